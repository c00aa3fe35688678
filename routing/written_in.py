"""The language a message seems to be in: Arabic by its letters, the others by the words that only they have, misspelt or not.

It knows the words of `data/concepts.csv` and the letters that only one of our languages has. Of what is too short, or half one language
and half another, it says nothing: to offer somebody a language is to guess who they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from routing.alike.concepts import shipped
from routing.themes.words import read

LETTERS: Mapping[str, str] = MappingProxyType({"ş": "tr", "ğ": "tr", "ı": "tr", "ã": "pt", "õ": "pt", "ñ": "es", "¿": "es", "¡": "es"})
"""Letters, in lower case, that only one of our languages has."""
_OF_A_LETTER = 0.5  # of a word
_ENOUGH = 2.0  # words that one language alone has
_CLEARLY = 1.4  # times as many as any other language
_ARABIC = range(0x600, 0x700)
_FEW_LETTERS = 6
_MOST_WORDS = 40
"""The beginning of a message says as much as all of it."""


def written_in(words: str) -> str | None:
    """The language of a message, or None where it is not clear: "ar-Latn" is Arabic in Latin letters."""
    letters = [letter for letter in words[:1000].casefold() if letter.isalpha()]
    arabic = sum(ord(letter) in _ARABIC for letter in letters)
    if arabic * 2 > len(letters):
        return "ar" if arabic >= _FEW_LETTERS else None
    votes = dict(shipped().spoken(read(words[:1000])[:_MOST_WORDS]))
    for letter in words[:1000].casefold():
        if letter in LETTERS:
            votes[LETTERS[letter]] += _OF_A_LETTER
    (best, most), (_, second) = sorted(votes.items(), key=lambda vote: -vote[1])[:2]
    return best if most >= _ENOUGH and most >= _CLEARLY * second else None
