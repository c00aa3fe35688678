"""Which themes do these words speak of? Suggestions from a lexicon that any volunteer can edit, misspellings included.

A wrong button is corrected by editing one line of `data/lexicon.csv`, or by a relay who corrects the subject of a case
(`routing.themes.learning`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from sys import intern
from types import MappingProxyType
from typing import NamedTuple, Protocol

from dialogue.near import Near, one_letter_less
from dialogue.shipped import shipped_rows
from flows.themes import SUBTHEMES, Theme
from routing.themes.words import read, sound

FREQUENCY = tuple(Theme(code) for code in ["LOG", "PRO", "TRA", "EDU", "EMP", "SAN", "DRO", "POU", "MOB", "REN", "VIE", "DIS", "AUT"])
"""From what residents raise most to what they raise least: the order of suggestions when words say nothing."""

LANGUAGES = frozenset({"fr", "en", "ar", "ar-Latn", "tr", "pt", "es"})

_STEM = range(3, 12)  # letters of a token tried against the beginnings that end in `*`
_LONG = 5  # letters from which a misspelling is looked for
_MISHEARD = 0.8  # what a word spelled as it sounds weighs against the same word well spelled
_MISSPELT = 0.6  # and a word with one letter wrong
_STUCK = "ldjmtsn"  # articles and pronouns that people write without the apostrophe: "lascenseur", "jhabite"
_OF_THEME = 0.3  # what a sub-theme gets of all that its theme got
_PHRASE = 1.5  # several words together say more than their parts


class BadLexicon(ValueError):
    """A line of the lexicon cannot be read: write theme;subtheme;language;word;weight, codes of `flows/themes.py`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestion:
    """One theme to offer; `subtheme` is None when the words do not go that far, `score` is 0 when they say nothing."""

    theme: Theme
    subtheme: str | None
    score: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Pillar:
    """Where a theme sits in the city contracts of 2015-2023 and of 2024-2030, as the coordination words it."""

    until_2023: str
    since_2024: str


# --- the lexicon -----------------------------------------------------------------------------------------------------


class Learned(Protocol):
    """What was learned since the lexicon was written (`routing.themes.learning`)."""

    def adjusted(self, tokens: list[str], scores: list[float]) -> list[float]:
        """The scores of the themes, in the order of `FREQUENCY`, with what these words were corrected to."""


class _Entry(NamedTuple):
    rank: int  # of the theme in FREQUENCY: a number, because adding up by StrEnum costs twice the rest
    subtheme: str
    weight: float


_Entries = tuple[_Entry, ...]
_kept = lru_cache(maxsize=512)(_Entry)
"""Thousands of words point to few different things: each of these is kept once."""


class _Index:
    """Whole words, and beginnings of words. Thousands of words share few sets of entries, so each set is kept once."""

    def __init__(self) -> None:
        self.words: dict[str, _Entries] = {}
        self._stems: dict[str, _Entries] = {}
        self._sets: dict[_Entries, _Entries] = {}

    def add(self, token: str, entry: _Entry) -> None:
        known, key = (self._stems, intern(token[:-1])) if token.endswith("*") else (self.words, intern(token))
        entries = (*known.get(key, ()), entry)
        known[key] = self._sets.setdefault(entries, entries)

    def known(self, token: str) -> list[_Entry]:
        beginnings = (self._stems.get(token[:size], ()) for size in _STEM if size <= len(token))
        return [*self.words.get(token, ()), *chain.from_iterable(beginnings)]


