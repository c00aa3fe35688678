"""The commission's codebook: what each code means, in versions. The first ships with the program, from the themes and sub-themes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache

from dialogue.shipped import shipped_rows
from routing.directory.sheets import columns_of, fields_of, sheet_rows
from routing.places.files import BadFile
from storage import directory
from storage.database import Tx

COLUMNS = ("code", "libelle", "definition", "inclure", "exclure", "exemple", "retire")
FIRST = 1
CODE = re.compile(r"[A-Z]{3}(\.[a-z0-9_]{1,16})?")
LONGEST_LABEL = 60
"""As a button shows it."""
LONGEST = 1000
UNSURE = "?"
"""What a coder answers who does not know: a reading, which agrees with no code."""
_NAMES = {"code": ("code",), "libelle": ("libelle", "label"), "definition": ("definition",), "inclure": ("inclure", "include"),
          "exclure": ("exclure", "exclude"), "exemple": ("exemple", "example"), "retire": ("retire", "retired")}  # fmt: skip
_RETIRED = {"": False, "non": False, "no": False, "oui": True, "yes": True}
_FACT = "codebooks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a code means. One that is retired is given to no text any more, and stays so that texts coded with it can be read."""

    code: str
    label: str
    definition: str
    include: str = ""
    exclude: str = ""
    example: str = ""
    retired: bool = False

    @property
    def theme(self) -> str:
        """The theme it is in: "LOG" of "LOG.damp"."""
        return self.code.partition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    version: int
    entries: tuple[Entry, ...]

    @property
    def in_use(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if not entry.retired)

    def themes(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.in_use if entry.code == entry.theme)

    def under(self, theme: str) -> tuple[Entry, ...]:
        """The codes in use that are more precise than a theme."""
        return tuple(entry for entry in self.in_use if entry.theme == theme and entry.code != theme)

    def may_be_given(self, code: str) -> bool:
        return code == UNSURE or any(entry.code == code for entry in self.in_use)

    def rows(self) -> list[list[str]]:
        """The rows of its file, to be guarded when they are written; `read_codebook` reads them again as the same."""
        told = [
            [each.code, each.label, each.definition, each.include, each.exclude, each.example, "oui" if each.retired else "non"]
            for each in self.entries
        ]
        return [list(COLUMNS), *told]


@cache
def shipped() -> Codebook:
    """Version 1. Its examples are invented."""
    entries = [_entry({name: row[name] for name in COLUMNS}) for row in shipped_rows("summaries.commission", "codebook.csv")]
    return Codebook(version=FIRST, entries=tuple(entries))


async def every_version(tx: Tx) -> tuple[Codebook, ...]:
    """All versions, oldest first; the last is the one to code with."""
    kept = await directory.fact(tx, _FACT) or []
    later = [Codebook(version=one["version"], entries=tuple(Entry(**entry) for entry in one["entries"])) for one in kept]
    return (shipped(), *later)


async def current(tx: Tx) -> Codebook:
    return (await every_version(tx))[-1]


async def take(tx: Tx, content: bytes) -> Codebook | None:
    """A file becomes the next version; None when it says what the current one says. Raises `BadFile` with every fault and its row."""
    versions = await every_version(tx)
    last = versions[-1]
    entries = read_codebook(content, last)
    if entries == last.entries:
        return None
    new = Codebook(version=last.version + 1, entries=entries)
    kept = [{"version": one.version, "entries": [asdict(entry) for entry in one.entries]} for one in (*versions[1:], new)]
    await directory.set_fact(tx, _FACT, kept)
    return new


def read_codebook(content: bytes, before: Codebook) -> tuple[Entry, ...]:
    """The entries of a CSV or XLSX file. Every code of the version before must be there, perhaps retired. Raises `BadFile`."""
    rows = sheet_rows(content, "the file has no row: write one row a code, under a row of column names", "code")
    found = columns_of(rows[0][1], _NAMES, ("code", "libelle", "definition"))
    cells = [(number, {name: cell.strip() for name, cell in fields_of(row, found).items()}) for number, row in rows]
    faults = [f"row {number}: {fault}" for number, row in cells for fault in _faults(row)]
    faults += _faults_together(cells, before)
    if faults:
        raise BadFile(faults)
    return tuple(_entry(row) for _, row in cells)


def _faults(row: Mapping[str, str]) -> Iterable[str]:
    """What is wrong with a row by itself."""
    code = row["code"]
    if not CODE.fullmatch(code):
        yield f"« {code} » is no code: write a theme of three capitals, or a theme, a dot and a word, as in LOG.damp"
    if not row["definition"]:
        yield f"{code or 'this code'} has no definition; write it"
    if not 0 < len(row["libelle"]) <= LONGEST_LABEL:
        yield f"the label of {code or 'this code'} has {len(row['libelle'])} characters: from 1 to {LONGEST_LABEL}"
    if row["retire"].casefold() not in _RETIRED:
        yield f"« {row['retire']} » under « retire »: write oui or non"
    for name in ("definition", "inclure", "exclure", "exemple"):
        if len(row[name]) > LONGEST:
            yield f"« {name} » has {len(row[name])} characters: {LONGEST} at most"


def _faults_together(cells: Sequence[tuple[int, Mapping[str, str]]], before: Codebook) -> list[str]:
    """What is wrong between rows: twice the same code, a code whose theme is not there, a code that vanished."""
    counted = Counter(row["code"] for _, row in cells)
    in_use = {row["code"] for _, row in cells if not _RETIRED.get(row["retire"].casefold())}
    faults = []
    seen: set[str] = set()
    for number, row in cells:
        code, theme = row["code"], row["code"].partition(".")[0]
        if code in seen:
            faults.append(f"row {number}: {code} has a row already: keep one row a code")
        elif code in in_use and theme not in in_use and CODE.fullmatch(code):
            faults.append(f"row {number}: {code} is in the theme {theme}, which is missing or retired")
        seen.add(code)
    gone = [entry.code for entry in before.entries if not counted[entry.code]]
    told = f"is in version {before.version} and missing here: keep its row, and write oui under « retire »"
    return faults + [f"{code} {told}" for code in gone]


def _entry(row: Mapping[str, str]) -> Entry:
    entry = Entry(
        code=row["code"], label=row["libelle"], definition=row["definition"], include=row["inclure"], exclude=row["exclure"],
        example=row["exemple"],
    )  # fmt: skip
    return replace(entry, retired=_RETIRED[row["retire"].casefold()])
