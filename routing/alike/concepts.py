"""What a message speaks of, whatever its language: a lift, rats, an unpaid bill. One line of `data/concepts.csv` each.

Words are found as they are written, as they sound, with small words stuck to them taken off, inside a phrase, and one or two
letters away; the last three only in the languages the message seems to be in. What the table does not know is kept as it
sounds, so that two people who use the same unknown word still meet; so is what a street is called. « 310e » is an amount.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from sys import intern
from typing import NamedTuple

from dialogue.shipped import shipped_rows
from routing.alike.spelling import amounts_in_words, street_names
from routing.themes.words import read, sound

LANGUAGES = ("fr", "en", "es", "pt", "tr", "ar", "ar-Latn")
NOTHING = "nothing"
"""The kind of words that say nothing by themselves: "depuis", "the", "bir"."""
TROUBLE = "trouble"
"""The kind of what is wrong: broken, dirty, too dear. The other kind is a thing: a lift, a school. One thing has many troubles."""
KINDS = frozenset({"thing", TROUBLE, NOTHING})

_FRENCH, _EVERY = 1, (1 << len(LANGUAGES)) - 1  # languages are bits, in the order of LANGUAGES
_TURKISH, _ARABIC = 1 << LANGUAGES.index("tr"), 1 << LANGUAGES.index("ar")
_TURKISH_STEM, _ARABIC_STEM = 4, 3  # letters of a word that endings may follow
_STEM = range(3, 12)  # letters of a word tried against the beginnings that end in `*`
_SHORT = 4  # letters up to which the words of a phrase must be spelled right
_LONG = 5  # letters from which a misspelling is looked for
_HEARD, _STUCK, _MISSPELT, _FOREIGN = 0.9, 0.85, 0.6, 0.6  # how sure a word is that is not simply in the table
_AT_HOME, _ELSEWHERE = 1.4, 0.5  # how much a concept weighs that tells what it is about, and what is left of one that belongs elsewhere
_WITHIN = 0.1  # what is left of a word inside a phrase, which says what they mean together
_ARTICLES = "ldjmtsnqk"  # "lascenseur", "jatten", "kil": written without the apostrophe
_ARABIC_STUCK = "وفبلكس"  # and, so, in, for, like, will: written with the word that follows


class BadConcepts(ValueError):
    """A line of the concepts cannot be read: write concept;kind;weight;fields;themes, then a column a language, words parted by commas."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What is left of a message: concepts and how much each weighs, and the other words as they sound."""

    concepts: Mapping[str, float]
    troubles: frozenset[str]
    """Those of the concepts that say what is wrong."""
    fields: Mapping[str, float]
    """The families of the concepts, "play" for a slide and a swing, each as heavy as the heaviest of its own."""
    rest: frozenset[str]
    """The words that the table does not know, as they sound."""
    length: int
    """Letters of all words but those that say nothing, as they sound."""


class _Means(NamedTuple):
    concept: str
    kind: str
    weight: float
    fields: tuple[str, ...]
    themes: frozenset[str]
    languages: int


_Known = tuple[_Means, ...]


