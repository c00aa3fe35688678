"""A problem, a need or an idea? From a short list any volunteer can edit; it is shown in the recap, and changed there."""

from __future__ import annotations

from functools import cache

from dialogue.shipped import shipped_rows
from dialogue.words import plain
from flows.themes import Nature


@cache
def _phrases() -> tuple[tuple[str, Nature], ...]:
    return tuple((plain(row["phrase"]), Nature(row["nature"])) for row in shipped_rows("routing.data", "natures.csv"))


def nature(words: str) -> Nature:
    """What most of the phrases point to; an idea goes before a need, and words that say nothing of it tell of a problem."""
    said = f" {plain(words)} "
    found = [kind for phrase, kind in _phrases() if f" {phrase} " in said]
    votes = {kind: found.count(kind) for kind in (Nature.PROPOSAL, Nature.NEED)}
    likely = max(votes, key=votes.__getitem__)
    return likely if votes[likely] else Nature.PROBLEM
