"""The open cases of an area that people of it may join, and what their people said."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Row, bindparam, func, literal_column, select, union_all

from storage.database import Tx, table_of
from storage.tables import Case, CaseEvent, Supporter

_case, _event, _supporter = (table_of(t) for t in (Case, CaseEvent, Supporter))
_followed = _case.alias("followed")
"""The case itself, or the one it is joined to."""
SAID = ("concern", "voice", "transcript")
"""Events that tell what it is about, in the words of whoever lives it."""
LATEST, MOST_CASES = 50, 300
MOST_WORDINGS = 600


def _in_area(most: int, *, quarter: bool) -> Any:
    """Cases that are not closed, the latest first: of the neighbourhood and of the town where none was named, or of the whole town.

    The parameters are `qpv`, `insee` and `states`; statements are made once, since one is asked for in every conversation.
    """
    here, town = _case.c.qpv == bindparam("qpv"), _case.c.insee == bindparam("insee")

    def latest(*where: Any) -> Any:
        wanted = select(_case.c.reference, _case.c.merged_into, _case.c.person_id)
        wanted = wanted.where(*where, _case.c.closed_at.is_(None), _case.c.state.in_(bindparam("states", expanding=True)))
        return wanted.order_by(_case.c.opened_at.desc()).limit(most).subquery().select()

    return union_all(latest(here), latest(town, _case.c.qpv.is_(None))).subquery() if quarter else latest(town).subquery()


@cache
def _anybody(*, quarter: bool) -> Any:
    area = _in_area(LATEST, quarter=quarter)
    return select(area.c.reference).where(area.c.person_id != bindparam("person")).limit(1)


@cache
def _said_in(*, quarter: bool) -> Any:
    area = _in_area(MOST_CASES, quarter=quarter)
    followed = func.coalesce(area.c.merged_into, area.c.reference)
    wanted = (
        select(_event.c.id, _followed.c.reference, _followed.c.person_id, _followed.c.theme, _followed.c.subtheme)
        .select_from(area)
        .join(_followed, _followed.c.reference == followed)
        .join(_event, _event.c.case_reference == area.c.reference)
        .where(_followed.c.state.in_(bindparam("open", expanding=True)), ~_followed.c.urgent, _event.c.kind.in_(SAID))
    )
    return wanted.order_by(_event.c.id.desc()).limit(MOST_WORDINGS)


async def anybody(tx: Tx, qpv: str, insee: str, states: Sequence[str], person_id: str) -> bool:
    """Whether anything of somebody else's is open in an area: one look at an index where there is nothing."""
    given = {"qpv": qpv, "insee": insee, "states": states, "person": person_id}
    return bool(await tx.rows(_anybody(quarter=bool(qpv)), given))


async def said_in(tx: Tx, qpv: str, insee: str, states: Sequence[str], merged: str) -> list[Row[Any]]:
    """What was said in the cases of an area, each thing with its number (`id`) and the case that is followed now: `reference`, `person_id`,
    `theme`, `subtheme`. `states` are those in which a case may be joined, `merged` that of one joined to another."""
    given = {"qpv": qpv, "insee": insee, "states": [*states, merged], "open": list(states)}
    return list(await tx.rows(_said_in(quarter=bool(qpv)), given))


async def words(tx: Tx, numbers: Collection[int]) -> dict[int, str]:
    """What was said, by its number."""
    rows = await tx.rows(select(_event.c.id, _event.c.words).where(_event.c.id.in_(numbers))) if numbers else ()
    return {row.id: row.words for row in rows}


async def described(tx: Tx, references: Sequence[str], states: Sequence[str], person_id: str) -> dict[str, Row[Any]]:
    """What may be shown of these cases, those that may still be joined: `people` who say it, its author among them, and whether this
    person is one of them."""
    of = _supporter.c.case_reference == _case.c.reference
    others = select(func.count()).where(of).correlate(_case).scalar_subquery()
    joined = select(literal_column("1")).where(of, _supporter.c.person_id == person_id).correlate(_case).exists()
    columns = (
        _case.c.reference, _case.c.theme, _case.c.subtheme, _case.c.place, _case.c.language, _case.c.voice_name,
        (others + 1).label("people"), joined.label("joined"),
    )  # fmt: skip
    rows = await tx.rows(select(*columns).where(_case.c.reference.in_(references), _case.c.state.in_(states)))
    return {row.reference: row for row in rows}
