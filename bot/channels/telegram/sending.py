"""How a message becomes the calls Telegram takes, for both bots and free of any library: long texts, files, keyboards."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.channels.pieces import length, mended, split
from bot.channels.port import POSITION, Command, Media, MediaKind, Outgoing
from bot.channels.telegram.reading import Raw

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
PHOTO_LIMIT = 10 * 1024 * 1024
"""Bytes a bot may send as a photo; a larger picture leaves as a document."""
_VOICES = ("audio/ogg", "audio/opus", "audio/mpeg", "audio/mp3", "audio/mp4", "audio/m4a", "audio/x-m4a")
_PHOTOS = ("image/jpeg", "image/png", "image/webp")


def plan(message: Outgoing) -> list[Outgoing]:
    """The calls one message takes: the file first when its words don't fit under it, buttons under the last piece."""
    text = mended(message.text)
    media = message.media and replace(message.media, kind=_form(message.media))
    if media is not None and length(text) <= CAPTION_LIMIT:
        return [message._replace(text=text, media=media)]
    pieces = [Outgoing(text=piece, quiet=message.quiet) for piece in split(text, TEXT_LIMIT)]
    pieces[-1] = message._replace(text=pieces[-1].text, media=None)
    return [Outgoing(text="", media=media, quiet=message.quiet), *pieces] if media is not None else pieces


def _form(media: Media) -> MediaKind:
    """Telegram plays some sounds and shows some pictures; the rest travels as a document."""
    mime = media.mime.partition(";")[0].strip().lower()
    played = media.kind is MediaKind.VOICE and mime in _VOICES
    shown = media.kind is MediaKind.PHOTO and mime in _PHOTOS and len(media.data) <= PHOTO_LIMIT
    return media.kind if played or shown else MediaKind.DOCUMENT


def keyboard(piece: Outgoing) -> Raw:
    """What is under a message: a keyboard that shares a position, inline buttons, or none: then a keyboard still shown goes."""
    if rows := _position_rows(piece):
        keys: list[list[Raw]] = [[{"text": label} for label in row] for row in rows]
        keys[0][0]["request_location"] = True
        return {"keyboard": keys, "resize_keyboard": True, "one_time_keyboard": True}
    return inline(piece) if piece.buttons else {"remove_keyboard": True}


def inline(piece: Outgoing) -> Raw:
    return {"inline_keyboard": [[{"text": button.label, "callback_data": button.data} for button in row] for row in piece.buttons]}


def _position_rows(piece: Outgoing) -> list[list[str]] | None:
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
