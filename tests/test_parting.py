"""Words taken out of a voice, the name of a voice, and voices that lose whoever spoke first; on both engines."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from flows.residents.join_voice import JoinDraft
from flows.residents.withdraw_case import Why, WithdrawalDraft
from flows.staff.merge_case import MergeDraft
from flows.staff.name_voice import VoiceNameDraft
from flows.staff.split_voice import SplitDraft
from routing.access import Member
from routing.desk import Resident
from routing.notices import Notice
from routing.residents import forgetting, withdrawing
from routing.voices import merging, parting
from routing.voices import sharing as voices
from storage import cases, conversations
from storage import voices as stored
from storage.database import table_of
from storage.tables import MediaFile
from tests.office import Office, keys, refused
from tests.people_of_town import concern, told
from tests.street import joins, shares, speaks, street
from tests.telegram_app import Furnished
from tests.test_forgetting import everything

_media = table_of(MediaFile)


class Voices:
    """Awa's case in the queue of Les Voisins, which Bilal and Zora joined: he with words and a photo, she without a word."""

    def __init__(self, office: Office, awa: Resident, bilal: Resident, zora: Resident) -> None:
        self.office, self.awa, self.bilal, self.zora, self.reference = office, awa, bilal, zora, ""

    async def begin(self) -> Voices:
        self.reference, _ = await self.office.opens(self.awa)
        async with self.office.town.database.write() as tx:
            conversations.keep_media(
                tx, id="photo1", kind="photo", mime="image/jpeg", seconds=0, data=b"x", address_id=self.bilal.address_id,
                now=self.office.clock.now(),
            )  # fmt: skip
        await self.joins(self.bilal, "Chez moi c'est la porte du hall.", "photo1")
        await self.joins(self.zora)
        return self

    async def joins(self, who: Resident, words: str = "", *files: str, reference: str = "") -> None:
        async with self.office.town.database.write() as tx:
            await voices.join(tx, self.office.clock.now(), who, JoinDraft(reference or self.reference, told(words, *files)))

    async def splits(self, member: Member, said: str = "") -> tuple[str, list[Notice]]:
        async with self.office.town.database.write() as tx:
            row = await self.office.town.desk.readable(tx, member, self.reference)
            code = said or (await parting.voiced(tx, row))[0][0]
            return await parting.split(tx, self.office.clock.now(), self.office.town.desk, member, SplitDraft(self.reference, code))

    async def leaves(self, who: Resident) -> tuple[str, list[Notice]]:
        async with self.office.town.database.write() as tx:
            return await parting.leave(tx, self.office.clock.now(), self.office.town.desk, who, self.reference)

    async def names(self, member: Member, name: str) -> None:
        async with self.office.town.database.write() as tx:
            await voices.name(tx, self.office.clock.now(), self.office.town.desk, member, VoiceNameDraft(self.reference, name))

    async def forgets(self, who: Resident) -> list[Notice]:
        async with self.office.town.database.write() as tx:
            return (await forgetting.forget(tx, self.office.clock.now(), self.office.town.desk, who))[1]

    async def withdraws(self, who: Resident, reference: str) -> list[Notice]:
        async with self.office.town.database.write() as tx:
            draft = WithdrawalDraft(reference, Why.NO_NEED)
            return await withdrawing.withdraw(tx, self.office.clock.now(), self.office.town.desk, who, draft)

    async def weight(self, reference: str = "") -> int:
        async with self.office.town.database.read() as tx:
            return 1 + await stored.count(tx, reference or self.reference)

    async def left(self) -> str:
        async with self.office.town.database.read() as tx:
            return "\n".join(f"{table}: {row}" for table, rows in (await everything(tx)).items() for row in rows)


@pytest.fixture
async def voice(office: Office, awa: Resident) -> Voices:
    return await Voices(office, awa, await office.town.resident("bilal"), await office.town.resident("zora")).begin()


def to(notices: list[Notice], resident: Resident) -> list[Notice]:
    return [notice for notice in notices if notice.to == resident.address_id]


