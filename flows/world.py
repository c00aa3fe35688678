"""What a flow may look up: pure functions, given to it when it starts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from dialogue.kinds import Option, Position, Words
from flows.themes import Theme


class World(Protocol):
    @property
    def transcribes(self) -> bool:
        """Whether a model of this house writes voice notes down; without one a relay listens and types."""

    def places(self, said: Words | Position) -> Sequence[Option]:
        """Where this may be, best first: one when it is sure, at most six to choose from, none when nothing fits."""

    def danger(self, words: str) -> bool:
        """Whether these words may tell of somebody in danger."""

    def themes(self, words: str) -> tuple[Theme, ...]:
        """Three suggestions from the words of a story, best first."""
