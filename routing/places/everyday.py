"""Everyday words, which name no place however near a village's name they come: « la cour » is not Lacour, nor « test » Brest."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from routing.anonymous.words import listed
from routing.places.words import OPENINGS, SMALL_WORDS, Word, word_set

_ADDRESS = word_set("bat bt apt appt app esc etg rdc")


@cache
def everyday() -> frozenset[str]:
    """In every language that comes; what opens a sentence and what links its words too."""
    return listed("word") | listed("verb") | SMALL_WORDS | OPENINGS | _ADDRESS


def nothing_but_everyday(words: Iterable[Word]) -> bool:
    """Whether a sentence says nothing else, figures apart: only a large town spelt right, such as Le Port, can then be meant."""
    return all(word.number is not None or len(word.plain) == 1 or word.plain in everyday() for word in words)
