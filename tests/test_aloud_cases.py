"""The voice of an answer goes where the answer goes, is erased with its case, and is never taken for news of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.channels.port import Media, MediaKind
from dialogue.buttons import Do, written
from storage import cases, held, people, spoken
from storage.database import table_of
from storage.tables import SPOKEN, OutboxMessage
from tests.files_made import sound
from tests.speaking import SMALL
from tests.street import Somebody, Street, joins, shares, speaks, street
from tests.telegram_app import Furnished

_outbox = table_of(OutboxMessage)
WORD, MEETING = "citronnelle", "Réunion jeudi à 18 h."


@pytest.fixture
async def nord(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    """Where relays have half a minute to take back what they wrote."""
    async with street(furnished.copied(tmp_path / "data"), speech=SMALL, take_back_seconds=30) as opened:
        yield opened


async def listens(somebody: Somebody) -> Somebody:
    return await somebody.presses_data(written(Do("aloud", "on")))


async def files(phone: Somebody) -> str:
    """A case of somebody who listens, with a secret word."""
    reference = await speaks(phone)
    await listens(phone)
    await phone.types(reference)
    await phone.presses("act-secret")
    await phone.types(WORD)
    await phone.reads("secret-chosen", reference=reference)
    return reference


async def answers(nadia: Somebody, reference: str) -> None:
    await nadia.types(f"/repondre {reference} {MEETING}")
    await nadia.presses("choice-send")


async def address(somebody: Somebody) -> str:
    async with somebody.street.house.database.read() as tx:
        return str(await people.address_of(tx, somebody.channel, somebody.bot, somebody.chat))


async def to_hear(somebody: Somebody, words: str = MEETING) -> list[Any]:
    """What is to be heard of these words at this door, and how it stands."""
    async with somebody.street.house.database.read() as tx:
        wanted = select(_outbox).where(_outbox.c.media_id == SPOKEN, _outbox.c.address_id == await address(somebody))
        rows = await tx.rows(wanted.order_by(_outbox.c.id))
    return [row for row in rows if words in row.message["say"]["message"]["text"]]


async def test_a_relay_who_speaks_is_heard_and_nothing_is_said_over_it(nord: Street) -> None:
    nadia, awa = await nord.relay(), nord.resident("awa", "telegram", "ar")
    await awa._does(text="/start", language="ar")
    reference = await files(awa)
    await nadia.types(f"/repondre {reference}")
    await nadia.sends(Media(kind=MediaKind.VOICE, mime="audio/ogg", data=sound(), seconds=2))
    await nadia.presses("choice-over", "choice-send")
    await nord.delivers()
    assert len(await to_hear(awa, "تجيبك")) == 1, "that they are answered is told"
    assert await to_hear(awa, "🎧") == [], "no second voice"
    _, caption = await awa.newest("🎧")
    assert caption.text == awa.text("sent-voice", reference=reference), "in Arabic"


@pytest.mark.parametrize("listening", [True, False])
@pytest.mark.parametrize("left", [False, True])
async def test_an_answer_is_not_heard_at_the_door_they_left(nord: Street, listening: bool, left: bool) -> None:
    nadia, old, new = await nord.relay(), nord.resident("awa", "telegram"), nord.resident("again", "whatsapp")
    reference = await files(old)
    if listening:
        await listens(await new.types("bonjour"))
    await nord.delivers()
    await answers(nadia, reference)
    assert len(await to_hear(old)) == 1
    if left:
        nord.passes(31)
        await nord.delivers()
    await new.types("/retrouver", reference, WORD)
    await new.reads("case-recovered", reference=reference)
    assert await to_hear(old) == [], "the phone may be a stolen one"
    assert len(await to_hear(new)) == (1 if listening and not left else 0), "its voice comes behind the text that has come along"


async def test_what_is_asked_to_be_heard_of_a_case_is_of_that_case(nord: Street) -> None:
    nadia, awa = await nord.relay(), nord.resident("awa", "telegram")
    reference = await speaks(awa)
    await answers(nadia, reference)
    nord.passes(31)
    await nord.delivers()
    await awa.types("écouter")
    assert [row.case_reference for row in await to_hear(awa)] == [reference]


async def test_a_supporter_s_copy_goes_with_the_case_of_whoever_is_forgotten(nord: Street) -> None:
    nadia, awa, neighbour = await nord.relay(), nord.resident("awa", "telegram"), nord.resident("lucie", "telegram")
    reference = await speaks(awa)
    await joins(neighbour, await shares(awa, reference))
    await listens(neighbour)
    await answers(nadia, reference)
    assert [row.case_reference for row in await to_hear(neighbour, reference)], "supporters hear of the answer"
    await awa.types("/mesdonnees")
    await awa.presses("act-erase", "act-erase-all")
    assert await to_hear(neighbour, reference) == []


async def test_the_relay_reads_how_the_text_fared_and_not_its_voice(nord: Street) -> None:
    nadia, awa = await nord.relay(), nord.resident("awa", "telegram")
    reference = await files(awa)
    await answers(nadia, reference)
    nord.passes(31)
    await nord.delivers()
    async with nord.house.database.write() as tx:
        await spoken.give_up(tx, [row.id for row in await to_hear(awa)])
    async with nord.house.database.read() as tx:
        fared = await cases.delivery(tx, reference, await address(awa))
    assert fared is not None and (fared.state, fared.held) == ("sent", False)


async def test_once_its_text_has_left_an_answer_is_held_no_more(nord: Street) -> None:
    nadia, awa = await nord.relay(), nord.resident("awa", "telegram")
    reference = await files(awa)
    await answers(nadia, reference)
    nord.passes(31)
    await nord.delivers()
    assert [row.state for row in await to_hear(awa)] == ["ready"]
    async with nord.house.database.read() as tx:
        waits = await held.letters(tx, {reference}), await held.cases(tx, {reference}), await held.until(tx, {reference})
    assert waits == (set(), set(), {}), "a voice that is being made holds up no news, and is no answer to be taken back"
