"""Letters posted about cases, until somebody answers them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, update

from storage.cases import with_names
from storage.database import Tx, table_of
from storage.tables import Case, PostedLetter

_letter, _case = table_of(PostedLetter), table_of(Case)


def note(tx: Tx, reference: str, day: date, addressee: str, remind_on: date) -> None:
    """The same day noted twice is one letter, as it was noted last."""
    row = {"case_reference": reference, "day": day, "addressee": addressee, "reminders": 0, "remind_on": remind_on}
    tx.put(PostedLetter, ("case_reference", "day"), row)


async def due(tx: Tx, today: date, over: Sequence[str], most: int = 50) -> list[Row[Any]]:
    """Letters to be reminded of by this day, each with its case, unless that is in one of these states; the longest silent first."""
    columns = (_letter.c.day, _letter.c.addressee, _letter.c.reminders, _letter.c.remind_on)
    wanted = with_names().add_columns(*columns).join(_letter, _letter.c.case_reference == _case.c.reference)
    ripe = (_letter.c.remind_on <= today, _case.c.state.not_in(over))
    return list(await tx.rows(wanted.where(*ripe).order_by(_letter.c.remind_on, _letter.c.case_reference).limit(most)))


async def reminded(tx: Tx, row: Row[Any], remind_on: date | None) -> bool:
    """Said once more; false when another tick did, or somebody noted an answer."""
    this = (_letter.c.case_reference == row.reference, _letter.c.day == row.day, _letter.c.remind_on == row.remind_on)
    return await tx.run(update(_letter).where(*this).values(reminders=row.reminders + 1, remind_on=remind_on)) == 1


async def answered(tx: Tx, reference: str) -> bool:
    """Nothing more is said of the letters of a case; false when nothing was going to be."""
    waiting = (_letter.c.case_reference == reference, _letter.c.remind_on.is_not(None))
    return await tx.run(update(_letter).where(*waiting).values(remind_on=None)) > 0
