"""What the two Telegram bots share, free of any library: refusals, what was read of an update, no token in logs."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from bot.channels.pieces import FileRef
from bot.channels.port import Bot, Incoming, NotThere, Refused, TryLater, Undelivered, Unreachable
from bot.channels.telegram import limits

Raw = dict[str, Any]
"""An update as Telegram wrote it, before any library looked at it."""

NAME = "telegram"
WANTED = ("message", "callback_query", "my_chat_member", "edited_message")

_UNSUPPORTED = frozenset(
    (
        "animation",
        "checklist",
        "contact",
        "dice",
        "game",
        "paid_media",
        "poll",
        "sticker",
        "story",
        "video",
        "video_note",
    )
)
_ADDRESSED = re.compile(r"^(/\w+)@\w+")
_GONE = {"blocked by the user": "blocked", "user is deactivated": "deactivated"}
_NOT_THERE = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "message to delete not found",
    "message can't be deleted",
    "message_id_invalid",
)
_FAULTS = {
    "text is empty": "text_empty",
    "is too long": "too_long",
    "button_data_invalid": "button_data_invalid",
    "photo_invalid_dimensions": "photo_dimensions",
    "image_process_failed": "photo_unreadable",
    "voice_messages_forbidden": "voice_forbidden",
    "file is too big": "too_large",
}


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram calls us, and the words it proves itself with: 43 characters or more of A-Z a-z 0-9 _ and -."""

    url: str
    secret: str

    def __repr__(self) -> str:
        return f"Webhook({self.url!r}, secret=…)"


class BadToken(Refused):
    """Telegram does not know this token: copy it whole from @BotFather into the token setting of this bot.

    The residents' bot and the staff bot have one each. A revoked or cut token gives this error, and so does the address of
    a Bot API server that is none.
    """

    def __init__(self, bot: Bot) -> None:
        super().__init__(f"bad_token_{bot.value}")


class TakenElsewhere(TryLater):
    """Another program receives this bot's messages: stop the other copy, or give each installation its own token."""


class Unmodified(Refused):
    """The message says this already: what was wanted is so."""

    def __init__(self) -> None:
        super().__init__("unmodified")


def undelivered(status: int, description: str) -> Undelivered:
    """What an HTTP status and Telegram's words mean for a message. Only exact words make a refusal final."""
    said = description.lower()
    if status == 403:
        gone = next((code for words, code in _GONE.items() if words in said), "")
        return Unreachable(gone) if gone else TryLater("forbidden")
    if status == 400:
        if "chat not found" in said:
            return Unreachable("chat_not_found")
        if "message is not modified" in said:
            return Unmodified()
        if any(words in said for words in _NOT_THERE):
            return NotThere("not_there")
        return Refused(next((code for words, code in _FAULTS.items() if words in said), "bad_request"))
    if status == 413:
        return Refused("too_large")
    if status == 409:
        return TakenElsewhere("taken_elsewhere")
    return TryLater("bad_token" if status in (401, 404) else "telegram_away")


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """An update understood: what the person did, the file still to fetch, the button press still to release."""

    incoming: Incoming
    file: FileRef | None = None
    query: str = ""


def reading(incoming: Incoming, raw_message: Raw, files: Sequence[FileRef]) -> Reading | None:
    """One message understood, with the last of `files` (one picture, growing sizes) that we may fetch.

    None for what nobody said: "message pinned" and other notices.
    """
    if _UNSUPPORTED & raw_message.keys():
        return Reading(incoming=incoming._replace(unfetched="unsupported"))
    if files:
        fitting = [file for file in files if file.size <= limits.FILE_LIMIT]
        if not fitting:
            return Reading(incoming=incoming._replace(unfetched="too_large"))
        return Reading(incoming=incoming, file=fitting[-1])
    return Reading(incoming=incoming) if incoming.text or incoming.position else None


def edit_identity(number: int, edited: int, said: str) -> str:
    """What makes an edit the same edit: two within one second differ by their words."""
    return f"e{number}.{edited}.{crc32(said.encode(errors='replace')):x}"


def words(text: str | None, caption: str | None) -> str:
    """What was typed; `/help@SomeBot`, as Telegram's menus write it, is `/help`."""
    return _ADDRESSED.sub(r"\1", text or caption or "")


def hush(*loggers: str) -> None:
    """Silence libraries whose log lines carry tokens or people's words; what matters is logged by us, without them."""
    for name in loggers:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
