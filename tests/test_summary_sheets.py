"""The summary as a spreadsheet, as CSV, as JSON and as words read aloud: figures stay figures, and nobody's words become a formula."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from importlib.resources import files
from io import BytesIO, StringIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from bot.texts import shipped
from summaries.forms.aloud import MOST_WORDS, aloud
from summaries.forms.aloud import _words as words_in
from summaries.forms.labels import labels_of
from summaries.forms.making import Form, asked, made_apart, written
from summaries.forms.plain import plain, report_from
from summaries.forms.spoken import english, french, spoken
from summaries.forms.tidy import COLUMNS
from summaries.forms.workbook import workbook
from summaries.shown.report import Report
from tests import reports
from tests.schema import broken
from tests.test_summary_pages import WEEKS


def text_of(report: Report) -> Any:
    return partial(shipped(), report.language)


def opened(report: Report) -> Workbook:
    return load_workbook(BytesIO(workbook(report, labels_of(report, text_of(report)))))


# --- the spreadsheet -------------------------------------------------------------------------------------------------


def test_a_sheet_a_table_and_a_read_me_first() -> None:
    book = opened(reports.french())
    assert book.sheetnames[:4] == ["À lire d'abord", "La semaine en chiffres", "Thèmes", "Ce que les gens apportent"]
    about = "\n".join(str(row[0].value) for row in book.worksheets[0].iter_rows())
    assert "1 104 personnes" in about and "représentatif" in about and "moins de 5 personnes" in about and "--explain" in about
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes == "B2" and "représentatif" in str(sheet.oddFooter)


def test_numbers_are_numbers_and_days_are_days() -> None:
    sheet = opened(reports.french())["Quartiers et communes"]
    head = [cell.value for cell in sheet[1]]
    first = [cell.value for cell in sheet[2]]
    assert head == ["Quartier", "Demandes", "Personnes", "Depuis", "Reçu"]
    assert first == ["L'Alma, Roubaix", 148, 141, datetime(2026, 11, 16), "territories:QN000000"]  # noqa: DTZ001 - a spreadsheet has no zone
    assert sheet[sheet.max_row][3].value == "caché"
    figures = opened(reports.french())["La semaine en chiffres"]
    assert [cell.value for cell in figures[5]][1:6] == [41.5, "heures", 902, 55, 60.5]


def test_each_row_is_as_high_as_its_longest_text() -> None:
    """Found by opening it in LibreOffice, where the lines of a long sentence were printed over the next row."""
    book = opened(reports.french())
    for sheet, width in ((book.worksheets[0], 90), (book["La semaine en chiffres"], 60)):
        for number, row in enumerate(sheet.iter_rows(min_row=2), 2):
            longest = max(len(str(cell.value or "")) for cell in row)
            assert (sheet.row_dimensions[number].height or 15) >= 15 * (longest // width + 1)


@pytest.mark.parametrize("week", WEEKS)
def test_no_cell_is_a_formula(week: str) -> None:
    book = opened(WEEKS[week]())
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert cells and not any(cell.data_type == "f" or cell.hyperlink for cell in cells)
    assert not any(str(cell.value).startswith(("=", "+", "-", "@")) for cell in cells if cell.data_type == "s")


def test_words_that_would_be_formulas_are_marked_as_words() -> None:
    report = reports.french()
    evil = replace(report, quotes=tuple(replace(one, words='=HYPERLINK("http://x";"y")') for one in report.quotes))
    assert opened(evil)["Leurs mots"]["A2"].value == '\'=HYPERLINK("http://x";"y")'
    assert "\r\n" in written(Form.CSV, evil, text_of(evil)).decode() and opened(report)["Leurs mots"]["A2"].value.startswith("Ça fait")


def test_two_tables_of_one_name_are_two_sheets() -> None:
    report = reports.french()
    title = "Un titre : [bien] trop long pour une feuille ?"
    long = replace(report, tables=tuple(replace(one, code=f"x-{one.code}", title=title) for one in report.tables))
    names = opened(long).sheetnames
    assert (
        len(set(names)) == len(names) and all(len(name) <= 31 for name in names) and sum(name.startswith("Un titre") for name in names) == 4
    )


async def test_the_same_figures_give_the_same_bytes() -> None:
    report = reports.french()
    for form in (Form.CSV, Form.JSON, Form.ALOUD):
        assert written(form, report, text_of(report)) == written(form, reports.french(), text_of(report))
    one = await made_apart(asked(Form.XLSX, report, text_of(report)))
    assert one == await made_apart(asked(Form.XLSX, report, text_of(report))) == workbook(report, labels_of(report, text_of(report)))


# --- CSV and JSON ----------------------------------------------------------------------------------------------------


def test_one_long_table_with_a_line_for_each_figure() -> None:
    report = reports.french()
    rows = list(csv.DictReader(StringIO(written(Form.CSV, report, text_of(report)).decode())))
    assert tuple(rows[0]) == COLUMNS and "représentatif" in rows[0]["label"] and rows[0]["n"] == "1104"
    housing = [row for row in rows if row["part"] == "themes" and row["code"] == "LOG"]
    assert [(row["measure"], row["value"]) for row in housing] == [("concerns", "486"), ("people", "402"), ("before", "371")]
    hidden = next(row for row in rows if row["code"] == "silent")
    assert (hidden["value"], hidden["hidden"]) == ("", "true")
    assert not any(value.startswith(("=", "+", "-", "@")) for row in rows for value in row.values() if not _is_number(value))


def _is_number(value: str) -> bool:
    return value.lstrip("-").replace(".", "", 1).isdigit()


@pytest.mark.parametrize("week", WEEKS)
def test_the_json_is_what_its_schema_says_and_reads_back_as_the_report(week: str) -> None:
    report = WEEKS[week]()
    told = json.loads(written(Form.JSON, report, text_of(report)))
    schema = json.loads(files("summaries").joinpath("report.schema.json").read_text("utf-8"))
    assert list(broken(told, schema)) == []
    assert report_from(told) == report and json.loads(json.dumps(plain(report_from(told)))) == told


def test_the_schema_can_be_broken() -> None:
    schema = json.loads(files("summaries").joinpath("report.schema.json").read_text("utf-8"))
    told = plain(reports.french())
    assert list(broken({**told, "week": "47"}, schema)) and list(broken({**told, "more": 1}, schema))
    assert list(broken({name: told[name] for name in told if name != "caveat"}, schema))
    told["figures"][0]["value"] = "beaucoup"
    assert list(broken(told, schema))


# --- read aloud ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("week", WEEKS)
def test_it_is_read_in_ninety_seconds(week: str) -> None:
    report = WEEKS[week]()
    told = aloud(report, text_of(report))
    assert words_in(told) <= MOST_WORDS + (60 if week == "hostile" else 0)


def test_numbers_are_said_as_people_say_them() -> None:
    told = aloud(reports.french(), text_of(reports.french()))
    assert not any(letter.isdigit() for letter in told)
    assert told.startswith("Ce que disent les quartiers. Semaine quarante-sept, du seize au vingt-deux novembre")
    assert "Mille trois cent douze nouvelles demandes" in told and "soixante-deux pour cent" in told and "quarante et une demandes" in told
    assert told.endswith("Ce n'est pas représentatif de tous les habitants.")
    assert spoken("Le 1er mai, 2,5 jours, 20 h 30, 1 080 voix, 1 000 000 000 000", "fr", ["voix"]) == (
        "Le premier mai, deux virgule cinq jours, vingt heures trente, mille quatre-vingts voix, 1 000 000 000 000"
    )
    assert spoken("PV-7K3MQ, 12e, T2", "fr") == "PV-7K3MQ, 12e, T2" and spoken("3 ev", "tr") == "3 ev"


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "zéro"), (71, "soixante et onze"), (21, "vingt et un"), (80, "quatre-vingts"), (81, "quatre-vingt-un"),
     (99, "quatre-vingt-dix-neuf"), (200, "deux cents"), (201, "deux cent un"), (1001, "mille un"), (80_000, "quatre-vingt mille"),
     (2_000_300, "deux millions trois cents")],
)  # fmt: skip
def test_french_numbers(number: int, said: str) -> None:
    assert french(number) == said


@pytest.mark.parametrize(
    ("number", "said"), [(0, "zero"), (21, "twenty-one"), (101, "one hundred and one"), (1_312, "one thousand three hundred and twelve")]
)
def test_english_numbers(number: int, said: str) -> None:
    assert english(number) == said


def test_the_moment_of_the_figures_is_the_only_date_of_the_workbook() -> None:
    properties = opened(reports.french()).properties
    assert properties.created is not None and properties.created.replace(tzinfo=UTC).date() == date(2026, 11, 23)
