"""An attack on a thousand simulated weeks: whoever reads all reports, one after the other, works out no group of one to four people."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import product
from typing import Any

import pytest

from bot.texts import shipped
from flows.themes import SUBTHEMES, Nature, Theme
from summaries import small
from summaries.counted.axes import by_contract
from summaries.counted.counting import count_week
from summaries.counted.grounds import Ground
from summaries.counted.happened import Concern, Heard, Step, route_of, subtheme_of, way_of
from summaries.counted.held import Held, queue_code
from summaries.counted.moves import Moves
from summaries.counted.sharing import pillar_code
from summaries.due import bounds
from summaries.figures import NOWHERE, Voice, Week
from summaries.forms.words import LINE_BY_LINE
from summaries.shown.baseline import compared, weeks_before
from summaries.shown.report import Report
from summaries.shown.reporting import build
from summaries.shown.showing_lists import OTHERS
from summaries.shown.wording import label
from tests.attacker import LINES, Attacker, Kind, Kinds, longest, oldest, reads, reads_again, reads_queues
from tests.axes_of_towns import ABOUT, THEMES, contracts_of, reads_axes
from tests.moves_of_towns import KindsOfCases, given_away, steps_of
from tests.places_of_towns import places_given_away
from tests.reports import table
from tests.test_weekly import PARIS
from tests.voices_of_towns import voices_given_away

TOWNS, WEEKS_OF_A_TOWN = 100, 10
QUEUES = (None, 1, 2)
FRENCH = partial(shipped(), "fr")
LABELS = {label(FRENCH, "theme", theme): str(theme) for theme in THEMES}
Row = tuple[int | None, str, str, datetime | None]
"""A case that is open: its queue, its person, its theme, since when it waits; None: somebody has taken it."""


@dataclass
class Happened:
    """In a week of a town."""

    concerns: list[Concern]
    steps: list[Step]
    open: list[Row]


class SimulatedTown:
    """A few neighbourhoods whose cells are about as large as the rule is strict: where anything can be given away, it often would be."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self.places = [f"QN{seed:03}{number}" for number in range(self._chance.randint(1, 6))]
        self._crowd = self._chance.choice((8, 15, 30, 70))
        self._voices = [0, 0, 0]
        self.shy = [f"QS{seed:03}{number}" for number in range(2)]
        self.ground = [Ground(place, frozenset({place})) for place in (*self.places, *self.shy)]
        self._seldom = random.Random(10**6 + seed)
        self.contracts = contracts_of(self.places, random.Random(-seed))
        self.made: dict[str, Week] = {}

    def weeks(self) -> Iterator[tuple[Happened, Report]]:
        names = [*weeks_before("2026-W47"), "2026-W47", "2026-W48"][-WEEKS_OF_A_TOWN:]
        for name in names:
            end = bounds(name, PARIS)[1]
            happened = Happened(self._concerns(), [*steps_of(self._chance, self.places, self._crowd)], self._open(end))
            before = self.made.get(weeks_before(name)[-1])
            week = count_week(
                name, end, heard=Heard.of(happened.concerns), moves=Moves.of(happened.steps), held=Held.from_rows(happened.open), names={},
                before=before,
            )  # fmt: skip
            rows = sorted((one.person, one.theme, one.subtheme, "", one.place) for one in happened.concerns)
            week = replace(week, contracts=by_contract(rows, self.contracts, {}))
            week = compared(replace(week, voices=tuple(self._grown())), self.made, self.ground)
            self.made[name] = week
            yield happened, build(FRENCH, week)

    def _concerns(self) -> list[Concern]:
        told = []
        for number in range(self._chance.randint(0, self._crowd)):
            for _ in range(self._chance.choice((1, 1, 1, 1, 1, 1, 2, 3))):
                told.append(self._concern(f"p{number}"))
        if self._chance.random() < 0.3:  # one theme rises, in one place or two
            theme = self._chance.choice(THEMES)
            for place in self._chance.sample(self.places, min(len(self.places), self._chance.choice((1, 2)))):
                told += [self._concern(f"r{place}{number}", theme, place) for number in range(self._chance.randint(10, 25))]
        return [*told, *self._seldom_spoken()]

    def _seldom_spoken(self) -> Iterator[Concern]:
        """From places that are mostly silent."""
        for place in self.shy:
            for number in range(self._seldom.choice((0, 0, 0, 0, 0, 1, 2, 3))):
                yield Concern(person=f"{place}{number}", theme=THEMES[number], nature=Nature.PROBLEM, place=place, unrouted=False)

    def _concern(self, person: str, theme: Theme | None = None, place: str | None = None) -> Concern:
        theme = theme or self._chance.choices(THEMES, (8, 4, 2, 1, 1))[0]
        return Concern(
            person=person, theme=theme, subtheme=self._chance.choice((*SUBTHEMES[theme][:3], "")),
            nature=self._chance.choices(tuple(Nature), (6, 2, 2))[0], place=place or self._chance.choice((*self.places, "")),
            unrouted=self._chance.random() < 0.15, in_person=self._chance.random() < 0.15,
        )  # fmt: skip

    def _open(self, end: datetime) -> list[Row]:
        """Queues of about as many people as the rule is strict, and of which some cases are in somebody's hands."""
        return [
            (queue, f"p{self._chance.randint(0, 30)}", self._chance.choices(THEMES, (16, 2, 1, 1, 1))[0], since)
            for queue in QUEUES
            for since in (
                *(end - timedelta(hours=self._chance.randint(1, 900)) for _ in range(self._chance.randint(0, 12))),
                *(None for _ in range(self._chance.choice((0, 0, 1, 2, 4, 6, 9)))),
            )
        ]  # fmt: skip

    def _grown(self) -> Iterator[Voice]:
        for number, people in enumerate(self._voices):
            joined = self._chance.choice((0, 0, 1, 2, 3, 5, 8))
            self._voices[number] = people + joined
            if joined:
                yield Voice(
                    code=f"v{number}", name="", theme="LOG", subtheme="", place=self.places[0], people=people + joined, joined=joined
                )  # fmt: skip


