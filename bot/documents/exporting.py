"""What a resident takes away: archives with everything held about them, made when they are sent or downloaded, and kept nowhere.

The first holds `data.json`, the others files only; docs/my-data.md says what is in it. Nothing in it names a member of the staff.
"""

from __future__ import annotations

import asyncio
import json
import mimetypes
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from bot.channels.port import Media, MediaKind
from bot.documents.directory import directory_for
from bot.documents.poster_file import poster_for
from bot.documents.press import Press
from routing.access import may_read_summary, member_of
from storage import held, intake, interpreted, my_data, outbox, people
from storage.database import Database, Tx
from storage.parts import file as stored_file
from storage.poster_files import PosterFile

MOST_BYTES = 45 * 1024 * 1024
"""In one archive: Telegram takes 50 MB from a bot."""
FORMAT = "porte-voix my-data 1"
MAIL = "mail"
"""The channel of e-mails (`bot.channels.mail`)."""
_ENDINGS = {"audio/ogg": ".ogg", "audio/webm": ".webm", "audio/mp4": ".m4a", "audio/mpeg": ".mp3", "image/jpeg": ".jpg"}
_SAID_AMONG_STAFF = frozenset({"handed_over", "declined", "tried", "note"})
"""What one team says to another, why it passes a case on and what it tried, is not said to the resident."""


async def file_of(database: Database, address_id: str, media_id: str, press: Press | None = None) -> Media | None:
    """The file that goes with a message to an address: one that is stored, or one made now. None when it was erased meanwhile.

    Raises `TryLater` when one can't be made for now.
    """
    if press is not None and (wanted := outbox.SummaryFile.named(media_id)):
        return await press.media(wanted) if await _reads_summaries(database, address_id) else None
    if press is not None and (poster := PosterFile.named(media_id)):
        return await poster_for(database, press, poster)
    if part := outbox.part_of_export(media_id):
        return await _archive(database, address_id, part)
    if media_id in outbox.MADE:
        return await directory_for(database, address_id, media_id)
    async with database.read() as tx:
        if media_id.startswith(outbox.SLIP):
            paper = await intake.slip(tx, media_id.removeprefix(outbox.SLIP))
            return Media(kind=MediaKind.DOCUMENT, mime="application/pdf", data=paper) if paper else None
        row = await stored_file(tx, media_id)
    return Media(kind=MediaKind(row.kind), mime=row.mime, data=row.data, seconds=row.seconds) if row else None


async def _reads_summaries(database: Database, address_id: str) -> bool:
    """Whoever is at this address, as they are now: a member who may, or somebody the settings name who is sent it by e-mail."""
    async with database.read() as tx:
        row, at = await people.member_at(tx, address_id), (await people.addresses(tx, [address_id])).get(address_id)
    return may_read_summary(member_of(row)) if row else at is not None and at.channel == MAIL


async def parts(tx: Tx, person_id: str) -> int:
    """How many archives it takes."""
    return len(_shared_out(await my_data.files(tx, person_id)))


async def _archive(database: Database, address_id: str, part: int) -> Media | None:
    """Files are read one at a time, so that only the archive itself is whole in memory."""
    written = BytesIO()
    async with database.read() as tx:
        person_id = await my_data.person_at(tx, address_id)
        if person_id is None:
            return None
        files = await my_data.files(tx, person_id)
        names = {row.id: _name(number, row) for number, row in enumerate(files, 1)}
        shared = _shared_out(files)
        with ZipFile(written, "w") as archive:
            if part == 1:
                told = json.dumps(await _told(tx, person_id, files, names), ensure_ascii=False, indent=2)
                await asyncio.to_thread(archive.writestr, "data.json", told.encode(), ZIP_DEFLATED)
            for row in shared[part - 1] if part <= len(shared) else ():
                if stored := await stored_file(tx, row.id):
                    await asyncio.to_thread(archive.writestr, names[row.id], stored.data)
    return Media(kind=MediaKind.DOCUMENT, mime="application/zip", data=written.getvalue())


def _shared_out(files: Sequence[Any]) -> list[list[Any]]:
    """Files in order, as many in an archive as it holds; there is always a first archive."""
    shared: list[list[Any]] = [[]]
    filled = 0
    for row in files:
        if filled and filled + row.size > MOST_BYTES:
            shared.append([])
            filled = 0
        shared[-1].append(row)
        filled += row.size
    return shared


