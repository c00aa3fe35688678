"""Rises told in weeks without any, and planted rises found: our rule beside the one people use by hand, on the same simulated weeks.

That one: at least five people, and at least twice the mean of the eight weeks before. Figures are shares: of weeks in which a false
rise is told, and of planted rises that are found. `--rounds` times 200 weeks of each kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import mean

import numpy as np
from numpy.typing import NDArray

from benchmarks.rounds import Comparison, Options
from summaries.counted.spikes import TIMES, rises
from summaries.figures import Cell
from summaries.small import LEAST

WEEKS = 8
PER_ROUND = 200
_SEED = 20261123

Counts = NDArray[np.int64]
"""People, by cell."""
Rule = Callable[[Counts, Counts], set[int]]
"""From a week and those before (by week and cell) to the cells that rose."""


@dataclass(frozen=True, kw_only=True)
class Town:
    """Places and themes with their own weekly means; `people` a week in all."""

    places: int
    people: float
    uneven: float = 0.0
    """Variance beyond chance, as a share of the mean: 1 doubles it."""
    growth: float = 0.0
    """Of everything, a week."""
    campaign: float = 1.0
    """What the last week is multiplied by, everywhere."""


TOWNS = {
    "steady": Town(places=60, people=300),
    "small": Town(places=8, people=40),
    "country": Town(places=400, people=4000),
    "uneven": Town(places=60, people=300, uneven=1.0),
    "growing": Town(places=60, people=300, growth=0.10),
    "campaign": Town(places=60, people=300, campaign=2.0),
}
PLANTED = (6, 8, 10, 15, 20)
"""People more, in a cell drawn by chance."""


def run(options: Options) -> list[Comparison]:
    found: list[Comparison] = []
    weeks = options.rounds * PER_ROUND
    for name, town in TOWNS.items():
        quiet = [_told(week, before, None) for week, before in simulated(town, weeks)]
        found.append(_compared(f"{name}: false", quiet))
    for extra in PLANTED:
        risen = [_told(*_plant(week, before, extra, number)) for number, (week, before) in enumerate(simulated(TOWNS["steady"], weeks))]
        found.append(_compared(f"steady: +{extra} found", risen))
    return found


def simulated(town: Town, weeks: int) -> Iterator[tuple[Counts, Counts]]:
    """So many weeks, each with the eight before it; every week is of another town of the same kind."""
    chance = np.random.default_rng(_SEED)
    for _ in range(weeks):
        places, themes = chance.lognormal(0, 1, town.places), chance.lognormal(0, 0.7, 13)
        means = np.outer(places, themes).ravel()
        means *= town.people / means.sum()
        trend = (1 + town.growth) ** np.arange(-WEEKS, 1)
        trend[-1] *= town.campaign
        expected = np.outer(trend, means)
        if town.uneven:
            expected = chance.gamma(expected / town.uneven, town.uneven)
        counts = chance.poisson(expected)
        yield counts[-1], counts[:-1]


def _plant(week: Counts, before: Counts, extra: int, number: int) -> tuple[Counts, Counts, int]:
    cell = int(np.random.default_rng(number).integers(len(week)))
    risen = week.copy()
    risen[cell] += extra
    return risen, before, cell


def ours(week: Counts, before: Counts) -> set[int]:
    return {int(rise.place) for rise in rises(_cells(week), [_cells(one) for one in before])[0]}


def by_hand(week: Counts, before: Counts) -> set[int]:
    risen = (week >= LEAST) & (week >= TIMES * before.mean(axis=0))
    return {int(cell) for cell in np.flatnonzero(risen)}


def _cells(counts: Counts) -> list[Cell]:
    return [Cell(theme="", place=str(cell), concerns=int(counts[cell]), people=int(counts[cell])) for cell in np.flatnonzero(counts)]


def _told(week: Counts, before: Counts, planted: int | None) -> tuple[bool, bool]:
    """What each rule says of a week: whether it tells the rise that was planted, or any at all where none was."""
    told = [rule(week, before) for rule in (ours, by_hand)]
    mine, theirs = (bool(cells) if planted is None else planted in cells for cells in told)
    return mine, theirs


def _compared(figure: str, told: list[tuple[bool, bool]]) -> Comparison:
    mine, theirs = mean(one for one, _ in told), mean(other for _, other in told)
    return Comparison(name="spikes", figure=figure, ours=mine, peer=theirs, ratio=mine / theirs if theirs else 0.0, ratios=())
