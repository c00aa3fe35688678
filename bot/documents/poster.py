"""A poster: an A4 sheet as SVG, with a square to photograph for each door there is, and three short lines.

Whatever is written on it is text, never markup. The squares are drawn here from the library's dots, so that the sheet is one file
that prints the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

import segno

WIDTH, HEIGHT, MARGIN = 210.0, 297.0, 18.0
"""Millimetres: a sheet of A4."""
INK, ACCENT, PAPER = "#1b1b1b", "#0b5d4e", "#ffffff"
QUIET = 4
"""White dots around a square: fewer, and some phones do not see it."""
_WIDE = 0.56
"""How wide a letter is to its height, on average: lines are broken by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A link to photograph, and how people may come in by it."""

    link: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    title: str
    place: str
    theme: str
    lines: Sequence[str]
    doors: Sequence[Door]
    """One or two."""


def drawn(poster: Poster) -> str:
    """The sheet."""
    parts = [*_head(poster), *_doors(poster.doors), *_lines(poster.lines)]
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH:g}mm" height="{HEIGHT:g}mm" viewBox="0 0 {WIDTH:g} {HEIGHT:g}" '
        f'font-family="DejaVu Sans, Verdana, Arial, sans-serif" text-anchor="middle">\n'
        f'<rect width="{WIDTH:g}" height="{HEIGHT:g}" fill="{PAPER}"/>\n{body}\n</svg>\n'
    )


def square(link: str, side: float, x: float, y: float) -> str:
    """A link as dots, `side` millimetres wide with its white rim, its corner at (x, y)."""
    dots = segno.make(link, error="m", micro=False).matrix
    count = len(dots) + 2 * QUIET
    path = "".join(f"M{left + QUIET} {row + QUIET}h{length}v1h-{length}z" for row, line in enumerate(dots) for left, length in _runs(line))
    return (
        f'<g transform="translate({x:g} {y:g}) scale({side / count:.5f})" shape-rendering="crispEdges">'
        f'<rect width="{count}" height="{count}" fill="{PAPER}"/><path d="{path}" fill="#000000"/></g>'
    )


def _runs(line: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where black begins in a line of dots, and for how many."""
    start = None
    for place, dot in enumerate([*line, 0]):
        if dot and start is None:
            start = place
        elif not dot and start is not None:
            yield start, place - start
            start = None


def _head(poster: Poster) -> Iterator[str]:
    yield f'<rect width="{WIDTH:g}" height="72" fill="{ACCENT}"/>'
    yield from _text(poster.title, size=15, y=34, color=PAPER, weight="bold", lines=2)
    yield from _text(poster.place.replace(", ", ",\n"), size=11, y=92, weight="bold", lines=2)
    yield from _text(poster.theme, size=8.5, y=118, color=ACCENT, weight="bold", lines=1)


def _doors(doors: Sequence[Door]) -> Iterator[str]:
    side = 100.0 if len(doors) == 1 else 80.0
    room = (WIDTH - side * len(doors)) / (len(doors) + 1)
    for number, door in enumerate(doors):
        x = room + number * (side + room)
        yield square(door.link, side, x, 122)
        yield from _text(door.label, size=6, y=122 + side + 5, x=x + side / 2, weight="bold", lines=1, width=side)
        yield from _text(door.link.removeprefix("https://"), size=3.4, y=122 + side + 11, x=x + side / 2, lines=2, width=side)


def _lines(lines: Sequence[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield from _text(line, size=5.6, y=253 + 13 * number, lines=1)


def _text(words: str, *, size: float, y: float, lines: int, x: float = WIDTH / 2, width: float = WIDTH - 2 * MARGIN,
          color: str = INK, weight: str = "normal") -> Iterator[str]:  # fmt: skip
    """Words on at most so many lines, as large as asked or as fits; `y` is where the first line stands."""
    while len(broken := _broken(words, int(width / (size * _WIDE)))) > lines:
        size *= 0.94
    for number, line in enumerate(broken):
        stands = y + number * size * 1.25
        yield (
            f'<text x="{x:g}" y="{stands:.2f}" font-size="{size:.2f}" fill="{color}" font-weight="{weight}">'
            f"{escape(line)}</text>"
        )  # fmt: skip


def _broken(words: str, most: int) -> list[str]:
    """Lines of at most `most` letters, broken where the text is and where they must; a word that is longer than that is cut."""
    lines: list[str] = []
    for given in words.splitlines():
        begun = len(lines)
        for word in given.split():
            if len(lines) > begun and len(lines[-1]) + 1 + len(word) <= most:
                lines[-1] += f" {word}"
            else:
                lines += [word[start : start + most] for start in range(0, len(word), most)]
    return lines
