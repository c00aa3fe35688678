"""Sheets of paper as a printer, a phone and an eye have them: their size, their squares, their letters and in which font these are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import combinations
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


@dataclass(frozen=True)
class Run:
    """Words put on a page at once. `left`, `right`, `foot` (where the letters stand) and `size` are in points, from the bottom left."""

    glyphs: tuple[Glyph, ...]
    left: float
    right: float
    foot: float
    size: float

    @property
    def words(self) -> str:
        return "".join(glyph.letter for glyph in self.glyphs)

    def touches(self, other: Run) -> bool:
        """They share more than a point in width and in height, their tails apart."""
        across = min(self.right, other.right) - max(self.left, other.left)
        tops = min(self.foot + self.size * 0.7, other.foot + other.size * 0.7)
        return across > 1 and tops - max(self.foot, other.foot) > 1


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
    return [[glyph for run in page for glyph in run.glyphs] for page in runs(pdf)]


def overprinted(pdf: bytes) -> list[tuple[str, str]]:
    """The words that lie on one another, in pairs."""
    pairs = (pair for page in runs(pdf) for pair in combinations([run for run in page if run.words.strip()], 2))
    return [(one.words, other.words) for one, other in pairs if one.touches(other)]


def runs(pdf: bytes) -> list[list[Run]]:
    """The words of each page as they are put on it: a line of text, or a part of one, at a time."""
    with pikepdf.open(BytesIO(pdf)) as paper:
        return [list(_runs(page)) for page in paper.pages]


def _runs(page: Any) -> Iterator[Run]:
    """Of what typst writes: upright text, a font of two bytes a glyph, its place set anew for each run."""
    fonts = {name: _Font(font) for name, font in page.obj.Resources.Font.items()}
    placed, kept, font, size = pikepdf.Matrix(), list[pikepdf.Matrix](), None, 0.0
    for one in pikepdf.parse_content_stream(page):
        operands: list[Any] = list(getattr(one, "operands", ()))
        match str(getattr(one, "operator", "")):
            case "q":
                kept.append(placed)
            case "Q":
                placed = kept.pop()
            case "cm":
                placed = pikepdf.Matrix(*operands) @ placed
            case "Tf":
                font, size = fonts[str(operands[0])], float(operands[1])
            case "Tm":
                at = pikepdf.Matrix(*operands) @ placed
            case "TJ" | "Tj" as operator if font is not None:
                yield font.run(operands[0] if operator == "TJ" else operands, size, float(at.e), float(at.f))


class _Font:
    def __init__(self, font: Any) -> None:
        self.name = str(font.BaseFont).partition("+")[2]
        self.letters = _letters_of(font.ToUnicode.read_bytes())
        self.widths = dict(_widths_of(font.DescendantFonts[0].W))

    def run(self, parts: Iterable[Any], size: float, left: float, foot: float) -> Run:
        """Numbers between the glyphs move what follows to the left, in thousandths of the size."""
        glyphs, width = list[Glyph](), 0.0
        for part in parts:
            if isinstance(part, pikepdf.String):
                codes = [int.from_bytes(bytes(part)[at : at + 2]) for at in range(0, len(bytes(part)), 2)]
                glyphs += [Glyph(self.letters.get(code, ""), code, self.name) for code in codes]
                width += sum(self.widths.get(code, 0.0) for code in codes)
            else:
                width -= float(part)
        return Run(tuple(glyphs), left, left + width * size / 1000, foot, size)


def _widths_of(told: Any) -> Iterator[tuple[int, float]]:
    """`first [width …]` or `first last width`, over and over."""
    left = list(told)
    while left:
        first, then = int(left.pop(0)), left.pop(0)
        if isinstance(then, pikepdf.Array):
            yield from enumerate(map(float, then), first)
        else:
            width = float(left.pop(0))
            yield from ((code, width) for code in range(first, int(then) + 1))


@cache
def _letters_of(font: bytes) -> Mapping[int, str]:
    """What each glyph of an embedded font stands for, as its ToUnicode map says."""
    found = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", font, re.DOTALL):
        for code, told in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = bytes.fromhex(told.decode()).decode("utf-16-be")
    return found
