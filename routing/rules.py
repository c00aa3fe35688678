"""Whose is it? Pure: the associations that may receive a concern, from its place and theme."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

NEAREST: Mapping[str, int] = MappingProxyType({"qpv": 0, "commune": 1, "epci": 2, "departement": 3})
"""Kinds of territory, the most specific first."""


@dataclass(frozen=True, slots=True)
class Body:
    """An association as routing sees it: `territories` are (kind, code) pairs, `themes` empty for all."""

    id: int
    name: str
    territories: frozenset[tuple[str, str]]
    themes: frozenset[str] = frozenset()
    languages: tuple[str, ...] = ()
    """Those it speaks, by their tag."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Codes of a place, each "" when unknown. A commune may have two groupings: its EPCI and, around Paris, its EPT."""

    qpv: str = ""
    insee: str = ""
    parent: str = ""
    """The commune an arrondissement of Paris, Lyon or Marseille belongs to."""
    groupings: tuple[str, ...] = ()
    departement: str = ""

    @property
    def codes(self) -> dict[tuple[str, str], int]:
        """The territories this place lies in, with how specific each is (0 is the most)."""
        found = [("qpv", self.qpv), ("commune", self.insee), ("commune", self.parent), ("departement", self.departement)]
        found += [("epci", siren) for siren in self.groupings]
        return {(kind, code): NEAREST[kind] for kind, code in found if code}


def best(spot: Spot, theme: str, bodies: Iterable[Body]) -> tuple[Body, ...]:
    """The associations that fit best, all equally: most specific territory first, then those that name the theme.

    Empty when nobody works there: the concern goes to the coordination's queue.
    """
    codes = spot.codes
    ranked: dict[tuple[int, bool], list[Body]] = {}
    for body in bodies:
        if body.themes and theme not in body.themes:
            continue
        distances = [codes[territory] for territory in body.territories if territory in codes]
        if distances:
            ranked.setdefault((min(distances), not body.themes), []).append(body)
    return tuple(ranked[min(ranked)]) if ranked else ()


def nearest(spot: Spot, theme: str, bodies: Iterable[Body]) -> tuple[Body, ...]:
    """Everybody who works around a place, to be chosen from by somebody who sees the concern: whoever takes the theme, then the closest.

    Unlike `best` it leaves nobody out: the coordination may know better than a list of themes.
    """
    codes = spot.codes
    distances = {body: [codes[territory] for territory in body.territories if territory in codes] for body in bodies}
    near = [body for body, found in distances.items() if found]
    return tuple(sorted(near, key=lambda body: (bool(body.themes) and theme not in body.themes, min(distances[body]), body.name)))


def least_loaded(bodies: Iterable[Body], open_cases: Mapping[int, int]) -> Body | None:
    """The one with the fewest open cases; the lowest number when they are equal, so that the choice can be repeated."""
    return min(bodies, key=lambda body: (open_cases.get(body.id, 0), body.id), default=None)