def kind_of(concern: Concern) -> Kind:
    return {
        "theme": concern.theme, "subtheme": subtheme_of(concern), "pillar": pillar_code(concern.theme), "place": concern.place or NOWHERE,
        "nature": concern.nature, "route": route_of(concern), "way": way_of(concern),
    }  # fmt: skip


def kinds_of(places: Iterable[str]) -> Kinds:
    """All that a concern of a town may be."""
    return Kinds([
        kind_of(Concern(person="", theme=theme, subtheme=subtheme, nature=nature, place=place, unrouted=unrouted, in_person=in_person))
        for (theme, subtheme), nature, place, unrouted, in_person in product(ABOUT, Nature, places, (False, True), (False, True))
    ])  # fmt: skip


OPEN = Kinds([
    {"queue": queue_code(queue), "theme": theme, "taken": taken} for queue, theme, taken in product(QUEUES, THEMES, ("yes", "no"))
])  # fmt: skip


def attacked_concerns(kinds: Kinds, concerns: Iterable[Concern], report: Report, later: Report | None) -> Iterator[tuple[str, int]]:
    """`later`: the report of the week after, which tells some of the same again."""
    spoke = Attacker(kinds, ((concern.person, kind_of(concern)) for concern in concerns))
    reads(spoke, report)
    if later:
        reads_again(spoke, later, LINES)
    yield from spoke.finds()


def between(kinds: Kinds, concerns: Iterable[Concern], report: Report, lines: Sequence[tuple[Any, int]]) -> Iterator[tuple[str, int]]:
    spoke = Attacker(kinds, ((concern.person, kind_of(concern)) for concern in concerns))
    reads(spoke, report)
    yield from spoke.finds_between(lines)


def held_of(rows: Iterable[Row]) -> list[tuple[str, Kind]]:
    return [
        (person, {"queue": queue_code(queue), "theme": str(theme), "taken": "no" if since else "yes"})
        for queue, person, theme, since in rows
    ]  # fmt: skip


def found_in_queues(rows: Iterable[Row], report: Report) -> Iterator[tuple[str, int]]:
    held = held_of(rows)
    attacker = Attacker(OPEN, held)
    reads_queues(attacker, report)
    yield from attacker.finds()
    yield from oldest(report, held, LABELS)
    yield from longest(report, held)


@dataclass
class Found:
    given_away: Counter[str] = field(default_factory=Counter)
    lines: int = 0
    rises: int = 0
    axes: int = 0
    queues: int = 0
    loads: int = 0
    moves: int = 0
    silent: int = 0
    voices: int = 0
    together: int = 0
    """Told by the reports, as the lines of their tables."""


