"""What the commission's coders are given to read, and what they read in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, exists, func, or_, select, update

from storage.database import Tx, table_of
from storage.tables import Case, Coding, Quote

_coding, _case, _quote = table_of(Coding), table_of(Case), table_of(Quote)


def hand_out(tx: Tx, **row: Any) -> None:
    """A seat before a text, to be filled by a coder; every column but those that start empty must be named."""
    tx.add(Coding, **row)


async def of_draw(tx: Tx, draw: int) -> list[Row[Any]]:
    """Every seat of a draw, in the order in which texts are read."""
    return list(await tx.rows(select(_coding).where(_coding.c.draw == draw).order_by(_coding.c.rank, _coding.c.seat)))


async def read_in(tx: Tx, weeks: Collection[str]) -> list[Row[Any]]:
    """What was read in the cases opened in these weeks, the latest draw last."""
    columns = (_coding.c.case_reference, _coding.c.draw, _coding.c.seat, _coding.c.code)
    joined = select(*columns).join(_case, _case.c.reference == _coding.c.case_reference)
    wanted = joined.where(_case.c.week.in_(weeks), _coding.c.code.is_not(None))
    return list(await tx.rows(wanted.order_by(_coding.c.draw, _coding.c.rank, _coding.c.seat)))


async def next_of(tx: Tx, coder: str) -> Row[Any] | None:
    """The next text for a member at the staff bot, of the latest draw that has one: a free seat before a text they have not read, whose
    resident still lets it be quoted."""
    theirs = _coding.alias()
    read = exists().where(theirs.c.draw == _coding.c.draw, theirs.c.item == _coding.c.item, theirs.c.coder == coder)
    wanted = _readable().where(_coding.c.code.is_(None), _coding.c.coder == "", ~read)
    return await tx.first(wanted.order_by(_coding.c.draw.desc(), _coding.c.rank, _coding.c.seat).limit(1))


async def seat(tx: Tx, draw: int, item: str, coder: str) -> Row[Any] | None:
    """The seat that a coder has before a text, or else may take there; None once its resident no longer lets it be quoted."""
    wanted = _readable().where(_coding.c.draw == draw, _coding.c.item == item, _coding.c.coder.in_((coder, "")))
    return await tx.first(wanted.order_by(_coding.c.coder == "", _coding.c.seat).limit(1))


def _readable() -> Any:
    """Seats before texts that may be read: their resident lets them be quoted and did not take them back, and nobody of the association
    refused it since."""
    joined = select(_coding).join(_case, _case.c.reference == _coding.c.case_reference)
    refused = exists().where(_quote.c.case_reference == _coding.c.case_reference, _quote.c.state == "refused")
    return joined.where(_case.c.quotable, _case.c.state != "withdrawn", ~refused)


async def write(tx: Tx, number: int, *, coder: str, code: str, memo: str, codebook: int, now: datetime) -> bool:
    """What a coder read; says whether the seat is theirs: of two who take it at once the second does not have it."""
    theirs = (_coding.c.id == number, or_(_coding.c.coder == coder, _coding.c.coder == ""))
    return await tx.run(update(_coding).where(*theirs).values(coder=coder, code=code, memo=memo, codebook=codebook, at=now)) == 1


async def done(tx: Tx, draw: int, coder: str) -> int:
    """How many texts of a draw this coder has read."""
    read = (_coding.c.draw == draw, _coding.c.coder == coder, _coding.c.code.is_not(None))
    return int(await tx.value(select(func.count()).select_from(_coding).where(*read)))


async def items_of(tx: Tx, references: Sequence[str]) -> list[str]:
    """What coders call the texts of these cases."""
    return [row.item for row in await tx.rows(select(_coding.c.item).distinct().where(_coding.c.case_reference.in_(references)))]
