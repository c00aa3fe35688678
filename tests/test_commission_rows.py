"""Nobody can be told apart in the commission's data set: what rows show, in small worlds drawn by chance and attacked."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from zoneinfo import ZoneInfo

import pytest

from summaries.commission import generalising
from summaries.commission.generalising import ANY, COMMUNE, COUNTRY, DEPARTEMENT, QPV, Cells, Concern, Counted, anonymous
from summaries.commission.periods import period_of, periods
from summaries.due import BadWeek
from summaries.small import LEAST
from tests.conftest import MONDAY

PARIS = ZoneInfo("Europe/Paris")
PLACES = [("QN01", "59512", "59"), ("QN02", "59512", "59"), ("QN03", "59172", "59"), ("", "62498", "62"), ("", "", "")]


def concern(person: str, *, quoted: bool = True, place: tuple[str, str, str] = PLACES[0], **told: str) -> Concern:
    qpv, commune, departement = place
    level, code = (QPV, qpv) if qpv else (COMMUNE, commune) if commune else ("inconnu", "")
    cells = Cells(
        period="2026-W45/W48", level=level, place=code, theme="LOG", subtheme="damp", nature="problem", language="fr",
        speaker="myself", intake="direct", relay_theme="", quoted=quoted,
    )  # fmt: skip
    cells = cells._replace(**told)  # type: ignore[arg-type]
    counted = Counted(
        week="2026-W46", place=code, theme=cells.theme, subtheme=cells.subtheme, nature=cells.nature, in_person=cells.intake != "direct"
    )
    return Concern(person=person, counted=counted, cells=cells, commune=commune, departement=departement)


def town(seed: int) -> list[Concern]:
    """A period as it may be: a few themes that many speak of, and many things that one person alone says."""
    drawn = random.Random(seed)
    people = [f"p{number}" for number in range(drawn.randint(3, 90))]
    return [
        concern(
            drawn.choice(people),
            quoted=drawn.random() < 0.6,
            place=drawn.choices(PLACES, (6, 3, 2, 1, 1))[0],
            theme=drawn.choices(("LOG", "PRO", "TRA", "DIS"), (8, 4, 2, 1))[0],
            subtheme=drawn.choice(("damp", "pests", "rent", "")),
            nature=drawn.choice(("problem", "need", "proposal")),
            language=drawn.choices(("fr", "ar", "tr"), (9, 2, 1))[0],
            speaker=drawn.choices(("myself", "relative"), (9, 1))[0],
            intake=drawn.choices(("direct", "phone"), (9, 1))[0],
            relay_theme=drawn.choices(("", "SAN"), (9, 1))[0],
        )
        for _ in range(drawn.randint(3, 140))
    ]


Shown = Sequence[Cells | None]
Anonymiser = Callable[[Sequence[Concern]], Shown]
PERIODS = 1_000


def people_of(concerns: Sequence[Concern], shown: Shown) -> dict[Cells, set[str]]:
    found: dict[Cells, set[str]] = defaultdict(set)
    for one, cells in zip(concerns, shown, strict=True):
        if cells is not None:
            found[cells].add(one.person)
    return found


def agrees(known: Cells, one: Concern, cells: Cells) -> bool:
    """Whether somebody of whom all is known may be behind this row."""
    if not all(told in (ANY, own) for told, own in zip(_told(cells), _told(known), strict=True)) or cells.quoted > known.quoted:
        return False
    place = {QPV: known.place, COMMUNE: one.commune, DEPARTEMENT: one.departement}.get(cells.level)
    return cells.level == COUNTRY or cells.level == known.level == "inconnu" or (place != "" and cells.place == place)


_told = attrgetter("period", "theme", "subtheme", "nature", "language", "speaker", "intake", "relay_theme")


# --- every combination counts five people ---------------------------------------------------------------------------


def given_away(concerns: Sequence[Concern], seed: int, anonymise: Anonymiser) -> Iterator[str]:
    """What an attacker gets of a period. Small cells: a combination of fewer than five. Linkage: they know all of a neighbour -
    where, of what, in which language, for whom, whether they may be quoted - and are left with fewer than five. Differencing: rows are
    told one by one, so whatever sums and differences give is made of whole combinations, as long as words and their language are of five
    too. Re-ordering: the same cases in another order, as another export may have them, tell something else."""
    shown = anonymise(concerns)
    groups = people_of(concerns, shown)
    for cells, people in groups.items():
        if len(people) < LEAST or (cells.quoted and cells.language == ANY):
            yield f"a combination of {len(people)}: {cells}"
    for known, cells in {(one, cells) for one, cells in zip(concerns, shown, strict=True) if cells is not None}:
        if not agrees(known.cells, known, cells) or (cells.quoted and not known.cells.quoted):
            yield f"what is not true: {cells}"
        alike = (people for other, people in groups.items() if other.quoted == cells.quoted and agrees(known.cells, known, other))
        if len(set[str]().union(*alike)) < LEAST:
            yield f"a neighbour: {known.cells}"
    order = random.Random(seed).sample(range(len(concerns)), len(concerns))
    if anonymise([concerns[at] for at in order]) != [shown[at] for at in order]:
        yield "the order"


def test_a_thousand_periods_give_nobody_away() -> None:
    told = 0
    for seed in range(PERIODS):
        concerns = town(seed)
        assert not [*given_away(concerns, seed, anonymous)], seed
        told += len(concerns)
    assert told > 50 * PERIODS


def test_the_attack_finds_people_where_the_rule_is_too_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Groups of two; what is told whole where five said nearly the same; rows as long as there is room for them."""

    def found(anonymise: Anonymiser) -> set[str]:
        return {told.split(":")[0] for seed in range(5) for told in given_away(town(seed), seed, anonymise)}

    assert {"a neighbour", "the order"} <= found(lambda concerns: [one.cells if at < 30 else None for at, one in enumerate(concerns)])
    assert "what is not true" in found(lambda concerns: anonymous(concerns)[::-1])
    monkeypatch.setattr(generalising, "LEAST", 2)
    assert any(kind.startswith("a combination of") for kind in found(anonymous)) and "a neighbour" in found(anonymous)


