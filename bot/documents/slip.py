"""A paper to print, A6, as PDF: a number, a secret word, how to find the case again, and a square to photograph.

Drawn by hand, in fonts every reader has: the sheet is a few kilobytes and needs no library that a small host would pay for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, MARGIN = 298.0, 420.0, 22.0
"""Points: a sheet of A6."""
_WIDE = 0.56
"""How wide a letter is to its height, on average: lines are broken by it."""
_SQUARE = 104.0
_QUIET = 4
"""White dots around the square."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    title: str
    number: tuple[str, str]
    """What it is called, and the number itself."""
    word: tuple[str, str]
    lines: Sequence[str]
    """How to find the case again, and to keep the paper."""
    link: str = ""
    """To photograph; "" where the house has no door a link could open."""


def drawn(slip: Slip) -> bytes:
    """The sheet as a PDF file."""
    return _file("\n".join(_page(slip)).encode("cp1252", "replace"))


def _page(slip: Slip) -> Iterator[str]:
    y = HEIGHT - 40
    yield from _line(slip.title, 16, y, bold=True)
    for label, value in (slip.number, slip.word):
        y -= 26
        yield from _line(label, 10, y)
        y -= 26
        yield from _line(value, 24, y, bold=True)
    y -= 24
    for said in slip.lines:
        for part in _broken(said, int((WIDTH - 2 * MARGIN) / (9.5 * _WIDE))):
            yield from _line(part, 9.5, y)
            y -= 12.5
        y -= 3
    if slip.link:
        yield from _square(slip.link, (WIDTH - _SQUARE) / 2, 14)


def _line(words: str, size: float, y: float, *, bold: bool = False) -> Iterator[str]:
    safe = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    yield f"BT /F{2 if bold else 1} {size:g} Tf {MARGIN:g} {y:.1f} Td ({safe}) Tj ET"


def _broken(words: str, most: int) -> list[str]:
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > most:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return lines


def _square(link: str, x: float, y: float) -> Iterator[str]:
    """A link as dots, its corner at (x, y)."""
    import segno

    dots = segno.make(link, error="m", micro=False).matrix
    side = _SQUARE / (len(dots) + 2 * _QUIET)
    for number, line in enumerate(dots):
        top = y + _SQUARE - (number + 1 + _QUIET) * side
        yield from (f"{x + (left + _QUIET) * side:.3f} {top:.3f} {side:.3f} {side:.3f} re" for left, dot in enumerate(line) if dot)
    yield "f"


def _file(page: bytes) -> bytes:
    """The objects of a PDF of one page, one after the other, and where each begins."""
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    resources = "<< /Font << /F1 4 0 R /F2 5 0 R >> >>"
    box = f"[0 0 {WIDTH:g} {HEIGHT:g}]"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Resources {resources} /Contents 6 0 R >>".encode(),
        font.format("Helvetica").encode(),
        font.format("Helvetica-Bold").encode(),
        f"<< /Length {len(page)} >>\nstream\n".encode() + page + b"\nendstream",
    ]
    written, places = b"%PDF-1.4\n", []
    for number, told in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n".encode() + told + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return written + f"{head}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(written)}\n%%EOF\n".encode()
