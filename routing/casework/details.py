"""The one thing a resident is asked of a case they sent: asked where the table has a question, and kept in its thread."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from flows.residents.give_detail import DetailDraft
from routing.cases import OVER, State
from routing.desk import Desk, Resident
from routing.moving import move
from routing.themes.details import detail_of
from storage import cases
from storage.database import Tx


async def to_ask(tx: Tx, references: Sequence[str]) -> dict[str, Any] | None:
    """The facts of the conversation that asks for a detail of the first of these cases that has a question: one is enough to ask."""
    for reference in references:
        row = await cases.case(tx, reference)
        detail = detail_of(row.theme, row.subtheme) if row is not None and row.state not in OVER else None
        if detail is not None:
            return {"reference": reference, "detail": detail.name, "choices": list(detail.choices)}
    return None


async def give(tx: Tx, now: datetime, desk: Desk, resident: Resident, draft: DetailDraft) -> None:
    """Whoever has the case reads it there; nobody is told apart. Raises `Refusal` for somebody else's case."""
    row = await desk.owned(tx, resident, draft.reference)
    if draft.answer:
        cases.add_event(tx, row.reference, at=now, kind="detail", side="resident", detail={draft.detail: draft.answer})
        await move(tx, row, State(row.state))
