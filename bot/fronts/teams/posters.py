"""Posters of a relay's own neighbourhood: a few taps, and the sheet comes as a file to print."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Any

from bot.channels.port import Outgoing
from bot.fronts.visit import Visit
from bot.texts import SOURCE
from dialogue.buttons import Do, Start
from dialogue.kinds import Option
from flows.staff.make_poster import PosterDraft
from routing.access import WORKING, Member, Role
from routing.notices import NoticeButton
from routing.refusals import Refusal
from routing.teams import posters
from storage.database import Tx
from storage.poster_files import PosterFile

COMMANDS = ("poster",)
RESERVED: Mapping[str, tuple[Role, ...]] = {"poster": WORKING}
ACTS = ("poster",)
FLOWS = ("make_poster",)
Draft = PosterDraft


async def command(tx: Tx, visit: Visit, member: Member, name: str, rest: str) -> None:
    await _begin(tx, visit, member)


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    await _begin(tx, visit, member)


async def _begin(tx: Tx, visit: Visit, member: Member) -> None:
    visit.start(FLOWS[0], await facts_for(tx, visit, member, Start(FLOWS[0])))
    visit.ask()


async def facts_for(tx: Tx, visit: Visit, member: Member, start: Start) -> dict[str, Any]:
    """Raises `Refusal` for who may make none, and where there is no door that a poster could open."""
    reach = await posters.reach(tx, visit.house.directory, member)
    if not visit.house.addresses:
        raise Refusal("refused-poster-no-door")
    shipped = visit.house.texts.languages
    return {
        "territories": [[place.code, place.label] for place in reach.places],
        "spoken": [[".".join(several), _named(visit, several)] for several in _sheets(posters.languages_on(reach.languages, shipped))],
        "more_languages": [[language, _named(visit, (language,))] for language in shipped if language != SOURCE],
        "wide": reach.wide,
    }


def _sheets(languages: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What may be printed together where these are spoken: all of them first, French alone last."""
    source, others = languages[:1], languages[1:]
    return [source + some for count in range(len(others), -1, -1) for some in combinations(others, count)]


def _named(visit: Visit, languages: tuple[str, ...]) -> str:
    return " + ".join(visit.house.texts.own_name(language) for language in languages)


async def settle(tx: Tx, visit: Visit, member: Member, draft: PosterDraft) -> None:
    """The sheet is drawn when the message leaves: nothing of it is kept but its link."""
    place = Option(draft.place.code, draft.place.label)
    payload = await posters.make(tx, visit.now, visit.house.directory, member, place, draft.theme)
    wanted = PosterFile(payload, draft.languages, draft.sheet)
    visit.show(Outgoing(text=visit.text("poster-here", place=place.label)), wanted.media_id)
    visit.say("poster-how", ((NoticeButton("act-poster-again", Do("poster")),),))