class Concepts:
    """The table, ready to be asked."""

    def __init__(self, entries: Iterable[tuple[_Means, str]]) -> None:
        self._written: dict[str, _Known] = {}
        self._sounds: dict[str, _Known] = {}
        self._stems: dict[str, _Known] = {}
        self._phrases: dict[str, _Known] = {}  # their words as they are heard, parted by spaces
        self._openings: dict[str, dict[str, _Known]] = {}  # of phrases whose last word may go on: all but that word, then its beginning
        self._longest = 1  # words of a phrase
        self._sets: dict[_Known, _Known] = {}  # thousands of words share few sets of meanings: each is kept once
        troubles = set()
        self._fields: dict[str, tuple[str, ...]] = {}  # of each concept
        self._themes: dict[str, frozenset[str]] = {}  # under which each is spoken of; none: under all
        for means, words in entries:
            self._add(means, read(words))
            self._fields[means.concept], self._themes[means.concept] = means.fields, means.themes
            if means.kind == TROUBLE:
                troubles.add(means.concept)
        self._troubles = frozenset(troubles)
        self._long = [word for word in self._sounds if len(word) >= _LONG]
        self._means = lru_cache(maxsize=4096)(self._look_up)  # single words, in memory only, never a sentence
        self._speak = lru_cache(maxsize=2048)(self._who_speaks)

    @classmethod
    def from_rows(cls, rows: Iterable[Mapping[str, str]]) -> Concepts:
        """Raises `BadConcepts` naming the first line that cannot be read (the header is line 1)."""
        return cls(entry for line, row in enumerate(rows, start=2) for entry in _entries(line, row))

    def gist(self, words: str, theme: str = "") -> Gist:
        """With a theme, what it is rarely spoken of with weighs half, where something else in the message is at home in it."""
        tokens = [self._unstuck(token) for token in read(amounts_in_words(words))]
        names = street_names(tokens)
        languages = self._languages(tokens)
        found, used = self._phrased(tokens)
        rest, length = set(), 0
        for at, token in enumerate(tokens):
            means = None if at in names else self._means(token, languages)
            if means != ():
                length += len(sound(token))
            if means is None and len(token) > 2 and at not in used:
                rest.add(sound(token))
            for concept, weight in means or ():
                found[concept] = max(weight * (_WITHIN if at in used else 1.0), found.get(concept, 0.0))
        found.pop(NOTHING, None)
        if any(weight >= _AT_HOME and theme in self._themes[concept] for concept, weight in found.items()):
            found = {concept: weight * self._share(concept, theme) for concept, weight in found.items()}
        fields: dict[str, float] = {}
        for concept, weight in found.items():
            for field in self._fields[concept]:
                fields[field] = max(weight, fields.get(field, 0.0))
        return Gist(found, self._troubles & found.keys(), fields, frozenset(rest), length)

    def _share(self, concept: str, theme: str) -> float:
        themes = self._themes[concept]
        return _ELSEWHERE if themes and theme not in themes else 1.0

    def _unstuck(self, token: str) -> str:
        """Without the article that was written with it: "daide" is "aide", and is found in phrases too."""
        alone = token[1:]
        stuck = token[0] in _ARTICLES and len(token) > _SHORT and token not in self._written and alone in self._written
        return alone if stuck and any(means.languages & _FRENCH for means in self._written[alone]) else token

    def spoken(self, tokens: Iterable[str]) -> Mapping[str, float]:
        """How many of these words, as `routing.themes.words.read` gives them, each language knows as they are written; one that several
        know is shared among them."""
        votes = dict.fromkeys(LANGUAGES, 0.0)
        for token in tokens:
            speak = self._speak(token)
            for language in speak:
                votes[language] += 1 / len(speak)
        return votes

    def _who_speaks(self, token: str) -> tuple[str, ...]:
        """The languages that have a word."""
        bits = 0
        for means in self._known(token):
            bits |= means.languages
        return tuple(language for at, language in enumerate(LANGUAGES) if bits >> at & 1)

    def _add(self, means: _Means, tokens: list[str]) -> None:
        if len(tokens) > 1:
            *first, last = tokens
            opening = " ".join(map(_heard, first))
            if last.endswith("*"):
                self._put(self._openings.setdefault(intern(opening), {}), last[:-1], means)
            else:
                self._put(self._phrases, f"{opening} {_heard(last)}", means)
            self._longest = max(self._longest, len(tokens))
            return
        for token in tokens:
            if token.endswith("*"):
                self._put(self._stems, token[:-1], means)
            else:
                self._put(self._written, token, means)
            self._put(self._sounds, sound(token.rstrip("*")), means)

    def _put(self, where: dict[str, _Known], key: str, means: _Means) -> None:
        known = (*where.get(key, ()), means)
        where[intern(key)] = self._sets.setdefault(known, known)

    def _languages(self, tokens: list[str]) -> int:
        """The languages that know these words best: French too where Arabic is written in Latin letters, for they mix."""
        votes = [0.0] * len(LANGUAGES)
        for token in tokens:
            speak = 0
            for means in self._known(token) or self._sounds.get(sound(token), ()):
                speak |= means.languages
            for at in range(len(LANGUAGES)):
                if speak >> at & 1:
                    votes[at] += 1 / speak.bit_count()
        best = max(votes)
        if not best:
            return _EVERY
        chosen = sum(1 << at for at, vote in enumerate(votes) if vote >= best * 0.7)
        return chosen | _FRENCH if chosen >> LANGUAGES.index("ar-Latn") & 1 else chosen

    def _phrased(self, tokens: list[str]) -> tuple[dict[str, float], set[int]]:
        """Concepts that several words together mean, and the places of those words."""
        heard = [_heard(token) for token in tokens]
        found: dict[str, float] = {}
        used: set[int] = set()
        for size in range(2, self._longest + 1):
            for at in range(len(heard) - size + 1):
                end = at + size
                known = self._phrases.get(" ".join(heard[at:end]), ())
                if beginnings := self._openings.get(" ".join(heard[at : end - 1])):
                    known += tuple(means for stem, those in beginnings.items() if tokens[end - 1].startswith(stem) for means in those)
                for means in known:
                    found[means.concept] = max(means.weight, found.get(means.concept, 0.0))
                    used.update(range(at, end))
        return found, used

    def _look_up(self, token: str, languages: int) -> tuple[tuple[str, float], ...] | None:
        """What one word means; () for one that says nothing, None for an unknown one."""
        if token[0].isdecimal() and not self._known(token):
            return ()
        known = self._known(token)
        if own := _of(known, languages):
            return _shared(own, 1.0)
        heard = sound(token)
        if len(heard) >= _SHORT and (own := _of(self._sounds.get(heard, ()), languages)):
            return _shared(own, _HEARD)
        written = self._written.get(token, ())
        if written and (len(token) >= _SHORT or any(means.concept == NOTHING for means in written)):
            return _shared(written, _FOREIGN)
        if token[0] in _ARABIC_STUCK and len(token) > 3 and (known := self._known(token[1:])):
            return _shared(known, _STUCK)
        if token[0] in _ARTICLES and len(heard) > 4 and (own := _of(self._sounds.get(heard[1:], ()), languages)):
            return _shared(own, _STUCK)
        if stem := self._stem(token, languages):
            return _shared(stem, _STUCK)
        return _shared(near, _MISSPELT) if len(heard) >= _LONG and (near := self._near(heard, languages)) else None

    def _stem(self, token: str, languages: int) -> _Known:
        """The longest word that a Turkish or Arabic one begins with: what follows says whose it is, where, how many."""
        least = _TURKISH_STEM if languages & _TURKISH else _ARABIC_STEM if languages & _ARABIC else len(token)
        for size in range(len(token) - 1, least - 1, -1):
            if known := _of(self._written.get(token[:size], ()), languages & (_TURKISH | _ARABIC)):
                return known
        return ()

    def _known(self, token: str) -> _Known:
        known = self._written.get(token, ())
        for size in _STEM:
            if size <= len(token) and token[:size] in self._stems:
                known = (*known, *self._stems[token[:size]])
        return known

    def _near(self, heard: str, languages: int) -> _Known:
        """The word of the table one letter away, or two in a long word; the first letter is right."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        most = 1 if len(heard) < 9 else 2
        for word, _, _ in process.extract(heard, self._long, scorer=OSA.distance, score_cutoff=most, limit=8):
            if word[0] == heard[0] and (known := _of(self._sounds[word], languages)):
                return known
        return ()


def _heard(token: str) -> str:
    """A word of a phrase: short ones sound too much alike."""
    return sound(token) if len(token) > _SHORT else token


def _of(known: _Known, languages: int) -> _Known:
    return tuple(means for means in known if means.languages & languages)


def _shared(known: _Known, sureness: float) -> tuple[tuple[str, float], ...]:
    """A word of several concepts says less of each; one that says nothing in its language says nothing at all."""
    best: dict[str, float] = {}
    for means in known:
        if means.concept == NOTHING:
            return ()
        best[means.concept] = max(means.weight, best.get(means.concept, 0.0))
    share = sureness * (1.0 if len(best) < 2 else 0.75)
    return tuple((concept, weight * share) for concept, weight in best.items())


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(intern(name.strip()) for name in cell.split(",") if name.strip())


def _entries(line: int, row: Mapping[str, str]) -> Iterable[tuple[_Means, str]]:
    try:
        concept, kind, weight = row["concept"], row["kind"], float(row["weight"])
        fields, themes = _listed(row["fields"]), frozenset(_listed(row["themes"]))
        cells = [row[language].split(",") for language in LANGUAGES]
        if not concept or kind not in KINDS or weight < 0:
            raise ValueError("concept, kind or weight")
    except (AttributeError, KeyError, TypeError, ValueError) as reason:
        raise BadConcepts(f"line {line}: {reason}. {BadConcepts.__doc__}") from reason
    means = [_Means(concept, kind, weight, fields, themes, 1 << at) for at in range(len(LANGUAGES))]
    return [(means[at], word) for at, words in enumerate(cells) for word in words if word.strip(" *")]


@cache
def shipped() -> Concepts:
    """Read at the first call, once per process."""
    return Concepts.from_rows(shipped_rows("routing.data", "concepts.csv"))
