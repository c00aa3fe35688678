"""Of two who act on a case at once, one is too late: what that one is told."""

from __future__ import annotations

from routing.cases import IN_HAND
from storage import cases
from storage.database import Tx


async def meanwhile(tx: Tx, reference: str) -> dict[str, str]:
    """The key and facts of a refusal: by whom the case is held now, or that it changed."""
    row = await cases.case(tx, reference)
    if row is not None and row.state in IN_HAND and row.taker:
        return {"key": "refused-held", "name": row.taker, "reference": reference}
    return {"key": "refused-changed", "reference": reference}
