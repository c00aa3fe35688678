"""Consents, given and taken back one by one once a case is sent: what was agreed holds until the person says otherwise."""

from __future__ import annotations

from sqlalchemy import select

from routing.access import Member
from routing.desk import Resident
from storage.database import table_of
from storage.tables import AuditEntry, CaseEvent
from tests.conftest import FakeClock
from tests.office import Office, keys, refused


async def changes(office: Office, resident: Resident, reference: str, **consents: bool) -> None:
    async with office.town.database.write() as tx:
        await office.town.desk.change_consents(tx, office.clock.now(), resident, reference, **consents)


async def details(office: Office, reference: str) -> list[dict[str, bool]]:
    event = table_of(CaseEvent)
    async with office.town.database.read() as tx:
        wanted = select(event.c.detail).where(event.c.case_reference == reference, event.c.kind == "consents").order_by(event.c.id)
        return [row.detail for row in await tx.rows(wanted)]


async def test_a_quote_taken_back_holds_and_says_nothing_of_the_other(office: Office, awa: Resident) -> None:
    reference, _ = await office.opens(awa)
    await changes(office, awa, reference, quotable=False)
    row = await office.town.case(reference)
    assert (row.quotable, row.contactable, row.state) == (False, True, "new")
    await changes(office, awa, reference, quotable=False)
    assert await details(office, reference) == [{"quotable": False}], "what changes nothing is no event"
    await changes(office, awa, reference, quotable=True)
    assert (await office.town.case(reference)).quotable


async def test_nobody_of_the_staff_did_it(office: Office, awa: Resident) -> None:
    reference, _ = await office.opens(awa)
    await changes(office, awa, reference, quotable=False, contactable=False)
    async with office.town.database.read() as tx:
        assert await tx.rows(select(table_of(AuditEntry))) == []
    assert await office.town.thread(reference) == [("concern", "L'ascenseur est en panne depuis trois semaines."), ("consents", "")]


async def test_who_does_not_want_to_be_asked_is_not(office: Office, awa: Resident, karim: Member, clock: FakeClock) -> None:
    reference, _ = await office.opens(awa)
    await office.closes(karim, reference)
    await changes(office, awa, reference, contactable=False)
    clock.passes(weeks=5)
    assert await office.follows_up() == []
    await changes(office, awa, reference, contactable=True)
    clock.passes(weeks=5)
    assert await office.follows_up() == [], "the moment is past: asking years later would surprise"


async def test_who_agrees_after_the_closing_is_asked_in_time(office: Office, awa: Resident, karim: Member, clock: FakeClock) -> None:
    reference, _ = await office.opens(awa)
    await changes(office, awa, reference, contactable=False)
    await office.closes(karim, reference)
    clock.passes(weeks=1)
    await changes(office, awa, reference, contactable=True)
    clock.passes(weeks=2, days=6)
    assert await office.follows_up() == []
    clock.passes(days=1, minutes=1)
    assert keys(await office.follows_up()) == ["follow-up"]


async def test_who_was_not_asked_may_still_say_no_and_that_reopens(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await changes(office, awa, reference, contactable=False)
    await office.closes(karim, reference)
    assert keys(await office.says_solved(awa, reference, False)) == ["reopened-thanks", "staff-reopened"]
    assert await office.state(reference) == "reopened"


async def test_consents_are_the_person_s_alone(office: Office, awa: Resident) -> None:
    reference, _ = await office.opens(awa)
    bilal = await office.town.resident("bilal")
    assert await refused(changes(office, bilal, reference, quotable=False)) == "refused-no-such-case"
    assert (await office.town.case(reference)).quotable
