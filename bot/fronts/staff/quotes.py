"""Residents' words for the summary, at the staff bot: one quotation at a time, exactly as it would be read, each a tap."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.channels.port import Button, Outgoing
from bot.fronts.lists import button, clamped, filled, turning
from bot.fronts.staff.queue import about
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start
from dialogue.kinds import Invalid
from flows.staff.shorten_quote import QuoteDraft
from routing.access import Member, Role
from routing.anonymous.masking import masks_in
from routing.casework import quotations
from routing.casework.quotations import Proposal
from routing.refusals import Refusal
from storage.database import Tx

COMMANDS = ("quotes",)
RESERVED: Mapping[str, tuple[Role, ...]] = {}
ACTS = ("quotes", "quote", "quote_yes", "quote_no")
FLOWS = ("shorten_quote",)
Draft = QuoteDraft
SCREEN = "quotes"


async def command(tx: Tx, visit: Visit, member: Member, name: str, rest: str) -> None:
    await _list(tx, visit, member, 0, below=True)


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    """`quote_yes` carries what makes the words those that were shown: others are shown again, and not approved."""
    desk, reference = visit.house.desk, do.about
    match do.act:
        case "quotes":
            await _list(tx, visit, member, do.number)
        case "quote":
            visit.show(_card(visit, await quotations.proposal(tx, desk, member, reference)))
        case "quote_yes" if not await quotations.approve(tx, visit.now, desk, member, reference, do.number):
            found = await quotations.proposal(tx, desk, member, reference)
            visit.show(_card(visit, found, before=(visit.text("quote-changed"),)))
        case "quote_yes":
            await _list(tx, visit, member, 0, done=visit.text("quote-approved", reference=reference))
        case _:
            await quotations.refuse(tx, visit.now, desk, member, reference)
            await _list(tx, visit, member, 0, done=visit.text("quote-refused", reference=reference))


async def facts_for(tx: Tx, visit: Visit, member: Member, start: Start) -> dict[str, Any]:
    """All that may be quoted is shown before the question: it is copied, and what is too much taken out."""
    found = await quotations.proposal(tx, visit.house.desk, member, start.about)
    visit.preface = (found.whole,)
    return {"reference": found.row.reference, "said": found.whole, "masks": sorted({*masks_in(found.language), *masks_in(visit.language)})}


async def settle(tx: Tx, visit: Visit, member: Member, draft: QuoteDraft) -> None:
    try:
        await quotations.shorten(tx, visit.now, visit.house.desk, member, draft)
    except Invalid:
        raise Refusal("refused-quote-changed", reference=draft.reference) from None
    await _list(tx, visit, member, 0, done=visit.text("quote-approved", reference=draft.reference))


async def _list(tx: Tx, visit: Visit, member: Member, page: int, *, done: str = "", below: bool = False) -> None:
    """The next to read; what was just said of one comes first. Words that masking leaves too short are passed over."""
    waiting = await quotations.waiting(tx, visit.now, member)
    page, last = clamped(page, len(waiting), 1)
    before = (done,) if done else ()
    for number in range(page, len(waiting)):
        try:
            found = await quotations.proposal(tx, visit.house.desk, member, waiting[number])
        except Refusal:
            continue
        shown = _card(visit, found, before=(*before, visit.text("quotes-count", number=number + 1, count=last + 1)))
        turns = turning(visit, number, last, lambda to: Do("quotes", "", to))
        visit.show(shown._replace(buttons=filled([*shown.buttons, turns]), screen=SCREEN, below=below))
        return
    visit.show(Outgoing(text="\n\n".join([*before, visit.text("quotes-none")]), screen=SCREEN, below=below))


def _card(visit: Visit, found: Proposal, before: tuple[str, ...] = ()) -> Outgoing:
    """One quotation: its words as they would be read, where it comes from, and what can be said of it."""
    row, reference = found.row, found.row.reference
    state = [visit.text(f"quote-{found.state}-already")] if found.state else []
    asked = [] if found.state == "approved" else [visit.text("quote-ask")]
    head = visit.text("quote-head", reference=reference, about=about(visit, row), place=row.place)
    yes = () if found.state == "approved" else (button(visit.text("act-quote-yes"), Do("quote_yes", reference, found.stamp)),)
    no = () if found.state == "refused" else (button(visit.text("act-quote-no"), Do("quote_no", reference)),)
    more: tuple[Button, ...] = (
        button(visit.text("act-quote-shorten"), Start("shorten_quote", reference)),
        button(visit.text("act-read"), Do("read", reference)),
    )
    text = "\n\n".join([*before, head, f"« {found.words} »", *state, *asked])
    return Outgoing(text=text, buttons=filled([(*yes, *no), more]))
