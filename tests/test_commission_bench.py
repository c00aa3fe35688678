"""The coding bench: workbooks handed out and taken in again, by people who see the words and nothing else; and the whole by command."""

from __future__ import annotations

import io
import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import update

from routing.directory.known import Directory
from routing.places.files import BadFile
from storage import codings, directory, forgetting
from storage.database import Database, table_of
from storage.tables import Case
from summaries.commission import codebook
from summaries.commission.bench import COLUMNS, TakenIn, coder_workbook, take_in
from summaries.commission.codebook import UNSURE, shipped
from summaries.commission.columns import agreed
from summaries.commission.dataset import data_set
from summaries.commission.draws import Draw, hand_out, readings
from tests import databases
from tests.commission_town import FIRST, LAST, PARIS, data, live, lived, lived_image, text
from tests.conftest import MONDAY
from tests.instant import Instant, at_once
from tests.telegram_app import porte_voix

_case = table_of(Case)
TEXTE, MOTS, CODE, MEMO, TIRAGE, CODEUR = range(1, 7)
HEADING = 3


def handed_out(town: Instant, *coders: str, share: int = 20, rest: bool = False) -> tuple[Draw, dict[str, bytes]]:
    whole = data(town)
    with town.write() as tx:
        draw = at_once(hand_out(tx, whole, seed="graine", share=share, coders=coders, rest=rest, codebook=1, now=MONDAY))
        seats = at_once(codings.of_draw(tx, draw.number))
    return draw, {coder: coder_workbook(text, draw, coder, seats, shipped()) for coder in coders}


def filled(content: bytes, *written: tuple[str, str], column: int = CODE) -> bytes:
    """The workbook with these codes and memos, from its first text on; `column` writes elsewhere."""
    book = load_workbook(io.BytesIO(content))
    for row, (code, memo) in enumerate(written, HEADING + 1):
        book["Textes"].cell(row, column).value = code
        book["Textes"].cell(row, MEMO).value = memo or None
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def taken(town: Instant, content: bytes) -> TakenIn:
    with town.write() as tx:
        return at_once(take_in(tx, content, MONDAY))


def coded(town: Instant, draw: Draw) -> dict[str, tuple[str, ...]]:
    with town.write() as tx:
        return dict(at_once(readings(tx, draw.number)))


def texts_in(content: bytes) -> list[str]:
    return [str(row[0].value) for row in load_workbook(io.BytesIO(content))["Textes"].iter_rows(min_row=HEADING + 1)]


# --- handing out -----------------------------------------------------------------------------------------------------


def test_two_coders_read_the_same_texts_and_see_nothing_but_words() -> None:
    town, behind = lived()
    draw, books = handed_out(town, "a", "b")
    assert texts_in(books["a"]) == texts_in(books["b"]) and len(texts_in(books["a"])) == draw.twice == draw.texts > 5
    for coder, content in books.items():
        book = load_workbook(io.BytesIO(content))
        sheet = book["Textes"]
        assert [cell.value for cell in sheet[HEADING]] == list(COLUMNS)
        assert all(sheet.cell(1, 1).value == f"n = {draw.twice} textes. Non représentatif." for sheet in book.worksheets)
        assert {row[CODEUR - 1].value for row in sheet.iter_rows(min_row=HEADING + 1)} == {coder}
        assert not [row[CODE - 1].value for row in sheet.iter_rows(min_row=HEADING + 1) if row[CODE - 1].value]
        cells = [str(cell.value) for page in book.worksheets for row in page.iter_rows() for cell in row if cell.value]
        assert not [cell for cell in cells for name in (*behind, *behind.values()) if name == cell or "PV-" in cell]
        assert not [cell for page in book.worksheets for row in page.iter_rows() for cell in row if cell.data_type == "f"]
        (rule,) = sheet.data_validations.dataValidation
        assert rule.type == "list" and str(rule.sqref) == f"C4:C{HEADING + draw.twice}"
        first, last = re.findall(r"\$A\$(\d+)", rule.formula1)
        listed = [book["Codes"].cell(row, 1).value for row in range(int(first), int(last) + 1)]
        assert listed == [*(entry.code for entry in shipped().in_use), UNSURE]


