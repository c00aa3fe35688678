"""The coordination changes an association: its name, where it works, its themes, its languages, whether it receives anything.

Each act is one transaction, looks at the right again, and is written in the log. What it names may come from an old button.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from dialogue.buttons import Do
from flows.themes import Theme
from routing.access import Member, may_coordinate
from routing.cases import OPEN, Act, State, after
from routing.directory.cells import tidied
from routing.directory.file import LANGUAGE, LONGEST_NAME, Territory, slug_of
from routing.notices import Notice, NoticeButton
from routing.places import gazetteer
from routing.refusals import Refusal
from routing.rules import Spot
from routing.telling import to_resident
from routing.voices.followers import and_followers
from storage import associations as stored
from storage import audit, cases, directory
from storage.database import Tx

_OPEN = sorted(OPEN)


async def association(tx: Tx, member: Member, number: int) -> Any:
    """An association, active or not. Raises `Refusal`."""
    if not may_coordinate(member):
        raise Refusal("refused-role")
    found = await stored.association(tx, number)
    if found is None:
        raise Refusal("refused-no-association")
    return found


async def found(tx: Tx, now: datetime, member: Member, name: str, territory: Territory) -> int:
    """A new association that takes every theme; its short name is made from its name, and is nobody else's. Returns its number."""
    if not may_coordinate(member):
        raise Refusal("refused-role")
    called = _name(name)
    slug, others = slug_of(called) or "association", await stored.slugs(tx)
    free = next(one for one in (slug, *(f"{slug[:50]}-{turn}" for turn in range(2, len(others) + 3))) if one not in others)
    await directory.save_association(
        tx, slug=free, name=called, zone=_zone_of(territory), themes=(), languages=(), territories=[territory], aliases=()
    )
    number = await directory.association_id(tx, free)
    assert number is not None
    await _changed(tx, now, member, "body_found")
    return number


async def rename(tx: Tx, now: datetime, member: Member, number: int, name: str) -> None:
    await association(tx, member, number)
    await stored.change(tx, number, name=_name(name))
    await _changed(tx, now, member, "body_rename")


async def work_in(tx: Tx, now: datetime, member: Member, number: int, territory: Territory) -> bool:
    """It works there too; False when it did already."""
    await association(tx, member, number)
    new = await stored.add_territory(tx, number, *territory)
    await _changed(tx, now, member, "body_place")
    return new


async def leave(tx: Tx, now: datetime, member: Member, number: int, territory: Territory) -> None:
    """It works there no longer. Its last territory stays: without one nothing could reach it, and closing it is said otherwise."""
    await association(tx, member, number)
    kept = await stored.territories(tx, number)
    if territory in kept and len(kept) == 1:
        raise Refusal("refused-last-territory")
    await stored.drop_territory(tx, number, *territory)
    await _changed(tx, now, member, "body_place")


async def take_theme(tx: Tx, now: datetime, member: Member, number: int, theme: str, *, on: bool) -> None:
    """With no theme left it takes all."""
    row = await association(tx, member, number)
    if theme not in set(Theme):
        raise Refusal("refused-no-association")
    await stored.change(tx, number, themes=_with(row.themes, theme, on=on))
    await _changed(tx, now, member, "body_themes")


async def speak(tx: Tx, now: datetime, member: Member, number: int, language: str, *, on: bool) -> None:
    row = await association(tx, member, number)
    if not LANGUAGE.fullmatch(language):
        raise Refusal("refused-no-association")
    await stored.change(tx, number, languages=_with(row.languages, language, on=on))
    await _changed(tx, now, member, "body_languages")


async def move_clock(tx: Tx, now: datetime, member: Member, number: int, zone: str) -> None:
    await association(tx, member, number)
    if zone not in zones():
        raise Refusal("refused-no-association")
    await stored.change(tx, number, zone=ZoneInfo(zone).key)
    await _changed(tx, now, member, "body_zone")


