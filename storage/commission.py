"""The concerns of some weeks, as the scientific commission's data set is made from them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Row, select

from storage.database import Tx, table_of
from storage.tables import Case, CaseEvent, Quote

_case, _event, _quote = table_of(Case), table_of(CaseEvent), table_of(Quote)
REFUSED = "refused"


async def opened_in(tx: Tx, weeks: Collection[str]) -> list[Row[Any]]:
    """Cases opened in these weeks, without their words, by reference."""
    columns = (
        _case.c.reference, _case.c.person_id, _case.c.week, _case.c.state, _case.c.theme, _case.c.subtheme, _case.c.nature, _case.c.insee,
        _case.c.qpv, _case.c.departement, _case.c.language, _case.c.speaker, _case.c.intake, _case.c.quotable, _case.c.urgent,
        _case.c.first_answer_at,
    )  # fmt: skip
    return list(await tx.rows(select(*columns).where(_case.c.week.in_(weeks)).order_by(_case.c.reference)))


async def words_in(tx: Tx, weeks: Collection[str]) -> dict[str, str]:
    """What was said in the cases of these weeks whose resident lets it be quoted, by reference: their first words, as they were corrected
    last, or those of a voice note written down."""
    joined = select(_event.c.case_reference, _event.c.kind, _event.c.words).join(_case, _case.c.reference == _event.c.case_reference)
    own = (_event.c.side == "resident", _event.c.person_id.is_(None), _event.c.kind.in_(("concern", "transcript", "correction")))
    told: dict[str, str] = {}
    for row in await tx.rows(joined.where(_case.c.week.in_(weeks), _case.c.quotable, *own).order_by(_event.c.id)):
        if row.kind == "correction" or not told.get(row.case_reference):
            told[row.case_reference] = row.words
    return told


async def refused_in(tx: Tx, weeks: Collection[str]) -> set[str]:
    """The cases of these weeks whose words a member of their association refused to have quoted."""
    joined = select(_quote.c.case_reference).join(_case, _case.c.reference == _quote.c.case_reference)
    return {row.case_reference for row in await tx.rows(joined.where(_case.c.week.in_(weeks), _quote.c.state == REFUSED))}


async def there(tx: Tx, weeks: Collection[str]) -> set[str]:
    """The references of the cases opened in these weeks."""
    return {row.reference for row in await tx.rows(select(_case.c.reference).where(_case.c.week.in_(weeks)))}
