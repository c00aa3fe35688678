"""One person, two doors: what concerns them goes where they last wrote, whatever door it was meant for; two people stay two."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.flood import A_MINUTE, BURST_MINUTES, Buckets
from flows.residents.recover_case import RecoveryDraft
from routing.desk import Resident
from routing.refusals import Refusal
from routing.residents import recovery
from storage.database import table_of
from storage.tables import Address, Case, OutboxMessage, Person, Supporter
from tests.street import Somebody, Street, joins, shares, speaks, street
from tests.telegram_app import Furnished

_outbox = table_of(OutboxMessage)
WORD = "citronnelle"
MEETING = "Réunion jeudi à 18 h."


@pytest.fixture(params=[0, 30])
async def town(furnished: Furnished, tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Street]:
    """With and without a moment in which relays may take back what they wrote."""
    async with street(furnished.copied(tmp_path / "data"), take_back_seconds=request.param) as opened:
        yield opened


@pytest.fixture
async def nord(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data")) as opened:
        yield opened


async def files(phone: Somebody) -> str:
    """A case of theirs, with a secret word."""
    reference = await speaks(phone)
    await phone.types(reference)
    await phone.presses("act-secret")
    await phone.types(WORD)
    await phone.reads("secret-chosen", reference=reference)
    return reference


async def recovers(there: Somebody, reference: str, *, all_mine: bool | None = None) -> Somebody:
    """`all_mine` is what they answer where somebody spoke before; None where nobody did."""
    await there.types("/retrouver", reference)
    if all_mine is not None:
        await there.reads("recover-case-all-mine")
        await there.presses("choice-yes" if all_mine else "choice-no")
    return await there.types(WORD)


async def answers(nadia: Somebody, reference: str, words: str = MEETING) -> None:
    await nadia.types(f"/repondre {reference} {words}")
    await nadia.presses("choice-send")


async def arrives(town: Street, phone: Somebody, words: str = MEETING) -> bool:
    """Whether the newest things said to somebody have these words, once all that is held has left."""
    town.passes(31)
    await town.delivers()
    return words in "\n".join(await phone.looks())


DOORS = [("whatsapp", "telegram"), ("telegram", "web")]


@pytest.mark.parametrize(("first", "second"), DOORS)
async def test_all_their_cases_are_answered_where_they_last_wrote(nord: Street, first: str, second: str) -> None:
    nadia, old, new = await nord.relay(), nord.resident("awa", first), nord.resident("awa again", second)
    found, other = await files(old), await speaks(old)
    await recovers(new, found)
    await new.reads("case-recovered", reference=found)
    await old.reads("case-moved-away", reference=found)
    for reference in (found, other):
        await answers(nadia, reference)
        assert await arrives(nord, new), "a case that was not named has come along"
        assert MEETING not in await old.everything()
    await new.types("/suivi")
    assert found in new.heard[-1].text and other in new.heard[-1].text


async def test_a_person_has_one_patience_at_all_their_doors_and_hears_of_it_at_each(nord: Street) -> None:
    old, new, other = nord.resident("awa", "web"), nord.resident("awa again", "telegram"), nord.resident("bilal", "telegram")
    await recovers(new, await files(old))
    nord.reception.buckets = Buckets(A_MINUTE, lambda: 0.0)
    for number in range(round(A_MINUTE * BURST_MINUTES) + 1):  # whose a door is shows once something was heard there
        await (new, old)[number % 2].types("bonjour")
    for phone in (old, new):
        await phone.types("bonjour")
        await phone.reads("flood-wait", minutes=1)
        await phone.types("bonjour")
        assert phone.heard == [], "once"
    await other.types("bonjour")
    await other.reads("welcome")


async def test_the_old_door_writing_again_is_where_they_are(nord: Street) -> None:
    nadia, old, new = await nord.relay(), nord.resident("awa", "whatsapp"), nord.resident("again")
    reference = await files(old)
    await recovers(new, reference)
    await old.types("bonjour")
    await answers(nadia, reference)
    assert await arrives(nord, old) and MEETING not in await new.everything()
    await new.types("bonjour")
    await answers(nadia, reference, "Le technicien passe lundi.")
    assert await arrives(nord, new, "technicien") and "technicien" not in await old.everything()


async def test_what_waited_for_the_old_door_leaves_by_the_new_one(town: Street) -> None:
    nadia, old, new = await town.relay(), town.resident("awa", "telegram"), town.resident("again", "web")
    reference = await files(old)
    await town.delivers()
    await answers(nadia, reference)
    await recovers(new, reference)
    assert await arrives(town, new), "it comes after what was said here since, or a page that is open would not see it"
    assert MEETING not in await old.everything()


async def test_what_a_shut_window_kept_waiting_on_whatsapp_leaves_by_the_new_door(nord: Street) -> None:
    nadia, old, new = await nord.relay(), nord.resident("awa", "whatsapp"), nord.resident("again", "telegram")
    reference = await files(old)
    await nord.delivers()
    await answers(nadia, reference)
    async with nord.house.database.write() as tx:
        ready = (_outbox.c.channel == "whatsapp", _outbox.c.state == "ready")
        assert await tx.run(update(_outbox).where(*ready).values(state="waits"))
    await recovers(new, reference)
    assert await arrives(nord, new) and MEETING not in await old.everything()


async def test_who_blocked_the_door_they_wrote_at_is_reached_at_another(nord: Street) -> None:
    nadia, old, new = await nord.relay(), nord.resident("awa", "web"), nord.resident("again", "telegram")
    reference = await files(old)
    await recovers(new, reference)
    await new._does(left=True)
    await answers(nadia, reference)
    assert await arrives(nord, old)


async def test_silence_asked_for_is_kept_at_every_door(nord: Street) -> None:
    nadia, old, new = await nord.relay(), nord.resident("awa", "web"), nord.resident("again", "telegram")
    reference = await files(old)
    await recovers(new, reference)
    await new.types("stop")
    await answers(nadia, reference)
    assert MEETING not in await old.everything()
    async with nord.house.database.read() as tx:
        rows = await tx.rows(select(_outbox.c.state, _outbox.c.reason, _outbox.c.message).where(_outbox.c.case_reference == reference))
    assert [(row.state, row.reason) for row in rows if MEETING in row.message["text"] and row.state != "ready"] == [("failed", "silent")]


@pytest.mark.parametrize("at", [0, 1])
async def test_being_forgotten_at_one_door_erases_both(nord: Street, at: int) -> None:
    phones = nord.resident("awa", "whatsapp"), nord.resident("again", "telegram")
    reference = await files(phones[0])
    await recovers(phones[1], reference)
    await phones[at].types("/mesdonnees")
    await phones[at].presses("act-erase", "act-erase-all")
    await phones[at].reads("erased-all")
    async with nord.house.database.read() as tx:
        for table in (Person, Case):
            assert not await tx.rows(select(table_of(table)))
        left = await tx.rows(select(table_of(Address).c.person_id).where(table_of(Address).c.bot == "residents"))
    assert [row.person_id for row in left] in ([None], [None, None]), "the door where it is told, and nobody behind it"
    for phone in phones:
        await phone.types("/suivi")
        await phone.reads("my-cases-none")


async def test_on_a_phone_that_two_share_a_case_is_read_and_nobody_becomes_anybody(nord: Street) -> None:
    nadia, awa, bilal = await nord.relay(), nord.resident("awa", "web"), nord.resident("bilal", "telegram")
    of_awa, of_bilal = await files(awa), await speaks(bilal)
    await recovers(bilal, of_awa, all_mine=False)
    await bilal.reads("case-shown-here", reference=of_awa)
    assert of_awa in bilal.heard[-1].text and not bilal.heard[-1].buttons
    await awa.reads("case-read-elsewhere", reference=of_awa)
    await bilal.types("/suivi")
    assert of_bilal in bilal.heard[-1].text and of_awa not in bilal.heard[-1].text
    await awa.types("/suivi")
    assert of_bilal not in awa.heard[-1].text
    await answers(nadia, of_awa)
    assert await arrives(nord, awa) and MEETING not in await bilal.everything()
    await bilal.types("/mesdonnees")
    await bilal.presses("act-erase", "act-erase-all")
    await awa.types(of_awa)
    assert of_awa in awa.heard[-1].text


async def test_a_voice_counts_once_when_two_people_turn_out_to_be_one(nord: Street) -> None:
    author, old, new = nord.resident("chloé"), nord.resident("awa", "whatsapp"), nord.resident("again", "telegram")
    voice, own = await speaks(author), await files(old)
    link, own_link = await shares(author, voice), await shares(old, own)
    await joins(new, link, "Moi aussi, depuis un mois.")
    for phone, payload in ((old, link), (new, own_link)):  # who spoke before is not asked their age again
        await phone.types(f"/start {payload}")
        await phone.presses("choice-yes")
        await phone.types("Chez moi aussi.")
        await phone.presses("choice-over", "choice-send")
    await recovers(new, own, all_mine=True)
    await new.reads("case-recovered", reference=own)
    async with nord.house.database.read() as tx:
        rows = await tx.rows(select(table_of(Supporter).c.case_reference))
    assert [row.case_reference for row in rows] == [voice]
    await new.types(own)
    assert "Chez moi aussi." in new.heard[-1].text


async def test_guesses_are_few_whoever_makes_them(nord: Street) -> None:
    reference = await files(nord.resident("awa"))
    nord.passes(120)
    async with nord.house.database.write() as tx:
        for number in range(recovery.MOST_IN_A_MINUTE):
            eve, guess = Resident(f"eve {number}", f"page {number}", "fr"), RecoveryDraft(f"PV-{number:05}", "verveine")
            with pytest.raises(Refusal, match=r"refused-recovery$"):
                await recovery.recover(tx, nord.house.now(), eve, guess)
    late = nord.resident("late")
    await recovers(late, reference)
    await late.reads("refused-recovery-busy")
    nord.passes(60)
    await recovers(late, reference)
    await late.reads("case-recovered", reference=reference)


async def test_nobody_has_a_case_yet_and_finds_one_again(nord: Street) -> None:
    phone = nord.resident("awa")
    await phone.types("/suivi")
    await phone.presses("act-recover")
    await phone.reads("recover-case-number")
