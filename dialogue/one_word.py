"""A word somebody chooses and must find again: kept as it is compared, without case or accents."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.replies import Invalid, Kept, Reply, Words, words_of
from dialogue.words import plain


@dataclass(frozen=True)
class OneWord:
    at_least: int
    at_most: int = 40
    vocabulary: str = ""

    def choices(self, kept: Kept = None) -> tuple[str, ...]:
        return ()

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        return self._fit(plain(words_of(reply)[: self.at_most * 4]))

    def read(self, kept: Kept) -> str:
        return self._fit(kept if isinstance(kept, str) else "")

    def _fit(self, word: str) -> str:
        if " " in word or not self.at_least <= len(word) <= self.at_most:
            raise Invalid("one-word-wanted", least=self.at_least)
        return word

    def samples(self) -> tuple[Reply, ...]:
        return (Words("x" * self.at_least),)