# --- how vague, and no vaguer ----------------------------------------------------------------------------------------


def test_five_people_who_say_the_same_are_told_whole() -> None:
    concerns = [concern(f"p{number}") for number in range(5)]
    assert anonymous(concerns) == [one.cells for one in concerns]


def test_four_people_are_nobody_s_row() -> None:
    assert anonymous([concern(f"p{number}") for number in range(4)]) == [None] * 4


def test_one_person_who_writes_five_times_is_one_person() -> None:
    assert anonymous([concern("p1") for _ in range(5)]) == [None] * 5


def test_what_few_people_say_is_hidden_among_others_whose_words_are_told() -> None:
    here = [concern(f"p{number}") for number in range(6)]
    next_door = [concern(f"q{number}", place=PLACES[1]) for number in range(4)]
    (cells,) = set(anonymous([*here, *next_door]))
    assert cells == here[0].cells._replace(level=COMMUNE, place="59512"), "ten people's words: all is told but which of the two places"
    shown = anonymous([*here, *next_door, concern("r", place=PLACES[1])])
    assert {cells.place for cells in shown[6:] if cells} == {"QN02"}, "five: each place is told"


def test_a_rare_language_loses_its_words_and_is_hidden_among_those_without() -> None:
    here = [concern(f"p{number}") for number in range(6)]
    assert anonymous([*here, concern("t", language="ta")]) == [*(one.cells for one in here), None]
    shown = anonymous([*here, concern("t", language="ta"), *(concern(f"s{number}", quoted=False) for number in range(5))])
    assert shown[6] == here[0].cells._replace(language=ANY, quoted=False), "what all six have in common is told"
    assert shown[:6] == [one.cells for one in here]


def test_what_a_reader_misses_least_goes_first() -> None:
    concerns = [
        concern(f"p{number}", relay_theme="SAN" if number == 0 else "", intake=("direct", "phone")[number % 2]) for number in range(6)
    ]
    (cells,) = set(anonymous(concerns))
    assert cells == concerns[1].cells._replace(relay_theme=ANY, intake=ANY, speaker="myself")


# --- periods ---------------------------------------------------------------------------------------------------------


def test_periods_are_always_the_same_four_weeks() -> None:
    assert period_of("2026-W47").weeks == ("2026-W45", "2026-W46", "2026-W47", "2026-W48")
    assert period_of("2026-W53").weeks == tuple(f"2026-W{week}" for week in range(49, 54))
    assert period_of("2025-W52").name == "2025-W49/W52"
    for week in ("2026-W54", "2026-47", "W47", ""):
        with pytest.raises(BadWeek):
            period_of(week)


def test_a_span_is_widened_to_whole_periods_that_are_over() -> None:
    found = periods("2026-W39", "2026-W47", MONDAY, PARIS)
    assert [period.name for period in found] == ["2026-W37/W40", "2026-W41/W44"], "the one with this week is not over"
    assert periods("2026-W47", "2026-W47", MONDAY, PARIS) == ()
    assert periods("2026-W41", "2026-W39", MONDAY, PARIS) == ()
