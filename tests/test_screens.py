"""Messages that stay true: a screen takes the place of the one before, or comes anew when that one is no more."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.channels.memory import MemoryChannel
from bot.channels.port import Bot, Button, NotThere, Outgoing
from bot.render import pack, unpack
from bot.sender import Sender
from bot.web_mailbox import OutboxMailbox
from storage import outbox, people
from storage.database import Database, table_of
from storage.tables import OutboxMessage

_outbox = table_of(OutboxMessage)
CASE = "case PV-7K3MQ"


class Wall(MemoryChannel):
    """A channel on which messages can be edited until somebody deletes them."""

    def __init__(self) -> None:
        super().__init__(Bot.STAFF, "telegram")
        self.deleted: set[str] = set()
        self.edited: list[str] = []
        self.removed: list[str] = []

    async def edit(self, chat: str, number: str, message: Outgoing) -> str:
        if number in self.deleted:
            raise NotThere("not_there")
        self.edited.append(number)
        return await super().edit(chat, number, message)

    async def remove(self, chat: str, number: str) -> None:
        if number in self.deleted:
            raise NotThere("not_there")
        self.removed.append(number)


class Post:
    """What is posted to Nadia leaves at once; `wall` is what she has in sight."""

    def __init__(self, database: Database) -> None:
        self.database, self.wall = database, Wall()
        self.sender = Sender(self.wall, database, lambda: datetime.now(UTC))

    async def sends(self, text: str, screen: str = CASE, *, below: bool = False, quiet: bool = False) -> None:
        message = Outgoing(text=text, screen=screen, below=below, quiet=quiet)
        async with self.database.write() as tx:
            outbox.post(
                tx, address_id="at-nadia", channel="telegram", bot="staff", message=pack(message), screen=screen,
                now=datetime.now(UTC), case_reference="PV-7K3MQ" if screen else None,
            )  # fmt: skip
        async with self.database.write() as tx:
            for waiting in await outbox.claim(tx, channel="telegram", bot="staff", now=datetime.now(UTC), most=9):
                self.sender._under_way.pop(waiting.address_id, None)
                await self.sender._send(waiting)
        async with self.sender._recorded():
            pass

    @property
    def shown(self) -> list[str]:
        return [message.text for message in self.wall.delivered["nadia"]]

    async def receipts(self) -> list[str]:
        async with self.database.read() as tx:
            return [row.receipt for row in await tx.rows(select(_outbox.c.receipt).order_by(_outbox.c.id))]


@pytest.fixture
async def post(database: Database) -> Post:
    async with database.write() as tx:
        people.add_address(
            tx, id="at-nadia", lookup=people.lookup(tx, "telegram", "staff", "nadia"), channel="telegram", bot="staff", chat="nadia",
            language="fr", now=datetime.now(UTC), person_id=None,
        )  # fmt: skip
    return Post(database)


async def test_a_screen_takes_the_place_of_the_one_before(post: Post) -> None:
    await post.sends("à prendre")
    await post.sends("Bonjour.", "")
    await post.sends("suivi par Awa")
    assert post.shown == ["suivi par Awa", "Bonjour."]
    assert await post.receipts() == ["1", "2", "1"]


async def test_another_case_has_a_screen_of_its_own(post: Post) -> None:
    await post.sends("à prendre")
    await post.sends("un autre", "case PV-8K3MQ")
    assert post.shown == ["à prendre", "un autre"]


async def test_a_screen_somebody_deleted_comes_anew(post: Post) -> None:
    await post.sends("à prendre")
    post.wall.deleted.add("1")
    await post.sends("suivi par Awa", quiet=True)
    await post.sends("clos")
    assert post.shown == ["à prendre", "clos"]
    assert post.wall.edited == ["2"]


async def test_a_screen_asked_for_from_elsewhere_comes_below_and_the_other_one_goes(post: Post) -> None:
    await post.sends("à prendre")
    await post.sends("Bonjour.", "")
    await post.sends("suivi par Awa", below=True)
    assert post.shown == ["à prendre", "Bonjour.", "suivi par Awa"]
    assert post.wall.removed == ["1"]
    await post.sends("clos")
    assert post.wall.edited == ["3"]


async def test_a_copy_that_cannot_be_taken_away_stops_nothing(post: Post) -> None:
    await post.sends("à prendre")
    post.wall.deleted.add("1")
    await post.sends("suivi par Awa", below=True)
    assert post.shown == ["à prendre", "suivi par Awa"]
    assert await post.receipts() == ["1", "2"]


async def test_whoever_replies_to_a_message_or_presses_its_button_means_that_one(post: Post) -> None:
    await post.sends("à prendre")
    await post.sends("Bonjour.", "")
    await post.sends("suivi par Awa")
    async with post.database.read() as tx:
        of_case, other = await outbox.answered(tx, "at-nadia", "1"), await outbox.answered(tx, "at-nadia", "2")
        assert of_case == outbox.Answered(CASE, "PV-7K3MQ")
        assert other == outbox.Answered("", "")
        assert await outbox.answered(tx, "at-nadia", "99") is None
        assert await outbox.answered(tx, "at-somebody-else", "1") is None


async def test_the_web_page_is_given_only_the_newest_of_a_screen_and_the_places_of_the_others(database: Database) -> None:
    async with database.write() as tx:
        people.add_address(
            tx, id="at-sami", lookup=people.lookup(tx, "web", "staff", "relay"), channel="web", bot="staff", chat="relay", language="fr",
            now=datetime.now(UTC), person_id=None,
        )  # fmt: skip
        for text, screen in (("à prendre", CASE), ("Bonjour.", ""), ("clos", CASE)):
            message = pack(Outgoing(text=text, screen=screen, buttons=((Button("Lire", "d|read|PV-7K3MQ|0"),),)))
            outbox.post(
                tx, address_id="at-sami", channel="web", bot="staff", message=message, screen=screen, now=datetime.now(UTC)
            )  # fmt: skip
    shown = (await OutboxMailbox(database).after(Bot.STAFF, "relay", 0)).shown
    assert [(one.message.text, one.message.screen) for one in shown] == [("", CASE), ("Bonjour.", ""), ("clos", CASE)]
    assert not shown[0].message.buttons


def test_a_message_is_kept_with_its_screen() -> None:
    message = Outgoing(text="clos", screen=CASE, below=True, quiet=True)
    assert unpack(pack(message)) == message
    assert "screen" not in pack(Outgoing(text="Bonjour.")), "most messages are no screen, and are kept as short as they were"


def test_a_message_is_kept_with_its_language() -> None:
    message = Outgoing(text="Merhaba.", language="tr")
    assert unpack(pack(message)) == message
    assert unpack({"text": "Bonjour.", "buttons": [], "position": False}).language == "", "one of before messages had a language"