async def test_one_persons_words_become_a_case_of_theirs(voice: Voices, karim: Member) -> None:
    voice.office.clock.passes(days=2)
    own, notices = await voice.splits(karim)
    assert keys(notices) == ["voice-split"] and notices == to(notices, voice.bilal)
    assert await voice.office.town.thread(own) == [("concern", "Chez moi c'est la porte du hall."), ("split", "")]
    assert ("voice_split", "") in await voice.office.town.thread(voice.reference)
    assert "porte" not in str(await voice.office.town.thread(voice.reference)) and await voice.weight() == 2
    row = await voice.office.town.case(own)
    assert (row.person_id, row.address_id, row.association_id) == (voice.bilal.person_id, voice.bilal.address_id, karim.association_id)
    assert (row.theme, row.place, row.state, row.quotable) == ("LOG", "Roubaix (59)", "new", False)
    assert (voice.office.clock.now() - row.opened_at).days == 2, "they have waited since they said it"
    async with voice.office.town.database.read() as tx:
        assert await tx.value(select(_media.c.case_reference).where(_media.c.id == "photo1")) == own
    assert to(await voice.office.answers(karim, voice.reference), voice.bilal) == []
    assert keys(to(await voice.office.answers(karim, own), voice.bilal)) == ["case-answered"]


async def test_who_may_not_work_on_a_case_splits_nothing(voice: Voices, karim: Member) -> None:
    marie = await voice.office.town.member("marie", "la-passerelle")
    assert await refused(voice.splits(marie)) == "refused-no-such-case"
    lucie = await voice.office.town.member("lucie")
    await voice.office.takes(lucie, voice.reference)
    assert await refused(voice.splits(karim)) == "refused-held"
    assert await refused(voice.splits(lucie, "999999")) == "refused-nothing-to-split"
    await voice.splits(lucie)
    assert await refused(voice.splits(lucie)) == "refused-nothing-to-split", "Zora said no word of her own"


async def test_of_two_who_split_the_same_words_one_does(voice: Voices, karim: Member) -> None:
    async with voice.office.town.database.read() as tx:
        code = (await parting.voiced(tx, await voice.office.town.desk.readable(tx, karim, voice.reference)))[0][0]
    await voice.splits(karim, code)
    assert await refused(voice.splits(karim, code)) == "refused-nothing-to-split"


async def test_a_resident_leaves_with_their_words_or_without(voice: Voices, karim: Member) -> None:
    own, notices = await voice.leaves(voice.bilal)
    assert keys(notices) == ["voice-split-own", "staff-new-case"] and own
    none, notices = await voice.leaves(voice.zora)
    assert (none, keys(notices)) == ("", ["voice-left"]) and await voice.weight() == 1
    assert await refused(voice.leaves(voice.zora)) == "refused-no-such-case"
    assert await refused(voice.leaves(voice.awa)) == "refused-no-such-case", "it is her own"


async def test_a_voice_is_named_by_who_works_on_it(voice: Voices, karim: Member) -> None:
    marie = await voice.office.town.member("marie", "la-passerelle")
    assert await refused(voice.names(marie, "Ascenseur")) == "refused-no-such-case"
    await voice.names(karim, "Ascenseur de la tour B")
    assert (await voice.office.town.case(voice.reference)).voice_name == "Ascenseur de la tour B"
    assert ("voice_named", "Ascenseur de la tour B") in await voice.office.town.thread(voice.reference)
    await voice.office.closes(karim, voice.reference)
    assert await refused(voice.names(karim, "Autre")) == "refused-closed"


async def test_two_voices_merged_count_each_person_once_and_all_hear(voice: Voices, karim: Member) -> None:
    dora = await voice.office.town.resident("dora")
    other, _ = await voice.office.opens(dora)
    await voice.joins(voice.bilal, "Moi aussi.", reference=other)
    await voice.joins(voice.awa, reference=other)
    eve = await voice.office.town.resident("eve")
    await voice.joins(eve, "Et moi.", reference=other)
    async with voice.office.town.database.write() as tx:
        await merging.merge(tx, voice.office.clock.now(), voice.office.town.desk, karim, MergeDraft(other, voice.reference))
    assert await voice.weight() == 5, "Awa, Bilal, Zora, Dora, Eve"
    heard = await voice.office.answers(karim, voice.reference)
    for who in (voice.awa, voice.bilal, voice.zora, dora, eve):
        assert len(to(heard, who)) == 1
    own, _ = await voice.splits(karim)
    assert [words for _, words in await voice.office.town.thread(own) if words] == ["Chez moi c'est la porte du hall.", "Moi aussi."]
    assert "Moi aussi." not in str(await voice.office.town.thread(other))


