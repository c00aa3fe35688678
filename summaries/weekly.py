"""The weekly summary: made once for each week that is due, frozen with its figures, and read again from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from routing.cases import TO_TAKE, State
from storage import audit, cases, directory, summaries
from storage.database import Tx
from summaries.due import bounds, week_before, weeks_due
from summaries.figures import Concern, Log, Step, Wait, Week, count_week

NATIONAL = "national"
_KINDS = ("answer", "closed", "solved", "not_solved")


async def make_due(tx: Tx, now: datetime, zone: ZoneInfo, scope: str = NATIONAL) -> list[Week]:
    """Freeze the summary of each week that is due and has none, oldest first. Returns those this call made, to be sent in its transaction.

    A tick in another process may be doing the same: the table lets one of them make each week.
    """
    since = await _installed_at(tx)
    if since is None:
        return []
    made, log = [], await _log(tx)
    for week in weeks_due(now, zone, since, await summaries.weeks(tx, scope)):
        figures = replace(await week_figures(tx, week, zone, scope), log=log)
        if await summaries.freeze(tx, scope, week, figures.to_json(), now):
            made.append(figures)
    return made


async def week_figures(tx: Tx, week: str, zone: ZoneInfo, scope: str = NATIONAL) -> Week:
    """The figures of a week, next to those frozen for the week before. Six queries, whatever happened in it."""
    start, end = bounds(week, zone)
    concerns = [_concern(row) for row in await cases.opened_in(tx, [week]) if row.state != State.WITHDRAWN]
    moved = await cases.moved_between(tx, start, end, _KINDS)
    reopened = _reopenings(await summaries.reopenings_to_tell(tx, start, end), start)
    steps = [step for row in moved for step in _steps(row, start)]
    waits, before = await _waits(tx, end), await stored(tx, week_before(week), scope)
    return count_week(week, end, concerns=concerns, steps=steps + reopened, waits=waits, before=before)


async def stored(tx: Tx, week: str, scope: str = NATIONAL) -> Week | None:
    """A summary that was made, as it was made."""
    kept = await summaries.frozen(tx, scope, week)
    return Week.from_json(kept) if kept else None


async def latest(tx: Tx, scope: str = NATIONAL) -> Week | None:
    kept = await summaries.last_frozen(tx, scope)
    return Week.from_json(kept) if kept else None


async def _installed_at(tx: Tx) -> datetime | None:
    told = await directory.fact(tx, "installed_at")
    return datetime.fromisoformat(told) if told else await summaries.first_case_at(tx)


async def _log(tx: Tx) -> Log | None:
    """Nothing of it while no member has done anything."""
    head = await audit.head(tx)
    return Log(entries=head.entries, hash=head.hash) if head.entries else None


def _concern(row: Any) -> Concern:
    place = row.qpv or row.insee or ""
    return Concern(
        person=row.person_id,
        theme=row.theme,
        nature=row.nature,
        place=place,
        unrouted=row.association_id is None,
        in_person=bool(row.intake),
    )


def _steps(row: Any, start: datetime) -> list[Step]:
    """What an event of the week is to the figures: closing a case that nobody had answered is also its first answer."""
    found = []
    if row.kind in ("answer", "closed") and row.first_answer_at is not None and row.first_answer_at >= start:
        found.append(_step("answered", row, row.first_answer_at))
    if row.kind != "answer":
        found.append(_step(row.kind, row, row.at, row.detail.get("outcome", "")))
    return found


def _step(kind: str, row: Any, at: datetime, outcome: str = "") -> Step:
    hours = (at - row.opened_at) / timedelta(hours=1)
    return Step(kind=kind, person=row.person_id, case=row.case_reference, hours=hours, outcome=outcome)


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
                found.append(_step("reopened", row, row.at))
    return found


async def _waits(tx: Tx, end: datetime) -> list[Wait]:
    names = await summaries.association_names(tx)
    rows = await cases.waiting_longest(tx, sorted(TO_TAKE), end)
    return [Wait(queue=names.get(row.association_id, ""), person=row.person_id, theme=row.theme, since=row.since) for row in rows]