class Lexicon:
    """The words that point to a theme: as they are written, as they sound, one letter away, and several together."""

    def __init__(self, entries: Iterable[tuple[str, _Entry]]) -> None:
        self._written, self._sounds = _Index(), _Index()
        self._phrases: dict[str, list[tuple[tuple[str, ...], _Entry]]] = defaultdict(list)  # by their longest word
        for words, entry in entries:
            self._add(read(words), entry)
        self._near = Near([word for word in self._sounds.words if len(word) >= _LONG])
        self._points = lru_cache(maxsize=2048)(self._look_up)  # single words, in memory only, never a sentence

    @classmethod
    def from_rows(cls, rows: Iterable[Mapping[str, str]]) -> Lexicon:
        """Raises `BadLexicon` naming the first line that cannot be read (the header is line 1)."""
        return cls(_entry(line, row) for line, row in enumerate(rows, start=2))

    def suggest(self, words: str, *, limit: int = 3, learned: Learned | None = None) -> tuple[Suggestion, ...]:
        """The `limit` likeliest themes, best first, completed in order of frequency when the words say too little."""
        tokens = read(words)
        said = self._said(tokens)
        themes, subthemes = _totals(said), dict[int, dict[str, float]]()
        for entry in chain.from_iterable(map(_best_of_each_theme, said)):
            if entry.subtheme:
                votes = subthemes.setdefault(entry.rank, {})
                votes[entry.subtheme] = votes.get(entry.subtheme, 0.0) + entry.weight
        likely = learned.adjusted(tokens, themes) if learned else themes
        ranked = sorted(range(len(likely)), key=likely.__getitem__, reverse=True)[:limit]  # stable: ties by frequency
        return tuple(
            Suggestion(theme=FREQUENCY[rank], subtheme=_likeliest(subthemes.get(rank)), score=round(likely[rank], 2)) for rank in ranked
        )

    def suggest_precisely(self, words: str, *, limit: int = 3) -> tuple[Suggestion, ...]:
        """The `limit` likeliest sub-themes, best first, each with its theme; completed by the first ones of the likeliest themes."""
        said = self._said(read(words))
        themes, found = _totals(said), dict[tuple[int, str], float]()
        for rank, subtheme, weight in chain.from_iterable(said):
            if subtheme:
                found[rank, subtheme] = found.get((rank, subtheme), 0.0) + weight
        scores = {key: weight + _OF_THEME * themes[key[0]] for key, weight in found.items()}
        ranked = sorted(scores, key=lambda key: (-scores[key], key))
        likeliest = sorted(range(len(themes)), key=themes.__getitem__, reverse=True)
        others = ((rank, subtheme) for rank in likeliest for subtheme in SUBTHEMES[FREQUENCY[rank]])
        ranked = list(dict.fromkeys([*ranked, *others]))[:limit]
        return tuple(Suggestion(theme=FREQUENCY[key[0]], subtheme=key[1], score=round(scores.get(key, 0.0), 2)) for key in ranked)

    def scores(self, tokens: list[str]) -> list[float]:
        """What words that were read come to for each theme, in the order of `FREQUENCY`."""
        return _totals(self._said(tokens))

    def _said(self, tokens: list[str]) -> list[_Entries]:
        """What every distinct word points to, and every phrase."""
        said: list[_Entries] = []
        for token in dict.fromkeys(tokens):
            said.append(self._points(token))
            if token in self._phrases:
                said += [(entry,) for phrase, entry in self._phrases[token] if _follows(tokens, phrase)]
        return said

    def _add(self, tokens: list[str], entry: _Entry) -> None:
        if len(tokens) > 1:
            phrase = tuple(map(intern, tokens))  # the same few words make thousands of phrases
            self._phrases[max(phrase, key=len)].append((phrase, _kept(entry.rank, entry.subtheme, entry.weight * _PHRASE)))
        elif tokens:
            self._written.add(tokens[0], entry)
            self._sounds.add(sound(tokens[0]), entry)
            if tokens[0].endswith("*"):  # "cafar" is heard as "cafard", of which only the beginning is written
                self._sounds.add(sound(tokens[0][:-1]), entry)

    def _look_up(self, token: str) -> _Entries:
        """The best entry of each sub-theme, worth less the further the token is from the word of the lexicon."""
        found, share = self._resolve(token)
        best: dict[tuple[int, str], float] = {}
        for rank, subtheme, weight in found:
            best[rank, subtheme] = max(weight, best.get((rank, subtheme), 0.0))
        return tuple(_Entry(rank, subtheme, weight * share) for (rank, subtheme), weight in best.items())

    def _resolve(self, token: str) -> tuple[list[_Entry], float]:
        if found := self._written.known(token):
            return found, 1.0
        heard = sound(token)
        if len(heard) > 2 and (found := self._sounds.known(heard)):
            return found, _MISHEARD
        if len(token) > _LONG and token[0] in _STUCK and (found := self._sounds.known(heard[1:])):
            return found, _MISHEARD
        if len(heard) >= _LONG and (word := self._neighbour(heard)):
            return self._sounds.known(word), _MISSPELT
        return [], 0.0

    def _neighbour(self, heard: str) -> str | None:
        """The word of the lexicon that one letter more, less or other would make."""
        if word := self._near.get(heard):
            return word
        for shorter in one_letter_less(heard):
            if shorter in self._sounds.words and len(shorter) >= _LONG:
                return shorter
            if (word := self._near.get(shorter)) and word[0] == heard[0]:
                return word
        return None


