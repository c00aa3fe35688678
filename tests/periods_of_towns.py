"""Periods of small towns, each week about as small as the rule is strict, with the summaries of their weeks."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import product
from typing import Any

from flows.themes import Nature
from summaries.commission.generalising import COMMUNE, QPV, Cells, Concern, Counted
from summaries.counted import happened
from summaries.counted.counting import count_week
from summaries.counted.happened import Heard, place_code, subtheme_of
from summaries.counted.held import Held
from summaries.counted.moves import Moves
from summaries.due import bounds
from summaries.figures import Week
from summaries.shown.baseline import compared
from tests.test_weekly import PARIS

PERIOD, WEEKS = "2026-W45/W48", tuple(f"2026-W{number}" for number in range(45, 49))
PLACES = {
    "QN01": ("QN01", "59512", "59"), "QN02": ("QN02", "59512", "59"), "59512": ("", "59512", "59"), "62498": ("", "62498", "62"),
    "": ("", "", ""),
}  # fmt: skip
ABOUT = (("LOG", "damp"), ("LOG", "breakdown"), ("LOG", ""), ("PRO", "shared_areas"), ("PRO", ""), ("TRA", ""))
NATURES = (Nature.PROBLEM, Nature.PROPOSAL)


def concern(
    person: str, week: str, place: str, about: tuple[str, str], nature: str, intake: str, drawn: random.Random, plain: bool
) -> Concern:
    qpv, commune, departement = PLACES[place]
    theme, subtheme = about
    cells = Cells(
        period=PERIOD, level=QPV if qpv else COMMUNE if commune else "inconnu", place=qpv or commune, theme=theme, subtheme=subtheme,
        nature=nature, language="fr" if plain else drawn.choice(("fr", "fr", "fr", "ar")), speaker="myself", intake=intake, relay_theme="",
        quoted=plain or drawn.random() < 0.6,
    )  # fmt: skip
    counted = Counted(
        week=week, place=place_code(qpv or commune), theme=theme, subtheme=subtheme_of(cells), nature=nature, in_person=intake != "direct"
    )
    return Concern(person=person, counted=counted, cells=cells, commune=commune, departement=departement)


def period(seed: int) -> list[Concern]:
    """Four weeks of a town whose cells are about as large as the rule is strict. In half of the towns all say it alike but for one thing
    or two, so that little is vague and much can be worked out."""
    drawn = random.Random(seed)
    plain, told = drawn.random() < 0.5, []
    places = drawn.sample(sorted(PLACES), drawn.randint(2, 3 if plain else len(PLACES)))
    about = drawn.sample(ABOUT, drawn.randint(1, 2)) if plain else ABOUT
    natures, ways = (NATURES[:1], ("direct",)) if plain and drawn.random() < 0.7 else (NATURES, ("direct", "direct", "phone"))
    for week, place in product(WEEKS, places):
        for number in range(drawn.choice((0, 2, 3, 4, 6, 10, 12, 25))):
            person = f"p{place}{number}" if plain else f"p{drawn.randrange(40)}"
            told.append(concern(person, week, place, drawn.choice(about), drawn.choice(natures), drawn.choice(ways), drawn, plain))
    return told


def summed(concerns: Sequence[Concern]) -> dict[str, Week]:
    made: dict[str, Week] = {}
    for name in WEEKS:
        heard = Heard.of(
            happened.Concern(
                person=one.person, theme=one.counted.theme, subtheme=one.cells.subtheme, nature=one.counted.nature,
                place=PLACES_BY_CODE[one.counted.place], unrouted=False, in_person=one.counted.in_person,
            )
            for one in concerns if one.counted.week == name
        )  # fmt: skip
        end = bounds(name, PARIS)[1]
        week = count_week(name, end, heard=heard, moves=Moves.of([]), held=Held.from_rows([]), names={}, before=made.get(_before(name)))
        made[name] = compared(week, made, ())
    return made


PLACES_BY_CODE = {place_code(place): place for place in PLACES}


def unworded(key: str, *_: Any) -> str:
    """Whoever reads codes needs no words."""
    return key


def _before(week: str) -> str:
    at = WEEKS.index(week)
    return WEEKS[at - 1] if at else ""
