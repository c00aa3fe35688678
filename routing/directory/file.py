"""Reads the directory an association network keeps in a spreadsheet: one row an association, CSV or XLSX. Pure.

Everything is checked against the communes of France and the imported QPV before anything is returned: all, or BadFile.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar
from zoneinfo import ZoneInfo

from flows.themes import Theme
from routing.directory.faults import Fault, Misread
from routing.directory.sheets import columns_of, fields_of, sheet_rows
from routing.places.files import CODE, OVERFLOW, BadFile
from routing.places.finding import Places
from routing.places.gazetteer import Commune, Gazetteer, load
from routing.places.records import Qpv
from routing.places.words import fold, unaccented

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "association": ("association", "slug", "identifiant", "id"),
    "name": ("nom", "name", "nom_association", "raison_sociale"),
    "territories": ("territoires", "territoire", "territories", "territory", "zones"),
    "themes": ("themes", "theme", "thematiques"),
    "aliases": ("alias", "aliases", "surnoms"),
    "languages": ("langues", "langue", "languages", "language"),
    "zone": ("fuseau", "fuseau_horaire", "timezone", "time_zone"),
    "active": ("active", "actif", "activite"),
}
LONGEST_SLUG, LONGEST_NAME, LONGEST_ALIAS = 60, 120, 80
THEMES = frozenset(theme.value for theme in Theme)
NAMED = re.compile(r"(.+?)\s*\(\s*(\w{1,3})\s*\)")
ACTIVE = {"": True, "oui": True, "yes": True, "1": True, "true": True, "non": False, "no": False, "0": False, "false": False}
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")

_Read = TypeVar("_Read")

Territory = tuple[str, str]
"""(kind, code); kind is qpv, commune, epci (an EPT too) or departement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAssociation:
    """`themes` is empty when it takes all; `aliases` are (name, QPV or INSEE code); `zone` is an IANA time zone."""

    slug: str
    name: str
    territories: tuple[Territory, ...]
    themes: tuple[str, ...]
    aliases: tuple[tuple[str, str], ...]
    languages: tuple[str, ...]
    zone: str
    active: bool = True
    """False when it receives nothing for now."""


def read_directory(content: bytes, qpvs: Sequence[Qpv] = (), gazetteer: Gazetteer | None = None) -> tuple[ListedAssociation, ...]:
    """The associations of a CSV or XLSX file, in its order; raises BadFile with every fault and its row."""
    rows = sheet_rows(content, "the file has no row: write one row an association, under a row of column names")
    columns = columns_of(rows[0][1], COLUMNS, ("association", "territories"))
    reader = RowReader(gazetteer or load(), qpvs)
    found: dict[str, ListedAssociation] = {}
    faults: list[Fault] = []
    for number, row in rows:
        listed, wrong = reader.read(fields_of(row, columns))
        if OVERFLOW in row:
            wrong.append(Misread("more cells than columns: put quotes around a cell that holds the separator, or use |", "misread-cells"))
        if listed and listed.slug in found:
            wrong.append(Misread(f"« {listed.slug} » has a row already: keep one row an association", "misread-twice", what=listed.slug))
        faults.extend(fault.at(number) for fault in wrong)
        if listed:
            found.setdefault(listed.slug, listed)
    if faults:
        raise BadFile(faults)
    return tuple(found.values())


