"""What the web chat answers: messages as events, files whole or in part, and the word to come back later."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from aiohttp import web

from bot.channels.port import Media, MediaKind, Outgoing

RETRY_SECONDS = 5

_INLINE = frozenset({"image/jpeg", "image/png", "image/webp", "audio/webm", "audio/ogg", "audio/mp4", "audio/mpeg"})
_SAVED_AS = {
    "application/zip": 'attachment; filename="document.zip"',
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": 'attachment; filename="document.xlsx"',
    "text/csv": 'attachment; filename="document.csv"',
}
"""What opens by its ending only; the ending of what somebody sent is not ours to give."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A message that the house sent to a chat."""

    number: int
    """Grows within a chat; never used twice."""
    message: Outgoing
    """The bytes of its media may be left out: they are asked for apart, with `Mailbox.media`."""
    at: datetime


class Mailed(NamedTuple):
    """What a page is to show."""

    shown: list[Shown]
    language: str = ""
    """In which the chat is spoken to; empty when nobody ever wrote from it."""


def event(shown: Shown, base: str) -> bytes:
    message, media = shown.message, shown.message.media
    data = {
        "number": shown.number,
        "text": message.text,
        "buttons": [[{"label": button.label, "data": button.data} for button in row] for row in message.buttons],
        "media": media and {"kind": media.kind.value, "url": f"{base}/media/{shown.number}", "seconds": media.seconds},
        "asks_position": message.asks_position,
        "screen": message.screen,
        "below": message.below,
        "language": message.language,
        "at": shown.at.isoformat(),
    }
    return f"id: {shown.number}\ndata: {json.dumps(data)}\n\n".encode()


def file(request: web.Request, media: Media) -> web.Response:
    """The file, or the part of it that was asked for: Safari plays no sound without ranges."""
    inline = media.mime in _INLINE and media.kind is not MediaKind.DOCUMENT
    headers = {
        "Content-Type": media.mime if inline else "application/octet-stream",
        "Content-Disposition": "inline" if inline else _saved_as(media),
        "Accept-Ranges": "bytes",
    }
    size = len(media.data)
    try:
        asked = request.http_range
    except ValueError:
        asked = slice(None)
    if asked.start is None and asked.stop is None:
        return web.Response(body=media.data, headers=headers)
    start, stop, _ = asked.indices(size)
    if start >= stop:
        return web.Response(status=416, headers={"Content-Range": f"bytes */{size}"})
    headers["Content-Range"] = f"bytes {start}-{stop - 1}/{size}"
    return web.Response(status=206, body=media.data[start:stop], headers=headers)


def _saved_as(media: Media) -> str:
    return f'attachment; filename="{media.name}"' if media.name else _SAVED_AS.get(media.mime, "attachment")


def number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 18 else 0


def come_back() -> web.Response:
    return web.Response(
        status=503,
        headers={"Retry-After": str(RETRY_SECONDS)},
        text="Not taken yet: keep the message and send it again with the same id.",
    )
