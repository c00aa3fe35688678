"""What the words of a message point to: themes and sub-themes, by the entries of the lexicon, misspellings included.

A word counts for less where it was guessed (as it sounds, or one letter away), and where it is of a language that the other
words are not of: "sale" is dirty in French, and a sale is none of our themes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from dialogue.near import one_letter_less
from routing.themes.index import Index
from routing.themes.words import plain, read, sound

_STEM = range(3, 12)  # letters of a token tried against the beginnings that end in `*`
_LONG = 5  # letters from which a misspelling is looked for
_MISHEARD = 0.8  # what a word spelled as it sounds weighs against the same word well spelled
_MISSPELT = 0.6  # and a word with one letter wrong
_STUCK = "ldjmtsn"  # articles and pronouns that people write without the apostrophe: "lascenseur", "jhabite"
_PHRASE = 1.5  # several words together say more than their parts
_MOSTLY = 0.95  # of what is believed of a message's language, for its words to be those of everyday in another
_FOREIGN = 0.3  # what a word weighs in a language that no other word is of


LANGUAGES = ("ar", "ar-Latn", "en", "es", "fr", "pt", "tr")


class Entry(NamedTuple):
    """A line of the lexicon without its word: the theme by its rank, the sub-theme or "", what it weighs, the language."""

    rank: int  # adding up by number costs half of what it does by StrEnum
    subtheme: str
    weight: float
    language: str


@dataclass(frozen=True)
class Negated:
    """Verbs spelled like a noun: before a negation they are the verb, which says nothing by itself ("marche plus" is of no market)."""

    verbs: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()

    def left_out_of(self, tokens: Sequence[str]) -> list[str]:
        """The tokens without these verbs."""
        return [
            token
            for token, next_one in zip(tokens, (*tokens[1:], ""), strict=False)
            if not (token in self.verbs and next_one in self.negations)
        ]


NONE_NEGATED = Negated()

Place = tuple[int, str]
"""The rank of a theme, and a sub-theme or ""."""
Points = Mapping[Place, float]
"""What one word, or several together, weigh for each."""
_Entries = tuple[Entry, ...]


class _Words:
    """Whole words, and beginnings of words that end in `*`, with the numbers of their entries."""

    def __init__(self) -> None:
        self._whole, self._beginnings = Index(), Index()

    def add(self, word: str, number: int) -> None:
        if word.endswith("*"):
            self._beginnings.add(word[:-1], number)
        else:
            self._whole.add(word, number)

    def settle(self) -> None:
        self._whole.settle()
        self._beginnings.settle()

    def known(self, token: str) -> list[int]:
        beginnings = (self._beginnings.get(token[:size]) for size in _STEM if size <= len(token))
        return [*self._whole.get(token), *chain.from_iterable(beginnings)]


class _Read(NamedTuple):
    """What one word points to by itself, how sure it is that this word was meant, the languages that know it, whether it is of
    everyday in them, and whether it begins a phrase."""

    entries: _Entries
    share: float
    languages: frozenset[str]
    everyday: bool
    begins: bool


class Pointers:
    """The entries that words point to: as they are written, as they sound, one letter away, and several together."""

    def __init__(self, lines: Iterable[tuple[str, Entry]], ordinary: Iterable[tuple[str, str]], negated: Negated = NONE_NEGATED) -> None:
        """`ordinary`: words of everyday, with their language."""
        self._negated = negated
        self._written, self._heard, self._ordinary = _Words(), _Words(), Index()
        self._misspelt, self._phrases, self._begins = Index(), Index(), Index()
        numbers: dict[Entry, int] = {}  # thousands of words point to few different things
        for written, entry in lines:
            tokens = read(written)
            if len(tokens) > 1:
                together = entry._replace(weight=entry.weight * _PHRASE)
                self._add_phrase([*map(sound, tokens)], numbers.setdefault(together, len(numbers)))
            elif tokens:
                self._add_word(tokens[0], numbers.setdefault(entry, len(numbers)))
        self._entries = tuple(numbers)
        for word, language in ordinary:
            for token in read(word):
                self._ordinary.add(token, LANGUAGES.index(language))
        for index in (self._written, self._heard, self._misspelt, self._phrases, self._begins, self._ordinary):
            index.settle()
        self._read = lru_cache(maxsize=2048)(self._look_up)  # single words, in memory only, never a sentence

    def _add_phrase(self, heard: list[str], number: int) -> None:
        self._phrases.add(" ".join(heard), number)
        self._begins.add(heard[0], 1)
        self._begins.add(" ".join(heard[:2]), len(heard))

    def _add_word(self, word: str, number: int) -> None:
        whole = word.rstrip("*")
        self._written.add(word, number)
        self._written.add(plain(whole), number)  # "polis*" is "poli" where it stands alone, like any plural
        for heard in {sound(word) if len(whole) >= _LONG else "", sound(whole)} - {""}:  # "cafar" is heard as the beginning of "cafard"
            self._heard.add(heard, number)
            for less in _less(heard):
                self._misspelt.add(less, number)

    def of(self, tokens: list[str]) -> list[Points]:
        """What every distinct word weighs, and every phrase."""
        words = [self._read(token) for token in dict.fromkeys(self._negated.left_out_of(tokens))]
        phrases = self._together(tokens)
        trust = _trusted([*(one.languages for one in words), *(_languages(entries) for entries in phrases)])
        found = [(_believed(one, trust) if one.everyday else one.entries, one.share) for one in words if one.entries]
        return [_points(entries, share, trust) for entries, share in (*found, *((entries, 1.0) for entries in phrases))]

    def _together(self, tokens: list[str]) -> list[_Entries]:
        """What phrases point to, each once. They are compared as they sound."""
        heard = [*map(sound, tokens)]
        beginning = (at for at, token in enumerate(tokens) if self._read(token).begins)
        sizes = ((at, size) for at in beginning for size in self._begins.get(" ".join(heard[at : at + 2])) if size > 1)
        spoken = dict.fromkeys(" ".join(heard[at : at + size]) for at, size in sizes if at + size <= len(heard))
        return [self._named(numbers) for numbers in map(self._phrases.get, spoken) if numbers]

    def _look_up(self, token: str) -> _Read:
        ordinary = frozenset(LANGUAGES[number] for number in self._ordinary.get(token))
        numbers, share = self._meant(token, guessing=not ordinary)
        entries = self._named(numbers)
        known = ordinary or (_languages(entries) if share == 1.0 else frozenset())
        return _Read(entries, share, known, bool(ordinary), bool(self._begins.get(sound(token))))

    def _named(self, numbers: Iterable[int]) -> _Entries:
        return tuple(self._entries[number] for number in dict.fromkeys(numbers))

    def _meant(self, token: str, *, guessing: bool) -> tuple[list[int], float]:
        """The entries of the word that was meant, and what they weigh: the less, the further it is from what was written."""
        if found := self._written.known(token):
            return found, 1.0
        heard = sound(token)
        if not guessing and len(heard) < _LONG:
            return [], 0.0
        if len(heard) > 2 and (found := self._heard.known(heard)):
            return found, _MISHEARD
        if not guessing:
            return [], 0.0
        if len(token) > _LONG and token[0] in _STUCK and (found := self._heard.known(heard[1:])):
            return found, _MISHEARD
        return (self._one_letter_away(heard), _MISSPELT) if len(heard) >= _LONG else ([], 0.0)

    def _one_letter_away(self, heard: str) -> list[int]:
        """The entries of a word that one letter more, less or other would make, the first letter excepted."""
        if found := self._misspelt.get(heard):
            return found
        for shorter in _less(heard):
            if found := (self._heard.known(shorter) if len(shorter) >= _LONG else []) or self._misspelt.get(shorter):
                return found
        return []


def _less(heard: str) -> list[str]:
    """A word, if it is long and whole, without one of its letters, the first excepted."""
    return one_letter_less(heard)[1:] if len(heard) >= _LONG and "*" not in heard else []


def _languages(entries: _Entries) -> frozenset[str]:
    return frozenset(entry.language for entry in entries)


def _trusted(said: Iterable[frozenset[str]]) -> Mapping[str, float]:
    """How far each language is believed: as far as it has the words that were recognised."""
    votes: dict[str, float] = {}
    for languages in said:
        for language in languages:
            votes[language] = votes.get(language, 0.0) + 1 / len(languages)
    most = max(votes.values(), default=0.0)
    return {language: _FOREIGN + (1 - _FOREIGN) * vote / most for language, vote in votes.items()}


def _believed(word: _Read, trust: Mapping[str, float]) -> _Entries:
    """What a word of everyday points to: in another language only where nearly all of the message is in it."""
    return tuple(one for one in word.entries if one.language in word.languages or trust.get(one.language, 0.0) >= _MOSTLY)


def _points(entries: _Entries, share: float, trust: Mapping[str, float]) -> Points:
    """What the best entry of each sub-theme weighs."""
    best: dict[Place, float] = {}
    for rank, subtheme, weight, language in entries:
        points = weight * share * (trust.get(language, _FOREIGN) if trust else 1.0)
        if points > best.get((rank, subtheme), -1.0):
            best[rank, subtheme] = points
    return best
