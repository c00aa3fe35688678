"""Words and numbers as they are printed: the blanks of French, numbers and days of the reader's language, letters that the font has."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from functools import cache
from importlib.resources import files

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

from summaries.shown.report import Cell

THIN, HARD = "\u202f", "\u00a0"
"""Blanks at which no line ends: a narrow one and a full one."""
ALONE = "\u200b"
"""Where a word that is too long for a line may be cut: it takes no room."""
LONGEST_RUN = 24
"""Letters without a blank: more are no word, and would leave the page."""
_JOINERS = "\u200c\u200d"
"""They have no look, and are part of how Persian and others are spelled."""
NO_LETTER = "□"
LEAST_READABLE = 0.8
"""Of the letters of somebody's words: with fewer that the font has, they are not printed at all."""


def typeset(words: str, language: str) -> str:
    """A sentence of ours as printers set it: curved apostrophes, and the blanks that French wants before signs and in numbers."""
    words = curved(words)
    if language.split("-", maxsplit=1)[0] != "fr":
        return words
    words = re.sub(r"[ \u00a0](?=[;!?%€])|(?<=\d)[ \u00a0](?=\d{3}(?!\d))|(?<=\d)[ \u00a0](?=h\b)", THIN, words)
    return re.sub(r" (?=[:»])|(?<=«) ", HARD, words)


def curved(words: str) -> str:
    """Apostrophes as printers set them."""
    return re.sub(r"(?<=\w)'(?=\w)", "’", words)


def number(value: float, language: str) -> str:
    """With the separators of the language, and one decimal at most."""
    return format_decimal(value, format="#,##0.#", locale=_locale(language))


def day(value: date, language: str) -> str:
    return format_date(value, "d MMMM y", locale=_locale(language))


def cell(value: Cell, language: str, hidden: str) -> str:
    """What stands in a table, printed; `hidden` says that a figure counts too few people."""
    match value:
        case None:
            return hidden
        case date():
            return day(value, language)
        case str():
            return typeset(value, language)
        case _:
            return number(value, language)


def safe(words: str, most: int) -> str:
    """Somebody's words, printable whatever is in them: one line, no control, cut, and long runs may be broken."""
    told = "".join(letter for letter in words if letter.isprintable() or letter.isspace() or letter in _JOINERS)
    kept = re.sub(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+", " ", told).strip()
    drawn = "".join(letter if in_font(letter) else NO_LETTER for letter in kept)
    if len(drawn) > most:
        drawn = drawn[:most].rsplit(" ", 1)[0][:most].rstrip() + " […]"
    return re.sub(rf"\S{{{LONGEST_RUN}}}(?=\S)", lambda run: run[0] + ALONE, drawn)


def readable(words: str) -> bool:
    """Most of these letters are in the font: others would be a row of empty boxes."""
    letters = [letter for letter in words if letter.isalpha()]
    return sum(map(in_font, letters)) >= LEAST_READABLE * len(letters)


def in_font(letter: str) -> bool:
    """Whether the font of our pages has it."""
    starts, ends = _letters()
    place = bisect_right(starts, ord(letter)) - 1
    return place >= 0 and ord(letter) <= ends[place]


@cache
def _letters() -> tuple[list[int], list[int]]:
    """The letters of DejaVu Sans 2.37, as the first and the last of each run."""
    lines = files("summaries").joinpath("fonts/letters.txt").read_text("ascii").split()
    runs = [tuple(int(end, 16) for end in line.split("-")) for line in lines]
    return [run[0] for run in runs], [run[1] for run in runs]


@cache
def _locale(language: str) -> Locale:
    """What a language writes numbers and days like; those of French for one that is not known."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse("fr")
