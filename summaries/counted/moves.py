"""What became of cases in a week: answers, closings, what residents said afterwards. Pure.

Read step by step. What is kept of a case and of a person is a hash of eight bytes, so that a million answers take no more than a hundred
megabytes: two of so many are the same once in a hundred thousand such weeks.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from statistics import median
from typing import Any, NamedTuple

from flows.staff.close_case import CHANGED
from summaries.clocks import CLOCKS
from summaries.counted.happened import Profiles, Step, place_code
from summaries.counted.profiles import nested, projected, shared_out, summed, total
from summaries.counted.sharing import CODE_OF_SUBJECT, shares
from summaries.figures import Count, Delay, Row, Shares
from summaries.small import LEAST

SAID = ("solved", "not_solved", "reopened")
_NINE_TENTHS = 0.9


class _About(NamedTuple):
    """A case as far as its place does not matter, as the fields of a step that stand beside one another."""

    outcome: str
    theme: str
    subtheme: str
    nature: str


_ABOUT = slice(Step._fields.index("outcome"), Step._fields.index("place"))


class _Gone:
    """Cases in the order in which they first came, each with its person, hours, subject and place as they last were, packed."""

    def __init__(self) -> None:
        self._at: dict[int, int] = {}
        self._people, self._hours, self._about, self._place = array("q"), array("d"), array("l"), array("l")
        self._abouts: dict[Sequence[str], int] = {}
        self._places: dict[str, int] = {}

    def note(self, step: Sequence[Any]) -> None:
        told, place = step[_ABOUT], step[-1]
        about = self._abouts.setdefault(told, len(self._abouts))
        where = self._places.setdefault(place, len(self._places))
        at = self._at.setdefault(hash(step[2]), len(self._hours))
        if at == len(self._hours):
            self._people.append(hash(step[1]))
            self._hours.append(step[3])
            self._about.append(about)
            self._place.append(where)
        else:
            self._people[at], self._hours[at], self._about[at], self._place[at] = hash(step[1]), step[3], about, where

    def delay(self) -> Delay:
        return delay_of(self._hours, len(set(self._people)))

    def profiles(self) -> tuple[Profiles, Profiles]:
        """Of `_About`, and of places."""
        alone, several = self._by_person()
        places = [place_code(place) for place in self._places]
        return _told(self._about, [_About(*told) for told in self._abouts], alone, several), _told(self._place, places, alone, several)

    def _by_person(self) -> tuple[Sequence[int], Iterable[Sequence[int]]]:
        """The cases of those who have one, and those of each who has several."""
        first: dict[int, int] = {}
        more: defaultdict[int, list[int]] = defaultdict(list)
        for at, person in enumerate(self._people):
            if first.setdefault(person, at) != at:
                more[person].append(at)
        several = [[first.pop(person), *others] for person, others in more.items()]
        return list(first.values()), several

    def shares(self, *, clock: bool) -> Shares:
        """With how long each line took, where it is a clock and they are enough people."""
        found = Shares(**shares(*self.profiles()))
        enough = {code for code, row in found.lines() if row.people >= LEAST} if clock else ()
        return replace(found, hours={code: told for code, told in self._times() if code in enough}) if enough else found

    def _times(self) -> Iterator[tuple[str, tuple[float, float]]]:
        """The median and the ninth tenth of each line, by its code."""
        order = sorted(range(len(self._hours)), key=self._hours.__getitem__)
        abouts = [_About(*told) for told in self._abouts]
        for begins, code_of in CODE_OF_SUBJECT.items():
            yield from self._times_by(begins, order, self._about, [code_of(about) for about in abouts])
        yield from self._times_by("place", order, self._place, [place_code(place) for place in self._places])

    def _times_by(
        self, begins: str, order: Sequence[int], own: Sequence[int], codes: Sequence[str]
    ) -> Iterator[tuple[str, tuple[float, float]]]:
        """`codes` by the numbers that cases have in `own`."""
        hours: defaultdict[str, list[float]] = defaultdict(list)
        for at in order:
            hours[codes[own[at]]].append(self._hours[at])
        for code, every in hours.items():
            yield f"{begins}:{code}", (half(every), nine_tenths(every))


def _told(column: Sequence[int], codes: Sequence[Any], alone: Iterable[int], several: Iterable[Sequence[int]]) -> Profiles:
    found: Counter[tuple[Any, ...]] = Counter()
    for number, people in Counter(map(column.__getitem__, alone)).items():
        found[(codes[number],)] += people
    for own in several:
        found[tuple(sorted(codes[column[at]] for at in own))] += 1
    return found


@dataclass(frozen=True, kw_only=True, slots=True)
class Moves:
    answered: Delay
    closed: Delay
    outcomes: tuple[Row, ...]
    changed: tuple[Row, ...]
    """By theme, and within each by outcome."""
    said: Mapping[str, Count]
    shares: Mapping[str, Shares]
    """By what happened: "answered", "closed", "solved", "not_solved", "reopened"."""

    @classmethod
    def of(cls, steps: Iterable[Sequence[Any]]) -> Moves:
        """Of `Step`s, or rows that have the same in the same places, in order: a case closed twice is one case, with its last outcome."""
        gone: defaultdict[str, _Gone] = defaultdict(_Gone)
        for step in steps:
            gone[step[0]].note(step)
        closed, _ = gone["closed"].profiles()
        return cls(
            answered=gone["answered"].delay(),
            closed=gone["closed"].delay(),
            outcomes=shared_out(projected(closed, lambda told: told.outcome)),
            changed=_changed(closed),
            said={kind: total(gone[kind].profiles()[1]) for kind in SAID},
            shares={kind: gone[kind].shares(clock=kind in CLOCKS) for kind in (*CLOCKS, *SAID)},
        )


def _changed(closed: Profiles) -> tuple[Row, ...]:
    own = summed((tuple(one for one in told if one.outcome in CHANGED), people) for told, people in closed.items())
    return nested(own, lambda told: told.theme, lambda told: told.outcome)


def delay_of(hours: Iterable[float], people: int) -> Delay:
    every: Sequence[float] = sorted(hours)
    if not every:
        return Delay(concerns=0, people=0, median_hours=None)
    return Delay(concerns=len(every), people=people, median_hours=half(every), p90_hours=nine_tenths(every))


def half(hours: Sequence[float]) -> float:
    """Of hours in order, the median."""
    return round(median(hours), 2)


def nine_tenths(hours: Sequence[float]) -> float:
    """Of hours in order, what nine in ten do not exceed."""
    return round(hours[ceil(_NINE_TENTHS * len(hours)) - 1], 2)
