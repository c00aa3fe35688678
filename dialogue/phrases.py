"""Finding many phrases in one message: each is looked for around its longest word, so that ordinary words cost one look-up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, product
from typing import Any, Generic, TypeVar

from dialogue.folding import sound, split
from dialogue.near import Near, one_letter_less

Meaning = TypeVar("Meaning")

GAP = "…"
"""Up to three words may stand here."""
_CAREFUL = 7  # letters from which a word with one letter wrong is still known
_SOUNDED = 5  # letters from which a word that sounds alike is still known
_STEM = range(3, 12)  # letters of a word tried against the beginnings that end in `*`


class Phrase(Generic[Meaning]):
    """Words that mean something together, with at least one to look them up by."""

    __slots__ = ("means", "others", "words")

    def __init__(self, words: Sequence[str], means: Meaning) -> None:
        self.words, self.means = tuple(words), means
        self.others = frozenset(word for word in words if word != GAP and "*" not in word)
        """Words without which it is no use looking for the phrase."""

    @property
    def anchor(self) -> str:
        return max((word for word in self.words if word != GAP), key=len)

    @property
    def found(self) -> re.Pattern[str]:
        return _pattern(self.words)


@dataclass(frozen=True, slots=True)
class Spot(Generic[Meaning]):
    """Where a phrase stands: from word `first` up to, not including, word `after`."""

    first: int
    after: int
    means: Meaning

    def overlaps(self, other: Spot[Any]) -> bool:
        return self.first < other.after and other.first < self.after


def choices(phrase: str) -> list[str]:
    """ "mon (mari|ex) … (menace|frapp*)" says four phrases."""
    parts = [part.split("|") for part in re.split(r"[()]", phrase)]
    return ["".join(choice) for choice in product(*parts)]


def words_of(phrase: str) -> list[str]:
    """The folded words of a phrase, its gaps kept."""
    parts = [split(part) for part in phrase.split(GAP)]
    return [*parts[0], *chain.from_iterable((GAP, *part) for part in parts[1:])]


@cache  # of our own phrases, each compiled when it is first looked for
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """One space before and after each word; a gap is up to three words, a star any beginning or ending."""
    parts = [r"(?: \w+){0,3}" if word == GAP else " " + re.escape(word).replace(r"\*", r"\w*") for word in words]
    return re.compile("".join(parts) + "(?= )")


def apart(found: Iterable[Spot[Meaning]], others: Sequence[Spot[Any]]) -> list[Spot[Meaning]]:
    """Those that share no word with any other."""
    return [spot for spot in found if not any(spot.overlaps(other) for other in others)]


class Message:
    """Words said, in which phrases are found."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = frozenset(words)
        self._said = f" {' '.join(words)} "

    def spots(self, phrases: Iterable[Phrase[Meaning]]) -> list[Spot[Meaning]]:
        """Every place of these phrases."""
        return [spot for phrase in dict.fromkeys(phrases) if phrase.others <= self._words for spot in self._places(phrase)]

    def _places(self, phrase: Phrase[Meaning]) -> Iterator[Spot[Meaning]]:
        for match in phrase.found.finditer(self._said):
            first = self._said.count(" ", 0, match.start())
            yield Spot(first, first + match[0].count(" "), phrase.means)


class Phrases(Generic[Meaning]):
    """The phrases of the data. `*` ends a word whose beginning counts, begins and ends one of which the middle counts."""

    def __init__(self, phrases: Sequence[Phrase[Meaning]], sounded: Iterable[str] = ()) -> None:
        """`sounded` are the words that may be written as they sound."""
        self._words: dict[str, list[Phrase[Meaning]]] = defaultdict(list)
        self._stems: dict[str, list[Phrase[Meaning]]] = defaultdict(list)
        self._middles: dict[str, list[Phrase[Meaning]]] = defaultdict(list)
        for phrase in phrases:
            anchor = phrase.anchor
            kept = self._middles if anchor.startswith("*") else self._stems if anchor.endswith("*") else self._words
            kept[anchor.strip("*")].append(phrase)
        self._every = frozenset(word for phrase in phrases for word in phrase.words)
        self._middle = re.compile("|".join(map(re.escape, self._middles)) or "(?!)")
        self._near = Near([word for word in self._words if len(word) >= _CAREFUL], itself=True)
        self._sounds = {sound(word): word for word in sounded if len(word) >= _SOUNDED}

    def __contains__(self, word: str) -> bool:
        return word in self._every

    def around(self, word: str) -> tuple[Phrase[Meaning], ...]:
        """The phrases worth looking for where this word stands."""
        beginnings = (self._stems.get(word[:size], ()) for size in _STEM if size <= len(word))
        inside = [middle for middle in self._middles if middle in word] if self._middle.search(word) else ()
        middles = (self._middles[middle] for middle in inside)
        return (*self._words.get(word, ()), *chain.from_iterable(beginnings), *chain.from_iterable(middles))

    def perhaps(self, word: str) -> str | None:
        """The word that an unknown one may have been: one letter wrong ("suicder"), or written as it sounds ("kouto")."""
        if len(word) >= _SOUNDED and (alike := self._sounds.get(sound(word))) and alike[0] in (word[0], "c", "q", "k"):
            return alike
        if len(word) < _CAREFUL - 1 or not word.isascii():
            return None  # one letter makes another word of an Arabic one: waiting is a letter from suicide
        near = (self._near.get(variant) for variant in (word, *one_letter_less(word)))
        return next((meant for meant in near if meant and meant[0] == word[0]), None)
