"""Weeks in which everything happens that figures count, by chance but always the same: written straight into the tables."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from flows.themes import SUBTHEMES, Nature, Theme
from storage import cases, voices
from storage.database import Tx
from tests.test_weekly import MONDAY, OWN_QUEUE, Town

QUARTERS = ("QN05901M", "QN05902M", "QN05903M", None)
STATES = {0: "closed", 1: "closed", 2: "closed", 3: "closed", 4: "answered", 7: "withdrawn"}
"""Of every eight concerns, by their place; the others wait."""
VOICES = ("La même fuite au plafond", "L'entrée reste ouverte la nuit", "Le square sans lumière", "L'arrêt sans abri")
OUTCOMES = ("solved", "partly", "sent_on", "not_possible", "no_reply")


async def rich_week(town: Town, tx: Tx, monday: datetime = MONDAY, *, concerns: int = 240, seed: int = 47) -> None:
    """Some speak twice; some cases are answered, closed, asked about, opened again, withdrawn, joined by others."""
    chance = random.Random(seed)
    for number in range(concerns):
        person = f"{monday:%j}-{chance.randrange(concerns)}"
        await _concern(town, tx, chance, person, monday + timedelta(minutes=chance.randrange(3 * 1440)), number)
    await tx.flush()


async def rising(town: Town, tx: Tx, monday: datetime, people: int, theme: str = "MOB", place: str = "QN05902M") -> None:
    for number in range(people):
        town.opens(tx, f"{monday:%j}-more-{number}", theme, at=monday + timedelta(hours=number), qpv=place, association=1)
    await tx.flush()


async def _concern(town: Town, tx: Tx, chance: random.Random, person: str, at: datetime, number: int) -> None:
    theme = chance.choice(list(Theme)[:6])
    end = chance.choice(OUTCOMES)
    step = number % 8
    moments = {"first_answer_at": at + timedelta(hours=chance.randrange(1, 70))} if step < 5 else {}
    over = {"closed_at": moments["first_answer_at"] + timedelta(hours=4), "outcome": end} if step < 4 else {}
    reference = town.opens(
        tx, person, theme, at=at, association=chance.choice((1, 2, OWN_QUEUE)), qpv=chance.choice(QUARTERS),
        state=STATES.get(step, "new"), nature=chance.choice(list(Nature)), subtheme=chance.choice((None, *SUBTHEMES[theme])),
        intake=chance.choice(("", "", "face")), **moments, **over,
    )  # fmt: skip
    await _afterwards(town, tx, reference, moments.get("first_answer_at"), end, step, number)


async def _afterwards(town: Town, tx: Tx, reference: str, answered: datetime | None, end: str, step: int, number: int) -> None:
    if answered is None:
        if number % 40 == 5:
            await _joined(town, tx, reference, number)
        return
    cases.add_event(tx, reference, at=answered, kind="answer", side="staff", words="On arrive.")
    if step < 4:
        cases.add_event(tx, reference, at=answered + timedelta(hours=4), kind="closed", side="staff", detail={"outcome": end})
    if step in (0, 1):
        kind = "solved" if number % 3 else "not_solved"
        cases.add_event(tx, reference, at=answered + timedelta(hours=9), kind=kind, side="resident")
    if step == 2:
        cases.add_event(tx, reference, at=answered + timedelta(hours=10), kind="addition", side="resident", words="Encore.")
        await cases.move(tx, reference, 1, state="reopened", reopened=1, closed_at=None)


async def _joined(town: Town, tx: Tx, reference: str, number: int) -> None:
    """A dozen neighbours say the same."""
    await tx.flush()
    for neighbour in range(12):
        person = f"neighbour-{number}-{neighbour}"
        town.knows(tx, person)
        await tx.flush()
        await voices.add(tx, reference=reference, person_id=person, address_id=person, now=MONDAY + timedelta(hours=neighbour))
    await voices.name(tx, reference, VOICES[number // 40 % len(VOICES)])