async def test_a_voice_outlives_its_author_who_is_forgotten(voice: Voices, karim: Member) -> None:
    await voice.names(karim, "Le hall")
    notices = await voice.forgets(voice.awa)
    (heir,) = {str(told_.facts["reference"]) for told_ in notices if told_.key == "voice-goes-on-yours"}
    assert keys(to(notices, voice.bilal)) == ["voice-goes-on-yours"] and keys(to(notices, voice.zora)) == ["voice-goes-on"]
    assert keys([told_ for told_ in notices if not told_.to]) == ["staff-split"]
    assert await voice.weight(heir) == 2 and (await voice.office.town.case(heir)).voice_name == "Le hall"
    left = await voice.left()
    assert voice.awa.person_id not in left and "L'ascenseur est en panne" not in left, "nothing of hers is in it"
    assert "Chez moi c'est la porte du hall." in left
    heard = await voice.office.answers(karim, heir)
    assert len(to(heard, voice.bilal)) == len(to(heard, voice.zora)) == 1


async def test_a_voice_without_a_word_of_anybody_else_ends_with_its_author(voice: Voices) -> None:
    await voice.leaves(voice.bilal)
    assert keys(await voice.forgets(voice.awa)) == []
    assert await voice.office.town.case(voice.reference) is None


async def test_who_is_forgotten_leaves_the_voice_with_all_they_said(voice: Voices) -> None:
    await voice.forgets(voice.bilal)
    assert await voice.weight() == 2
    left = await voice.left()
    assert voice.bilal.person_id not in left and "porte du hall" not in left and "photo1" not in left


async def test_a_voice_outlives_its_author_who_withdraws(voice: Voices) -> None:
    notices = await voice.withdraws(voice.awa, voice.reference)
    assert keys(to(notices, voice.bilal)) == ["voice-goes-on-yours"] and keys(to(notices, voice.zora)) == ["voice-goes-on"]
    assert await voice.office.state(voice.reference) == "withdrawn" and await voice.weight() == 1
    assert [kind for kind, _ in await voice.office.town.thread(voice.reference)] == ["concern", "withdrawn"]


async def test_the_first_whose_case_was_merged_carries_the_voice_on(voice: Voices, karim: Member) -> None:
    his, _ = await voice.office.opens(voice.bilal, concern(words="L'ascenseur du 4, encore."))
    voice.office.clock.passes(minutes=1)
    hers, _ = await voice.office.opens(voice.zora, concern(words="Toujours l'ascenseur."))
    for one in (his, hers):
        async with voice.office.town.database.write() as tx:
            await merging.merge(tx, voice.office.clock.now(), voice.office.town.desk, karim, MergeDraft(one, voice.reference))
    assert await voice.weight() == 3
    await voice.forgets(voice.awa)
    assert (await voice.office.state(his), await voice.office.state(hers)) == ("new", "merged")
    assert (await voice.office.town.case(hers)).merged_into == his and await voice.weight(his) == 2
    heard = await voice.office.answers(karim, his)
    assert [told_.facts["reference"] for told_ in to(heard, voice.zora)] == [hers] and len(to(heard, voice.bilal)) == 1


async def test_a_relay_names_and_splits_from_the_case(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        nadia, awa, bilal = await town.relay("Nadia"), town.resident("awa"), town.resident("bilal")
        reference = await speaks(awa)
        await joins(bilal, await shares(awa, reference), "La porte du hall ne ferme plus.")
        await nadia.types(reference)
        await nadia.presses("act-name-voice")
        await nadia.reads("name-voice-voice-name")
        await nadia.types("Mme Leroy 06 12 34 56 78")
        await nadia.reads("error-names-somebody")
        await nadia.types("Le hall de la tour B")
        await nadia.presses("choice-send")
        await nadia.reads("staff-voice-named", reference=reference)
        await nadia.types(reference)
        shown = (await nadia.looks())[-1]
        assert nadia.text("case-voice-name", name="Le hall de la tour B") in shown and nadia.text("case-voice", people=2) in shown
        await bilal.types("/suivi")
        assert "Le hall de la tour B" in (await bilal.looks())[-1]
        await nadia.types(f"/separer {reference}")
        await nadia.reads("split-voice-whose-words")
        await nadia.types("1")
        await nadia.reads("split-voice-review")
        await nadia.presses("choice-send")
        async with town.house.database.read() as tx:
            (own,) = [row.reference for row in await tx.rows(cases.with_names()) if row.reference != reference]
        await nadia.reads("staff-voice-split", reference=own)
        await bilal.reads("voice-split", reference=own, joined=reference)
        await nadia.types(f"/separer {reference}")
        await nadia.reads("refused-nothing-to-split", reference=reference)
