"""What the summaries of the weeks of a period told already, and concerns made no finer than that. Pure.

Whoever reads both takes the lines of the weeks from the rows of the period. So a row says of a concern only what the summary of its week
said of it: the line it was counted in, where that line was shown. Places that a week put together are told by commune or département,
where each part of them, and what is left, is of enough people.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from flows.themes import Nature
from summaries.commission.generalising import ANY, COMMUNE, COUNTRY, DEPARTEMENT, Concern
from summaries.figures import NOWHERE, Week
from summaries.shown.showing import TABLES, showing_of
from summaries.small import LEAST

_SHARED = ("places", "themes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Of a week. `lines` are codes as `Showing` names them: "new", "place:59512", "theme:LOG", "in-person"."""

    lines: frozenset[str]
    rises: frozenset[tuple[str, str]]
    """Theme and place."""

    @classmethod
    def by(cls, week: Week) -> Told:
        """A table of one line and nothing else tells of each line of the others how many were of that one: it is as if it told none."""
        showing = showing_of(week)
        alone = {f"{TABLES[table]}:{showing.tables[table][0].code}" for table in _SHARED if len(showing.tables[table]) == 1}
        lines = frozenset(code for code in showing.numbers if code not in alone)
        return cls(lines=lines, rises=frozenset((rise.theme, rise.place) for rise in showing.rises))


def people_of(numbers: Iterable[int], concerns: Sequence[Concern]) -> int:
    return len({concerns[number].person for number in numbers})


def few(numbers: Iterable[int], concerns: Sequence[Concern]) -> bool:
    """Some people, and not enough of them."""
    return 0 < people_of(numbers, concerns) < LEAST


def as_told(concerns: Sequence[Concern], told: Mapping[str, Told]) -> list[Concern]:
    """In their order. `told` has each week of the period."""
    proposals = {code for week in told.values() for code in week.lines if code.startswith("proposal:")}
    shown = [_with_lines(concern, told[concern.counted.week].lines, proposals) for concern in concerns]
    counts = Counter(concern.counted.week for concern in concerns)
    together: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for number, concern in enumerate(concerns):
        line = f"place:{concern.counted.place}" in told[concern.counted.week].lines
        nowhere = concern.counted.place == NOWHERE
        if nowhere or not line:
            together[concern.counted.week, line].append(number)
    for (week, _), numbers in together.items():
        several = len({concerns[number].counted.place for number in numbers}) > 1 or len(numbers) < counts[week]
        for number, placed in _placed(numbers, concerns, known=several and "new" in told[week].lines):
            shown[number] = placed(shown[number])
    for number in _beside_rises(concerns, told):
        shown[number] = _in_country(shown[number])
    return shown


def _beside_rises(concerns: Sequence[Concern], told: Mapping[str, Told]) -> Iterator[int]:
    """Of a theme in a place that rose in some weeks: those of all other weeks, where they are few."""
    for theme, place in set[tuple[str, str]]().union(*(week.rises for week in told.values())):
        others = [
            number
            for number, concern in enumerate(concerns)
            if (concern.counted.theme, concern.counted.place) == (theme, place) and (theme, place) not in told[concern.counted.week].rises
        ]
        yield from others if few(others, concerns) else ()


def _with_lines(concern: Concern, lines: frozenset[str], proposals: Set[str]) -> Concern:
    """Without the theme, nature and way that the summary of its week did not tell. `proposals` are lines that a week of the period told."""
    counted, cells = concern.counted, concern.cells
    if not {f"theme:{counted.theme}", f"theme:{cells.theme}"} <= lines:
        cells = cells._replace(theme=ANY, subtheme=ANY, relay_theme=ANY)
    elif f"subtheme:{counted.subtheme}" not in lines:
        cells = cells._replace(subtheme=ANY, relay_theme=cells.relay_theme and ANY)
    hidden = counted.nature == Nature.PROPOSAL and f"proposal:{counted.theme}" in proposals - lines
    if hidden or f"nature:{counted.nature}" not in lines:
        cells = cells._replace(nature=ANY)
    if "in-person" not in lines:
        cells = cells._replace(intake=ANY)
    return replace(concern, cells=cells)


_Placed = Callable[[Concern], Concern]


def _placed(numbers: Sequence[int], concerns: Sequence[Concern], *, known: bool) -> Iterable[tuple[int, _Placed]]:
    """How the place is told of each of the concerns that a week put together; not at all where their number is not `known` either."""
    left = set(numbers)
    for code_of, placed in ((_commune, _in_commune), (_departement, _in_departement)) if known else ():
        kept = _parts(left, concerns, code_of)
        yield from ((number, placed) for number in kept)
        left -= kept
    yield from ((number, _in_country) for number in left)


def _parts(numbers: Iterable[int], concerns: Sequence[Concern], code_of: Callable[[Concern], str]) -> set[int]:
    """Those whose parts are of enough people: the smallest parts are left out as long as few people would be beside the others."""
    parts: dict[str, set[int]] = defaultdict(set)
    for number in numbers:
        parts[code_of(concerns[number])].add(number)
    named = sorted((code for code in parts if code), key=lambda code: (-people_of(parts[code], concerns), code))
    kept = [code for code in named if people_of(parts[code], concerns) >= LEAST]
    while kept and few(set(numbers).difference(*(parts[code] for code in kept)), concerns):
        kept.pop()
    return set[int]().union(*(parts[code] for code in kept))


def _commune(concern: Concern) -> str:
    return concern.commune


def _departement(concern: Concern) -> str:
    return concern.departement or concern.cells.level


def _in_commune(concern: Concern) -> Concern:
    return replace(concern, cells=concern.cells._replace(level=COMMUNE, place=concern.commune))


def _in_departement(concern: Concern) -> Concern:
    """As it is where it has none: that nobody knows where somebody spoke is told like a place."""
    if not concern.departement:
        return concern
    return replace(concern, commune="", cells=concern.cells._replace(level=DEPARTEMENT, place=concern.departement))


def _in_country(concern: Concern) -> Concern:
    return replace(concern, commune="", departement="", cells=concern.cells._replace(level=COUNTRY, place=ANY))
