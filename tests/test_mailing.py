"""Who is written to: everybody of a queue, and somebody else when there is nobody."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.mailing import post
from bot.texts import shipped
from routing.access import Member, Role
from routing.desk import Resident
from storage import people
from storage.database import table_of
from storage.tables import OutboxMessage
from tests.office import Office


@pytest.fixture
async def zoe(office: Office) -> Member:
    return await office.town.member("zoe", None, Role.COORDINATION)


async def told(office: Office, resident: Resident) -> dict[str, tuple[str, int]]:
    """A concern is sent: what each member is told of it, and how many buttons they have."""
    reference, notices = await office.opens(resident)
    async with office.town.database.write() as tx:
        await post(tx, shipped(), office.clock.now(), notices[1:])
        rows = await tx.rows(select(table_of(OutboxMessage)).where(table_of(OutboxMessage).c.case_reference == reference))
    return {row.address_id: (row.message["text"].replace(reference, "PV"), len(row.message["buttons"])) for row in rows}


async def test_a_concern_for_an_association_without_anybody_is_told_to_the_coordination(office: Office, awa: Resident, zoe: Member) -> None:
    words = "PV — Roubaix (59) attend dans la file de Les Voisins, et personne ne la lit. Invitez quelqu'un : /inviter Les Voisins"
    assert await told(office, awa) == {"at-zoe": (words, 0)}
    await office.town.member("karim")
    assert await told(office, awa) == {"at-karim": ("Nouvelle demande PV — Roubaix (59).", 1)}


async def test_a_team_that_can_t_be_written_to_counts_as_nobody(office: Office, awa: Resident, zoe: Member, karim: Member) -> None:
    await office.town.member("lucie", role=Role.LEAD)
    async with office.town.database.write() as tx:
        await people.change_address(tx, karim.address_id, stopped=True)
    assert "at-zoe" not in await told(office, awa), "Lucie is there"
    async with office.town.database.write() as tx:
        await people.change_address(tx, "at-lucie", gone=True)
    assert (await told(office, awa))["at-zoe"][1] == 0


async def test_the_coordination_hears_of_its_own_queue_as_ever(office: Office, awa: Resident, zoe: Member, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.takes(karim, reference)
    handed = await office.hands_over(karim, reference, "coordination")
    async with office.town.database.write() as tx:
        await post(tx, shipped(), office.clock.now(), handed[1:])
        row = await tx.first(select(table_of(OutboxMessage)))
    assert row is not None and row.address_id == zoe.address_id and len(row.message["buttons"]) == 2
