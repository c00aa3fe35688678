"""Files an operator brings: a good one is taken whole and may be brought again; a bad one changes nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.app import App, open_house
from bot.settings import Settings, apart
from dialogue.kinds import Position, Words
from routing.directory.importing import Imported, import_directory, import_places
from routing.directory.known import Directory
from routing.places.files import BadFile
from storage.database import Database, Tx
from tests.conftest import FakeClock

ROOT = Path(__file__).parent.parent
SHIPPED, QUARTERS = ((ROOT / "examples" / name).read_bytes() for name in ("directory.csv", "quartiers.csv"))
HEADER = "association;nom;territoires;themes;alias\n"
TWO = (HEADER + "les-voisins;Les Voisins;Roubaix (59);;le Pile=59512\nla-passerelle;La Passerelle;Lens (62);LOG;\n").encode()
SQUARE = [[3.16, 50.69], [3.18, 50.69], [3.18, 50.71], [3.16, 50.71], [3.16, 50.69]]


def outlines(name: str = "Nouveau Roubaix", ring: Any = SQUARE) -> bytes:
    properties = {"code_qp": "QN05981M", "lib_qp": name, "insee_com": "59512"}
    feature = {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    return json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()


async def known(database: Database) -> Directory:
    async with database.read() as tx:
        return await Directory.load(tx)


async def names(database: Database) -> list[str]:
    return [body.name for body in (await known(database)).bodies]


# --- the directory ---------------------------------------------------------------------------------------------------


async def test_what_ships_is_taken_whole_and_bringing_it_again_changes_nothing(database: Database) -> None:
    await import_places(database, QUARTERS)
    rows = len(SHIPPED.decode().strip().splitlines()) - 1
    assert await import_directory(database, SHIPPED) == Imported(new=rows, known=0)
    before = await known(database)
    assert await import_directory(database, SHIPPED) == Imported(new=0, known=rows)
    after = await known(database)
    assert (after.bodies, after.aliases, after.qpvs) == (before.bodies, before.aliases, before.qpvs)
    assert after.version == before.version + 1


class Interrupted:
    """A transaction in the middle of which somebody else imports: on PostgreSQL it reads what they wrote from then on."""

    def __init__(self, tx: Tx, database: Database) -> None:
        self._tx, self._database = tx, database
        self._reads = 0

    async def first(self, statement: Any) -> Any:
        return await self._tx.first(statement)

    async def value(self, statement: Any) -> Any:
        return await self._tx.value(statement)

    async def rows(self, statement: Any) -> Any:
        found = await self._tx.rows(statement)
        self._reads += 1
        if self._reads == 3:
            await import_directory(self._database, TWO)
        return found


async def test_an_import_that_ends_while_the_directory_is_read_is_read_next_time(database: Database) -> None:
    async with database.read() as tx:
        found = await Directory.load(Interrupted(tx, database))  # type: ignore[arg-type]
    assert found.version < (await known(database)).version == 1


async def test_an_association_brought_up_to_date_keeps_its_number(database: Database) -> None:
    await import_directory(database, TWO)
    before = {body.name: body.id for body in (await known(database)).bodies}
    moved = (HEADER + "les-voisins;Les Voisins du Nord;Lens (62);SAN;\n").encode()
    assert await import_directory(database, moved) == Imported(new=0, known=1)
    after = await known(database)
    assert {body.name: body.id for body in after.bodies} == {
        "Les Voisins du Nord": before["Les Voisins"],
        "La Passerelle": before["La Passerelle"],
    }
    assert next(body.territories for body in after.bodies if body.id == before["Les Voisins"]) == {("commune", "62498")}
    assert after.aliases == (), "the nickname went with the line that told it"


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"\x00\x01\x02",
        b"PK\x03\x04 not a spreadsheet",
        b"nom;ville\nLes Voisins;Roubaix\n",
        (HEADER + "les-amis;Les Amis;Roubaix (59);;\nles-voisins;Les Voisins;Atlantide (99);;\n").encode(),
        (HEADER + "les-amis;Les Amis;Roubaix (59);XYZ;\n").encode(),
    ],
)
async def test_a_bad_directory_changes_nothing_and_says_which_row(database: Database, bad: bytes) -> None:
    await import_directory(database, TWO)
    before = await known(database)
    with pytest.raises(BadFile) as fault:
        await import_directory(database, bad)
    assert str(fault.value)
    assert await known(database) == before
    await import_directory(database, TWO + b"les-amis;Les Amis;Denain (59);;\n")
    assert await names(database) == ["La Passerelle", "Les Amis", "Les Voisins"]


# --- places ----------------------------------------------------------------------------------------------------------


async def test_the_official_list_replaces_the_one_before_and_feeds_the_look_ups(database: Database) -> None:
    count = len(QUARTERS.decode().strip().splitlines()) - 1
    assert await import_places(database, QUARTERS) == ("list", Imported(new=count, known=0))
    assert await import_places(database, QUARTERS) == ("list", Imported(new=0, known=count))
    found = (await known(database)).candidates(Words("Nouveau Roubaix"))
    assert found[0].qpv == "QN05981M" and found[0].insee == "59512"
    lines = QUARTERS.decode().splitlines()
    assert await import_places(database, "\n".join(lines[:2]).encode()) == ("list", Imported(new=0, known=1, gone=count - 1))
    assert len((await known(database)).qpvs) == 1


async def test_outlines_place_a_position_and_come_in_several_files(database: Database) -> None:
    assert await import_places(database, outlines()) == ("outlines", Imported(new=1, known=0))
    inside = (await known(database)).candidates(Position(3.17, 50.70))
    assert inside[0].qpv == "QN05981M" and "Nouveau Roubaix" in inside[0].label
    assert await import_places(database, b"\xef\xbb\xbf \n" + outlines("Le Pile")) == ("outlines", Imported(new=0, known=1))
    assert "Le Pile" in (await known(database)).candidates(Position(3.17, 50.70))[0].label


@pytest.mark.parametrize("bad", [b"", b"{", b'{"type": "Point"}', b"code_qp;lib_qp\nQN05981M;x\n", outlines(ring=SQUARE[:2])])
async def test_a_bad_file_of_places_changes_nothing(database: Database, bad: bytes) -> None:
    await import_places(database, QUARTERS)
    await import_places(database, outlines())
    before = await known(database)
    with pytest.raises(BadFile):
        await import_places(database, bad)
    after = await known(database)
    assert (after.qpvs, after.outlines, after.version) == (before.qpvs, before.outlines, before.version)


# --- while the bot runs ----------------------------------------------------------------------------------------------


async def test_a_running_house_reads_the_directory_again_when_it_changed(tmp_path: Path, clock: FakeClock) -> None:
    settings: Settings = apart(tmp_path)
    async with open_house(settings, clock) as house:  # type: ignore[arg-type]  # FakeClock stands in
        app = App(house, [], settings)
        await import_directory(house.database, TWO)
        assert not house.desk.directory.bodies
        await app.housekeeping.read_directory()
        assert [body.name for body in house.desk.directory.bodies] == ["La Passerelle", "Les Voisins"]
        same = house.desk.directory
        assert {"places", "_departements"} <= vars(same).keys(), "it is ready before it is taken: nobody waits for it"
        await app.housekeeping.read_directory()
        assert house.desk.directory is same, "nothing changed: nothing is read again"
