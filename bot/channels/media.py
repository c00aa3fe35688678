"""A file, as channels hand it over and send it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MediaKind(StrEnum):
    VOICE = "voice"
    PHOTO = "photo"
    DOCUMENT = "document"


@dataclass(frozen=True, kw_only=True, slots=True)
class Media:
    """A file, whole: channels fetch it before they hand it over, so that what is committed is complete."""

    kind: MediaKind
    mime: str
    data: bytes
    seconds: int = 0
    name: str = ""
    """Of a file we make ourselves; the name somebody gave to theirs may say who they are, and is not kept."""
    upload: str = ""
    """Where the bytes of a large one are written already: `data` is then empty."""
