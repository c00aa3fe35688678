"""Draws the pictures of the documentation: `python -m docs.pictures`. A weekly summary, from an invented week that is counted as any other;
a poster; talks as a messenger and as the web chat show them."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from PIL import Image

from bot.documents.poster import Poster
from bot.documents.poster import asked as asked_of_poster
from bot.texts import shipped
from bot.translations.preview import asked as asked_of_talk
from flows.staff.make_poster import Sheet
from routing.residents.links import Addresses
from summaries.forms.apart import compiled, made
from summaries.forms.labels import labels_of
from summaries.forms.making import Form, asked
from summaries.forms.workbook import workbook
from summaries.shown.report import Report
from tests.browser import launched
from tests.built_weeks import shown
from tests.page_reader import reading
from tests.real_web import real_house

FOLDER = Path(__file__).parent / "pictures"
LANGUAGES = ("fr", "ar", "tr")
"""Of talks: the source, one from right to left, one with long words."""
SHARP = 100
"""Dots an inch of a page."""
NARROW = 700
"""Dots across a poster."""
PHONE = 360
"""Dots across a talk."""
COLOURS = 160
"""So that each picture weighs less than 150 kB."""
SHOWN = 1
"""The sheet that is drawn: the first after the read-me."""


def pictures(report: Report) -> dict[str, bytes]:
    """Every picture of a report, by its name."""
    text = partial(shipped(), report.language)
    pages = compiled("report.typ", asked(Form.PDF, report, text)).compile(format="png", ppi=SHARP)
    phone = compiled("picture.typ", asked(Form.PNG, report, text)).compile(format="png", ppi=SHARP)
    found = {f"summary-{number}.png": page for number, page in enumerate(pages, 1)}
    sheet = _sheet(workbook(report, labels_of(report, text)))
    return {name: _light(picture) for name, picture in {**found, "summary-phone.png": phone, "summary-sheet.png": sheet}.items()}


def poster() -> bytes:
    """A sheet of A4 in French and Arabic, as a relay of the example directory makes it."""
    drawn = Poster(
        payload="7K3MQ0ABCD", place="Franc Moisin, Saint-Denis (93)", theme="LOG", association="La Passerelle dionysienne",
        languages=("fr", "ar"), sheet=Sheet.A4,
    )  # fmt: skip
    doors = Addresses("voisins_bot", "https://voix.example.org", "+33639980001")
    told = asked_of_poster(shipped(), doors, drawn, datetime(2026, 11, 26, tzinfo=UTC), "png")
    picture = Image.open(BytesIO(made(told)))
    return _light(_saved(picture.resize((NARROW, picture.height * NARROW // picture.width))))


def talk(language: str) -> bytes:
    """A report from the first question to its number, as a phone shows it."""
    picture = Image.open(BytesIO(made(asked_of_talk(shipped(), language, "report_concern"))))
    return _light(_saved(picture.resize((PHONE, picture.height * PHONE // picture.width))))


async def chats() -> dict[str, bytes]:
    """The web chat, with the real house behind it, at the question where: on the narrowest phone and on a desk. Needs Chromium."""
    found: dict[str, bytes] = {}
    with TemporaryDirectory() as folder:
        async with real_house(Path(folder)) as address, launched() as chromium:
            for language in LANGUAGES:
                async with reading(chromium, address, language) as reader:
                    await reader.begins()
                    await reader.tells()
                    taken = await reader.pictures()
                found |= {f"chat-{language}-{size}.png": _light(picture) for size, picture in taken.items()}
    return found


def _saved(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _sheet(data: bytes) -> bytes:
    """A sheet as a spreadsheet program shows it."""
    book = load_workbook(BytesIO(data))
    sheet = book.worksheets[SHOWN]
    letters = [get_column_letter(place) for place in range(1, sheet.max_column + 1)]
    rows = [[_cell(cell.value) for cell in row] for row in sheet.iter_rows()]
    widths = [sheet.column_dimensions[letter].width for letter in letters]
    told = {"letters": letters, "rows": rows, "widths": widths, "sheets": book.sheetnames[:5], "shown": SHOWN}
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=["summaries/fonts"])
    drawn = typst.compile(
        str(Path(__file__).parent / "sheet.typ"), font_paths=fonts, format="png", ppi=SHARP, sys_inputs={"data": json.dumps(told)}
    )  # fmt: skip
    assert isinstance(drawn, bytes)
    return drawn


def _cell(value: Any) -> dict[str, Any]:
    number = isinstance(value, int | float)
    return {"words": f"{value:,}".replace(",", "\u202f") if number else str(value or ""), "number": number}


def _light(picture: bytes) -> bytes:
    out = BytesIO()
    Image.open(BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def main() -> None:
    for old in FOLDER.glob("summary-*.png"):
        old.unlink()
    for name, picture in pictures(shown()).items():
        (FOLDER / name).write_bytes(picture)
    (FOLDER / "poster.png").write_bytes(poster())
    for language in LANGUAGES:
        (FOLDER / f"talk-{language}.png").write_bytes(talk(language))
    for name, picture in asyncio.run(chats()).items():
        (FOLDER / name).write_bytes(picture)


if __name__ == "__main__":
    main()
