"""How a message becomes the calls Telegram takes, for both bots and free of any library: long texts, files, keyboards."""

from __future__ import annotations

import asyncio
import mimetypes
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.channels.port import POSITION, Command, Media, MediaKind, Outgoing, Refused, TryLater
from bot.channels.telegram import PACE, mended

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
PHOTO_LIMIT = 10 * 1024 * 1024
"""Bytes a bot may send as a photo; a larger picture leaves as a document."""
_VOICES = ("audio/ogg", "audio/opus", "audio/mpeg", "audio/mp3", "audio/mp4", "audio/m4a", "audio/x-m4a")
_PHOTOS = ("image/jpeg", "image/png", "image/webp")
_BEGUN_LIMIT = 1000
_OOXML, _ODF = "application/vnd.openxmlformats-officedocument", "application/vnd.oasis.opendocument"
_ENDINGS = {
    f"{_OOXML}.wordprocessingml.document": ".docx", f"{_OOXML}.spreadsheetml.sheet": ".xlsx",
    f"{_OOXML}.presentationml.presentation": ".pptx", f"{_ODF}.text": ".odt", f"{_ODF}.spreadsheet": ".ods",
    f"{_ODF}.presentation": ".odp", "audio/ogg": ".ogg", "audio/mp4": ".m4a",
}  # fmt: skip
"""What the system's own table lacks, or names as no phone does."""


def length(text: str) -> int:
    """As Telegram counts: UTF-16 units, an emoji being two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split(text: str, limit: int = TEXT_LIMIT) -> list[str]:
    """Pieces Telegram takes, cut between paragraphs, else lines, sentences or words; only blanks at a cut are lost."""
    pieces = []
    while length(text) > limit:
        head = text.encode("utf-16-le")[: limit * 2].decode("utf-16-le", "ignore")
        cut = next((at for mark in ("\n\n", "\n", ". ", " ") if (at := head.rfind(mark) + 1) > len(head) // 2), len(head))
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [piece for piece in (*pieces, text) if piece] or [text]


def plan(message: Outgoing) -> list[Outgoing]:
    """The calls one message takes: the file first when its words don't fit under it, buttons under the last piece."""
    text = mended(message.text)
    media = message.media and replace(message.media, kind=_form(message.media))
    if media is not None and length(text) <= CAPTION_LIMIT:
        return [message._replace(text=text, media=media)]
    pieces = [Outgoing(text=piece, quiet=message.quiet) for piece in split(text)]
    pieces[-1] = message._replace(text=pieces[-1].text, media=None)
    return [Outgoing(text="", media=media, quiet=message.quiet), *pieces] if media is not None else pieces


def _form(media: Media) -> MediaKind:
    """Telegram plays some sounds and shows some pictures; the rest travels as a document."""
    mime = media.mime.partition(";")[0].strip().lower()
    played = media.kind is MediaKind.VOICE and mime in _VOICES
    shown = media.kind is MediaKind.PHOTO and mime in _PHOTOS and len(media.data) <= PHOTO_LIMIT
    return media.kind if played or shown else MediaKind.DOCUMENT


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

    def __init__(self, call: Callable[[str, Outgoing], Awaitable[str]], *, between: float = PACE.per_chat_seconds) -> None:
        self._call = call
        self._between = between
        self._begun: dict[tuple[str, int], int] = {}

    async def send(self, chat: str, message: Outgoing) -> str:
        """The platform's number of the last piece."""
        key, number = (chat, hash(message)), ""
        done = self._begun.pop(key, 0)
        try:
            for piece in plan(message)[done:]:
                if number:
                    await asyncio.sleep(self._between)
                number = await self._one(chat, piece)
                done += 1
        except TryLater:
            if done:
                self._remember(key, done)
            raise
        return number

    def _remember(self, key: tuple[str, int], done: int) -> None:
        """A message given up on is never asked for again: the oldest make room."""
        if len(self._begun) >= _BEGUN_LIMIT:
            del self._begun[next(iter(self._begun))]
        self._begun[key] = done

    async def _one(self, chat: str, piece: Outgoing) -> str:
        """A sound or picture that Telegram won't play or show is sent once more, as a plain document."""
        try:
            return await self._call(chat, piece)
        except Refused:
            if piece.media is None or piece.media.kind is MediaKind.DOCUMENT:
                raise
        return await self._call(chat, piece._replace(media=replace(piece.media, kind=MediaKind.DOCUMENT)))


def position_keyboard(piece: Outgoing) -> list[list[str]] | None:
    """Rows of labels, the first being the button that shares a position; None when the message asks for none.

    Such a keyboard sends back labels, not data: a person who presses another of its buttons says its label.
    """
    buttons = [button for row in piece.buttons for button in row]
    share = next((button.label for button in buttons if button.data == POSITION), None)
    if share is None or not piece.asks_position:
        return None
    others = [[button.label for button in row if button.data != POSITION] for row in piece.buttons]
    return [[share], *(row for row in others if row)]


def menus(commands: dict[str, tuple[Command, ...]]) -> dict[str, list[tuple[str, str]]]:
    """Menus as Telegram takes them: two-letter languages, names without slash, descriptions of 1 to 256 characters."""
    return {
        language[:2].lower(): [(command.name.lstrip("/"), command.description[:256]) for command in entries]
        for language, entries in commands.items()
        if len(re.split("[-_]", language)[0]) in (0, 2)
    }
