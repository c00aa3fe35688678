"""From what happened to counts: people once each, delays, queues, and a week that survives being written down."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from flows.themes import Theme
from summaries import frozen
from summaries.counted.counting import count_week
from summaries.counted.happened import Concern, Heard, Step
from summaries.counted.held import Held, Wait
from summaries.counted.moves import Moves
from summaries.counted.profiles import table
from summaries.counted.sharing import pillar_code
from summaries.figures import ASSOCIATIONS, COORDINATION, Count, Delay, Row, Week

END = datetime(2026, 11, 22, 23, tzinfo=UTC)


def told(person: str, theme: str = "LOG", place: str = "QN05901M", *, nature: str = "problem", unrouted: bool = False) -> Concern:
    return Concern(person=person, theme=theme, nature=nature, place=place, unrouted=unrouted)


def step(kind: str, case: str, hours: float, person: str = "", outcome: str = "") -> Step:
    return Step(kind=kind, person=person or f"{case}'s", case=case, hours=hours, outcome=outcome)


NAMES = {1: "Les Voisins", 2: "Amitié"}


def wait(queue: int | None, person: str, days: float, theme: str = "LOG") -> Wait:
    return Wait(queue=queue, person=person, theme=theme, since=END - timedelta(days=days))


def week(concerns: Sequence[Concern] = (), steps: Sequence[Step] = (), waits: Sequence[Wait] = (), before: Week | None = None) -> Week:
    return count_week("2026-W47", END, heard=Heard.of(concerns), moves=Moves.of(steps), held=Held.of(waits), names=NAMES, before=before)


def test_somebody_who_writes_twice_is_one_person_and_two_concerns() -> None:
    made = week([told("ana"), told("ana", "SAN"), told("bob")])
    assert made.new == Count(concerns=3, people=2)


def test_territories_are_places_and_what_could_not_be_placed_is_none() -> None:
    assert (
        week([told("ana", place="QN05901M"), told("bob", place="QN05901M"), told("cem", place="59512"), told("dia", place="")]).territories
        == 2
    )


def test_a_table_shares_concerns_out_and_knows_the_people_of_its_last_lines_together() -> None:
    rows = table([("LOG", "ana"), ("LOG", "bob"), ("LOG", "cem"), ("PRO", "ana"), ("PRO", "bob"), ("SAN", "ana")])
    assert [(row.code, row.concerns, row.people, row.people_from_here) for row in rows] == [
        ("LOG", 3, 3, 3),
        ("PRO", 2, 2, 2),
        ("SAN", 1, 1, 1),
    ]
    apart = table([("LOG", "ana"), ("LOG", "bob"), ("PRO", "cem"), ("SAN", "dia")])
    assert [row.people_from_here for row in apart] == [4, 2, 1]


def test_themes_are_under_their_pillar_and_the_thirteenth_under_none() -> None:
    made = week([told("ana", "LOG"), told("bob", "PRO"), told("cem", "DIS"), told("dia", "AUT")])
    assert {row.code: [part.code for part in row.parts] for row in made.pillars} == {
        "cadre-de-vie": ["LOG", "PRO"],
        "cohesion-sociale": ["DIS"],
        "none": ["AUT"],
    }
    assert {pillar_code(theme) for theme in Theme} == {"cadre-de-vie", "cohesion-sociale", "developpement-economique-et-emploi", "none"}


def test_natures_and_routes_are_counted() -> None:
    made = week([told("ana"), told("bob", nature="proposal", unrouted=True)])
    assert {row.code: row.concerns for row in made.natures} == {"problem": 1, "proposal": 1}
    assert {row.code: row.concerns for row in made.routes} == {ASSOCIATIONS: 1, COORDINATION: 1}


def test_the_median_is_of_cases_and_comes_with_how_many() -> None:
    made = week(
        steps=[step("answered", "a", 2), step("answered", "b", 10), step("answered", "c", 300), step("closed", "a", 20, outcome="solved")]
    )
    assert made.answered == Delay(concerns=3, people=3, median_hours=10, p90_hours=300)
    assert made.closed == Delay(concerns=1, people=1, median_hours=20, p90_hours=20)
    assert week().answered == Delay(concerns=0, people=0, median_hours=None)


def test_a_case_closed_twice_in_the_week_counts_once_with_its_last_outcome() -> None:
    made = week(
        steps=[step("closed", "a", 20, outcome="not_possible"), step("reopened", "a", 25), step("closed", "a", 30, outcome="solved")]
    )
    assert made.outcomes == (Row(code="solved", concerns=1, people=1, people_from_here=1),)
    assert made.closed.median_hours == 30
    assert made.reopened == Count(concerns=1, people=1)


def test_solved_and_not_solved_are_what_residents_said() -> None:
    made = week(steps=[step("solved", "a", 900), step("solved", "b", 900, person="a's"), step("not_solved", "c", 900)])
    assert (made.solved, made.not_solved) == (Count(concerns=2, people=1), Count(concerns=1, people=1))


def test_the_queue_whose_oldest_has_waited_longest_comes_first() -> None:
    made = week(waits=[wait(1, "ana", 1), wait(None, "bob", 9.9, "SAN"), wait(None, "cem", 2)])
    assert [(queue.name, queue.days, queue.concerns, queue.theme) for queue in made.waiting] == [
        ("", 9, 2, "SAN"),
        ("Les Voisins", 1, 1, "LOG"),
    ]
    assert made.waiting[0].theme_people == 1


def test_the_week_before_comes_along_without_its_own() -> None:
    first = week([told("ana")])
    third = week([told("cem")], before=week([told("bob")], before=first))
    assert third.before is not None
    assert third.before.new.people == 1
    assert third.before.before is None


def test_a_week_written_down_and_read_again_is_the_same_and_names_nobody() -> None:
    before = week([told("zoé")])
    made = week([told("ana"), told("bob", "AUT")], [step("closed", "PV-7K3MQ", 5, "ana", "solved")], [wait(None, "bob", 3)], before)
    written = json.dumps(frozen.to_json(made))
    assert frozen.from_json(json.loads(written)) == made
    for somebody in ("ana", "bob", "zo\\u00e9", "PV-7K3MQ"):
        assert f'"{somebody}' not in written
