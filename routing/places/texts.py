"""Texts to be found again from a faulty spelling, kept small enough for all of France."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import takewhile
from math import ceil, floor
from typing import NamedTuple

from routing.places.packing import PackedGroups, PackedTexts, compact

LONG_LIST = 3_000
"""Texts from which their runs of letters save more time than they take."""
RUNS_READ = 7
NEAR_ENOUGH = 0.79
"""Likeness found among texts sharing a rare run that makes it needless to read them all: one fault in five letters."""


class Key(NamedTuple):
    """One way to write a record's name; `loss` is what the way costs, in whole points out of 100."""

    text: str
    owner: int
    loss: int


class Texts:
    """Keys, shortest first. A search reads only lengths that could be alike; in a long list, first only the texts that share
    one of the rarest three-letter runs, and all of them when those are not near enough."""

    def __init__(self, keys: Iterable[Key], cutoff: float, *, ready: bool = False) -> None:
        """A likeness under `cutoff` (0..1) is not found. The keys of an owner come together, its main name first.

        `ready` texts take four times the memory of packed ones and are read without cutting them out first: worth it for
        lists that nearly every query searches.
        """
        texts: list[str] = []
        owners, losses, mains = array("I"), array("B"), bytearray()
        for text, owner, loss in keys:
            mains.append(not owners or owners[-1] != owner)
            texts.append(text)
            owners.append(owner)
            losses.append(loss)
        order = sorted(range(len(texts)), key=texts.__getitem__)
        order.sort(key=lambda at: len(texts[at]))
        listed = [texts[at] for at in order]
        self._first = array("I", (bisect_left(listed, size, key=len) for size in range(len(listed[-1]) + 2 if listed else 1)))
        self._texts: Sequence[str] = listed if ready else PackedTexts(listed)
        self._runs = _runs(listed) if len(listed) > LONG_LIST else None
        self._owners = compact((owners[at] for at in order), max(owners, default=0))
        self._losses = array("B", (losses[at] for at in order))
        first = sorted((rank for rank, at in enumerate(order) if mains[at]), key=listed.__getitem__)
        self.mains = compact(first, len(listed))
        """The ranks of main names, in alphabetical order."""
        self._cutoff = cutoff

    def __len__(self) -> int:
        return len(self._owners)

    def key(self, rank: int) -> Key:
        return Key(self._texts[rank], self._owners[rank], self._losses[rank])

    def exact(self, text: str) -> list[Key]:
        start, end = self._ranks_of(len(text), len(text))
        rank = bisect_left(self._texts, text, start, end)
        found = []
        while rank < end and self._texts[rank] == text:
            found.append(self.key(rank))
            rank += 1
        return found

    def beginning(self, written: str, limit: int) -> list[Key]:
        """The first `limit` main names, in alphabetical order, that begin so."""
        start = bisect_left(self.mains, written, key=self._texts.__getitem__)
        keys = (self.key(rank) for rank in self.mains[start : start + limit])
        return list(takewhile(lambda key: key.text.startswith(written), keys))

    def nearest(self, written: str, limit: int) -> list[tuple[int, float]]:
        """(owner, likeness 0..100 less the loss), the likest first."""
        if self._runs:
            ranks = list(set().union(*self._rarest(self._runs, written)))
            found = self._extract(written, [self._texts[rank] for rank in ranks], limit)
            if found and found[0][1] >= NEAR_ENOUGH:
                return [self._owned(ranks[at], likeness) for at, likeness in found]
        shortest, longest = ceil(len(written) * self._cutoff - 0.001), floor(len(written) / self._cutoff + 0.001)
        start, end = self._ranks_of(shortest, longest)
        return [self._owned(start + at, likeness) for at, likeness in self._extract(written, self._texts[start:end], limit)]

    def _ranks_of(self, shortest: int, longest: int) -> tuple[int, int]:
        """From the first rank of these lengths to after the last."""
        last = len(self._first) - 1
        return self._first[min(shortest, last)], self._first[min(longest + 1, last)]

    @staticmethod
    def _rarest(runs: PackedGroups, written: str) -> list[array[int]]:
        """The ranks that hold each of its rarest runs."""
        holding = (runs[run] for run in sorted(runs_of(written)))
        return sorted((ranks for ranks in holding if ranks), key=len)[:RUNS_READ]

    def _extract(self, written: str, texts: Sequence[str], limit: int) -> list[tuple[int, float]]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        scorer = OSA.normalized_similarity
        hits = process.extract(written, texts, scorer=scorer, processor=None, score_cutoff=self._cutoff, limit=limit)
        return [(at, likeness) for _, likeness, at in hits]

    def _owned(self, rank: int, likeness: float) -> tuple[int, float]:
        return self._owners[rank], 100.0 * likeness - self._losses[rank]


def _runs(texts: Sequence[str]) -> PackedGroups:
    """The ranks of the texts that hold each run."""
    ranks: defaultdict[str, array[int]] = defaultdict(partial(array, "H" if len(texts) < 65_536 else "I"))
    for rank, text in enumerate(texts):
        for run in runs_of(text):
            ranks[run].append(rank)
    return PackedGroups(ranks)


def runs_of(text: str) -> set[str]:
    """Three letters at a time, the edges counted as a letter."""
    padded = f"^{text}$"
    return {padded[at : at + 3] for at in range(len(padded) - 2)}
