"""The case screen: one message in each chat, which stays true whoever changes the case.

It is edited in place by whoever presses its buttons, and by the house when the case changes elsewhere. Every button is bound to the
case as it was shown: an older one does nothing but show what changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.channels.port import Outgoing
from bot.fronts.names_of_screens import reference_of, screen_of
from bot.fronts.staff import screens as staff_screens
from bot.fronts.staff import voices as staff_voices
from bot.fronts.staff.case_words import Thread
from bot.fronts.visit import Visit
from bot.groups.placing import team_reader
from bot.house import House
from bot.render import pack
from bot.texts import SOURCE
from routing.access import Member, may_work, member_of
from routing.cases import MERGEABLE
from routing.casework import transcripts
from routing.voices.merged import thread_of
from storage import cases, groups, interpreted, merging, outbox, people, screens, voices
from storage.conversations import Chat
from storage.database import Tx

MOST_CHATS = 20
"""Of one case: those who looked at it last."""
KEPT_TRUE = timedelta(days=14)
"""What was shown longer ago is seldom looked at, and its buttons show it anew."""


async def show(tx: Tx, visit: Visit, member: Member, row: Any, *, changed: bool = False) -> None:
    """The case where somebody looks: in the place of the screen they pressed a button of, or below when they ask from elsewhere.

    `changed`: they pressed a button of how the case was before, and nothing was done.
    """
    pressed = await outbox.answered(tx, visit.here, visit.replies_to) if visit.replies_to else None
    screen = screen_of(row.reference)
    reader = team_reader(row, visit.language) if visit.seat else member
    message = await seen(tx, visit, reader, row, changed=changed)
    below = pressed is None or pressed.screen != screen
    visit.show(message._replace(screen=screen, below=below), case=row.reference)


async def seen(tx: Tx, visit: Visit, member: Member, row: Any, *, changed: bool = False) -> Outgoing:
    return drawn(visit, member, await whole(tx, row), changed=changed)


@dataclass(frozen=True, slots=True)
class Whole:
    """All of a case that its screen shows, whoever looks."""

    row: Any
    thread: Thread
    delivery: Any
    joined: int
    voice: transcripts.Voice
    like: list[str]


async def read_thread(tx: Tx, reference: str) -> Thread:
    """What was said of a case, with what a machine made of it for the teams."""
    events = await thread_of(tx, reference)
    return Thread(events, await interpreted.of_events(tx, [event.id for event in events], SOURCE))


async def whole(tx: Tx, row: Any) -> Whole:
    delivery, joined = await cases.delivery(tx, row.reference, row.address_id), await voices.count(tx, row.reference)
    thread = await read_thread(tx, row.reference)
    near = staff_voices.near(row, thread.events)
    like = await merging.still(tx, near, row.association_id, sorted(MERGEABLE)) if near else []
    return Whole(row, thread, delivery, joined, await transcripts.voice_of(tx, row.reference), like)


def drawn(visit: Visit, member: Member, case: Whole, *, changed: bool = False) -> Outgoing:
    return staff_screens.case(
        visit, member, case.row, case.thread, case.delivery, case.joined, case.voice, like=case.like, changed=changed
    )  # fmt: skip


async def bring_up_to_date(house: House, tx: Tx) -> None:
    """Show what this transaction changed of cases in every chat where they are open. Nobody's phone rings."""
    names = [screen_of(reference) for reference in sorted(tx.touched)]
    tx.touched.clear()
    read: dict[str, Whole | None] = {}
    for shown in await screens.open_in_chats(tx, names, house.now() - KEPT_TRUE, MOST_CHATS * len(names)):
        reference = reference_of(shown.screen)
        if reference not in read:
            row = await cases.case(tx, reference)
            read[reference] = await whole(tx, row) if row is not None else None
        case = read[reference]
        if case is None:
            continue
        kept = pack((await _now(tx, house, shown, case))._replace(screen=shown.screen, quiet=True))
        now = {"text": kept["text"], "buttons": kept["buttons"]}
        if shown.message == shown.message | now or await screens.redraw(tx, shown.id, shown.message | now):
            continue
        outbox.post(
            tx, address_id=shown.address_id, channel=shown.channel, bot=shown.bot, message=shown.message | kept, screen=shown.screen,
            now=house.now(), case_reference=reference,
        )  # fmt: skip


async def _now(tx: Tx, house: House, shown: Any, case: Whole) -> Outgoing:
    """The case as it is now; to somebody who may not work on it any more, only that it went elsewhere."""
    row = case.row
    chat = Chat(shown.address_id, shown.channel, shown.bot, None, shown.language, stopped=False, gone=False, lapsed=False)
    visit = Visit(house, chat, house.now())
    found, group = await people.member_at(tx, shown.address_id), await groups.linked(tx, shown.address_id)
    if group is not None and group.association_id == row.association_id:
        return drawn(visit, team_reader(row, visit.language), case)
    if found is None or not may_work(member := member_of(found), row.association_id):
        return Outgoing(text=visit.text("case-left", reference=row.reference))
    return drawn(visit, member, case)
