"""What a place is made of: the records shared by the look-ups and by the files they are read from. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

LONG_NAME = 30
SURE, LEAD = 79.5, 8.0
FAULTLESS, FAULTLESS_LEAD = 99.5, 4.5

Found = dict[tuple[str | None, str], float]
"""(QPV or None, INSEE code) → score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Qpv:
    """A neighbourhood of the official list; `communes` are INSEE codes, never arrondissements, most often one."""

    code: str
    name: str
    communes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name people use, told by an association; `code` is a QPV code or an INSEE code, `association` its slug."""

    name: str
    code: str
    association: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """`geometry` is GeoJSON, longitude first, WGS84 degrees. Without `communes`, those of the official list are meant."""

    qpv: str
    name: str
    geometry: Mapping[str, Any] = field(hash=False)
    communes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that may have been meant; `score` runs from 0 to 100. `qpv` is None for a commune as a whole."""

    insee: str
    commune: str
    departement: str
    score: float
    qpv: str | None = None
    qpv_name: str | None = None

    @property
    def code(self) -> str:
        """At most 20 characters, so that it fits a button."""
        return f"{self.qpv}/{self.insee}" if self.qpv else self.insee

    @property
    def label(self) -> str:
        """The département is always shown: Saint-Denis is in 93 and in 974."""
        town = f"{self.commune} ({self.departement})"
        return f"{_shown(self.qpv_name)}, {town}" if self.qpv_name else town


def settled(candidates: Sequence[Candidate]) -> Candidate | None:
    """The best candidate when it is good in itself and well ahead of the next, else None: ask with buttons.

    A name written without any fault needs less of a lead: Montreuil (93) over the villages of the same name.
    """
    if not candidates or candidates[0].score < SURE:
        return None
    best = candidates[0]
    lead = best.score - max((other.score for other in candidates[1:]), default=0.0)
    return best if lead >= (FAULTLESS_LEAD if best.score >= FAULTLESS else LEAD) else None


def _shown(name: str) -> str:
    """The first part of a long name: « Franc Moisin - Cosmonautes - Cristino Garcia - Landy » → « Franc Moisin »."""
    first = name.partition(" - ")[0]
    return first if len(name) > LONG_NAME else name
