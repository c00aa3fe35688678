"""A poster as it is named in the outbox: the file is made when the message leaves, from what the name says and what its link leads to."""

from __future__ import annotations

import re
from dataclasses import dataclass

POSTER = "poster-"
"""Begins the `media_id` of a message that goes with a poster."""


@dataclass(frozen=True, slots=True)
class PosterFile:
    payload: str
    languages: tuple[str, ...]
    sheet: str
    """Which paper."""

    @property
    def media_id(self) -> str:
        return f"{POSTER}{self.payload}-{self.sheet}-{'.'.join(self.languages)}"

    @classmethod
    def named(cls, media_id: str) -> PosterFile | None:
        """None for any other file."""
        found = _NAME.fullmatch(media_id)
        return cls(found[1], tuple(found[3].split(".")), found[2]) if found else None


_NAME = re.compile(rf"{POSTER}([0-9A-Z]{{10}})-([a-z0-9]{{2,3}})-([a-z]{{2,3}}(?:\.[a-z]{{2,3}}){{0,2}})")
