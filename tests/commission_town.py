"""Two periods of concerns written straight into the tables, for the scientific commission to read."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from bot.texts import shipped
from routing.clocks.weeks import week_of
from routing.directory.known import Directory
from storage import cases
from storage.database import Tx
from summaries.commission.dataset import DataSet, data_set
from summaries.due import bounds
from tests.conftest import MONDAY
from tests.databases import migrated
from tests.instant import Instant, at_once
from tests.people_of_town import newcomer

PARIS = ZoneInfo("Europe/Paris")
FIRST, MIDDLE, LAST = "2026-W37", "2026-W40", "2026-W44"
"""Two periods: W37 to W40, and W41 to W44."""
LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
STORIES = (
    "L'ascenseur est en panne depuis {n} semaines.",
    "Le hall de Roubaix n'est plus lavé depuis le {n}.",
    "Mon voisin au 06 12 34 56 {n} n'a pas d'eau chaude.",
    "=cmd|'/c calc'!A{n}",
    "Les motos tournent jusqu'à {n} heures, bande de connards.",
)
TOLD = (("LOG", "breakdown"), ("LOG", "damp"), ("PRO", "shared_areas"), ("TRA", "rodeo"))
HERE = (("59512", "59"), ("62498", "62"), ("59172", "59"))


def text(key: str, **facts: Any) -> str:
    return shipped()("fr", key, facts)


def english(key: str, **facts: Any) -> str:
    return shipped()("en", key, facts)


def reference_of(number: int) -> str:
    digits = ""
    for _ in range(5):
        number, digit = divmod(number, len(LETTERS))
        digits = LETTERS[digit] + digits
    return f"PV-{digits}"


def says(tx: Tx, number: int, person: str, at: datetime, words: str, **told: Any) -> str:
    """A concern as somebody sent it at a moment. Returns its reference."""
    reference = reference_of(number)
    row: dict[str, Any] = {
        "reference": reference, "person_id": f"person-{person}", "address_id": f"at-{person}", "association_id": None, "state": "new",
        "taken_by": None, "version": 1, "theme": "LOG", "subtheme": "breakdown", "nature": "problem", "insee": "59512", "qpv": None,
        "departement": "59", "place": "Roubaix (59)", "language": "fr", "quotable": True, "contactable": False, "urgent": False,
        "speaker": "myself", "intake": "", "week": week_of(at, PARIS), "opened_at": at, "first_answer_at": None, "closed_at": None,
        "outcome": None, "follow_up_at": None, "solved": None, "reopened": 0,
    }  # fmt: skip
    cases.open_case(tx, **(row | told))
    cases.add_event(tx, reference, at=at, kind="concern", side="resident", words=words)
    return reference


async def live(tx: Tx, seed: int, people: int, concerns: int) -> dict[str, str]:
    """Fill both periods; returns who is behind each case."""
    drawn, behind = random.Random(seed), {}
    start, end = bounds(FIRST, PARIS)[0], bounds(LAST, PARIS)[1]
    for number in range(people):
        newcomer(tx, f"r{number}")
    for number in range(concerns):
        person, at = f"r{drawn.randrange(people)}", start + (end - start) * drawn.random()
        theme, subtheme = drawn.choices(TOLD, (6, 3, 2, 1))[0]
        insee, departement = drawn.choices(HERE, (6, 3, 1))[0]
        reference = says(
            tx, number * 7919, person, at, drawn.choice(STORIES).format(n=10 + number % 80), theme=theme, subtheme=subtheme,
            insee=insee, departement=departement, quotable=drawn.random() < 0.7, language=drawn.choices(("fr", "tr"), (9, 1))[0],
            urgent=drawn.random() < 0.05, first_answer_at=at + timedelta(days=3) if drawn.random() < 0.5 else None,
        )  # fmt: skip
        behind[reference] = person
    return behind


@cache
def lived_image(seed: int, people: int, concerns: int) -> tuple[bytes, dict[str, str]]:
    made = Instant(migrated())
    with made.write() as tx:
        behind = at_once(live(tx, seed, people, concerns))
    return made.image(), behind


def lived(seed: int = 1, people: int = 40, concerns: int = 120) -> tuple[Instant, dict[str, str]]:
    """A database with both periods in it, and who is behind each case, as the tests alone know."""
    image, behind = lived_image(seed, people, concerns)
    return Instant(image), dict(behind)


def data(town: Instant, first: str = FIRST, last: str = LAST, now: datetime = MONDAY) -> DataSet:
    with town.write() as tx:
        found = at_once(data_set(tx, first, last, now, PARIS, at_once(Directory.load(tx))))
    assert found is not None
    return found
