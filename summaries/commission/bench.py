"""The coding bench by spreadsheet: a workbook a coder, with their texts and the list of codes, read back as often as one likes.

A coder's workbook has the words and nothing else of a concern: not what its resident or its relay said it is about, nor what the other
reader sees.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from routing.directory.cells import unguarded
from routing.directory.sheets import sheet_rows
from routing.places.files import BadFile
from storage import codings
from storage.database import Tx
from summaries.commission import codebook as codebooks
from summaries.commission.codebook import UNSURE, Codebook
from summaries.commission.draws import Draw, draws
from summaries.commission.sheets import sheet, workbook

COLUMNS = ("texte", "mots", "code", "memo", "tirage", "codeur")
LONGEST_MEMO = 500
Text = Callable[..., str]
"""A text of ours by its key, with its facts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """How many texts have a code in a file, how many of these were new or changed, and what was left out, with its row."""

    read: int
    changed: int
    left_out: tuple[str, ...]


def coder_workbook(text: Text, draw: Draw, coder: str, seats: Sequence[Any], codebook: Codebook) -> bytes:
    """`seats` are those of the draw; the coder's own are written, with what they coded already."""
    own = [seat for seat in seats if seat.coder == coder]
    rows = [[seat.item, seat.words, seat.code or "", seat.memo, draw.number, coder] for seat in own]
    codes = [[entry.code, entry.label, entry.definition, entry.include, entry.exclude, entry.example] for entry in codebook.in_use]
    codes.append([UNSURE, text("coding-unsure"), text("coding-unsure-about"), "", "", ""])
    titles = [text(f"coding-sheet-{name}") for name in ("how", "texts", "codes")]
    how = [[text("coding-how", count=len(own), coder=coder, draw=draw.number, version=codebook.version)]]
    wide = {"mots": 80, "memo": 40, "definition": 60, "inclure": 60, "exclure": 60, "exemple": 60, "libelle": 30}
    sheets = [
        sheet(titles[0], [titles[0]], how, widths={titles[0]: 100}),
        sheet(titles[1], COLUMNS, rows, widths=wide, choices={"code": (titles[2], len(codes))}),
        sheet(titles[2], codebooks.COLUMNS[:-1], codes, widths=wide),
    ]
    return workbook(text("coding-caveat", count=len(own)), sheets, refusal=text("coding-not-a-code"))


async def take_in(tx: Tx, content: bytes, now: datetime) -> TakenIn:
    """What a coder wrote in their workbook. Nothing is taken when anything is wrong: raises `BadFile` with every fault and its row."""
    rows = sheet_rows(content, "this is no workbook of ours: it has no text", COLUMNS[0])
    if not set(COLUMNS) <= {name for _, row in rows for name in row}:
        raise BadFile([f"this is no workbook of ours: a sheet must have the columns {', '.join(COLUMNS)}"])
    book, known = await codebooks.current(tx), {str(draw.number) for draw in await draws(tx)}
    told = [(number, {name: unguarded(row.get(name, "")).strip() for name in COLUMNS}) for number, row in rows]
    coded = [(number, row) for number, row in told if row["texte"] and row["code"]]
    if faults := [f"row {number}: {fault}" for number, row in told for fault in _faults(row, book, known)]:
        raise BadFile(faults)
    left_out, changed = [], 0
    for number, row in coded:
        seat = await codings.seat(tx, int(row["tirage"]), row["texte"], row["codeur"])
        if seat is None or not seat.coder:
            left_out.append(f"row {number}: {row['texte']} is not for {row['codeur']} to read, or its resident took it back; left out")
        elif (seat.code, seat.memo) != (row["code"], row["memo"]):
            given = {name: row[name] for name in ("code", "memo")}
            await codings.write(tx, seat.id, coder=row["codeur"], **given, codebook=book.version, now=now)
            changed += 1
    return TakenIn(read=len(coded) - len(left_out), changed=changed, left_out=tuple(left_out))


def _faults(row: Mapping[str, str], book: Codebook, known: set[str]) -> list[str]:
    faults = []
    if row["code"] and not book.may_be_given(row["code"]):
        faults.append(f"« {row['code']} » is no code of version {book.version}, or is retired: choose one of the list, or {UNSURE}")
    if row["code"] and not row["texte"]:
        faults.append("a code without the name of its text: take the row from the workbook again")
    if row["texte"] and (row["tirage"] not in known or not row["codeur"]):
        faults.append("the draw or the coder is missing: take the row from the workbook again")
    if len(row["memo"]) > LONGEST_MEMO:
        faults.append(f"the memo has {len(row['memo'])} characters: {LONGEST_MEMO} at most")
    return faults
