"""What the figures of a week are counted from, and the cases behind each of them.

What a week costs grows with what happened in it, with what waits and with the number of associations, never with what is over.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Float, Row, Select, case, cast, extract, func, null, select, union_all

from storage.database import Tx, table_of
from storage.tables import Association, Case, CaseEvent, Outline, Qpv, QpvCommune, Territory

_case, _event, _association = table_of(Case), table_of(CaseEvent), table_of(Association)
_PLACE = func.coalesce(_case.c.qpv, _case.c.insee, "").label("place")
_ABOUT = (_case.c.theme, func.coalesce(_case.c.subtheme, "").label("subtheme"), _case.c.nature, _PLACE)
T = TypeVar("T")


def _concerns(week: str, without: Collection[str], *more: Any) -> Select[Any]:
    """The concerns of an ISO week that are not in the states `without`, those of a person one after the other."""
    columns = (
        _case.c.person_id, func.coalesce(_case.c.subtheme, ""), _case.c.nature, _case.c.association_id.is_(None), _case.c.intake != "",
        _case.c.theme, _PLACE,
    )  # fmt: skip
    return select(*columns, *more).where(_case.c.week == week, _case.c.state.not_in(list(without))).order_by(_case.c.person_id)


async def heard(tx: Tx, week: str, without: Collection[str], fold: Callable[[Iterable[Sequence[Any]]], T]) -> T:
    """What `fold` makes of (person, subtheme, nature, unrouted, in person, theme, place) of each concern of a week."""
    return await tx.fold(_concerns(week, without), fold)


async def spoken(tx: Tx, week: str, without: Collection[str], fold: Callable[[Iterable[Sequence[Any]]], T]) -> T:
    """What `fold` makes of (person, theme, subtheme, INSEE code, QPV code) of each concern of a week, those of a person one after the
    other."""
    return await tx.fold(_spoken(week, without), fold)


async def spoken_by(tx: Tx, week: str, without: Collection[str]) -> list[Row[Any]]:
    """The same, each with its reference last."""
    return list(await tx.rows(_spoken(week, without, _case.c.reference)))


def _spoken(week: str, without: Collection[str], *more: Any) -> Select[Any]:
    known = (func.coalesce(column, "") for column in (_case.c.subtheme, _case.c.insee, _case.c.qpv))
    wanted = select(_case.c.person_id, _case.c.theme, *known, *more).where(_case.c.week == week, _case.c.state.not_in(list(without)))
    return wanted.order_by(_case.c.person_id)


async def concerns(tx: Tx, week: str, without: Collection[str]) -> list[Row[Any]]:
    """The same, each with its reference last."""
    return list(await tx.rows(_concerns(week, without, _case.c.reference)))


async def moved(tx: Tx, start: datetime, end: datetime, kinds: Sequence[str], fold: Callable[[Iterable[Sequence[Any]]], T]) -> T:
    """What `fold` makes of what happened to cases in a span of time, in order and without words: (kind, person, case, hours since the
    case was opened, outcome, theme, subtheme, nature, place, hours until its first answer if it came since `start`).

    It goes by the events, whose moments are indexed, and which stay true when the case moves on.
    """
    answered = case((_case.c.first_answer_at >= start, _hours(tx, _case.c.first_answer_at)))
    outcome = func.coalesce(_event.c.detail["outcome"].as_string(), "")
    columns = (_event.c.kind, _case.c.person_id, _event.c.case_reference, _hours(tx, _event.c.at), outcome, *_ABOUT, answered)
    inside = (_event.c.at >= start, _event.c.at < end, _event.c.kind.in_(kinds))
    joined = select(*columns).join(_case, _case.c.reference == _event.c.case_reference)
    return await tx.fold(joined.where(*inside).order_by(_event.c.at, _event.c.id), fold)


def _hours(tx: Tx, moment: Any) -> Any:
    """From the opening of a case until a moment, by the clock."""
    if tx.dialect == "sqlite":
        return (func.julianday(moment) - func.julianday(_case.c.opened_at)) * 24
    return cast(extract("epoch", moment - _case.c.opened_at), Float) / 3600


async def reopenings_to_tell(tx: Tx, start: datetime, end: datetime) -> list[Row[Any]]:
    """All closings, additions and refusals up to a moment of the cases a resident added to in a span of time, in order.

    An addition does not say whether it opened its case again: it did when the case was closed at that moment.
    """
    added = (
        select(_event.c.case_reference)
        .join(_case, _case.c.reference == _event.c.case_reference)
        .where(_event.c.at >= start, _event.c.at < end, _event.c.kind == "addition", _case.c.reopened > 0)
    )
    columns = (_event.c.case_reference, _event.c.kind, _event.c.at, _case.c.person_id, _case.c.opened_at, *_ABOUT)
    joined = select(*columns).join(_case, _case.c.reference == _event.c.case_reference)
    wanted = joined.where(_event.c.case_reference.in_(added), _event.c.at < end, _event.c.kind.in_(("closed", "addition", "not_solved")))
    return list(await tx.rows(wanted.order_by(_event.c.at, _event.c.id)))


def _held(to_take: Sequence[str], in_hand: Sequence[str], before: datetime, *more: Any) -> list[Select[Any]]:
    """Open cases, each with since when it waits to be taken: since it opened again, when it was closed, else since it opened.

    No moment where somebody has it, or where it opened again later. One query a state, else SQLite may read through all that is over.
    """
    last_closed = select(func.max(_event.c.at)).where(_event.c.case_reference == _case.c.reference, _event.c.kind == "closed")
    reopened_at = select(func.min(_event.c.at)).where(
        _event.c.case_reference == _case.c.reference,
        _event.c.kind.in_(("addition", "not_solved", "reopened")),
        _event.c.at > last_closed.correlate(_case).scalar_subquery(),
    )
    again = case((_case.c.reopened > 0, reopened_at.correlate(_case).scalar_subquery()))
    since = func.coalesce(again, _case.c.opened_at)
    waits = case((since < before, since)).label("since")
    columns = (_case.c.association_id, _case.c.person_id, _case.c.theme)
    waiting = [select(*columns, waits, *more).where(_case.c.state == state) for state in to_take]
    taken = [select(*columns, _NO_MOMENT.label("since"), *more).where(_case.c.state == state) for state in in_hand]
    return [one.where(_case.c.opened_at < before) for one in (*waiting, *taken)]


_NO_MOMENT = cast(null(), _case.c.opened_at.type)


async def held(tx: Tx, to_take: Sequence[str], in_hand: Sequence[str], before: datetime, fold: Callable[[Iterable[Sequence[Any]]], T]) -> T:
    """What `fold` makes of (association, person, theme, since) of each open case that was sent before a moment.

    Queue by queue, as the index has them: what it costs grows with what is open and the number of associations, not with what is over.
    """
    queues = (_case.c.association_id.in_(select(_association.c.id)), _case.c.association_id.is_(None))
    return await tx.fold(union_all(*(one.where(queue) for one in _held(to_take, in_hand, before) for queue in queues)), fold)


async def held_by(tx: Tx, queue: int | None, to_take: Sequence[str], in_hand: Sequence[str], before: datetime) -> list[Row[Any]]:
    """The same of one queue (None: the coordination's), each with its reference last."""
    wanted = _held(to_take, in_hand, before, _case.c.reference)
    return list(await tx.rows(union_all(*(one.where(_case.c.association_id == queue) for one in wanted))))


async def active_territories(tx: Tx) -> list[tuple[str, str]]:
    """Where active associations work, as (kind, code)."""
    table = table_of(Territory)
    wanted = select(table.c.kind, table.c.code).join(_association, _association.c.id == table.c.association_id)
    return [(row.kind, row.code) for row in await tx.rows(wanted.where(_association.c.active).distinct())]


async def quarter_names(tx: Tx) -> dict[str, str]:
    """Neighbourhoods by code: as the official list calls them, or as the file of their outline did."""
    found: dict[str, str] = {}
    for table in (table_of(Outline), table_of(Qpv)):
        code = table.c.qpv if "qpv" in table.c else table.c.code
        found |= {row.code: row.name for row in await tx.rows(select(code.label("code"), table.c.name)) if row.name}
    return found


async def quarters_of_communes(tx: Tx) -> dict[str, list[str]]:
    """The neighbourhoods of each commune that has some."""
    table = table_of(QpvCommune)
    found: dict[str, list[str]] = {}
    for row in await tx.rows(select(table.c.insee, table.c.qpv).order_by(table.c.insee, table.c.qpv)):
        found.setdefault(row.insee, []).append(row.qpv)
    return found
