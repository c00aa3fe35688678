"""Which themes do these words speak of? Suggestions from a lexicon that any volunteer can edit, misspellings included.

A wrong button is corrected by editing one line of `data/lexicon.csv`, or by a relay who corrects the subject of a case
(`routing.themes.learning`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from types import MappingProxyType
from typing import Protocol

from dialogue.shipped import shipped_rows
from flows.themes import SUBTHEMES, Theme
from routing.themes.points import LANGUAGES, NONE_NEGATED, Entry, Negated, Place, Pointers, Points
from routing.themes.words import read

FREQUENCY = tuple(Theme(code) for code in ["LOG", "PRO", "TRA", "EDU", "EMP", "SAN", "DRO", "POU", "MOB", "REN", "VIE", "DIS", "AUT"])
"""From what residents raise most to what they raise least: the order of suggestions when words say nothing."""

_EVERYDAY = ("word", "verb", "said")
_OF_SUBTHEME = 0.2  # what is said of a sub-theme itself, against what is said of its theme
_UNSAID = 0.6  # what its theme weighs for a sub-theme of which itself nothing is said
_SAME_THEME = 0.35  # what a sub-theme weighs beside another of the same theme


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


class Lexicon:
    """What the words of a message come to for each theme and sub-theme, and which are then offered."""

    def __init__(
        self, entries: Iterable[tuple[str, Entry]], ordinary: Iterable[tuple[str, str]] = (), negated: Negated = NONE_NEGATED
    ) -> None:
        self._pointers = Pointers(entries, ordinary, negated)

    @classmethod
    def from_rows(
        cls, rows: Iterable[Mapping[str, str]], ordinary: Iterable[tuple[str, str]] = (), negated: Negated = NONE_NEGATED
    ) -> Lexicon:
        """`ordinary`: words of everyday and their language. Raises `BadLexicon` naming the first line that cannot be read (the
        header is line 1)."""
        return cls((_entry(line, row) for line, row in enumerate(rows, start=2)), ordinary, negated)

    def suggest(self, words: str, *, limit: int = 3, learned: Learned | None = None) -> tuple[Suggestion, ...]:
        """The `limit` likeliest themes, best first, completed in order of frequency when the words say too little."""
        tokens = read(words)
        best = [_best_of_each_theme(points) for points in self._pointers.of(tokens)]
        themes, subthemes = _totals(best), dict[int, dict[str, float]]()
        for rank, (weight, subtheme) in chain.from_iterable(one.items() for one in best):
            if subtheme:
                votes = subthemes.setdefault(rank, {})
                votes[subtheme] = votes.get(subtheme, 0.0) + weight
        likely = learned.adjusted(tokens, themes) if learned else themes
        ranked = sorted(range(len(likely)), key=likely.__getitem__, reverse=True)[:limit]  # stable: ties by frequency
        return tuple(
            Suggestion(theme=FREQUENCY[rank], subtheme=_likeliest(subthemes.get(rank)), score=round(likely[rank], 2)) for rank in ranked
        )

    def suggest_precisely(self, words: str, *, limit: int = 3) -> tuple[Suggestion, ...]:
        """The `limit` likeliest sub-themes, best first, each with its theme, of as many themes as is likely (`spread`)."""
        return spread(self.weighed(words), limit=limit)

    def weighed(self, words: str) -> Mapping[Place, float]:
        """What each sub-theme weighs, with its theme; in their order those of which nothing is said, by the likeliest theme."""
        said = self._pointers.of(read(words))
        themes, found = _totals(map(_best_of_each_theme, said)), dict[Place, float]()
        for place, weight in chain.from_iterable(points.items() for points in said):
            found[place] = found.get(place, 0.0) + weight
        likeliest = sorted(range(len(themes)), key=themes.__getitem__, reverse=True)
        places = [(rank, subtheme) for rank in likeliest for subtheme in SUBTHEMES[FREQUENCY[rank]]]
        return {place: themes[place[0]] + _OF_SUBTHEME * found[place] if place in found else themes[place[0]] * _UNSAID for place in places}

    def scores(self, tokens: list[str]) -> list[float]:
        """What words that were read come to for each theme, in the order of `FREQUENCY`."""
        return _totals(map(_best_of_each_theme, self._pointers.of(tokens)))


def spread(weighed: Mapping[Place, float], *, limit: int) -> tuple[Suggestion, ...]:
    """The heaviest sub-themes; another of a theme already chosen weighs less each time: who is wrong about it would be so three times."""
    chosen: list[Suggestion] = []
    left = dict(weighed)
    while left and len(chosen) < limit:
        rank, subtheme = max(left, key=left.__getitem__)  # the first of equals
        chosen.append(Suggestion(theme=FREQUENCY[rank], subtheme=subtheme, score=round(left.pop((rank, subtheme)), 2)))
        left = {place: weight * (_SAME_THEME if place[0] == rank else 1.0) for place, weight in left.items()}
    return tuple(chosen)


_Best = Mapping[int, tuple[float, str]]
"""By the rank of the theme: the most that a word weighs for it, and the sub-theme, or ""."""


def _totals(said: Iterable[_Best]) -> list[float]:
    """What each theme comes to: a word counts once for a theme, however many of its sub-themes it points to."""
    themes = [0.0] * len(FREQUENCY)
    for rank, (weight, _) in chain.from_iterable(best.items() for best in said):
        themes[rank] += weight
    return themes


def _best_of_each_theme(points: Points) -> _Best:
    best: dict[int, tuple[float, str]] = {}
    for (rank, subtheme), weight in points.items():
        if rank not in best or weight > best[rank][0]:
            best[rank] = weight, subtheme
    return best


def _likeliest(subthemes: Mapping[str, float] | None) -> str | None:
    return max(subthemes, key=lambda code: subthemes[code]) if subthemes else None


def _entry(line: int, row: Mapping[str, str]) -> tuple[str, Entry]:
    try:
        word = row["word"]
        if not word.strip(" *"):
            raise ValueError("no word")
        return word, _pointing(row["theme"], row["subtheme"], row["language"], row["weight"])
    except (AttributeError, KeyError, TypeError, ValueError) as reason:
        raise BadLexicon(f"line {line}: {reason}. {BadLexicon.__doc__}") from reason


@lru_cache(maxsize=64)  # a table is in order: line after line says the same
def _pointing(code: str, subtheme: str, language: str, weight: str) -> Entry:
    theme = Theme(code)
    if subtheme and subtheme not in SUBTHEMES[theme]:
        raise ValueError(f"{subtheme} is not a sub-theme of {theme}")
    if language not in LANGUAGES or float(weight) < 0:
        raise ValueError("language or weight")
    return Entry(FREQUENCY.index(theme), subtheme, float(weight), language)


# --- what ships with the project -------------------------------------------------------------------------------------


def lexicon_rows() -> Iterator[dict[str, str]]:
    """The lexicon as it is written: `theme`, `subtheme`, `language`, `word`, `weight`."""
    return shipped_rows("routing.data", "lexicon.csv")


@cache
def lexicon() -> Lexicon:
    return Lexicon.from_rows(lexicon_rows(), _ordinary(), Negated(_kind("negated"), _kind("negation")))


def _ordinary() -> Iterator[tuple[str, str]]:
    for row in shipped_rows("routing.data", "ordinary.csv"):
        if row["kind"] in _EVERYDAY:
            yield from ((word, row["language"]) for word in row["words"].split())


def _kind(kind: str) -> frozenset[str]:
    rows = shipped_rows("routing.data", "ordinary.csv")
    return frozenset(token for row in rows if row["kind"] == kind for token in read(row["words"]))


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
