"""A week by contrat de ville, and in each by pillar and axis as that contract words them. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from routing.directory.contracts import Contract, Contracts, spot_of
from summaries.counted.happened import Profiles, place_code, subtheme_code
from summaries.counted.profiles import nested, projected, shared_out
from summaries.figures import AXIS_APART, Contracted, Row

NO_AXIS = AXIS_APART
"""The code of what a contract says nothing of."""
Spoken = Sequence[str]
"""(person, theme, subtheme, INSEE code, QPV code) of a concern, "" for what is not known."""


class Placed(NamedTuple):
    """One concern as far as contracts matter."""

    contract: str
    axis: str
    theme: str
    subtheme: str
    place: str


class Placing:
    """Where concerns count, each sort of them looked up once."""

    def __init__(self, contracts: Contracts) -> None:
        self._contracts = contracts
        self._at: dict[tuple[str, str], Contract | None] = {}
        self._met: dict[tuple[str, ...], Placed] = {}

    def contract(self, insee: str, qpv: str) -> Contract | None:
        if (insee, qpv) not in self._at:
            self._at[insee, qpv] = self._contracts.at(spot_of(insee, qpv))
        return self._at[insee, qpv]

    def where(self, told: Spoken) -> Placed:
        key = tuple(told[1:])
        if key not in self._met:
            _, theme, subtheme, insee, qpv = told
            contract = self.contract(insee, qpv)
            axis, known = axis_code(contract, theme, subtheme), subtheme_code(theme, subtheme)
            self._met[key] = Placed(contract.code if contract else "", axis, theme, known, place_code(qpv or insee))
        return self._met[key]


def axis_code(contract: Contract | None, theme: str, subtheme: str) -> str:
    """The pillar and the axis in the contract's own words, as one code."""
    axis = contract.axis_of(theme, subtheme) if contract else None
    return f"{axis.pillar}{AXIS_APART}{axis.axis}" if axis else NO_AXIS


def by_contract(rows: Iterable[Spoken], contracts: Contracts, names: Mapping[str, str]) -> tuple[Contracted, ...]:
    """Most people first; what is in no contract is a line too, with the code "". `rows`: those of a person one after the other."""
    placing, found = Placing(contracts), Counter[tuple[Placed, ...]]()
    for _, own in groupby(rows, key=itemgetter(0)):
        found[tuple(sorted(placing.where(told) for told in own))] += 1
    inside: defaultdict[str, Counter[tuple[Any, ...]]] = defaultdict(Counter)
    for told, people in found.items():
        for contract in {one.contract for one in told}:
            inside[contract][tuple(one for one in told if one.contract == contract)] += people
    lines = shared_out(projected(found, lambda told: told.contract))
    return tuple(_contracted(line, names.get(line.code, ""), inside[line.code]) for line in lines)


def _contracted(line: Row, name: str, own: Profiles) -> Contracted:
    """Axes, in each its themes, in each its sub-themes: what is told of these elsewhere decides what may be told here."""
    if not line.code:
        return Contracted(name="", row=line)
    axes = shared_out(projected(own, lambda told: told.axis))
    parts = tuple(replace(axis, parts=_themes(own, axis.code)) for axis in axes)
    return Contracted(name=name, row=replace(line, parts=parts), places=shared_out(projected(own, lambda told: told.place)))


def _themes(own: Profiles, axis: str) -> tuple[Row, ...]:
    inside: Counter[tuple[Any, ...]] = Counter()
    for told, people in own.items():
        if here := tuple(one for one in told if one.axis == axis):
            inside[here] += people
    return nested(inside, lambda told: told.theme, lambda told: told.subtheme)
