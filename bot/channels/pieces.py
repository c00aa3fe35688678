"""What channels share of sending in pieces: long texts cut, files named, a message that goes on where it stopped."""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

from bot.channels.port import Media, MediaKind, Outgoing, Refused, TryLater

_BEGUN_LIMIT = 1000
_OOXML, _ODF = "application/vnd.openxmlformats-officedocument", "application/vnd.oasis.opendocument"
_ENDINGS = {
    f"{_OOXML}.wordprocessingml.document": ".docx", f"{_OOXML}.spreadsheetml.sheet": ".xlsx",
    f"{_OOXML}.presentationml.presentation": ".pptx", f"{_ODF}.text": ".odt", f"{_ODF}.spreadsheet": ".ods",
    f"{_ODF}.presentation": ".odp", "audio/ogg": ".ogg", "audio/mp4": ".m4a",
}  # fmt: skip
"""What the system's own table lacks, or names as no phone does."""

Call = Callable[[str, Outgoing], Awaitable[str]]
"""Sends one piece to one chat; returns its number."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FileRef:
    """A file that a platform holds for us."""

    kind: MediaKind
    mime: str
    id: str
    size: int = 0
    """Bytes, as announced; 0 when it is not said."""
    seconds: int = 0


def mended(text: str) -> str:
    """The same words with half characters (lone surrogates) replaced, which no encoder would take."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def length(text: str) -> int:
    """In UTF-16 units, an emoji being two: as Telegram counts, and never less than others do."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split(text: str, limit: int) -> list[str]:
    """Pieces a platform takes, cut between paragraphs, else lines, sentences or words; only blanks at a cut are lost."""
    pieces = []
    while length(text) > limit:
        head = text.encode("utf-16-le")[: limit * 2].decode("utf-16-le", "ignore")
        cut = next((at for mark in ("\n\n", "\n", ". ", " ") if (at := head.rfind(mark) + 1) > len(head) // 2), len(head))
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [piece for piece in (*pieces, text) if piece] or [text]


def filename(media: Media) -> str:
    """The name we gave it, or a neutral one with the right ending: the name a person gave to a file may say who they are."""
    if media.name:
        return media.name
    mime = media.mime.partition(";")[0].strip()
    ending = _ENDINGS.get(mime) or mimetypes.guess_extension(mime) or ""
    return f"{media.kind.value}{ending}"


class Deliveries:
    """Sends one message in as many calls as it takes, and goes on where a long one stopped when it is tried again.

    How far it got is kept in memory only: after a crash a long message may start again from its first piece.
    """

    def __init__(self, call: Call, plan: Callable[[Outgoing], Sequence[Outgoing]], *, between: float = 0.0) -> None:
        """`between` are the seconds from one piece to the next."""
        self._call, self._plan, self._between = call, plan, between
        self._begun: dict[tuple[str, int], list[str]] = {}

    async def send(self, chat: str, message: Outgoing) -> list[str]:
        """The platform's number of each piece."""
        key = (chat, hash(message))
        done = self._begun.pop(key, [])
        begun = len(done)
        try:
            for piece in self._pieces(message)[begun:]:
                if len(done) > begun and self._between:
                    await asyncio.sleep(self._between)
                done.append(await self._one(chat, piece))
        except TryLater:
            if done:
                self._remember(key, done)
            raise
        return done

    def _pieces(self, message: Outgoing) -> Sequence[Outgoing]:
        """All of them, or those that are asked for."""
        every = self._plan(message._replace(only=()))
        return [every[place] for place in message.only if place < len(every)] or every

    def _remember(self, key: tuple[str, int], done: list[str]) -> None:
        """A message given up on is never asked for again: the oldest make room."""
        if len(self._begun) >= _BEGUN_LIMIT:
            del self._begun[next(iter(self._begun))]
        self._begun[key] = done

    async def _one(self, chat: str, piece: Outgoing) -> str:
        """A sound or picture that the platform won't play or show is sent once more, as a plain document."""
        try:
            return await self._call(chat, piece)
        except Refused:
            if piece.media is None or piece.media.kind is MediaKind.DOCUMENT:
                raise
        return await self._call(chat, piece._replace(media=replace(piece.media, kind=MediaKind.DOCUMENT)))
