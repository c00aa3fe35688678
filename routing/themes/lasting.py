"""How long it has lasted, where a story says so: "depuis trois semaines", "3 haftadır", "4 mois que". From words any volunteer can edit.

A length of time alone says nothing: "mon fils de 8 ans" is an age. It counts only beside a word of `data/lasting.csv` that says since
when: "depuis 22h" is a time of day, and "dans 3 jours" is to come. No kept library reads this in our six languages: those that do look
for dates, and are larger than all the rest of reading.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dialogue.shipped import shipped_rows
from dialogue.words import plain

UNITS = ("hour", "day", "week", "month", "year")
_MOST_LETTERS = 2_000
"""Of a story longer than this, the beginning says it."""
_DAY = 24
"""Hours. A smaller number of them is a time of day, but after words that only count."""
_MOST = 100
"""No trouble of a neighbourhood lasts longer, whatever its unit: a larger number is a misreading."""
_GLUED = re.compile(r"(?<!\w)(\d+)([^\W\d]+)")

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lasting:
    count: int
    unit: str
    """One of `UNITS`."""


class Lengths:
    """The table, ready to be asked. What it holds of each kind is read off its first column: `number`, `unit`, `pair` (two of a unit in
    one word), `since` (a unit that says since when by itself), `before` and `after` (with `hours`: of hours too, never of the clock),
    `future` (before what is to come), `small` words that may stand between, and those of an `age`: "un bébé de 3 mois sans chauffage"."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        kinds: dict[str, dict[_Words, str]] = defaultdict(dict)
        for row in rows:
            for words in row["words"].split(","):
                kinds[row["kind"]][tuple(plain(words).split())] = row["value"]
        self._numbers = {words[0]: int(value) for words, value in kinds["number"].items()}
        self._units, self._pairs, self._since = ({w[0]: v for w, v in kinds[kind].items()} for kind in ("unit", "pair", "since"))
        self._small, self._age = ({words[0] for words in kinds[kind]} for kind in ("small", "age"))
        self._before, self._after, self._future = (tuple(kinds[kind]) for kind in ("before", "after", "future"))
        self._counting = frozenset(words for kind in ("before", "after") for words, value in kinds[kind].items() if value)

    def find(self, words: str) -> Lasting | None:
        """The first length of time the words give, with what says that it is one of waiting."""
        tokens = plain(_GLUED.sub(r"\1 \2", words[:_MOST_LETTERS])).split()
        return next((found for at in range(len(tokens)) if (found := self._at(tokens, at))), None)

    def _at(self, tokens: Sequence[str], at: int) -> Lasting | None:
        """The length whose unit is this word."""
        word = tokens[at]
        if (unit := self._pairs.get(word)) and self._told(tokens, at, at, clock=False):
            return Lasting(2, unit)
        unit = self._units.get(word) or self._since.get(word)
        count = self._count(tokens[at - 1]) if unit and at else None
        if unit is None or count is None:
            return None
        clock = unit == "hour" and count < _DAY
        return Lasting(count, unit) if word in self._since or self._told(tokens, at - 1, at, clock=clock) else None

    def _count(self, word: str) -> int | None:
        count = int(word) if word.isdecimal() and len(word) <= 3 else self._numbers.get(word)
        return count if count and count < _MOST else None

    def _told(self, tokens: Sequence[str], first: int, last: int, *, clock: bool) -> bool:
        """Whether what comes right before, or right after, says since when. `clock`: unless it only counts, it may be a time of day."""
        before, after = list(tokens[:first]), list(tokens[last + 1 :])
        while before and before[-1] in self._small and not _ends(before, (*self._before, *self._future)):
            before.pop()
        while after and after[0] in self._small and not _begins(after, self._after):
            after.pop(0)
        if _ends(before, self._future):
            return False
        aged = not self._age.isdisjoint(tokens[:first][-1:])
        said = {*_ends(before, self._before), *(() if aged else _begins(after, self._after))}
        return not said.isdisjoint(self._counting) if clock else bool(said)


def _ends(tokens: Sequence[str], phrases: Sequence[_Words]) -> list[_Words]:
    return [phrase for phrase in phrases if tuple(tokens[-len(phrase) :]) == phrase]


def _begins(tokens: Sequence[str], phrases: Sequence[_Words]) -> list[_Words]:
    return [phrase for phrase in phrases if tuple(tokens[: len(phrase)]) == phrase]


@cache
def _shipped() -> Lengths:
    return Lengths(shipped_rows("routing.data", "lasting.csv"))


def lasting(words: str) -> Lasting | None:
    return _shipped().find(words)
