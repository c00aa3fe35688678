"""The pieces that a platform made of one message: which one a number is of, and which are to be sent again."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, select, update

from storage.database import Tx, table_of
from storage.tables import OutboxPiece

_piece = table_of(OutboxPiece)


async def keep(tx: Tx, message_id: int, receipts: Sequence[str], places: Sequence[int]) -> None:
    """The numbers of the pieces just sent: of all of them where no `places` are named, else of those sent again."""
    if places:
        await tx.run(delete(_piece).where(_piece.c.message_id == message_id, _piece.c.place.in_(places)))
    for place, receipt in zip(places or range(len(receipts)), receipts, strict=False):
        tx.put(OutboxPiece, ("receipt",), {"receipt": receipt, "message_id": message_id, "place": place, "lost": False})


async def lose(tx: Tx, receipt: str) -> None:
    """The piece with this number did not arrive; nothing is noted of a message that is whole."""
    await tx.run(update(_piece).where(_piece.c.receipt == receipt).values(lost=True))


async def lost(tx: Tx, messages: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """The places of the pieces of these messages that did not arrive, in order."""
    if not messages:
        return {}
    rows = await tx.rows(
        select(_piece.c.message_id, _piece.c.place).where(_piece.c.message_id.in_(messages), _piece.c.lost).order_by(_piece.c.place)
    )
    return {row.message_id: tuple(other.place for other in rows if other.message_id == row.message_id) for row in rows}
