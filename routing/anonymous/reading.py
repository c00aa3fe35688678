"""A text as a reader sees it, with where each of its characters stands: what hides a number from a machine hides it from no person.

Zero-width characters are dropped; full-width, circled, Arabic and emoji digits are digits; Cyrillic and Greek letters that look like Latin
ones are these. The text itself is never changed here: what is found in the reading is led back to it by `Reading.span`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from dialogue.folding import unmarked

_DROPPED = frozenset(("Cf", "Mn", "Me"))
_ALIKE = str.maketrans("авекмнорстухіјѕԁһԛԝАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορνι", "abekmhopctyxijsdhqwABEKMHOPCTYXIJSABEZHIKMNOPTYXaopvi")
_WORD = re.compile(r"[^\W\d_]+")
_DOUBLED = re.compile(r"(.)\1+")
_ENDS_BEFORE = re.compile(r"(?:^|[.!?…:;\n\r•«»\"“”()\[\]|])[\s\-–—*'.]*$|(?:^|\s)[-–—]\s*$")
_CAPITALS_MEAN = 0.6
"""Above this share of capitals, of letters or of words, a capital says nothing of what is a name."""


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    text: str
    plain: str
    """In lower case, without accents."""
    begins: bool
    """It begins a sentence, where a capital says nothing."""
    named: bool
    """It has a capital that says something: inside a sentence, of a text that does not use them everywhere."""

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Reading:
    said: str
    origins: tuple[int, ...]
    """Where in the text each character of `said` comes from, and last the length of the text."""
    words: tuple[Word, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where what was read from `start` to `end` stands in the text, with the signs dropped after its last character."""
        return self.origins[start], max(self.origins[end], self.origins[end - 1] + 1)


def read(text: str) -> Reading:
    said, origins = [], []
    for at, sign in enumerate(text):
        for shown in sign if sign.isascii() else _shown(sign):
            said.append(shown)
            origins.append(at)
    joined = "".join(said)
    return Reading(joined, (*origins, len(text)), tuple(_words(joined)))


@lru_cache(maxsize=1024)
def _shown(sign: str) -> str:
    kind = unicodedata.category(sign)
    digit = unicodedata.digit(sign, None)
    if kind in _DROPPED or sign == "\u0640":
        return ""
    if digit is not None:
        return str(digit)
    if kind in ("Zs", "Pd"):
        return " " if kind == "Zs" else "-"
    if sign in "’ʼ‘´＇":
        return "'"
    plain = unicodedata.normalize("NFKC", sign).translate(_ALIKE)
    return "".join(one for one in plain if unicodedata.category(one) not in _DROPPED)


def _words(said: str) -> list[Word]:
    found = list(_WORD.finditer(said))
    letters = [sign for sign in said if sign.isalpha() and sign.lower() != sign.upper()]
    shouted = len(letters) > 8 and sum(sign.isupper() for sign in letters) > _CAPITALS_MEAN * len(letters)
    started = sum(match.group()[0].isupper() for match in found)
    titled = len(found) > 5 and started > _CAPITALS_MEAN * len(found)
    return [_word(said, match, tell=not (shouted or titled)) for match in found]


def _word(said: str, match: re.Match[str], *, tell: bool) -> Word:
    text, start = match.group(), match.start()
    begins = _ENDS_BEFORE.search(said, max(0, start - 12), start) is not None
    return Word(start, match.end(), text, unmarked(text.casefold()), begins, tell and not begins and text[0].isupper())


def folded(plain: str) -> str:
    """How names are compared: "Mohammed" and "mohamed", "fatiiiima" and "Fatima" are one; short ones ("Anne") stay as they are."""
    return _DOUBLED.sub(r"\1", plain) if len(plain) > 4 else plain
