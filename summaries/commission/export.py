"""The commission's files: data set, codebook, sampling frame, method note, and a manifest of their fingerprints."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo
from zoneinfo import ZoneInfo

from dialogue.keys import key_of
from routing.directory.known import Directory
from storage import audit
from storage.database import Database, Tx
from summaries.commission import codebook as codebooks
from summaries.commission import columns, frame
from summaries.commission.codebook import Codebook
from summaries.commission.dataset import DataSet, data_set
from summaries.commission.draws import draws, readings
from summaries.commission.method import Coded, caveat, method_note
from summaries.commission.sheets import as_csv, sheet, workbook

FORMAT = "porte-voix commission 1"
MANIFEST = "manifeste.json"
Text = Callable[..., str]
_EPOCH = (2026, 1, 1, 0, 0, 0)
_WIDE = {"mots": 80, "definition": 60, "inclure": 60, "exclure": 60, "exemple": 60, "libelle": 30, "territoire": 28, "code_habitant": 18,
         "code_relais": 18, "code_commission": 24}  # fmt: skip


class NothingToExport(LookupError):
    """No period of these weeks is over, or fewer than five people spoke in it: choose earlier weeks, the first before the last."""


async def take_away(
    database: Database, text: Text, *, first: str, last: str, now: datetime, zone: ZoneInfo, by: str, ifrc: bool = False
) -> Mapping[str, bytes]:
    """The files of an export, and the line about it in the log. They are made while others write: only that line makes them wait.

    Raises `NothingToExport`, `BadWeek`.
    """
    async with database.read() as tx:
        files = await export(tx, text, first=first, last=last, now=now, zone=zone, directory=await Directory.load(tx), ifrc=ifrc)
    async with database.write() as tx:
        audit.note(tx, at=now, member_id=by, act="export_commission")
    return files


async def export(
    tx: Tx, text: Text, *, first: str, last: str, now: datetime, zone: ZoneInfo, directory: Directory, ifrc: bool = False
) -> Mapping[str, bytes]:
    """The files of an export by name, the manifest last. Raises `NothingToExport`, `BadWeek`."""
    data = await data_set(tx, first, last, now, zone, directory)
    if data is None or not data.rows:
        raise NothingToExport
    book = await codebooks.current(tx)
    coded = [Coded(draw=draw, readings=await readings(tx, draw.number)) for draw in await draws(tx) if _inside(data, draw.first, draw.last)]
    files = _tables(text, data, book, ifrc=ifrc)
    files["methode.md"] = method_note(text, data, book, coded, asked=(first, last), ifrc=ifrc)
    files[MANIFEST] = _manifest(data, files, ifrc=ifrc)
    return files


def _inside(data: DataSet, first: str, last: str) -> bool:
    return data.first <= first and last <= data.last


def _tables(text: Text, data: DataSet, book: Codebook, *, ifrc: bool) -> dict[str, bytes]:
    above = caveat(text, data)
    rows, codes, counted = [columns.cells_of(row) for row in data.rows], book.rows()[1:], frame.frame(data)
    about = [[name, text(key_of("commission_column", name))] for name in columns.COLUMNS]
    sheets = [
        sheet(text("commission-sheet-read-me"), ["colonne", "sens"], about, widths={"colonne": 20, "sens": 100}),
        sheet(text("commission-sheet-data"), columns.COLUMNS, rows, widths=_WIDE),
        sheet(text("commission-sheet-codebook"), codebooks.COLUMNS, codes, widths=_WIDE),
        sheet(text("commission-sheet-frame"), frame.COLUMNS, counted, widths={"variable": 20, "valeur": 20}),
    ]
    files = {
        "donnees.csv": as_csv(columns.COLUMNS, rows), "schema.json": columns.schema(text, above),
        "livre_de_codes.csv": as_csv(codebooks.COLUMNS, codes), "cadre.csv": as_csv(frame.COLUMNS, counted),
    }  # fmt: skip
    if ifrc:
        files["ifrc.csv"] = as_csv(columns.IFRC_COLUMNS, columns.ifrc_rows(data))
        sheets.append(sheet("IFRC", columns.IFRC_COLUMNS, columns.ifrc_rows(data), widths={"feedback message": 80, "location": 28}))
    return files | {"donnees.xlsx": workbook(above, sheets)}


def _manifest(data: DataSet, files: Mapping[str, bytes], *, ifrc: bool) -> bytes:
    """What each file is to be, to the byte: whoever has the manifest knows whether anything was changed."""
    told = {
        "format": FORMAT, "first": data.first, "last": data.last, "ifrc": ifrc, "rows": len(data.rows), "people": data.people,
        "representative": False, "files": {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)},
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=2).encode() + b"\n"


def archive(files: Mapping[str, bytes]) -> bytes:
    """All of them in one ZIP; the same files give the same bytes."""
    out = io.BytesIO()
    with ZipFile(out, "w") as packed:
        for name in sorted(files):
            told = ZipInfo(name, _EPOCH)
            told.compress_type, told.external_attr = ZIP_DEFLATED, 0o600 << 16
            packed.writestr(told, files[name])
    return out.getvalue()
