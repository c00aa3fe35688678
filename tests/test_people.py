"""Who is at an address, and who was let in: an invitation lets one person in, once, for three days."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from routing.access import WORKING, Role
from routing.teams.invitations import LASTS, invite, token_hash
from storage import people
from storage.database import Database, table_of
from storage.tables import Invitation
from tests import databases
from tests.conftest import MONDAY, FakeClock
from tests.people_of_town import Town, newcomer


async def invited(database: Database, clock: FakeClock, role: Role = Role.COORDINATION, association: int | None = None) -> str:
    async with database.write() as tx:
        return invite(tx, clock.now(), role, association)


async def usable(database: Database, clock: FakeClock, token: str) -> Any:
    async with database.read() as tx:
        return await people.invitation(tx, token_hash(token), clock.now())


async def used(database: Database, clock: FakeClock, token: str) -> bool:
    async with database.write() as tx:
        return await people.use_invitation(tx, token_hash(token), clock.now())


# --- invitations -----------------------------------------------------------------------------------------------------


async def test_an_invitation_lets_one_person_in_once(database: Database, clock: FakeClock) -> None:
    town = await Town(database).settle()
    token = await invited(database, clock, Role.RELAY, town.numbers["les-voisins"])
    found = await usable(database, clock, token)
    assert (found.role, found.association) == ("relay", "Les Voisins")
    assert await used(database, clock, token)
    assert await usable(database, clock, token) is None
    assert not await used(database, clock, token)


async def test_of_fifty_who_use_it_at_once_one_is_let_in(database: Database, database_url: str, clock: FakeClock) -> None:
    """From two programs at a time, as two workers would be."""
    token = await invited(database, clock)
    other = await Database.open(database_url, databases.vault())
    try:
        let_in = await asyncio.gather(*(used((database, other)[number % 2], clock, token) for number in range(50)))
    finally:
        await other.close()
    assert let_in.count(True) == 1


async def test_it_expires_after_three_days_to_the_second(database: Database, clock: FakeClock) -> None:
    token = await invited(database, clock)
    clock.passes(hours=72, seconds=-1)
    assert await usable(database, clock, token)
    clock.passes(seconds=1)
    assert await usable(database, clock, token) is None
    assert not await used(database, clock, token)
    assert await used(database, clock, await invited(database, clock)), "another one does"
    assert timedelta(hours=72) == LASTS


async def test_a_token_is_long_told_once_and_kept_as_a_hash(database: Database, clock: FakeClock) -> None:
    tokens = [await invited(database, clock) for _ in range(3)]
    assert len(set(tokens)) == 3 and all(len(token) == 43 for token in tokens)
    async with database.read() as tx:
        kept = str(await tx.rows(select(table_of(Invitation))))
    assert all(token_hash(token) in kept and token not in kept for token in tokens)
    assert token_hash(f" {tokens[0]}\n") == token_hash(tokens[0]), "a space pasted with it does no harm"


async def test_a_token_that_is_not_one_lets_nobody_in(database: Database, clock: FakeClock) -> None:
    token = await invited(database, clock)
    for wrong in ("", "x", token[:-1], token.swapcase(), token_hash(token)):
        assert await usable(database, clock, wrong) is None
        assert not await used(database, clock, wrong)


# --- members ---------------------------------------------------------------------------------------------------------


async def test_the_last_invitation_used_counts(database: Database) -> None:
    town = await Town(database).settle()
    karim = await town.member("karim")
    async with database.write() as tx:
        await people.save_member(
            tx, id="member-new", role="coordination", association_id=None, first_name="Karim B.", address_id=karim.address_id, now=MONDAY
        )
        row = await people.member_at(tx, karim.address_id)
        assert row is not None
        assert (row.id, row.role, row.association_id, row.first_name) == (karim.id, "coordination", None, "Karim B.")
        assert await people.members_of(tx, town.numbers["les-voisins"], tuple(Role)) == []


async def test_a_queue_is_told_to_those_who_work_on_it(database: Database) -> None:
    town = await Town(database).settle()
    await town.member("karim")
    await town.member("lucie", role=Role.LEAD)
    await town.member("marie", "la-passerelle")
    await town.member("zoe", None, Role.COORDINATION)
    await town.member("omar", None, Role.OBSERVER)
    ours, theirs = town.numbers["les-voisins"], town.numbers["la-passerelle"]
    async with database.read() as tx:
        told = await people.staff_of(tx, {ours, None}, WORKING)
        assert {queue: [at.id for at in ats] for queue, ats in told.items()} == {ours: ["at-karim", "at-lucie"], None: ["at-zoe"]}
        assert [at.id for at in (await people.staff_of(tx, {theirs}, WORKING))[theirs]] == ["at-marie"]
        heard_by = await people.members_of(tx, None, (Role.COORDINATION, Role.OBSERVER))
        assert [member.first_name for member in heard_by] == ["zoe", "omar"]


# --- addresses -------------------------------------------------------------------------------------------------------


async def test_a_chat_is_found_again_by_its_channel_bot_and_number_alone(database: Database) -> None:
    async with database.write() as tx:
        newcomer(tx, "awa", chat="4242")
        assert await people.address_of(tx, "telegram", "residents", "4242") == "at-awa"
        for other in (("web", "residents", "4242"), ("telegram", "staff", "4242"), ("telegram", "residents", "424")):
            assert await people.address_of(tx, *other) is None


async def test_who_asked_for_silence_or_left_is_silent_until_they_write(database: Database) -> None:
    async with database.write() as tx:
        newcomer(tx, "awa")
        assert (await people.addresses(tx, ["at-awa", "at-nobody"])).keys() == {"at-awa"}
        for change in ({"stopped": True, "gone": False}, {"stopped": False, "gone": True}):
            await people.change_address(tx, "at-awa", **change)
            assert (await people.addresses(tx, ["at-awa"]))["at-awa"].silent
        await people.change_address(tx, "at-awa", stopped=False, gone=False, language="en")
        at = (await people.addresses(tx, ["at-awa"]))["at-awa"]
        assert (at.silent, at.language, at.channel, at.bot) == (False, "en", "telegram", "residents")
