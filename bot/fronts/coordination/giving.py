"""The coordination gives a case of its own queue to an association: the nearest are one tap away, the others are found by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.channels.port import Button, Outgoing
from bot.fronts.lists import button, number_of
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start, written
from flows.staff.find_association import SearchDraft
from flows.staff.hand_over import HandOverDraft
from routing.access import Member
from routing.casework import handing_over
from routing.notices import NoticeButton
from routing.refusals import Refusal
from routing.rules import Body
from storage.database import Tx

NEAREST = 5
AT_HAND = 2
"""Of these, how many the case itself offers."""
MOST_FOUND = 12


def buttons(visit: Visit, row: Any) -> tuple[tuple[Button, ...], ...]:
    """Under a case that nobody received: the nearest associations in one tap, the others in two."""
    if row.association_id is not None:
        return ()
    near = [
        (button(visit.text("act-give-to", name=body.name), Do("give_to", f"{row.reference}.{body.id}")),)
        for body in visit.house.directory.bodies_nearest(row, AT_HAND)
    ]
    return (*near, (Button(visit.text("act-give"), written(Do("give", row.reference))),))


async def choose(tx: Tx, visit: Visit, member: Member, reference: str) -> None:
    """Who works where the case is from, each a button that gives it."""
    row = await _to_give(tx, visit, member, reference)
    near = visit.house.directory.bodies_nearest(row, NEAREST)
    _show(visit, "give-to-whom" if near else "give-nobody-near", reference, near, place=row.place)


async def found(tx: Tx, visit: Visit, member: Member, draft: SearchDraft) -> None:
    """The associations whose name holds the words, for a case."""
    await _to_give(tx, visit, member, draft.reference)
    named = visit.house.directory.bodies_named(draft.words, MOST_FOUND)
    _show(visit, "give-found" if named else "give-none-found", draft.reference, named, words=draft.words)


async def give(tx: Tx, visit: Visit, member: Member, about: str) -> None:
    """`about` names the case and the association: "PV-7K3MQ.12". It may be forged: the desk looks at both again."""
    reference, _, number = about.partition(".")
    row = await _to_give(tx, visit, member, reference)
    known = number_of(number)
    body = visit.house.directory.body(known) if known is not None else None
    if body is None:
        raise Refusal("refused-destination", reference=row.reference)
    draft = HandOverDraft(row.reference, str(body.id), visit.text("give-reason"))
    visit.tell(await handing_over.hand_over(tx, visit.now, visit.house.desk, member, draft))
    visit.say("given", ((NoticeButton("act-queue", Do("queue", "take")),),), reference=row.reference, association=body.name)


async def _to_give(tx: Tx, visit: Visit, member: Member, reference: str) -> Any:
    """A case that nobody received yet, in the coordination's queue."""
    row = await visit.house.desk.readable(tx, member, reference)
    if row.association_id is not None:
        raise Refusal("refused-no-such-case", reference=reference)
    return row


def _show(visit: Visit, key: str, reference: str, bodies: Sequence[Body], **facts: str) -> None:
    choices = [(button(body.name, Do("give_to", f"{reference}.{body.id}")),) for body in bodies]
    search = (Button(visit.text("act-find-association"), written(Start("find_association", reference))),)
    back = (Button(visit.text("act-read"), written(Do("read", reference))),)
    visit.show(Outgoing(text=visit.text(key, reference=reference, **facts), buttons=(*choices, search, back)))
