"""Reads the official list of QPV (CSV) and their outlines (GeoJSON). Pure: bytes in, records out, or every fault at once.

List: data.gouv.fr resource 4c6bb7f3-97b6-4834-8a3a-f5f8b3e6735b; outlines: 942d4ee8-8142-4556-8ea1-335537ce1119.
Known traps of the list, all handled: a byte order mark, codes wrapped as ="01234", several communes in one cell, INSEE codes
of four figures, and Paris, Lyon and Marseille given by arrondissement (they are folded into the city).
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from dialogue.words import tidy
from routing.places.gazetteer import Gazetteer, load
from routing.places.records import Outline, Qpv
from routing.places.words import fold, unaccented

CODE = re.compile(r"Q[NP](?:\d{3}|02[AB])\d{2,3}[A-Z]?")
WRAPPED = re.compile(r'(?:(?<=[;,\t|\n])|^)="([^"\n]*)"(?=[;,\t|\r\n]|$)')
DELIMITERS = ";,\t"
OVERFLOW = ""
QPV_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "code": ("code_qp", "code_qpv", "codeqp", "code_quartier", "code", "qpv"),
    "name": ("lib_qp", "nom_qp", "nom_qpv", "lib_qpv", "libelle_qp", "nom", "name"),
    "insee": ("insee_com", "code_insee", "code_commune", "codgeo", "depcom", "insee", "com"),
}
TOWN_NAMES = ("commune_qp", "lib_com", "nom_com", "nom_commune")
LONGEST_NAME = 200
IN_FRANCE = (
    (-5.3, 41.2, 9.8, 51.2), (-63.2, 14.2, -60.7, 18.2), (-54.8, 2.0, -51.5, 6.0), (55.1, -21.5, 56.0, -20.8), (44.9, -13.2, 45.4, -12.5),
    (-56.5, 46.7, -56.1, 47.2), (-155.0, -28.5, -134.0, -7.5), (163.0, -23.0, 169.0, -19.0), (-178.4, -14.5, -176.0, -13.1),
)  # fmt: skip
"""West, south, east and north of the mainland with Corsica, the Antilles, Guyane, Réunion, Mayotte and the islands further off."""


class BadFile(ValueError):
    """Nothing was taken from this file: correct what each line below says, then give it again."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)

    def __str__(self) -> str:
        return "\n".join((self.__doc__ or "", *self.faults))


