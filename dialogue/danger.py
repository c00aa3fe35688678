"""Words that may mean someone is in danger, heard in any step and any of our languages.

The phrases are data that relays can edit (`locales/danger.csv`); this file only knows how to listen. An exact phrase acts
at once; a near one lets the bot ask first; an `except` phrase silences what stands inside it ("mort de rire").
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from itertools import chain, product

from dialogue.near import Near, one_letter_less

COLUMNS = ("language", "phrase", "match", "kind")

_CAREFUL = 6  # letters from which a word with one letter wrong is still heard, as a doubt
_STEM = range(3, 12)  # letters of a word tried against the beginnings that end in `*`
_LONGEST = 32  # letters kept of a word: nobody writes longer ones, and corrections cost the square of the length
_GAP = "…"  # up to three words may stand here


class DangerKind(StrEnum):
    """What is feared, the most pressing first: with two dangers in one message, the first of these is answered."""

    CHILD = "child"
    VIOLENCE = "violence"
    SUICIDE = "suicide"
    MEDICAL = "medical"
    FIRE = "fire"
    OTHER = "other"


class Match(StrEnum):
    """What a line of the data does: act, ask first, silence, or write a texting word out in full ("jvx=je veux")."""

    EXACT = "exact"
    NEAR = "near"
    EXCEPT = "except"
    SPELLED = "spelled"


class BadDangerRow(ValueError):
    """A line of danger words cannot be read: write language;phrase;match;kind, match among exact, near, except, spelled."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Danger:
    """A danger heard; when not `sure`, ask before showing numbers. `phrase` is our own line, never the person's words."""

    kind: DangerKind
    sure: bool
    language: str
    phrase: str


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    danger: Danger | None  # None silences

    @property
    def found(self) -> re.Pattern[str]:
        return _pattern(self.words)


# --- folding: what people type and what the data says meet here ------------------------------------------------------

_ACCENTS = "\u0300-\u036f\u0640\u064b-\u065f\u0670"  # typed apart, and Arabic vowel signs and lengthening
_MARKS = re.compile(f"[{_ACCENTS}]")
_WORD = re.compile(rf"[\w{_ACCENTS}]+\*?")
_APOSTROPHES = re.compile("['\u2019ʼ`´]")
_FOLDED = str.maketrans({"ı": "i", "œ": "oe", "æ": "ae", "ة": "ه", "ى": "ي", "ک": "ك", "ی": "ي"})
_ARABIC_ARTICLE = re.compile(r"^و?ال(?=\w\w\w)")
_DOUBLED = re.compile(r"([^\W\d])\1+")
_VERB = re.compile(r"(?<=\w\w)(?:e[rz]|ee?s?)$|(?<=\w\w\w)(?:ai[st]|aient)$")
_PLURAL = re.compile(r"(?<=\w\w\w)[sx]$")


@lru_cache(maxsize=1024)
def _fold(word: str) -> str:
    """One word without case, accents, doubled letters, silent plurals; frapper, frappé, frappée and frappait are one."""
    word = word.casefold()
    if not word.isascii():
        word = _MARKS.sub("", unicodedata.normalize("NFKD", word)).translate(_FOLDED)
        word = _ARABIC_ARTICLE.sub("", word)
    word = _DOUBLED.sub(r"\1", word) if len(word) > 2 else word
    return _PLURAL.sub("", _VERB.sub("e", word))


def _split(text: str) -> list[str]:
    """Folded words; an apostrophe joins ("m'a" is "ma"), since half of the messages leave it out."""
    return [_fold(word[:_LONGEST]) for word in _WORD.findall(_APOSTROPHES.sub("", text))]


def _choices(phrase: str) -> list[str]:
    """ "mon (mari|ex) … (menace|frapp*)" says four phrases."""
    parts = [part.split("|") for part in re.split(r"[()]", phrase)]
    return ["".join(choice) for choice in product(*parts)]


@cache  # of our own phrases, each compiled when it is first looked for
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """One space before and after each word; a gap is up to three words, a star any ending."""
    parts = [r"(?: \w+){0,3}" if word == _GAP else " " + re.escape(word).replace(r"\*", r"\w*") for word in words]
    return re.compile("".join(parts) + "(?= )")


# --- listening -------------------------------------------------------------------------------------------------------