def _name(number: int, row: Any) -> str:
    mime = row.mime.partition(";")[0].strip().lower()
    return f"files/{number:03}-{row.kind}{_ENDINGS.get(mime) or mimetypes.guess_extension(mime) or '.bin'}"


async def _told(tx: Tx, person_id: str, files: Sequence[Any], names: dict[str, str]) -> dict[str, Any]:
    events: dict[str, list[Any]] = {}
    told = await my_data.events(tx, person_id)
    unsent = await held.letters(tx, {event.case_reference for event in told})
    translated = await interpreted.of_events(tx, [event.id for event in told])
    for event in told:
        if event.detail.get("letter") in unsent:
            continue
        events.setdefault(event.case_reference, []).append(_event(event, names, translated.get(event.id, "")))
    known, coded = await my_data.held(tx, person_id), await my_data.coded(tx, person_id)
    quoted = await my_data.quoted(tx, person_id)
    return {
        "format": FORMAT,
        "known_since": _at(known.since),
        "chats": [_chat(row) for row in await my_data.chats(tx, person_id)],
        "cases": [
            _case(row, events.get(row.reference, []), coded, quoted.get(row.reference)) for row in await my_data.cases(tx, person_id)
        ],
        "joined": [_joined(row, events.get(row.reference, [])) for row in await my_data.joined(tx, person_id)],
        "unfinished": [{"conversation": kept["flow"], "answers": kept["answers"]} for kept in await my_data.under_way(tx, person_id)],
        "sent_to_you": [
            {"at": _at(row.created_at), "text": row.message.get("text", ""), "state": row.state}
            for row in await my_data.sent(tx, person_id)
            if "say" not in row.message  # what was heard is there as it was read
        ],
        "files": [
            {"name": names[row.id], "kind": row.kind, "seconds": row.seconds, "case": row.case_reference, "at": _at(row.created_at)}
            for row in files
        ],
    }  # fmt: skip


def _chat(row: Any) -> dict[str, Any]:
    """With what we guess and remember of whoever writes there; of a second name on the platform only that there is one is known to us."""
    plain = ("channel", "language", "stopped", "gone", "elsewhere", "lapsed", "aloud", "heard_language")
    told = {name: getattr(row, name) for name in plain} | {"asked_languages": row.asked_languages.split()}
    moments = {"since": _at(row.created_at), "heard_at": _at(row.heard_at), "invited_at": _at(row.invited_at)}
    return {**told, **moments, "second_name": row.also is not None}


def _case(row: Any, events: list[Any], coded: Sequence[Any], quoted: str | None) -> dict[str, Any]:
    """`quoted`: their words as they may be read in a summary, once their association has read them."""
    plain = ("reference", "state", "place", "theme", "subtheme", "told_theme", "told_subtheme", "nature", "insee", "qpv",
             "departement", "language", "association", "urgent", "week", "outcome", "solved", "reopened")  # fmt: skip
    moments = ("opened_at", "first_answer_at", "closed_at", "follow_up_at")
    consents = {"transmit": row.state != "withdrawn", "quote": row.quotable, "contact": row.contactable}
    told = {name: getattr(row, name) for name in plain} | {name: _at(getattr(row, name)) for name in moments}
    read = [{"code": one.code, "at": _at(one.at)} for one in coded if one.case_reference == row.reference]
    return {**told, "consents": consents, "quoted": quoted, "history": events, "commission": read}


def _joined(row: Any, events: list[Any]) -> dict[str, Any]:
    told = {"reference": row.reference, "place": row.place, "theme": row.theme, "at": _at(row.at), "follows": row.follows}
    return {**told, "history": events}


def _event(row: Any, names: dict[str, str], translated: str) -> dict[str, Any]:
    """`translated`: what a machine made of the words."""
    words = "" if row.kind in _SAID_AMONG_STAFF else row.words
    who = {"resident": "you", "staff": "association"}.get(row.side, "house")
    told = {"at": _at(row.at), "kind": row.kind, "by": who, "words": words, "files": [names[f] for f in row.files if f in names]}
    return told | ({"automatic_translation": translated} if translated and words else {})


def _at(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
