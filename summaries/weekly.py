"""The weekly summary: made once for each week that is due, frozen with its figures, and read again from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from flows.staff.close_case import CHANGED
from routing.cases import IN_HAND, TO_TAKE, State
from routing.directory.contracts import Contracts
from routing.directory.contracts import known as contracts
from storage import audit, directory, figures, summaries, voices
from storage.database import Tx
from summaries import frozen
from summaries.counted.axes import by_contract
from summaries.counted.counting import count_week
from summaries.counted.grounds import grounds, names_of
from summaries.counted.happened import Heard, Step
from summaries.counted.held import Held
from summaries.counted.moves import Moves
from summaries.due import bounds, week_before, weeks_due
from summaries.figures import Contracted, Log, Settled, Voice, Week
from summaries.shown.baseline import compared, weeks_before
from summaries.shown.quoting import chosen_quotes
from summaries.shown.showing_lists import growth
from summaries.small import LEAST

NATIONAL = "national"
NOT_COUNTED = (State.WITHDRAWN,)
KINDS = ("answer", "closed", "solved", "not_solved", "reopened")
MOST_VOICES = 40
_ANSWERED = len(Step._fields)
"""Where a row of what happened has, after all that a step has, the hours until the first answer."""
T = TypeVar("T")


async def count_due(tx: Tx, now: datetime, zone: ZoneInfo, scope: str = NATIONAL) -> list[Week]:
    """The figures of each week that is due and has no summary, oldest first; nothing is frozen yet, so any reader will do."""
    made: dict[str, Week] = {}
    for week in await _due(tx, now, zone, scope):
        made[week] = replace(await week_figures(tx, week, zone, scope, made), log=await _log(tx), made_at=now.isoformat())
    return list(made.values())


async def any_due(tx: Tx, now: datetime, zone: ZoneInfo, scope: str = NATIONAL) -> bool:
    return bool(await _due(tx, now, zone, scope))


async def _due(tx: Tx, now: datetime, zone: ZoneInfo, scope: str) -> list[str]:
    since = await _installed_at(tx)
    return weeks_due(now, zone, since, await summaries.weeks(tx, scope)) if since else []


async def freeze(tx: Tx, weeks: Sequence[Week], now: datetime, scope: str = NATIONAL) -> list[Week]:
    """A tick in another process may be doing the same: the table lets one of them make each week. Returns those that this one made,
    to be sent in the same transaction."""
    return [week for week in weeks if await summaries.freeze(tx, scope, week.week, frozen.to_json(week), now)]


async def week_figures(tx: Tx, week: str, zone: ZoneInfo, scope: str = NATIONAL, made: Mapping[str, Week] | None = None) -> Week:
    """The figures of a week, next to those of the eight before: frozen, or just `made`. Some queries, as many whatever happened in it."""
    start, end = bounds(week, zone)
    moves = await stepped(tx, start, end, Moves.of)
    earlier = {**await _earlier(tx, week, scope), **(made or {})}
    counted = count_week(
        week, end,
        heard=await figures.heard(tx, week, NOT_COUNTED, Heard.from_rows),
        moves=moves,
        held=await figures.held(tx, sorted(TO_TAKE), sorted(IN_HAND), end, Held.from_rows),
        names=await summaries.association_names(tx),
        before=earlier.get(week_before(week)),
    )  # fmt: skip
    joined = [voice for row in await voices.of_week(tx, start, end) if growth(voice := _voice(tx, row))]
    settled, by_axis = await _settled(tx, start, end), await _contracts(tx, week)
    found = replace(counted, voices=tuple(joined[:MOST_VOICES]), settled=settled, contracts=by_axis, zone=zone.key)
    placed = await _placed(tx, compared(found, earlier, grounds(*await _ground(tx))))
    return replace(placed, quotes=await chosen_quotes(tx, placed))


async def _contracts(tx: Tx, week: str) -> tuple[Contracted, ...]:
    """A second look at the week, only where there are contracts."""
    known = await contracts(tx)
    if not known:
        return ()
    names = {one.code: one.name for one in known}
    return await figures.spoken(tx, week, NOT_COUNTED, lambda rows: by_contract(rows, Contracts.of(known), names))


async def settled_cases(tx: Tx, start: datetime, end: datetime) -> list[Any]:
    """The voices of enough people that were last closed in that span as solved, wholly or partly, the heaviest first."""
    last = {row.reference: row for row in await voices.closed_in(tx, start, end, LEAST)}
    return sorted((row for row in last.values() if row.outcome in CHANGED), key=lambda row: (-row.people, row.reference))


async def _settled(tx: Tx, start: datetime, end: datetime) -> tuple[Settled, ...]:
    """The heaviest of those that are not open again."""
    still = [row for row in await settled_cases(tx, start, end) if row.state == State.CLOSED]
    return tuple(
        Settled(
            code=voice_code(tx, row.reference), name=row.voice_name or "", theme=row.theme, subtheme=row.subtheme or "",
            place=row.qpv or row.insee or "", people=row.people, outcome=row.outcome,
        )
        for row in still[:MOST_VOICES]
    )  # fmt: skip


async def _ground(tx: Tx) -> tuple[list[tuple[str, str]], dict[str, list[str]]]:
    return await figures.active_territories(tx), await figures.quarters_of_communes(tx)


async def _placed(tx: Tx, week: Week) -> Week:
    """With the names of its places, so that they read as they were called then."""
    spoken_of = {voice.place for voice in week.voices} | {voice.place for voice in week.settled}
    codes = {row.code for row in week.places} | spoken_of | set(week.silent or ())
    return replace(week, names=names_of(codes - {"", "nowhere"}, await figures.quarter_names(tx)))


async def _earlier(tx: Tx, week: str, scope: str) -> dict[str, Week]:
    kept = await summaries.frozen_of(tx, scope, weeks_before(week))
    return {name: frozen.from_json(one) for name, one in kept.items()}


async def stored(tx: Tx, week: str, scope: str = NATIONAL) -> Week | None:
    """A summary that was made, as it was made."""
    kept = await summaries.frozen(tx, scope, week)
    return await _dated(tx, frozen.from_json(kept), scope) if kept else None


async def latest(tx: Tx, scope: str = NATIONAL) -> Week | None:
    kept = await summaries.last_frozen(tx, scope)
    return await _dated(tx, frozen.from_json(kept), scope) if kept else None


async def _dated(tx: Tx, week: Week, scope: str) -> Week:
    """Figures frozen by an earlier version do not say when: their row does."""
    if week.made_at:
        return week
    made_at = await summaries.made_at(tx, scope, week.week)
    return replace(week, made_at=made_at.isoformat() if made_at else "")


async def _installed_at(tx: Tx) -> datetime | None:
    told = await directory.fact(tx, "installed_at")
    return datetime.fromisoformat(told) if told else await summaries.first_case_at(tx)


async def _log(tx: Tx) -> Log | None:
    """Nothing of it while no member has done anything."""
    head = await audit.head(tx)
    return Log(entries=head.entries, hash=head.hash) if head.entries else None


async def stepped(tx: Tx, start: datetime, end: datetime, fold: Callable[[Iterable[Sequence[Any]]], T]) -> T:
    """What `fold` makes of what happened to cases in a span of time, as the figures count it, in order: `Step`s, as bare rows."""
    again = _reopenings(await figures.reopenings_to_tell(tx, start, end), start)
    return await figures.moved(tx, start, end, KINDS, lambda rows: fold(chain(_steps(rows), again)))


def _steps(rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """What events are to the figures: closing a case that nobody had answered is also its first answer."""
    for row in rows:
        kind, answered = row[0], row[_ANSWERED]
        if answered is not None and kind in ("answer", "closed"):
            yield "answered", *row[1:3], answered, "", *row[5:_ANSWERED]
        if kind != "answer":
            yield row[:_ANSWERED]


def _reopened(row: Any) -> Step:
    hours = (row.at - row.opened_at) / timedelta(hours=1)
    return Step("reopened", row.person_id, row.case_reference, hours, "", row.theme, row.subtheme, row.nature, row.place)


def _reopenings(rows: Iterable[Any], start: datetime) -> list[Step]:
    """Additions from `start` on that found their case closed, and so opened it again."""
    closed: set[str] = set()
    found = []
    for row in rows:
        if row.kind == "closed":
            closed.add(row.case_reference)
        elif row.case_reference in closed:
            closed.discard(row.case_reference)
            if row.kind == "addition" and row.at >= start:
                found.append(_reopened(row))
    return found


def voice_code(tx: Tx, reference: str) -> str:
    """A voice is named in figures by what only this house can find it again with."""
    return tx.vault.fingerprint("voice", reference)[:10]


def _voice(tx: Tx, row: Any) -> Voice:
    return Voice(
        code=voice_code(tx, row.reference), name=row.voice_name or "", theme=row.theme, subtheme=row.subtheme or "",
        place=row.qpv or row.insee or "", people=row.people, joined=row.joined,
    )  # fmt: skip
