"""Sheets of paper as a printer, a phone and an eye have them: their size, their squares, their letters and in which font these are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import zxingcpp
from PIL import Image

POINT = 25.4 / 72
"""Millimetres."""


@dataclass(frozen=True)
class Glyph:
    letter: str
    code: int
    font: str


def photographed(picture: bytes) -> list[str]:
    """What a phone reads in the squares of a picture, from left to right and from the top."""
    found = zxingcpp.read_barcodes(Image.open(BytesIO(picture)))
    return [one.text for one in sorted(found, key=lambda one: (one.position.top_left.y // 50, one.position.top_left.x))]


def white_around(picture: bytes) -> tuple[float, float, float, float]:
    """How much white paper there is at the left, the top, the right and the bottom, as shares of the width of the sheet."""
    grey = Image.open(BytesIO(picture)).convert("L")
    left, top, right, bottom = grey.point(lambda shade: 255 if shade < 250 else 0).getbbox() or (0, 0, 0, 0)
    return left / grey.width, top / grey.width, (grey.width - right) / grey.width, (grey.height - bottom) / grey.width


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page, in whole millimetres."""
    with pikepdf.open(BytesIO(pdf)) as paper:
        boxes = [[float(side) for side in page.mediabox] for page in paper.pages]
    return [(round((right - left) * POINT), round((top - bottom) * POINT)) for left, bottom, right, top in boxes]


def read(pdf: bytes) -> list[str]:
    """The letters of each page in the order they are drawn, without blanks."""
    return ["".join("".join(glyph.letter for glyph in page).split()) for page in drawn(pdf)]


def drawn(pdf: bytes) -> list[list[Glyph]]:
    """Each glyph of each page."""
    with pikepdf.open(BytesIO(pdf)) as paper:
        return [_drawn(page) for page in paper.pages]


def _drawn(page: Any) -> list[Glyph]:
    fonts: dict[str, Any] = dict(page.obj.Resources.Font.items())
    told, name, known = list[Glyph](), "", dict[int, str]()
    for one in pikepdf.parse_content_stream(page):
        operands: list[Any] = list(getattr(one, "operands", ()))
        operator = str(getattr(one, "operator", ""))
        if operator == "Tf":
            font = fonts[str(operands[0])]
            name, known = str(font.BaseFont).partition("+")[2], dict(_letters_of(font.ToUnicode.read_bytes()))
        for part in operands[0] if operator == "TJ" else operands if operator == "Tj" else ():
            if isinstance(part, pikepdf.String):
                codes = [int.from_bytes(bytes(part)[at : at + 2]) for at in range(0, len(bytes(part)), 2)]
                told += [Glyph(known.get(code, ""), code, name) for code in codes]
    return told


@cache
def _letters_of(font: bytes) -> Mapping[int, str]:
    """What each glyph of an embedded font stands for, as its ToUnicode map says."""
    found = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", font, re.DOTALL):
        for code, told in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = bytes.fromhex(told.decode()).decode("utf-16-be")
    return found
