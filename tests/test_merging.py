"""Two cases about one thing become one: each resident keeps their number and their words, and both hear the answers; on both engines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from flows.residents.withdraw_case import Why, WithdrawalDraft
from flows.staff.answer_case import AnswerDraft
from flows.staff.file_in_person import InPersonDraft
from flows.staff.merge_case import MergeDraft
from routing.access import Member
from routing.anonymous.leaving import thread_as_read
from routing.cases import State
from routing.clocks.rules import standing
from routing.desk import Resident
from routing.notices import Notice
from routing.residents import forgetting, in_person, withdrawing
from routing.voices import merging
from routing.voices.merged import thread_of
from storage import cases, clocks, queues, voices
from storage.queues import Cut, Part
from tests.office import Office, keys, refused
from tests.people_of_town import LENS, concern, told
from tests.street import joins, shares, speaks, street
from tests.telegram_app import Furnished
from tests.test_forgetting import everything


class Joining:
    """The office, and what joining two cases makes of them: Awa's and Bilal's, in the queue of Les Voisins."""

    def __init__(self, office: Office, awa: Resident, bilal: Resident) -> None:
        self.office, self.awa, self.bilal = office, awa, bilal
        self.hers = self.his = ""

    async def opens(self) -> Joining:
        self.hers, _ = await self.office.opens(self.awa, concern(words="L'ascenseur du 4 est en panne."))
        self.his, _ = await self.office.opens(self.bilal, concern(words="Plus d'ascenseur, ma mère est coincée."))
        return self

    async def merges(self, member: Member, reference: str = "", into: str = "") -> list[Notice]:
        async with self.office.town.database.write() as tx:
            draft = MergeDraft(reference or self.his, into or self.hers)
            return await merging.merge(tx, self.office.clock.now(), self.office.town.desk, member, draft)

    async def splits(self, member: Member) -> list[Notice]:
        async with self.office.town.database.write() as tx:
            return await merging.split(tx, self.office.clock.now(), self.office.town.desk, member, self.his)

    async def answers_all(self, member: Member, words: str = "Réparé jeudi.") -> list[Notice]:
        async with self.office.town.database.write() as tx:
            draft = AnswerDraft(self.hers, told(words), for_all=True)
            return await self.office.town.desk.answer(tx, self.office.clock.now(), member, draft)

    async def withdraws(self, resident: Resident, reference: str) -> list[Notice]:
        async with self.office.town.database.write() as tx:
            draft = WithdrawalDraft(reference, Why.NO_NEED)
            return await withdrawing.withdraw(tx, self.office.clock.now(), self.office.town.desk, resident, draft)

    async def forgets(self, resident: Resident) -> list[Notice]:
        async with self.office.town.database.write() as tx:
            return (await forgetting.forget(tx, self.office.clock.now(), self.office.town.desk, resident))[1]

    async def read_in(self, reference: str) -> list[str]:
        async with self.office.town.database.read() as tx:
            return [event.words for event in await thread_of(tx, reference) if event.words]

    async def thread(self, reference: str) -> list[Any]:
        async with self.office.town.database.read() as tx:
            return await thread_of(tx, reference)

    async def weight(self) -> int:
        async with self.office.town.database.read() as tx:
            return await voices.count(tx, self.hers)

    async def queue_of(self, reference: str) -> list[int | None]:
        everybody = (*self.office.town.numbers.values(), None)
        async with self.office.town.database.read() as tx:
            pages = [(q, await queues.page(tx, q, Part(states=[*State]), Cut(), page=0, size=99)) for q in everybody]
        return [queue for queue, rows in pages if reference in [row.reference for row in rows]]


@pytest.fixture
async def pair(office: Office, awa: Resident) -> Joining:
    return await Joining(office, awa, await office.town.resident("bilal")).opens()


def to(notices: Sequence[Notice], resident: Resident) -> list[Notice]:
    return [notice for notice in notices if notice.to == resident.address_id]


async def test_both_follow_one_case_and_each_hears_it_under_their_own_number(pair: Joining, karim: Member) -> None:
    assert keys(await pair.merges(karim)) == ["case-merged"]
    assert (await pair.office.state(pair.his), await pair.weight()) == ("merged", 1)
    assert await pair.read_in(pair.hers) == ["L'ascenseur du 4 est en panne.", "Plus d'ascenseur, ma mère est coincée."]
    heard = await pair.answers_all(karim)
    (hers,), (his,) = to(heard, pair.awa), to(heard, pair.bilal)
    assert (hers.key, hers.facts["reference"]) == ("case-answered", pair.hers)
    assert (his.key, his.facts["reference"], his.words) == ("case-answered", pair.his, "Réparé jeudi.")
    assert "coincée" not in str(hers) and pair.hers not in str(his)
    closed = await pair.office.closes(karim, pair.hers)
    assert [told.key for told in to(closed, pair.bilal)] == ["merged-news"], "a sentence written before knowing is the first one's"


async def test_a_question_stays_with_the_one_who_is_asked(pair: Joining, karim: Member) -> None:
    await pair.merges(karim)
    assert to(await pair.office.asks(karim, pair.hers), pair.bilal) == []


async def test_what_is_added_reaches_whoever_has_it_and_opens_it_again(pair: Joining, karim: Member) -> None:
    await pair.merges(karim)
    assert keys(await pair.office.adds(pair.bilal, pair.his)) == ["case-added", "staff-addition"]
    await pair.office.asks(karim, pair.hers)
    assert keys(await pair.office.adds(pair.bilal, pair.his, "Au 4e aussi.")) == ["case-added", "staff-merged-addition"]
    assert await pair.office.state(pair.hers) == "waiting", "the question was Awa's"
    assert "Au 4e aussi." in await pair.read_in(pair.hers)
    await pair.office.closes(karim, pair.hers)
    assert keys(await pair.office.adds(pair.bilal, pair.his, "Encore en panne.")) == ["case-added", "staff-reopened"]
    row = await pair.office.town.case(pair.hers)
    assert (row.state, row.reopened, row.taken_by) == ("reopened", 1, None)


async def test_what_can_t_be_joined_is_refused(pair: Joining, karim: Member) -> None:
    far, _ = await pair.office.opens(pair.awa, concern(LENS))
    assert await refused(pair.merges(karim, pair.his, pair.his)) == "refused-merge-itself"
    assert await refused(pair.merges(karim, pair.his, far)) == "refused-no-such-case"
    assert await refused(pair.splits(karim)) == "refused-not-merged"
    await pair.office.closes(karim, pair.hers)
    assert await refused(pair.merges(karim)) == "refused-closed"
    lucie = await pair.office.town.member("lucie")
    await pair.office.takes(lucie, pair.his)
    assert await refused(pair.merges(karim, pair.his, pair.hers)) == "refused-held"
    stranger = await pair.office.town.member("omar", "la-passerelle")
    assert await refused(pair.merges(stranger)) == "refused-no-such-case"


async def test_whoever_has_the_other_case_hears_that_one_more_reads(pair: Joining, karim: Member) -> None:
    lucie = await pair.office.town.member("lucie")
    await pair.office.takes(lucie, pair.hers)
    notices = await pair.merges(karim)
    assert keys(notices) == ["case-merged", "staff-merged-in"] and notices[1].to == lucie.address_id


async def test_joined_twice_over_everybody_hears_the_last(pair: Joining, karim: Member) -> None:
    zora = await pair.office.town.resident("zora")
    third, _ = await pair.office.opens(zora)
    await pair.merges(karim, pair.his, third)
    await pair.merges(karim, third, pair.hers)
    heard = await pair.answers_all(karim)
    assert [(told.key, told.facts["reference"]) for told in to(heard, pair.bilal)] == [("case-answered", pair.his)]
    assert [told.facts["reference"] for told in to(heard, zora)] == [third] and await pair.weight() == 2


async def test_who_has_a_number_of_their_own_is_told_of_no_other_number(pair: Joining, karim: Member) -> None:
    zora = await pair.office.town.resident("zora")
    third, _ = await pair.office.opens(zora)
    await pair.merges(karim, pair.his, third)
    assert to(await pair.merges(karim, third, pair.hers), pair.bilal) == [], "his number and his news are what they were"


async def test_one_of_two_cases_of_somebody_is_parted_and_they_still_hear(pair: Joining, karim: Member) -> None:
    again, _ = await pair.office.opens(pair.bilal)
    await pair.merges(karim)
    await pair.merges(karim, again, pair.hers)
    await pair.splits(karim)
    assert await pair.weight() == 1
    assert [told.facts["reference"] for told in to(await pair.answers_all(karim), pair.bilal)] == [again]


async def test_what_a_relay_may_take_back_is_held_for_all_who_hear_it(pair: Joining, karim: Member) -> None:
    pair.office.town.desk.hold = timedelta(seconds=30)
    await pair.merges(karim)
    heard = await pair.answers_all(karim)
    (hers,), (his,) = to(heard, pair.awa), to(heard, pair.bilal)
    assert hers.due_at == his.due_at == pair.office.clock.now() + timedelta(seconds=30) and his.letter


async def test_the_lease_begins_again_when_the_resident_of_the_joined_case_speaks(pair: Joining, karim: Member) -> None:
    await pair.merges(karim)
    await pair.office.answers(karim, pair.hers)
    pair.office.clock.passes(days=20)
    await pair.office.adds(pair.bilal, pair.his)
    async with pair.office.town.database.read() as tx:
        happened = (await clocks.events(tx, [pair.hers]))[pair.hers]
    stands = standing("taken", karim.id, happened)
    assert (stands.wait, stands.since) == ("lease", pair.office.clock.now())
    assert "stirred" not in [event.kind for event in await pair.thread(pair.hers)]


async def test_parted_again_each_is_followed_by_itself(pair: Joining, karim: Member) -> None:
    await pair.merges(karim)
    assert keys(await pair.splits(karim)) == ["case-split"]
    assert (await pair.office.state(pair.his), await pair.weight()) == ("new", 0)
    assert to(await pair.answers_all(karim), pair.bilal) == []
    assert keys(await pair.office.takes(karim, pair.his)) == ["case-taken"]


async def test_they_go_to_another_queue_together(pair: Joining, karim: Member) -> None:
    await pair.merges(karim)
    marie = await pair.office.town.member("marie", "la-passerelle")
    heard = await pair.office.hands_over(karim, pair.hers, marie.association_id or 0)
    assert [(told.key, told.facts["reference"]) for told in to(heard, pair.bilal)] == [("case-handed-over", pair.his)]
    assert await pair.queue_of(pair.his) == await pair.queue_of(pair.hers) == [marie.association_id]
    await pair.office.takes(marie, pair.hers)
    assert keys(await pair.splits(marie)) == ["case-split"] and await pair.queue_of(pair.his) == [marie.association_id]


async def test_the_coordination_gets_them_together_when_nobody_took_them(pair: Joining, karim: Member) -> None:
    await pair.merges(karim)
    row = await pair.office.town.case(pair.hers)
    async with pair.office.town.database.write() as tx:
        await cases.move(tx, row.reference, row.version, state=State.ESCALATED, association_id=None)
        cases.add_event(tx, row.reference, at=pair.office.clock.now(), kind="escalated", side="house", detail={"from": 1, "to": None})
    assert await pair.queue_of(pair.his) == await pair.queue_of(pair.hers) == [None]
    async with pair.office.town.database.read() as tx:
        thread = await thread_of(tx, pair.hers)
    assert thread_as_read([SimpleNamespace(kind="concern", words="quel connard"), *thread], None)[0] == "quel c***"


async def test_who_answers_is_told_which_of_them_have_no_phone(pair: Joining, karim: Member) -> None:
    async with pair.office.town.database.write() as tx:
        filed = await in_person.file(tx, pair.office.clock.now(), pair.office.town.desk, karim, InPersonDraft(concern()))
    await pair.merges(karim, filed.reference, pair.hers)
    assert [told.facts["reference"] for told in await pair.answers_all(karim) if told.key == "staff-on-paper"] == [filed.reference]
    assert "staff-on-paper" not in keys(await pair.office.asks(karim, pair.hers)), "a question is Awa's alone"


async def test_the_one_who_withdraws_leaves_and_the_other_stays(pair: Joining, karim: Member) -> None:
    await pair.merges(karim)
    await pair.office.takes(karim, pair.hers)
    assert keys(await pair.withdraws(pair.bilal, pair.his)) == ["case-withdrawn", "staff-withdrawn"]
    assert (await pair.office.state(pair.his), await pair.weight()) == ("withdrawn", 0)
    assert await pair.read_in(pair.hers) == ["L'ascenseur du 4 est en panne."]
    assert to(await pair.answers_all(karim), pair.bilal) == []


async def test_when_the_followed_case_is_withdrawn_the_other_is_to_be_taken(pair: Joining, karim: Member) -> None:
    await pair.merges(karim)
    notices = await pair.withdraws(pair.awa, pair.hers)
    assert keys(notices) == ["case-withdrawn", "case-split", "staff-split"]
    row = await pair.office.town.case(pair.his)
    assert (row.state, row.merged_into) == ("new", None)


@pytest.mark.parametrize("who", ["awa", "bilal"])
async def test_one_is_forgotten_whole_and_nothing_of_the_other_is(pair: Joining, karim: Member, who: str) -> None:
    await pair.merges(karim)
    await pair.answers_all(karim)
    gone, stays = (pair.awa, pair.bilal) if who == "awa" else (pair.bilal, pair.awa)
    words = {"awa": "L'ascenseur du 4", "bilal": "ma mère est coincée"}
    await pair.forgets(gone)
    async with pair.office.town.database.read() as tx:
        left = "\n".join(f"{table}: {row}" for table, rows in (await everything(tx)).items() for row in rows)
    assert gone.person_id not in left and words.pop(who) not in left
    assert stays.person_id in left and next(iter(words.values())) in left
    if who == "awa":
        assert await pair.office.state(pair.his) == "new" and await pair.queue_of(pair.his) == [karim.association_id]


async def test_two_cases_of_one_person_make_no_voice(pair: Joining, karim: Member) -> None:
    again, _ = await pair.office.opens(pair.awa)
    await pair.merges(karim, again, pair.hers)
    assert await pair.weight() == 0
    assert [told.facts["reference"] for told in to(await pair.answers_all(karim), pair.awa)] == [pair.hers]
    await pair.forgets(pair.awa)
    assert await pair.queue_of(again) == []


async def test_a_relay_joins_two_cases_and_residents_see_their_own(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        nadia, awa, bilal, zora = await town.relay("Nadia"), town.resident("awa"), town.resident("bilal"), town.resident("zora")
        hers, his = await speaks(awa), await speaks(bilal)
        link = await shares(bilal, his)
        await joins(zora, link, "Chez moi aussi.")
        await nadia.types(his)
        await nadia.presses("act-merge")
        assert hers in str((await nadia.looks(), nadia.heard[-1].buttons))
        await nadia.types("annuler", f"/fusionner {his} {hers}")
        await nadia.reads("merge-case-review")
        await nadia.presses("choice-send")
        await nadia.reads("staff-merged", reference=his)
        await bilal.reads("case-merged", reference=his)
        await zora.reads("voice-merged", reference=his, into=hers)
        await nadia.types(hers)
        seen = (await nadia.looks())[-1]
        assert f"l'habitant de {his}" in seen and nadia.text("case-voice", people=3) in seen and "Chez moi aussi." in seen
        await nadia.types(f"/repondre {hers} Réparé jeudi.")
        await nadia.presses("choice-send")
        await bilal.reads("case-answered", reference=his, association="Les Fenêtres du Nord")
        await bilal.types("/suivi")
        assert hers not in "\n".join(await bilal.looks()), "one case of his, not two"
        await bilal.types(his)
        shown = (await bilal.looks())[-1]
        assert "Réparé jeudi." in shown and bilal.text("state-answered", association="Les Fenêtres du Nord") in shown
        await bilal.presses("act-add")
        await bilal.types("Merci beaucoup.")
        await bilal.presses("choice-over")
        await nadia.reads("staff-merged-addition", reference=his, into=hers)
        fatou = town.resident("fatou")
        await joins(fatou, link)
        await nadia.types(his)
        assert nadia.text("case-merged-into", into=hers) in (await nadia.looks())[-1]
        await nadia.presses("act-split")
        await nadia.reads("staff-split-done", reference=his)
        await bilal.reads("case-split", reference=his)
