"""The cases behind a figure: found again by the queries, and told apart by the functions, that the figure is counted with.

Figures stay as they were frozen; cases go on. What was withdrawn or erased since is no longer found, and what a queue holds is what it
holds now: so a receipt says what is found today, and whoever shows it says so when the figure was another.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from flows.staff.close_case import CHANGED
from routing.cases import IN_HAND, TO_TAKE
from routing.directory.contracts import Contracts
from storage import figures, merging, voices
from storage.database import Tx
from summaries.clocks import CLOCKS, SLOW
from summaries.counted import profiles
from summaries.counted.axes import Placing
from summaries.counted.happened import Concern, Step, place_of, route_of, way_of
from summaries.counted.moves import delay_of
from summaries.counted.sharing import CODE_OF
from summaries.due import bounds
from summaries.figures import COORDINATION, IN_PERSON, Week
from summaries.shown.lines import places_told
from summaries.shown.quoting import case_quoted
from summaries.shown.report import Report, Table
from summaries.shown.showing_lists import OTHERS, few, others_longest, together, waiting
from summaries.shown.showing_moves import whole_hours
from summaries.small import at_least
from summaries.weekly import NOT_COUNTED, settled_cases, stepped, voice_code


class NoSuchReceipt(LookupError):
    """No figure has this code: the sheets, the CSV and the JSON of the summary give that of each, such as new, answered or theme:LOG."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Behind:
    """What is behind a figure. `value` is the figure counted again, in its own unit."""

    references: tuple[str, ...]
    value: float


_ALL: Mapping[str, Callable[[Concern], bool]] = {
    "new": lambda _: True,
    "people": lambda _: True,
    "in-person": lambda told: way_of(told) == IN_PERSON,
    "unrouted": lambda told: route_of(told) == COORDINATION,
}
_STEPS: Mapping[str, tuple[str, ...]] = {
    **{f"{clock}{end}": (clock,) for clock in CLOCKS for end in ("", SLOW)},
    "solved": ("solved",),
    "not-solved": ("not_solved",),
    "solved-share": ("solved", "not_solved"),
    "reopened": ("reopened",),
}


def numbers_of(report: Report) -> dict[str, float]:
    """What each receipt of a report is given for. What the report hides has none: nobody is to count it by its cases."""
    found: dict[str, float] = {figure.receipt: figure.value for figure in report.figures if figure.value is not None}
    for table in report.tables:
        for row, receipt in zip(table.rows, table.receipts, strict=True):
            number = row[1 if receipt == _OTHERS else _number_at(table)] if receipt != "silent" else None
            if receipt and isinstance(number, int):
                found[receipt] = number
            slow = row[_SLOW_AT] if table.code == "delays" else None
            if isinstance(slow, int):
                found[slow_of(receipt)] = slow
    trend = zip(report.trend.receipts, report.trend.concerns, strict=True)
    found |= {receipt: count for receipt, count in trend if receipt and count is not None}
    found |= {one.receipt: one.people for one in report.done if one.people}
    found |= {spike.receipt: spike.concerns for spike in report.spikes} | {quote.receipt: 1 for quote in report.quotes}
    return found | {voice.receipt: voice.people for voice in (*report.voices, *report.growing)}


def labels_of(report: Report) -> dict[str, str]:
    """How each receipt of a report is called there."""
    found = {figure.receipt: figure.label for figure in report.figures}
    for table in report.tables:
        for row, receipt in zip(table.rows, table.receipts, strict=True):
            if receipt != "silent":
                found[receipt] = ", ".join([table.title, *(cell for cell in row[: _number_at(table)] if cell and isinstance(cell, str))])
                if table.code == "delays":
                    found[slow_of(receipt)] = f"{found[receipt]}, {table.columns[_SLOW_AT]}"
    new = found.get("new", "")
    found |= {receipt: f"{new}, {week}" for receipt, week in zip(report.trend.receipts, report.trend.weeks, strict=True) if ":" in receipt}
    found |= {quote.receipt: ", ".join(filter(None, (quote.about, quote.place))) for quote in report.quotes}
    found |= {one.receipt: f"{one.said}: {one.done}" for one in report.done if one.people}
    found |= {spike.receipt: spike.sentence for spike in report.spikes}
    return found | {voice.receipt: f"{voice.name}, {voice.place}" for voice in (*report.voices, *report.growing)}


