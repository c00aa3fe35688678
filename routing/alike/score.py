"""How likely is it that two concerns of one area are the same? A handful of figures, weighed.

What they speak of counts most (concepts, in any language), then their unknown words, their numbers and their themes. Two that
speak of one thing and of different troubles with it, a lift out of order and a lift that stinks, are held apart; a slide and a
swing, which are of one field, are brought a little nearer. The weights were fitted (logistic regression) on the parts of
`tests/data/alike.jsonl` named in `benchmarks.alike.FITTED`, each read with a table of concepts from which a fifth, then two fifths of
the words had been taken at random: what people will say next is never all in the table. Those of unknown words, numbers and
themes, of which invented texts say too little or too much, were set by hand (ADR 0057).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import exp, sqrt

from routing.alike.concepts import Concepts, shipped
from routing.themes.lexicon import suggest

BIAS = "bias"
WEIGHTS: Mapping[str, float] = {
    "shared": 0.79, "count": 1.24, "apart": -1.00, "most_apart": -0.53, "trouble": 0.64, "other_trouble": -1.22,
    "field": 0.25, "length": 2.47, "words": 2.00, "numbers": 2.00,
    "topics": 2.56, "other_theme": -1.20, "subtheme": 0.50, BIAS: -2.41,
}  # fmt: skip
WITH_MEANING: Mapping[str, float] = {
    "shared": 0.30, "count": 0.78, "apart": -0.98, "most_apart": -0.55, "trouble": 0.71, "other_trouble": -1.40,
    "field": 0.36, "length": 2.75, "words": 2.00, "numbers": 2.00,
    "topics": 1.51, "other_theme": -1.20, "subtheme": 0.50, "meaning": 6.11, BIAS: -3.67,
}  # fmt: skip
"""Where the extra `semantic` tells how close two messages are in meaning."""

_UNSAID = "AUT"  # « Autre, un relais choisira » : the theme of those who chose none
_NUMBER = re.compile(r"\d\d+")
_ALIKE = 80.0  # of 100: unknown words spelled so near are one
_LONG = 5  # letters from which unknown words may be misspelt
_LONG_MESSAGE = 40  # letters of telling words from which a message is as long as any


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is kept of a concern, some 2.4 KB: not its sentences, but of its words those that the table does not know."""

    theme: str
    subtheme: str
    concepts: Mapping[str, float]
    troubles: frozenset[str]
    fields: Mapping[str, float]
    rest: frozenset[str]
    numbers: frozenset[str]
    length: int
    """Letters of the words that say something."""
    topics: Mapping[str, float]
    """The themes and sub-themes that the lexicon of themes sees in the words."""


def reading(words: str, theme: str, subtheme: str | None, concepts: Concepts | None = None) -> Reading:
    gist = (concepts or shipped()).gist(words, theme)
    return Reading(
        theme="" if theme == _UNSAID else theme,
        subtheme=subtheme or "",
        concepts=gist.concepts,
        troubles=gist.troubles,
        fields=gist.fields,
        rest=frozenset(word for word in gist.rest if not word.isdecimal()),
        numbers=frozenset(_NUMBER.findall(words)),
        length=gist.length,
        topics={f"{one.theme}/{one.subtheme}": one.score for one in suggest(words) if one.score},
    )


def figures(one: Reading, other: Reading) -> dict[str, float]:
    """What the weights are for; each from 0 to about 4, none looks at what anybody decided before."""
    both, shared = one.concepts.keys() & other.concepts.keys(), _shared(one.concepts, other.concepts)
    differ = one.troubles and other.troubles and not one.troubles & other.troubles
    alone = sqrt(_alone(one, both)), sqrt(_alone(other, both))
    return {
        "shared": shared,
        "count": float(min(len(both), 4)),
        "apart": min(*alone, 4.0),
        "most_apart": min(max(alone), 5.0),
        "trouble": max((min(one.concepts[name], other.concepts[name]) for name in one.troubles & other.troubles), default=0.0),
        "other_trouble": shared if differ else 0.0,
        "field": max((min(one.fields[field], other.fields[field]) for field in one.fields.keys() & other.fields.keys()), default=0.0),
        "length": min(one.length, other.length, _LONG_MESSAGE) / _LONG_MESSAGE,
        "words": min(_words(one.rest, other.rest), 2.0),
        "numbers": 1.0 if one.numbers & other.numbers else 0.0,
        "topics": _topics(one.topics, other.topics),
        "other_theme": 1.0 if one.theme and other.theme and one.theme != other.theme else 0.0,
        "subtheme": (1.0 if one.subtheme == other.subtheme else -1.0) if one.subtheme and other.subtheme else 0.0,
    }


def likelihood(found: Mapping[str, float], meaning: float | None = None) -> float:
    """From 0 to 1: how likely it is that two with these figures are the same. `meaning` is from -1 to 1, where it is known."""
    weights = WEIGHTS if meaning is None else WITH_MEANING
    told = found if meaning is None else {**found, "meaning": max(meaning, 0.0)}
    return 1 / (1 + exp(-(weights[BIAS] + sum(weights[name] * figure for name, figure in told.items()))))


def _shared(ours: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """From 0 to 1: how much of what both weigh is in both."""
    strength = sum(min(ours[name], theirs[name]) ** 2 for name in ours.keys() & theirs.keys())
    return 2 * strength / (_size(ours) + _size(theirs)) if strength else 0.0


def _size(weights: Mapping[str, float]) -> float:
    return sum(weight * weight for weight in weights.values())


def _alone(one: Reading, both: Collection[str]) -> float:
    return sum(weight * weight for concept, weight in one.concepts.items() if concept not in both)


def _words(ours: Collection[str], theirs: Collection[str]) -> float:
    """How many unknown words meet; a short one counts for less."""
    return sum(min(len(word), 8) / 8 for word in ours if word in theirs or _near(word, theirs))


def _near(word: str, others: Collection[str]) -> bool:
    if len(word) < _LONG:
        return False
    from rapidfuzz import fuzz

    return any(fuzz.ratio(word, other, score_cutoff=_ALIKE) for other in others if len(other) >= _LONG)


def _topics(ours: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    most = max(sum(ours.values()), sum(theirs.values()))
    return sum(min(score, theirs[topic]) for topic, score in ours.items() if topic in theirs) / most if most else 0.0
