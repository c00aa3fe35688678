"""How likely is it that two concerns of one area are the same? A handful of figures, weighed.

What they speak of counts most (concepts, in any language), then their unknown words, their numbers, their letters (for words
spelled in many ways) and their themes. Two that speak of one thing and of different troubles with it, a lift out of order and
a lift that stinks, are held apart; a slide and a swing, which are of one field, are brought a little nearer. The weights were
fitted (logistic regression) on the parts of `tests/data/alike.jsonl` marked `tuned` and `fresh`, those with meaning once more
with a third of the concepts taken away at random, so that meaning learns to stand in for missing words; those of numbers and
sub-themes, of which invented texts say too little, were set by hand.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import exp, sqrt
from zlib import crc32

from routing.alike.concepts import Concepts, shipped
from routing.themes.lexicon import suggest

BIAS = "bias"
WEIGHTS: Mapping[str, float] = {
    "shared": 3.88, "count": 1.60, "apart": -1.00, "other_trouble": -2.20, "fields": 0.80, "field": 0.24, "letters": 0.14, "words": 0.62,
    "one_language": -0.73, "numbers": 2.0, "topics": 1.83, "other_theme": -1.53, "subtheme": 0.5, BIAS: -4.11,
}  # fmt: skip
WITH_MEANING: Mapping[str, float] = {
    "shared": 2.06, "count": 0.90, "apart": -1.05, "other_trouble": -2.80, "fields": 0.03, "field": 0.72, "letters": 1.37, "words": 0.90,
    "one_language": -1.00, "numbers": 2.0, "topics": 1.19, "other_theme": -2.05, "subtheme": 0.5, "meaning": 7.56, BIAS: -4.49,
}  # fmt: skip
"""Where the extra `semantic` tells how close two messages are in meaning."""

_UNSAID = "AUT"  # « Autre, un relais choisira » : the theme of those who chose none
_NUMBER = re.compile(r"\d\d+")
_ALIKE = 80.0  # of 100: unknown words spelled so near are one
_LONG = 5  # letters from which unknown words may be misspelt


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is kept of a concern, some 2.5 KB: not its sentences, but of its words those that the table does not know."""

    theme: str
    subtheme: str
    concepts: Mapping[str, float]
    troubles: frozenset[str]
    fields: Mapping[str, float]
    rest: frozenset[str]
    numbers: frozenset[str]
    letters: array[int]
    """Checksums of the groups of three letters, each once."""
    languages: int
    topics: Mapping[str, float]
    """The themes and sub-themes that the lexicon of themes sees in the words."""


def reading(words: str, theme: str, subtheme: str | None, concepts: Concepts | None = None) -> Reading:
    gist = (concepts or shipped()).gist(words, theme)
    said = " ".join(["", *gist.telling, ""])
    return Reading(
        theme="" if theme == _UNSAID else theme,
        subtheme=subtheme or "",
        concepts=gist.concepts,
        troubles=gist.troubles,
        fields=gist.fields,
        rest=frozenset(word for word in gist.rest if not word.isdecimal()),
        numbers=frozenset(_NUMBER.findall(words)),
        letters=array("I", {crc32(said[at : at + 3].encode()) for at in range(len(said) - 2)}),
        languages=gist.languages,
        topics={f"{one.theme}/{one.subtheme}": one.score for one in suggest(words) if one.score},
    )


def figures(one: Reading, other: Reading) -> dict[str, float]:
    """What the weights are for; each from 0 to about 4, none looks at what anybody decided before."""
    both, shared = one.concepts.keys() & other.concepts.keys(), _shared(one.concepts, other.concepts)
    differ = one.troubles and other.troubles and not one.troubles & other.troubles
    return {
        "shared": shared,
        "count": float(min(len(both), 4)),
        "apart": min(sqrt(min(_alone(one, both), _alone(other, both))), 4.0),
        "other_trouble": shared if differ else 0.0,
        "fields": _shared(one.fields, other.fields),
        "field": max((min(one.fields[field], other.fields[field]) for field in one.fields.keys() & other.fields.keys()), default=0.0),
        "letters": len(set(one.letters).intersection(other.letters)) / sqrt(len(one.letters) * len(other.letters) or 1),
        "words": min(_words(one.rest, other.rest), 2.0),
        "numbers": 1.0 if one.numbers & other.numbers else 0.0,
        "one_language": 1.0 if one.languages & other.languages else 0.0,
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
