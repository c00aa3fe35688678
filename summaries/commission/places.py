"""What places are called, as we show them and as people do: what a row tells, and what its words must not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cached_property

from routing.directory.known import Directory
from summaries.commission.generalising import COMMUNE, DEPARTEMENT, QPV


class Named:
    """The names of a directory, each list made once."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._shown: Mapping[str, Callable[[str], str]] = {
            QPV: directory.place_name, COMMUNE: directory.name_of, DEPARTEMENT: directory.departement_name,
        }  # fmt: skip

    def name(self, level: str, code: str) -> str:
        """As it is shown; "" where no place is told."""
        return self._shown[level](code) if level in self._shown else ""

    def names(self, level: str, code: str | None) -> tuple[str, ...]:
        return (self.name(level, code), *self._aliases.get(code, ())) if code else ()

    @cached_property
    def quarters(self) -> Mapping[str, tuple[str, ...]]:
        """The names of the neighbourhoods of each commune, by its INSEE code: people name theirs even when they only told the commune."""
        found: dict[str, list[str]] = defaultdict(list)
        listed = [(qpv.code, qpv.communes) for qpv in self._directory.qpvs]
        outlined = [(outline.qpv, outline.communes) for outline in self._directory.outlines]
        for code, communes in (*listed, *outlined):
            for insee in communes:
                found[insee] += self.names(QPV, code)
        return {insee: tuple(dict.fromkeys(names)) for insee, names in found.items()}

    @cached_property
    def _aliases(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for alias in self._directory.aliases:
            found[alias.code].append(alias.name)
        return {code: tuple(names) for code, names in found.items()}
