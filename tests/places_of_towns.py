"""What the number of places, the list of silent ones and the lines of places give away together, week after week."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from summaries.counted.happened import Concern
from summaries.figures import NOWHERE
from summaries.shown.baseline import SILENT_WEEKS
from summaries.shown.report import Report
from summaries.small import LEAST


def places_given_away(
    reports: Sequence[Report], ground: Collection[str], happened: Sequence[Iterable[Concern]]
) -> Iterator[tuple[str, int]]:
    """Groups of one to four people, of a place over some weeks or of each place of a week. `ground`: places of associations, which are
    public. `happened`, the concerns of each week, only serves to say how many people they are."""
    for at, report in enumerate(reports):
        yield from _each_is_one(report)
        weeks = range(max(0, at - SILENT_WEEKS + 1), at + 1)
        for place in _missing(report, ground, {code for week in weeks for code in _lines(reports[week])}):
            people = {concern.person for week in weeks for concern in happened[week] if concern.place == place}
            if 0 < len(people) < LEAST:
                yield f"{report.week}: somebody spoke in {place}", len(people)


def _each_is_one(report: Report) -> Iterator[tuple[str, int]]:
    """As many places as there are concerns beside the lines: each of them is one person's."""
    figures = {figure.code: figure.value for figure in report.figures}
    lines, places, new = _lines(report), figures.get("territories"), figures.get("new")
    beside = int(new or 0) - sum(lines.values())
    if places is not None and 0 < beside == places - len(lines.keys() - {NOWHERE}):
        yield f"{report.week}: each of {beside} places", 1


def _missing(report: Report, ground: Collection[str], told: Collection[str]) -> Iterator[str]:
    """Of places that had no line, those that are not said to be silent: somebody spoke there, then."""
    if any(figure.code == "silent" for figure in report.figures):
        listed = {code for table in report.tables if table.code == "silent" for code in table.codes}
        yield from (place for place in ground if place not in listed and place not in told)


def _lines(report: Report) -> dict[str, int]:
    """Concerns by place, where they are told."""
    tables = [table for table in report.tables if table.code == "territories"]
    rows = [(code, row[1]) for table in tables for code, row in zip(table.codes, table.rows, strict=True) if code]
    return {code: concerns for code, concerns in rows if isinstance(concerns, int)}
