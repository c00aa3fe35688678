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
