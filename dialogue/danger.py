"""Words that may mean someone is in danger, heard in any step and any of our languages.

What to listen for is data that relays can edit, in `locales/`: phrases (`danger.csv`), and ideas (`danger_ideas.csv`) that
tell of a danger when they stand close together (`danger_rules.csv`); this file only knows how to listen. An exact line acts
at once; a near one lets the bot ask first; an `except` phrase silences what stands inside it ("mort de rire").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import chain
from typing import TypeAlias, TypeVar, cast

from dialogue.by_ear import ByEar
from dialogue.danger_rules import Idea, Places, Rule, by_language, near, rule_of, told
from dialogue.folding import fold, run_together, split
from dialogue.phrases import GAP, Message, Phrase, Phrases, Spot, apart, choices, words_of

COLUMNS = ("language", "phrase", "match", "kind")
IDEA_COLUMNS = ("language", "idea", "words")
RULE_COLUMNS = ("ideas", "within", "match", "kind")

_PART, _TOGETHER = 200, 40
"""Words of a long message that are listened to at once, and those of them that the next part begins with: what silences a danger
stands closer, and the time is that of the length, not of its square."""
_BY_EAR = ("fr", "es", "pt", "ar-Latn")
"""Languages whose words may be written as they sound."""
_CHOICE = re.compile(r"[()|…]")
_SELF = "self"
_LONG_AGO, _LAUGHED = ("past",), ("joke",)
"""Ideas that silence any danger beside them: it is over, or laughed at."""
_LATELY = ("lately",)
"""Ideas that silence what lasts no longer than a day: who was raped last week still needs help, a fire of last week does not."""
_SUBJECT = ("topic",)
"""Ideas that silence what is not said of oneself: a meeting about violence is no violence."""
_SILENCERS = frozenset({*_LONG_AGO, *_LATELY, *_LAUGHED, *_SUBJECT, _SELF})


class DangerKind(StrEnum):
    """What is feared, the most pressing first: with two dangers in one message, the first of these is answered."""

    CHILD = "child"
    VIOLENCE = "violence"
    SUICIDE = "suicide"
    MEDICAL = "medical"
    FIRE = "fire"
    OTHER = "other"


_LASTING = frozenset({DangerKind.CHILD, DangerKind.VIOLENCE, DangerKind.SUICIDE})


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


_Meaning: TypeAlias = "Danger | Idea | None"  # None silences
_Row: TypeAlias = Mapping[str, str]
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class _Known:
    """What a word may lead to, by what it does; failing all, the word it was `meant` to be."""

    dangers: tuple[Phrase[Danger], ...] = ()
    keys: tuple[Phrase[Idea], ...] = ()
    """Ideas that begin a rule."""
    beside: tuple[Phrase[Idea], ...] = ()
    """Ideas that only matter beside another."""
    excepts: tuple[Phrase[None], ...] = ()
    meant: str = ""
    alone: frozenset[tuple[str, str]] = frozenset()
    """The ideas that it tells by itself: language and name of each."""
    together: tuple[Phrase[Idea], ...] = ()
    """Those that it tells with other words."""


class DangerWords:
    """Listens. An ordinary message costs one look-up a word and no more."""

    def __init__(self, spelled: Mapping[str, str], phrases: Sequence[tuple[str, _Meaning]], rules: Sequence[Rule[Danger]] = ()) -> None:
        """Each of `phrases` may hold choices, and several phrases between commas: twenty thousand strings apart would be megabytes."""
        self._rules: dict[str, list[Rule[Danger]]] = defaultdict(list)
        for rule in rules:
            self._rules[rule.key].append(rule)
        words = {language: _spoken(phrases, language) for language in _BY_EAR}
        self._spelled = run_together(words["fr"]) | {fold(short): split(full) for short, full in spelled.items()}
        told = ((self._spell(words_of(one)), means) for phrase, means in phrases for one in _each(phrase))
        self._phrases = Phrases(told, ByEar(words))
        self._known = lru_cache(maxsize=4096)(self._look_up)  # single words, in memory only, never a sentence

    @classmethod
    def from_rows(cls, rows: Iterable[_Row], ideas: Iterable[_Row] = (), rules: Iterable[_Row] = ()) -> DangerWords:
        """From rows with the columns of the files in `locales/`; `BadDangerRow` names the line (the header is line 1)."""
        lines = _flat(rows, COLUMNS, _phrases)
        phrases = [(phrase, means) for phrase, means in lines if not isinstance(means, Match)]
        if not phrases:
            raise BadDangerRow(f"no phrase at all: the bot would be deaf to danger. {BadDangerRow.__doc__}")
        phrases += _flat(ideas, IDEA_COLUMNS, _ideas)
        spelled = [phrase.partition("=") for phrase, means in lines if means is Match.SPELLED]
        return cls({short: full for short, _, full in spelled}, phrases, _flat(rules, RULE_COLUMNS, _rules))

    def heard(self, text: str) -> Danger | None:
        """The most certain danger in these words, then the most pressing; None for nearly every message."""
        words = self._spell(split(text.replace("*", " ")))
        parts = (words[at : at + _PART] for at in range(0, max(1, len(words) - _TOGETHER), _PART - _TOGETHER))
        return min(filter(None, map(self._heard, parts)), key=_pressing, default=None)

    def _heard(self, words: list[str]) -> Danger | None:
        known = {word: self._known(word) for word in words}
        if (danger := self._listened(words, known)) is not None:
            return danger
        meant = {word: one.meant for word, one in known.items() if one.meant}
        if not meant:
            return None
        corrected = [meant.get(word, word) for word in words]
        doubt = self._listened(corrected, {word: self._known(word) for word in corrected})
        return doubt and replace(doubt, sure=False)

    def _listened(self, words: Sequence[str], by_word: Mapping[str, _Known]) -> Danger | None:
        """What completes an alarm, or silences it, is only looked for where there is one."""
        known, said = by_word.values(), frozenset(by_word)
        alarming = [phrase for one in known if one.dangers for phrase in one.dangers if phrase.others <= said]
        rules = self._within_reach(known, said)
        if not (alarming or rules):
            return None
        message = Message(words)
        dangers = message.spots(alarming)

        def ideas(names: Set[str], over: Sequence[Spot[None]] = ()) -> Mapping[str, Places]:
            wanted = (phrase for one in known for phrase in (*one.keys, *one.beside) if phrase.means.name in names)
            return by_language(apart(message.spots(wanted), over))

        needed = frozenset[str]().union(*(rule.needs for rule in rules))
        if not dangers and not any(_told(rules, ideas(needed))):
            return None
        over = message.spots(phrase for one in known for phrase in one.excepts)
        around = ideas(needed.union(_SILENCERS, self._rules, *(rule.without for rule in rules)), over)
        return _worst([*apart(dangers, over), *_told(rules, around)], around)

    def _within_reach(self, known: Iterable[_Known], said: Set[str]) -> list[Rule[Danger]]:
        """The rules all of whose ideas may be there in one language: nearly every message has none, and is spared the search."""
        ideas: dict[str, set[str]] = defaultdict(set)
        for one in known:
            for language, name in one.alone:
                ideas[language].add(name)
            for phrase in one.together:
                if phrase.others <= said:
                    ideas[phrase.means.language].add(phrase.means.name)
        begun = ((name, names) for names in ideas.values() for name in names & self._rules.keys())
        return [rule for name, names in begun for rule in self._rules[name] if rule.needs <= names]

    def _spell(self, words: list[str]) -> list[str]:
        if self._spelled.keys().isdisjoint(words):
            return words
        return list(chain.from_iterable(self._spelled.get(word) or (word,) for word in words))

    def _look_up(self, word: str) -> _Known:
        known = self._sorted(self._phrases.around(word))
        if word in self._phrases:
            return known
        return replace(known, meant=self._phrases.perhaps(word) or "")

    def _sorted(self, phrases: Iterable[Phrase[_Meaning]]) -> _Known:
        dangers: list[Phrase[Danger]] = []
        keys: list[Phrase[Idea]] = []
        beside: list[Phrase[Idea]] = []
        excepts: list[Phrase[None]] = []
        for phrase in phrases:
            if phrase.means is None:
                excepts.append(cast("Phrase[None]", phrase))
            elif isinstance(phrase.means, Danger):
                dangers.append(cast("Phrase[Danger]", phrase))
            else:
                (keys if phrase.means.name in self._rules else beside).append(cast("Phrase[Idea]", phrase))
        alone = frozenset((one.means.language, one.means.name) for one in (*keys, *beside) if len(one.words) == 1)
        together = tuple(one for one in (*keys, *beside) if len(one.words) > 1)
        return _Known(tuple(dangers), tuple(keys), tuple(beside), tuple(excepts), alone=alone, together=together)


_ORDER = {kind: rank for rank, kind in enumerate(DangerKind)}


def _pressing(danger: Danger) -> tuple[bool, int]:
    return (not danger.sure, _ORDER[danger.kind])


def _told(rules: Sequence[Rule[Danger]], ideas: Mapping[str, Places]) -> Iterator[Spot[Danger]]:
    for language, places in ideas.items():
        for spot in told(rules, places):
            yield Spot(spot.first, spot.after, replace(spot.means, language=language))


def _worst(found: Iterable[Spot[Danger]], ideas: Mapping[str, Places]) -> Danger | None:
    """Of several, also the one in the language of most of the words."""
    spoken = {language: sum(map(len, places.values())) for language, places in ideas.items()}
    anywhere = {name: [spot for places in ideas.values() for spot in places.get(name, ())] for name in _SILENCERS}
    feared = [spot.means for spot in found if not _silenced(spot, anywhere)]
    return min(feared, key=lambda danger: (*_pressing(danger), -spoken.get(danger.language, 0)), default=None)


def _silenced(spot: Spot[Danger], ideas: Places) -> bool:
    """It is over, laughed at, or the subject of a meeting."""
    if near(spot, ideas, _LAUGHED, around=12):
        return True
    if near(spot, ideas, _LONG_AGO if spot.means.kind in _LASTING else (*_LONG_AGO, *_LATELY)):
        return True
    return near(spot, ideas, _SUBJECT) and not near(spot, ideas, (_SELF,), around=2)


def _spoken(phrases: Sequence[tuple[str, _Meaning]], language: str) -> set[str]:
    """The words of a language that tell of danger."""
    return {word for phrase, means in phrases if means and means.language == language for word in _words(phrase)}


def _each(line: str) -> Iterator[str]:
    """The phrases of a line, and what their choices say."""
    return chain.from_iterable(choices(phrase) for phrase in line.split(",") if any(map(str.isalnum, phrase)))


def _words(phrase: str) -> list[str]:
    """The words of a phrase and of its choices, without those of which only a part counts."""
    return [word for word in split(_CHOICE.sub(" ", phrase)) if word.isalnum()]


# --- reading the data ------------------------------------------------------------------------------------------------


def _flat(rows: Iterable[_Row], columns: Sequence[str], read: Callable[..., list[_Read]]) -> list[_Read]:
    """What each row says, its cells given to `read`."""
    found: list[_Read] = []
    for line, row in enumerate(rows, start=2):
        try:
            found += read(*(row[column].strip() for column in columns))
        except (AttributeError, KeyError, ValueError) as reason:
            raise BadDangerRow(f"line {line}: {reason}. {BadDangerRow.__doc__}") from reason
    return found


def _phrases(language: str, phrase: str, match: str, kind: str) -> list[tuple[str, _Meaning | Match]]:
    if Match(match) is Match.SPELLED:
        if len(phrase.split("=")) != 2:
            raise ValueError("write the texting word, =, and the words in full")
        return [(phrase, Match.SPELLED)]
    if not split(phrase.replace(GAP, "")):
        raise ValueError("the phrase is empty")
    if Match(match) is Match.EXCEPT:
        return [(phrase, None)]
    return [(phrase, Danger(kind=DangerKind(kind), sure=Match(match) is Match.EXACT, language=language, phrase=phrase))]


def _ideas(language: str, idea: str, words: str) -> list[tuple[str, _Meaning]]:
    return [(words, Idea(idea, language))]


def _rules(ideas: str, within: str, match: str, kind: str) -> list[Rule[Danger]]:
    danger = Danger(kind=DangerKind(kind), sure=Match(match) is Match.EXACT, language="", phrase=ideas)
    return [rule_of(ideas, int(within), danger)]
