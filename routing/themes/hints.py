"""What words hint at, from short lists any volunteer can edit: it is then asked, in one tap."""

from __future__ import annotations

from functools import cache

from dialogue.shipped import shipped_rows
from dialogue.words import plain
from routing.alike.concepts import shipped
from routing.themes.lexicon import suggest

SPEAKERS = "speakers.csv"
SURELY = 3.0
"""What a theme weighs when one of its words is said."""
SOON = 9
"""Words after somebody is named, among which what they need is looked for."""


def of_health(words: str) -> bool:
    """Whether the words name an illness, or somebody who can't leave home any more: whether a doctor is needed now is then asked.

    Nothing is concluded from it and nothing of it is kept: what is in danger for sure is heard by the words of danger, before this.
    """
    return _names_any("health.csv", words)


def for_another(words: str) -> bool:
    """Whether the words name somebody one would speak for: a parent, or anybody close of whom a need is told soon after.

    Neighbours one only complains of are none, nor are children: what a parent says of them is a parent's own concern.
    """
    return _names_any(SPEAKERS, words, "spoken_for") or _need_of_somebody(words)


def tells_a_trouble(words: str) -> bool:
    """Whether the words say what is wrong: broken, dirty, rats."""
    return bool(shipped().gist(words).troubles)


def speaks_of_a_theme(words: str) -> bool:
    """Whether some word of theirs belongs to a theme and is not misread."""
    return suggest(words, limit=1)[0].score >= SURELY


def _need_of_somebody(words: str) -> bool:
    said = f" {plain(words)} "
    for somebody in _phrases(SPEAKERS, "somebody"):
        _, named, after = said.partition(somebody)
        soon = f" {' '.join(after.split()[:SOON])} "
        if named and any(need in soon for need in _phrases(SPEAKERS, "need")):
            return True
    return False


def _names_any(table: str, words: str, kind: str = "") -> bool:
    said = f" {plain(words)} "
    return any(phrase in said for phrase in _phrases(table, kind))


@cache
def _phrases(table: str, kind: str = "") -> tuple[str, ...]:
    rows = shipped_rows("routing.data", table)
    return tuple(f" {plain(row['phrase'])} " for row in rows if not kind or row["kind"] == kind)
