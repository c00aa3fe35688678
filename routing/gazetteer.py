"""The communes of France as they are today, read once from the files beside this one when first needed.

Source: npm `@etalab/decoupage-administratif` (INSEE COG, DGCL, La Poste; Licence Ouverte 2.0); `routing/data/build_communes.py`
rebuilds the files. A neighbourhood is not here: an operator imports the official list (`routing/places_files.py`).
"""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from sys import intern


@dataclass(frozen=True, slots=True, kw_only=True)
class Commune:
    """A commune, or an arrondissement of Paris, Lyon or Marseille (its `parent` is then the city's INSEE code)."""

    insee: str
    name: str
    departement: str
    postcodes: tuple[str, ...]
    epci: str | None
    ept: str | None
    population: int
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerCommune:
    """A name people still use for what is now part of a larger commune: Pierrefitte-sur-Seine, Lomme, Hellemmes."""

    name: str
    insee: str
    today: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Departement:
    """`timezone` is an IANA name: overseas clocks differ from Paris."""

    code: str
    name: str
    region: str
    timezone: str


class UnknownDepartement(LookupError):
    """No département has this code: use the number as INSEE writes it, such as 01, 2A, 93 or 974."""


class Gazetteer:
    """Look-ups by code, all of them dictionary reads. `load()` gives the one that ships with the program."""

    def __init__(
        self,
        communes: Iterable[Commune],
        departements: Iterable[Departement],
        *,
        former: Iterable[FormerCommune] = (),
        groups: Mapping[str, str] | None = None,
    ) -> None:
        """`groups` maps the SIREN of an EPCI or EPT to its name."""
        self._communes = {commune.insee: commune for commune in communes}
        self._departements = {departement.code: departement for departement in departements}
        self._groups = dict(groups or {})
        by_postcode: dict[str, list[Commune]] = {}
        by_departement: dict[str, list[Commune]] = {}
        by_group: dict[str, list[Commune]] = {}
        self._arrondissements: dict[str, list[Commune]] = {}
        for commune in self._communes.values():
            by_departement.setdefault(commune.departement, []).append(commune)
            for postcode in commune.postcodes:
                by_postcode.setdefault(postcode, []).append(commune)
            for siren in (commune.epci, commune.ept):
                if siren:
                    by_group.setdefault(siren, []).append(commune)
            if commune.parent:
                self._arrondissements.setdefault(commune.parent, []).append(commune)
        self._by_postcode = {code: tuple(found) for code, found in by_postcode.items()}
        self._by_departement = {code: tuple(found) for code, found in by_departement.items()}
        self._by_group = {code: tuple(found) for code, found in by_group.items()}
        recorded = tuple(former)
        self.former = tuple(record for record in recorded if record.name)
        self._today = {record.insee: record.today for record in recorded if record.insee not in self._communes}

    def __iter__(self) -> Iterator[Commune]:
        return iter(self._communes.values())

    def __len__(self) -> int:
        return len(self._communes)

    def by_insee(self, insee: str) -> Commune | None:
        """Today's commune for a code, also when the code is a former one (93059, Pierrefitte → 93066, Saint-Denis)."""
        return self._communes.get(insee) or self._communes.get(self._today.get(insee, ""))

    def by_postcode(self, postcode: str) -> tuple[Commune, ...]:
        return self._by_postcode.get(postcode, ())

    def by_departement(self, code: str) -> tuple[Commune, ...]:
        return self._by_departement.get(code, ())

    def by_group(self, siren: str) -> tuple[Commune, ...]:
        """The members of an EPCI or EPT, arrondissements included."""
        return self._by_group.get(siren, ())

    def arrondissements(self, insee: str) -> tuple[Commune, ...]:
        """Those of Paris (75056), Lyon (69123) or Marseille (13055); none for any other commune."""
        return tuple(self._arrondissements.get(insee, ()))

    def city_of(self, insee: str) -> str:
        """Folds an arrondissement into its city, a former code into today's; an unknown code stays as it is."""
        commune = self.by_insee(insee)
        return (commune.parent or commune.insee) if commune else insee

    def postcodes(self) -> Iterable[str]:
        return self._by_postcode.keys()

    def group_name(self, siren: str) -> str | None:
        return self._groups.get(siren)

    def departements(self) -> Iterable[Departement]:
        return self._departements.values()

    def departement(self, code: str) -> Departement:
        try:
            return self._departements[code]
        except KeyError:
            raise UnknownDepartement(code) from None

    def timezone(self, insee: str) -> str:
        """The IANA time zone of a commune; Paris when the code is unknown."""
        commune = self.by_insee(insee)
        return self.departement(commune.departement).timezone if commune else "Europe/Paris"


def _rows(name: str) -> Iterator[list[str]]:
    """The data rows of a shipped file, its header left out."""
    content = files("routing.data").joinpath(name).read_bytes()
    text = gzip.decompress(content) if name.endswith(".gz") else content
    rows = csv.reader(io.StringIO(text.decode("utf-8")))
    next(rows)
    return rows


def _commune(row: list[str]) -> Commune:
    insee, name, _kind, today, postcodes, departement, epci, ept, population = row
    return Commune(
        insee=insee,
        name=name,
        departement=intern(departement),
        postcodes=tuple(map(intern, postcodes.split("|"))) if postcodes else (),
        epci=intern(epci) if epci else None,
        ept=intern(ept) if ept else None,
        population=int(population),
        parent=intern(today) if today else None,
    )


def _departement(row: list[str]) -> Departement:
    code, name, region, timezone = row
    return Departement(code=code, name=name, region=region, timezone=timezone)


@cache
def load() -> Gazetteer:
    """The gazetteer that ships with the program; read at the first call, kept afterwards."""
    communes: list[Commune] = []
    former: list[FormerCommune] = []
    for row in _rows("communes.csv.gz"):
        if row[2] == "old":
            former.append(FormerCommune(name=row[1], insee=row[0], today=intern(row[3])))
        else:
            communes.append(_commune(row))
    groups = {row[0]: row[1] for row in _rows("epci.csv.gz")}
    return Gazetteer(communes, map(_departement, _rows("departements.csv")), former=former, groups=groups)
