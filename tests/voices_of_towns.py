"""What is told of voices, Monday after Monday, and how many people joined in a week by it: whoever reads knows every rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from summaries.figures import Voice
from summaries.shown import showing_lists
from summaries.shown.report import Report
from summaries.small import LEAST

MOST = 100
"""People of a voice that are thought of."""
Told = tuple[int, int] | None
"""Of a voice in a week: how many people, how many more; None where it is not listed."""
Step = tuple[int, int]
"""How many people a voice may have had before a week, and after it."""


def told_of(before: int, after: int) -> Told:
    """What a report tells of a voice that grew so; one that nobody joined is not frozen."""
    voice = Voice(code="v", name="", theme="LOG", subtheme="", place="", people=after, joined=after - before)
    shown = showing_lists.voices([voice] if after > before else [])
    return (shown[0].people, shown[0].joined) if shown else None


def voices_given_away(reports: Sequence[Report]) -> Iterator[tuple[str, int]]:
    """Voices of which all weeks together tell how many people joined in one, where these are one to four."""
    listed = [{voice.receipt: (voice.people, voice.joined) for voice in (*one.voices, *one.growing)} for one in reports]
    steps = _steps()
    for receipt in sorted({receipt for week in listed for receipt in week}):
        for report, joined in zip(reports, possible([week.get(receipt) for week in listed], steps), strict=True):
            if len(joined) == 1 and 0 < (people := min(joined)) < LEAST:
                yield f"{report.week}: {receipt}", people


def joined_of(told: Sequence[Told]) -> list[set[int]]:
    """How many people may have joined in each week."""
    return possible(told, _steps())


def possible(told: Sequence[Told], steps: dict[Told, set[Step]]) -> list[set[int]]:
    """Forwards from nobody, then backwards: what no week, earlier or later, rules out."""
    people, ways = {0}, []
    for seen in told:
        ways.append({(before, after) for before, after in steps[seen] if before in people})
        people = {after for _, after in ways[-1]}
    found = []
    for way in reversed(ways):
        kept = {(before, after) for before, after in way if after in people}
        people = {before for before, _ in kept}
        found.append({after - before for before, after in kept})
    return found[::-1]


def _steps() -> dict[Told, set[Step]]:
    """By what would be told of them, as the house tells it now."""
    found: defaultdict[Told, set[Step]] = defaultdict(set)
    for step in _every():
        found[told_of(*step)].add(step)
    return found


def _every() -> Iterable[Step]:
    return ((before, after) for after in range(MOST) for before in range(after + 1))
