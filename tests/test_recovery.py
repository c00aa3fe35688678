"""A case is found again from another phone or channel: by its number and a word that is kept nowhere as it was said."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from routing.residents.recovery import MOST_TRIES
from storage.database import table_of
from storage.tables import Address, Case, Person, SecretWord
from tests.neighbours import STORY, Neighbourhood, Phone, town

__all__ = ["town"]


@pytest.fixture
async def filed(town: Neighbourhood) -> tuple[Phone, str]:
    """Awa's case on Telegram, with a word of hers."""
    awa = town.phone("awa")
    reference = await awa.reports()
    await awa.presses("act-secret")
    assert awa.reads("choose-secret-word")
    await awa.types("deux mots")
    assert awa.reads("error-one-word-wanted", least=4)
    await awa.types("été")
    assert awa.reads("error-one-word-wanted", least=4)
    await awa.types("Citronnelle")
    assert awa.reads("secret-chosen", reference=reference)
    return awa, reference


async def tries(phone: Phone, reference: str, word: str, all_mine: str = "choice-yes") -> Phone:
    """Where somebody spoke before, they are asked whether it was them."""
    await phone.types("/retrouver", reference)
    if phone.reads("recover-case-all-mine"):
        await phone.presses(all_mine)
    return await phone.types(word)


async def people(town: Neighbourhood) -> tuple[int, set[str]]:
    """How many there are, and those that have an address."""
    async with town.app.house.database.read() as tx:
        persons = await tx.rows(select(table_of(Person)))
        at = await tx.rows(select(table_of(Address).c.person_id).where(table_of(Address).c.person_id.is_not(None)))
    return len(persons), {row.person_id for row in at}


async def test_from_telegram_to_the_page_and_answers_follow(town: Neighbourhood, filed: Any) -> None:
    awa, reference = filed
    page, karim = town.phone("cookie", channel="web"), await town.relay("Karim")
    await tries(page, f"{reference[3:].lower()}", "  CITRONNELLE ")
    assert page.reads("case-recovered", reference=reference)
    assert awa.reads("case-moved-away", reference=reference)
    await page.presses("act-read")
    assert STORY in page.last
    heard = len(awa.shown)
    await karim.types(f"/repondre {reference} Réunion jeudi.")
    await karim.presses("choice-send")
    assert "Réunion jeudi." in page.last and len(awa.shown) == heard
    await awa.types(f"/suivi {reference}")
    assert STORY in awa.last, "the first phone still reads it: both are one person"


async def test_two_people_become_one_with_all_their_cases(town: Neighbourhood, filed: Any) -> None:
    awa, reference = filed
    page = town.phone("cookie", channel="web")
    second = await page.reports("Les rats courent dans la cour.")
    await tries(page, reference, "citronnelle")
    await page.types("/suivi")
    assert reference in page.last and second in page.last
    await awa.types("/suivi")
    assert reference in awa.last and second in awa.last
    count, at = await people(town)
    assert (count, len(at)) == (1, 1)
    async with town.app.house.database.read() as tx:
        assert {row.person_id for row in await tx.rows(select(table_of(Case).c.person_id))} == at


async def test_back_again_and_whoever_is_there_already(town: Neighbourhood, filed: Any) -> None:
    awa, reference = filed
    page = town.phone("cookie", channel="web")
    await tries(page, reference, "citronnelle")
    await tries(awa, reference, "citronnelle")
    assert awa.reads("case-recovered", reference=reference) and page.reads("case-moved-away", reference=reference)
    heard = len(page.shown)
    await tries(awa, reference, "citronnelle")
    assert awa.reads("case-recovered", reference=reference) and len(page.shown) == heard


async def test_a_chat_that_asked_for_silence_is_not_told(town: Neighbourhood, filed: Any) -> None:
    awa, reference = filed
    await awa.types("STOP")
    heard = len(awa.shown)
    await tries(town.phone("cookie", channel="web"), reference, "citronnelle")
    assert len(awa.shown) == heard


async def test_a_wrong_word_an_unknown_number_and_no_word_are_refused_alike(town: Neighbourhood, filed: Any) -> None:
    _, reference = filed
    bare = await town.phone("bilal").reports()
    for number, eve in enumerate(((reference, "verveine"), ("PV-7K3MQ", "verveine"), (bare, "verveine"), ("n'importe", "verveine"))):
        phone = town.phone(f"eve{number}")
        await tries(phone, *eve)
        assert phone.reads("refused-recovery")
        await phone.types(f"/suivi {reference}")
        assert STORY not in phone.last


async def test_five_tries_a_day_from_one_chat(town: Neighbourhood, filed: Any) -> None:
    _, reference = filed
    eve = town.phone("eve")
    for number in range(MOST_TRIES):
        await tries(eve, f"PV-7K3M{number}", "verveine")
        assert eve.reads("refused-recovery")
    await tries(eve, reference, "citronnelle")
    assert eve.reads("refused-recovery-tries"), "even the right word is not heard"
    town.clock.passes(days=1)
    await tries(eve, reference, "citronnelle")
    assert eve.reads("case-recovered", reference=reference)


async def test_five_tries_a_day_for_one_number_whoever_tries(town: Neighbourhood, filed: Any) -> None:
    _, reference = filed
    for number in range(MOST_TRIES):
        await tries(town.phone(f"eve{number}"), reference.lower(), "verveine")
    last = town.phone("mallory")
    await tries(last, reference, "citronnelle")
    assert last.reads("refused-recovery-tries")


async def test_forgetting_oneself_does_not_give_a_number_more_tries(town: Neighbourhood, filed: Any) -> None:
    _, reference = filed
    eve = town.phone("eve")
    for _ in range(MOST_TRIES):
        await tries(eve, reference, "verveine")
        await eve.types("/mesdonnees")
        await eve.presses("act-erase", "act-erase-all")
    await tries(eve, reference, "citronnelle")
    assert eve.reads("refused-recovery-tries")


async def test_a_new_word_replaces_the_old_one(town: Neighbourhood, filed: Any) -> None:
    awa, reference = filed
    await awa.types(f"/suivi {reference}")
    await awa.presses("act-secret")
    await awa.types("mélisse")
    first, second = town.phone("first"), town.phone("second")
    await tries(first, reference, "citronnelle")
    assert first.reads("refused-recovery")
    await tries(second, reference, "melisse")
    assert second.reads("case-recovered", reference=reference)


async def test_the_word_is_kept_and_said_nowhere(town: Neighbourhood, filed: Any, caplog: pytest.LogCaptureFixture) -> None:
    awa, reference = filed
    caplog.set_level("DEBUG")
    await tries(town.phone("cookie", channel="web"), reference, "citronnelle")
    assert not any("itronnelle" in message.text for message in awa.shown)
    assert "itronnelle" not in caplog.text
    async with town.app.house.database.read() as tx:
        (row,) = await tx.rows(select(table_of(SecretWord)))
    assert len(row.hash) == 48 and b"itronnelle" not in row.hash
    for session in town.app.reception.sessions._remembered.values():
        assert "itronnelle" not in str(dict(session.answers))
