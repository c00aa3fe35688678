"""Numbers as people type them to choose a button: "2", "2.", "n° 2", "deux", "le 2 svp", "٢", "2️⃣"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dialogue.words import plain

_KEYCAP = "\u20e3"
"""The frame around a digit in "2️⃣"."""
_TEN = "🔟"
_LONGEST, _MOST_WORDS = 40, 5
_GLUED = re.compile(r"([^\W\d]*)(\d+)")


@dataclass(frozen=True, slots=True)
class Number:
    """`signed` when nothing but a choice is meant, as in "n° 2"; `spelled` when it is a word, or a place in a row, as in "le deuxième"."""

    value: int
    signed: bool = False
    spelled: bool = False


class Numbers:
    """The ways to write a number, in every language together."""

    def __init__(self, words: Iterable[str], signs: Iterable[str], small: Iterable[str] = ()) -> None:
        """`words` are, for each language, the words for 1, 2, 3… between commas, those for one number between slashes. `signs` come
        before a number that chooses, such as "n°" or "bouton"; `small` are words around it that say nothing, such as "le" or "svp"."""
        self._words: Mapping[str, int] = {
            plain(word): value
            for language in words
            for value, several in enumerate(language.split(","), 1)
            for word in several.split("/")
            if plain(word)
        }
        self._signs = frozenset(map(plain, signs)) - {""}
        self._small = frozenset(map(plain, small)) - self._words.keys() - self._signs

    def read(self, text: str) -> Number | None:
        """The number that a whole message is; None when it says anything else."""
        if len(text) > _LONGEST:
            return None
        whole = plain(text.replace(_TEN, f"10{_KEYCAP}"))
        if whole in self._words:
            return Number(self._words[whole], spelled=True)
        words = whole.split()
        if len(words) > _MOST_WORDS:
            return None
        said = [part for word in words for part in self._parted(word) if part not in self._small]
        signed = len(said) > 1 and said[0] in self._signs
        rest = said[1:] if signed else said
        if len(rest) != 1:
            return None
        if rest[0].isdecimal() and len(rest[0]) <= 3:
            return Number(int(rest[0]), signed=signed or _KEYCAP in text or _TEN in text)
        value = self._words.get(rest[0])
        return Number(value, signed=signed, spelled=True) if value else None

    def _parted(self, word: str) -> tuple[str, ...]:
        """A sign stuck to its number, as in "n2", taken apart."""
        glued = _GLUED.fullmatch(word) if word[-1].isdecimal() else None
        return (glued[1], glued[2]) if glued and glued[1] in self._signs else (word,)
