"""What a story turns out to be about, when it speaks of several things at once."""

from __future__ import annotations

from dataclasses import dataclass

from flows.themes import Nature, Theme


@dataclass(frozen=True, slots=True)
class Topic:
    """One of the things a story speaks of: its own words, what they are about and what they ask for."""

    words: str
    theme: Theme
    subtheme: str | None
    nature: Nature
    joins: str = ""
    """The number of the neighbours' case that the person says is the same; "" where it is a case of its own."""
    near: tuple[str, ...] = ()
    """The neighbours' cases that were shown as alike."""
