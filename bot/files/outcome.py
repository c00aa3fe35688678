"""What becomes of a file, as the child says it and the house hears it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.channels.port import MediaKind

PIECE = 256 * 1024
"""Bytes passed between the house and its child at a time."""


@dataclass(frozen=True, slots=True)
class Made:
    """A file made anew from what the old one shows or says: nothing else of the old one is in it."""

    kind: MediaKind
    mime: str
    data: bytes


class Unclean(Exception):
    """This file can't be made anew, so it is not kept; `reason` ends the key of the text that says so, `unfetched-<reason>`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
