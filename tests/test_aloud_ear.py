"""« 🔊 Écouter » is under questions and under what an association wrote, has a number like any button, and reads its own message."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.channels.numbered import in_order
from bot.channels.port import Outgoing
from bot.fronts import ear
from bot.mailing import put
from bot.voice.reader import Reader
from dialogue.buttons import Do, written
from storage import people, shown
from storage.database import table_of
from storage.tables import SPOKEN, OutboxMessage
from tests.files_made import sound
from tests.speaking import SMALL
from tests.street import Somebody, Street, speaks, street
from tests.telegram_app import Furnished

_outbox = table_of(OutboxMessage)
MEETING = "Réunion jeudi à 18 h."


@pytest.fixture
async def nord(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data"), speech=SMALL) as opened:
        yield opened


async def voices(town: Street) -> list[tuple[str, str]]:
    """How each message that is to be heard stands, and its text."""
    async with town.house.database.read() as tx:
        rows = await tx.rows(select(_outbox).where(_outbox.c.media_id == SPOKEN).order_by(_outbox.c.id))
    return [(row.reason or row.state, row.message["say"]["message"]["text"]) for row in rows]


def ears(somebody: Somebody, message: Outgoing) -> list[int]:
    return [number for number, one in enumerate(in_order(message), 1) if one.label == somebody.text("act-listen")]


async def answered(town: Street) -> tuple[Somebody, str, Outgoing]:
    nadia, awa = await town.relay(), town.resident("awa", "telegram")
    reference = await speaks(awa)
    await nadia.types(f"/repondre {reference} {MEETING}")
    await nadia.presses("choice-send")
    await town.delivers()
    return awa, *await awa.newest(MEETING)


async def test_at_a_question_the_ear_has_a_number(nord: Street) -> None:
    awa = nord.resident("awa", "telegram")
    await awa.types("langue")
    await nord.delivers()
    (number,) = ears(awa, awa.heard[-1])
    await awa.types(str(number))
    await awa.reads("aloud-soon")
    assert awa.text("choose-language-language")[:20] in (await voices(nord))[-1][1]


async def test_what_an_association_wrote_can_be_heard_whatever_was_said_since(nord: Street) -> None:
    awa, under, answer = await answered(nord)
    assert len(ears(awa, answer)) == 1
    await awa.types("/signaler")
    await nord.delivers()
    await awa.presses_data(ear.PRESSED, under)
    assert [MEETING in text for _, text in await voices(nord)] == [True]


async def test_no_ear_where_nothing_speaks_or_everything_is_heard(nord: Street, furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "mute")) as mute:
        awa, _, answer = await answered(mute)
        assert ears(awa, answer) == []
    nadia, lucie = await nord.relay(), nord.resident("lucie", "telegram")
    reference = await speaks(lucie)
    await lucie.presses_data(written(Do("aloud", "on")))
    await nadia.types(f"/repondre {reference} {MEETING}")
    await nadia.presses("choice-send")
    assert ears(lucie, (await lucie.newest(MEETING))[1]) == []


async def test_an_ear_alone_takes_no_number_from_the_question(nord: Street) -> None:
    awa, house = nord.resident("awa", "telegram"), nord.house
    await awa.types("langue")
    async with house.database.write() as tx:
        here = str(await people.address_of(tx, awa.channel, awa.bot, awa.chat))
        at = (await people.addresses(tx, [here]))[here]
        told = ear.with_ear(house.texts, house.reading, at, Outgoing(text="Le local est ouvert."))
        put(tx, at, told, house.now())
    nord.passes(20)
    await nord.delivers()
    assert len(in_order(told)) == 1
    await awa.types("1")
    assert await voices(nord) == [] and await awa.conversation() is None, "the first language was chosen"


async def test_voices_hide_nothing_of_what_one_has_before_the_eyes(nord: Street) -> None:
    awa = nord.resident("awa", "telegram")
    await awa.types("bonjour")
    await awa.presses_data(written(Do("aloud", "on")))
    await awa.types("langue", "annuler", "langue", "annuler")
    async with nord.house.database.write() as tx:
        assert await tx.run(update(_outbox).where(_outbox.c.media_id == SPOKEN).values(state="sent")) > 3
    async with nord.house.database.read() as tx:
        newest = await shown.newest(tx, awa.channel, str(await people.address_of(tx, awa.channel, awa.bot, awa.chat)))
    assert len(newest) == 5 and all(one.message["text"] for one in newest)


@pytest.mark.parametrize(("hours", "state"), [(10, "unspoken"), (0, "ready")])
async def test_after_a_long_stop_nothing_old_is_heard(furnished: Furnished, tmp_path: Path, hours: int, state: str) -> None:
    there = furnished.copied(tmp_path / "data")
    async with street(there, speech=SMALL) as town:
        await town.resident("awa", "telegram").types("bonjour", "écouter")
        async with town.house.database.write() as tx:
            await tx.run(update(_outbox).values(due_at=town.house.now() - timedelta(hours=hours)))
        assert {how for how, _ in await voices(town)} == {"ready"}
    async with street(there, speech=SMALL) as again:
        assert {how for how, _ in await voices(again)} == {state}


@pytest.mark.parametrize("recorded", [True, False])
async def test_what_nobody_recorded_is_no_fault_of_the_program(
    furnished: Furnished, tmp_path: Path, caplog: pytest.LogCaptureFixture, recorded: bool
) -> None:  # fmt: skip
    (tmp_path / "prompts/kab").mkdir(parents=True)
    (tmp_path / "prompts/kab/1.ogg").write_bytes(sound("ogg"))
    given = {"prompts": tmp_path / "prompts"} if recorded else {"speech": f"{SMALL} mute"}
    async with street(furnished.copied(tmp_path / "data"), **given) as town:
        awa = town.resident("awa", "telegram")
        await awa.types("bonjour")
        async with town.house.database.write() as tx:
            here = str(await people.address_of(tx, awa.channel, awa.bot, awa.chat))
            await people.change_address(tx, here, aloud="kab" if recorded else "yes")
        await awa.types("/suivi")
        assert town.house.reading is not None
        assert await Reader(town.house, town.house.reading, lambda: None).turn()
        assert (await voices(town))[0][0] == "unspoken"
    assert ("gave no sound" in caplog.text) is not recorded
