"""One person is one person by whichever name WhatsApp tells, and nobody else by a number that was theirs once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.channels.port import Incoming
from dialogue.buttons import Start, written
from routing.desk import Resident
from storage.database import table_of
from storage.tables import Supporter
from tests.people_of_town import concern, newcomer
from tests.whatsapp_house import BSUID, PHONE, WhatsAppHouse, empty_house, whatsapp_house

__all__ = ["empty_house"]

ANSWER = "La mairie répare jeudi."
STORY = "L'ascenseur est en panne depuis trois semaines, et ma voisine ne peut plus sortir."


@pytest.fixture
async def house(empty_house: Path, tmp_path: Path) -> AsyncIterator[WhatsAppHouse]:
    async with whatsapp_house(empty_house, tmp_path) as opened:
        yield opened


async def test_a_person_seen_by_number_then_by_user_id_goes_on_where_they_were(house: WhatsAppHouse) -> None:
    await house.hears(house.said(STORY, bsuid=""))
    (before,) = await house.addresses()
    await house.hears(house.said("c'est tout"))
    (after,) = await house.addresses()
    assert (after.id, after.person_id) == (before.id, before.person_id)
    assert (before.sealed, after.sealed) == (PHONE, BSUID) and before.lookup != after.lookup and after.also == before.lookup


async def test_whoever_hides_their_number_later_stays_who_they_were(house: WhatsAppHouse) -> None:
    for said in (house.said("un"), house.said("deux", phone=""), house.said("trois", bsuid=""), house.said("quatre")):
        await house.hears(said)
    (one,) = await house.addresses()
    assert one.sealed == BSUID and await house.people() == 1


async def test_two_names_of_a_newcomer_at_the_same_moment_are_one_person(house: WhatsAppHouse) -> None:
    await house.hears(house.said("un", bsuid=""), house.said("deux"), house.said("trois", phone=""))
    assert await house.people() == 1 and len(await house.addresses()) == 1


async def test_no_number_is_kept_where_there_is_a_user_id(house: WhatsAppHouse) -> None:
    await house.hears(house.said("Bonjour"))
    (one,) = await house.addresses()
    assert PHONE not in str(tuple(one))


async def test_somebody_known_by_each_name_apart_becomes_one_with_all_that_was_theirs(house: WhatsAppHouse) -> None:
    await house.hears(house.said(STORY, bsuid=""))
    house.passes(minutes=1)
    await house.hears(house.said("Bonjour", phone=""))
    assert await house.people() == 2
    house.passes(minutes=1)
    await house.hears(house.said("Encore moi"))
    (one,) = await house.addresses()
    assert one.sealed == BSUID and await house.people() == 1
    assert len([text for text, _ in await house.outbox()]) >= 3


async def test_a_number_that_somebody_else_has_now_leads_to_nobody(house: WhatsAppHouse) -> None:
    """Meta gives a new user ID to whoever has the number next: what was for the first person must not reach the second."""
    await house.hears(house.said("un"))
    house.passes(days=400)
    await house.hears(house.said("deux", bsuid="FR.2"))
    first, second = await house.addresses()
    assert (first.sealed, first.also, second.sealed) == (BSUID, None, "FR.2") and await house.people() == 2
    await house.hears(house.said("trois", bsuid=""))
    assert await house.people() == 2 and (await house.addresses())[1].heard_at >= second.heard_at


@pytest.mark.parametrize("shown", ["", BSUID], ids=["number alone", "with a user ID"])
@pytest.mark.parametrize(("days", "people"), [(30, 1), (100, 2)])
async def test_a_number_alone_long_unheard_leads_whoever_shows_it_to_nobody(
    house: WhatsAppHouse, days: int, people: int, shown: str
) -> None:
    await house.hears(house.said(STORY, bsuid=""))
    house.passes(days=days)
    await house.hears(house.said("Bonjour", bsuid=shown))
    assert await house.people() == people == len(await house.addresses())
    await house.hears(house.said("Encore moi", bsuid=""), house.said("Et encore"))
    last = (await house.addresses())[-1]
    assert await house.people() == people and (last.sealed, last.gone) == (BSUID, False)
    assert [one.gone for one in (await house.addresses())[:-1]] == [True] * (people - 1)


async def test_a_number_that_changed_hands_shows_nothing_until_the_secret_word_is_said(house: WhatsAppHouse) -> None:
    """The number of somebody whose user ID was never told is given, after months, to somebody else."""
    await house.hears(house.said("Bonjour", bsuid=""))
    (first,) = await house.addresses()
    async with house.house.database.write() as tx:
        awa = Resident(first.person_id, first.id, "fr")
        reference, _ = await house.house.desk.open_case(tx, house.house.now(), awa, concern())
    await house.hears(house.said("", bsuid="", pressed=written(Start("choose_secret", reference))))
    await house.hears(house.said("mirabelle", bsuid=""))
    await house.becomes((house.house.texts("fr", "secret-chosen", {"reference": reference}), "sent"))
    house.passes(days=100)
    await house.posts(ANSWER, case=reference)
    await house.becomes((ANSWER, "waits"), (f"? {reference}", "sent"))

    assert await said(house, "/suivi") == [house.house.texts("fr", "my-cases-none")], "a stranger holds the phone"
    assert (ANSWER, "failed") in await house.outbox() and (await house.delivery(reference))[1] == "number"
    assert await said(house, reference) == [house.house.texts("fr", "refused-no-such-case", {"reference": reference})]
    await said(house, "/retrouver", reference)
    assert house.house.texts("fr", "refused-recovery") in await said(house, "girasol")

    await said(house, "/retrouver", reference)
    assert house.house.texts("fr", "case-recovered", {"reference": reference}) in await said(house, "mirabelle"), "it was Awa after all"
    assert reference in (await said(house, "/suivi"))[0]


async def said(house: WhatsAppHouse, *lines: str) -> list[str]:
    """What the house answers to whoever holds the phone with this number."""
    before = len(await house.outbox())
    for words in lines:
        await house.hears(house.said(words, bsuid=""))
    return [text for text, _ in (await house.outbox())[before:]]


async def test_a_number_long_unheard_no_longer_leads_to_whoever_is_known_by_more(house: WhatsAppHouse) -> None:
    await house.hears(house.said("un"))
    house.passes(days=100)
    await house.hears(house.said("deux", bsuid=""))
    first, second = await house.addresses()
    assert (first.also, first.gone, second.sealed) == (None, False, PHONE) and await house.people() == 2
    await house.hears(house.said("trois", phone=""))
    assert await house.people() == 2, "who shows the user ID is who they were"


async def test_whoever_changes_their_number_is_known_by_the_new_one_and_hears_nothing_of_it(house: WhatsAppHouse) -> None:
    await house.hears(house.said("un"))
    said_before = len(await house.outbox())
    await house.hears(house.said("", phone="33600000002", bsuid="FR.2", former=(BSUID, PHONE)))
    (one,) = await house.addresses()
    assert one.sealed == "FR.2" and len(await house.outbox()) == said_before
    await house.hears(house.said("deux", phone="33600000002", bsuid=""))
    assert await house.people() == 1
    await house.hears(house.said("", bsuid="FR.9", former=("FR.8",)))  # nobody we know
    assert await house.people() == 1 and len(await house.addresses()) == 1


async def test_the_same_message_under_two_names_is_heard_once(house: WhatsAppHouse) -> None:
    await house.hears(house.said("Bonjour", number="wamid.twice"))
    once = [text for text, _ in await house.outbox()]
    await house.hears(house.said("Bonjour", number="wamid.twice", bsuid=""), house.said("Bonjour", number="wamid.twice", phone=""))
    assert [text for text, _ in await house.outbox()] == once


async def test_words_are_corrected_under_either_name(house: WhatsAppHouse) -> None:
    first: Incoming = house.said(STORY, bsuid="")
    await house.hears(first)
    await house.hears(house.said("L'ascenseur est en panne depuis un mois entier.", edits=first.message))
    shown = [text for text, _ in await house.outbox()]
    assert house.house.texts("fr", "edited-unknown") not in shown


async def test_a_voice_that_joined_the_same_case_twice_counts_once_when_it_proves_to_be_one_person(house: WhatsAppHouse) -> None:
    await house.hears(house.said("un", bsuid=""), house.said("deux", phone=""))
    now, (one, other) = house.house.now(), await house.addresses()
    async with house.house.database.write() as tx:
        author = newcomer(tx, "author")
        reference, _ = await house.house.desk.open_case(tx, now, Resident("person-author", author, "fr"), concern())
        for at in (one, other):
            tx.add(Supporter, case_reference=reference, person_id=at.person_id, address_id=at.id, at=now, follows=True)
    await house.hears(house.said("trois"))
    async with house.house.database.read() as tx:
        (supporter,) = await tx.rows(select(table_of(Supporter).c.address_id))
    assert supporter.address_id in {at.id for at in await house.addresses()}
