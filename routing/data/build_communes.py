"""Rebuilds the place data from npm `@etalab/decoupage-administratif` (INSEE COG, DGCL, La Poste; Licence Ouverte 2.0).

npm pack @etalab/decoupage-administratif@6 && tar xzf etalab-decoupage-administratif-6.*.tgz
python -m routing.data.build_communes package
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
COMMUNE_COLUMNS = ("insee", "name", "kind", "today", "postcodes", "departement", "epci", "ept", "population")
KINDS = {
    "commune-actuelle": "com",
    "arrondissement-municipal": "arm",
    "commune-deleguee": "old",
    "commune-associee": "old",
}
TIMEZONES = {
    "971": "America/Guadeloupe",
    "972": "America/Martinique",
    "973": "America/Cayenne",
    "974": "Indian/Reunion",
    "975": "America/Miquelon",
    "976": "Indian/Mayotte",
    "977": "America/St_Barthelemy",
    "978": "America/Marigot",
    "984": "Indian/Reunion",
    "986": "Pacific/Wallis",
    "987": "Pacific/Tahiti",
    "988": "Pacific/Noumea",
    "989": "Etc/GMT+8",
}
Record = dict[str, Any]
Row = tuple[str, ...]


def read(package: Path, name: str) -> list[Record]:
    records: list[Record] = json.loads((package / "data" / f"{name}.json").read_text("utf-8"))
    return records


def members(groups: Iterable[Record]) -> dict[str, str]:
    """Commune code → SIREN of its group."""
    return {member["code"]: group["code"] for group in groups for member in group["membres"]}


def commune_rows(communes: list[Record], epci: dict[str, str], ept: dict[str, str]) -> Iterator[Row]:
    """Present communes and arrondissements, then former names and former codes, each pointing to today's commune."""
    present = {record["code"] for record in communes if KINDS[record["type"]] == "com"}
    names = {record["code"]: record["nom"] for record in communes if KINDS[record["type"]] == "com"}
    for record in communes:
        kind = KINDS[record["type"]]
        today = record.get("commune", "") if kind == "arm" else record.get("chefLieu", "")
        if kind == "old":
            if today in present and record["nom"] != names[today]:
                yield (record["code"], record["nom"], kind, today, "", record["departement"], "", "", "")
            continue
        member = today or record["code"]
        yield (
            record["code"],
            record["nom"],
            kind,
            today,
            "|".join(record.get("codesPostaux", ())),
            record["departement"],
            epci.get(member, ""),
            ept.get(member, ""),
            str(record.get("population", 0)),
        )
        for code in record.get("anciensCodes", ()):
            yield (code, "", "old", record["code"], "", record["departement"], "", "", "")


def departement_rows(departements: list[Record], regions: list[Record]) -> Iterator[Row]:
    region_names = {region["code"]: region["nom"] for region in regions}
    for record in departements:
        code = record["code"]
        yield code, record["nom"], region_names.get(record["region"], ""), TIMEZONES.get(code, "Europe/Paris")


def as_csv(header: Row, rows: Iterable[Row]) -> bytes:
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(sorted(set(rows)))
    return page.getvalue().encode()


def pack(content: bytes) -> bytes:
    """The same content gives the same bytes on any day and machine: gzip's date is zero, its system "unknown"."""
    packed = bytearray(gzip.compress(content, compresslevel=9, mtime=0))
    packed[9] = 255
    return bytes(packed)


def build(package: Path, into: Path = HERE) -> dict[str, int]:
    """Writes the three files and returns their sizes in bytes."""
    epci, ept = read(package, "epci"), read(package, "ept")
    groups = [(group["code"], group["nom"], group["type"]) for group in (*epci, *ept)]
    communes = commune_rows(read(package, "communes"), members(epci), members(ept))
    departements = departement_rows(read(package, "departements"), read(package, "regions"))
    files = {
        "communes.csv.gz": pack(as_csv(COMMUNE_COLUMNS, communes)),
        "epci.csv.gz": pack(as_csv(("siren", "name", "kind"), groups)),
        "departements.csv": as_csv(("code", "name", "region", "timezone"), departements),
    }
    for name, content in files.items():
        (into / name).write_bytes(content)
    return {name: len(content) for name, content in files.items()}


if __name__ == "__main__":
    for written, size in build(Path(sys.argv[1])).items():
        sys.stdout.write(f"{written}: {size} bytes\n")
