"""What may not be sent before the person writes waits for them: one invitation, then everything, in order and once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import sender as sending
from bot.channels.port import NotNow, Outgoing, Refused, Throttled, TryLater, Undelivered, Unreachable, WindowClosed
from bot.housekeeping import Housekeeping
from bot.settings import Settings
from routing.desk import Resident
from storage import cases, voices, window
from tests import databases
from tests.people_of_town import concern
from tests.whatsapp_house import BSUID, WhatsAppHouse, empty_house, whatsapp_house

__all__ = ["empty_house"]

WELCOME = "welcome"


@pytest.fixture
async def house(empty_house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[WhatsAppHouse]:
    monkeypatch.setattr(sending, "IDLE_SECONDS", 0.05)
    async with whatsapp_house(empty_house, tmp_path) as opened:
        await opened.hears(opened.said("Bonjour"))
        await opened.becomes((opened.house.texts("fr", WELCOME), "sent"))
        opened.channel.delivered.clear()
        yield opened


async def test_within_a_day_an_answer_leaves_at_once(house: WhatsAppHouse) -> None:
    house.passes(hours=23)
    await house.posts("La mairie répare jeudi.")
    await house.becomes(("La mairie répare jeudi.", "sent"))


async def test_after_a_day_the_person_is_asked_once_and_reads_all_of_it_in_order_when_they_write(house: WhatsAppHouse) -> None:
    house.passes(hours=25)
    await house.posts("un", "deux", case="PV-7K3MQ")
    await house.becomes(("un", "waits"), ("deux", "waits"), ("? PV-7K3MQ", "sent"))
    assert house.delivered() == ["? PV-7K3MQ"]
    await house.hears(house.said("Bonjour"))
    await house.becomes(("un", "sent"), ("deux", "sent"), ("? PV-7K3MQ", "sent"), (house.house.texts("fr", WELCOME), "sent"))
    assert house.delivered()[1:] == ["un", "deux", house.house.texts("fr", WELCOME)]


async def test_a_commit_tells_that_what_waited_may_leave(house: WhatsAppHouse) -> None:
    house.passes(hours=25)
    await house.posts("un")
    await house.becomes(("un", "waits"), ("? Porte-voix", "sent"))
    told: list[set[tuple[str, str]]] = []
    house.house.database.posted = lambda outlets: told.append(set(outlets))
    await house.hears(house.said(""))
    assert told == [{("whatsapp", "residents")}]


async def test_the_button_of_the_invitation_brings_what_waits_and_nothing_else(house: WhatsAppHouse) -> None:
    house.passes(hours=25)
    await house.posts("un")
    await house.becomes(("un", "waits"), ("? Porte-voix", "sent"))
    await house.hears(house.said(""))
    await house.becomes(("un", "sent"), ("? Porte-voix", "sent"))


async def test_nobody_is_asked_again_within_a_week_and_whoever_wrote_meanwhile_is(house: WhatsAppHouse) -> None:
    house.passes(hours=25)
    await house.posts("un")
    await house.becomes(("un", "waits"), ("? Porte-voix", "sent"))
    house.passes(days=2)
    await house.posts("deux")
    await house.becomes(("? Porte-voix", "sent"), ("deux", "waits"))
    house.passes(days=6)
    await house.posts("trois")
    await house.becomes(("trois", "waits"), ("? Porte-voix", "sent"))
    await house.hears(house.said("Bonjour"))
    await house.becomes(("trois", "sent"), ("? Porte-voix", "sent"), (house.house.texts("fr", WELCOME), "sent"))
    house.passes(hours=25)
    await house.posts("quatre")
    await house.becomes(("quatre", "waits"), ("? Porte-voix", "sent"))
    assert [text for text in house.delivered() if not text.startswith("?")][:3] == ["un", "deux", "trois"]


async def test_a_window_that_the_platform_says_is_closed_is_closed(house: WhatsAppHouse) -> None:
    refused: list[str] = []

    def closed(chat: str, message: Outgoing) -> Undelivered | None:
        if message.invites or refused:
            return None
        refused.append(message.text)
        return WindowClosed()

    house.channel.fails = closed
    await house.posts("un")
    await house.becomes(("un", "waits"), ("? Porte-voix", "sent"))
    await house.hears(house.said("Bonjour"))
    await house.becomes(("un", "sent"), ("? Porte-voix", "sent"), (house.house.texts("fr", WELCOME), "sent"))


async def test_a_message_taken_and_refused_afterwards_waits_too_and_arrives_once(house: WhatsAppHouse) -> None:
    await house.posts("un")
    await house.becomes(("un", "sent"))
    await house.told("un", 131047)
    await house.becomes(("un", "waits"), ("? Porte-voix", "sent"))
    await house.told("un", 131047)  # WhatsApp says things twice
    house.passes(seconds=1)
    await house.hears(house.said("Bonjour"))
    await house.becomes(("un", "sent"), ("? Porte-voix", "sent"), (house.house.texts("fr", WELCOME), "sent"))
    assert house.delivered().count("un") == 2  # as WhatsApp took it the first time and lost it


async def test_whoever_wrote_while_it_was_refused_has_it_at_once(house: WhatsAppHouse) -> None:
    await house.posts("un")
    await house.becomes(("un", "sent"))
    house.passes(seconds=1)
    await house.hears(house.said("Bonjour"))
    await house.told("un", 131047)
    await house.becomes(("un", "sent"), (house.house.texts("fr", WELCOME), "sent"))
    assert "? Porte-voix" not in house.delivered()


async def test_an_invitation_that_whatsapp_refuses_is_written_again_with_the_next(house: WhatsAppHouse) -> None:
    house.channel.fails = lambda chat, message: Refused("template") if message.invites else None
    house.passes(hours=25)
    await house.posts("un")
    await house.becomes(("un", "waits"), ("? Porte-voix", "failed"))
    house.channel.fails = lambda chat, message: None
    await house.posts("deux")
    await house.becomes(("deux", "waits"), ("? Porte-voix", "sent"))


async def test_what_was_taken_and_lost_is_sent_again_or_known_as_lost(house: WhatsAppHouse) -> None:
    await house.posts("un", "deux", "trois")
    await house.becomes(("un", "sent"), ("deux", "sent"), ("trois", "sent"))
    await house.told("un", 131000)
    await house.told("deux", 131053)
    await house.becomes(("un", "ready"), ("deux", "failed"), ("trois", "sent"))
    house.passes(minutes=2)
    await house.becomes(("un", "sent"), ("deux", "failed"), ("trois", "sent"))
    await house.told("trois", 131026)
    await house.becomes(("trois", "failed"))
    assert (await house.addresses())[0].gone
    await house.hears(house.said("Me revoilà"))
    assert not (await house.addresses())[0].gone


async def test_a_piece_that_was_lost_is_sent_again_and_the_others_are_not(house: WhatsAppHouse) -> None:
    await house.posts("un | deux | trois", case="PV-7K3MQ")
    await house.becomes(("un | deux | trois", "sent"))
    await house.told("un", 131000)
    await house.told("deux", 131000)
    await house.becomes(("un | deux | trois", "ready"))
    house.passes(minutes=2)
    await house.becomes(("un | deux | trois", "sent"))
    assert house.delivered() == ["un", "deux", "trois", "un", "deux"]
    await house.told("trois", 131000)  # the last one, and later on one that was sent twice: each is known by its newest number
    await house.told("deux", 131000)
    house.passes(minutes=2)
    await house.becomes(("un | deux | trois", "sent"))
    assert house.delivered()[5:] == ["deux", "trois"]
    await house.told("un", 131026)
    assert (await house.delivery("PV-7K3MQ"))[:2] == ("failed", "gone")


async def test_a_piece_that_found_the_window_closed_waits_alone(house: WhatsAppHouse) -> None:
    await house.posts("un | deux")
    await house.becomes(("un | deux", "sent"))
    await house.told("un", 131047)
    await house.becomes(("un | deux", "waits"), ("? Porte-voix", "sent"))
    house.passes(seconds=1)
    await house.hears(house.said(""))
    await house.becomes(("un | deux", "sent"), ("? Porte-voix", "sent"))
    assert [text for text in house.delivered() if text in ("un", "deux")] == ["un", "deux", "un"]


async def test_news_that_come_before_the_number_is_written_down_are_brought_again(house: WhatsAppHouse) -> None:
    with pytest.raises(NotNow):
        await house.told("wamid.soon", 131047, ago=timedelta(minutes=1))
    await house.told("wamid.long-ago", 131047, ago=timedelta(minutes=6))
    await house.told("wamid.soon", 0, state="read")


async def test_too_much_for_one_person_lets_others_go_on(house: WhatsAppHouse) -> None:
    other = "FR.2"
    await house.hears(house.said("Bonjour", phone="", bsuid=other))
    await house.becomes((house.house.texts("fr", WELCOME), "sent"))
    first = [Throttled(60.0, everybody=False)]
    house.channel.fails = lambda chat, message: first.pop() if chat == BSUID and first else None
    await house.posts("un")
    await house.becomes(("un", "ready"))
    await house.hears(house.said("Encore", phone="", bsuid=other))
    await house.becomes(("un", "ready"), (house.house.texts("fr", WELCOME), "sent"))
    house.passes(seconds=61)
    await house.becomes(("un", "sent"), (house.house.texts("fr", WELCOME), "sent"))


async def test_what_nobody_comes_to_read_waits_three_months(house: WhatsAppHouse) -> None:
    house.passes(hours=25)
    (awa,) = await house.addresses()
    async with house.house.database.write() as tx:
        reference, _ = await house.house.desk.open_case(tx, house.house.now(), Resident(awa.person_id, awa.id, "fr"), concern())
    await house.posts("un", case=reference)
    await house.becomes(("un", "waits"), (f"? {reference}", "sent"))
    keeping = Housekeeping(house.house, house.reception, Settings())
    house.passes(days=89)
    await keeping.forget()
    assert ("un", "waits") in await house.outbox()
    house.passes(days=2)
    await keeping.forget()
    assert (await house.delivery(reference))[:2] == ("failed", "unread")
    await house.hears(house.said("Bonjour"))
    await house.becomes((house.house.texts("fr", WELCOME), "sent"))
    assert "un" not in house.delivered(), "news of three months ago are no news"
    await keeping.forget()
    async with house.house.database.read() as tx:
        assert [event.kind for event in await cases.thread(tx, reference)] == ["concern", "unread"], "members are told so, once"


async def test_what_a_neighbour_did_not_read_is_not_said_of_who_wrote_nor_stops_the_rest(house: WhatsAppHouse) -> None:
    (awa,) = await house.addresses()
    await house.hears(house.said("Bonjour", phone="", bsuid="FR.2"))
    _, bilal = await house.addresses()
    async with house.house.database.write() as tx:
        reference, _ = await house.house.desk.open_case(tx, house.house.now(), Resident(awa.person_id, awa.id, "fr"), concern())
        await voices.add(tx, reference=reference, person_id=bilal.person_id, address_id=bilal.id, now=house.house.now())
    await house.posts("un", case=reference)
    await house.becomes(("un", "sent"))
    house.passes(hours=25)
    await house.posts("un aussi", case=reference, to=bilal.id)
    await house.posts("deux", case="PV-7K3MQ", to=bilal.id)
    await house.becomes(("un aussi", "waits"), ("deux", "waits"), (f"? {reference}", "sent"))
    house.passes(days=91)
    await Housekeeping(house.house, house.reception, Settings()).forget()
    assert {"un aussi", "deux"}.isdisjoint(text for text, state in await house.outbox() if state == "waits")
    async with house.house.database.read() as tx:
        assert [event.kind for event in await cases.thread(tx, reference)] == ["concern"], "whoever wrote had the answer"


@pytest.mark.postgres
async def test_on_a_server_too_a_person_is_one_by_any_name_and_what_waits_arrives(postgres: databases.Server, tmp_path: Path) -> None:
    async with whatsapp_house(None, tmp_path, postgres.fresh()) as house:
        await house.hears(house.said("un", bsuid=""), house.said("deux", phone=""))
        await house.hears(house.said("trois"))
        assert await house.people() == 1 and len(await house.addresses()) == 1
        house.passes(hours=25)
        await house.posts("un")
        await house.becomes(("un", "waits"), ("? Porte-voix", "sent"))
        await house.hears(house.said("", phone=""))
        await house.becomes(("un", "sent"), ("? Porte-voix", "sent"))
        await house.told("un", 131047)
        await house.becomes(("un", "waits"), ("? Porte-voix", "sent"), ("? Porte-voix", "sent"))


async def test_nothing_asks_whoever_is_gone(house: WhatsAppHouse) -> None:
    house.channel.fails = lambda chat, message: Unreachable("undeliverable")
    await house.posts("un")
    await house.becomes(("un", "failed"))
    house.passes(hours=25)
    await house.posts("deux", case="PV-7K3MQ")
    await house.becomes(("un", "failed"), ("deux", "failed"))
    assert (await house.delivery("PV-7K3MQ"))[:2] == ("failed", "gone")


async def test_what_waits_for_whoever_blocked_us_is_known_as_lost(house: WhatsAppHouse) -> None:
    house.channel.fails = lambda chat, message: Unreachable("undeliverable") if message.invites else None
    house.passes(hours=25)
    await house.posts("un", case="PV-7K3MQ")
    await house.becomes(("un", "failed"), ("? PV-7K3MQ", "failed"))
    assert (await house.delivery("PV-7K3MQ"))[:2] == ("failed", "gone")


async def test_members_are_told_that_somebody_was_asked_to_write_once_that_has_left(house: WhatsAppHouse) -> None:
    house.channel.fails = lambda chat, message: TryLater("whatsapp_away") if message.invites else None
    house.passes(hours=25)
    await house.posts("un", case="PV-7K3MQ")
    await house.becomes(("un", "waits"), ("? PV-7K3MQ", "ready"))
    assert await house.delivery("PV-7K3MQ") == ("waits", "window", False)
    house.channel.fails = lambda chat, message: None
    house.passes(minutes=5)
    await house.becomes(("un", "waits"), ("? PV-7K3MQ", "sent"))
    assert await house.delivery("PV-7K3MQ") == ("waits", "window", True)


async def test_without_approved_words_nobody_is_asked_and_members_know(empty_house: Path, tmp_path: Path) -> None:
    async with whatsapp_house(empty_house, tmp_path, invites=False) as house:
        await house.hears(house.said("Bonjour"))
        await house.becomes((house.house.texts("fr", WELCOME), "sent"))
        house.passes(hours=25)
        await house.posts("un", "deux", case="PV-7K3MQ")
        await house.becomes(("un", "waits"), ("deux", "waits"))
        assert await house.delivery("PV-7K3MQ") == ("waits", "window", False)
        async with house.house.database.read() as tx:
            assert await window.count(tx) == 2
        await house.hears(house.said(""))
        await house.becomes(("un", "sent"), ("deux", "sent"))
