"""What voice notes say: which wait to be written down, what was proposed, what their speaker approved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update

from storage.database import Tx, table_of
from storage.tables import Address, MediaFile, Transcript, wanted

_transcript, _media, _address = (table_of(t) for t in (Transcript, MediaFile, Address))

UNWRITTEN = ("wanted", "left")
"""States in which a relay may write a note down: the machine has not yet, or could not."""

_columns = (
    _transcript.c.media_id, _transcript.c.words, _transcript.c.state, _transcript.c.hearable, _transcript.c.tries,
    _media.c.case_reference, _media.c.address_id, _address.c.lookup, _address.c.language, _address.c.person_id,
)  # fmt: skip


def _of_residents() -> Any:
    """Voice notes of residents, with where they belong: what staff say by voice is nobody's to write down."""
    return (
        select(*_columns)
        .join(_media, _media.c.id == _transcript.c.media_id)
        .join(_address, _address.c.id == _media.c.address_id)
        .where(_address.c.bot == "residents")
    )


async def next_wanted(tx: Tx, since: datetime) -> Row[Any] | None:
    """The voice note the machine is to take next: those it has tried least often first, then the oldest; none from before `since`."""
    return await tx.first(_of_residents().where(wanted, _transcript.c.at >= since).order_by(_transcript.c.tries, _transcript.c.at).limit(1))


async def found(tx: Tx, media_id: str) -> Row[Any] | None:
    """A resident's voice note, or None when there is no such note any more."""
    return await tx.first(_of_residents().where(_transcript.c.media_id == media_id))


async def try_again(tx: Tx, media_id: str, tries: int) -> bool:
    """Count one more try at a note that is still wanted; says whether it is."""
    return await _change(tx, media_id, ("wanted",), tries=tries + 1)


async def leave(tx: Tx, media_id: str) -> bool:
    """The machine gives up: only a relay can write it down now. False when somebody was faster."""
    return await _change(tx, media_id, ("wanted",), state="left")


async def propose(tx: Tx, media_id: str, words: str, by: str) -> bool:
    """These are its words, until the resident says so. False when somebody was faster."""
    return await _change(tx, media_id, UNWRITTEN if by == "relay" else ("wanted",), state="proposed", words=words, by=by)


async def approve(tx: Tx, media_id: str, words: str) -> bool:
    """What the resident says of proposed words: how they should be, or "" to have none. False when they said so before."""
    return await _change(tx, media_id, ("proposed",), state="approved" if words else "refused", words=words)


async def _change(tx: Tx, media_id: str, states: Sequence[str], **changes: Any) -> bool:
    return (
        await tx.run(update(_transcript).where(_transcript.c.media_id == media_id, _transcript.c.state.in_(states)).values(**changes)) == 1
    )


async def told_by_voice(tx: Tx, notes: Sequence[str], approved: Sequence[tuple[str, str]], *, hearable: bool) -> None:
    """Keep, with a story that is sent, who may listen to its voice notes, and what they say as it was approved."""
    if notes:
        await tx.run(update(_transcript).where(_transcript.c.media_id.in_(notes)).values(hearable=hearable))
    for media_id, words in approved:
        await approve(tx, media_id, words)


async def withheld(tx: Tx, media_ids: Sequence[str]) -> set[str]:
    """Those of these files that no member may be sent: residents' voice notes whose speaker has not agreed to it."""
    if not media_ids:
        return set()
    rows = await tx.rows(
        select(_media.c.id)
        .join(_address, _address.c.id == _media.c.address_id)
        .outerjoin(_transcript, _transcript.c.media_id == _media.c.id)
        .where(_media.c.id.in_(media_ids), _media.c.kind == "voice", _address.c.bot == "residents")
        .where(_transcript.c.hearable.is_not(True))
    )
    return {row.id for row in rows}


async def voices_among(tx: Tx, media_ids: Sequence[str]) -> set[str]:
    """Those of these files that are voice notes, whoever speaks in them."""
    if not media_ids:
        return set()
    return {row.id for row in await tx.rows(select(_media.c.id).where(_media.c.id.in_(media_ids), _media.c.kind == "voice"))}


async def of_case(tx: Tx, reference: str) -> list[Row[Any]]:
    """The residents' voice notes of a case, oldest first."""
    return list(await tx.rows(_of_residents().where(_media.c.case_reference == reference).order_by(_media.c.created_at, _media.c.id)))
