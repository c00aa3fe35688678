"""What a flow may look up: pure functions, given to it when it starts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from dialogue.kinds import Option, Position, Words
from flows.themes import Theme


class World(Protocol):
    def places(self, said: Words | Position) -> Sequence[Option]:
        """Where this may be, best first: one when it is sure, at most five to choose from, none when nothing fits."""

    def locates(self) -> bool:
        """Whether a shared position can be understood."""

    def within(self, code: str) -> Sequence[Option]:
        """The neighbourhoods to choose from when a place is a whole commune: at most six, none where it makes no difference."""

    def danger(self, words: str) -> bool:
        """Whether these words may tell of somebody in danger."""

    def themes(self, words: str) -> tuple[Theme, ...]:
        """Three suggestions from the words of a story, best first."""
