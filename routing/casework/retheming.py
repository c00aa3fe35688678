"""What a case is about, corrected by a relay: the resident's own choice is kept beside it, and everything goes by the relay's.

Queues, delays and figures read `theme` and `subtheme`, so they follow at once; `told_theme` and `told_subtheme` say what was told. The
case stays where it is: to pass it on is for whoever has it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flows.staff.correct_theme import ThemeDraft
from routing.access import Member, current, may_retheme
from routing.cases import IN_HAND, MOVES, Act, State
from routing.desk import Desk
from routing.moving import after_act, move
from routing.refusals import Refusal
from storage import audit, cases
from storage.corrections import code_of
from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Rethemed:
    taken_in: bool
    """The association takes the new theme, or all themes."""
    may_pass: bool
    """Whoever corrected it may pass the case on."""


async def correctable(tx: Tx, desk: Desk, member: Member, reference: str) -> Any:
    """A case whose theme this member may correct. Raises `Refusal`."""
    row = await desk.to_move(tx, member, reference)
    if not may_retheme(await current(tx, member), row.association_id, row.taken_by if row.state in IN_HAND else None):
        raise Refusal("refused-held", name=row.taker or "", reference=row.reference)
    after_act(row, Act.RETHEME)
    return row


async def retheme(tx: Tx, now: datetime, desk: Desk, member: Member, draft: ThemeDraft) -> Rethemed:
    """Raises `Refusal` when it is about that already, or when somebody corrected it since the conversation started."""
    row = await correctable(tx, desk, member, draft.reference)
    was, wanted = code_of(row.theme, row.subtheme), code_of(draft.theme, draft.subtheme)
    if was == wanted:
        raise Refusal("refused-same-theme", reference=row.reference)
    if was != draft.was:
        raise Refusal("refused-changed", reference=row.reference)
    told = {} if row.told_theme else {"told_theme": row.theme, "told_subtheme": row.subtheme}
    await move(tx, row, after_act(row, Act.RETHEME), theme=draft.theme, subtheme=draft.subtheme, **told)
    detail = {"from": was, "to": wanted}
    cases.add_event(tx, row.reference, at=now, kind="retheme", side="staff", member_id=member.id, detail=detail)
    audit.note(tx, at=now, member_id=member.id, act=Act.RETHEME, reference=row.reference)
    body = desk.directory.body(row.association_id) if row.association_id is not None else None
    passes = (State(row.state), Act.HAND_OVER) in MOVES and row.taken_by in (None, member.id)
    return Rethemed(taken_in=body is None or not body.themes or draft.theme in body.themes, may_pass=passes)
