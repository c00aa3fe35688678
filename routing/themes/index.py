"""What tens of thousands of spellings point to, in eight bytes each."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from zlib import crc32

from dialogue.near import in_order

_NUMBER = 32
"""Bits below a spelling's checksum, for the number it points to."""
_FOUND = 13
"""Leading bits of a checksum by which spellings are found: two or three are left."""


class Index:
    """Numbers that spellings point to. The spellings themselves are not kept: of forty thousand words that nobody ever listed,
    about one is taken for another, which costs a suggestion, and a dictionary would take ten times the memory."""

    def __init__(self) -> None:
        self._places = array("Q")
        self._starts = array("I")

    def add(self, spelling: str, number: int) -> None:
        """Before `settle`. Raises `OverflowError` for a number beyond 32 bits."""
        if number >> _NUMBER:
            raise OverflowError(f"{number} takes more than {_NUMBER} bits")
        self._places.append(crc32(spelling.encode()) << _NUMBER | number)

    def settle(self) -> None:
        """Puts in order what was added."""
        self._places = in_order(self._places)
        self._starts = array("I", (bisect_left(self._places, part << 2 * _NUMBER - _FOUND) for part in range((1 << _FOUND) + 1)))

    def get(self, spelling: str) -> list[int]:
        """In order, each once; none for a spelling that is not there."""
        checksum = crc32(spelling.encode(errors="replace"))
        part = checksum >> _NUMBER - _FOUND
        near = self._places[self._starts[part] : self._starts[part + 1]]
        return [place & (1 << _NUMBER) - 1 for place in near if place >> _NUMBER == checksum]
