"""Everything that is sent, first written here: ready → sending → sent, or failed with a reason. `storage.window` and `silenced` help."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from types import MappingProxyType
from typing import Any

from sqlalchemy import bindparam, case, func, select, update

from storage import pieces
from storage.database import Tx, table_of
from storage.held import held, let_go, not_held_at
from storage.poster_files import POSTER
from storage.tables import Address, MediaFile, OutboxMessage, in_mailbox, under_way

_outbox, _address, _media = table_of(OutboxMessage), table_of(Address), table_of(MediaFile)


AT_ONCE = -1
"""The urgency of the numbers to call: they go before all that waits in the same chat."""
SLIP = "slip-"
"""Begins the `media_id` of a message that goes with the paper of a case (`storage.intake`); the number of the case follows."""
EXPORT = "export-"
"""Begins the `media_id` of a message that goes with an archive made when it is sent; the number of the archive follows."""


SUMMARY = "summary-"
"""Begins the `media_id` of a message that goes with a file of a weekly summary, made when it is sent: see `SummaryFile`."""
WORKBOOK, CSV = "directory.xlsx", "directory.csv"
MADE: Mapping[str, str] = MappingProxyType({WORKBOOK: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", CSV: "text/csv"})
"""The `media_id` of the directory, made when it is sent, with its type."""


def part_of_export(media_id: str) -> int:
    """Which archive a message goes with, from 1; 0 when it goes with none."""
    return int(media_id.removeprefix(EXPORT)) if media_id.startswith(EXPORT) else 0


@dataclass(frozen=True, slots=True)
class SummaryFile:
    """A file of a weekly summary. Its ending, such as "pdf", says which."""

    week: str
    language: str
    ending: str

    @property
    def media_id(self) -> str:
        return f"{SUMMARY}{self.week}-{self.language}.{self.ending}"

    @classmethod
    def named(cls, media_id: str) -> SummaryFile | None:
        """None for any other file."""
        found = _SUMMARY_FILE.fullmatch(media_id)
        return cls(found[1], found[2], found[3]) if found else None


_SUMMARY_FILE = re.compile(rf"{SUMMARY}(\d{{4}}-W\d{{2}})-([A-Za-z-]{{2,8}})\.([a-z]{{3,4}})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A message to send. `chat` is the address opened: it is held no longer than the call that needs it."""

    id: int
    address_id: str
    chat: str
    message: dict[str, Any]
    media_id: str | None
    tries: int
    repeated: bool
    earlier: str = ""
    """The platform's number of the message that this one replaces: the newest of the same screen in this chat."""
    case: str = ""
    """The case it is about."""
    language: str = ""
    heard_at: datetime | None = None
    """When the person did something last, where the platform counts from it."""
    only: tuple[int, ...] = ()
    """The pieces of it that did not arrive, by their place, where the others did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """How a message fared: sent with the platform's receipt, failed with a reason, or to try again at `due_at`."""

    id: int
    state: str
    at: datetime
    receipt: str = ""
    reason: str = ""
    due_at: datetime | None = None
    case: str = ""
    """The case of which members are to see how it fared."""
    pieces: tuple[str, ...] = ()
    """The platform's number of each piece, where it made several."""
    only: tuple[int, ...] = ()
    """The places of those, where they alone were sent again."""


def post(tx: Tx, *, address_id: str, channel: str, bot: str, message: dict[str, Any], now: datetime,
         media_id: str | None = None, case_reference: str | None = None, screen: str = "", urgency: int = 1,
         silent: bool = False, letter: str = "", talk: str = "", due_at: datetime | None = None) -> None:  # fmt: skip
    """Put a message into the outbox; a `silent` address gets nothing, and the message stands as failed for that reason.

    One that is due later is held until then, and lets pass what comes after it. `talk` names the conversation of a question that says
    nothing else, or of what makes its questions useless.
    """
    ended = {"state": "failed", "reason": "silent"} if silent else {}
    tx.add(
        OutboxMessage, address_id=address_id, channel=channel, bot=bot, message=message, media_id=media_id, case_reference=case_reference,
        screen=screen or None, letter=letter or None, talk=talk or None, urgency=urgency, created_at=now, due_at=due_at or now, **ended,
    )  # fmt: skip
    tx.posted.add((channel, bot))


