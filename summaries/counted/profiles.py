"""Tables from profiles: how many people told exactly the same things. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import Any

from summaries.counted.happened import Profiles
from summaries.figures import Cell, Count, Row


def projected(profiles: Profiles, code: Callable[[Any], Any]) -> Profiles:
    """The same people and concerns, each concern by its code alone."""
    codes: dict[Any, Any] = {}
    found: Counter[tuple[Any, ...]] = Counter()
    for told, people in profiles.items():
        own = []
        for one in told:
            if one not in codes:
                codes[one] = code(one)
            own.append(codes[one])
        found[tuple(sorted(own))] += people
    return found


def summed(pairs: Iterable[tuple[tuple[Any, ...], int]]) -> Profiles:
    found: Counter[tuple[Any, ...]] = Counter()
    for told, people in pairs:
        if told:
            found[told] += people
    return found


def total(profiles: Profiles) -> Count:
    return Count(concerns=sum(len(told) * people for told, people in profiles.items()), people=sum(profiles.values()))


def shared_out(profiles: Profiles) -> tuple[Row, ...]:
    """A line a code, most people first; the order of lines says nothing more than what they count."""
    concerns, people = tallied(profiles)
    codes = sorted(concerns, key=lambda code: (-people[code], -concerns[code], code))
    ranks = {code: rank for rank, code in enumerate(codes)}
    lowest: Counter[int] = Counter()
    for told, number in profiles.items():
        lowest[max(ranks[code] for code in told)] += number
    rows: list[Row] = []
    met = 0
    for code in reversed(codes):
        met += lowest[ranks[code]]
        rows.append(Row(code=code, concerns=concerns[code], people=people[code], people_from_here=met))
    return tuple(reversed(rows))


def tallied(profiles: Profiles) -> tuple[Counter[Any], Counter[Any]]:
    """Concerns and different people, by code."""
    concerns: Counter[Any] = Counter()
    people: Counter[Any] = Counter()
    for told, number in profiles.items():
        if len(told) == 1:
            concerns[told[0]] += number
            people[told[0]] += number
            continue
        for code in told:
            concerns[code] += number
        for code in set(told):
            people[code] += number
    return concerns, people


def nested(profiles: Profiles, outer: Callable[[Any], str], inner: Callable[[Any], str]) -> tuple[Row, ...]:
    """A table whose lines are each shared out further."""
    parts: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
    for told, people in profiles.items():
        own: dict[str, list[str]] = defaultdict(list)
        for one in told:
            own[outer(one)].append(inner(one))
        for code, members in own.items():
            parts[code][tuple(members)] += people
    return tuple(replace(row, parts=shared_out(parts[row.code])) for row in shared_out(projected(profiles, outer)))


def cells(there: Profiles) -> tuple[Cell, ...]:
    """By theme and place, what could not be placed left out."""
    concerns, people = tallied(there)
    placed = sorted(told for told in concerns if told.place)
    return tuple(Cell(theme=told.theme, place=told.place, concerns=concerns[told], people=people[told]) for told in placed)


def table(concerns: Iterable[tuple[str, Hashable]]) -> tuple[Row, ...]:
    """Concerns as (code, person) → a line a code."""
    return shared_out(of_people(concerns))


def of_people(concerns: Iterable[tuple[Any, Hashable]]) -> Profiles:
    own: dict[Hashable, list[Any]] = defaultdict(list)
    for code, person in concerns:
        own[person].append(code)
    return Counter(tuple(sorted(codes)) for codes in own.values())


def counted(people: Iterable[Hashable]) -> Count:
    every = list(people)
    return Count(concerns=len(every), people=len(set(every)))
