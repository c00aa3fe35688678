"""The files of a message that python-telegram-bot parsed, without importing it."""

from __future__ import annotations

from typing import Any

from bot.channels.pieces import FileRef
from bot.channels.port import MediaKind
from bot.channels.telegram.common import Raw


def files_of(message: Any, raw: Raw) -> list[FileRef]:
    sound, paper = message.voice or message.audio, message.document
    if sound is not None:
        mime, size = sound.mime_type or "audio/ogg", sound.file_size or 0
        seconds = int((raw.get("voice") or raw["audio"])["duration"])  # `sound.duration` is an int or not by environment
        return [FileRef(kind=MediaKind.VOICE, mime=mime, id=sound.file_id, size=size, seconds=seconds)]
    if paper is not None:
        mime, size = paper.mime_type or "application/octet-stream", paper.file_size or 0
        return [FileRef(kind=MediaKind.DOCUMENT, mime=mime, id=paper.file_id, size=size)]
    photos = message.photo
    return [FileRef(kind=MediaKind.PHOTO, mime="image/jpeg", id=one.file_id, size=one.file_size or 0) for one in photos]
