"""A relay corrects what a case is about: who may, what follows, and what is kept of the resident's choice; on both engines."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import text

from flows.residents.withdraw_case import Why, WithdrawalDraft
from flows.staff.correct_theme import ThemeDraft
from flows.themes import Theme
from routing.access import Member, Role
from routing.casework.retheming import Rethemed, retheme
from routing.clocks import ticking as clocks
from routing.clocks.delays import Delays, set_delays
from routing.clocks.timetable import Timetable
from routing.desk import Resident
from routing.residents.withdrawing import withdraw
from storage.corrections import Correction, corrections_after
from storage.database import Database
from storage.queues import Cut, Part, themes
from tests.office import Office, awa, karim, keys, office, refused
from tests.people_of_town import NOWHERE, PARIS, STORY, concern

__all__ = ["awa", "karim", "office"]

UNKNOWN = "PV-ZZZZ9"


async def corrects(
    office: Office, who: Member, reference: str, theme: Theme, subtheme: str | None = None, was: str = "LOG"
) -> Rethemed:  # fmt: skip
    async with office.town.database.write() as tx:
        return await retheme(tx, office.clock.now(), office.town.desk, who, ThemeDraft(reference, was, theme, subtheme))


async def about(office: Office, reference: str) -> tuple[str, str | None, str | None, str | None]:
    row = await office.town.case(reference)
    return row.theme, row.subtheme, row.told_theme, row.told_subtheme


async def test_the_relay_s_subject_holds_and_the_resident_s_is_kept(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.takes(karim, reference)
    before = await office.town.case(reference)
    assert await corrects(office, karim, reference, Theme.HEALTH, "frailty") == Rethemed(taken_in=True, may_pass=True)
    after = await office.town.case(reference)
    assert await about(office, reference) == ("SAN", "frailty", "LOG", None)
    assert (after.state, after.taken_by, after.version) == ("taken", karim.id, before.version + 1)
    await corrects(office, karim, reference, Theme.RIGHTS, was="SAN.frailty")
    assert await about(office, reference) == ("DRO", None, "LOG", None), "corrected again, what was told first is kept"
    await corrects(office, karim, reference, Theme.HOUSING, was="DRO")
    assert await about(office, reference) == ("LOG", None, "LOG", None), "the relay agrees after all"
    assert [kind for kind, _ in await office.town.thread(reference)].count("retheme") == 3
    async with office.town.database.read() as tx:
        logged = await tx.rows(text("SELECT member_id FROM audit_entry WHERE act = 'retheme'"))
    assert [row.member_id for row in logged] == [karim.id] * 3


async def test_whoever_has_it_or_leads_and_nobody_of_another_team(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    lucie, maya = await office.town.member("lucie"), await office.town.member("maya", role=Role.LEAD)
    await corrects(office, lucie, reference, Theme.WORK), "nobody has it yet"
    await office.takes(karim, reference)
    assert await refused(corrects(office, lucie, reference, Theme.HEALTH, was="EMP")) == "refused-held"
    assert await corrects(office, maya, reference, Theme.HEALTH, was="EMP") == Rethemed(taken_in=True, may_pass=False)
    assert (await office.town.case(reference)).taken_by == karim.id, "it moves nowhere"
    await office.closes(karim, reference)
    assert not (await corrects(office, lucie, reference, Theme.RIGHTS, was="SAN")).may_pass, "what is closed counts in figures too"


async def test_the_coordination_corrects_its_own_queue_alone(office: Office, awa: Resident) -> None:
    jeanne = await office.town.member("jeanne", None, Role.COORDINATION)
    nadia = await office.town.member("nadia", None, Role.COORDINATION)
    its_own, _ = await office.opens(awa, concern(NOWHERE))
    theirs, _ = await office.opens(awa)
    await office.takes(jeanne, its_own)
    await corrects(office, nadia, its_own, Theme.MONEY)
    assert (await about(office, its_own))[0] == "POU"
    assert await refused(corrects(office, nadia, theirs, Theme.MONEY)) == "refused-no-such-case"


async def test_a_case_of_others_and_none_are_refused_in_the_same_words(office: Office, awa: Resident) -> None:
    reference, _ = await office.opens(awa)
    sonia = await office.town.member("sonia", "la-passerelle", Role.LEAD)
    omar = await office.town.member("omar", None, Role.OBSERVER)
    for who in (sonia, omar, replace(sonia, association_id=office.town.numbers["les-voisins"])):
        for asked in (reference, UNKNOWN):
            assert await refused(corrects(office, who, asked, Theme.HEALTH)) == "refused-no-such-case"
    assert await about(office, reference) == ("LOG", None, None, None)


async def test_two_at_once_the_second_reads_what_the_first_made_of_it(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    lucie = await office.town.member("lucie")
    await corrects(office, karim, reference, Theme.HEALTH)
    assert await refused(corrects(office, lucie, reference, Theme.WORK)) == "refused-changed"
    assert await refused(corrects(office, lucie, reference, Theme.HEALTH)) == "refused-same-theme", "both read the same in it"
    assert await about(office, reference) == ("SAN", None, "LOG", None)
    assert [kind for kind, _ in await office.town.thread(reference)] == ["concern", "retheme"]


async def test_what_was_withdrawn_is_corrected_no_more(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    async with office.town.database.write() as tx:
        await withdraw(tx, office.clock.now(), office.town.desk, awa, WithdrawalDraft(reference, Why.MISTAKE))
    assert await refused(corrects(office, karim, reference, Theme.HEALTH)) == "refused-withdrawn"


async def test_queue_and_delays_follow_at_once(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    async with office.town.database.write() as tx:
        await set_delays(tx, None, "SAN", remind_days=1)
    assert await ticks(office) == [], "its clock is read: three days for housing"
    office.clock.passes(days=1)
    assert await ticks(office) == []
    await corrects(office, karim, reference, Theme.HEALTH)
    assert await ticks(office) == ["staff-reminder"], "one day for health"
    async with office.town.database.read() as tx:
        assert await themes(tx, karim.association_id, Part(states=["new"]), Cut()) == {"SAN": 1}
        assert await themes(tx, karim.association_id, Part(states=["new"]), Cut(theme="LOG")) == {}


async def ticks(office: Office) -> list[str]:
    now, town = office.clock.now(), office.town
    async with town.database.write() as tx:
        timetable = await Timetable.load(tx, now, town.desk.directory, PARIS, {}, Delays())
        return keys(await clocks.turn(tx, now, timetable))


async def test_an_association_that_does_not_take_it_keeps_it_and_may_pass_it_on(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    directory = office.town.desk.directory
    bodies = tuple(replace(body, themes=frozenset({"LOG", "PRO"})) for body in directory.bodies)
    office.town.desk.directory = replace(directory, bodies=bodies)
    assert await corrects(office, karim, reference, Theme.HEALTH) == Rethemed(taken_in=False, may_pass=True)
    assert (await office.town.case(reference)).association_id == karim.association_id, "nothing is done by itself"
    assert (await corrects(office, karim, reference, Theme.CLEANLINESS, was="SAN")).taken_in


async def test_what_relays_corrected_is_read_since_an_event(office: Office, awa: Resident, karim: Member) -> None:
    bilal = await office.town.resident("bilal")
    hers, _ = await office.opens(awa)
    his, _ = await office.opens(bilal, concern(words="Mon père est malade."))
    await office.adds(awa, hers)
    await corrects(office, karim, hers, Theme.HEALTH, "frailty")
    await corrects(office, karim, his, Theme.RIGHTS)
    await corrects(office, karim, hers, Theme.MONEY, was="SAN.frailty")
    first, second, third = await read_since(office, 0)
    assert (first.case_reference, first.words, first.theme, first.subtheme, first.person_id) == (
        hers,
        STORY,
        "SAN",
        "frailty",
        awa.person_id,
    )
    assert (second.words, second.theme, second.subtheme, third.theme) == ("Mon père est malade.", "DRO", None, "POU")
    assert await read_since(office, first.event_id, 1) == [second] and await read_since(office, third.event_id) == []
    async with office.town.database.write() as tx:
        await office.town.desk.correct(tx, office.clock.now(), bilal, his, "Mon père est très malade.")
        await withdraw(tx, office.clock.now(), office.town.desk, awa, WithdrawalDraft(hers, Why.MISTAKE))
    assert [(one.words, one.theme) for one in await read_since(office, 0)] == [("Mon père est très malade.", "DRO")]


async def read_since(office: Office, event_id: int, most: int = 50) -> list[Correction]:
    async with office.town.database.read() as tx:
        return await corrections_after(tx, event_id, most)


async def test_reading_them_costs_what_they_are_and_not_what_happened(sqlite: Database) -> None:
    async with sqlite.read() as tx:
        plan = await tx.rows(text("EXPLAIN QUERY PLAN SELECT id FROM case_event WHERE case_event.kind = 'retheme' AND id > 7 ORDER BY id"))
    assert "ix_case_event_retheme" in str([row.detail for row in plan])