def _number_at(table: Table) -> int:
    """The column of a table that its receipts are for: the second, or another."""
    return {"waiting": 2, "axes": 3, "followed": 3, "delays": 4}.get(table.code, 1)


_OTHERS = f"waiting:{OTHERS}"
"""Its figure is days: how many wait is told of each queue or not at all."""
_SLOW_AT = 5
"""The column of the table of delays that has a receipt of its own."""


def slow_of(receipt: str) -> str:
    """That of nine in ten beside that of the half: "answered-p90:theme:LOG"."""
    kind, _, line = receipt.partition(":")
    return f"{kind}{SLOW}:{line}"


async def explain(tx: Tx, week: Week, code: str, zone: ZoneInfo) -> Behind:
    """What is behind a figure of a week, by its receipt. `zone` is for weeks that were frozen without theirs. Raises `NoSuchReceipt`."""
    zone = ZoneInfo(week.zone) if week.zone else zone
    name, _, rest = code.partition(":")
    if name == "new" and rest in {past.week for past in week.past}:
        return await _concerns(tx, rest, name, _ALL[name])
    if code == "territories":
        return await _places(tx, week.week)
    if (wanted := _of_concerns(name, rest)) is not None:
        return await _concerns(tx, week.week, name, wanted)
    if code in _STEPS or name in ("outcome", "changed") or (name in _STEPS and rest.partition(":")[0] in CODE_OF):
        return await _steps(tx, week, code, zone)
    if code in ("waiting", _OTHERS):
        return await _longest(tx, week, code, zone)
    if name in ("waiting", "load"):
        return await _held(tx, week, name, rest, zone)
    if name == "voice":
        return await _voice(tx, code, rest, await voices.of_week(tx, *bounds(week.week, zone)))
    if name == "done":
        return await _voice(tx, code, rest, await settled_cases(tx, *bounds(week.week, zone)))
    if name in ("contract", "axis"):
        return await _contract(tx, week, code, rest)
    if name == "quote" and (quoted := await case_quoted(tx, week, rest)):
        return Behind(references=(quoted,), value=1)
    if code == "silent" and week.silent is not None:
        return Behind(references=(), value=len(week.silent))
    raise NoSuchReceipt(code)


def _of_concerns(name: str, rest: str) -> Callable[[Concern], bool] | None:
    """Which concerns of the week a receipt is about."""
    if not rest:
        return _ALL.get(name)
    if name == "proposal":
        return lambda told: told.nature == "proposal" and told.theme == rest
    if name == "spike":
        theme, _, place = rest.partition(":")
        return lambda told: (told.theme, told.place) == (theme, place)
    code_of = CODE_OF.get(name)
    return (lambda told: code_of(told) == rest) if code_of else None


async def _concerns(tx: Tx, week: str, name: str, wanted: Callable[[Concern], bool]) -> Behind:
    rows = await figures.concerns(tx, week, NOT_COUNTED)
    found = [(told, row.reference) for row in rows if wanted(told := _concern(row))]
    return _behind((reference for _, reference in found), len({told.person for told, _ in found}) if name == "people" else len(found))


async def _places(tx: Tx, week: str) -> Behind:
    """What was said in the places that have a line."""
    rows = [(_concern(row), row.reference) for row in await figures.concerns(tx, week, NOT_COUNTED)]
    told = places_told(profiles.table((place_of(one), one.person) for one, _ in rows))
    return _behind((reference for one, reference in rows if place_of(one) in told), len(told))


def _concern(row: Any) -> Concern:
    person, subtheme, nature, unrouted, in_person, theme, place, _reference = row
    return Concern(
        person=person, theme=theme, nature=nature, place=place, unrouted=bool(unrouted), in_person=bool(in_person), subtheme=subtheme
    )


async def _steps(tx: Tx, week: Week, code: str, zone: ZoneInfo) -> Behind:
    """A case closed twice in the week is there once, with its last outcome, as in the figures."""
    last: dict[tuple[str, str], Step] = {}
    for step in map(Step._make, await stepped(tx, *bounds(week.week, zone), list)):
        last[step.kind, step.case] = step
    name, _, rest = code.partition(":")
    kinds = _STEPS.get(name, ("closed",))
    found = [step for step in last.values() if step.kind in kinds and _fits(step, name, rest)]
    return _behind((step.case for step in found), _value(code, found))


