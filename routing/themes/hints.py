"""What words hint at, from short lists any volunteer can edit: it is then asked, in one tap."""

from __future__ import annotations

from functools import cache

from dialogue.shipped import shipped_rows
from dialogue.words import plain


def of_health(words: str) -> bool:
    """Whether the words name an illness, or somebody who can't leave home any more: whether a doctor is needed now is then asked.

    Nothing is concluded from it and nothing of it is kept: what is in danger for sure is heard by the words of danger, before this.
    """
    return _names_any("health.csv", words)


def for_another(words: str) -> bool:
    """Whether the words name somebody one would speak for, such as a parent; neighbours one only complains of are none."""
    return _names_any("speakers.csv", words)


def _names_any(table: str, words: str) -> bool:
    said = f" {plain(words)} "
    return any(phrase in said for phrase in _phrases(table))


@cache
def _phrases(table: str) -> tuple[str, ...]:
    return tuple(f" {plain(row['phrase'])} " for row in shipped_rows("routing.data", table))
