"""What may be shown of the contrats de ville: people, told in fives, of the lines that nothing else of the report is too near to.

A line crosses the tables of themes and of places, so sharing out is not enough: what is told exactly and lies inside it would leave a
rest, which the line tells to be there. So a line is told only where whatever it holds that no other table tells is nobody or enough
people, and never exactly: concerns are not told at all, people only in fives, so that no difference has a value.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from summaries.figures import Contracted, Rise, Row
from summaries.small import LEAST, at_least, shown


@dataclass(frozen=True, slots=True)
class Axis:
    """A line that may be shown. `code` is "" for the contract as a whole, `rank` its place among the axes as they were frozen, from 1."""

    contract: str
    name: str
    code: str
    people: int
    rank: int = 0


def axes(contracts: Iterable[Contracted], told: Collection[str], rises: Iterable[Rise]) -> tuple[Axis, ...]:
    """`told`: the codes of the lines that the other tables tell; `rises`: those that are told."""
    every, risen = tuple(contracts), tuple(rises)
    kept = {row.code for row in shown([one.row for one in every]).rows}
    found: list[Axis] = []
    for one in every:
        if one.row.code and one.row.code in kept and _rest_is_safe(one.row, [row for row in one.places if f"place:{row.code}" in told]):
            found.append(Axis(one.row.code, one.name, "", at_least(one.row.people)))
            found += _inside(one, told, risen)
    return tuple(found)


def _inside(one: Contracted, told: Collection[str], rises: Collection[Rise]) -> Iterable[Axis]:
    places = {row.code for row in one.places}
    inside = [rise for rise in rises if rise.place in places]
    kept = {row.code for row in shown(one.row.parts).rows}
    for rank, axis in enumerate(one.row.parts, 1):
        if axis.code in kept and _is_safe(axis, told, inside):
            yield Axis(one.row.code, one.name, axis.code, at_least(axis.people), rank)


def _is_safe(axis: Row, told: Collection[str], rises: Collection[Rise]) -> bool:
    """Beside themes, beside sub-themes, beside rises in its places."""
    themes = [row for row in axis.parts if f"theme:{row.code}" in told]
    subthemes = [part for row in axis.parts for part in row.parts if f"subtheme:{part.code}" in told]
    own = {row.code for row in axis.parts}
    risen = sum(rise.people for rise in rises if rise.theme in own)
    return all(_rest_is_safe(axis, parts) for parts in (themes, subthemes)) and (not risen or axis.people - risen >= LEAST)


def _rest_is_safe(whole: Row, parts: Collection[Row]) -> bool:
    """Whoever is in two of the parts is taken away twice, so the rest is surely as large."""
    concerns, people = sum(part.concerns for part in parts), sum(part.people for part in parts)
    return concerns == whole.concerns or whole.people - people >= LEAST