def _fits(step: Step, name: str, rest: str) -> bool:
    if name == "outcome":
        return step.outcome == rest
    if name == "changed":
        return step.theme == rest and step.outcome in CHANGED
    begins, _, wanted = rest.partition(":")
    return not rest or CODE_OF[begins](step) == wanted


def _value(code: str, steps: Collection[Step]) -> float:
    """Whole hours for a clock; a share in percent; else how many."""
    name = code.partition(":")[0]
    delay = delay_of((step.hours for step in steps), 0)
    if name in CLOCKS or name.endswith(SLOW):
        return whole_hours(delay.median_hours if name in CLOCKS else delay.p90_hours) or 0
    if name == "solved-share":
        return round(100 * sum(step.kind == "solved" for step in steps) / len(steps)) if steps else 0
    return len(steps)


async def _held(tx: Tx, week: Week, name: str, queue: str, zone: ZoneInfo) -> Behind:
    """What a queue holds, or what of it waits."""
    if queue != COORDINATION and not queue.isdecimal():
        raise NoSuchReceipt(f"{name}:{queue}")
    end = bounds(week.week, zone)[1]
    rows = await (_waits(tx, [queue], end) if name == "waiting" else _holds(tx, queue, end))
    return _behind((row.reference for row in rows), len(rows))


async def _longest(tx: Tx, week: Week, code: str, zone: ZoneInfo) -> Behind:
    """In days: the case that waits longest where enough people wait; or all that wait where few do, in whole weeks."""
    end, told = bounds(week.week, zone)[1], waiting(week.waiting)
    if code == _OTHERS or others_longest(told, together(week.waiting)):
        rows = await _waits(tx, [queue.code for queue in few(week.waiting)], end)
        return _behind((row.reference for row in rows), 7 * ((end - rows[0].since).days // 7) if rows else 0)
    if not told or not told[0].code:
        raise NoSuchReceipt(code)
    rows = await _waits(tx, [told[0].code], end)
    return _behind((row.reference for row in rows[:1]), (end - rows[0].since).days if rows else 0)


async def _waits(tx: Tx, queues: Iterable[str], end: datetime) -> list[Any]:
    """What nobody has taken, the oldest first."""
    rows = [row for queue in queues for row in await _holds(tx, queue, end) if row.since is not None]
    return sorted(rows, key=lambda row: (row.since, row.theme))


async def _holds(tx: Tx, queue: str, end: datetime) -> list[Any]:
    return await figures.held_by(tx, None if queue == COORDINATION else int(queue), sorted(TO_TAKE), sorted(IN_HAND), end)


async def _voice(tx: Tx, code: str, wanted: str, found: Iterable[Any]) -> Behind:
    """The case its people follow, and those joined to it; its figure is people, in fives."""
    for row in found:
        if voice_code(tx, row.reference) == wanted:
            joined = [one.reference for one in await merging.joined_to(tx, row.reference)]
            return Behind(references=(row.reference, *sorted(joined)), value=at_least(row.people))
    raise NoSuchReceipt(code)


async def _contract(tx: Tx, week: Week, code: str, rest: str) -> Behind:
    """A contract, or one of its axes by its rank as it was frozen. Where things count is what the contract says today."""
    contract, _, rank = rest.partition(":")
    frozen = next((one.row for one in week.contracts if contract and one.row.code == contract), None)
    if frozen is None or (code.startswith("axis:") and rank not in map(str, range(1, len(frozen.parts) + 1))):
        raise NoSuchReceipt(code)
    axis = frozen.parts[int(rank) - 1].code if rank else None
    placing = Placing(await Contracts.load(tx))
    found = []
    for row in await figures.spoken_by(tx, week.week, NOT_COUNTED):
        where = placing.where(row[:-1])
        if where.contract == contract and axis in (None, where.axis):
            found.append(row)
    return _behind((row.reference for row in found), at_least(len({row.person_id for row in found})))


def _behind(references: Iterable[str], value: float) -> Behind:
    return Behind(references=tuple(sorted(set(references))), value=value)
