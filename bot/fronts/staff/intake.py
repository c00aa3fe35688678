"""A relay files a concern for somebody met in person, and receives the paper to give them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.channels.port import Outgoing
from bot.documents.slip import Slip, drawn
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start
from dialogue.keys import key_of
from flows.residents.report_concern import TurnedAway
from flows.staff.file_in_person import InPersonDraft
from routing.access import WORKING, Member, Role, entitled, may_file_for_others
from routing.notices import NoticeButton
from routing.residents import in_person
from storage import intake
from storage.database import Tx
from storage.outbox import SLIP

COMMANDS = ("intake",)
RESERVED: Mapping[str, tuple[Role, ...]] = {"intake": WORKING}
ACTS = ("intake",)
FLOWS = ("file_in_person",)
Draft = InPersonDraft | TurnedAway


async def command(tx: Tx, visit: Visit, member: Member, name: str, rest: str) -> None:
    await _begin(tx, visit, member)


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    await _begin(tx, visit, member)


async def _begin(tx: Tx, visit: Visit, member: Member) -> None:
    """One under way is taken up again: somebody is waiting at the stall."""
    facts = await facts_for(tx, visit, member, Start(FLOWS[0]))
    if visit.session is not None and visit.session.flow_name in FLOWS and visit.session.answers:
        visit.ask(before=(visit.text("resumed"),))
        return
    visit.start(FLOWS[0], facts)
    visit.ask()


async def facts_for(tx: Tx, visit: Visit, member: Member, start: Start) -> dict[str, Any]:
    """Raises `Refusal` for who handles no case: a resident must not answer questions for nothing."""
    await entitled(tx, member, may_file_for_others)
    return {}


async def settle(tx: Tx, visit: Visit, member: Member, draft: InPersonDraft | TurnedAway) -> None:
    if isinstance(draft, TurnedAway):
        visit.say(key_of(draft.reason))
        return
    filed = await in_person.file(tx, visit.now, visit.house.desk, member, draft)
    intake.keep_slip(tx, filed.reference, _paper(visit, filed), visit.now)
    await intake.tie(tx, visit.chat.address_id, filed.reference, draft.concern.story.words)
    visit.tell(filed.notices)
    visit.say("intake-filed", ((NoticeButton("act-intake-again", Do("intake")),),), reference=filed.reference)
    visit.show(Outgoing(text=visit.text("intake-slip", reference=filed.reference)), SLIP + filed.reference)


def _paper(visit: Visit, filed: in_person.Filed) -> bytes:
    links = visit.house.addresses.all(in_person.payload_of(filed.reference))
    lines = [visit.text("slip-scan")] if links else []
    lines += [visit.text("slip-how", reference=filed.reference), visit.text("slip-keep")]
    if visit.house.addresses.bot:
        lines.insert(1, visit.text("slip-where", bot=visit.house.addresses.bot))
    return drawn(
        Slip(
            title=visit.text("slip-title"), number=(visit.text("slip-number"), filed.reference),
            word=(visit.text("slip-word"), filed.word), lines=lines, link=links[0] if links else "",
        )
    )  # fmt: skip