async def claim(tx: Tx, *, channel: str, bot: str, now: datetime, most: int, busy: Sequence[str] = ()) -> list[Waiting]:
    """Mark up to `most` messages as on their way and return them, urgent first, then oldest; never two of one address at a time,
    so that each chat keeps its order, but for what goes `AT_ONCE`. `busy` addresses are left out. Questions end as "superseded" where a
    newer one of the same conversation is to leave."""
    if channel != "telegram":
        await let_go(tx, channel, bot, now)
    given = {"channel": channel, "bot": bot, "now": now, "busy": list(busy), "most": most}
    rows = await tx.rows(_claimable(), given)
    if asked := [row.address_id for row in rows if row.questions > 1]:
        await _supersede(tx, asked)
        rows = await tx.rows(_claimable(), given)
    if rows:
        await tx.run(update(_outbox).where(_outbox.c.id.in_([row.id for row in rows])).values(state="sending", tries=_outbox.c.tries + 1))
    earlier = await _earlier(tx, [row for row in rows if row.screen])
    lost = await pieces.lost(tx, [row.id for row in rows if row.tries])
    return [
        Waiting(
            id=row.id, address_id=row.address_id, chat=row.sealed, message=row.message, media_id=row.media_id, tries=row.tries + 1,
            repeated=row.repeated, earlier=earlier.get((row.address_id, row.screen), ""), case=row.case_reference or "",
            language=row.language, heard_at=row.heard_at, only=lost.get(row.id, ()),
        )
        for row in rows
    ]  # fmt: skip


@cache
def _claimable() -> Any:
    """Made once, as it is asked at each turn of each sender: of each chat of which nothing is on its way, what goes at once or the oldest
    message, if it may leave; and how many questions wait there."""
    at_once = func.min(case((_outbox.c.urgency <= AT_ONCE, _outbox.c.id)))
    first = (
        select(
            func.coalesce(at_once, func.min(_outbox.c.id)).label("id"),
            func.min(_outbox.c.urgency).label("urgency"),
            func.count(_outbox.c.talk).label("questions"),
        )
        .where(_outbox.c.channel == bindparam("channel"), _outbox.c.bot == bindparam("bot"), under_way, not_held_at(bindparam("now")))
        .group_by(_outbox.c.address_id)
        .having(func.max(_outbox.c.state) == "ready")  # the other state is "sending"
        .subquery()
    )
    wanted = (
        *(_outbox.c.id, _outbox.c.address_id, _outbox.c.message, _outbox.c.media_id, _outbox.c.tries, _outbox.c.repeated),
        *(_outbox.c.screen, _outbox.c.case_reference, _address.c.sealed, _address.c.language, _address.c.heard_at, first.c.questions),
    )
    idle = _outbox.c.address_id.not_in(bindparam("busy", expanding=True))
    return (
        select(*wanted)
        .join(first, first.c.id == _outbox.c.id)
        .join(_address, _address.c.id == _outbox.c.address_id)
        .where(_outbox.c.state == "ready", _outbox.c.due_at <= bindparam("now"), idle)
        .order_by(first.c.urgency, _outbox.c.id)
        .limit(bindparam("most"))
        .with_for_update(of=_outbox, skip_locked=True)  # whoever changes one that waits is done before it leaves, on PostgreSQL too
    )


async def _supersede(tx: Tx, chats: Sequence[str]) -> None:
    """In these chats, of which nothing is on its way, end the questions that a newer text of the same conversation makes useless."""
    theirs = (under_way, _outbox.c.address_id.in_(chats), _outbox.c.talk.is_not(None))
    columns = (_outbox.c.id, _outbox.c.address_id, _outbox.c.talk, _outbox.c.urgency, _outbox.c.media_id)
    rows = await tx.rows(select(*columns).where(*theirs).order_by(_outbox.c.id))
    newest = {(row.address_id, row.talk): row.id for row in rows if row.media_id is None}
    useless = [row.id for row in rows if row.id < newest.get((row.address_id, row.talk), 0) and row.urgency > AT_ONCE]
    if useless:
        await tx.run(update(_outbox).where(_outbox.c.id.in_(useless)).values(state="failed", reason="superseded"))


async def _earlier(tx: Tx, rows: Sequence[Any]) -> dict[tuple[str, str], str]:
    """The number of the message that shows each of these screens in its chat, of those that are shown."""
    if not rows:
        return {}
    chats, screens = {row.address_id for row in rows}, {row.screen for row in rows}
    shown = (_outbox.c.screen.in_(screens), _outbox.c.address_id.in_(chats), _outbox.c.state == "sent", _outbox.c.receipt != "")
    newest = select(func.max(_outbox.c.id)).where(*shown).group_by(_outbox.c.address_id, _outbox.c.screen)
    found = select(_outbox.c.address_id, _outbox.c.screen, _outbox.c.receipt).where(_outbox.c.id.in_(newest))
    return {(row.address_id, row.screen): row.receipt for row in await tx.rows(found)}


@dataclass(frozen=True, slots=True)
class Answered:
    """What a message of ours was, to somebody who replies to it or presses a button under it."""

    screen: str
    case_reference: str


