"""A resident takes a case back: it leaves its queue, and whoever had it is told. The resident may still read it."""

from __future__ import annotations

from datetime import datetime

from dialogue.buttons import Do
from flows.residents.withdraw_case import WithdrawalDraft
from routing.cases import Act, State
from routing.desk import Desk, Resident
from routing.moving import after_act
from routing.notices import Notice, NoticeButton
from routing.refusals import Refusal
from routing.voices.merged import part, release
from routing.voices.parting import outlive
from storage import cases, merging, people, quotes
from storage.database import Tx


async def withdraw(tx: Tx, now: datetime, desk: Desk, resident: Resident, draft: WithdrawalDraft) -> list[Notice]:
    row = await desk.owned(tx, resident, draft.reference)
    otherwise = "refused-withdraw-closed" if row.state == State.CLOSED else "refused-withdraw-withdrawn"
    state = after_act(row, Act.WITHDRAW, otherwise=otherwise)
    into = await cases.case(tx, row.merged_into) if row.merged_into else None
    if not await cases.move(tx, row.reference, row.version, state=state, taken_by=None, follow_up_at=None, merged_into=None):
        raise Refusal("refused-changed", reference=row.reference)
    await part(tx, row)
    await quotes.drop(tx, row.reference)
    if into is not None:
        await cases.move(tx, into.reference, into.version)
    cases.add_event(tx, row.reference, at=now, kind="withdrawn", side="resident", detail={"why": draft.why})
    read = ((NoticeButton("act-read", Do("read", row.reference)),),)
    facts = {"reference": row.reference, "place": row.place, "why": str(draft.why)}
    holder = into.taken_by if into is not None else row.taken_by
    taker = await people.address_of_member(tx, holder) if holder else None
    heard = [
        Notice(
            to=resident.address_id, key="case-withdrawn", facts={"reference": row.reference}, case=row.reference, urgency=0,
            buttons=((NoticeButton("act-my-cases", Do("my_cases")),),),
        )
    ]  # fmt: skip
    heard += await outlive(tx, now, desk, row)
    heard += await release(tx, now, await merging.joined_to(tx, row.reference))
    return [*heard, Notice(to=taker, key="staff-withdrawn", facts=facts, buttons=read, case=row.reference)] if taker else heard
