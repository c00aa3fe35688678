"""A case moves as the table of moves says and nobody else was faster, or somebody is told why it did not."""

from __future__ import annotations

from typing import Any

from dialogue.keys import key_of
from routing.cases import IN_HAND, Act, IllegalMove, State, after
from routing.refusals import Refusal
from storage import cases
from storage.database import Tx


def after_act(row: Any, act: Act, *, otherwise: str = "") -> State:
    """The state of a case after an act. Raises `Refusal` with the key `otherwise`, or with that of the state it is in."""
    try:
        return after(State(row.state), act)
    except IllegalMove:
        raise Refusal(otherwise or key_of("refused", row.state), reference=row.reference) from None


async def move(tx: Tx, row: Any, state: State, **changes: Any) -> None:
    """Raises `Refusal` when the case moved since `row` was read: it says by whom the case is held now, or that it changed."""
    if not await cases.move(tx, row.reference, row.version, state=state, **changes):
        raise Refusal(**await _meanwhile(tx, row.reference))


async def _meanwhile(tx: Tx, reference: str) -> dict[str, str]:
    """The key and facts of a refusal: by whom the case is held now, or that it changed."""
    row = await cases.case(tx, reference)
    if row is not None and row.state in IN_HAND and row.taker:
        return {"key": "refused-held", "name": row.taker, "reference": reference}
    return {"key": "refused-changed", "reference": reference}


def opened_again(row: Any) -> dict[str, Any]:
    """What changes, beside its state, of a closed case that opens again: anybody of its queue may take it, and it is counted."""
    return {"closed_at": None, "follow_up_at": None, "taken_by": None, "reopened": row.reopened + 1}