def _totals(said: Iterable[_Entries]) -> list[float]:
    """What each theme comes to: a word counts once for a theme, however many of its sub-themes it points to."""
    themes = [0.0] * len(FREQUENCY)
    for entry in chain.from_iterable(map(_best_of_each_theme, said)):
        themes[entry.rank] += entry.weight
    return themes


def _best_of_each_theme(entries: _Entries) -> Iterable[_Entry]:
    if len(entries) < 2:
        return entries
    best: dict[int, _Entry] = {}
    for entry in entries:
        if entry.rank not in best or entry.weight > best[entry.rank].weight:
            best[entry.rank] = entry
    return best.values()


def _follows(tokens: list[str], phrase: tuple[str, ...]) -> bool:
    size, first = len(phrase), phrase[0]
    return first in tokens and any(tuple(tokens[i : i + size]) == phrase for i, token in enumerate(tokens) if token == first)


def _likeliest(subthemes: Mapping[str, float] | None) -> str | None:
    return max(subthemes, key=lambda code: subthemes[code]) if subthemes else None


def _entry(line: int, row: Mapping[str, str]) -> tuple[str, _Entry]:
    try:
        theme, subtheme, word = Theme(row["theme"]), row["subtheme"], row["word"]
        weight = float(row["weight"])
        if subtheme and subtheme not in SUBTHEMES[theme]:
            raise ValueError(f"{subtheme} is not a sub-theme of {theme}")
        if row["language"] not in LANGUAGES or not word.strip(" *") or weight < 0:
            raise ValueError("language, word or weight")
    except (KeyError, TypeError, ValueError) as reason:
        raise BadLexicon(f"line {line}: {reason}. {BadLexicon.__doc__}") from reason
    return word, _kept(FREQUENCY.index(theme), intern(subtheme), weight)


# --- what ships with the project -------------------------------------------------------------------------------------


def lexicon_rows() -> Iterator[dict[str, str]]:
    """The lexicon as it is written: `theme`, `subtheme`, `language`, `word`, `weight`."""
    return shipped_rows("routing.data", "lexicon.csv")


@cache
def lexicon() -> Lexicon:
    return Lexicon.from_rows(lexicon_rows())


@cache
def _pillars() -> Mapping[Theme, Pillar]:
    return read_pillars(shipped_rows("routing.data", "pillars.csv"))


def suggest(words: str, *, limit: int = 3, learned: Learned | None = None) -> tuple[Suggestion, ...]:
    """Always `limit` suggestions (13 at most), best first. The lexicon is read at the first call, once per process."""
    return lexicon().suggest(words, limit=limit, learned=learned)


def suggest_precisely(words: str, *, limit: int = 3) -> tuple[Suggestion, ...]:
    """At most `limit` sub-themes with their themes, best first."""
    return lexicon().suggest_precisely(words, limit=limit)


@cache
def coordination_names() -> Mapping[str, str]:
    """What the coordination's own table, in French, calls each sub-theme."""
    return MappingProxyType({row["subtheme"]: row["name"] for row in shipped_rows("routing.data", "subthemes.csv")})


def read_pillars(rows: Iterable[Mapping[str, str]]) -> Mapping[Theme, Pillar]:
    """A territory's own table, with the columns of `data/pillars.csv`."""
    return MappingProxyType(
        {Theme(row["theme"]): Pillar(until_2023=row["pillar_2015_2023"], since_2024=row["axis_2024_2030"]) for row in rows}
    )


def pillar_of(theme: Theme, pillars: Mapping[Theme, Pillar] | None = None) -> Pillar | None:
    """The pillar of a theme in the shipped table, or in a local one; None for a theme it does not name (`AUT`)."""
    return (_pillars() if pillars is None else pillars).get(theme)
