"""The coding bench at the staff bot: one anonymous text at a time, its theme, what is more precise, a remark; then the next.

A reader sees the words and the codebook, and nothing else: not what the resident or a relay said it is about, nor what somebody else read.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from bot.fronts.visit import Visit
from dialogue.buttons import Start
from dialogue.excerpts import cut
from flows.staff.code_text import UNSURE, ReadingDraft
from routing.access import READING_SUMMARIES, Member, Role, entitled, may_code
from routing.refusals import Refusal
from storage import audit, codings
from storage.database import Tx
from summaries.commission import codebook as codebooks

COMMANDS = ("coder",)
RESERVED: Mapping[str, tuple[Role, ...]] = dict.fromkeys(COMMANDS, READING_SUMMARIES)
ACTS: tuple[str, ...] = ()
FLOWS = ("code_text",)
Draft = ReadingDraft
_LONGEST = 2500
"""Letters of a text that is shown: the question and its buttons need room too."""


async def command(tx: Tx, visit: Visit, member: Member, name: str, rest: str) -> None:
    """Asked again while a text is being read, it shows that text again."""
    member = await entitled(tx, member, may_code)
    session = visit.session
    if session is not None and session.flow_name == "code_text":
        draw, item = session.facts["draw"], session.facts["item"]
        if isinstance(draw, int) and (seat := await codings.seat(tx, draw, str(item), member.id)) is not None:
            visit.preface = (await _words(tx, visit, member, seat),)
            visit.ask()
            return
        visit.leave()
    if facts := await _next(tx, visit, member):
        visit.start("code_text", facts)
        visit.ask()


async def facts_for(tx: Tx, visit: Visit, member: Member, start: Start) -> dict[str, Any]:
    """It begins by its command alone: which text comes next is not for a button to say."""
    raise Refusal("refused-role")


async def settle(tx: Tx, visit: Visit, member: Member, draft: ReadingDraft) -> None:
    member = await entitled(tx, member, may_code)
    seat, book = await codings.seat(tx, draft.draw, draft.item, member.id), await codebooks.current(tx)
    code = codebooks.UNSURE if draft.code == UNSURE else draft.code
    if seat is not None and not book.may_be_given(code):
        visit.say("coder-new-codebook")
        visit.then = ("code_text", await _shown(tx, visit, member, seat), {})
        return
    read = partial(codings.write, coder=member.id, code=code, memo=draft.memo, codebook=book.version, now=visit.now)
    if seat is not None and await read(tx, seat.id):
        audit.note(tx, at=visit.now, member_id=member.id, act="code_text")
        visit.say("coder-kept", code=visit.text("coding-unsure") if draft.code == UNSURE else draft.code)
    else:
        visit.say("coder-gone")
    if facts := await _next(tx, visit, member):
        visit.then = ("code_text", facts, {})


async def _next(tx: Tx, visit: Visit, member: Member) -> dict[str, Any]:
    """What a conversation about the next text knows; nothing, which is said, when there is none."""
    seat = await codings.next_of(tx, member.id)
    if seat is None:
        visit.say("coder-none")
        return {}
    return await _shown(tx, visit, member, seat)


async def _shown(tx: Tx, visit: Visit, member: Member, seat: Any) -> dict[str, Any]:
    """What a conversation about this text knows, its words being shown before the first question."""
    visit.preface = (await _words(tx, visit, member, seat),)
    book = await codebooks.current(tx)
    return {"draw": seat.draw, "item": seat.item, "codes": [[entry.code, entry.label] for entry in book.in_use]}


async def _words(tx: Tx, visit: Visit, member: Member, seat: Any) -> str:
    done = await codings.done(tx, seat.draw, member.id)
    return visit.text("coder-text", item=seat.item, done=done, words=cut(seat.words, _LONGEST))
