"""Reads what the chat page posts: one message, as JSON or as a form with files, checked before anyone believes it."""

from __future__ import annotations

import json
import math
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from aiohttp import BodyPartReader, web

from bot.channels.port import Bot, Incoming, Media, MediaKind

MEDIA_BYTES = 20 * 1024 * 1024
"""What the files of one message may weigh together."""
BODY_BYTES = 64 * 1024 * 1024
"""Past this, a body is no longer read to its end only to tell the person kindly that their file was too large."""
WORDS_BYTES = 32 * 1024
TEXT_CHARACTERS = 8_000
VOICE_SECONDS = 3_600
FILES = 20
FIELDS = 32
CHUNK = 64 * 1024

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_NUMBER = re.compile(r"[0-9]{1,18}")
_HEIC = re.compile(rb".{4}ftyp(hei|hev|mif1|msf1|avi)", re.DOTALL)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}")
_STARTS = (
    (re.compile(rb"\xff\xd8\xff"), MediaKind.PHOTO, "image/jpeg"),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), MediaKind.PHOTO, "image/png"),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), MediaKind.PHOTO, "image/webp"),
    (re.compile(rb"\x1a\x45\xdf\xa3"), MediaKind.VOICE, "audio/webm"),
    (re.compile(rb"OggS"), MediaKind.VOICE, "audio/ogg"),
    (re.compile(rb".{4}ftyp(?!hei|hev|mif1|msf1|avi)", re.DOTALL), MediaKind.VOICE, "audio/mp4"),
)


class NotAMessage(Exception):
    """This is no message of the chat: send an id (1 to 64 letters, digits, "-" or "_") and at least one thing said."""


@dataclass(kw_only=True, slots=True)
class Form:
    """What was posted, before it is understood."""

    fields: dict[str, str] = field(default_factory=dict)
    media: list[Media] = field(default_factory=list)
    unfetched: str = ""


async def read_form(request: web.Request) -> Form:
    """The posted fields and files. Raises `NotAMessage`, or answers 413 to a body without end."""
    if request.content_type == "application/json":
        return _from_json(await _whole(request.content.iter_chunked(CHUNK), WORDS_BYTES))
    if request.content_type != "multipart/form-data":
        raise NotAMessage
    try:
        return await _from_parts(request)
    except ValueError as error:  # aiohttp's word for a broken multipart body
        raise NotAMessage from error


def incoming(form: Form, *, bot: Bot, chat: str) -> Incoming:
    """The message a form carries. Raises `NotAMessage` when it carries none."""
    fields = form.fields
    said = Incoming(
        channel="web",
        bot=bot,
        chat=chat,
        message=fields.get("id", ""),
        replies_to=fields.get("replies_to", "") if _NUMBER.fullmatch(fields.get("replies_to", "")) else "",
        text=fields.get("text", ""),
        pressed=fields.get("pressed", ""),
        media=tuple(form.media),
        album=fields.get("album", "") if _ID.fullmatch(fields.get("album", "")) else "",
        unfetched=form.unfetched,
        position=_position(fields),
        language=fields.get("language", "") if _LANGUAGE.fullmatch(fields.get("language", "")) else "",
    )
    if not _ID.fullmatch(said.message) or len(said.text) > TEXT_CHARACTERS:
        raise NotAMessage
    if len(said.pressed) > 64 or not said.pressed.isascii():
        raise NotAMessage
    if not (said.text.strip() or said.pressed or said.media or said.unfetched or said.position):
        raise NotAMessage
    return said


def recognise(data: bytes) -> tuple[MediaKind, str] | None:
    """What a file is, by its first bytes: the name and type a browser declares are only a claim."""
    for start, kind, mime in _STARTS:
        if start.match(data):
            return kind, mime
    return None


def _from_json(body: bytes | None) -> Form:
    try:
        posted = json.loads(body or b"")
    except ValueError as error:
        raise NotAMessage from error
    if not isinstance(posted, dict):
        raise NotAMessage
    return Form(fields={name: str(value) for name, value in posted.items() if isinstance(value, str | int | float)})


async def _from_parts(request: web.Request) -> Form:
    form = Form()
    room = MEDIA_BYTES
    files: list[tuple[str, bytes]] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            raise NotAMessage
        if part.name not in ("voice", "photo", "document"):
            form.fields[part.name] = await _words(request, part)
            if len(form.fields) > FIELDS:
                raise NotAMessage
            continue
        data = await _whole(_chunks(request, part), room if len(files) < FILES else 0)
        if data is None:
            form.unfetched = "too_large" if len(files) < FILES else "too_many"
        else:
            room -= len(data)
            files.append((part.name, data))
    _keep(form, files)
    return form


def _keep(form: Form, files: list[tuple[str, bytes]]) -> None:
    """Once every field is known, because `seconds` may come after the recording it measures."""
    for name, data in files:
        found = recognise(data) if name != MediaKind.DOCUMENT else (MediaKind.DOCUMENT, "application/octet-stream")
        if found is None or found[0] != name:
            form.unfetched = form.unfetched or ("heic" if _HEIC.match(data) else "unsupported")
            continue
        kind, mime = found
        seconds = _seconds(form.fields) if kind is MediaKind.VOICE else 0
        form.media.append(Media(kind=kind, mime=mime, data=data, seconds=seconds))


async def _words(request: web.Request, part: BodyPartReader) -> str:
    data = await _whole(_chunks(request, part), WORDS_BYTES)
    if data is None:
        raise NotAMessage
    return data.decode("utf-8", "replace")


async def _chunks(request: web.Request, part: BodyPartReader) -> AsyncIterator[bytes]:
    while chunk := await part.read_chunk(CHUNK):
        if request.content.total_bytes > BODY_BYTES:
            raise web.HTTPRequestEntityTooLarge(max_size=BODY_BYTES, actual_size=request.content.total_bytes)
        yield chunk


async def _whole(chunks: AsyncIterator[bytes], most: int) -> bytes | None:
    """All the bytes, or None when there are more than `most`; either way they are read to the end, so that the
    browser is still listening when the answer comes."""
    kept = bytearray()
    over = False
    async for chunk in chunks:
        over = over or len(kept) + len(chunk) > most
        if over:
            kept.clear()
        else:
            kept += chunk
    return None if over else bytes(kept)


def _position(fields: dict[str, str]) -> tuple[float, float] | None:
    if not (fields.get("longitude") and fields.get("latitude")):
        return None
    try:
        longitude, latitude = float(fields["longitude"]), float(fields["latitude"])
    except ValueError as error:
        raise NotAMessage from error
    if not (math.isfinite(longitude) and math.isfinite(latitude) and abs(longitude) <= 180 and abs(latitude) <= 90):
        raise NotAMessage
    return longitude, latitude


def _seconds(fields: dict[str, str]) -> int:
    try:
        return max(0, min(VOICE_SECONDS, round(float(fields.get("seconds", "0")))))
    except (ValueError, OverflowError):
        return 0
