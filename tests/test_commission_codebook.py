"""The codebook: what ships, a version after another, and what is wrong with a file, row by row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.themes import SUBTHEMES, Theme
from routing.places.files import BadFile
from summaries.commission import codebook
from summaries.commission.codebook import COLUMNS, UNSURE, Codebook, read_codebook, shipped
from summaries.commission.sheets import as_csv, sheet, workbook
from tests.databases import migrated
from tests.instant import Instant, at_once

Rows = list[list[str]]


def rows() -> Rows:
    return shipped().rows()[1:]


def changed(which: str, /, **cells: str) -> Rows:
    """The shipped rows, one of them written otherwise."""
    return [[cells.get(name, cell) for name, cell in zip(COLUMNS, row, strict=True)] if row[0] == which else row for row in rows()]


def faults(content: bytes) -> list[str]:
    with pytest.raises(BadFile) as bad:
        read_codebook(content, shipped())
    return list(bad.value.faults)


def take(town: Instant, content: bytes) -> Codebook | None:
    with town.write() as tx:
        return at_once(codebook.take(tx, content))


def test_every_theme_and_sub_theme_has_its_code_with_a_definition_what_it_holds_and_an_example() -> None:
    codes = {str(theme) for theme in Theme} | {f"{theme}.{code}" for theme, under in SUBTHEMES.items() for code in under}
    book = shipped()
    assert {entry.code for entry in book.entries} == codes and len(book.entries) == 81 and len(book.themes()) == 13
    assert all(entry.definition and entry.include and entry.exclude and entry.example and not entry.retired for entry in book.entries)
    assert [entry.code for entry in book.under("PRO")] == [f"PRO.{code}" for code in SUBTHEMES[Theme.CLEANLINESS]]
    named = {word.strip("(),.") for entry in book.entries for word in entry.exclude.split() if word.strip("(),.")[:3].isupper()}
    assert {word for word in named if word[:3] in {*map(str, Theme)}} <= codes, "what is excluded is sent to a code that is there"


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_it_is_read_again_as_it_was_written(kind: str) -> None:
    content = as_csv(COLUMNS, rows()) if kind == "csv" else workbook("n = 0", [sheet("Livre de codes", COLUMNS, rows())])
    assert read_codebook(content, shipped()) == shipped().entries


def test_a_new_version_follows_the_last_and_the_same_file_makes_none() -> None:
    town = Instant(migrated())
    assert take(town, as_csv(COLUMNS, rows())) is None
    second = take(town, as_csv(COLUMNS, [*changed("LOG.damp", retire="oui"), ["LOG.cave", "Caves", "Les caves", "", "", "", ""]]))
    assert second is not None and second.version == 2
    assert not second.may_be_given("LOG.damp") and second.may_be_given("LOG.cave") and second.may_be_given(UNSURE)
    with town.write() as tx:
        versions = at_once(codebook.every_version(tx))
    assert versions == (shipped(), second) and [book.version for book in versions] == [1, 2], "the first is still there to be read"
    third = take(town, as_csv(COLUMNS, [row for row in second.rows()[1:] if row[0] != "AUT"] + [["AUT", "Divers", "Le reste"]]))
    assert third is not None and third.version == 3 and third.entries[-1] == replace(shipped().entries[-1], label="Divers",
                                                                                    definition="Le reste", include="", exclude="",
                                                                                    example="")  # fmt: skip


def test_a_code_cannot_vanish() -> None:
    assert faults(as_csv(COLUMNS, [row for row in rows() if row[0] != "LOG.damp"])) == [
        "LOG.damp is in version 1 and missing here: keep its row, and write oui under « retire »"
    ]


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"code": "log.damp"}, "row 3: « log.damp » is no code"),
        ({"definition": ""}, "row 3: LOG.damp has no definition; write it"),
        ({"libelle": ""}, "row 3: the label of LOG.damp has 0 characters"),
        ({"libelle": "x" * 61}, "row 3: the label of LOG.damp has 61 characters"),
        ({"retire": "peut-être"}, "row 3: « peut-être » under « retire »: write oui or non"),
        ({"exemple": "x" * 1001}, "row 3: « exemple » has 1001 characters"),
        ({"code": "LOG"}, "row 3: LOG has a row already"),
        ({"code": "ZZZ.damp"}, "row 3: ZZZ.damp is in the theme ZZZ, which is missing or retired"),
    ],
)
def test_what_is_wrong_is_named_with_its_row(cells: dict[str, str], fault: str) -> None:
    assert any(told.startswith(fault) for told in faults(as_csv(COLUMNS, changed("LOG.damp", **cells))))


def test_a_theme_is_not_retired_alone() -> None:
    assert faults(as_csv(COLUMNS, changed("LOG", retire="oui")))[0] == "row 3: LOG.damp is in the theme LOG, which is missing or retired"


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"code;libelle\nLOG;Logement", "definition"),
        (b"", "code"),
        (b"PK\x03\x04 torn", "not readable as a workbook"),
    ],
)
def test_a_file_that_is_no_codebook_changes_nothing(content: bytes, fault: str) -> None:
    assert fault in faults(content)[0]
    town = Instant(migrated())
    with pytest.raises(BadFile):
        take(town, content)
    with town.write() as tx:
        assert at_once(codebook.current(tx)) == shipped()


def test_what_somebody_wrote_is_never_a_formula() -> None:
    book = Codebook(version=2, entries=(replace(shipped().entries[0], definition='=HYPERLINK("x")', example="@sum"),))
    content = as_csv(COLUMNS, book.rows()[1:])
    assert b"'=HYPERLINK" in content and b";'@sum;" in content
    assert read_codebook(content, book) == read_codebook(workbook("n = 0", [sheet("x", COLUMNS, book.rows()[1:])]), book) == book.entries