def test_with_the_rest_every_text_has_a_reader_and_the_share_has_two() -> None:
    town, _ = lived()
    draw, books = handed_out(town, "a", "b", "c", rest=True)
    read = [name for content in books.values() for name in texts_in(content)]
    assert draw.texts == sum(row.cells.quoted for row in data(town).rows) > draw.twice
    assert sorted({name: read.count(name) for name in read}.values()) == [1] * (draw.texts - draw.twice) + [2] * draw.twice


# --- taking in -------------------------------------------------------------------------------------------------------


def test_what_coders_write_is_taken_in_as_often_as_one_likes() -> None:
    town, _ = lived()
    draw, books = handed_out(town, "a", "b")
    names = texts_in(books["a"])
    once = filled(books["a"], ("LOG.breakdown", "clair"), ("?", ""))
    assert taken(town, books["a"]) == TakenIn(read=0, changed=0, left_out=()), "nothing is written yet"
    assert taken(town, once) == TakenIn(read=2, changed=2, left_out=())
    assert taken(town, once) == TakenIn(read=2, changed=0, left_out=()), "twice the same file changes nothing"
    assert taken(town, filled(books["b"], ("LOG.damp", ""), ("PRO", ""), ("PRO", ""))) == TakenIn(read=3, changed=3, left_out=())
    assert coded(town, draw) == {names[0]: ("LOG.breakdown", "LOG.damp"), names[1]: ("PRO",), names[2]: ("PRO",)}, (
        "who does not know gives none"
    )
    assert taken(town, filled(once, ("LOG.damp", "relu"))).changed == 1
    with town.write() as tx:
        seats = at_once(codings.of_draw(tx, draw.number))
    assert (seats[0].code, seats[0].memo) == ("LOG.damp", "relu")
    again = load_workbook(io.BytesIO(coder_workbook(text, draw, "a", seats, shipped())))["Textes"][HEADING + 1]
    assert [cell.value for cell in again][CODE - 1 : MEMO] == ["LOG.damp", "relu"]


@pytest.mark.parametrize(
    ("written", "column", "fault"),
    [
        ([("LOG.damp", ""), ("LOGE", "")], CODE, "row 5: « LOGE » is no code of version 1"),
        ([("LOG", "x" * 501)], CODE, "row 4: the memo has 501 characters"),
        ([("", "")], TEXTE, ""),
        ([("9", "")], TIRAGE, "row 4: the draw or the coder is missing"),
        ([("", "")], CODEUR, "row 4: the draw or the coder is missing"),
    ],
)
def test_faults_are_named_with_their_rows_and_nothing_is_taken(written: list[tuple[str, str]], column: int, fault: str) -> None:
    town, _ = lived()
    draw, books = handed_out(town, "a", "b")
    content = filled(filled(books["a"], ("LOG", ""), ("LOG", "")), *written, column=column)
    with pytest.raises(BadFile) as bad:
        taken(town, content)
    assert bad.value.faults[0].startswith(fault or "row 4: a code without the name of its text")
    assert coded(town, draw) == {}, "the row that was right was not taken either"


@pytest.mark.parametrize("content", [b"texte;code\nT1;LOG", b"PK\x03\x04 torn", b""])
def test_what_is_no_workbook_of_ours_is_refused(content: bytes) -> None:
    with pytest.raises(BadFile):
        taken(lived()[0], content)


def test_another_workbook_is_refused_and_texts_of_another_coder_are_left_out() -> None:
    town, _ = lived()
    _, books = handed_out(town, "a", "b")
    with pytest.raises(BadFile, match="columns texte, mots"):
        taken(town, _some_workbook())
    forged = filled(filled(books["a"], ("LOG", "")), ("c", ""), column=CODEUR)
    told = taken(town, forged)
    assert (told.read, told.changed) == (0, 0) and told.left_out[0].endswith("is not for c to read, or its resident took it back; left out")


def _some_workbook() -> bytes:
    out, book = io.BytesIO(), Workbook()
    book.worksheets[0].append(["nom", "texte"])
    book.worksheets[0].append(["x", "y"])
    book.save(out)
    return out.getvalue()


