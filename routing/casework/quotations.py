"""A resident's words on their way to the summary: consented to, masked, and approved by somebody of the association that has the case.

What a member reads before approving is exactly what would be published; what nobody answers is published nowhere. A consent taken back,
a case taken back, or words that were corrected since, and the quotation is gone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zlib import crc32

from dialogue.excerpts import excerpt, opening
from flows.staff.shorten_quote import LONGEST, SHORTEST, QuoteDraft
from routing.access import Member, entitled, may_quote
from routing.anonymous.masking import anonymised, language_of, masks
from routing.cases import State
from routing.clocks.weeks import week_of
from routing.desk import Desk
from routing.refusals import Refusal
from storage import audit, people, quotes
from storage.database import Tx

PROPOSED_FOR = timedelta(weeks=4)
"""Words nobody has read by then are of another season."""
MOST = 50
"""Proposed at once to a team."""
_STATES = sorted(set(State) - {State.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Proposal:
    row: Any
    """Its case."""
    words: str
    """As they would be read: masked, and only their beginning where they are long. What was approved, once it was."""
    whole: str
    """All that may be quoted, masked."""
    language: str
    event_id: int
    state: str
    """approved, refused, or "" while nobody said."""

    @property
    def stamp(self) -> int:
        """What a button carries of the words it was shown under: pressed when they have become others, it approves nothing."""
        return crc32(self.words.encode()) % 10**9


async def waiting(tx: Tx, now: datetime, member: Member) -> list[str]:
    """Cases of the member's queue with words to read, newest first."""
    if not may_quote(member, member.association_id):
        raise Refusal("refused-role")
    found = await quotes.to_read(tx, member.association_id, _STATES, now - PROPOSED_FOR, MOST)
    letters = await quotes.said_of(tx, found)
    return [reference for reference in found if letters.get(reference, 0) >= SHORTEST]


async def proposal(tx: Tx, desk: Desk, member: Member, reference: str) -> Proposal:
    """What would be read of a case. Raises `Refusal` where nothing may be."""
    row = await desk.readable(tx, member, reference)
    await entitled(tx, member, lambda now: may_quote(now, row.association_id))
    if not row.quotable or row.state == quotes.GONE:
        raise Refusal("refused-quote-consent", reference=reference)
    found = proposed(row, await quotes.said(tx, reference), await quotes.of_case(tx, reference))
    if found is None:
        raise Refusal("refused-quote-short", reference=reference)
    return found


def proposed(row: Any, said: Sequence[Any], known: Any) -> Proposal | None:
    """From what the author said and what a member said of it; None when it is too short to be quoted. Pure."""
    if not said:
        return None
    texts = [" ".join(event.words.split()) for event in said]
    corrected = [text for text, event in zip(texts, said, strict=True) if event.kind == "correction"]
    language = language_of(" ".join(texts), row.language)
    whole = anonymised("\n".join(texts), language, [row.place])
    first = anonymised((corrected or texts)[-1 if corrected else 0], language, [row.place])
    words = whole.replace("\n", " ") if len(whole) <= LONGEST else opening(first, LONGEST)
    if len(words) < SHORTEST:
        return None
    current = known if known is not None and known.event_id >= said[-1].id else None
    approved = current.words if current is not None and current.state == "approved" else words
    return Proposal(row, approved, whole, language, said[-1].id, current.state if current is not None else "")


async def approve(tx: Tx, now: datetime, desk: Desk, member: Member, reference: str, stamp: int) -> bool:
    """These words may be read. False when they are not those that were shown any more: nothing is approved then."""
    found = await proposal(tx, desk, member, reference)
    if found.stamp != stamp:
        return False
    await _keep(tx, now, desk, member, found, "approved", found.words)
    return True


async def shorten(tx: Tx, now: datetime, desk: Desk, member: Member, draft: QuoteDraft) -> None:
    """The same with words left out, or masked: they have been shown and confirmed. Raises `Invalid` when the words are others by now."""
    found = await proposal(tx, desk, member, draft.reference)
    words = excerpt(found.whole, draft.words, masks())
    await _keep(tx, now, desk, member, found, "approved", anonymised(words, found.language, [found.row.place]))


async def refuse(tx: Tx, now: datetime, desk: Desk, member: Member, reference: str) -> None:
    """Nothing of this case is read anywhere, approved before or not."""
    found = await proposal(tx, desk, member, reference)
    await _keep(tx, now, desk, member, found, "refused", "")


async def _keep(tx: Tx, now: datetime, desk: Desk, member: Member, found: Proposal, state: str, words: str) -> None:
    reference = found.row.reference
    await quotes.keep(
        tx, reference, id=people.new_id(), event_id=found.event_id, words=words, language=found.language, state=state,
        member_id=member.id, at=now, week=week_of(now, desk.zone),
    )  # fmt: skip
    audit.note(tx, at=now, member_id=member.id, act="approve_quote" if state == "approved" else "refuse_quote", reference=reference)
