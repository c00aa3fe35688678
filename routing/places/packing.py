"""Tens of thousands of short texts and records in a few large blocks: a Python object each would cost ten times the memory."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import accumulate, chain, pairwise
from typing import overload

CELL, LINE = "\x1f", "\x1e"
CODE_SIZE = 8


def compact(numbers: Iterable[int], highest: int) -> array[int]:
    """Two bytes a number when that is enough for the highest, else four."""
    return array("H" if highest < 65_536 else "I", numbers)


def offsets(sizes: Iterable[int]) -> array[int]:
    """Where each of these begins when they follow one another, then where the last one ends."""
    return array("I", accumulate(sizes, initial=0))


class PackedTexts(Sequence[str]):
    """Texts end to end in one string, cut out again when they are read; a slice has no step."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._joined = "".join(texts)
        self._offsets = offsets(map(len, texts))

    def __len__(self) -> int:
        return len(self._offsets) - 1

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> list[str]: ...
    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, int):
            at = at if at >= 0 else len(self) + at
            return self._joined[self._offsets[at] : self._offsets[at + 1]]
        start, stop, _ = at.indices(len(self))
        return [self._joined[begin:end] for begin, end in pairwise(self._offsets[start : stop + 1])]


class PackedGroups:
    """Numbers by key, each group in the order it was given."""

    def __init__(self, groups: Mapping[str, Sequence[int]]) -> None:
        self.keys = PackedTexts(sorted(groups))
        self._offsets = offsets(len(groups[key]) for key in self.keys)
        ordered = chain.from_iterable(groups[key] for key in self.keys)
        self._numbers = compact(ordered, max(map(max, groups.values()), default=0))

    def __getitem__(self, key: str) -> array[int]:
        """Empty for an unknown key."""
        at = bisect_left(self.keys, key)
        known = at < len(self.keys) and self.keys[at] == key
        return self._numbers[self._offsets[at] : self._offsets[at + 1]] if known else array("H")


class PackedRecords:
    """Records made of cells, the first of which is a code; a record's rank is where it stood among those given."""

    def __init__(self, records: Iterable[Sequence[str]]) -> None:
        packed, self._starts, codes = BytesIO(), array("I"), array("Q")
        for cells in records:
            self._starts.append(packed.tell())
            codes.append(_number(cells[0]))
            packed.write((CELL.join(cells) + LINE).encode())
        self._packed = packed.getvalue()
        order = sorted(range(len(codes)), key=codes.__getitem__)
        self._order: Sequence[int] = range(len(codes)) if order == list(range(len(codes))) else compact(order, len(order))
        self._codes = array("Q", (codes[rank] for rank in order))

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, rank: int) -> list[str]:
        start = self._starts[rank]
        return self._packed[start : self._packed.index(LINE.encode(), start)].decode().split(CELL)

    def __iter__(self) -> Iterator[list[str]]:
        return map(self.__getitem__, range(len(self)))

    def code(self, rank: int) -> str:
        start = self._starts[rank]
        return self._packed[start : self._packed.index(CELL.encode(), start)].decode()

    def rank(self, code: str) -> int | None:
        """Of several records with this code, the last given."""
        number = _number(code)
        at = bisect_right(self._codes, number) - 1
        found = at >= 0 and self._codes[at] == number and self.code(self._order[at]) == code
        return self._order[at] if found else None


def _number(code: str) -> int:
    """A code of at most eight letters or figures as a number; what is longer may share its number, never its record."""
    return int.from_bytes(code.encode(errors="replace")[:CODE_SIZE], "big")
