"""What kinds of question that want words alone have in common."""

from __future__ import annotations

from dialogue.replies import Invalid, Kept, Reply, words_of


class Typed:
    """Words that are kept if they fit, and that must still fit whenever they are read: `_fit` says so, or raises `Invalid`."""

    vocabulary: str = "choice"

    def choices(self, kept: Kept = None) -> tuple[str, ...]:
        return ()

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        return self._fit(words_of(reply))

    def read(self, kept: Kept) -> str:
        return self._fit(kept if isinstance(kept, str) else "")

    def _fit(self, words: str) -> str:
        raise NotImplementedError


def in_length(words: str, at_least: int, at_most: int) -> str:
    """These words, unless they have too few letters or too many: `Invalid` says which."""
    if len(words) < at_least:
        raise Invalid("too-short", least=at_least)
    if len(words) > at_most:
        raise Invalid("too-long", most=at_most)
    return words
