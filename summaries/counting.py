"""From what happened to figures. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from math import ceil
from statistics import median
from typing import Any

from flows.themes import Nature, Theme
from routing.themes import pillar_of
from summaries.figures import NO_PILLAR, NOWHERE, Cell, Count, Delay, Row, Week
from summaries.happened import Heard, Profiles, Step, place_of, route_of, subtheme_of, way_of
from summaries.held import Held

CHANGED = ("solved", "partly")
"""Outcomes by which something changed."""
_DAY = timedelta(days=1)
_NINE_TENTHS = 0.9


def count_week(week: str, end: datetime, *, heard: Heard, steps: Iterable[Step], held: Held, names: Mapping[int, str],
               before: Week | None) -> Week:  # fmt: skip
    """The figures of a week that ended at `end`. `steps` are in the order in which they happened, `names` those of associations."""
    by_kind: dict[str, dict[str, Step]] = defaultdict(dict)
    for step in steps:
        by_kind[step.kind][step.case] = step  # a case closed twice in the week is one case, with its last outcome
    closed = by_kind["closed"].values()
    said: dict[str, Any] = {kind: counted(step.person for step in by_kind[kind].values()) for kind in ("solved", "not_solved", "reopened")}
    return Week(
        week=week,
        new=total(heard.about),
        **_tables(heard),
        answered=delay_of(by_kind["answered"].values()),
        closed=delay_of(closed),
        outcomes=table((step.outcome, step.person) for step in closed),
        changed=_changed(closed),
        **said,
        waiting=held.waiting(end, names),
        before=before.alone() if before else None,
        loads=held.loads(names),
    )


def _tables(heard: Heard) -> dict[str, Any]:
    """What shares the concerns of the week out."""
    themes = projected(heard.about, lambda told: (told.theme, subtheme_of(told)))
    places = shared_out(projected(heard.there, place_of))
    proposals = ((tuple(told for told in own if told.nature == Nature.PROPOSAL), people) for own, people in heard.about.items())
    return {
        "themes": nested(themes, lambda told: told[0], lambda told: told[1]),
        "pillars": nested(themes, lambda told: pillar_code(told[0]), lambda told: told[0]),
        "natures": shared_out(projected(heard.about, lambda told: told.nature)),
        "ways": shared_out(projected(heard.about, way_of)),
        "routes": shared_out(projected(heard.about, route_of)),
        "proposals": shared_out(_summed((tuple(told.theme for told in own), people) for own, people in proposals)),
        "places": places,
        "territories": sum(row.code != NOWHERE for row in places),
        "cells": cells(heard.there),
    }


# --- profiles --------------------------------------------------------------------------------------------------------


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


def _summed(pairs: Iterable[tuple[tuple[Any, ...], int]]) -> Profiles:
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


# --- lists -----------------------------------------------------------------------------------------------------------


def table(concerns: Iterable[tuple[str, str]]) -> tuple[Row, ...]:
    """Concerns as (code, person) → a line a code."""
    return shared_out(_of_people(concerns))


def _of_people(concerns: Iterable[tuple[Any, str]]) -> Profiles:
    own: dict[str, list[Any]] = defaultdict(list)
    for code, person in concerns:
        own[person].append(code)
    return Counter(tuple(sorted(codes)) for codes in own.values())


def counted(people: Iterable[str]) -> Count:
    every = list(people)
    return Count(concerns=len(every), people=len(set(every)))


def pillar_code(theme: str) -> str:
    """The pillar of a theme in the city contracts of 2015-2023, as the end of a text key: "cohesion-sociale", or "none".

    Those three are used because the axes that followed differ from one city to the next.
    """
    pillar = pillar_of(Theme(theme))
    return _slug(pillar.until_2023.partition("(")[0]) if pillar else NO_PILLAR


def _slug(words: str) -> str:
    plain = words.casefold().translate(str.maketrans("éèêàâîïôûùç", "eeeaaiiouuc"))
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())


def _changed(closed: Iterable[Step]) -> tuple[Row, ...]:
    pairs = (((step.theme, step.outcome), step.person) for step in closed if step.outcome in CHANGED)
    return nested(_of_people(pairs), lambda told: told[0], lambda told: told[1])


def delay_of(steps: Iterable[Step]) -> Delay:
    every = list(steps)
    if not every:
        return Delay(concerns=0, people=0, median_hours=None)
    hours = sorted(step.hours for step in every)
    slow = hours[ceil(_NINE_TENTHS * len(hours)) - 1]
    people = len({step.person for step in every})
    return Delay(concerns=len(every), people=people, median_hours=round(median(hours), 2), p90_hours=round(slow, 2))
