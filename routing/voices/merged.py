"""A case joined to another, seen from it: what its resident adds, and where it goes when the other is no more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from dialogue.kinds import Told
from routing.cases import Act, State, after
from routing.moving import opened_again
from routing.notices import Notice
from routing.telling import answer_or_read, to_its_queue, to_resident
from storage import cases, merging, people
from storage.database import Tx

SAID = ("concern", "addition", "reply", "correction", "transcript", "not_solved", "voice")
"""What residents say of a case: read in the case it is joined to. Answers given before stay where they were given."""
STIRRED = "stirred"
"""The resident of a joined case spoke: it is the turn of whoever answered. What they said is in their own thread, and read from there."""


async def thread_of(tx: Tx, reference: str) -> list[Any]:
    """The thread of a case with what was said in those joined to it, oldest first; each event names the case it is of."""
    thread = await cases.thread(tx, reference)
    others = [row.reference for row in await merging.joined_to(tx, reference)]
    said = [event for event in thread if event.kind != STIRRED]
    return sorted([*said, *await merging.said_in(tx, others, SAID)], key=lambda event: event.id)


async def added(tx: Tx, now: datetime, row: Any, told: Told, key: str = "staff-merged-addition") -> list[Notice]:
    """The resident of a case joined to another says something: whoever has that one hears it. A closed one opens again, and is counted."""
    into = await cases.case_to_move(tx, row.merged_into) if row.merged_into else None
    if into is None or into.state == State.WITHDRAWN:
        return []
    reopening = into.state == State.CLOSED
    state = State(into.state) if into.state == State.WAITING else after(State(into.state), Act.ADD)
    changes = opened_again(into) if reopening else {}
    await cases.move(tx, into.reference, into.version, state=state, **changes)
    if reopening:
        cases.add_event(tx, into.reference, at=now, kind="reopened", side="resident")
    elif state != into.state:
        cases.add_event(tx, into.reference, at=now, kind=STIRRED, side="resident")
    taker = await people.address_of_member(tx, into.taken_by) if into.taken_by and not reopening else None
    if taker is None:
        return [to_its_queue(into, "staff-reopened" if reopening else "staff-addition")]
    buttons = answer_or_read(into.reference)
    facts = {"reference": row.reference, "into": into.reference}
    files = tuple(media for media, _ in told.files)
    return [Notice(to=taker, key=key, facts=facts, words=told.words, files=files, buttons=buttons, case=into.reference)]


async def part(tx: Tx, row: Any) -> None:
    """A case is joined to the other no more: its resident no longer hears of that one, unless another case of theirs is joined to it."""
    if row.merged_into:
        await merging.leave(tx, row.merged_into, row.person_id)


async def release(tx: Tx, now: datetime, rows: Sequence[Any]) -> list[Notice]:
    """The case they were joined to is no more: each is a case of its own again, to be taken in its queue, and its resident is told."""
    told: list[Notice] = []
    for row in rows:
        await cases.move(tx, row.reference, row.version, state=after(State(row.state), Act.SPLIT), merged_into=None)
        await part(tx, row)
        cases.add_event(tx, row.reference, at=now, kind="split", side="house")
        told += [to_resident(row.address_id, "case-split", row.reference), to_its_queue(row, "staff-split")]
    return told
