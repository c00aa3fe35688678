"""Under which pillar and axis does a theme count, here? Each contrat de ville says so for its own communes, the country for the others.

Since 2024 the three pillars are no longer imposed: a contract words its own. `routing.themes.lexicon.pillar_of` is the national default.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from flows.themes import Theme
from routing.places import gazetteer
from routing.rules import Spot
from routing.themes.lexicon import pillar_of
from storage import contracts as stored
from storage.database import Tx

Territory = tuple[str, str]
"""(kind, code); kind is qpv, commune, epci (an EPT too) or departement."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Where something counts: the pillar and the axis as the contract words them, each "" where it has none."""

    pillar: str
    axis: str
    contract: str = ""
    """Code of the contract that says so; "" for the national default."""


NOWHERE = Axis("", "")
"""A theme that no table names, such as `AUT`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """A contrat de ville. `axes` are by (theme, sub-theme), the sub-theme "" for the whole theme."""

    code: str
    name: str
    territories: tuple[Territory, ...]
    axes: Mapping[tuple[str, str], Axis]

    def axis_of(self, theme: str, subtheme: str) -> Axis | None:
        return self.axes.get((theme, subtheme)) or self.axes.get((theme, ""))


@dataclass(frozen=True)
class Contracts:
    """Every contract, by the territories it covers: the most specific one speaks for a place."""

    of_territory: Mapping[Territory, Contract] = field(default_factory=dict)

    @classmethod
    def of(cls, contracts: Iterable[Contract]) -> Contracts:
        return cls({territory: contract for contract in contracts for territory in contract.territories})

    @classmethod
    async def load(cls, tx: Tx) -> Contracts:
        return cls.of(await known(tx))

    def at(self, spot: Spot) -> Contract | None:
        """The contract of a place: that of its neighbourhood, else of its commune, its EPCI, its département."""
        codes = spot.codes
        return next((self.of_territory[code] for code in sorted(codes, key=codes.__getitem__) if code in self.of_territory), None)

    def axis_of(self, theme: str, insee: str = "", *, qpv: str = "", subtheme: str = "") -> Axis:
        """Where a concern counts, from the codes stored with its case; the national default where no contract says anything."""
        contract = self.at(spot_of(insee, qpv)) if self.of_territory else None
        return (contract.axis_of(theme, subtheme) if contract else None) or national(theme)


def national(theme: str) -> Axis:
    pillar = pillar_of(Theme(theme))
    return Axis(pillar.until_2023, pillar.since_2024) if pillar else NOWHERE


def spot_of(insee: str, qpv: str = "") -> Spot:
    """The territories a commune lies in, from its code."""
    commune = gazetteer.load().by_insee(insee) if insee else None
    if commune is None:
        return Spot(qpv=qpv, insee=insee)
    groupings = tuple(siren for siren in (commune.epci, commune.ept) if siren)
    return Spot(qpv, insee, parent=commune.parent or "", groupings=groupings, departement=commune.departement)


async def known(tx: Tx) -> tuple[Contract, ...]:
    """The contracts that were imported, by their codes."""
    return tuple(
        Contract(
            code=row.code,
            name=row.name,
            territories=tuple((kind, place) for kind, place in row.territories),
            axes=_axes(row.code, row.axes),
        )
        for row in await stored.contracts(tx)
    )


def _axes(contract: str, kept: Iterable[Iterable[str]]) -> dict[tuple[str, str], Axis]:
    return {(theme, subtheme): Axis(pillar, axis, contract) for theme, subtheme, pillar, axis in kept}
