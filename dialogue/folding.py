"""Words as they are compared when people text in a hurry: without case, accents, doubled letters or silent endings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

LONGEST = 32
"""Letters kept of a word: nobody writes longer ones, and corrections cost the square of the length."""

ACCENTS = "\u0300-\u036f\u0640\u064b-\u065f\u0670"
"""Accents typed apart, Arabic vowel signs and lengthening, as a class of letters in a pattern."""
_MARKS = re.compile(f"[{ACCENTS}]")
_WORD = re.compile(rf"\*?[\w{ACCENTS}]+\*?")
_APOSTROPHES = re.compile("['\u2019ʼ`´]")
_ELIDED = frozenset("cdjlmnstCDJLMNST")
_VOWEL = re.compile(r"[aeiuyhàâéèêëîïôû]|o\w\w", re.IGNORECASE)
_FOLDED = str.maketrans({"ı": "i", "œ": "oe", "æ": "ae", "ة": "ه", "ى": "ي", "ک": "ك", "ی": "ي"})
_ARABIC_PLURAL = re.compile("وا$")
_ARABIC_ARTICLE = re.compile(r"^[وفبل]?ال(?=\w\w\w)|^لل(?=\w\w\w)")
_LATIN_ARTICLE = re.compile("^l(?!mf?ao$)(?=[^aeiouyhl]..|h[aiou]..)")
_DOUBLED = re.compile(r"([^\W\d])\1+")
_VERB = re.compile(r"(?<=\w\w)(?:e[rz]|ee?s?)$|(?<=\w\w\w)(?:ai[st]|aient)$")
_PLURAL = re.compile(r"(?<=\w\w\w)[sx]$")


def unmarked(word: str) -> str:
    """A word, given in lower case, without its accents and vowel signs, and with one letter for those people take for each other."""
    return word if word.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", word)).translate(_FOLDED)


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """One word without case, accents, doubled letters, silent plurals; frapper, frappé, frappée and frappait are one.

    An Arabic article glued to its noun is left out in both scripts: no other of our languages begins a word with l and a consonant.
    """
    word = word.casefold()
    if not word.isascii():
        word = _ARABIC_PLURAL.sub("و", _ARABIC_ARTICLE.sub("", unmarked(word)))
    word = _LATIN_ARTICLE.sub("", word)
    word = _DOUBLED.sub(r"\1", word) if len(word) > 2 else word
    return _PLURAL.sub("", _VERB.sub("e", word))


def split(text: str) -> list[str]:
    """Folded words; an apostrophe joins ("m'a" is "ma"), since half of the messages leave it out, or a space in its place."""
    words = _WORD.findall(_APOSTROPHES.sub("", text))
    return [fold(word[:LONGEST]) for word in (words if _ELIDED.isdisjoint(words) else _joined(words))]


def _joined(words: Iterable[str]) -> list[str]:
    """ "m", "a", "frappé" as "ma", "frappé"."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in _ELIDED and _VOWEL.match(word):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


_ARABIC_PREFIX = re.compile(r"^(?:[وف][بلكهحس]?|[بلكهحس])(?=\w{3})")


def without_prefix(word: str) -> list[str]:
    """What may stand behind a small Arabic word glued to it: "and", "with", "he is" ("وبيضربني" is "يضربني")."""
    return [word[cut:] for cut in (1, 2) if cut <= (len(found[0]) if (found := _ARABIC_PREFIX.match(word)) else 0)]


_RUN_TOGETHER = (("l", ()), ("d", ()), ("s", ("se",)), ("n", ()), ("m", ("me",)), ("t", ("te",)), ("j", ("je",)), ("qu", ("que",)))


def run_together(french: Iterable[str]) -> dict[str, list[str]]:
    """French words as they are typed together, taken apart: "jveux" is "je veux", "metrangle" is "me étrangle", "lappart" "appart"."""
    apart: dict[str, list[str]] = {}
    for word in french:
        if word[0] in "aeiouh" and len(word) > 3:
            apart |= {f"{short}{word}": [*full, word] for short, full in _RUN_TOGETHER}
        elif word[0] not in "aeiouh" and len(word) > 2:
            apart[f"j{word}"] = ["je", word]
    return apart
