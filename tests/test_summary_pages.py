"""The summary's pages and picture: two to four pages whatever the week was, words that stay words, the same bytes every time."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from PIL import Image

from bot.texts import shipped
from docs.pictures import FOLDER, pictures
from summaries.forms import apart
from summaries.forms.making import Form, NotMade, asked, made_apart
from summaries.forms.pages import pages_of
from summaries.forms.typeset import NO_LETTER, readable, safe, typeset
from summaries.shown.report import Quote, Report
from tests import reports
from tests.built_weeks import shown
from tests.printed import read

WEEKS: Mapping[str, Any] = {
    "usual": reports.french, "English": reports.english, "tiny": reports.tiny, "huge": reports.huge, "hostile": reports.hostile,
}  # fmt: skip


async def made(form: Form, report: Report) -> bytes:
    return await made_apart(asked(form, report, partial(shipped(), report.language)))


@pytest.mark.parametrize("week", WEEKS)
async def test_two_to_four_pages_each_with_whom_it_is_about(week: str) -> None:
    report = WEEKS[week]()
    pages = read(await made(Form.PDF, report))
    assert 2 <= len(pages) <= 4
    begun = "".join(pages_of(report, partial(shipped(), report.language))["caveat"].split())[:40]
    assert all(begun in page for page in pages)


@pytest.mark.parametrize(("fitting", "tried"), [(0, 1), (1, 3), (2, 3), (3, 4), (4, 4), (5, 5), (6, 5), (7, 4), (8, 4)])
def test_the_fullest_that_fits_is_printed_and_few_are_tried(monkeypatch: pytest.MonkeyPatch, fitting: int, tried: int) -> None:
    """`fitting`: how many densities are too full for four pages; the last is printed even so."""
    seen: list[int] = []

    class Document:
        def __init__(self, inputs: Mapping[str, str]) -> None:
            self.place = apart.DENSITIES.index(json.loads(inputs["most"]))

        def query(self, selector: str, one: bool) -> str:
            seen.append(self.place)
            return json.dumps({"value": 5 if self.place < fitting else 4})

    monkeypatch.setattr(apart, "_template", lambda name: Document)
    printed = apart.compiled("report.typ", {"pages": {}})
    assert printed.place == min(fitting, 7) and len(seen) == tried and seen[0] == 0


async def test_a_page_says_the_week() -> None:
    told = "".join(read(await made(Form.PDF, reports.french())))
    for words in ("Cequedisentlesquartiers", "Semaine47", "1312nouvellesdemandes", "Logement486", "moisquelechauffage", "Vousavezdit"):
        assert words in told
    assert "Page1sur" in told and "cachéquartierssilencieux" in told


async def test_the_pages_are_for_readers_of_the_screen_too() -> None:
    with pikepdf.open(BytesIO(await made(Form.PDF, reports.french()))) as paper:
        metadata = bytes(paper.Root.Metadata.read_bytes())
        assert b"pdfuaid:part" in metadata and paper.Root.Lang == "fr" and paper.Root.MarkInfo.Marked
        assert b"2026-11-23" in metadata


async def test_words_are_never_markup() -> None:
    told = "".join(read(await made(Form.PDF, reports.hostile())))
    for words in ('#import"x"', "*gras*", "$a^2$", "<label>", "@ref", '#panic("x")'):
        assert words in told


async def test_arabic_reads_from_the_right() -> None:
    """Glyphs are drawn from left to right on the page, so the last letter comes first."""
    report = replace(reports.tiny(), quotes=(Quote(words=reports.ARABIC, about="", place="", language="ar", receipt="quote:1"),))
    pages = pages_of(report, partial(shipped(), "fr"))
    assert pages["quotes"][0]["direction"] == "rtl" and pages["quotes"][0]["language"] == "ar"
    assert "النزول"[::-1] in read(await made(Form.PDF, report))[0]


async def test_the_same_figures_give_the_same_bytes() -> None:
    for form in (Form.PDF, Form.PNG):
        assert await made(form, reports.french()) == await made(form, reports.french())


@pytest.mark.parametrize("week", WEEKS)
async def test_the_picture_is_read_on_a_phone(week: str) -> None:
    picture = Image.open(BytesIO(await made(Form.PNG, WEEKS[week]())))
    assert picture.width == 1080 and 300 < picture.height < 4000


async def test_what_can_not_be_made_says_so_and_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    told = asked(Form.PDF, reports.french(), partial(shipped(), "fr"))
    with pytest.raises(NotMade):
        await made_apart(told, (sys.executable, "-c", "import sys; sys.exit('Ça fait quatre mois')"))
    with pytest.raises(NotMade):
        await made_apart(told, (sys.executable, "-c", "import time; time.sleep(60)"), seconds=0.2)
    assert "quatre mois" not in caplog.text and "pdf" in caplog.text
    assert (await made_apart(told)).startswith(b"%PDF-")


def test_words_in_letters_the_font_lacks_are_left_to_the_spreadsheet() -> None:
    tamil, report = "மின்தூக்கி வேலை செய்யவில்லை", reports.french()
    assert not readable(tamil) and readable(reports.ARABIC) and readable("Çà et là") and readable("…")
    pages = pages_of(
        replace(report, quotes=(Quote(words=tamil, about="", place="", language="ta", receipt="quote:1"),)), partial(shipped(), "fr")
    )
    assert pages["quotes"] == [] and any("une écriture" in line for line in pages["how"])


def test_french_is_set_as_printers_do() -> None:
    assert typeset("Quoi ? « Non » : 1 312 demandes, 62 % l'ont dit à 19 h !", "fr") == (
        "Quoi\u202f? «\u00a0Non\u00a0»\u00a0: 1\u202f312 demandes, 62\u202f% l’ont dit à 19\u202fh\u202f!"
    )
    assert typeset("Why ? 1 312", "en") == "Why ? 1 312"


def test_whatever_is_written_can_be_printed() -> None:
    assert safe("a\u202eb\x00c\n\td", 50) == "abc d"
    assert safe("க", 50) == NO_LETTER and safe("می‌خواهم", 50) == "می‌خواهم"
    assert safe("x" * 60, 100).count("\u200b") == 2
    assert len(safe("mot " * 400, 100)) < 110 and safe("mot " * 400, 100).endswith("[…]")


def test_the_pictures_of_the_documentation_are_those_the_command_makes() -> None:
    made_now = pictures(shown())
    assert set(made_now) == {file.name for file in FOLDER.glob("summary-*.png")}, "run `python -m docs.pictures`"
    assert all(len(picture) < 150_000 for picture in made_now.values())