def decoded(content: bytes) -> str:
    """UTF-8 with or without its mark, else the cp1252 of older spreadsheets; any byte is readable in one of them."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def delimiter_of(header: str) -> str:
    return max(DELIMITERS, key=header.count)


def table(text: str) -> list[tuple[int, dict[str, str]]]:
    """(line number, cells by column name) for each row that is not empty; what overflows the header is under OVERFLOW."""
    lines = WRAPPED.sub(r'"\1"', text).splitlines(keepends=True)
    rows = csv.reader(io.StringIO("".join(lines)), delimiter=delimiter_of(lines[0] if lines else ""))
    header = next(rows, [])
    return [(rows.line_num, cells(header, row)) for row in rows if any(cell.strip() for cell in row)]


def cells(header: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    """Every named column, empty where the row is shorter; columns without a name are fine as long as nothing is in them."""
    named, overflow = {}, []
    for name, cell in zip_longest(map(column_name, header), map(unwrapped, row), fillvalue=""):
        if name:
            named[name] = cell
        elif cell:
            overflow.append(cell)
    return {**named, OVERFLOW: " ".join(overflow)} if overflow else named


def column_name(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", unaccented(unwrapped(name))).strip("_")


def unwrapped(cell: str) -> str:
    """« ="01234" », as spreadsheets keep a leading zero, is 01234; signs that cannot be shown are left out."""
    bare = tidy(cell).strip().lstrip("\ufeff")
    bare = bare.removeprefix("=") if bare.startswith('="') else bare
    return bare.strip().strip('"').strip()


def column(header: Iterable[str], wanted: Sequence[str]) -> str | None:
    present = set(header)
    return next((name for name in wanted if name in present), None)


def insee_codes(cell: str) -> list[str]:
    """The codes of a cell, each of five characters: the zero a spreadsheet ate is put back."""
    parts = (unwrapped(part).upper() for part in re.split(r"[;,|/\s]+", unwrapped(cell)))
    return [part.zfill(5) for part in parts if part]


def read_qpvs(content: bytes, gazetteer: Gazetteer | None = None) -> tuple[Qpv, ...]:
    """The neighbourhoods of the official list, sorted by code; raises BadFile with every bad row."""
    known = gazetteer or load()
    if b"\0" in content:
        raise BadFile(["neither CSV nor GeoJSON: unzip an archive, save a workbook as CSV in UTF-8, then give that file"])
    rows = table(decoded(content))
    if not rows:
        raise BadFile(["the file has no row; give the CSV of the list of QPV from data.gouv.fr"])
    columns = {field: column(rows[0][1], names) for field, names in QPV_COLUMNS.items()}
    missing = [f"row 1: no column for the {field}; name one {QPV_COLUMNS[field][0]}" for field, at in columns.items() if not at]
    if missing:
        raise BadFile(missing)
    found: dict[str, tuple[str, dict[str, None]]] = {}
    faults: list[str] = []
    for line, row in rows:
        code, name, cell = (row[columns[field] or ""] for field in ("code", "name", "insee"))
        code = code.upper()
        communes, wrong = _row_faults(line, code, name, cell, known)
        faults.extend(wrong)
        if OVERFLOW in row:
            faults.append(f"row {line}: more cells than columns; put quotes around the cell that has a {DELIMITERS[:2]}")
        if code in found and found[code][0] != name:
            faults.append(f"row {line}: {code} is « {name} » here and « {found[code][0]} » above; keep one of the two")
        found.setdefault(code, (name, {}))[1].update(dict.fromkeys(communes))
    if faults:
        raise BadFile(faults)
    return tuple(Qpv(code=code, name=name, communes=tuple(communes)) for code, (name, communes) in sorted(found.items()))


def _row_faults(line: int, code: str, name: str, cell: str, known: Gazetteer) -> tuple[list[str], list[str]]:
    """(communes of the row, arrondissements folded; what is wrong with it)."""
    faults = []
    if not CODE.fullmatch(code):
        faults.append(f"row {line}: {_quoted(code, 'the code')} is not a QPV code; write one such as QN09328M or QP093028")
    if not name:
        faults.append(f"row {line}: {code or 'this neighbourhood'} has no name; write it")
    if len(name) > LONGEST_NAME:
        faults.append(f"row {line}: the name has {len(name)} characters; {LONGEST_NAME} at most")
    codes = insee_codes(cell)
    if not codes:
        faults.append(f"row {line}: {code or 'this neighbourhood'} has no commune; write its INSEE code, such as 93066")
    communes = []
    for insee in codes:
        if known.by_insee(insee):
            communes.append(known.city_of(insee))
        else:
            faults.append(f"row {line}: {insee} is no INSEE code of a commune; write the commune's, not its postcode")
    return communes, faults


def _quoted(value: str, name: str) -> str:
    return f"« {value} »" if value else f"{name}, which is empty,"


def read_outlines(content: bytes, gazetteer: Gazetteer | None = None) -> tuple[Outline, ...]:
    """The outlines of a GeoJSON FeatureCollection in WGS84, sorted by code; raises BadFile with every bad feature."""
    known = gazetteer or load()
    features = _features(content)
    found: dict[str, Outline] = {}
    faults: list[str] = []
    for number, feature in enumerate(features, 1):
        outline, wrong = _outline(feature, known)
        faults.extend(f"feature {number}: {fault}" for fault in wrong)
        if outline and outline.qpv in found:
            faults.append(f"feature {number}: {outline.qpv} was already outlined above; keep one of the two")
        elif outline:
            found[outline.qpv] = outline
    if faults or not found:
        raise BadFile(faults or ["no feature: give a GeoJSON FeatureCollection of neighbourhoods"])
    return tuple(found[code] for code in sorted(found))


def _features(content: bytes) -> list[Any]:
    try:
        collection = json.loads(decoded(content))
    except (ValueError, RecursionError) as wrong:
        raise BadFile([f"not readable as JSON ({wrong}): unzip the archive and give its .geojson file"]) from wrong
    if not isinstance(collection, dict) or not isinstance(collection.get("features"), list):
        raise BadFile(["no list of features: give a GeoJSON FeatureCollection"])
    reference = _reference(collection.get("crs"))
    if not reference.endswith(("CRS84", "4326")):
        raise BadFile([f"coordinates are in {reference}: give the WGS84 file, in degrees"])
    features: list[Any] = collection["features"]
    return features


def _reference(crs: Any) -> str:
    """The coordinate system a file says it is in; degrees when it says nothing."""
    for name in ("properties", "name"):
        crs = crs.get(name) if isinstance(crs, dict) else crs
    return str(crs or "CRS84")


def _outline(feature: Any, known: Gazetteer) -> tuple[Outline | None, list[str]]:
    raw = feature.get("properties") if isinstance(feature, dict) else None
    properties = {column_name(str(name)): unwrapped(str(value or "")) for name, value in (raw if isinstance(raw, dict) else {}).items()}
    code = properties.get(column(properties, QPV_COLUMNS["code"]) or "", "").upper()
    name = properties.get(column(properties, QPV_COLUMNS["name"]) or "", "")
    faults = []
    if not CODE.fullmatch(code):
        faults.append(f"{_quoted(code, 'code_qp')} is not a QPV code; write one such as QN09328M in code_qp")
    if not name:
        faults.append("it has no name; write it in lib_qp")
    if len(name) > LONGEST_NAME:
        faults.append(f"its name has {len(name)} characters; {LONGEST_NAME} at most")
    communes = _communes_of(properties, code, known)
    if not communes:
        faults.append("its communes are not known; write their INSEE codes in insee_com")
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    faults.extend(_geometry_faults(geometry))
    if faults:
        return None, faults
    return Outline(qpv=code, name=name, communes=communes, geometry=geometry or {}), []


def _communes_of(properties: Mapping[str, str], code: str, known: Gazetteer) -> tuple[str, ...]:
    """By INSEE code; failing that by name, in the département that the QPV code tells."""
    codes = insee_codes(properties.get(column(properties, QPV_COLUMNS["insee"]) or "", ""))
    if codes:
        found = [known.city_of(insee) for insee in codes if known.by_insee(insee)]
        return tuple(dict.fromkeys(found)) if len(found) == len(codes) else ()
    number = code[2:5]
    departement = number if number.startswith("97") else number[1:]
    wanted = {fold(part) for part in re.split(r"[;,|/]", properties.get(column(properties, TOWN_NAMES) or "", ""))}
    return tuple(c.insee for c in known.by_departement(departement) if not c.parent and fold(c.name) in wanted)


def _geometry_faults(geometry: Any) -> list[str]:
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon"):
        return [f"its geometry is {kind or 'missing'}; give a Polygon or a MultiPolygon"]
    polygons = [geometry.get("coordinates")] if kind == "Polygon" else geometry.get("coordinates")
    try:
        rings = [ring for polygon in polygons for ring in polygon]
        points = [(float(point[0]), float(point[1])) for ring in rings for point in ring]
    except (TypeError, ValueError, IndexError):
        return ["its coordinates are not numbers in rings; export it again"]
    if not rings or any(len(ring) < 4 for ring in rings):
        return ["a ring has fewer than four points; export it again"]
    if not all(abs(lon) <= 180 and abs(lat) <= 90 for lon, lat in points):
        return ["its coordinates are not degrees; give the WGS84 file"]
    if not all(any(west <= lon <= east and south <= lat <= north for west, south, east, north in IN_FRANCE) for lon, lat in points):
        return ["it is not in France; write the longitude first, then the latitude"]
    return []