def slug_of(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", unaccented(text)).strip("-")[:LONGEST_SLUG].strip("-")


def parts_of(cell: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;|\n]", cell) if part.strip()]


class RowReader:
    def __init__(self, gazetteer: Gazetteer, qpvs: Sequence[Qpv]) -> None:
        self._gazetteer = gazetteer
        self._qpvs = {qpv.code: qpv for qpv in qpvs}
        self._departements = {departement.code for departement in gazetteer.departements()}
        self._folded: dict[str | None, Mapping[str, dict[str, Commune]]] = {}

    def read(self, row: Mapping[str, str]) -> tuple[ListedAssociation | None, list[Misread]]:
        """The association of a row, or None and what is wrong with it."""
        faults: list[Misread] = []
        name, slug = row["name"] or row["association"], slug_of(row["association"])
        if not slug:
            faults.append(Misread("no association: write its name", "misread-no-name"))
        if len(name) > LONGEST_NAME:
            faults.append(Misread(f"the name has {len(name)} characters: {LONGEST_NAME} at most", "misread-long-name", most=LONGEST_NAME))
        territories = self._each(row["territories"], self.territory, faults)
        if not row["territories"]:
            faults.append(
                Misread("no territory: write a commune such as Roubaix (59), a QPV code, an EPCI or a département", "misread-no-territory")
            )
        aliases = self._each(row["aliases"], self._alias, faults)
        themes = self._each(re.sub(r"[,\s]+", ";", row["themes"]), _theme, faults)
        languages = self._each(re.sub(r"[,\s]+", ";", row["languages"]), _language, faults)
        try:
            zone = self._zone(row["zone"], territories)
        except Misread as wrong:
            faults.append(wrong)
        if (active := ACTIVE.get(unaccented(row["active"]).strip().lower())) is None:
            faults.append(Misread(f"« {row['active']} » under « active »: write oui or non", "misread-active", what=row["active"]))
        if faults or active is None:
            return None, faults
        return ListedAssociation(
            slug=slug, name=name, territories=tuple(dict.fromkeys(territories)), themes=tuple(dict.fromkeys(themes)),
            aliases=tuple(dict(aliases).items()), languages=tuple(dict.fromkeys(languages)), zone=zone,
            active=active,
        ), []  # fmt: skip

    @staticmethod
    def _each(cell: str, read: Callable[[str], _Read], faults: list[Misread]) -> list[_Read]:
        read_parts = []
        for part in parts_of(cell):
            try:
                read_parts.append(read(part))
            except Misread as wrong:
                faults.append(wrong)
        return read_parts

    def territory(self, text: str) -> Territory:
        code = unaccented(text).upper().replace(" ", "")
        code = re.sub(r"^(DEPARTEMENT|DEPT|DEP)(?=\w)", "", code)
        if CODE.fullmatch(code):
            return self._qpv(code)
        if code.isdigit() and len(code) == 9:
            return self._group(code)
        if code.zfill(2) in self._departements:
            return "departement", code.zfill(2)
        if re.fullmatch(r"\d{4,5}|2[AB]\d{3}", code):
            return "commune", self._insee(code.zfill(5))
        return "commune", self._commune(text)

    def _qpv(self, code: str) -> Territory:
        if code not in self._qpvs:
            raise Misread(f"{code} is not in the imported list of QPV: correct it, or import the list first", "misread-qpv", what=code)
        return "qpv", code

    def _group(self, siren: str) -> Territory:
        if not self._gazetteer.by_group(siren):
            raise Misread(f"{siren} is no EPCI or EPT: write its SIREN, or the communes", "misread-group", what=siren)
        return "epci", siren

    def _insee(self, code: str) -> str:
        """A figure that is also the postcode of another commune is refused: 59100 is Roubaix to most, Bousignies to INSEE."""
        commune, by_post = self._gazetteer.by_insee(code), self._gazetteer.by_postcode(code)
        towns = ", ".join(f"{town.insee} for {town.name} ({town.departement})" for town in by_post[:4])
        if commune and towns and commune not in by_post:
            sentence = f"{code} is a postcode and the INSEE code of {commune.name}: write that name, or {towns}"
            raise Misread(sentence, "misread-two-codes", what=code, town=commune.name)
        if commune:
            return commune.insee
        hint = f"it is a postcode; write {towns}" if towns else "write a code such as 59512, or Roubaix (59)"
        raise Misread(f"{code} is no INSEE code: {hint}", "misread-insee", what=code)

    def _commune(self, text: str) -> str:
        named = NAMED.fullmatch(text)
        name, departement = (named[1], named[2].upper().zfill(2)) if named else (text, None)
        if departement and departement not in self._departements:
            raise Misread(f"« {text} »: {departement} is no département", "misread-departement", what=text)
        found = self._named(departement).get(fold(name), {})
        if len(found) == 1:
            return next(iter(found))
        if found:
            choices = ", ".join(f"{c.name} ({c.departement})" for c in list(found.values())[:6])
            raise Misread(f"« {text} » is the name of several communes: write {choices}", "misread-several", what=text, choices=choices)
        near = " or ".join(candidate.label for candidate in self._places.find(text, limit=2))
        told = f"« {text} » is no commune known{f': was it {near}?' if near else ': check its spelling'}"
        raise Misread(told, "misread-commune", what=text)

    def _named(self, departement: str | None) -> Mapping[str, dict[str, Commune]]:
        """The communes of a département, or of all France, by folded name; folded once for all the rows."""
        if departement not in self._folded:
            folded: dict[str, dict[str, Commune]] = {}
            for commune in self._gazetteer.by_departement(departement) if departement else self._gazetteer:
                folded.setdefault(fold(commune.name), {})[commune.insee] = commune
            self._folded[departement] = folded
        return self._folded[departement]

    @cached_property
    def _places(self) -> Places:
        return Places(self._gazetteer)

    def _alias(self, text: str) -> tuple[str, str]:
        name, equals, target = (part.strip() for part in text.partition("="))
        if not equals or not fold(name) or not target:
            sentence = f"« {text} » is no alias: write a name, =, then a QPV or INSEE code, as in Busserine=QN01355M"
            raise Misread(sentence, "misread-alias", what=text)
        if len(name) > LONGEST_ALIAS:
            sentence = f"the alias « {name} » has {len(name)} characters: {LONGEST_ALIAS} at most"
            raise Misread(sentence, "misread-long-alias", what=name, most=LONGEST_ALIAS)
        kind, code = self.territory(target)
        if kind not in ("qpv", "commune"):
            raise Misread(f"the alias « {name} » must name a QPV or a commune, not {target}", "misread-alias", what=name)
        return name, code

    def _zone(self, written: str, territories: Iterable[Territory]) -> str:
        """As written, else that of the territories, which must then agree."""
        if written:
            try:
                return ZoneInfo(written).key
            except (LookupError, ValueError, OSError) as wrong:
                sentence = f"« {written} » is no time zone: write one such as Europe/Paris or Indian/Reunion"
                raise Misread(sentence, "misread-zone", what=written) from wrong
        zones = sorted({self._gazetteer.timezone(self._town_of(territory)) for territory in territories})
        if len(zones) > 1:
            sentence = f"the territories have several time zones: write one of {', '.join(zones)} in « fuseau »"
            raise Misread(sentence, "misread-zones", choices=", ".join(zones))
        return zones[0] if zones else "Europe/Paris"

    def _town_of(self, territory: Territory) -> str:
        kind, code = territory
        if kind == "qpv":
            return self._qpvs[code].communes[0]
        if kind == "commune":
            return code
        members = self._gazetteer.by_group(code) if kind == "epci" else self._gazetteer.by_departement(code)
        return members[0].insee if members else ""


def _theme(text: str) -> str:
    if text.upper() not in THEMES:
        codes = ", ".join(sorted(THEMES))
        raise Misread(f"« {text} » is no theme: write codes among {codes}, or nothing for all", "misread-theme", what=text, choices=codes)
    return text.upper()


def _language(text: str) -> str:
    if not LANGUAGE.fullmatch(text):
        raise Misread(f"« {text} » is no language code: write fr, ar, tr, pt, en…", "misread-language", what=text)
    return text
