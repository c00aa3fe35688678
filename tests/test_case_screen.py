"""The case screen: one message that stays true in every chat where it is open, and buttons that are good for what they show."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.channels.port import Outgoing
from bot.fronts.staff.case_words import length
from dialogue.buttons import Bound, Do, Start, read, written
from dialogue.kinds import Told
from flows.residents.add_to_case import AdditionDraft
from routing.desk import Resident
from storage import cases, conversations, people
from storage.database import table_of
from storage.tables import Address, OutboxMessage
from storage.window import WAITS
from tests.street import Somebody, Street, speaks


@pytest.fixture
async def karim(town: Street) -> Somebody:
    return await town.relay("Karim")


@pytest.fixture
async def awa(town: Street) -> Somebody:
    return town.resident("awa", channel="telegram")


async def adds(awa: Somebody, reference: str, words: str) -> None:
    async with awa.street.house.database.write() as tx:
        lookup = people.lookup(tx, awa.channel, awa.bot, awa.chat)
        chat = (await conversations.chats(tx, [lookup]))[lookup]
        assert chat.person_id is not None
        resident = Resident(chat.person_id, chat.address_id, chat.language)
        await awa.street.house.desk.add(tx, awa.street.house.now(), resident, AdditionDraft(reference, Told(words, ()), False))


async def screen(who: Somebody, reference: str) -> Outgoing:
    """What stands on their screen of the case."""
    return (await who.newest(f"{reference} — "))[1]


async def test_who_takes_it_is_told_in_place_and_the_screens_of_the_others_follow(town: Street, nadia: Somebody, karim: Somebody,
                                                                                 awa: Somebody) -> None:  # fmt: skip
    reference = await speaks(awa)
    await nadia.types(f"/voir {reference}")
    await karim.types(f"/voir {reference}")
    await town.delivers()
    number, before = await nadia.newest(f"{reference} — ")
    await nadia.presses("act-take")
    await town.delivers()
    assert (await nadia.newest("suivi par Nadia"))[0] == number, "in the place of the screen she pressed the button of"
    seen = await screen(karim, reference)
    assert "suivi par Nadia" in seen.text
    assert seen.quiet
    assert seen.text.endswith("Dernier message : arrivé.")
    assert "Répondre" not in str(seen.buttons)
    assert (seen.screen, before.screen) == (f"case {reference}", f"case {reference}")


async def test_a_case_asked_for_from_elsewhere_is_shown_below(town: Street, nadia: Somebody, awa: Somebody) -> None:
    reference = await speaks(awa)
    await nadia.types(f"/voir {reference}")
    await town.delivers()
    first, _ = await nadia.newest(f"{reference} — ")
    await nadia.types(reference)
    await town.delivers()
    second, message = await nadia.newest(f"{reference} — ")
    assert message.below
    assert second != first


async def test_an_old_button_does_nothing_but_show_what_changed(town: Street, nadia: Somebody, karim: Somebody, awa: Somebody) -> None:
    reference = await speaks(awa)
    await karim.types(f"/voir {reference}")
    await town.delivers()
    number, seen = await karim.newest(f"{reference} — ")
    take = next(button for row in seen.buttons for button in row if button.label == "Je prends")
    await nadia.types(f"/prendre {reference}")
    await karim.presses_data(take.data, number)
    said = karim.heard[-1]
    assert said.text.startswith("⚠ Rien n'a été fait : le dossier a changé entre-temps.")
    assert "pris par Nadia" in said.text.splitlines()[0]
    assert not said.below
    await town.delivers()
    assert (await karim.newest(f"{reference} — "))[0] == number
    await karim.types(f"/prendre {reference}")
    await karim.reads("refused-held", name="Nadia", reference=reference)


async def test_every_button_about_the_case_is_bound_to_its_version(town: Street, nadia: Somebody, awa: Somebody) -> None:
    reference = await speaks(awa)
    await nadia.types(f"/prendre {reference}")
    async with town.house.database.read() as tx:
        row = await cases.case(tx, reference)
    assert row is not None
    pressed = [read(button.data) for line in (await screen(nadia, reference)).buttons for button in line]
    assert Bound(row.version, Start("answer_case", reference)) in pressed
    assert [each for each in pressed if not isinstance(each, Bound)] == [Do("queue", "take")]
    await nadia.presses("act-answer")
    await nadia.reads("answer-case-answer")


@pytest.mark.parametrize(
    "data",
    [
        "v|1|d|take|PV-ZZZZZ|0",
        "v|x|d|take|PV-ZZZZZ|0",
        "v|1|a|talk|step|choice",
        "v|1|v|1|d|take|PV-ZZZZZ|0",
        "v|999999999|s|close_case||",
        "v|1|",
    ],
)
async def test_a_forged_button_shows_nothing(nadia: Somebody, data: str) -> None:
    await nadia.presses_data(data)
    assert "PV-ZZZZZ" not in nadia.heard[-1].text or nadia.heard[-1].text.startswith("Je ne trouve pas")
    assert len(nadia.heard) == 1


def test_bound_data_fits_in_a_button_whatever_it_is_about() -> None:
    for flow in ("decline_case", "ask_resident", "write_down"):
        assert len(written(Bound(999_999_999, Start(flow, "PV-7K3MQ")))) <= 64
    assert read(written(Bound(7, Do("take", "PV-7K3MQ")))) == Bound(7, Do("take", "PV-7K3MQ"))


async def test_what_the_resident_adds_and_how_the_answer_fares_come_by_themselves(town: Street, nadia: Somebody, awa: Somebody) -> None:
    reference = await speaks(awa)
    await nadia.types(f"/prendre {reference}")
    await town.delivers()
    number, _ = await nadia.newest(f"{reference} — ")
    await adds(awa, reference, "Le chauffage aussi est coupé.")
    await town.delivers()
    place, seen = await nadia.newest(f"{reference} — ")
    assert "Le chauffage aussi est coupé." in seen.text
    assert place == number
    assert seen.text.endswith("Dernier message : arrivé.")


async def test_a_team_that_has_the_case_no_longer_is_left_without_its_words(town: Street, nadia: Somebody, awa: Somebody) -> None:
    reference = await speaks(awa)
    await nadia.types(f"/prendre {reference}")
    assert "ascenseur" in (await screen(nadia, reference)).text
    async with town.house.database.write() as tx:
        row = await cases.case(tx, reference)
        assert row is not None
        await cases.move(tx, reference, row.version, association_id=None, taken_by=None, state="escalated")
    left = (await nadia.newest(reference))[1]
    assert left.text == nadia.text("case-left", reference=reference)
    assert not left.buttons


async def test_a_change_that_shows_nothing_new_is_sent_to_nobody(town: Street, nadia: Somebody, awa: Somebody) -> None:
    reference = await speaks(awa)
    await nadia.types(f"/voir {reference}")
    before = await nadia.everything()
    async with town.house.database.write() as tx:
        tx.touched.add(reference)
    assert await nadia.everything() == before


async def test_a_long_case_fits_in_one_message_and_is_read_whole_on_demand(town: Street, nadia: Somebody, awa: Somebody) -> None:
    reference = await speaks(awa)
    for number in range(12):
        await adds(awa, reference, f"{number} : " + "😀 le mur est trempé, " * 90)
    await nadia.types(f"/voir {reference}")
    seen = await screen(nadia, reference)
    assert length(seen.text) <= 4096
    assert "11 : 😀" in seen.text
    assert "\n3 : 😀" not in seen.text
    assert "messages plus anciens" in seen.text
    await nadia.presses("act-read-all")
    whole = nadia.heard[-1]
    assert all(f"\n{number} : 😀" in whole.text for number in range(12))
    assert not whole.screen


async def test_one_endless_story_is_cut_and_read_whole_on_demand(town: Street, nadia: Somebody, awa: Somebody) -> None:
    reference = await speaks(awa)
    await adds(awa, reference, "😀" * 6000)
    await nadia.types(f"/voir {reference}")
    seen = await screen(nadia, reference)
    assert length(seen.text) <= 4096
    assert "[…]" in seen.text
    await nadia.presses("act-read-all")
    assert "😀" * 6000 in nadia.heard[-1].text


async def test_a_screen_that_has_not_left_is_redrawn_and_not_sent_twice(town: Street, nadia: Somebody, awa: Somebody) -> None:
    reference = await speaks(awa)
    await nadia.types(f"/voir {reference}")
    await adds(awa, reference, "Le chauffage aussi est coupé.")
    assert "chauffage" in (await screen(nadia, reference)).text
    assert (await nadia.everything()).count(f"{reference} — Un problème") == 1
    await town.delivers()
    await adds(awa, reference, "Et l'eau chaude.")
    assert (await nadia.everything()).count(f"{reference} — Un problème") == 2, "what has left is edited by a message of its own"


async def test_what_waits_for_somebody_to_write_says_whether_they_know(town: Street, nadia: Somebody) -> None:
    awa = town.resident("awa", channel="whatsapp")
    reference = await speaks(awa)
    await nadia.types(f"/voir {reference}")
    await nadia.presses("act-take")
    await town.delivers()
    outbox, address = table_of(OutboxMessage), table_of(Address)
    for invited_at, shown in ((None, "delivery-waits-untold"), (town.house.now() + timedelta(minutes=1), "delivery-waits")):
        async with town.house.database.write() as tx:
            await tx.run(update(outbox).where(outbox.c.case_reference == reference, outbox.c.bot == "residents").values(state=WAITS))
            await tx.run(update(address).where(address.c.channel == "whatsapp").values(invited_at=invited_at))
        await nadia.types(f"/voir {reference}")
        await town.delivers()
        assert nadia.text(shown) in (await screen(nadia, reference)).text
