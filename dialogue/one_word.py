"""A word somebody chooses and must find again: kept as it is compared, without case or accents."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.replies import Invalid, Kept, Reply, Words, words_of
from dialogue.typed import Typed
from dialogue.words import plain


@dataclass(frozen=True)
class OneWord(Typed):
    at_least: int
    at_most: int = 40
    vocabulary: str = ""

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        return self._fit(plain(words_of(reply)[: self.at_most * 4]))

    def _fit(self, words: str) -> str:
        if " " in words or not self.at_least <= len(words) <= self.at_most:
            raise Invalid("one-word-wanted", least=self.at_least)
        return words

    def samples(self) -> tuple[Reply, ...]:
        return (Words("x" * self.at_least),)
