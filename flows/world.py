"""What a flow may look up: pure functions, given to it when it starts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from dialogue.kinds import Option, Position, Words
from flows.themes import Nature, Theme
from flows.topics import Topic


class World(Protocol):
    @property
    def transcribes(self) -> bool:
        """Whether a model of this house writes voice notes down; without one a relay listens and types."""

    def places(self, said: Words | Position) -> Sequence[Option]:
        """Where this may be, best first: one when it is sure, at most five to choose from, none when nothing fits."""

    def locates(self) -> bool:
        """Whether a shared position can be understood."""

    def says_where(self, words: str) -> bool:
        """Whether words are meant to say where something is, known or not: a street, a building, what is near it."""

    def tells(self, words: str) -> bool:
        """Whether words say that something is wrong or wanted, whatever they also say of where."""

    def within(self, code: str) -> Sequence[Option]:
        """The neighbourhoods to choose from when a place is a whole commune: at most six, none where it makes no difference."""

    def quarters(self, code: str, words: str) -> Sequence[Option]:
        """All the neighbourhoods of a whole commune, for somebody whose words name more than that commune; none otherwise."""

    def danger(self, words: str) -> bool:
        """Whether these words may tell of somebody in danger."""

    def health(self, words: str) -> bool:
        """Whether these words tell of somebody's health: an illness, somebody who can't leave home any more."""

    def themes(self, words: str) -> tuple[Theme, ...]:
        """Three suggestions from the words of a story, best first."""

    def subtheme(self, words: str, theme: Theme) -> str | None:
        """The likeliest sub-theme of a theme, if the words go that far."""

    def nature(self, words: str) -> Nature:
        """Whether the words rather tell of a problem, a need or an idea."""

    def for_another(self, words: str) -> bool:
        """Whether the words name somebody they may be said for, such as a parent: it is then asked."""

    def file_number(self, words: str) -> bool:
        """Whether these words hold the number of somebody's file: an allocataire's at the CAF, a social-security one."""

    def topics(self, words: str) -> tuple[Topic, ...]:
        """The different things the words speak of, in their order; one or none when they hold together."""

    def shareable(self, words: str, theme: Theme, subtheme: str | None) -> bool:
        """Whether neighbours who said the same may be looked for: never for what is a person's own affair, or tells of danger."""

    @property
    def source(self) -> str:
        """The code of the language in which everything is written first."""

    def languages(self) -> Sequence[Option]:
        """The languages in which everything residents read is written, each by the name it has in itself: French, then by their tags."""

    def staff_languages(self) -> Sequence[Option]:
        """The same of what relays and the coordination read."""

    def exposes(self, words: str) -> bool:
        """Whether words lead to somebody, by a name, a telephone, an address: they are then for nobody else to read."""