def test_a_retired_code_is_given_no_more_and_what_was_coded_with_it_stays() -> None:
    town, _ = lived()
    draw, books = handed_out(town, "a", "b")
    taken(town, filled(books["a"], ("LOG.damp", "")))
    with town.write() as tx:
        kept = shipped().rows()[1:]
        retired = [[*row[:-1], "oui" if row[0] == "LOG.damp" else "non"] for row in kept]
        at_once(codebook.take(tx, "\n".join(";".join(row) for row in [list(codebook.COLUMNS), *retired]).encode()))
    with pytest.raises(BadFile, match="is retired"):
        taken(town, filled(books["b"], ("LOG.damp", "")))
    assert list(coded(town, draw).values()) == [("LOG.damp",)]


def test_codings_go_with_a_resident_who_is_forgotten_and_wait_for_one_who_takes_back_their_consent() -> None:
    town, behind = lived()
    draw, books = handed_out(town, "a", "b")
    taken(town, filled(books["a"], ("LOG", ""), ("PRO", "")))
    with town.write() as tx:
        first, second = [row for row in at_once(codings.of_draw(tx, draw.number)) if row.coder == "a"][:2]
        at_once(tx.run(update(_case).where(_case.c.reference == second.case_reference).values(quotable=False)))
        at_once(forgetting.erase(tx, at_once(forgetting.trace(tx, f"person-{behind[first.case_reference]}")), MONDAY.date()))
        assert first.item not in {row.item for row in at_once(codings.of_draw(tx, draw.number))}
    told = taken(town, filled(books["b"], ("LOG", ""), ("PRO", ""), ("LOG", "")))
    assert len(told.left_out) >= 2 and told.left_out[0].startswith(f"row 4: {first.item} is not for b")


# --- the three columns -----------------------------------------------------------------------------------------------


def test_the_data_set_has_the_resident_s_and_the_commission_s_codes_side_by_side() -> None:
    town, _ = lived()
    _, books = handed_out(town, "a", "b")
    taken(town, filled(books["a"], ("LOG.damp", ""), ("PRO", ""), ("DIS", "")))
    taken(town, filled(books["b"], ("LOG.damp", ""), ("TRA", "")))
    names = texts_in(books["a"])
    codes = {row.name: row.codes for row in data(town).rows if row.codes}
    assert codes == {names[0]: ("LOG.damp", "LOG.damp"), names[1]: ("TRA", "PRO"), names[2]: ("DIS",)}
    assert [agreed(codes[name]) for name in names[:3]] == ["LOG.damp", "TRA|PRO", "DIS"], "first reader, second reader, in turn"


# --- by command ------------------------------------------------------------------------------------------------------