def found_in(towns: int) -> Found:
    found = Found()
    for seed in range(towns):
        town = SimulatedTown(seed)
        kinds, cases, weeks = kinds_of((*town.places, *town.shy, "")), KindsOfCases((*town.places, "")), [*town.weeks()]
        reports = [report for _, report in weeks]
        for (happened, report), later in zip(weeks, [*reports[1:], None], strict=True):
            away = [
                *attacked_concerns(kinds, happened.concerns, report, later), *given_away(cases, happened.steps, report, later),
                *found_in_queues(happened.open, report),
            ]  # fmt: skip
            found.given_away.update(f"{report.week} of town {seed}: {group}" for group, _ in away)
            found.lines += sum(len(table.rows) for table in report.tables)
            found.rises += len(report.spikes)
            lines = [*reads_axes(kinds, town.contracts, town.made[report.week], report)]
            beside = between(kinds, happened.concerns, report, lines)
            found.given_away.update(f"{report.week} of town {seed}: {group}" for group, _ in beside)
            found.axes += len(lines)
            found.queues += sum(row[2] is not None for one in report.tables if one.code == "waiting" for row in one.rows)
            found.moves += sum(len(one.rows) for one in report.tables if one.code in LINE_BY_LINE)
            found.loads += sum(len(one.rows) for one in report.tables if one.code == "loads")
            found.together += sum(OTHERS in one.codes for one in report.tables if one.code == "waiting")
            found.silent += sum(len(one.rows) for one in report.tables if one.code == "silent")
        spoken = [happened.concerns for happened, _ in weeks]
        by_place = places_given_away(reports, [place.code for place in town.ground], spoken)
        found.given_away.update(f"town {seed}: {group}" for group, _ in by_place)
        found.given_away.update(f"town {seed}: {voice} grew by {people}" for voice, people in voices_given_away(reports))
        found.voices += sum(len(report.voices) for report in reports)
    return found


def test_a_thousand_weeks_give_nobody_away() -> None:
    found = found_in(TOWNS)
    assert not found.given_away, [*found.given_away][:20]
    assert found.lines > 5 * TOWNS * WEEKS_OF_A_TOWN, "reports that tell nothing give nothing away either"
    assert found.rises > TOWNS / 10
    assert found.axes > TOWNS * WEEKS_OF_A_TOWN / 2
    assert min(found.queues, found.loads) > TOWNS * WEEKS_OF_A_TOWN / 2
    assert found.together > TOWNS
    assert found.voices > TOWNS * WEEKS_OF_A_TOWN / 2
    assert found.silent > TOWNS * WEEKS_OF_A_TOWN / 2
    assert found.moves > 10 * TOWNS * WEEKS_OF_A_TOWN


def test_the_attack_finds_the_one_case_in_hand_beside_those_that_wait() -> None:
    """A load that stood beside the part of it that waits told that one person's case was taken, or the theme that few waited about."""
    end = bounds("2026-W47", PARIS)[1]
    rows: list[Row] = [*((1, f"p{n}", "LOG", end - timedelta(days=2)) for n in range(5)), (1, "p5", "PRO", None)]
    _, report = next(SimulatedTown(0).weeks())
    waits = table("waiting", "", ("", "", "", ""), ("1", ("Les Voisins", 2, 5, "Logement")))
    naive = replace(report, tables=(waits, table("loads", "", ("", ""), ("1", ("Les Voisins", 6)))))
    assert ("queue 1, taken yes", 1) in list(found_in_queues(rows, naive))
    assert not list(found_in_queues(rows, replace(report, tables=(waits,))))
    about_few = replace(waits, rows=(("Les Voisins", 2, 5, next(name for name, theme in LABELS.items() if theme == "PRO")),))
    one = held_of([*rows, (1, "p6", "PRO", end)])
    assert [people for _, people in oldest(replace(report, tables=(about_few,)), one, LABELS)] == [1]


def test_the_attack_finds_people_where_the_rule_is_too_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same attack on reports that show groups of two: of concerns, of answers, of what is said."""
    monkeypatch.setattr(small, "LEAST", 2)
    groups = " ".join(found_in(2).given_away)
    assert ": theme " in groups and "answered: " in groups and "reopened: " in groups