class DangerWords:
    """Every phrase, found by its longest word, so that an ordinary message costs one look-up a word and no more."""

    def __init__(self, spelled: Mapping[str, str], phrases: Iterable[tuple[str, Danger | None]]) -> None:
        self._spelled = {_fold(short): _split(full) for short, full in spelled.items()}
        self._words: dict[str, list[_Phrase]] = defaultdict(list)
        self._stems: dict[str, list[_Phrase]] = defaultdict(list)
        for phrase, danger in phrases:
            parts = [self._read(part) for part in phrase.split(_GAP)]
            self._add([*parts[0], *chain.from_iterable((_GAP, *part) for part in parts[1:])], danger)
        self._near = Near([word for word in self._words if len(word) >= _CAREFUL], itself=True)
        self._known = lru_cache(maxsize=2048)(self._look_up)  # single words, in memory only, never a sentence

    @classmethod
    def from_rows(cls, rows: Iterable[Mapping[str, str]]) -> DangerWords:
        """From rows with the columns of `locales/danger.csv`; `BadDangerRow` names the line (the header is line 1)."""
        spelled: dict[str, str] = {}
        phrases: list[tuple[str, Danger | None]] = []
        for line, row in enumerate(rows, start=2):
            try:
                language, phrase, match, kind = (row[column].strip() for column in COLUMNS)
                if Match(match) is Match.SPELLED:
                    short, full = phrase.split("=")
                    spelled[short] = full
                else:
                    danger = _danger(language, phrase, Match(match), kind)
                    phrases += [(one, danger) for one in _choices(phrase)]
            except (AttributeError, KeyError, ValueError) as reason:
                raise BadDangerRow(f"line {line}: {reason}. {BadDangerRow.__doc__}") from reason
        if not phrases:
            raise BadDangerRow(f"no phrase at all: the bot would be deaf to danger. {BadDangerRow.__doc__}")
        return cls(spelled, phrases)

    def heard(self, text: str) -> Danger | None:
        """The most certain danger in these words, then the most pressing; None for nearly every message."""
        words = self._read(text.replace("*", " "))
        known = {word: self._known(word) for word in words}
        found = [phrase for phrases, _ in known.values() for phrase in phrases]
        meant = {word: other for word, (_, other) in known.items() if other}
        if not found and not meant:
            return None
        said = f" {' '.join(words)} "
        for phrase in found:
            if phrase.danger is None:
                said = phrase.found.sub(" |", said)
        dangers = [phrase.danger for phrase in found if phrase.danger and phrase.found.search(said)]
        return min(dangers or self._doubts(said, meant), key=_pressing, default=None)

    def _read(self, text: str) -> list[str]:
        words = _split(text)
        if self._spelled.keys().isdisjoint(words):
            return words
        return list(chain.from_iterable(self._spelled.get(word) or (word,) for word in words))

    def _add(self, words: list[str], danger: Danger | None) -> None:
        phrase = _Phrase(tuple(words), danger)
        anchor = max((word for word in words if word != _GAP), key=len)
        if anchor.endswith("*"):
            self._stems[anchor[:-1]].append(phrase)
        else:
            self._words[anchor].append(phrase)

    def _look_up(self, word: str) -> tuple[tuple[_Phrase, ...], str | None]:
        """The phrases to look for around a word; failing that, the word it may have been ("suicder")."""
        beginnings = (self._stems.get(word[:size], ()) for size in _STEM if size <= len(word))
        phrases = (*self._words.get(word, ()), *chain.from_iterable(beginnings))
        if phrases or len(word) < _CAREFUL - 1:
            return phrases, None
        near = (self._near.get(variant) for variant in (word, *one_letter_less(word)))
        return phrases, next((meant for meant in near if meant and meant[0] == word[0]), None)

    def _doubts(self, said: str, meant: Mapping[str, str]) -> list[Danger]:
        """What these words would say with one letter more, less or other: heard, never for sure."""
        doubts: list[Danger] = []
        for word, other in meant.items():
            corrected = said.replace(f" {word} ", f" {other} ")
            known = (phrase.danger for phrase in self._words[other] if phrase.found.search(corrected))
            doubts += [replace(danger, sure=False) for danger in known if danger]
        return doubts


_ORDER = {kind: rank for rank, kind in enumerate(DangerKind)}


def _pressing(danger: Danger) -> tuple[bool, int]:
    return (not danger.sure, _ORDER[danger.kind])


def _danger(language: str, phrase: str, match: Match, kind: str) -> Danger | None:
    if not _split(phrase.replace(_GAP, "")):
        raise ValueError("the phrase is empty")
    if match is Match.EXCEPT:
        return None
    return Danger(kind=DangerKind(kind), sure=match is Match.EXACT, language=language, phrase=phrase)
