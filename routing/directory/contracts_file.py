"""The contrats de ville as a table people keep in a spreadsheet, one row a theme of a contract: read, and written as it is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from flows.themes import SUBTHEMES, Theme
from routing.directory.cells import guarded
from routing.directory.contracts import Axis, Contract, Territory, known
from routing.directory.export import as_workbook as workbook
from routing.directory.faults import Misread
from routing.directory.file import LONGEST_NAME, RowReader, parts_of, slug_of
from routing.directory.importing import Imported
from routing.directory.known import known_qpvs
from routing.directory.sheets import columns_of, fields_of, sheet_rows
from routing.places.files import OVERFLOW, BadFile
from routing.places.gazetteer import load
from routing.places.records import Qpv
from storage import contracts as stored
from storage.database import Database, Tx

HEADER = ("contrat", "nom", "territoires", "theme", "sous_theme", "pilier", "axe")
_WIDTHS = (28, 36, 60, 8, 14, 40, 40)
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "contract": ("contrat", "contract", "code", "contrat_de_ville"),
    "name": ("nom", "name", "nom_contrat"),
    "territories": ("territoires", "territoire", "territories", "territory", "communes", "epci"),
    "theme": ("theme", "thematique"),
    "subtheme": ("sous_theme", "subtheme", "sub_theme"),
    "pillar": ("pilier", "pillar"),
    "axis": ("axe", "axis", "axe_2024_2030"),
}
LONGEST = 120
"""Characters of a pillar or an axis: they are the names of lines in tables."""


@dataclass(slots=True)
class _Draft:
    """A contract while its rows are read."""

    name: str = ""
    territories: dict[Territory, None] = field(default_factory=dict)
    axes: dict[tuple[str, str], Axis] = field(default_factory=dict)
    row: int = 0


def read_contracts(content: bytes, qpvs: Sequence[Qpv] = ()) -> tuple[Contract, ...]:
    """The contracts of a CSV or XLSX file, in its order. Raises `BadFile` with every fault and its row."""
    rows = sheet_rows(content, "the file has no row: write one row a theme of a contract, under a row of column names")
    columns = columns_of(rows[0][1], COLUMNS, ("contract", "theme", "pillar"))
    reader = RowReader(load(), qpvs)
    drafts: dict[str, _Draft] = {}
    faults: list[str] = []
    for number, row in rows:
        cells = fields_of(row, columns)
        code = slug_of(cells["contract"])
        wrong = ["more cells than columns: put quotes around a cell that holds the separator, or use |"] if OVERFLOW in row else []
        if not code:
            wrong.append("no contract: write its name or code")
        else:
            draft = drafts.setdefault(code, _Draft(row=number))
            wrong += [*_place(draft, cells, reader), *_axis(draft, code, cells)]
        faults += [f"row {number}: {sentence}" for sentence in wrong]
    faults += _nowhere(drafts)
    if faults:
        raise BadFile(faults)
    return tuple(
        Contract(code=code, name=draft.name or code, territories=tuple(draft.territories), axes=draft.axes)
        for code, draft in drafts.items()
    )


def _place(draft: _Draft, cells: Mapping[str, str], reader: RowReader) -> Iterable[str]:
    """Name and territories may stand in each row of a contract, or in one of them."""
    if cells["name"] and draft.name and cells["name"] != draft.name:
        yield f"the contract is « {cells['name']} » here and « {draft.name} » above: keep one of the two"
    if len(cells["name"]) > LONGEST_NAME:
        yield f"the name has {len(cells['name'])} characters: {LONGEST_NAME} at most"
    draft.name = draft.name or cells["name"]
    for part in parts_of(cells["territories"]):
        try:
            draft.territories[reader.territory(part)] = None
        except Misread as wrong:
            yield wrong.sentence


def _axis(draft: _Draft, code: str, cells: Mapping[str, str]) -> Iterable[str]:
    theme, subtheme = cells["theme"].upper(), cells["subtheme"].lower()
    if theme not in SUBTHEMES:
        yield f"« {cells['theme']} » is no theme: write a code among {', '.join(sorted(SUBTHEMES))}"
    elif subtheme and subtheme not in SUBTHEMES[Theme(theme)]:
        yield f"« {subtheme} » is no sub-theme of {theme}: write one of {', '.join(SUBTHEMES[Theme(theme)])}, or nothing for all of it"
    elif (theme, subtheme) in draft.axes:
        yield f"{' '.join(filter(None, (theme, subtheme)))} has a row already in « {code} »: keep one"
    if not cells["pillar"] and not cells["axis"]:
        yield "neither a pillar nor an axis: write at least one"
    if max(len(cells["pillar"]), len(cells["axis"])) > LONGEST:
        yield f"a pillar or an axis has {LONGEST} characters at most"
    draft.axes.setdefault((theme, subtheme), Axis(cells["pillar"], cells["axis"], code))


def _nowhere(drafts: Mapping[str, _Draft]) -> Iterable[str]:
    taken: dict[Territory, str] = {}
    for code, draft in drafts.items():
        if not draft.territories:
            yield f"row {draft.row}: « {code} » has no territory: write its communes or its EPCI under « territoires », in one of its rows"
        for territory in draft.territories:
            if taken.setdefault(territory, code) != code:
                yield f"row {draft.row}: {territory[1]} is in « {taken[territory]} » too: keep it in one contract"


async def import_contracts(database: Database, content: bytes) -> Imported:
    """The contracts a file names take the place of those of the same code; the others stay. Raises `BadFile`, and nothing is changed."""
    async with database.read() as tx:
        qpvs = await known_qpvs(tx)
    found = read_contracts(content, qpvs)
    async with database.write() as tx:
        if faults := _clashes(found, await known(tx)):
            raise BadFile(faults)
        new = [await _save(tx, contract) for contract in found]
    return Imported(new=sum(new), known=len(new) - sum(new))


def _clashes(found: Iterable[Contract], before: Iterable[Contract]) -> list[str]:
    named = list(found)
    replaced = {contract.code for contract in named}
    taken = {territory: other.code for other in before if other.code not in replaced for territory in other.territories}
    return [
        f"« {contract.code} »: {territory[1]} is in « {taken[territory]} », imported before: bring both in one file, or remove that one"
        for contract in named
        for territory in contract.territories
        if territory in taken
    ]


async def _save(tx: Tx, contract: Contract) -> bool:
    axes = [(theme, subtheme, axis.pillar, axis.axis) for (theme, subtheme), axis in contract.axes.items()]
    return await stored.save(tx, contract.code, contract.name, contract.territories, axes)


def rows_of(contracts: Iterable[Contract]) -> list[list[str]]:
    """The header, then a row a theme of each contract, each cell safe to open anywhere."""
    return [
        list(HEADER),
        *(
            [guarded(cell) for cell in (one.code, one.name, "|".join(code for _, code in one.territories), *key, axis.pillar, axis.axis)]
            for one in contracts
            for key, axis in one.axes.items()
        ),
    ]


def as_workbook(rows: Sequence[Sequence[str]]) -> bytes:
    return workbook(rows, "Contrats de ville", _WIDTHS)
