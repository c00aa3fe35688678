"""The voices of a week: who joined what in a span of time, and how many people say it by then."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from routing.desk import Resident
from storage import cases, voices
from summaries.weekly import MOST_VOICES
from tests.office import Office
from tests.people_of_town import LENS, concern
from tests.test_voices import Neighbours
from tests.test_weekly import EIGHT, MONDAY, Town, file, kept, tick, town

__all__ = ["file", "town"]


async def of_week(office: Office) -> list[Any]:
    start = office.clock.now() - timedelta(days=7)
    async with office.town.database.read() as tx:
        return await voices.of_week(tx, start, office.clock.now())


async def test_a_week_has_the_voices_that_somebody_joined_in_it(office: Office, awa: Resident) -> None:
    street = Neighbours(office)
    lift, _ = await office.opens(awa)
    bus, _ = await office.opens(awa, concern(LENS))
    await office.opens(awa)
    for number in range(4):
        await street.joins(await office.town.resident(f"n{number}"), lift)
    office.clock.passes(weeks=1)
    await street.joins(await office.town.resident("n4"), lift)
    await street.joins(await office.town.resident("n5"), bus)
    office.clock.passes(hours=1)
    async with office.town.database.write() as tx:
        await voices.name(tx, lift, "Ascenseur du 4")
    found = [(row.reference, row.voice_name, row.people, row.joined) for row in await of_week(office)]
    assert found == [(lift, "Ascenseur du 4", 6, 1), (bus, None, 2, 1)]
    office.clock.passes(weeks=-1)
    assert [(row.reference, row.people, row.joined) for row in await of_week(office)] == [(lift, 5, 4)], "as it was by then"
    office.clock.passes(weeks=3)
    assert await of_week(office) == []


async def test_voices_that_are_open_again_take_no_place_of_those_that_stay_solved(town: Town) -> None:
    """The two heaviest are open again: those told are as many as there is room for, the lightest of all among them."""
    async with town.database.write() as tx:
        street = [f"n{number}" for number in range(6)]
        for person in street:
            town.knows(tx, person)
        solved = [await town.answered(tx, f"p{number}", timedelta(hours=5), closed="solved") for number in range(MOST_VOICES + 2)]
        await tx.flush()
        for rank, reference in enumerate(solved):
            for person in street[: 6 if rank < 2 else 5 if rank < MOST_VOICES else 4]:
                await voices.add(tx, reference=reference, person_id=person, address_id=person, now=MONDAY)
        for reference in solved[:2]:
            await cases.move(tx, reference, 1, state="reopened", reopened=1)
    await tick(town.database, EIGHT)
    assert [voice.people for voice in (await kept(town)).settled] == [6] * (MOST_VOICES - 2) + [5] * 2
