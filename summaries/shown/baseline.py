"""What the weeks before say of a week: what is usual, what went up, which places are silent or little heard.

Pure, from frozen figures alone, by what may be shown of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from statistics import median

from summaries.counted.grounds import Ground
from summaries.counted.spikes import rises
from summaries.due import week_before
from summaries.figures import Past, Week
from summaries.shown.lines import places_told
from summaries.shown.showing import showing_of

WEEKS = 8
LEAST_WEEKS = 4
"""With fewer weeks that have a figure, or with one that hides it, nothing is said of what is usual."""
SILENT_WEEKS = 4
"""A place that had no line of its own for so long, the week itself included, is told to be silent or little heard. Whoever has the reports
knows those lines, so the list tells nothing of places of one to four people, not even that somebody spoke there."""


def weeks_before(week: str) -> tuple[str, ...]:
    """The eight weeks before, oldest first."""
    found = []
    for _ in range(WEEKS):
        week = week_before(week)
        found.append(week)
    return tuple(reversed(found))


def compared(week: Week, earlier: Mapping[str, Week], grounds: Iterable[Ground]) -> Week:
    """A week with what those before it say. `earlier`: those of the eight that have their summary."""
    before = [earlier[name] for name in weeks_before(week.week) if name in earlier]
    found, looked_at = rises(week.cells, [one.cells for one in before if one.cells or not one.new.concerns])
    return replace(
        week,
        usual=_usual(week, before),
        past=tuple(_past(name, earlier.get(name)) for name in weeks_before(week.week)),
        rises=found,
        looked_at=looked_at,
        silent=_silent(week, earlier, grounds),
    )


def _past(name: str, week: Week | None) -> Past:
    return Past(week=name, concerns=week.new.concerns if week else None, people=week.new.people if week else None)


def _usual(week: Week, before: Sequence[Week]) -> dict[str, float]:
    """Medians for the figures this week may show, where all those weeks may: what is hidden is small, so leaving it out misleads."""
    if len(before) < LEAST_WEEKS:
        return {}
    showings = [showing_of(one) for one in before]
    found: dict[str, float] = {}
    for code in showing_of(week).numbers:
        if any(one.hides(code) for one in showings):
            continue
        values = [value for value in (one.was(code) for one in showings) if value is not None]
        if len(values) >= LEAST_WEEKS:
            found[code] = round(float(median(values)), 2)
    return found


def _silent(week: Week, earlier: Mapping[str, Week], grounds: Iterable[Ground]) -> tuple[str, ...] | None:
    """None where one of the weeks is missing, or was frozen before places were."""
    weeks = [week, *(earlier[name] for name in weeks_before(week.week)[1 - SILENT_WEEKS :] if name in earlier)]
    if len(weeks) < SILENT_WEEKS or any(one.new.concerns and not one.places for one in weeks):
        return None
    heard = frozenset[str]().union(*(places_told(one.places) for one in weeks))
    return tuple(sorted({ground.code for ground in grounds if not _spoke(ground, heard)}))


def _spoke(ground: Ground, heard: Collection[str]) -> bool:
    if not ground.heard.isdisjoint(heard):
        return True
    return any(code.startswith(prefix) for code in heard for prefix in ground.prefixes)
