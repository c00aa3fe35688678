"""What relays' corrections teach: a word that was corrected to a theme counts for it from then on.

Multinomial logistic regression on the words as they sound, on top of what the lexicon says, one step of its gradient a
correction. What is learned is in memory only and is learned again, in the order of the corrections, at each start and each night:
nobody's words are in any table of weights, and those of a resident who was forgotten are in it no more.
"""

from __future__ import annotations

from array import array
from math import exp, sqrt

from flows.themes import Theme
from routing.themes.lexicon import FREQUENCY, lexicon
from routing.themes.words import read, sound

MOST_WORDS = 20_000
"""Words that are remembered, four megabytes of them; later ones are not learned."""
_TRUST = 0.5  # of a point of the lexicon, in the units of the regression
_MOST_POINTS = 6.0  # beyond which the lexicon is no surer
_STEP = 2.5
_BIAS_STEP = 0.1
_NO_MATTER = 1e-3
_RANK = {theme: rank for rank, theme in enumerate(FREQUENCY)}


class Corrections:
    """Every correction so far, as weights: one instance a process."""

    def __init__(self) -> None:
        self._weights: dict[str, array[float]] = {}
        self._bias = [0.0] * len(FREQUENCY)
        self.learned = 0
        """How many corrections."""

    def learn(self, words: str, theme: Theme) -> None:
        """These words were said of this theme, whatever was suggested."""
        tokens, right = read(words), _RANK[theme]
        heard, chances = _heard(tokens), _chances(self._points(tokens, lexicon().scores(tokens)))
        share = 1 / sqrt(len(heard) + 1)
        steps = [(1.0 if rank == right else 0.0) - chance for rank, chance in enumerate(chances)]
        for rank, step in enumerate(steps):
            self._bias[rank] += _BIAS_STEP * _STEP * step
        for word in heard:
            if weights := self._of(word):
                for rank, step in enumerate(steps):
                    if abs(step) > _NO_MATTER:
                        weights[rank] += _STEP * step * share
        self.learned += 1

    def adjusted(self, tokens: list[str], scores: list[float]) -> list[float]:
        """In points of the lexicon."""
        return [point / _TRUST for point in self._points(tokens, scores)] if self.learned else scores

    def _points(self, tokens: list[str], scores: list[float]) -> list[float]:
        points = [_TRUST * min(score, _MOST_POINTS) + bias for score, bias in zip(scores, self._bias, strict=True)]
        heard = _heard(tokens)
        share = 1 / sqrt(len(heard) + 1)
        for word in heard:
            if weights := self._weights.get(word):
                points = [point + share * weight for point, weight in zip(points, weights, strict=True)]
        return points

    def _of(self, word: str) -> array[float] | None:
        if word not in self._weights and len(self._weights) < MOST_WORDS:
            self._weights[word] = array("f", bytes(4 * len(FREQUENCY)))
        return self._weights.get(word)


def _heard(tokens: list[str]) -> list[str]:
    return list(dict.fromkeys(map(sound, tokens)))


def _chances(points: list[float]) -> list[float]:
    top = max(points)
    powers = [exp(point - top) for point in points]
    return [power / sum(powers) for power in powers]
