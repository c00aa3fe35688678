"""Everything that is done to a case and who hears of it, on both engines."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import replace
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from flows.staff.close_case import Outcome
from routing.access import Member, Role
from routing.cases import OVER, State
from routing.clocks.weeks import week_of
from routing.desk import Resident
from routing.references import References
from routing.refusals import Refusal
from storage import cases, conversations, queues
from storage.database import Database
from storage.queues import Cut, Part
from tests import databases
from tests.conftest import MONDAY
from tests.office import Office, keys, refused
from tests.people_of_town import DENAIN, LENS, NOWHERE, PARIS, ROUBAIX, STORY, Town, concern

# --- opening ---------------------------------------------------------------------------------------------------------


async def test_a_concern_reaches_the_queue_it_is_for(office: Office, awa: Resident) -> None:
    reference, notices = await office.opens(awa)
    row = await office.town.case(reference)
    assert (row.state, row.association, row.insee, row.departement, row.place) == ("new", "Les Voisins", "59512", "59", "Roubaix (59)")
    assert (row.week, row.version, row.taken_by, row.opened_at) == ("2026-W47", 1, None, MONDAY)
    assert await office.town.thread(reference) == [("concern", STORY)]
    assert keys(notices) == ["case-opened", "staff-new-case"]
    assert notices[0].to == awa.address_id and notices[0].urgency == 0
    assert (notices[1].to, notices[1].queue) == ("", office.town.numbers["les-voisins"])
    assert STORY not in str(notices[1]), "relays read the words when they open the case, not on their lock screen"


@pytest.mark.parametrize("place", [NOWHERE, DENAIN])
async def test_a_place_nobody_covers_goes_to_the_coordination_never_nowhere(office: Office, awa: Resident, place: Any) -> None:
    reference, notices = await office.opens(awa, concern(place))
    assert (await office.town.case(reference)).association_id is None
    assert keys(notices) == ["case-opened-coordination", "staff-new-case"] and notices[1].queue is None
    assert (await office.town.case(reference)).place == place.label


async def test_a_reference_that_a_case_has_is_never_given_again(office: Office, awa: Resident) -> None:
    few = [f"PV-2222{letter}" for letter in "ABCDEFGH"]
    drawn = itertools.chain(itertools.islice(itertools.cycle(few[:3]), 200), itertools.cycle(few))
    office.town.desk.references = References(lambda: next(drawn))
    assert sorted([(await office.opens(awa))[0] for _ in few]) == few


async def test_each_case_is_in_exactly_one_queue(office: Office, awa: Resident) -> None:
    opened = {(await office.opens(awa, concern(place)))[0] for place in (ROUBAIX, LENS, DENAIN, NOWHERE)}
    async with office.town.database.read() as tx:
        everybody = (*office.town.numbers.values(), None)
        pages = [await queues.page(tx, queue, Part(states=[*State]), Cut(), page=0, size=99) for queue in everybody]
    found = [row.reference for page in pages for row in page]
    assert sorted(found) == sorted(opened)


async def test_of_what_is_over_the_latest_comes_first(office: Office, awa: Resident, karim: Member) -> None:
    one, two, three = [(await office.opens(awa))[0] for _ in range(3)]
    for reference in (two, one, three):
        office.clock.passes(days=1)
        await office.takes(karim, reference)
        await office.closes(karim, reference)
    async with office.town.database.read() as tx:
        rows = await queues.page(tx, office.town.numbers["les-voisins"], Part(states=[*OVER], latest_first=True), Cut(), page=0, size=2)
    assert [row.reference for row in rows] == [three, one]


async def test_of_two_who_could_have_it_the_least_loaded_has(office: Office, awa: Resident) -> None:
    async with office.town.database.write() as tx:
        await office.town.found(tx, "les-amis", "Les Amis", [("commune", "59512")])
        known = await type(office.town.desk.directory).load(tx)
    office.town.desk.directory = known
    turns = [(await office.town.case((await office.opens(awa))[0])).association for _ in range(4)]
    assert turns == ["Les Voisins", "Les Amis", "Les Voisins", "Les Amis"]


def test_a_week_is_counted_in_the_coordination_s_zone() -> None:
    sunday_evening = MONDAY.replace(day=15, hour=22, minute=30)
    assert week_of(sunday_evening, PARIS) == "2026-W46"
    assert week_of(sunday_evening + timedelta(hours=1), PARIS) == "2026-W47"
    assert week_of(sunday_evening, ZoneInfo("Indian/Reunion")) == "2026-W47"
    assert week_of(MONDAY.replace(year=2027, month=1, day=1), PARIS) == "2026-W53"


# --- taking ----------------------------------------------------------------------------------------------------------


async def test_taken_once_and_the_resident_is_told(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    notices = await office.takes(karim, reference)
    assert keys(notices) == ["case-taken"] and notices[0].to == awa.address_id
    assert (await office.state(reference), (await office.town.case(reference)).taker) == ("taken", "karim")
    assert await office.takes(karim, reference) == [], "pressing twice changes nothing"
    other = await office.town.member("lucie")
    assert await refused(office.takes(other, reference)) == "refused-held"
    assert (await office.town.case(reference)).taker == "karim"


async def test_two_programs_take_at_once_and_one_has_it(office: Office, awa: Resident, karim: Member, database_url: str) -> None:
    """Two processes on one database: whichever engine it is, one owner, and the other hears why."""
    lucie = await office.town.member("lucie")
    elsewhere = Office(replace_database(office.town, await Database.open(database_url, databases.vault())), office.clock)
    try:
        for _ in range(6):
            reference, _ = await office.opens(awa)
            done = await asyncio.gather(office.takes(karim, reference), elsewhere.takes(lucie, reference), return_exceptions=True)
            refusals = [one for one in done if isinstance(one, BaseException)]
            winner = "karim" if done[1] in refusals else "lucie"
            assert [(type(one), str(one), getattr(one, "facts", {}).get("name")) for one in refusals] == [(Refusal, "refused-held", winner)]
            assert (await office.town.case(reference)).taker == winner
            assert [kind for kind, _ in await office.town.thread(reference)] == ["concern", "taken"]
    finally:
        await elsewhere.town.database.close()


def replace_database(town: Town, database: Database) -> Town:
    other = Town(database, numbers=town.numbers)
    other.desk = replace(town.desk)
    return other


async def test_what_somebody_read_before_it_moved_is_not_written_over(office: Office, awa: Resident) -> None:
    reference, _ = await office.opens(awa)
    async with office.town.database.write() as tx:
        assert await cases.move(tx, reference, 1, state="taken")
        assert not await cases.move(tx, reference, 1, state="closed")
    assert await office.state(reference) == "taken"


# --- speaking --------------------------------------------------------------------------------------------------------


async def test_an_answer_goes_home_and_the_first_one_is_dated(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    first = office.clock.passes(hours=5)
    notices = await office.answers(karim, reference, "Réunion jeudi 18 h.")
    assert keys(notices) == ["case-answered"] and (notices[0].to, notices[0].words) == (awa.address_id, "Réunion jeudi 18 h.")
    row = await office.town.case(reference)
    assert (row.state, row.taker, row.first_answer_at) == ("answered", "karim", first), "answering takes it"
    office.clock.passes(days=1)
    await office.answers(karim, reference)
    assert (await office.town.case(reference)).first_answer_at == first


async def test_a_question_waits_for_its_reply_which_its_taker_hears(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    assert keys(await office.asks(karim, reference)) == ["case-asked"]
    assert await office.state(reference) == "waiting"
    heard = await office.adds(awa, reference, "Au troisième.", "m1")
    assert keys(heard) == ["case-added", "staff-reply"] and heard[1].to == karim.address_id
    assert (heard[1].words, heard[1].files) == ("Au troisième.", ("m1",))
    assert await office.state(reference) == "taken"
    assert [kind for kind, _ in await office.town.thread(reference)] == ["concern", "question", "reply"]


async def test_what_is_added_to_a_case_nobody_has_reaches_its_queue(office: Office, awa: Resident) -> None:
    reference, _ = await office.opens(awa)
    heard = await office.adds(awa, reference)
    assert keys(heard) == ["case-added", "staff-addition"] and heard[1].queue == office.town.numbers["les-voisins"]
    assert await office.state(reference) == "new"


async def test_answers_go_where_the_resident_last_wrote(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    web = await office.town.resident("awa-on-the-web")
    await office.adds(Resident(awa.person_id, web.address_id, "fr"), reference)
    assert (await office.answers(karim, reference))[0].to == web.address_id


async def test_files_are_the_case_s_once_they_are_sent(office: Office, awa: Resident) -> None:
    async with office.town.database.write() as tx:
        conversations.keep_media(tx, id="m1", kind="photo", mime="image/jpeg", seconds=0, data=b"x", address_id=awa.address_id, now=MONDAY)
    reference, _ = await office.opens(awa)
    await office.adds(awa, reference, "La photo.", "m1")
    async with office.town.database.write() as tx:
        await conversations.forget(tx, heard_before=MONDAY, drafts_before=MONDAY + timedelta(days=9))
        assert [event.files for event in await cases.thread(tx, reference)] == [[], ["m1"]]


# --- passing on ------------------------------------------------------------------------------------------------------


async def test_passed_to_another_association_it_leaves_ours(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.takes(karim, reference)
    notices = await office.hands_over(karim, reference, office.town.numbers["la-passerelle"])
    assert keys(notices) == ["case-handed-over", "staff-handed-over"]
    assert (notices[1].queue, notices[1].words) == (office.town.numbers["la-passerelle"], "Ce n'est pas chez nous.")
    assert "Ce n'est pas chez nous." not in str(notices[0]), "the reason is between colleagues"
    row = await office.town.case(reference)
    assert (row.state, row.association, row.taken_by) == ("handed_over", "La Passerelle", None)
    assert await refused(office.takes(karim, reference)) == "refused-no-such-case"
    marie = await office.town.member("marie", "la-passerelle")
    assert keys(await office.takes(marie, reference)) == ["case-taken", "staff-offer-accepted"]
    assert keys(await office.hands_over(marie, reference, office.town.numbers["les-voisins"])) == ["case-handed-over", "staff-handed-over"]
    assert keys(await office.takes(karim, reference)) == ["case-taken", "staff-offer-accepted"], "and it may come back"


async def test_passed_to_the_coordination_and_back_to_somebody(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    notices = await office.hands_over(karim, reference, "coordination")
    assert keys(notices) == ["case-handed-over-coordination", "staff-handed-over"] and notices[1].queue is None
    zoe = await office.town.member("zoe", None, Role.COORDINATION)
    assert keys(await office.takes(zoe, reference)) == ["case-taken-coordination", "staff-offer-accepted-coordination"]
    assert keys(await office.answers(zoe, reference)) == ["case-answered-coordination"]
    assert keys(await office.asks(zoe, reference)) == ["case-asked-coordination"]
    assert await refused(office.hands_over(zoe, reference, "coordination")) == "refused-destination"
    assert keys(await office.hands_over(zoe, reference, office.town.numbers["la-passerelle"])) == ["case-handed-over", "staff-handed-over"]


async def test_a_destination_that_is_none_is_refused_and_the_case_stays(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    for nowhere in (99, office.town.numbers["les-voisins"]):
        assert await refused(office.hands_over(karim, reference, nowhere)) == "refused-destination"
    assert await office.state(reference) == "new"


# --- closing, and afterwards -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", list(Outcome))
async def test_closed_with_an_outcome_the_resident_reads(office: Office, awa: Resident, karim: Member, outcome: Outcome) -> None:
    reference, _ = await office.opens(awa)
    notices = await office.closes(karim, reference, outcome, "C'est dit.")
    assert keys(notices) == [f"case-closed-{outcome.replace('_', '-')}"] and notices[0].words == "C'est dit."
    row = await office.town.case(reference)
    assert (row.state, row.outcome, row.closed_at, row.first_answer_at) == ("closed", outcome, MONDAY, MONDAY)


async def test_some_weeks_later_it_is_asked_once(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    silent, _ = await office.opens(awa, concern(contactable=False))
    for one in (reference, silent):
        await office.closes(karim, one)
    office.clock.passes(weeks=4, seconds=-1)
    assert await office.follows_up() == []
    office.clock.passes(seconds=1)
    asked = await office.follows_up()
    assert keys(asked) == ["follow-up"] and (asked[0].to, asked[0].case) == (awa.address_id, reference)
    office.clock.passes(weeks=9)
    assert await office.follows_up() == []


async def test_solved_is_thanked_for_and_not_solved_opens_it_again(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.closes(karim, reference)
    assert keys(await office.says_solved(awa, reference, True)) == ["solved-thanks"]
    assert await office.state(reference) == "closed" and (await office.town.case(reference)).solved is True
    again = await office.says_solved(awa, reference, False, "Il est encore en panne.")
    assert keys(again) == ["reopened-thanks", "staff-reopened"] and again[1].queue == office.town.numbers["les-voisins"]
    row = await office.town.case(reference)
    assert (row.state, row.reopened, row.taken_by, row.closed_at, row.solved) == ("reopened", 1, None, None, False)
    assert await refused(office.says_solved(awa, reference, False)) == "refused-reopened"
    await office.closes(karim, reference)
    assert keys(await office.adds(awa, reference, "Encore !")) == ["case-added", "staff-reopened"]
    assert ((await office.town.case(reference)).reopened, await office.state(reference)) == (2, "reopened")


async def test_what_was_reopened_is_not_asked_about_until_closed_again(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.closes(karim, reference)
    office.clock.passes(weeks=1)
    await office.adds(awa, reference)
    office.clock.passes(weeks=9)
    assert await office.follows_up() == []
    await office.closes(karim, reference)
    office.clock.passes(weeks=4)
    assert keys(await office.follows_up()) == ["follow-up"]
