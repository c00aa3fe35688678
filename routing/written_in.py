"""The language a message seems to be in: Arabic by its letters, the others by the words that only they have, misspelt or not.

It knows the words of `data/concepts.csv` and the letters that only one of our languages has. Of what is too short, or half one language
and half another, it says nothing: to offer somebody a language is to guess who they are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from routing.alike.concepts import shipped
from routing.themes.words import read

LETTERS: Mapping[str, str] = MappingProxyType({"ş": "tr", "ğ": "tr", "ı": "tr", "ã": "pt", "õ": "pt", "ñ": "es", "¿": "es", "¡": "es"})
"""Letters, in lower case, that only one of our languages has."""
_OF_A_LETTER = 0.5  # of a word
_ENOUGH = 2.0  # words that one language alone has
_CLEARLY = 1.4  # times as many as any other language
_ALONE, _HARDLY = 7.0, 1.0  # words of one language at least, and of any other at most, that leave no doubt
_OWN = re.compile("[" + "".join(LETTERS) + "]")
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_FEW_LETTERS = 6
_MOST_LETTERS, _MOST_WORDS = 300, 40
"""The beginning of a message says as much as all of it."""


def written_in(words: str) -> str | None:
    """The language of a message, or None where it is not clear: "ar-Latn" is Arabic in Latin letters."""
    said = words[:_MOST_LETTERS]
    arabic = len(_ARABIC.findall(said))
    if arabic and arabic * 2 > sum(map(str.isalpha, said)):
        return "ar" if arabic >= _FEW_LETTERS else None
    first, votes, second = _best(said)
    return first if votes >= max(_ENOUGH, _CLEARLY * second) else None


def unmistakable(words: str) -> bool:
    """Whether a message is so much in one language, and so little in any other, that it says enough alone."""
    _, votes, second = _best(words[:_MOST_LETTERS])
    return votes >= _ALONE and second <= _HARDLY


def _best(said: str) -> tuple[str, float, float]:
    """The language that has most of these words, how many, and how many the next one has."""
    votes = dict(shipped().spoken(read(said)[:_MOST_WORDS]))
    for letter in _OWN.findall(said.casefold()):
        votes[LETTERS[letter]] += _OF_A_LETTER
    best, second = sorted(votes, key=votes.__getitem__, reverse=True)[:2]
    return best, votes[best], votes[second]
