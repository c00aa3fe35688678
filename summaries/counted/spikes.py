"""Did more people speak of a theme in a place than chance explains? Pure; what it costs grows with the cells heard in nine weeks.

A cell is a theme in a place. Its number is people, not concerns: who writes ten times is no rise. The rule, for the n cells heard
this week or in the weeks before:

- What is expected is the mean of the weeks before, as if one person more had spoken in them all (so a cell that was always silent
  expects something), times how much all *other* cells grew, if they did: a campaign, or a young installation that grows, is no rise.
- What chance does is the negative binomial of that mean, its variance widened twice: because the mean comes from few weeks, and by
  how unevenly cells behaved from week to week in the weeks before, beyond what all of them did together (Pearson's chi-square of
  cells by weeks over its degrees of freedom, at least 1).
- A cell has risen when at least five people spoke, at least twice what was expected, and so many would come by chance less often
  than Holm's correction for n cells allows, at a level of 2 %.

So in weeks in which nothing rose, at most one in fifty tells a rise at all, where chance is as described; at most one in twenty was
measured where cells are twice as uneven as chance. `python -m benchmarks spikes` measures both, and how many planted rises are found
(docs/decisions/0032).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, lgamma, log

from summaries.figures import Cell, Rise
from summaries.small import LEAST

LEVEL = 0.02
"""The share of weeks without a rise in which one is told, at most, where chance is as the rule has it."""
FALSE_ALARMS = 0.05
"""The same as it is said: what was measured where chance is less kind stays under it."""
LEAST_WEEKS = 4
"""With fewer before, nothing is looked for."""
TIMES = 2.0
_EXTRA = 1.0
"""People, over all the weeks before."""
_NEGLIGIBLE = 1e-12

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Usual:
    """The weeks before, added up."""

    weeks: int
    people: Mapping[Key, int]
    concerns: Mapping[Key, int]
    most: Mapping[Key, int]
    """People in the fullest of the weeks."""
    total: int
    spread: float


def rises(now: Sequence[Cell], before: Sequence[Sequence[Cell]]) -> tuple[tuple[Rise, ...], int]:
    """The cells that rose, the least likely by chance first, and how many were looked at. `before`: the cells of each earlier week."""
    if len(before) < LEAST_WEEKS:
        return (), 0
    usual = _usual(before)
    total = sum(cell.people for cell in now)
    looked_at = len({_key(cell) for cell in now} | usual.people.keys())
    judged = [_judged(cell, total, usual) for cell in now if cell.people >= LEAST]
    judged.sort(key=lambda pair: (pair[0].chance, pair[0].theme, pair[0].place))
    found: list[Rise] = []
    for place, (rise, expected) in enumerate(judged):
        if rise.chance > LEVEL / (looked_at - place):
            break
        if rise.people >= TIMES * expected:
            found.append(rise)
    return tuple(found), looked_at


def _usual(before: Sequence[Sequence[Cell]]) -> _Usual:
    people: Counter[Key] = Counter()
    concerns: Counter[Key] = Counter()
    most: dict[Key, int] = {}
    for cells in before:
        for cell in cells:
            key = _key(cell)
            people[key] += cell.people
            concerns[key] += cell.concerns
            most[key] = max(most.get(key, 0), cell.people)
    return _Usual(len(before), people, concerns, most, people.total(), _spread(before, people))


def _spread(before: Sequence[Sequence[Cell]], people: Counter[Key]) -> float:
    """How much more cells vary from week to week than by chance alone, once what all of them did together is taken out.

    The sum of (seen − expected)² ÷ expected over all cells and weeks, empty ones too, is that of seen² ÷ expected less the total.
    """
    totals = [sum(cell.people for cell in cells) for cells in before]
    heard = [(cells, number) for cells, number in zip(before, totals, strict=True) if number]
    total = people.total()
    freedom = (len(people) - 1) * (len(heard) - 1)
    if freedom <= 0:
        return 1.0
    squares = sum(cell.people**2 * total / (people[_key(cell)] * number) for cells, number in heard for cell in cells)
    return max(1.0, (squares - total) / freedom)


def _judged(cell: Cell, total: int, usual: _Usual) -> tuple[Rise, float]:
    """How likely a cell is, and what was expected of it."""
    key = _key(cell)
    own = usual.people.get(key, 0)
    others = (usual.total - own) / usual.weeks
    growth = max(1.0, (total - cell.people) / others) if others else 1.0
    expected = growth * (own + _EXTRA) / usual.weeks
    chance = tail(cell.people, expected, usual.spread * (1 + growth / usual.weeks))
    rise = Rise(
        theme=cell.theme, place=cell.place, concerns=cell.concerns, people=cell.people,
        usual_concerns=usual.concerns.get(key, 0) / usual.weeks, usual_people=own / usual.weeks,
        most_people=usual.most.get(key, 0), chance=chance,
    )  # fmt: skip
    return rise, expected


def tail(seen: int, mean: float, dispersion: float) -> float:
    """How likely `seen` or more are, of a negative binomial with this mean and `dispersion` (over 1) times that variance."""
    size, share = mean / (dispersion - 1), 1 - 1 / dispersion
    term = exp(lgamma(seen + size) - lgamma(size) - lgamma(seen + 1) - size * log(dispersion) + seen * log(share))
    found, count = 0.0, seen
    while term > found * _NEGLIGIBLE and found < 1:
        found += term
        term *= (count + size) / (count + 1) * share
        count += 1
    return min(1.0, found)


def _key(cell: Cell) -> Key:
    return cell.theme, cell.place
