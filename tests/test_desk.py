"""Everything that is done to a case, who hears of it, and what is refused: on both engines."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.channels.port import Outgoing
from bot.render import notice
from bot.texts import shipped
from flows.residents.add_to_case import AdditionDraft
from flows.residents.problem_solved import SolvedDraft
from flows.staff.answer_case import AnswerDraft
from flows.staff.ask_resident import QuestionDraft
from flows.staff.close_case import ClosingDraft, Outcome
from flows.staff.hand_over import HandOverDraft
from routing.access import Member, Role
from routing.cases import OVER, TO_TAKE, State
from routing.desk import Refusal, Resident, waiting_states, week_of
from routing.notices import Notice
from storage import cases, conversations
from storage.database import Database, Tx, table_of
from storage.tables import AuditEntry
from tests import databases
from tests.conftest import MONDAY, FakeClock
from tests.people_of_town import DENAIN, LENS, NOWHERE, PARIS, ROUBAIX, STORY, Town, concern, told


class Office:
    """The desk with its people: each verb is one act, in one transaction of its own."""

    def __init__(self, town: Town, clock: FakeClock) -> None:
        self.town, self.clock = town, clock

    async def _act(self, name: str, *given: Any) -> Any:
        async with self.town.database.write() as tx:
            return await getattr(self.town.desk, name)(tx, self.clock.now(), *given)

    async def opens(self, resident: Resident, draft: Any = None) -> tuple[str, list[Notice]]:
        opened: tuple[str, list[Notice]] = await self._act("open_case", resident, draft or concern())
        return opened

    async def adds(self, resident: Resident, reference: str, words: str = "Toujours rien.", *files: str) -> list[Notice]:
        return list(await self._act("add", resident, AdditionDraft(reference, told(words, *files))))

    async def says_solved(self, resident: Resident, reference: str, solved: bool, words: str = "") -> list[Notice]:
        return list(await self._act("solved", resident, SolvedDraft(reference, solved, words)))

    async def takes(self, member: Member, reference: str) -> list[Notice]:
        return list(await self._act("take", member, reference))

    async def answers(self, member: Member, reference: str, words: str = "Réunion jeudi.") -> list[Notice]:
        return list(await self._act("answer", member, AnswerDraft(reference, told(words))))

    async def asks(self, member: Member, reference: str, words: str = "Quel étage ?") -> list[Notice]:
        return list(await self._act("ask", member, QuestionDraft(reference, told(words))))

    async def hands_over(self, member: Member, reference: str, to: int | str) -> list[Notice]:
        return list(await self._act("hand_over", member, HandOverDraft(reference, str(to), "Ce n'est pas chez nous.")))

    async def closes(self, member: Member, reference: str, outcome: Outcome = Outcome.SOLVED, words: str = "Réparé.") -> list[Notice]:
        return list(await self._act("close", member, ClosingDraft(reference, outcome, words)))

    async def follows_up(self) -> list[Notice]:
        return list(await self._act("follow_up"))

    async def state(self, reference: str) -> str:
        return str((await self.town.case(reference)).state)


@pytest.fixture
async def office(database: Database, clock: FakeClock) -> AsyncIterator[Office]:
    yield Office(await Town(database).settle(), clock)


@pytest.fixture
async def awa(office: Office) -> Resident:
    return await office.town.resident("awa")


@pytest.fixture
async def karim(office: Office) -> Member:
    return await office.town.member("karim")


def keys(notices: Sequence[Notice]) -> list[str]:
    """The texts of notices, each of which can be shown in every language with all its buttons."""
    for told_ in notices:
        for language in shipped().languages:
            shown: Outgoing = notice(shipped(), language, told_)
            assert shown.text and all(button.label for row in shown.buttons for button in row)
    return [told_.key for told_ in notices]


async def refused(act: Any) -> str:
    """Why an act is refused: a text that exists, with its facts."""
    with pytest.raises(Refusal) as refusal:
        await act
    for language in shipped().languages:
        assert shipped()(language, refusal.value.key, refusal.value.facts)
    return refusal.value.key


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


async def test_each_case_is_in_exactly_one_queue(office: Office, awa: Resident) -> None:
    opened = {(await office.opens(awa, concern(place)))[0] for place in (ROUBAIX, LENS, DENAIN, NOWHERE)}
    async with office.town.database.read() as tx:
        queues = [await cases.queue(tx, queue, [*State], size=99) for queue in (*office.town.numbers.values(), None)]
    found = [row.reference for queue in queues for row in queue]
    assert sorted(found) == sorted(opened)


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
            assert [type(one) for one in refusals] == [Refusal]
            assert str(refusals[0]) in ("refused-held", "refused-changed")
            winner = "karim" if done[1] is refusals[0] else "lucie"
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
    assert keys(await office.takes(marie, reference)) == ["case-taken"]
    assert keys(await office.hands_over(marie, reference, office.town.numbers["les-voisins"])) == ["case-handed-over", "staff-handed-over"]
    assert keys(await office.takes(karim, reference)) == ["case-taken"], "and it may come back"


async def test_passed_to_the_coordination_and_back_to_somebody(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    notices = await office.hands_over(karim, reference, "coordination")
    assert keys(notices) == ["case-handed-over-coordination", "staff-handed-over"] and notices[1].queue is None
    zoe = await office.town.member("zoe", None, Role.COORDINATION)
    assert keys(await office.takes(zoe, reference)) == ["case-taken-coordination"]
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


# --- who may not -----------------------------------------------------------------------------------------------------


async def test_a_resident_never_sees_or_touches_another_s_case(office: Office, awa: Resident, karim: Member) -> None:
    bilal = await office.town.resident("bilal")
    reference, _ = await office.opens(awa)
    await office.closes(karim, reference)
    unknown = "PV-00000"
    for act in (office.adds(bilal, reference), office.says_solved(bilal, reference, False), office.says_solved(bilal, reference, True)):
        assert await refused(act) == "refused-no-such-case"
    assert await refused(office.adds(bilal, unknown)) == "refused-no-such-case", "the same words: knowing a number gives nothing"
    async with office.town.database.read() as tx:
        assert await cases.cases_of_person(tx, bilal.person_id) == []
        assert [row.reference for row in await cases.cases_of_person(tx, awa.person_id)] == [reference]
    assert await office.state(reference) == "closed"


MEMBERS = {
    "another association's": ("la-passerelle", Role.RELAY),
    "another's lead": ("la-passerelle", Role.LEAD),
    "the coordination": (None, Role.COORDINATION),
    "an observer": (None, Role.OBSERVER),
    "our observer": ("les-voisins", Role.OBSERVER),
}


@pytest.mark.parametrize("who", MEMBERS)
async def test_a_member_handles_their_own_queue_alone(office: Office, awa: Resident, who: str) -> None:
    stranger = await office.town.member("stranger", *MEMBERS[who])
    reference, _ = await office.opens(awa)
    acts = [
        office.takes(stranger, reference),
        office.answers(stranger, reference),
        office.asks(stranger, reference),
        office.hands_over(stranger, reference, "coordination"),
        office.closes(stranger, reference),
    ]
    assert {await refused(act) for act in acts} == {"refused-no-such-case"}
    async with office.town.database.read() as tx:
        assert await refused(office.town.desk.readable(tx, stranger, reference)) == "refused-no-such-case"
    assert await office.town.thread(reference) == [("concern", STORY)]


async def test_a_colleague_s_case_is_left_to_them(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.takes(karim, reference)
    lucie = await office.town.member("lucie")
    for act in (
        office.answers(lucie, reference),
        office.asks(lucie, reference),
        office.closes(lucie, reference),
        office.hands_over(lucie, reference, "coordination"),
    ):
        assert await refused(act) == "refused-held"
    await office.adds(awa, reference)
    await office.closes(karim, reference)
    await office.adds(awa, reference)
    assert keys(await office.answers(lucie, reference)) == ["case-answered"], "reopened, it is anybody's again"


STAFF_ACTS = ("takes", "answers", "asks", "hands_over", "closes")


async def set_state(tx: Tx, reference: str, state: State, holder: str | None) -> None:
    row = await cases.case(tx, reference)
    assert row is not None
    await cases.move(tx, reference, row.version, state=state, taken_by=holder)


@pytest.mark.parametrize("state", list(State))
async def test_every_state_and_act_ends_in_a_move_or_a_refusal_people_can_read(
    office: Office, awa: Resident, karim: Member, state: State
) -> None:
    holder = karim.id if state not in TO_TAKE else None
    for act in (*STAFF_ACTS, "adds", "solved", "not solved"):
        reference, _ = await office.opens(awa)
        async with office.town.database.write() as tx:
            await set_state(tx, reference, state, holder)
        doing = {
            "hands_over": lambda: office.hands_over(karim, reference, "coordination"),
            "adds": lambda: office.adds(awa, reference),
            "solved": lambda: office.says_solved(awa, reference, True),
            "not solved": lambda: office.says_solved(awa, reference, False),
        }.get(act, lambda: getattr(office, act)(karim, reference))
        before = await office.town.thread(reference)
        try:
            keys(await doing())
        except Refusal as refusal:
            assert all(shipped()(language, refusal.key, refusal.facts) for language in shipped().languages)
            assert await office.state(reference) == state and await office.town.thread(reference) == before
            assert state in OVER or act in ("takes", "not solved")
        else:
            assert state not in OVER or act in ("adds", "solved", "not solved")


def test_the_states_that_wait_are_those_nobody_has() -> None:
    assert set(waiting_states()) == TO_TAKE


async def test_what_staff_did_is_in_the_audit_log_without_a_name_or_a_word(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.takes(karim, reference)
    await office.answers(karim, reference)
    await office.hands_over(karim, reference, office.town.numbers["la-passerelle"])
    async with office.town.database.read() as tx:
        entries = await tx.rows(select(table_of(AuditEntry)).order_by(table_of(AuditEntry).c.id))
    assert [(entry.act, entry.member_id, entry.case_reference) for entry in entries] == [
        (act, karim.id, reference) for act in ("take", "answer", "hand_over")
    ]
    assert all(len(tuple(entry)) == 5 for entry in entries), "no column of words"
