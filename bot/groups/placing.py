"""Where a team hears what concerns it: each of its members in private, or its group, in the topic of the case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.channels.port import Topic
from bot.texts import Texts
from dialogue.keys import key_of
from routing.access import Member, Role
from routing.cases import OVER
from routing.notices import Notice
from storage import cases, groups
from storage.database import Tx
from storage.groups import Group
from storage.people import At

TITLE_LIMIT = 128
"""Telegram's limit for the title of a topic, in UTF-16 units at worst."""

SHOWN_BY_TOPIC = frozenset({"staff-new-case", "staff-addition", "staff-reply", "staff-correction"})
"""Notices that say no more than what a case's topic shows by itself."""


def title_of(texts: Texts, language: str, row: Any, *, here: bool) -> str:
    """The title of a case's topic; `here` when the case is in the queue of the group's team."""
    mark = texts(language, key_of("topic-mark", row.state if here else "elsewhere"))
    facts = {"mark": mark, "reference": row.reference, "theme": texts(language, key_of("theme", row.theme)), "place": row.place}
    title = " ".join(texts(language, "topic-title", facts).split())
    while len(title.encode("utf-16-le")) > 2 * TITLE_LIMIT:
        title = title[:-2].rstrip() + "…"
    return title


def as_topic(texts: Texts, group: Group, row: Any) -> Topic:
    here = row.association_id == group.association_id
    return Topic(title_of(texts, group.at.language, row, here=here), closed=not here or row.state in OVER)


def team_reader(row: Any, language: str) -> Member:
    """In a group, where all look at one screen, a case is shown as whoever has it sees it, or anybody of the team when nobody has."""
    role = Role.RELAY if row.association_id else Role.COORDINATION
    return Member(
        id=row.taken_by or "", role=role, association_id=row.association_id, first_name=row.taker or "", address_id="", language=language
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """The group's general talk, or one of its topics."""

    at: At
    topic: Topic | None = None
    shows_it: bool = False
    """What is to be said is seen there anyway."""


async def places(tx: Tx, texts: Texts, now: datetime, notices: Sequence[Notice]) -> dict[int, Place]:
    """Those of these notices, by their `id`, that a group hears."""
    wanted = [told for told in notices if not told.to or told.in_group]
    if not wanted:
        return {}
    teams = await groups.of_teams(tx, {told.queue for told in wanted})
    theirs = [(told, teams[told.queue]) for told in wanted if told.queue in teams and teams[told.queue].open]
    return {id(told): await _place(tx, texts, now, group, told) for told, group in theirs}


async def _place(tx: Tx, texts: Texts, now: datetime, group: Group, told: Notice) -> Place:
    row = await cases.case(tx, told.case) if told.case else None
    if row is None or row.association_id != group.association_id:
        return Place(group.at)
    address = await groups.topic_for(tx, group, row.reference, now)
    if not address:
        return Place(group.at)
    return Place(group.of(address), as_topic(texts, group, row), told.key in SHOWN_BY_TOPIC)
