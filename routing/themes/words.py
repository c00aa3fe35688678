"""How the words of a message are read, and how they sound: the lexicon of themes goes through the same, so they meet."""

from __future__ import annotations

import re
from functools import lru_cache

from dialogue.folding import ACCENTS, LONGEST, unmarked

_WORD = re.compile(rf"[\w{ACCENTS}]+\*?")
_ARABIC_ARTICLE = re.compile(r"^(?:و?ال|بال|فال|لل)(?=\w\w)")
_PLURAL = re.compile(r"(?<=\w\w\w)[sx]$")
_ENDING = re.compile(r"(?<=\w\w\w)(?:e?[sxz]|[td]s?|e[rz]s?|ee?s?)$")
_DOUBLED = re.compile(r"([^\W\d])\1+")
_SOUNDS = (
    *(("eau", "o"), ("au", "o"), ("ph", "f"), ("qu", "k"), ("y", "i"), ("ch", "£"), ("sh", "£")),
    *(("ce", "se"), ("ci", "si"), ("c", "k"), ("ge", "je"), ("gi", "ji"), ("gue", "ge"), ("gui", "gi"), ("h", "")),
    *(("tion", "sion"), ("oe", "e"), ("ai", "e"), ("ei", "e"), ("en", "an"), ("em", "am"), ("e*", "*")),
)


@lru_cache(maxsize=1024)
def plain(word: str) -> str:
    """One word without what people leave out: capitals, accents, doubled letters, plurals, the Arabic article."""
    text = word.casefold()
    if not text.isascii():
        text = _ARABIC_ARTICLE.sub("", unmarked(text))
    return _PLURAL.sub("", _DOUBLED.sub(r"\1", text))


@lru_cache(maxsize=1024)
def sound(word: str) -> str:
    """A plain word as it is heard rather than spelled: "lojeman" and "logement" are one.

    Follows French spelling, since nearly every message is French; words of other languages pass through the same rules
    in the lexicon and in the message, so they still meet themselves.
    """
    if not word.isascii():
        return word  # Arabic letters, or a word half in them
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return _ENDING.sub("", _DOUBLED.sub(r"\1", word))


def read(words: str) -> list[str]:
    return [plain(word[:LONGEST]) for word in _WORD.findall(words)]
