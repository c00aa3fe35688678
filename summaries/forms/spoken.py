"""Numbers as they are said: "1 312" is « mille trois cent douze ». In French and English; other languages keep their digits. Pure.

Only what a summary says is understood: whole numbers below a milliard, one decimal after a comma or a point, shares, hours, years, « 1er ».
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_BLANK = "[ \u00a0\u202f\u2009]"
_NUMBER = re.compile(rf"(?<![\w])(\d{{1,3}}(?:{_BLANK}\d{{3}})+|\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+)(?:([.,])(\d+))?({_BLANK}?%|er\b)?(?!\w)")
_UNITS = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze",
    "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 8: "quatre-vingt"}
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS_EN = {2: "twenty", 3: "thirty", 4: "forty", 5: "fifty", 6: "sixty", 7: "seventy", 8: "eighty", 9: "ninety"}
MOST = 10**9


def spoken(words: str, language: str, feminine: Sequence[str] = ()) -> str:
    """A sentence with its numbers in letters. `feminine` are nouns before which "un" becomes « une »."""
    short = language.split("-", maxsplit=1)[0]
    if short not in _SAYS:
        return words
    if short == "fr":
        words = re.sub(rf"(\d{{1,2}}){_BLANK}h{_BLANK}(\d{{1,2}})\b", r"\1 heures \2", words)
        words = re.sub(rf"(\d{{1,2}}){_BLANK}?h\b", r"\1 heures", words)
    said = _NUMBER.sub(lambda found: _said(found, short), words)
    for noun in feminine:
        said = re.sub(rf"\bun {noun}\b", f"une {noun}", said)
    return said


def _said(found: re.Match[str], language: str) -> str:
    whole = int(re.sub(r"\D", "", found[1]))
    if whole >= MOST:
        return found[0]
    say, point, share = _SAYS[language]
    decimals = "".join(f" {say(int(digit))}" for digit in found[3].rstrip("0")) if found[3] else ""
    end = found[4] or ""
    if end == "er":
        return "premier" if language == "fr" and whole == 1 else found[0]
    return say(whole) + (f" {point}{decimals}" if decimals else "") + (f" {share}" if end else "")


def french(number: int) -> str:
    if number < 100:
        return _below_hundred(number)
    for size, name in ((1_000_000, "million"), (1000, "mille"), (100, "cent")):
        count, rest = divmod(number, size)
        if not count:
            continue
        several = "s" if count > 1 and (name == "million" or (name == "cent" and not rest)) else ""
        head = "" if count == 1 and name != "million" else _before(french(count), name) + " "
        return f"{head}{name}{several}" + (f" {french(rest)}" if rest else "")
    return ""


def _before(count: str, name: str) -> str:
    """ "Quatre-vingts" and "cents" lose their s before mille."""
    return re.sub(r"(quatre-vingt|cent)s$", r"\1", count) if name == "mille" else count


def _below_hundred(number: int) -> str:
    if number < 20:
        return _UNITS[number]
    tens, unit = divmod(number, 10)
    if tens in (7, 9):
        tens, unit = tens - 1, unit + 10
    name = _TENS[tens]
    if unit == 0:
        return "quatre-vingts" if tens == 8 else name
    if unit in (1, 11) and tens != 8:
        return f"{name} et {_UNITS[unit]}"
    return f"{name}-{_UNITS[unit]}"


def english(number: int) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        return _TENS_EN[tens] + (f"-{_ONES[unit]}" if unit else "")
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        count, rest = divmod(number, size)
        if count:
            joint = " and " if rest < 100 else " "
            return f"{english(count)} {name}" + (f"{joint}{english(rest)}" if rest else "")
    return ""


_SAYS: dict[str, tuple[Callable[[int], str], str, str]] = {"fr": (french, "virgule", "pour cent"), "en": (english, "point", "percent")}
