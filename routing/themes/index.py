"""What tens of thousands of spellings point to, in eight bytes each."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from itertools import groupby
from zlib import crc32

_NUMBER = 32
"""Bits below a spelling's checksum, for the number it points to."""
_SORTED = 6
_FOUND = 13
"""Leading bits of a checksum by which spellings are put in order, and by which they are found: then two or three are left."""


class Index:
    """Numbers that spellings point to. The spellings themselves are not kept: of forty thousand words that nobody ever listed,
    about one is taken for another, which costs a suggestion, and a dictionary would take ten times the memory."""

    def __init__(self) -> None:
        self._added = [array("Q") for _ in range(1 << _SORTED)]
        self._places = array("Q")
        self._starts = array("I")

    def add(self, spelling: str, number: int) -> None:
        """Before `settle`. Raises `OverflowError` for a number beyond 32 bits."""
        checksum = crc32(spelling.encode())
        self._added[checksum >> _NUMBER - _SORTED].append(checksum << _NUMBER | number)

    def settle(self) -> None:
        """Puts in order what was added: a part at a time, for a list of all of it at once would never give its memory back."""
        for part in self._added:
            self._places.extend(place for place, _ in groupby(sorted(part)))
        self._added.clear()
        self._starts = array("I", (bisect_left(self._places, part << 2 * _NUMBER - _FOUND) for part in range((1 << _FOUND) + 1)))

    def get(self, spelling: str) -> list[int]:
        """In order, each once; none for a spelling that is not there."""
        checksum = crc32(spelling.encode(errors="replace"))
        part = checksum >> _NUMBER - _FOUND
        near = self._places[self._starts[part] : self._starts[part + 1]]
        return [place & (1 << _NUMBER) - 1 for place in near if place >> _NUMBER == checksum]
