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


def to_ask(reference: str, theme: str, subtheme: str | None) -> dict[str, Any] | None:
    """The facts of the conversation that asks for the detail of a case; None where the table has no question for its subject."""
    detail = detail_of(theme, subtheme)
    return {"reference": reference, "detail": detail.name, "choices": list(detail.choices)} if detail else None


async def to_ask_of(tx: Tx, references: Sequence[str]) -> dict[str, Any] | None:
    """The same for the first of these cases that has a question and is not over: one is enough to ask."""
    for reference in references:
        row = await cases.case(tx, reference)
        if row is not None and row.state not in OVER and (facts := to_ask(reference, row.theme, row.subtheme)):
            return facts
    return None


async def give(tx: Tx, now: datetime, desk: Desk, resident: Resident, draft: DetailDraft) -> None:
    """Whoever has the case reads it there; nobody is told apart. Raises `Refusal` for somebody else's case."""
    row = await desk.owned(tx, resident, draft.reference)
    if draft.answer:
        cases.add_event(tx, row.reference, at=now, kind="detail", side="resident", detail={draft.detail: draft.answer})
        await move(tx, row, State(row.state))