async def answered(tx: Tx, address_id: str, receipt: str) -> Answered | None:
    """The message with this number in this chat; None when it is not ours, or was sent too long ago."""
    sent = (_outbox.c.bot == "staff", _outbox.c.address_id == address_id, _outbox.c.receipt == receipt)
    row = await tx.first(select(_outbox.c.screen, _outbox.c.case_reference).where(*sent).order_by(_outbox.c.id.desc()).limit(1))
    return Answered(row.screen or "", row.case_reference or "") if row else None


async def record(tx: Tx, results: Sequence[Sent]) -> None:
    """Write how messages fared."""
    if not results:
        return
    change = update(_outbox).where(_outbox.c.id == bindparam("this")).values(
        state=bindparam("state"), receipt=bindparam("receipt"), reason=bindparam("reason"),
        sent_at=bindparam("sent_at"), due_at=bindparam("due_at"),
    )  # fmt: skip
    await tx.run(change, [_as_recorded(result) for result in results])
    for result in (one for one in results if one.pieces):
        await pieces.keep(tx, result.id, result.pieces, result.only)
    tx.touched.update(result.case for result in results if result.case)


def _as_recorded(result: Sent) -> dict[str, Any]:
    sent_at = result.at if result.state == "sent" else None
    fared = {"state": result.state, "receipt": result.receipt, "reason": result.reason}
    return {"this": result.id, "sent_at": sent_at, "due_at": result.due_at or result.at, **fared}


async def recover(tx: Tx) -> int:
    """After a crash: what was on its way may or may not have arrived; send it once more and say so. Returns how many."""
    return await tx.run(update(_outbox).where(under_way, _outbox.c.state == "sending").values(state="ready", repeated=True))


@dataclass(frozen=True, slots=True)
class Mail:
    """A message as it stands in somebody's mailbox."""

    number: int
    message: dict[str, Any]
    media: tuple[str, str, int] | None
    """Kind, MIME type and length in seconds of the file that goes with it."""
    at: datetime


async def mailbox(tx: Tx, address_id: str, after: int, most: int = 200) -> list[Mail]:
    """The newest messages to an address with a number above `after`, oldest first: none on Telegram, which people read there."""
    rows = await tx.rows(_in_mailbox(), {"address_id": address_id, "after": after, "most": most})
    return [Mail(r.id, r.message, _file(r), r.created_at) for r in reversed(rows)]


@cache
def _in_mailbox() -> Any:
    """Made once: each page that is open asks for it again and again."""
    file = (_media.c.kind, _media.c.mime, _media.c.seconds)
    theirs = (in_mailbox, _outbox.c.address_id == bindparam("address_id"), _outbox.c.id > bindparam("after"))
    return (
        select(_outbox.c.id, _outbox.c.message, _outbox.c.created_at, _outbox.c.media_id, *file)
        .outerjoin(_media, _media.c.id == _outbox.c.media_id)
        .where(*theirs, _outbox.c.state != "failed", ~held)
        .order_by(_outbox.c.id.desc())
        .limit(bindparam("most"))
    )


def _file(row: Any) -> tuple[str, str, int] | None:
    if row.kind:
        return row.kind, row.mime, row.seconds
    if file := SummaryFile.named(row.media_id or ""):
        return {"png": "photo", "ogg": "voice"}.get(file.ending, "document"), "", 0
    if row.media_id in MADE:
        return "document", MADE[row.media_id], 0
    if (row.media_id or "").startswith((SLIP, POSTER)):
        return "document", "application/pdf", 0
    return ("document", "application/zip", 0) if row.media_id and part_of_export(row.media_id) else None


async def mailed_media(tx: Tx, address_id: str, number: int) -> str | None:
    """Which file goes with a message to this address, or None."""
    return await tx.value(select(_outbox.c.media_id).where(_outbox.c.id == number, _outbox.c.address_id == address_id))  # type: ignore[no-any-return]


async def forget_sent(tx: Tx, before: datetime) -> int:
    """Drop messages that ended long ago: the thread of a case keeps its words, the outbox need not."""
    return await tx.run(_outbox.delete().where(_outbox.c.state.in_(("sent", "failed")), _outbox.c.created_at < before))


async def backlog(tx: Tx, now: datetime) -> tuple[int, float]:
    """How many messages wait, and for how many seconds the oldest has."""
    waiting = select(func.count().label("n"), func.min(_outbox.c.created_at).label("oldest")).where(under_way)
    row = await tx.first(waiting)
    if row is None or row.oldest is None:
        return 0, 0.0
    return row.n, max(0.0, (now - row.oldest) / timedelta(seconds=1))
