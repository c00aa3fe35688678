"""Files of associations and of neighbourhoods as they come broken, odd or made to harm: refused with what to do, or read as they are."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from routing.directory.file import read_directory
from routing.directory.importing import import_places
from routing.places.files import BadFile, read_outlines, read_qpvs
from storage import directory as stored
from storage.database import Database
from tests.test_terminal import porte_voix

HEADER = "association;nom;territoires;themes"
LISTED = "code_qp;lib_qp;insee_com"
SQUARE = [[2.0, 48.0], [2.01, 48.0], [2.01, 48.01], [2.0, 48.0]]


def directory(*lines: str, header: str = HEADER) -> bytes:
    return "\n".join((header, *lines)).encode()


def listed(*lines: str, header: str = LISTED) -> bytes:
    return "\n".join((header, *lines)).encode()


def outlines(properties: Any = None, ring: Any = None, **more: Any) -> bytes:
    feature = {
        "type": "Feature",
        "properties": {"code_qp": "QN09328M", "lib_qp": "Franc Moisin", "insee_com": "93066"} if properties is None else properties,
        "geometry": {"type": "Polygon", "coordinates": [SQUARE if ring is None else ring]},
    }
    return json.dumps({"type": "FeatureCollection", "features": [feature], **more}).encode()


def workbook(astray: str = "") -> bytes:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["association", "territoires"])
    sheet.append(["Voisins", 93])
    if astray:
        sheet[astray] = "x"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def swollen(size: int) -> bytes:
    """A workbook of a few kilobytes that is `size` bytes once unpacked."""
    file = BytesIO()
    with ZipFile(BytesIO(workbook())) as whole, ZipFile(file, "w", ZIP_DEFLATED) as packed:
        for name in whole.namelist():
            packed.writestr(name, whole.read(name))
        packed.writestr("xl/media/blank.bin", b"0" * size)
    return file.getvalue()


def refusal(content: bytes) -> str:
    with pytest.raises(BadFile) as wrong:
        read_directory(content)
    return "\n".join(wrong.value.faults)


def refused_places(content: bytes) -> str:
    with pytest.raises(BadFile) as wrong:
        read_outlines(content) if content.startswith(b"{") else read_qpvs(content)
    return "\n".join(wrong.value.faults)


# --- the directory ---------------------------------------------------------------------------------------------------


def test_a_cell_astray_at_the_end_of_a_sheet_costs_nothing() -> None:
    assert [found.slug for found in read_directory(workbook("XFD1048576"))] == ["voisins"]


def test_a_workbook_made_to_fill_the_memory_is_not_unpacked() -> None:
    assert "the workbook is too large" in refusal(swollen(30_000_000))
    assert [found.slug for found in read_directory(swollen(1_000_000))] == ["voisins"]


def test_more_rows_than_there_are_associations_come_in_several_files() -> None:
    rows = [f"a{number};;93;" for number in range(5_001)]
    assert refusal(directory(*rows)) == "more than 5000 rows: give them in several files"
    assert len(read_directory(directory(*rows[:-1]))) == 5_000


def test_a_row_that_is_short_is_told_of_itself_not_of_the_columns() -> None:
    assert refusal(directory("Voisins;Les Voisins")).startswith("row 2: no territory")


def test_columns_without_a_name_and_with_nothing_in_them_are_no_columns() -> None:
    content = directory("Voisins;;93;;;", header=HEADER + ";;")
    assert [found.slug for found in read_directory(content)] == ["voisins"]
    assert "row 2: more cells than columns" in refusal(directory("Voisins;;93;;;LOG", header=HEADER + ";;"))


@pytest.mark.parametrize(("written", "meant"), [("themess", "themes"), ("Territoirs", "territoires"), ("lange", "langues")])
def test_a_column_nearly_named_as_ours_is_not_lost_without_a_word(written: str, meant: str) -> None:
    header = HEADER.replace(meant, written) if meant in HEADER else f"{HEADER};{written}"
    told = refusal(directory("Voisins;;93;LOG;", header=header))
    assert told.startswith("row 1: « ") and f"was it « {meant} »?" in told and "add it" not in told


def test_a_column_of_somebody_s_own_is_left_aside() -> None:
    assert read_directory(directory("Voisins;;93;LOG;01 23", header=HEADER + ";téléphone"))[0].themes == ("LOG",)


@pytest.mark.parametrize("content", [b"association;territoires\rVoisins;93\r", b"association;territoires\n" + b"x" * 200_000 + b";93\n"])
def test_what_the_csv_reader_cannot_read_is_a_refusal_like_others(content: bytes) -> None:
    assert "save it again as .xlsx" in refusal(content)


def test_signs_that_cannot_be_shown_are_left_out() -> None:
    assert read_directory(directory("Voisins;Les \x1b[31mVoi\u202esins\x07;93;"))[0].name == "Les [31mVoisins"


# --- the list of neighbourhoods --------------------------------------------------------------------------------------


def test_a_list_with_unnamed_columns_small_letters_or_a_short_row() -> None:
    assert read_qpvs(listed("QN05981M;Nouveau Roubaix;59512;;", header=LISTED + ";;"))[0].communes == ("59512",)
    assert read_qpvs(listed("qn05981m;Nouveau Roubaix;59512"))[0].code == "QN05981M"
    assert refused_places(listed("QN05981M;Nouveau Roubaix")) == "row 2: QN05981M has no commune; write its INSEE code, such as 93066"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (listed(), "the file has no row"),
        (b"", "the file has no row"),
        (workbook(), "unzip an archive, save a workbook as CSV"),
        (listed("QN05981M;Nouveau Roubaix;59512").decode().encode("utf-16"), "save a workbook as CSV in UTF-8"),
        (listed("QN05981M;Nou\0veau;59512"), "neither CSV nor GeoJSON"),
        (listed(f"QN05981M;{'x' * 201};59512"), "row 2: the name has 201 characters; 200 at most"),
    ],
)
def test_what_is_no_list_says_what_to_give(content: bytes, told: str) -> None:
    assert told in refused_places(content)


# --- outlines --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'{"features":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "not readable as JSON"),
        (outlines(crs="EPSG:2154"), "coordinates are in EPSG:2154"),
        (outlines(crs=["EPSG:2154"]), "coordinates are in"),
        (outlines(["code_qp"]), "feature 1: code_qp, which is empty"),
        (outlines("code_qp"), "feature 1: code_qp, which is empty"),
        (outlines(ring=[[float("nan"), 48.0], *SQUARE]), "feature 1: its coordinates are not degrees"),
        (outlines(ring=[[latitude, longitude] for longitude, latitude in SQUARE]), "feature 1: it is not in France"),
        (outlines({"code_qp": "QN09328M", "lib_qp": "x" * 201, "insee_com": "93066"}), "feature 1: its name has 201 characters"),
    ],
)
def test_outlines_that_cannot_be_taken_say_why(content: bytes, told: str) -> None:
    assert told in refused_places(content)


def test_outlines_may_name_their_coordinates_and_lose_signs_that_no_database_takes() -> None:
    properties = {"code_qp": "QN09328M", "lib_qp": "Franc\0 Moisin\ud800", "insee_com": "93066"}
    (found,) = read_outlines(outlines(properties, crs="EPSG:4326"))
    assert found.name == "Franc Moisin\ufffd"


async def test_what_was_taken_is_written_by_either_database(database: Database) -> None:
    content = outlines({"code_qp": "QN09328M", "lib_qp": "Franc\0 Moisin\ud800", "insee_com": "93066"})
    await import_places(database, content)
    async with database.read() as tx:
        assert [name for _, name, _, _ in await stored.outlines(tx)] == ["Franc Moisin\ufffd"]


# --- on the command line ---------------------------------------------------------------------------------------------


def test_a_shorter_list_says_how_many_it_drops(tmp_path: Path) -> None:
    rows = ["QN05981M;Nouveau Roubaix;59512", "QN09336I;Joncherolles;93066"]
    for count, told in ((2, "2 neighbourhoods added, 0 brought up to date\n"), (1, "1 brought up to date, 1 no longer listed")):
        (tmp_path / "list.csv").write_bytes(listed(*rows[:count]))
        assert told in porte_voix("places", "import", str(tmp_path / "list.csv"), data=tmp_path).said
