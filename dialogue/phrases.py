"""Finding many phrases in one message: each is looked for around its longest word, so that ordinary words cost one look-up.

There are some twenty thousand phrases, so they are kept as plain strings, and taken apart only when a message may hold them.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, product
from typing import Any, Generic, TypeVar
from zlib import crc32

from dialogue.by_ear import ByEar
from dialogue.folding import split, without_prefix
from dialogue.near import Near, in_order, one_letter_less

Meaning = TypeVar("Meaning")

GAP = "…"
"""Up to three words may stand here."""
_CAREFUL = 7  # letters from which a word with one letter wrong is still known
_STEM = range(3, 16)  # letters of a word tried against the beginnings that end in `*`
_SKIPPED = range(4)
_PLACE = 32  # bits below the checksum, for the phrase's number


@dataclass(frozen=True, slots=True, eq=False)
class Phrase(Generic[Meaning]):
    """Words that mean something together. Without all of `others` in a message, it is no use looking for the phrase."""

    words: tuple[str, ...]
    others: frozenset[str]
    means: Meaning


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


def apart(found: Iterable[Spot[Meaning]], others: Sequence[Spot[Any]]) -> list[Spot[Meaning]]:
    """Those that share no word with any other."""
    return [spot for spot in found if not any(spot.overlaps(other) for other in others)]


class Message:
    """Words said, in which phrases are found."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._at: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(words):
            self._at[word].append(at)
        self._said = frozenset(self._at)

    def spots(self, phrases: Iterable[Phrase[Meaning]]) -> list[Spot[Meaning]]:
        """Every place of these phrases."""
        return [spot for phrase in phrases if phrase.others <= self._said for spot in self._places(phrase)]

    def _places(self, phrase: Phrase[Meaning]) -> Iterator[Spot[Meaning]]:
        first = phrase.words[0]
        for at in range(len(self._words)) if "*" in first else self._at[first]:
            after = self._end(phrase.words, at)
            if after is not None:
                yield Spot(at, after, phrase.means)

    def _end(self, wanted: Sequence[str], at: int) -> int | None:
        """Where these words end when they stand from `at` on."""
        for place, word in enumerate(wanted):
            if word == GAP:
                ends = (self._end(wanted[place + 1 :], at + skipped) for skipped in _SKIPPED)
                return next((end for end in ends if end is not None), None)
            if at >= len(self._words) or not _same(word, self._words[at]):
                return None
            at += 1
        return at


def _same(wanted: str, said: str) -> bool:
    """`*` ends a word whose beginning counts, begins and ends one of which the middle counts."""
    if wanted.startswith("*"):
        return wanted.strip("*") in said
    return said.startswith(wanted[:-1]) if wanted.endswith("*") else wanted == said


class Phrases(Generic[Meaning]):
    """The phrases of the data, by the longest word of each. A phrase costs its letters and some twenty bytes."""

    def __init__(self, phrases: Iterable[tuple[Sequence[str], Meaning]], by_ear: ByEar | None = None) -> None:
        """`by_ear` knows the words that may be written as they sound."""
        self._means: list[Meaning] = []
        self._ends = array("I", [0])
        known = array("Q")
        texts = bytearray()
        anchors: dict[str, None] = {}
        places = array("Q")
        for number, ((text, means), words) in enumerate(_once(phrases)):
            texts += text.encode()
            self._ends.append(len(texts))
            self._means.append(means)
            anchor = _anchor(words)
            anchors[anchor] = None
            places.append(_checksum(anchor) << _PLACE | number)
            known.extend(_checksum(word) << _PLACE for word in words)
        self._texts, self._places = bytes(texts), in_order(places)
        self._known = array("I", (number >> _PLACE for number in in_order(known)))
        self._middles = [anchor for anchor in anchors if anchor.startswith("*")]
        self._middle = re.compile("|".join(re.escape(middle.strip("*")) for middle in self._middles) or "(?!)")
        self._near = Near([word for word in anchors if "*" not in word and len(word) >= _CAREFUL], itself=True)
        self._by_ear = by_ear or ByEar({})

    def __contains__(self, word: str) -> bool:
        """Whether any phrase has this word, by its checksum: one stranger in a million passes for known."""
        checksum = _checksum(word)
        at = bisect_left(self._known, checksum)
        return at < len(self._known) and self._known[at] == checksum

    def around(self, word: str) -> list[Phrase[Meaning]]:
        """The phrases worth looking for where this word stands."""
        anchors = [word, *(f"{word[:size]}*" for size in _STEM if size <= len(word))]
        if self._middle.search(word):
            anchors += [middle for middle in self._middles if middle.strip("*") in word]
        return [phrase for anchor in anchors for phrase in self._anchored(anchor)]

    def _anchored(self, anchor: str) -> Iterator[Phrase[Meaning]]:
        checksum = _checksum(anchor)
        for at in range(bisect_left(self._places, checksum << _PLACE), len(self._places)):
            found, number = divmod(self._places[at], 1 << _PLACE)
            if found != checksum:
                return
            words = tuple(self._texts[self._ends[number] : self._ends[number + 1]].decode().split())
            if _anchor(words) == anchor:
                yield Phrase(words, frozenset(word for word in words if word != GAP and "*" not in word), self._means[number])

    def perhaps(self, word: str) -> str | None:
        """The word that an unknown one may have been: one letter wrong ("suicder"), or written as it sounds ("kouto")."""
        if not word.isascii():  # one letter makes another word of an Arabic one: waiting is a letter from suicide
            return next((rest for rest in without_prefix(word) if rest in self), None)
        if alike := self._by_ear.get(word):
            return alike
        if len(word) < _CAREFUL - 1:
            return None
        near = (self._near.get(variant) for variant in (word, *one_letter_less(word)))
        return next((meant for meant in near if meant and meant[0] == word[0]), None)


def _anchor(words: Sequence[str]) -> str:
    return max((word for word in words if word != GAP), key=len)


def _checksum(word: str) -> int:
    return crc32(word.encode(errors="replace"))


def _once(phrases: Iterable[tuple[Sequence[str], Meaning]]) -> Iterator[tuple[tuple[str, Meaning], Sequence[str]]]:
    """Each phrase with its words, without those that folding made the same ("frappé" and "frapper"), which come one after another."""
    seen: set[str] = set()
    last: Meaning | None = None
    for words, means in phrases:
        if means != last:
            seen, last = set(), means
        if (text := " ".join(words)) not in seen:
            seen.add(text)
            yield (text, means), words
