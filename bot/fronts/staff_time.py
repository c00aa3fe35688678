"""What time tells a team, put into the words of whoever reads: the cases nobody took, and the week of an association."""

from __future__ import annotations

from functools import partial

from bot.texts import Texts, key_of
from dialogue.buttons import Do
from routing.access import WORKING, Role
from routing.daily import DayList, Named
from routing.directory import Directory
from routing.notices import Notice, NoticeButton
from storage import people
from storage.database import Tx
from summaries.digest import Digest
from summaries.digest_text import digest_message

MOST_NAMED = 10
"""Cases named in one message; the others are counted, and the button leads to them."""
_QUEUE = ((NoticeButton("act-queue", Do("queue", "take")),),)


async def day_list(tx: Tx, texts: Texts, listed: DayList) -> list[Notice]:
    """The list of a morning, to everybody of its queue in their own language."""
    return [
        Notice(to=member.address_id, key="staff-untaken", facts={"count": len(listed.cases)}, words=_named(texts, member.language, listed),
               buttons=_QUEUE)
        for member in await people.members_of(tx, listed.queue, WORKING)
    ]  # fmt: skip


def _named(texts: Texts, language: str, listed: DayList) -> str:
    lines = [_line(texts, language, case) for case in listed.cases[:MOST_NAMED]]
    others = len(listed.cases) - MOST_NAMED
    return "\n".join([*lines, texts(language, "staff-untaken-more", {"count": others})] if others > 0 else lines)


def _line(texts: Texts, language: str, case: Named) -> str:
    theme = texts(language, key_of("theme", case.theme))
    facts: dict[str, str | int] = {"reference": case.reference, "place": case.place, "theme": theme, "days": case.days}
    return texts(language, "staff-untaken-urgent" if case.urgent else "staff-untaken-line", facts)


async def digest(tx: Tx, texts: Texts, known: Directory, association: int, week: Digest) -> list[Notice]:
    """The week of an association, to all its members in their own language."""
    body = known.body(association)
    name = body.name if body else ""
    return [
        Notice(to=one.address_id, key="digest-here", words=digest_message(partial(texts, one.language), week, name), buttons=_QUEUE)
        for one in await people.members_of(tx, association, tuple(Role))
    ]
