"""The cases of a queue as a relay looks through them: in sections, page by page, of one theme or place alone, and truly counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, case, func, literal, or_, select, union_all

from storage.cases import in_queue, with_names
from storage.database import Tx, table_of
from storage.tables import Case, CaseEvent

_case, _event = table_of(Case), table_of(CaseEvent)
NOWHERE = "-"
"""Stands for the place of what could not be placed."""
_SPOKEN = ("answer", "question", "closed")
"""Events by which staff said something to the resident."""
_ASKING = ("concern", "addition", "reply", "not_solved")
"""Events by which a resident waits for a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Of a queue, the cases of one theme or place; "" is all. `place` is a QPV code, an INSEE code or `NOWHERE`."""

    theme: str = ""
    place: str = ""

    def within(self, association_id: int | None) -> Any:
        wanted = in_queue(association_id)
        if self.theme:
            wanted = and_(wanted, _case.c.theme == self.theme)
        if self.place == NOWHERE:
            return and_(wanted, _case.c.insee.is_(None), _case.c.qpv.is_(None))
        return and_(wanted, or_(_case.c.qpv == self.place, _case.c.insee == self.place)) if self.place else wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """Which cases wait too long: in one of these states, their resident waiting since `before` or since the moment of their theme."""

    states: Sequence[str]
    before: datetime
    by_theme: Mapping[str, datetime] = field(default_factory=dict)

    def condition(self) -> Any:
        latest = max([self.before, *self.by_theme.values()])
        moments = [(_case.c.theme == theme, waiting_since() <= moment) for theme, moment in self.by_theme.items()]
        late = case(*moments, else_=waiting_since() <= self.before) if moments else waiting_since() <= self.before
        return and_(_case.c.state.in_(list(self.states)), _case.c.opened_at <= latest, late)


def waiting_since() -> Any:
    """Since when the resident of a case waits for a word: their first word after the last one they were told, or that last one."""
    last = select(func.max(_event.c.at)).where(_event.c.case_reference == _case.c.reference, _event.c.kind.in_(_SPOKEN))
    told = last.correlate(_case).scalar_subquery()
    first = select(func.min(_event.c.at)).where(
        _event.c.case_reference == _case.c.reference, _event.c.kind.in_(_ASKING), or_(told.is_(None), _event.c.at > told)
    )
    return func.coalesce(first.correlate(_case).scalar_subquery(), told, _case.c.opened_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section of a queue. `overdue`, when given, says which cases are in it by the time they wait."""

    states: Sequence[str]
    taken_by: str | None = None
    urgent: bool = False
    overdue: Overdue | None = None
    latest_first: bool = False

    def condition(self) -> Any:
        wanted: Any = _case.c.state.in_(list(self.states))
        if self.taken_by is not None:
            wanted = and_(wanted, _case.c.taken_by == self.taken_by)
        if self.urgent:
            wanted = and_(wanted, _case.c.urgent)
        return and_(wanted, self.overdue.condition()) if self.overdue else wanted


async def page(tx: Tx, association_id: int | None, part: Part, cut: Cut, *, page: int, size: int) -> list[Row[Any]]:
    """A page of a section, urgent first, then oldest, or the latest to end first; `since` is when its resident began to wait."""
    by_need = (_case.c.urgent.desc(), _case.c.opened_at, _case.c.reference)
    by_end = (func.coalesce(_case.c.closed_at, _case.c.opened_at).desc(), _case.c.reference)
    wanted = with_names().add_columns(waiting_since().label("since")).where(cut.within(association_id), part.condition())
    return list(await tx.rows(wanted.order_by(*(by_end if part.latest_first else by_need)).limit(size).offset(page * size)))


async def counts(tx: Tx, association_id: int | None, parts: Mapping[str, Part], cut: Cut) -> dict[str, int]:
    """How many cases each of these sections has, asked for all at once so that they agree with each other."""
    asked = [
        select(literal(name).label("name"), func.count().label("n")).select_from(_case).where(cut.within(association_id), part.condition())
        for name, part in parts.items()
    ]
    return {row.name: row.n for row in await tx.rows(union_all(*asked))}


async def themes(tx: Tx, association_id: int | None, part: Part, cut: Cut) -> dict[str, int]:
    """How many cases of a section each theme has, the most first."""
    n = func.count().label("n")
    wanted = select(_case.c.theme, n).where(cut.within(association_id), part.condition()).group_by(_case.c.theme)
    return {row.theme: row.n for row in await tx.rows(wanted.order_by(n.desc(), _case.c.theme))}


async def places(tx: Tx, association_id: int | None, part: Part, cut: Cut) -> list[Row[Any]]:
    """How many cases of a section each place has, as (qpv, insee, n)."""
    n = func.count().label("n")
    wanted = select(_case.c.qpv, _case.c.insee, n).where(cut.within(association_id), part.condition())
    return list(await tx.rows(wanted.group_by(_case.c.qpv, _case.c.insee)))


async def every_open(tx: Tx, states: Sequence[str]) -> list[Row[Any]]:
    """The open cases of every queue, as far as its load goes: whose, their state and theme, and how long they wait. No words."""
    columns = (_case.c.association_id, _case.c.state, _case.c.theme, _case.c.opened_at, waiting_since().label("since"))
    return list(await tx.rows(select(*columns).where(_case.c.state.in_(list(states)))))
