"""How likely is it that two concerns of one area are the same? A handful of figures, weighed.

What they speak of counts most (concepts, in any language), then their unknown words, their numbers, their letters (for words
spelled in many ways) and their themes. Two that speak of one thing and of different troubles with it, a lift out of order and
a lift that stinks, are held apart. The weights were fitted (logistic regression) on the part of `tests/data/alike.jsonl` marked
`tuned`, once whole and once with a third of the concepts taken away at random, so that the other figures learn to stand in
for missing words; those of numbers and sub-themes, of which invented texts say too little, and of other troubles were set by hand.
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
    "shared": 3.77, "count": 1.52, "apart": -0.84, "other_trouble": -3.60, "letters": 5.86, "words": 5.05, "one_language": -2.42,
    "numbers": 2.0, "topics": 2.22, "other_theme": -1.13, "subtheme": 0.5, BIAS: -3.11,
}  # fmt: skip
WITH_MEANING: Mapping[str, float] = {
    "shared": 3.57, "count": 1.21, "apart": -0.80, "other_trouble": -3.53, "letters": 2.24, "words": 4.74, "one_language": -1.83,
    "numbers": 2.0, "topics": 1.12, "other_theme": -0.99, "subtheme": 0.5, "meaning": 7.86, BIAS: -4.85,
}  # fmt: skip
"""Where the extra `semantic` tells how close two messages are in meaning."""

_NUMBER = re.compile(r"\d\d+")
_ALIKE = 80.0  # of 100: unknown words spelled so near are one
_LONG = 5  # letters from which unknown words may be misspelt


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is kept of a concern, some 2.5 KB: not its sentences, but of its words those that the table does not know."""

    theme: str
    subtheme: str
    concepts: Mapping[str, float]
    size: float
    troubles: frozenset[str]
    rest: frozenset[str]
    numbers: frozenset[str]
    letters: array[int]
    """Checksums of the groups of three letters, each once."""
    languages: int
    topics: Mapping[str, float]
    """The themes and sub-themes that the lexicon of themes sees in the words."""


def reading(words: str, theme: str, subtheme: str | None, concepts: Concepts | None = None) -> Reading:
    gist = (concepts or shipped()).gist(words)
    said = " ".join(["", *gist.telling, ""])
    return Reading(
        theme=theme,
        subtheme=subtheme or "",
        concepts=gist.concepts,
        size=sum(weight * weight for weight in gist.concepts.values()),
        troubles=gist.troubles,
        rest=frozenset(word for word in gist.rest if not word.isdecimal()),
        numbers=frozenset(_NUMBER.findall(words)),
        letters=array("I", {crc32(said[at : at + 3].encode()) for at in range(len(said) - 2)}),
        languages=gist.languages,
        topics={f"{one.theme}/{one.subtheme}": one.score for one in suggest(words) if one.score},
    )


def figures(one: Reading, other: Reading) -> dict[str, float]:
    """What the weights are for; each from 0 to about 4, none looks at what anybody decided before."""
    both = one.concepts.keys() & other.concepts.keys()
    strength = sum(min(one.concepts[concept], other.concepts[concept]) ** 2 for concept in both)
    shared = 2 * strength / (one.size + other.size) if both else 0.0
    differ = one.troubles and other.troubles and not one.troubles & other.troubles
    return {
        "shared": shared,
        "count": float(min(len(both), 4)),
        "apart": min(sqrt(min(_alone(one, both), _alone(other, both))), 4.0),
        "other_trouble": shared if differ else 0.0,
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
