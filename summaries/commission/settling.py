"""What is published of the concerns of a period, beside the summaries of its weeks: rows of enough people, and no small rest. Pure.

Each line that a summary told is a number. Taken from the rows that say the same, it leaves the concerns whose row does not. Where these are
of one to four people, more rows of the line are made vaguer, the smallest group first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from summaries.commission.generalising import Cells, Concern, alike_in, anonymous
from summaries.commission.lines import Line, lines_told
from summaries.commission.told import Told, as_told, few, people_of


def published(concerns: Sequence[Concern], told: Mapping[str, Told]) -> list[Cells | None]:
    """In their order; None for what is not told at all. `told` has each week of the period."""
    hidden = [number for number, concern in enumerate(concerns) if "new" not in told[concern.counted.week].lines]
    left_out = set(hidden) if few(hidden, concerns) else set[int]()
    inside = [number for number in range(len(concerns)) if number not in left_out]
    known = as_told([concerns[number] for number in inside], told)
    alike = {number: cells for number, cells in enumerate(anonymous(known)) if cells is not None}
    shown = _without_small_rests(alike, known, lines_told(known, told))
    found = {inside[number]: cells for number, cells in shown.items()}
    return [found.get(number) for number in range(len(concerns))]


def _without_small_rests(shown: Mapping[int, Cells], concerns: Sequence[Concern], lines: Sequence[Line]) -> Mapping[int, Cells]:
    """Again and again, since what is made vaguer for one line may leave a small rest of another; it ends, since no row gets finer."""
    settled = False
    while not settled:
        settled = True
        for line in lines:
            saying = _saying(line, shown)
            while saying and few(set(line.numbers) - saying, concerns):
                shown, settled = _vaguer(line, saying, shown, concerns), False
                saying = _saying(line, shown)
    return shown


def _saying(line: Line, shown: Mapping[int, Cells]) -> set[int]:
    return {number for number in line.numbers if number in shown and line.says(shown[number])}


def _vaguer(line: Line, saying: Set[int], shown: Mapping[int, Cells], concerns: Sequence[Concern]) -> dict[int, Cells]:
    """The smallest group of rows that say it does not any more."""
    said = {shown[number] for number in saying}
    groups = {cells: numbers for cells, numbers in alike_in(shown).items() if cells in said}
    smallest = min(groups, key=lambda cells: (people_of(groups[cells], concerns), tuple(map(str, cells))))
    vaguer = {number: line.vaguer(smallest, concerns[number]) for number in groups[smallest]}
    return {number: cells for number, cells in {**shown, **vaguer}.items() if cells is not None}
