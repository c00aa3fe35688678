"""The last weekly summary, shown again."""

from __future__ import annotations

from functools import partial

from bot.channels.port import Outgoing
from bot.fronts.visit import Visit
from routing.access import Member, may_read_summary
from routing.desk import Refusal
from storage import cases
from storage.database import Tx
from summaries.compose import message
from summaries.weekly import latest


async def show(tx: Tx, visit: Visit, member: Member) -> None:
    if not may_read_summary(member):
        raise Refusal("refused-role")
    cases.audit(tx, at=visit.now, member_id=member.id, act="read_summary")
    week = await latest(tx)
    words = message(partial(visit.house.texts, visit.language), week) if week else visit.text("summary-none")
    visit.show(Outgoing(text=words))
