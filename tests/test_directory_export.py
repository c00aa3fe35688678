"""The directory leaves as the file it comes back from: export, import, export again gives the same, and no cell is a formula."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from routing.directory.cells import as_csv, guarded, tidied, unguarded
from routing.directory.export import HEADER, as_workbook, exported_rows, listed
from routing.directory.file import ListedAssociation, read_directory
from routing.directory.importing import import_directory, import_places
from storage import associations, directory
from storage.database import Database
from tests import databases
from tests.telegram_app import porte_voix

ROOT = Path(__file__).parent.parent
SHIPPED, QUARTERS = ((ROOT / "examples" / name).read_bytes() for name in ("directory.csv", "quartiers.csv"))
ROWS = len(SHIPPED.decode().strip().splitlines()) - 1
HOSTILE = ("=HYPERLINK(1)", "+33 6", "-1+1", "@SUM(A1)", "'=déjà", "''=deux", "Les « Voisins » ; d'en face", "l'Été | l'Hiver", "O'Connor")


async def exported(database: Database) -> list[list[str]]:
    async with database.read() as tx:
        return await exported_rows(tx)


async def known(database: Database) -> tuple[ListedAssociation, ...]:
    async with database.read() as tx:
        return await listed(tx)


async def furnished(database: Database) -> None:
    """What ships, and what only the chat can make of it: names of any kind, territories of every kind, one association closed."""
    await import_places(database, QUARTERS)
    await import_directory(database, SHIPPED)
    async with database.write() as tx:
        for number, name in enumerate(HOSTILE, 1):
            await directory.save_association(
                tx, slug=f"chat-{number}", name=tidied(name), zone="Indian/Reunion", themes=("LOG", "EDU"), languages=("fr", "ar"),
                territories=[("qpv", "QN05981M"), ("commune", "59512"), ("epci", "200093201"), ("departement", "01")],
                aliases=[("le Pile", "59512"), ("Nouveau", "QN05981M")], active=number != 3,
            )  # fmt: skip


@pytest.mark.parametrize("form", [as_csv, as_workbook])
async def test_exported_imported_exported_is_the_same(sqlite: Database, tmp_path: Path, form: Any) -> None:
    await furnished(sqlite)
    before = await exported(sqlite)
    (tmp_path / "other").mkdir()
    other = await Database.open(databases.sqlite_url(tmp_path / "other"), databases.vault())
    try:
        await import_places(other, QUARTERS)
        done = await import_directory(other, form(before))
        assert (done.new, done.known) == (len(before) - 1, 0)
        assert await exported(other) == before
        assert await known(other) == await known(sqlite), "nothing is lost but the numbers, which are the database's own"
        assert (await import_directory(other, form(before))).known == len(before) - 1
        assert as_csv(await exported(other)) == as_csv(before)
    finally:
        await other.close()


async def test_every_commune_that_another_calls_its_postcode_comes_back(sqlite: Database) -> None:
    """59100 is Roubaix to most and Bousignies to INSEE: such a commune is written by its name."""
    hard = ("59100", "59512", "01004", "75056", "97411", "2A004", "69381")
    async with sqlite.write() as tx:
        await directory.save_association(
            tx, slug="toutes", name="Toutes", zone="Europe/Paris", themes=(), languages=(), aliases=[(f"lieu {c}", c) for c in hard],
            territories=[("commune", code) for code in hard],
        )  # fmt: skip
    (back,) = read_directory(as_csv(await exported(sqlite)))
    assert set(back.territories) == {("commune", code) for code in hard}
    assert {code for _, code in back.aliases} == set(hard)


async def test_no_cell_is_a_formula(sqlite: Database) -> None:
    await furnished(sqlite)
    rows = await exported(sqlite)
    text = as_csv(rows).decode("utf-8-sig")
    for line in csv.reader(io.StringIO(text), delimiter=";"):
        assert not [cell for cell in line if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
    sheet = load_workbook(io.BytesIO(as_workbook(rows))).worksheets[0]
    kinds = {cell.data_type for line in sheet.iter_rows() for cell in line if cell.value}
    assert kinds == {"s"} and sheet.max_row == len(rows)
    assert [cell.value for cell in sheet[1]] == list(HEADER)


@pytest.mark.parametrize("words", [*HOSTILE, "\t=1", "\r@x", "", "'", "=", "plain"])
def test_a_cell_is_read_back_as_it_was(words: str) -> None:
    assert unguarded(guarded(words)) == words
    assert guarded(words)[:1] not in ("=", "+", "-", "@", "\t", "\r")


def test_a_name_is_what_a_cell_keeps() -> None:
    assert tidied('  Les\n "Voisins"  ') == 'Les "Voisins'
    assert tidied('="Les Voisins"') == "Les Voisins"
    assert tidied('""') == ""


async def test_a_closed_association_stays_closed(sqlite: Database) -> None:
    await import_directory(sqlite, SHIPPED)
    number = await _number(sqlite, "la-borne-vivante")
    async with sqlite.write() as tx:
        await associations.change(tx, number, active=False)
    rows = await exported(sqlite)
    assert [row[-1] for row in rows if row[0] == "la-borne-vivante"] == ["non"]
    await import_directory(sqlite, SHIPPED)
    assert all(one.active for one in await known(sqlite)), "a file without the column opens them all, as it always did"
    await import_directory(sqlite, as_csv(rows))
    assert [one.slug for one in await known(sqlite) if not one.active] == ["la-borne-vivante"]


async def _number(database: Database, slug: str) -> int:
    async with database.read() as tx:
        number = await directory.association_id(tx, slug)
    assert number is not None
    return number


def test_the_command_writes_what_its_name_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTE_VOIX_DATA", str(tmp_path / "data"))
    porte_voix("directory", "import", str(ROOT / "examples" / "directory.csv"))
    for name in ("annuaire.csv", "annuaire.XLSX"):
        said = porte_voix("directory", "export", str(tmp_path / name))
        assert said.startswith(f"{ROWS} associations written")
        assert f"0 associations added, {ROWS} brought up to date" in porte_voix("directory", "import", str(tmp_path / name))
    assert (tmp_path / "annuaire.XLSX").read_bytes().startswith(b"PK")
    for wrong in ("annuaire.pdf", "nowhere/annuaire.csv"):
        with pytest.raises(SystemExit) as end:
            porte_voix("directory", "export", str(tmp_path / wrong))
        assert end.value.code == 2
