"""Words one letter apart, for lists of thousands of them: eight bytes a spelling instead of a string and a dictionary's place."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import groupby
from zlib import crc32

_PLACE = 32  # bits below the checksum, for the word's place in the list
_PARTS = 6  # leading bits by which numbers are put in order


def in_order(numbers: Iterable[int]) -> array[int]:
    """Numbers of 64 bits, each once. A part at a time: a list of all of them would take the memory of ten such arrays, and keep it."""
    parts = [array("Q") for _ in range(1 << _PARTS)]
    for number in numbers:
        parts[number >> 64 - _PARTS].append(number)
    ordered = array("Q")
    for part in parts:
        ordered.extend(number for number, _ in groupby(sorted(part)))
    return ordered


def one_letter_less(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


class Near:
    """Finds the word that a spelling lacks one letter of; `itself` counts the word spelled right too."""

    def __init__(self, words: Sequence[str], *, itself: bool = False) -> None:
        self._words, self._itself = words, itself
        spelled = ((crc32(spelling.encode()), place) for place, word in enumerate(words) for spelling in self._spellings(word))
        self._places = in_order(checksum << _PLACE | place for checksum, place in spelled)

    def get(self, spelling: str) -> str | None:
        """The first of the list that may have been meant."""
        checksum = crc32(spelling.encode(errors="replace"))
        for at in range(bisect_left(self._places, checksum << _PLACE), len(self._places)):
            found, place = divmod(self._places[at], 1 << _PLACE)
            if found != checksum:
                break
            if spelling in self._spellings(self._words[place]):
                return self._words[place]
        return None

    def _spellings(self, word: str) -> list[str]:
        return [word, *one_letter_less(word)] if self._itself else one_letter_less(word)
