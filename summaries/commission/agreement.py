"""Do two readers of the commission agree? Krippendorff's alpha for codes without an order, by the library of that name. Pure.

Alpha is 1 where they always agree and 0 where they agree no more than chance would have it. Source: Krippendorff, K. (2011), Computing
Krippendorff's Alpha-Reliability. The library and numpy are imported where alpha is worked out: they are 20 megabytes.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import quantiles

LEAST = 10
"""Texts. An alpha of fewer says nothing, and is not told."""
DRAWS = 300
"""How often texts are drawn again to say how far chance carries alpha."""
ENOUGH, USABLE = 0.8, 0.667
"""Krippendorff's own limits: to rely on a coding, and to draw tentative conclusions from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """`n` texts read twice. Alpha is None where there are too few, or where all was coded alike: there is nothing to tell apart.

    `low` and `high` hold 95 of 100 alphas of as many texts drawn again among these.
    """

    n: int
    alpha: float | None = None
    low: float | None = None
    high: float | None = None


def alpha_of(units: Sequence[Sequence[str]]) -> float | None:
    """Alpha of texts, each with the codes its readers gave; None when fewer than two different codes were given."""
    import krippendorff
    import numpy

    codes = sorted({code for unit in units if len(unit) > 1 for code in unit})
    if len(codes) < 2:
        return None
    at = {code: number for number, code in enumerate(codes)}
    counts = numpy.zeros((len(units), len(codes)), dtype=int)
    for row, unit in enumerate(units):
        for code in unit if len(unit) > 1 else ():
            counts[row, at[code]] += 1
    return float(krippendorff.alpha(value_counts=counts, level_of_measurement="nominal"))


def agreement(units: Sequence[Sequence[str]], seed: str = "") -> Agreement:
    """How far readers agree over texts that were read twice; the same seed gives the same interval."""
    twice = [tuple(unit) for unit in units if len(unit) > 1]
    found = alpha_of(twice) if len(twice) >= LEAST else None
    if found is None:
        return Agreement(n=len(twice))
    drawn = random.Random(seed)
    again = [alpha_of(drawn.choices(twice, k=len(twice))) for _ in range(DRAWS)]
    cuts = quantiles([value for value in again if value is not None] or [found, found], n=40)
    return Agreement(n=len(twice), alpha=round(found, 3), low=round(cuts[0], 3), high=round(cuts[-1], 3))


def by_theme(units: Sequence[Sequence[str]], seed: str = "") -> Mapping[str, Agreement]:
    """For each theme that any reader chose: do they agree that a text is about it or not? Themes alone, whatever is more precise."""
    themes = [tuple(code.partition(".")[0] for code in unit) for unit in units]
    named = sorted({theme for unit in themes if len(unit) > 1 for theme in unit})
    return {theme: agreement([tuple("01"[code == theme] for code in unit) for unit in themes], seed) for theme in named}
