"""What a person did at one of the two bots, out of what its library parsed: the objects of both bear the Bot API's own names, so none is
imported here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from bot.channels.pieces import FileRef
from bot.channels.port import Bot, Incoming, InGroup, MediaKind
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


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """An update understood: what the person did, the file still to fetch, the button press still to release."""

    incoming: Incoming
    file: FileRef | None = None
    query: str = ""


def said(bot: Bot, message: Any, raw: Raw, replies_to: str, group: InGroup | None = None) -> Reading | None:
    """A message; None for what nobody said to us."""
    if group is None and message.chat.type != "private":
        return None
    place = message.location
    incoming = person(
        bot, message.chat.id, f"m{message.message_id}", _language(message),
        text=_words(message), album=message.media_group_id or "", replies_to=replies_to, group=group,
        position=(place.longitude, place.latitude) if place else None,
    )  # fmt: skip
    return _with_file(incoming, raw, _files(message, raw))


def edited(bot: Bot, message: Any, raw: Raw, group: InGroup | None = None) -> Reading | None:
    """New words for a message; a position that moves and a file that is replaced are nothing new to hear.

    What makes an edit the same edit: two within one second differ by their words.
    """
    words = _words(message)
    if not words or (group is None and message.chat.type != "private"):
        return None
    identity = f"e{message.message_id}.{int(raw.get('edit_date') or 0)}.{crc32(words.encode(errors='replace')):x}"
    incoming = person(bot, message.chat.id, identity, _language(message), text=words, edits=f"m{message.message_id}", group=group)
    return Reading(incoming=incoming)


def pressed(bot: Bot, query: Any, raw: Raw, group: InGroup | None = None) -> Reading | None:
    """The message under the button is ours: only its chat and its number are looked at."""
    under = raw.get("message") or {}
    chat = under.get("chat", {})
    if group is None and chat.get("type") != "private":
        return None
    number, data, language = str(under.get("message_id", "")), query.data or "", query.from_user.language_code
    incoming = person(bot, int(chat["id"]), f"c{query.id}", language, pressed=data, replies_to=number, group=group)
    return Reading(incoming=incoming, query=query.id)


def left(bot: Bot, moved: Any) -> Reading | None:
    """A person who blocks the bot."""
    if moved.chat.type != "private" or moved.new_chat_member.status != "kicked":
        return None
    identity = f"k{int(moved.date.timestamp())}"
    return Reading(incoming=person(bot, moved.chat.id, identity, moved.from_user.language_code, left=True))


def person(bot: Bot, chat: int, message: str, language: str | None, **did: Any) -> Incoming:
    """Someone did something in one chat."""
    return Incoming(channel=NAME, bot=bot, chat=str(chat), message=message, language=language or "", **did)


def answered(message: Any) -> str:
    """The number of the message this one replies to; whether it was ours, the outbox knows."""
    return str(message.reply_to_message.message_id) if message.reply_to_message else ""


def _language(message: Any) -> str | None:
    return message.from_user.language_code if message.from_user else None


def _words(message: Any) -> str:
    """What was typed; `/help@SomeBot`, as Telegram's menus write it, is `/help`."""
    return _ADDRESSED.sub(r"\1", message.text or message.caption or "")


def _files(message: Any, raw: Raw) -> list[FileRef]:
    sound, paper = message.voice or message.audio, message.document
    if sound is not None:
        mime, size = sound.mime_type or "audio/ogg", sound.file_size or 0
        seconds = int((raw.get("voice") or raw["audio"])["duration"])  # `sound.duration` is an int or not by environment
        return [FileRef(kind=MediaKind.VOICE, mime=mime, id=sound.file_id, size=size, seconds=seconds)]
    if paper is not None:
        mime, size = paper.mime_type or "application/octet-stream", paper.file_size or 0
        return [FileRef(kind=MediaKind.DOCUMENT, mime=mime, id=paper.file_id, size=size)]
    photos = message.photo or ()
    return [FileRef(kind=MediaKind.PHOTO, mime="image/jpeg", id=one.file_id, size=one.file_size or 0) for one in photos]


def _with_file(incoming: Incoming, raw_message: Raw, files: Sequence[FileRef]) -> Reading | None:
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
