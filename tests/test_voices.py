"""Everyone who joined hears what was written for all, and nothing that was written to the author alone; on both engines."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from flows.residents.join_voice import JoinDraft
from flows.residents.share_case import ShareDraft
from flows.staff.answer_case import AnswerDraft
from flows.staff.close_case import ClosingDraft, Outcome
from routing.access import Member
from routing.desk import Resident
from routing.notices import Notice
from routing.voices import sharing as voices
from storage import cases, links
from storage import voices as stored
from tests.office import Office, keys, refused
from tests.people_of_town import STORY, concern, told


class Neighbours:
    """The office, and what neighbours do to a case that is not theirs."""

    def __init__(self, office: Office) -> None:
        self.office = office

    async def shares(self, resident: Resident, reference: str, *, words: bool = False) -> str:
        async with self.office.town.database.write() as tx:
            draft = ShareDraft(reference, words)
            return await voices.share(tx, self.office.clock.now(), self.office.town.desk, resident, draft)

    async def joins(self, resident: Resident, reference: str, words: str = "") -> list[Notice]:
        async with self.office.town.database.write() as tx:
            return await voices.join(tx, self.office.clock.now(), resident, JoinDraft(reference, told(words)))

    async def follows(self, resident: Resident, reference: str, follows: bool) -> None:
        async with self.office.town.database.write() as tx:
            await voices.follow(tx, resident, reference, follows=follows)

    async def answers_all(self, member: Member, reference: str, words: str = "Réunion jeudi.") -> list[Notice]:
        return list(await self.office._act("answer", member, AnswerDraft(reference, told(words), for_all=True)))

    async def count(self, reference: str) -> int:
        async with self.office.town.database.read() as tx:
            return await stored.count(tx, reference)

    async def may_read(self, resident: Resident, reference: str) -> list[tuple[str, str]]:
        async with self.office.town.database.read() as tx:
            return [(row.kind, row.words) for row in await stored.thread_for(tx, reference, resident.person_id)]


@pytest.fixture
def street(office: Office) -> Neighbours:
    return Neighbours(office)


@pytest.fixture
async def bilal(office: Office) -> Resident:
    return await office.town.resident("bilal")


def to(notices: Sequence[Notice], resident: Resident) -> list[Notice]:
    return [notice for notice in notices if notice.to == resident.address_id]


async def test_two_voices_are_two_people_however_often_they_say_it(street: Neighbours, awa: Resident, bilal: Resident) -> None:
    reference, _ = await street.office.opens(awa)
    assert keys(await street.joins(bilal, reference)) == ["joined-voice"]
    assert await refused(street.joins(bilal, reference)) == "join-already"
    elsewhere = replace(bilal, address_id=(await street.office.town.resident("bilal-web")).address_id)
    assert await refused(street.joins(elsewhere, reference)) == "join-already"
    assert await refused(street.joins(awa, reference)) == "join-own"
    assert await street.count(reference) == 1


async def test_of_many_who_press_at_once_each_counts_once(street: Neighbours, awa: Resident, bilal: Resident) -> None:
    reference, _ = await street.office.opens(awa)
    done = await asyncio.gather(*(street.joins(bilal, reference, "Moi aussi.") for _ in range(5)), return_exceptions=True)
    assert sum(isinstance(one, list) for one in done) == 1
    assert await street.count(reference) == 1
    assert [kind for kind, _ in await street.office.town.thread(reference)].count("voice") == 1


async def test_own_words_are_an_event_of_the_case_and_hang_on_the_person(street: Neighbours, awa: Resident, bilal: Resident) -> None:
    reference, _ = await street.office.opens(awa)
    await street.joins(bilal, reference, "Chez nous aussi.")
    async with street.office.town.database.read() as tx:
        events = {event.kind: event for event in await cases.thread(tx, reference)}
    assert (events["voice"].words, events["voice"].person_id, events["concern"].person_id) == ("Chez nous aussi.", bilal.person_id, None)


async def test_a_question_goes_to_the_author_alone(street: Neighbours, awa: Resident, bilal: Resident, karim: Member) -> None:
    reference, _ = await street.office.opens(awa)
    await street.joins(bilal, reference)
    asked = await street.office.asks(karim, reference, "Quel est votre étage, madame ?")
    assert keys(to(asked, awa)) == ["case-asked"] and to(asked, bilal) == []
    replied = await street.office.adds(awa, reference, "Au quatrième, porte 12.")
    assert to(replied, bilal) == []
    assert await street.may_read(bilal, reference) == []


async def test_an_answer_written_for_all_reaches_all(street: Neighbours, awa: Resident, bilal: Resident, karim: Member) -> None:
    reference, _ = await street.office.opens(awa)
    await street.joins(bilal, reference)
    notices = await street.answers_all(karim, reference)
    assert keys(notices) == ["case-answered", "voice-answered"]
    (heard,) = to(notices, bilal)
    assert heard.words == "Réunion jeudi." and reference in str(heard.facts)
    assert await street.may_read(bilal, reference) == [("answer", "Réunion jeudi.")]


async def test_an_answer_begun_before_anybody_joined_stays_the_authors(
    street: Neighbours, awa: Resident, bilal: Resident, karim: Member
) -> None:
    """The relay was not told that others would read it: they hear that there is news, and not what it says."""
    reference, _ = await street.office.opens(awa)
    await street.office.answers(karim, reference, "Madame Diallo, passez demain.")
    await street.joins(bilal, reference)
    notices = await street.office.answers(karim, reference, "Votre fils peut venir aussi.")
    (heard,) = to(notices, bilal)
    assert (heard.key, heard.words, heard.files) == ("voice-news", "", ())
    assert keys(notices) and to(notices, awa)[0].words == "Votre fils peut venir aussi."
    assert await street.may_read(bilal, reference) == []


async def test_taking_passing_on_and_closing_are_heard_by_all(street: Neighbours, awa: Resident, bilal: Resident, karim: Member) -> None:
    reference, _ = await street.office.opens(awa)
    await street.joins(bilal, reference)
    assert keys(to(await street.office.takes(karim, reference), bilal)) == ["voice-taken"]
    passed = await street.office.hands_over(karim, reference, "coordination")
    assert keys(to(passed, bilal)) == ["voice-handed-over-coordination"]
    assert "chez nous" not in str(to(passed, bilal)), "a reason is between teams"


@pytest.mark.parametrize("outcome", list(Outcome))
async def test_every_ending_can_be_told_to_all(street: Neighbours, awa: Resident, bilal: Resident, karim: Member, outcome: Outcome) -> None:
    reference, _ = await street.office.opens(awa)
    await street.joins(bilal, reference)
    notices: list[Notice] = await street.office._act("close", karim, ClosingDraft(reference, outcome, "Voilà.", for_all=True))
    assert keys(to(notices, bilal)) == [f"voice-closed-{outcome.replace('_', '-')}"] and to(notices, bilal)[0].words == "Voilà."


async def test_whether_it_is_solved_is_asked_of_the_author_alone(street: Neighbours, awa: Resident, bilal: Resident, karim: Member) -> None:
    reference, _ = await street.office.opens(awa)
    await street.joins(bilal, reference)
    await street.office.closes(karim, reference)
    street.office.clock.passes(weeks=5)
    asked = await street.office.follows_up()
    assert keys(to(asked, awa)) == ["follow-up"] and to(asked, bilal) == []
    said_no = await street.office.says_solved(awa, reference, solved=False, words="Chez moi, porte 12, c'est pareil.")
    (heard,) = to(said_no, bilal)
    assert (heard.key, heard.words) == ("voice-reopened", "")


async def test_who_leaves_hears_no_more_and_still_counts(street: Neighbours, awa: Resident, bilal: Resident, karim: Member) -> None:
    reference, _ = await street.office.opens(awa)
    await street.joins(bilal, reference)
    await street.follows(bilal, reference, False)
    assert to(await street.answers_all(karim, reference), bilal) == [] and await street.count(reference) == 1
    await street.follows(bilal, reference, True)
    assert keys(to(await street.answers_all(karim, reference, "C'est réparé."), bilal)) == ["voice-answered"]
    stranger = await street.office.town.resident("eve")
    assert await refused(street.follows(stranger, reference, True)) == "refused-no-such-case"


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"state": "withdrawn"}, "join-withdrawn"),
        *[({"state": "closed", "outcome": one.value}, f"join-closed-{one.replace('_', '-')}") for one in Outcome],
    ],
)
async def test_what_is_over_is_not_joined_nor_shared(
    street: Neighbours, awa: Resident, bilal: Resident, changes: dict[str, Any], key: str
) -> None:
    reference, _ = await street.office.opens(awa)
    async with street.office.town.database.write() as tx:
        await cases.move(tx, reference, 1, **changes)
    assert await refused(street.joins(bilal, reference)) == key
    assert await refused(street.shares(awa, reference)) == f"refused-{changes['state']}"
    assert await street.count(reference) == 0


async def test_only_its_author_shares_a_case_and_its_link_is_always_the_same(street: Neighbours, awa: Resident, bilal: Resident) -> None:
    reference, _ = await street.office.opens(awa)
    first = await street.shares(awa, reference)
    assert first == await street.shares(awa, reference, words=True) and len(first) == 10 and reference[3:] not in first
    assert await refused(street.shares(bilal, reference)) == "refused-no-such-case"


async def test_insults_are_masked_for_whoever_opens_the_link(street: Neighbours, awa: Resident, bilal: Resident) -> None:
    reference, _ = await street.office.opens(awa, concern(words="Bande de connards, le chauffage marche pas."))
    payload = await street.shares(awa, reference, words=True)
    async with street.office.town.database.read() as tx:
        opened = await voices.behind(tx, bilal, await links.link(tx, payload))
    assert opened.words == "B***, le chauffage marche pas."
    assert ("concern", "Bande de connards, le chauffage marche pas.") in await street.office.town.thread(reference), (
        "the relay reads it whole"
    )


async def test_whoever_has_the_case_learns_who_joins_but_not_every_one(
    street: Neighbours, awa: Resident, bilal: Resident, karim: Member
) -> None:
    reference, _ = await street.office.opens(awa)
    await street.office.takes(karim, reference)
    assert keys(await street.joins(bilal, reference)) == ["joined-voice", "staff-voice"]
    silent, talker = await street.office.town.resident("chloe"), await street.office.town.resident("dora")
    assert keys(await street.joins(silent, reference)) == ["joined-voice"], "the second, without a word"
    notices = await street.joins(talker, reference, "Et l'escalier aussi.")
    assert keys(notices) == ["joined-voice", "staff-voice"] and notices[1].words == "Et l'escalier aussi."


async def test_of_a_case_that_sixty_join_the_concern_is_still_read_first(street: Neighbours, awa: Resident) -> None:
    reference, _ = await street.office.opens(awa)
    for number in range(60):
        await street.joins(await street.office.town.resident(f"n{number}"), reference, f"Moi aussi, {number}.")
    thread = await street.office.town.thread(reference)
    assert thread[0] == ("concern", STORY) and thread[-1] == ("voice", "Moi aussi, 59.") and len(thread) == 50