@pytest.fixture
def lived_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that both periods were lived in."""
    image, _ = lived_image(1, 40, 120)
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "porte-voix.db").write_bytes(image)
    (folder / "key").write_bytes(databases.KEY)
    monkeypatch.setenv("PORTE_VOIX_DATA", str(folder))
    monkeypatch.chdir(tmp_path)
    return folder


def test_from_the_command_line_to_the_note(lived_at: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "1\t81 codes\t0 retired" in porte_voix("codebook", "list")
    assert "81 codes written to" in porte_voix("codebook", "export", "codes.xlsx")
    assert "nothing new" in porte_voix("codebook", "import", "codes.xlsx")
    span = ("--from", FIRST, "--to", LAST)
    said = porte_voix("coding", "hand-out", *span, "--share", "20", "--coders", "a, b", "--seed", "graine")
    assert re.search(r"draw 1 of \d{4}-\d\d-\d\d, 2026-W37 to 2026-W44, seed graine, 20 %", said) and said.rstrip().endswith("by a, b")
    for coder in ("a", "b"):
        file = tmp_path / "coding" / f"tirage-1-{coder}.xlsx"
        codes = [("LOG.damp" if number % 3 else "PRO", "") for number in range(len(texts_in(file.read_bytes())))]
        file.write_bytes(filled(file.read_bytes(), *codes[:-1], ("LOG.damp" if coder == "a" else "PRO", "")))
    files = [str(tmp_path / "coding" / f"tirage-1-{coder}.xlsx") for coder in ("a", "b")]
    assert porte_voix("coding", "take-in", *files).count("texts coded") == 2
    agreed = porte_voix("coding", "agreement")
    assert "on\tn\talpha" in agreed and re.search(r"Themes alone\t\d+\t0\.\d\d\t", agreed) and "PRO\t" in agreed
    assert "draw 1" in porte_voix("coding", "list")
    manifest = json.loads(porte_voix("export", "commission", *span, "--out", "out", "--ifrc").partition("\n")[2])
    note = (tmp_path / "out" / "methode.md").read_text("utf-8")
    assert "graine « graine »" in note.replace("\u00a0", " ") and "| Les thèmes seuls | " in note
    assert manifest["ifrc"] and set(manifest["files"]) | {"manifeste.json"} == {file.name for file in (tmp_path / "out").iterdir()}
    porte_voix("export", "commission", *span, "--out", "out.zip", "--language", "en")
    assert (tmp_path / "out.zip").read_bytes().startswith(b"PK")
    assert {oct(path.stat().st_mode & 0o777) for path in (tmp_path / "out").iterdir()} == {"0o600"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("export", "commission", "--from", "2026-47", "--to", LAST), "is not a week"),
        (("export", "commission", "--from", "2020-W01", "--to", "2020-W04"), "choose earlier weeks"),
        (("coding", "hand-out", "--from", FIRST, "--to", LAST, "--coders", "a"), "one coder can't read twice"),
        (("coding", "hand-out", "--from", FIRST, "--to", LAST, "--coders", "=a,b"), "can't name a coder"),
        (("coding", "hand-out", "--from", FIRST, "--to", LAST, "--share", "5"), "choose from 10 to 100"),
        (("coding", "agreement"), "there is no such draw"),
        (("coding", "hand-out", "--from", "2020-W01", "--to", "2020-W04"), "choose earlier weeks"),
        (("coding", "take-in", "nowhere.xlsx"), "can't be read"),
        (("codebook", "export", "codes.pdf"), "end its name with .csv or .xlsx"),
        (("codebook", "import", "wrong.csv"), "row 1: no column « definition »"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    lived_at: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    (tmp_path / "wrong.csv").write_text("code;libelle\nLOG;Logement\n", "utf-8")
    with pytest.raises(SystemExit) as end:
        porte_voix(*words)
    assert end.value.code == 2 and told in capsys.readouterr().err


def test_where_nobody_may_be_quoted_nothing_is_handed_out(lived_at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with sqlite3.connect(lived_at / "porte-voix.db") as database:
        database.execute('UPDATE "case" SET quotable = 0')
    database.close()
    with pytest.raises(SystemExit):
        porte_voix("coding", "hand-out", "--from", FIRST, "--to", LAST)
    assert "no words may be read in these weeks" in capsys.readouterr().err and "none yet" in porte_voix("coding", "list")


async def test_all_of_it_on_either_engine(database: Database) -> None:
    """What SQL says of seats and readings is the same on both."""
    async with database.write() as tx:
        await live(tx, 1, 30, 60)
    async with database.write() as tx:
        whole = await data_set(tx, FIRST, LAST, MONDAY, PARIS, await Directory.load(tx))
        assert whole is not None
        draw = await hand_out(tx, whole, seed="s", share=20, coders=(), rest=False, codebook=1, now=MONDAY)
        first: Any = await codings.next_of(tx, "m1")
        assert await codings.write(tx, first.id, coder="m1", code="LOG", memo="", codebook=2, now=MONDAY)
        assert not await codings.write(tx, first.id, coder="m2", code="PRO", memo="", codebook=2, now=MONDAY), "the seat is taken"
        other: Any = await codings.next_of(tx, "m2")
        assert (other.item, other.seat) == (first.item, 2) and (await codings.next_of(tx, "m1")).item != first.item  # type: ignore[union-attr]
        assert await codings.done(tx, draw.number, "m1") == 1 and await directory.fact(tx, "coding_draws")
        assert len(await codings.read_in(tx, [str(row.week) for row in await tx.rows(_case.select())])) == 1
