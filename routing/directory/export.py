"""Writes the directory as the spreadsheet that `read_directory` reads: what is exported, imported and exported again is the same."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

from routing.directory.cells import guarded
from routing.directory.faults import Misread
from routing.directory.file import ListedAssociation, RowReader, Territory
from routing.directory.known import known_qpvs, reach_of_each
from routing.places.gazetteer import Gazetteer, load
from routing.places.records import Qpv
from storage import directory
from storage.database import Tx

HEADER = ("association", "nom", "territoires", "themes", "alias", "langues", "fuseau", "active")
YES, NO = "oui", "non"
BETWEEN = "|"
_WIDTHS = (28, 36, 60, 24, 40, 16, 22, 8)


async def listed(tx: Tx) -> tuple[ListedAssociation, ...]:
    """Every association, those that are not active too, in the order of their short names."""
    reach = await reach_of_each(tx)
    called: dict[int, list[tuple[str, str]]] = {}
    for row in await directory.aliases(tx):
        called.setdefault(row.association_id, []).append((row.name, row.code))
    return tuple(
        ListedAssociation(
            slug=row.slug, name=row.name, territories=tuple(reach.get(row.id, ())), themes=tuple(row.themes), zone=row.zone,
            aliases=tuple(called.get(row.id, ())), languages=tuple(row.languages), active=row.active,
        )
        for row in sorted(await directory.every_association(tx), key=lambda row: row.slug)
    )  # fmt: skip


async def exported_rows(tx: Tx) -> list[list[str]]:
    """The directory as rows of cells, its header first."""
    return rows_of(await listed(tx), await known_qpvs(tx))


def rows_of(associations: Sequence[ListedAssociation], qpvs: Sequence[Qpv] = (), gazetteer: Gazetteer | None = None) -> list[list[str]]:
    """The header, then a row an association, each cell safe to open anywhere."""
    writer = _Writer(gazetteer or load(), qpvs)
    return [list(HEADER), *([guarded(cell) for cell in writer.row(one)] for one in associations)]


def as_workbook(rows: Sequence[Sequence[str]], title: str = "Annuaire", widths: Sequence[int] = _WIDTHS) -> bytes:
    """Every cell is text, whatever it looks like: a postcode keeps its zero and nothing is worked out."""
    from openpyxl import Workbook

    book = Workbook(write_only=False)
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for number, row in enumerate(rows, 1):
        for place, words in enumerate(row, 1):
            cell = sheet.cell(row=number, column=place)
            cell.value, cell.number_format = words, "@"
            cell.data_type = "s"
    for column, width in zip("ABCDEFGH", widths, strict=False):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A2"
    book.properties.creator, book.properties.created = "Porte-voix", datetime(2026, 1, 1)  # noqa: DTZ001 - openpyxl takes no zone
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


class _Writer:
    """Writes a territory as a person would, where that is read back as the same; else by its code."""

    def __init__(self, gazetteer: Gazetteer, qpvs: Sequence[Qpv]) -> None:
        self._gazetteer, self._reader = gazetteer, RowReader(gazetteer, qpvs)

    def row(self, one: ListedAssociation) -> list[str]:
        territories = [self._territory(territory) for territory in one.territories]
        aliases = [f"{name}={self._target(code)}" for name, code in one.aliases]
        parts = (territories, one.themes, aliases, one.languages)
        return [one.slug, one.name, *(BETWEEN.join(part) for part in parts), one.zone, YES if one.active else NO]

    def _territory(self, territory: Territory) -> str:
        kind, code = territory
        return self._named(code) if kind == "commune" else code

    def _target(self, code: str) -> str:
        """An alias names a neighbourhood or a commune by its code, unless that is some other commune's postcode."""
        return code if not code.isdigit() or self._means(code, code) else self._named(code)

    def _named(self, insee: str) -> str:
        commune = self._gazetteer.by_insee(insee)
        written = f"{commune.name} ({commune.departement})" if commune else insee
        return written if self._means(written, insee) else insee

    def _means(self, written: str, insee: str) -> bool:
        try:
            return self._reader.territory(written) == ("commune", insee)
        except Misread:
            return False