async def open_again(tx: Tx, now: datetime, member: Member, number: int) -> None:
    await association(tx, member, number)
    await stored.change(tx, number, active=True)
    await _changed(tx, now, member, "body_open")


async def close(tx: Tx, now: datetime, member: Member, number: int) -> list[Notice]:
    """It receives nothing any more; its open cases go to the coordination in this very transaction, and everybody hears."""
    row = await association(tx, member, number)
    if not row.active:
        return []
    await stored.change(tx, number, active=False)
    await _changed(tx, now, member, "body_close")
    told = Notice(queue=number, key="staff-association-off", facts={"name": row.name})
    return [told, *await emptied(tx, now, number)]


async def emptied(tx: Tx, now: datetime, number: int) -> list[Notice]:
    """The open cases of a queue that is no more become the coordination's, and their residents are told."""
    rows = await stored.held(tx, number, _OPEN)
    heard: list[Notice] = []
    for row in rows:
        moved = after(State(row.state), Act.ESCALATE)
        await cases.move(tx, row.reference, row.version, state=moved, association_id=None, taken_by=None)
        cases.add_event(tx, row.reference, at=now, kind="body_closed", side="house", detail={"from": number, "to": None})
        told = to_resident(row.address_id, "case-handed-over-coordination", row.reference, facts={"association": ""})
        heard += await and_followers(tx, row.reference, [told])
    if rows:
        facts: dict[str, str | int] = {"name": rows[0].association or "", "count": len(rows)}
        heard.append(
            Notice(queue=None, key="staff-association-emptied", facts=facts, buttons=((NoticeButton("act-queue", Do("queue", "take")),),))
        )
    return heard


async def any_left(tx: Tx) -> bool:
    """Whether a closed association has open cases: a look that costs nothing."""
    return bool(await stored.closed_with_cases(tx, _OPEN))


async def sweep(tx: Tx, now: datetime) -> list[Notice]:
    """Empty the queues of closed associations again: another process may have filed a case there before it knew."""
    return [notice for number in await stored.closed_with_cases(tx, _OPEN) for notice in await emptied(tx, now, number)]


def territory_of(spot: Spot, scope: str) -> Territory | None:
    """The neighbourhood of a place, its town, grouping or département; None when it has none."""
    code = {"quarter": spot.qpv, "town": spot.insee, "grouping": next(iter(spot.groupings), ""), "departement": spot.departement}[scope]
    kind = {"quarter": "qpv", "town": "commune", "grouping": "epci", "departement": "departement"}[scope]
    return (kind, code) if code else None


def zones() -> tuple[str, ...]:
    """The time zones of France, that of most of it first."""
    known = gazetteer.load()
    towns = [known.by_departement(one.code)[:1] for one in known.departements()]
    found = {known.timezone(town.insee) for first in towns for town in first}
    return tuple(sorted((zone for zone in found if not zone.startswith("Etc/")), key=lambda zone: (zone != "Europe/Paris", zone)))


def _zone_of(territory: Territory) -> str:
    kind, code = territory
    known = gazetteer.load()
    if kind == "commune":
        return known.timezone(code)
    departement = code if kind == "departement" else code[2:5].removeprefix("0") if kind == "qpv" else ""
    towns = known.by_group(code) if kind == "epci" else known.by_departement(departement)
    return known.timezone(towns[0].insee) if towns else "Europe/Paris"


def _name(words: str) -> str:
    called = tidied(words)
    if not slug_of(called) or len(called) > LONGEST_NAME:
        raise Refusal("refused-name")
    return called


def _with(kept: Sequence[str], one: str, *, on: bool) -> list[str]:
    return sorted({*kept, one}) if on else [other for other in kept if other != one]


async def _changed(tx: Tx, now: datetime, member: Member, act: str) -> None:
    """The log, and a sign to every running process that the directory is to be read again."""
    audit.note(tx, at=now, member_id=member.id, act=act)
    await directory.touch(tx)
