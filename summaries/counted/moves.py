"""What became of cases in a week: answers, closings, what residents said afterwards. Pure.

Read step by step. What is kept of a case and of a person is a hash of eight bytes, so that a million answers take no more than a hundred
megabytes: two of so many are the same once in a hundred thousand such weeks.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median

from summaries.counted.happened import Step
from summaries.counted.profiles import counted, nested, of_people, table
from summaries.figures import Count, Delay, Row

CHANGED = ("solved", "partly")
"""Outcomes by which something changed."""
SAID = ("solved", "not_solved", "reopened")
_NINE_TENTHS = 0.9


class _Gone:
    """Cases in the order in which they first came, each with its person, hours and code as they last were, packed."""

    def __init__(self) -> None:
        self._place: dict[int, int] = {}
        self.people, self.hours, self._codes = array("q"), array("d"), array("l")
        self._known: dict[tuple[str, str], int] = {}

    def note(self, case: str, person: str, hours: float, code: tuple[str, str]) -> None:
        number = self._known.setdefault(code, len(self._known))
        place = self._place.setdefault(hash(case), len(self._place))
        if place == len(self.hours):
            self.people.append(hash(person))
            self.hours.append(hours)
            self._codes.append(number)
        else:
            self.people[place], self.hours[place], self._codes[place] = hash(person), hours, number

    def codes(self) -> Iterator[tuple[str, str]]:
        """Of each case, in order."""
        return map(list(self._known).__getitem__, self._codes)

    def delay(self) -> Delay:
        return delay_of(self.hours, len(set(self.people)))


@dataclass(frozen=True, kw_only=True, slots=True)
class Moves:
    answered: Delay
    closed: Delay
    outcomes: tuple[Row, ...]
    changed: tuple[Row, ...]
    """By theme, and within each by outcome."""
    said: Mapping[str, Count]

    @classmethod
    def of(cls, steps: Iterable[Step]) -> Moves:
        """`steps` are in order: a case closed twice is one case, with its last outcome."""
        gone: defaultdict[str, _Gone] = defaultdict(_Gone)
        for kind, person, case, hours, outcome, theme in steps:
            gone[kind].note(case, person, hours, (theme, outcome))
        closed = gone["closed"]
        return cls(
            answered=gone["answered"].delay(),
            closed=closed.delay(),
            outcomes=table((outcome, person) for (_, outcome), person in zip(closed.codes(), closed.people, strict=True)),
            changed=_changed(closed),
            said={kind: counted(gone[kind].people) for kind in SAID},
        )  # fmt: skip


def _changed(closed: _Gone) -> tuple[Row, ...]:
    pairs = ((code, person) for code, person in zip(closed.codes(), closed.people, strict=True) if code[1] in CHANGED)
    return nested(of_people(pairs), lambda told: told[0], lambda told: told[1])


def delay_of(hours: Iterable[float], people: int) -> Delay:
    every: Sequence[float] = sorted(hours)
    if not every:
        return Delay(concerns=0, people=0, median_hours=None)
    slow = every[ceil(_NINE_TENTHS * len(every)) - 1]
    return Delay(concerns=len(every), people=people, median_hours=round(median(every), 2), p90_hours=round(slow, 2))
