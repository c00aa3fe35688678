"""The week of an association: what came, what waits, what was solved, what others near it saw. Made once, frozen with its figures.

Its own figures are exact, for its members read those cases anyway; those of its neighbours pass through `summaries.small`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from routing.cases import IN_HAND, OPEN, TO_TAKE, State
from routing.clocks.timetable import Timetable
from routing.directory.contracts import Contracts
from routing.directory.known import Directory
from storage import clocks, digests, directory, summaries
from storage.database import Tx
from summaries.counted.axes import Placing, axis_code
from summaries.counted.profiles import counted, table
from summaries.due import bounds, weeks_due
from summaries.figures import Count, Row
from summaries.frozen import rows_from

SCOPE = "association:"
_SINCE = "digests_since"
"""The fact of when each association was first seen: a new one gets no digest of weeks before it."""
_KINDS = ("concern", "closed", "solved", "not_solved")


@dataclass(frozen=True, kw_only=True, slots=True)
class Digest:
    week: str
    came: Count
    themes: tuple[Row, ...]
    to_take: int
    oldest_days: int
    """Working days since the oldest of those was sent."""
    in_hand: int
    for_resident: int
    """Of those in hand: it is the resident's turn to reply."""
    closed: int
    outcomes: tuple[Row, ...]
    solved: int
    """Residents who were asked and said that it is solved,"""
    not_solved: int
    """or that it is not."""
    near: Count
    """Concerns that others got in the same départements."""
    near_themes: tuple[Row, ...]
    contract: str = ""
    """The name of the contrat de ville in which most of what came counts, if any;"""
    axes: tuple[Row, ...] = ()
    """what came there, by its axes."""

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Digest:
        tables = {name: rows_from(kept.get(name, ())) for name in ("themes", "outcomes", "near_themes", "axes")}
        return cls(**{**kept, **tables, "came": Count(**kept["came"]), "near": Count(**kept["near"])})


@dataclass(frozen=True, slots=True)
class Look:
    """What there is to do about digests."""

    newcomers: tuple[int, ...]
    """Associations whose weeks are not counted yet."""
    due: tuple[tuple[int, str], ...]
    """Associations with the weeks they have no digest of, oldest first, once their doors open after it."""


async def look(tx: Tx, now: datetime, timetable: Timetable) -> Look:
    since, made = await _since(tx), await digests.weeks_made(tx, SCOPE)
    due: list[tuple[int, str]] = []
    for association in timetable.zones:
        calendar = timetable.calendar(association)
        if str(association) in since and calendar.is_open(now):
            first = datetime.fromisoformat(since[str(association)])
            weeks = weeks_due(now, calendar.zone, first, made.get(f"{SCOPE}{association}", ()))
            due += [(association, week) for week in weeks]
    return Look(tuple(number for number in timetable.zones if str(number) not in since), tuple(due))


async def welcome(tx: Tx, now: datetime, associations: Sequence[int]) -> None:
    """From now on, these associations get their digests."""
    await directory.set_fact(tx, _SINCE, {**{str(number): now.isoformat() for number in associations}, **await _since(tx)})


async def _since(tx: Tx) -> dict[str, str]:
    return dict(await directory.fact(tx, _SINCE) or {})


async def make_digests(
    tx: Tx, now: datetime, timetable: Timetable, known: Directory, due: Sequence[tuple[int, str]]
) -> list[tuple[int, Digest]]:
    """Freeze the digests that are due, once each; returns those this call made, to be sent in its transaction."""
    happened: dict[tuple[str, str], list[Any]] = {}
    placing = Placing(await Contracts.load(tx))
    queues, oldest = await digests.in_states(tx, sorted(OPEN)), dict(await clocks.oldest_untaken(tx, sorted(TO_TAKE)))
    made = []
    for association, week in due:
        zone = timetable.calendar(association).zone
        if (zone.key, week) not in happened:
            happened[zone.key, week] = await digests.happened(tx, *bounds(week, zone), _KINDS)
        waits = timetable.calendar(association).days_between(oldest[association], now) if association in oldest else 0
        here = known.departements_of(association)
        digest = _counted(association, week, here, happened[zone.key, week], queues.get(association, {}), waits)
        digest = replace(digest, **_in_contract(placing, _came_to(association, happened[zone.key, week])))
        if await summaries.freeze(tx, f"{SCOPE}{association}", week, digest.to_json(), now):
            made.append((association, digest))
    return made


async def latest_digest(tx: Tx, association: int) -> Digest | None:
    kept = await summaries.last_frozen(tx, f"{SCOPE}{association}")
    return Digest.from_json(kept) if kept else None


def _came_to(association: int, happened: Sequence[Any]) -> list[Any]:
    return [row for row in happened if (row.kind, row.association_id) == ("concern", association) and row.state != State.WITHDRAWN]


def _in_contract(placing: Placing, came: Sequence[Any]) -> dict[str, Any]:
    """What came, by the axes of the contract that most of it counts in; nothing where there is no contract."""
    placed = [(row, contract) for row in came if (contract := placing.contract(row.insee or "", row.qpv or ""))]
    if not placed:
        return {}
    counts = Counter(contract.code for _, contract in placed)
    most = max(sorted(counts), key=counts.__getitem__)
    own = [(row, contract) for row, contract in placed if contract.code == most]
    axes = table((axis_code(contract, row.theme, row.subtheme or ""), row.person_id) for row, contract in own)
    return {"contract": own[0][1].name, "axes": axes}


def _counted(
    association: int, week: str, here: Collection[str], happened: Sequence[Any], states: Mapping[str, int], oldest_days: int
) -> Digest:
    """`here` are the départements where it works, `states` how many cases of its queue are in each state."""
    concerns = [row for row in happened if row.kind == "concern" and row.state != State.WITHDRAWN]
    own = [row for row in happened if row.association_id == association]
    came = _came_to(association, happened)
    near = [row for row in concerns if row.association_id != association and row.departement in here]
    closed = {row.case_reference: row for row in own if row.kind == "closed"}
    return Digest(
        week=week,
        came=counted(row.person_id for row in came),
        themes=table((row.theme, row.person_id) for row in came),
        to_take=sum(states.get(state, 0) for state in TO_TAKE),
        oldest_days=oldest_days,
        in_hand=sum(states.get(state, 0) for state in IN_HAND),
        for_resident=states.get(State.WAITING, 0),
        closed=len(closed),
        outcomes=table((row.detail.get("outcome", ""), row.person_id) for row in closed.values()),
        solved=len({row.case_reference for row in own if row.kind == "solved"}),
        not_solved=len({row.case_reference for row in own if row.kind == "not_solved"}),
        near=counted(row.person_id for row in near),
        near_themes=table((row.theme, row.person_id) for row in near),
    )
