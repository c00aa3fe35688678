"""An attack on a thousand simulated weeks: whoever reads all reports, one after the other, works out no group of one to four people."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import product

import pytest

from bot.texts import shipped
from flows.staff.close_case import Outcome
from flows.themes import SUBTHEMES, Nature, Theme
from summaries import small
from summaries.baseline import compared, weeks_before
from summaries.counting import count_week, pillar_code
from summaries.due import bounds
from summaries.figures import NOWHERE, Voice, Week
from summaries.happened import Concern, Heard, Step, route_of, subtheme_of, way_of
from summaries.held import Held
from summaries.moves import Moves
from summaries.report import Report
from summaries.reporting import build
from tests.attacker import Attacker, Kind, Kinds, grown, reads, reads_closings
from tests.test_weekly import PARIS

TOWNS, WEEKS_OF_A_TOWN = 100, 10
THEMES = (Theme.HOUSING, Theme.CLEANLINESS, Theme.TRANSPORT, Theme.SCHOOL, Theme.OTHER)


class SimulatedTown:
    """A few neighbourhoods whose cells are about as large as the rule is strict: where anything can be given away, it often would be."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self.places = [f"QN{seed:03}{number}" for number in range(self._chance.randint(1, 6))]
        self._crowd = self._chance.choice((8, 15, 30, 70))
        self._voices = [0, 0, 0]
        self.made: dict[str, Week] = {}

    def weeks(self) -> Iterator[tuple[list[Concern], list[Step], Report]]:
        names = [*weeks_before("2026-W47"), "2026-W47", "2026-W48"][-WEEKS_OF_A_TOWN:]
        for name in names:
            concerns, steps = self._concerns(), self._steps()
            before = self.made.get(weeks_before(name)[-1])
            week = count_week(
                name, bounds(name, PARIS)[1], heard=Heard.of(concerns), moves=Moves.of(steps), held=Held.of(()), names={}, before=before
            )  # fmt: skip
            week = compared(replace(week, voices=tuple(self._grown())), self.made, ())
            self.made[name] = week
            yield concerns, steps, build(partial(shipped(), "fr"), week)

    def _concerns(self) -> list[Concern]:
        told = []
        for number in range(self._chance.randint(0, self._crowd)):
            for _ in range(self._chance.choice((1, 1, 1, 1, 1, 1, 2, 3))):
                told.append(self._concern(f"p{number}"))
        if self._chance.random() < 0.3:  # one theme rises, in one place or two
            theme = self._chance.choice(THEMES)
            for place in self._chance.sample(self.places, min(len(self.places), self._chance.choice((1, 2)))):
                told += [self._concern(f"r{place}{number}", theme, place) for number in range(self._chance.randint(10, 25))]
        return told

    def _concern(self, person: str, theme: Theme | None = None, place: str | None = None) -> Concern:
        theme = theme or self._chance.choices(THEMES, (8, 4, 2, 1, 1))[0]
        return Concern(
            person=person, theme=theme, subtheme=self._chance.choice((*SUBTHEMES[theme][:3], "")),
            nature=self._chance.choices(tuple(Nature), (6, 2, 2))[0], place=place or self._chance.choice((*self.places, "")),
            unrouted=self._chance.random() < 0.15, in_person=self._chance.random() < 0.15,
        )  # fmt: skip

    def _steps(self) -> list[Step]:
        """Closings, a person sometimes twice."""
        number = self._chance.randint(0, self._crowd)
        people = [f"p{self._chance.randint(0, number)}" for _ in range(number)]
        return [
            Step("closed", person, f"c{case}", 10.0, self._chance.choice(tuple(Outcome)), self._chance.choices(THEMES, (8, 4, 2, 1, 1))[0])
            for case, person in enumerate(people)
        ]

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
    about = [(theme, subtheme) for theme in THEMES for subtheme in (*SUBTHEMES[theme][:3], "")]
    return Kinds([
        kind_of(Concern(person="", theme=theme, subtheme=subtheme, nature=nature, place=place, unrouted=unrouted, in_person=in_person))
        for (theme, subtheme), nature, place, unrouted, in_person in product(about, Nature, places, (False, True), (False, True))
    ])  # fmt: skip


CLOSED = Kinds([{"outcome": outcome, "theme": theme} for outcome, theme in product(Outcome, THEMES)])


def attacked(kinds: Kinds, concerns: list[Concern], steps: list[Step], report: Report) -> Iterator[tuple[str, int]]:
    spoke = Attacker(kinds, ((concern.person, kind_of(concern)) for concern in concerns))
    reads(spoke, report)
    yield from spoke.finds()
    were_closed = Attacker(CLOSED, ((step.person, {"outcome": step.outcome, "theme": step.theme}) for step in steps))
    reads_closings(were_closed, report)
    yield from were_closed.finds()


@dataclass
class Found:
    given_away: Counter[str] = field(default_factory=Counter)
    lines: int = 0
    rises: int = 0
    """Told by the reports, as the lines of their tables."""


def found_in(towns: int) -> Found:
    found = Found()
    for seed in range(towns):
        reports, town = [], SimulatedTown(seed)
        kinds = kinds_of((*town.places, ""))
        for concerns, steps, report in town.weeks():
            away = attacked(kinds, concerns, steps, report)
            found.given_away.update(f"{report.week} of town {seed}: {group}" for group, _ in away)
            found.lines += sum(len(table.rows) for table in report.tables)
            found.rises += len(report.spikes)
            reports.append(report)
        found.given_away.update(f"town {seed}: {voice} grew by {people}" for voice, people in grown(reports))
    return found


def test_a_thousand_weeks_give_nobody_away() -> None:
    found = found_in(TOWNS)
    assert not found.given_away, [*found.given_away][:20]
    assert found.lines > 5 * TOWNS * WEEKS_OF_A_TOWN, "reports that tell nothing give nothing away either"
    assert found.rises > TOWNS / 10


def test_the_attack_finds_people_where_the_rule_is_too_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same attack on reports that show groups of two."""
    monkeypatch.setattr(small, "LEAST", 2)
    assert found_in(2).given_away
