"""The communes of France as they are today, read once from the files beside this one when first needed.

Source: npm `@etalab/decoupage-administratif` (INSEE COG, DGCL, La Poste; Licence Ouverte 2.0); `routing/data/build_communes.py`
rebuilds the files. A neighbourhood is not here: an operator imports the official list (`routing/places/files.py`).
"""

from __future__ import annotations

import csv
import gzip
import io
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from importlib.resources import files

from routing.places.packing import PackedGroups, PackedRecords

FORMER = ",old,"
"""Marks the lines of former communes: no name holds it, so the file is sorted out before its cells are read."""
RECORDS_KEPT = 512
"""Communes read lately and kept at hand: a query looks at the same few dozen again and again."""


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


def _groups() -> defaultdict[str, array[int]]:
    return defaultdict(partial(array, "I"))


@dataclass(slots=True)
class _Members:
    """Ranks of communes by what they belong to, while they are read."""

    departement: defaultdict[str, array[int]] = field(default_factory=_groups)
    postcode: defaultdict[str, array[int]] = field(default_factory=_groups)
    group: defaultdict[str, array[int]] = field(default_factory=_groups)
    city: defaultdict[str, array[int]] = field(default_factory=_groups)


class Gazetteer:
    """Look-ups by code over records kept packed and read when asked for. `load()` gives the one that ships with the program.

    A commune's rank is where it stands among those given: what an index of names keeps instead of the record.
    """

    def __init__(
        self,
        communes: Iterable[Commune],
        departements: Iterable[Departement],
        *,
        former: Iterable[FormerCommune] = (),
        groups: Mapping[str, str] | None = None,
    ) -> None:
        """One record a code. `groups` maps the SIREN of an EPCI or EPT to its name."""
        self._departements = {departement.code: departement for departement in departements}
        self._groups = dict(groups or {})
        self.populations = array("I")
        members = _Members()
        self._communes = PackedRecords(self._noted(communes, members))
        self._in_departement, self._at_postcode = PackedGroups(members.departement), PackedGroups(members.postcode)
        self._in_group, self._in_city = PackedGroups(members.group), PackedGroups(members.city)
        heirs = _groups()
        self._former = PackedRecords(_former_cells(former, heirs))
        self._former_of = PackedGroups(heirs)
        self._record = lru_cache(maxsize=RECORDS_KEPT)(self._read)

    def _noted(self, communes: Iterable[Commune], members: _Members) -> Iterator[tuple[str, ...]]:
        """The cells of each commune, its rank noted under all that it belongs to."""
        for rank, commune in enumerate(communes):
            self.populations.append(commune.population)
            members.departement[commune.departement].append(rank)
            for postcode in commune.postcodes:
                members.postcode[postcode].append(rank)
            epci, ept, parent = commune.epci or "", commune.ept or "", commune.parent or ""
            if epci:
                members.group[epci].append(rank)
            if ept:
                members.group[ept].append(rank)
            if parent:
                members.city[parent].append(rank)
            yield commune.insee, commune.name, commune.departement, "|".join(commune.postcodes), epci, ept, parent

    def _read(self, rank: int) -> Commune:
        insee, name, departement, postcodes, epci, ept, parent = self._communes[rank]
        return Commune(
            insee=insee,
            name=name,
            departement=departement,
            postcodes=tuple(postcodes.split("|")) if postcodes else (),
            epci=epci or None,
            ept=ept or None,
            population=self.populations[rank],
            parent=parent or None,
        )

    def __iter__(self) -> Iterator[Commune]:
        return map(self._read, range(len(self)))

    def __len__(self) -> int:
        return len(self._communes)

    def rank(self, insee: str) -> int | None:
        """Of a code of today."""
        return self._communes.rank(insee)

    def at(self, rank: int) -> Commune:
        return self._record(rank)

    def insee_at(self, rank: int) -> str:
        return self._communes.code(rank)

    def by_insee(self, insee: str) -> Commune | None:
        """Today's commune for a code, also when the code is a former one (93059, Pierrefitte → 93066, Saint-Denis)."""
        rank = self._communes.rank(insee)
        if rank is None and (former := self._former.rank(insee)) is not None:
            rank = self._communes.rank(self._former[former][1])
        return None if rank is None else self._record(rank)

    @property
    def former(self) -> Iterator[FormerCommune]:
        """Those whose name is known."""
        return (FormerCommune(insee=insee, today=today, name=name) for insee, today, name in self._former if name)

    def former_names(self, insee: str) -> list[str]:
        """Of the communes that are now part of this one."""
        return [name for _, _, name in map(self._former.__getitem__, self._former_of[insee]) if name]

    def by_postcode(self, postcode: str) -> tuple[Commune, ...]:
        return tuple(map(self._record, self._at_postcode[postcode]))

    def ranks_in(self, departement: str) -> array[int]:
        return self._in_departement[departement]

    def by_departement(self, code: str) -> tuple[Commune, ...]:
        return tuple(map(self._read, self._in_departement[code]))

    def by_group(self, siren: str) -> tuple[Commune, ...]:
        """The members of an EPCI or EPT, arrondissements included."""
        return tuple(map(self._read, self._in_group[siren]))

    def arrondissements(self, insee: str) -> tuple[Commune, ...]:
        """Those of Paris (75056), Lyon (69123) or Marseille (13055); none for any other commune."""
        return tuple(map(self._record, self._in_city[insee]))

    def city_of(self, insee: str) -> str:
        """Folds an arrondissement into its city, a former code into today's; an unknown code stays as it is."""
        commune = self.by_insee(insee)
        return (commune.parent or commune.insee) if commune else insee

    def postcodes(self) -> Iterable[str]:
        return self._at_postcode.keys

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


def _former_cells(former: Iterable[FormerCommune], heirs: defaultdict[str, array[int]]) -> Iterator[tuple[str, ...]]:
    for rank, record in enumerate(former):
        heirs[record.today].append(rank)
        yield record.insee, record.today, record.name


def _rows(name: str, wanted: Callable[[str], bool] = bool) -> Iterator[list[str]]:
    """The data rows of a shipped file, its header left out, from the lines that are `wanted`; read as they are asked for."""
    with files("routing.data").joinpath(name).open("rb") as packed:
        content = gzip.GzipFile(fileobj=packed) if name.endswith(".gz") else packed
        lines = io.TextIOWrapper(content, encoding="utf-8", newline="")
        next(lines)
        yield from csv.reader(filter(wanted, lines))


def _commune(row: list[str]) -> Commune:
    insee, name, _kind, today, postcodes, departement, epci, ept, population = row
    return Commune(
        insee=insee,
        name=name,
        departement=departement,
        postcodes=tuple(postcodes.split("|")) if postcodes else (),
        epci=epci or None,
        ept=ept or None,
        population=int(population),
        parent=today or None,
    )


def _departement(row: list[str]) -> Departement:
    code, name, region, timezone = row
    return Departement(code=code, name=name, region=region, timezone=timezone)


@cache
def load() -> Gazetteer:
    """The gazetteer that ships with the program; read at the first call, kept afterwards."""
    communes = map(_commune, _rows("communes.csv.gz", lambda line: FORMER not in line))
    former = (FormerCommune(insee=row[0], today=row[3], name=row[1]) for row in _rows("communes.csv.gz", lambda line: FORMER in line))
    groups = {row[0]: row[1] for row in _rows("epci.csv.gz")}
    return Gazetteer(communes, map(_departement, _rows("departements.csv")), former=former, groups=groups)
