"""What is to be sent, in what order, how often, and what becomes of it when nobody can be reached."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from storage import cases, conversations, outbox, people, silenced, uploads
from storage.database import Database, table_of
from storage.outbox import Sent, Waiting
from storage.tables import OutboxMessage
from tests.conftest import FakeClock
from tests.people_of_town import newcomer


class Mailbag:
    """The outbox of one bot, with Awa and Bilal to write to."""

    def __init__(self, database: Database, clock: FakeClock) -> None:
        self.database, self.clock = database, clock

    async def posts(self, to: str, *texts: str, urgency: int = 1, silent: bool = False, case: str | None = None,
                    channel: str = "telegram", talk: str = "") -> None:  # fmt: skip
        async with self.database.write() as tx:
            for text in texts:
                outbox.post(
                    tx,
                    address_id=f"at-{to}",
                    channel=channel,
                    bot="residents",
                    message={"text": text},
                    now=self.clock.now(),
                    urgency=urgency,
                    silent=silent,
                    case_reference=case,
                    talk=talk,
                )

    async def claims(self, most: int = 9, *, busy: tuple[str, ...] = (), bot: str = "residents") -> list[Waiting]:
        async with self.database.write() as tx:
            return await outbox.claim(tx, channel="telegram", bot=bot, now=self.clock.now(), most=most, busy=busy)

    async def sends(self, *waiting: Waiting, receipt: str = "r1") -> None:
        await self._record(*(Sent(id=one.id, state="sent", at=self.clock.now(), receipt=receipt) for one in waiting))

    async def tries_later(self, waiting: Waiting, at: datetime) -> None:
        await self._record(Sent(id=waiting.id, state="ready", at=self.clock.now(), reason="flood", due_at=at))

    async def gives_up(self, waiting: Waiting, reason: str) -> None:
        await self._record(Sent(id=waiting.id, state="failed", at=self.clock.now(), reason=reason))

    async def _record(self, *results: Sent) -> None:
        async with self.database.write() as tx:
            await outbox.record(tx, results)

    async def states(self) -> dict[str, str]:
        async with self.database.read() as tx:
            rows = await tx.rows(select(table_of(OutboxMessage)).order_by(table_of(OutboxMessage).c.id))
        return {row.message["text"]: f"{row.state} {row.reason}".strip() for row in rows}


@pytest.fixture
async def bag(database: Database, clock: FakeClock) -> Mailbag:
    async with database.write() as tx:
        newcomer(tx, "awa", chat="4242")
        newcomer(tx, "bilal")
    return Mailbag(database, clock)


def texts(waiting: list[Waiting]) -> list[str]:
    return [one.message["text"] for one in waiting]


# --- order -----------------------------------------------------------------------------------------------------------


async def test_each_chat_hears_one_thing_at_a_time_and_in_order(bag: Mailbag) -> None:
    await bag.posts("awa", "a1", "a2", "a3")
    await bag.posts("bilal", "b1")
    first = await bag.claims()
    assert texts(first) == ["a1", "b1"] and (first[0].chat, first[0].tries) == ("4242", 1)
    assert await bag.claims() == [], "a1 is still on its way"
    await bag.sends(first[0])
    assert texts(await bag.claims()) == ["a2"]
    assert await bag.states() == {"a1": "sent", "a2": "sending", "a3": "ready", "b1": "sending"}


async def test_a_reply_to_somebody_who_waits_goes_before_a_notice(bag: Mailbag) -> None:
    await bag.posts("awa", "notice")
    await bag.posts("bilal", "reply", urgency=0)
    assert texts(await bag.claims(1)) == ["reply"]
    assert texts(await bag.claims(1)) == ["notice"]


async def test_urgency_never_overtakes_in_the_same_chat_but_lifts_what_stands_before_it(bag: Mailbag) -> None:
    await bag.posts("bilal", "notice to bilal")
    await bag.posts("awa", "notice to awa")
    await bag.posts("awa", "reply to awa", urgency=0)
    assert texts(await bag.claims(1)) == ["notice to awa"]


async def test_what_goes_at_once_goes_before_all_that_waits_in_its_chat_and_in_others(bag: Mailbag) -> None:
    await bag.posts("bilal", "reply to bilal", urgency=0)
    await bag.posts("awa", "a1", "a2")
    on_its_way = await bag.claims(busy=("at-bilal",))
    await bag.posts("awa", "numbers", urgency=outbox.AT_ONCE)
    assert await bag.claims(busy=("at-bilal",)) == [], "two never leave for one chat together"
    await bag.sends(*on_its_way)
    assert texts(await bag.claims(1)) == ["numbers"]
    assert texts(await bag.claims()) == ["reply to bilal"], "while the numbers are on their way, nothing else leaves for that chat"


async def test_what_goes_at_once_does_not_wait_for_what_is_tried_again(bag: Mailbag) -> None:
    await bag.posts("awa", "a1")
    await bag.tries_later((await bag.claims())[0], bag.clock.now() + timedelta(minutes=15))
    await bag.posts("awa", "numbers", urgency=outbox.AT_ONCE)
    assert texts(await bag.claims()) == ["numbers"]


async def test_a_question_that_has_not_left_ends_where_a_newer_one_of_its_conversation_is_to_leave(bag: Mailbag) -> None:
    await bag.posts("awa", "q1", talk="one")
    on_its_way = await bag.claims()
    await bag.posts("awa", "q2", "q3", talk="one")
    await bag.posts("awa", "notice", case="PV-7K3MQ")
    await bag.posts("awa", "of another", talk="two")
    await bag.posts("awa", "q4", talk="one")
    await bag.posts("bilal", "b1", talk="one")
    assert texts(await bag.claims()) == ["b1"]
    await bag.sends(*on_its_way)
    for expected in ("notice", "of another", "q4"):
        claimed = await bag.claims()
        assert texts(claimed) == [expected]
        await bag.sends(*claimed)
    states = await bag.states()
    assert [states[q] for q in ("q1", "q2", "q3", "q4")] == ["sent", "failed superseded", "failed superseded", "sent"]


async def test_questions_end_for_what_goes_at_once_which_no_question_ends(bag: Mailbag) -> None:
    await bag.posts("awa", "q1", talk="one")
    await bag.posts("awa", "numbers", talk="one", urgency=outbox.AT_ONCE)
    await bag.posts("awa", "q2", talk="one")
    claimed = await bag.claims()
    assert texts(claimed) == ["numbers"]
    await bag.sends(*claimed)
    assert texts(await bag.claims()) == ["q2"]
    assert await bag.states() == {"q1": "failed superseded", "numbers": "sent", "q2": "sending"}


async def test_a_commit_tells_by_which_outlets_something_may_leave(bag: Mailbag) -> None:
    told: list[set[tuple[str, str]]] = []
    bag.database.posted = lambda outlets: told.append(set(outlets))
    await bag.posts("awa", "un", "deux")
    await bag.posts("awa", "trois", channel="web")
    await bag.claims()
    with suppress(ZeroDivisionError):
        async with bag.database.write() as tx:
            outbox.post(tx, address_id="at-awa", channel="telegram", bot="staff", message={"text": "lost"}, now=bag.clock.now())
            raise ZeroDivisionError
    assert told == [{("telegram", "residents")}, {("web", "residents")}]


async def test_no_more_than_asked_for_nor_those_already_busy_nor_another_bot_s(bag: Mailbag) -> None:
    await bag.posts("awa", "a1")
    await bag.posts("bilal", "b1")
    assert await bag.claims(bot="staff") == []
    assert texts(await bag.claims(busy=("at-awa",))) == ["b1"]
    assert texts(await bag.claims(1)) == ["a1"]


# --- trying again ----------------------------------------------------------------------------------------------------


async def test_what_must_wait_holds_its_own_chat_back_and_no_other(bag: Mailbag) -> None:
    await bag.posts("awa", "a1", "a2")
    await bag.tries_later((await bag.claims())[0], bag.clock.now() + timedelta(seconds=30))
    await bag.posts("bilal", "b1")
    assert texts(await bag.claims()) == ["b1"]
    bag.clock.passes(seconds=29)
    assert await bag.claims() == []
    bag.clock.passes(seconds=1)
    again = await bag.claims()
    assert texts(again) == ["a1"] and again[0].tries == 2 and not again[0].repeated


async def test_what_is_given_up_lets_the_next_one_through(bag: Mailbag) -> None:
    await bag.posts("awa", "a1", "a2")
    await bag.gives_up((await bag.claims())[0], "too_long")
    assert texts(await bag.claims()) == ["a2"]
    assert await bag.states() == {"a1": "failed too_long", "a2": "sending"}


async def test_after_a_crash_what_was_on_its_way_is_sent_once_more_and_flagged(bag: Mailbag) -> None:
    await bag.posts("awa", "a1", "a2", case="PV-7K3MQ")
    await bag.posts("bilal", "b1")
    claimed = await bag.claims()
    await bag.sends(claimed[1])
    async with bag.database.write() as tx:
        assert await outbox.recover(tx) == 1
    again = await bag.claims()
    assert [(one.message["text"], one.repeated, one.tries) for one in again] == [("a1", True, 2)]
    await bag.sends(*again)
    assert [(one.message["text"], one.repeated) for one in await bag.claims()] == [("a2", False)]
    async with bag.database.write() as tx:
        await tx.run(table_of(OutboxMessage).delete().where(table_of(OutboxMessage).c.repeated.is_(False)))
        last = await cases.delivery(tx, "PV-7K3MQ", "at-awa")
    assert last is not None and (last.state, last.repeated) == ("sent", True)


# --- silence ---------------------------------------------------------------------------------------------------------


async def test_nothing_more_goes_to_who_asked_for_silence_and_staff_see_why(bag: Mailbag) -> None:
    await bag.posts("awa", "a1", "a2", case="PV-7K3MQ")
    on_its_way = await bag.claims()
    async with bag.database.write() as tx:
        await silenced.fall(tx, "at-awa", "stopped")
    assert await bag.states() == {"a1": "sending", "a2": "failed stopped"}
    await bag.sends(*on_its_way)
    assert await bag.claims() == []
    async with bag.database.read() as tx:
        last = await cases.delivery(tx, "PV-7K3MQ", "at-awa")
    assert last is not None and (last.state, last.reason) == ("failed", "stopped")


async def test_what_is_posted_to_a_silent_chat_stands_as_not_sent(bag: Mailbag) -> None:
    await bag.posts("awa", "a1", silent=True)
    assert await bag.claims() == [] and await bag.states() == {"a1": "failed silent"}
    await bag.posts("awa", "a2")
    assert texts(await bag.claims()) == ["a2"]


# --- keeping and forgetting ------------------------------------------------------------------------------------------


async def test_a_mailbox_shows_the_newest_in_order_and_whose_they_are(bag: Mailbag) -> None:
    await bag.posts("awa", "on her phone")
    await bag.posts("awa", "a1", "a2", "a3", channel="web")
    await bag.posts("bilal", "b1", channel="web")
    async with bag.database.read() as tx:
        everything = await outbox.mailbox(tx, "at-awa", 0)
        assert [mail.message["text"] for mail in everything] == ["a1", "a2", "a3"]
        assert [mail.message["text"] for mail in await outbox.mailbox(tx, "at-awa", everything[0].number)] == ["a2", "a3"]
        assert [mail.message["text"] for mail in await outbox.mailbox(tx, "at-awa", 0, most=1)] == ["a3"]


async def test_a_file_is_fetched_by_whom_it_was_sent_to_alone(bag: Mailbag) -> None:
    async with bag.database.write() as tx:
        conversations.keep_media(
            tx, id="m1", kind="voice", mime="audio/ogg", seconds=4, data=b"sound", address_id="at-bilal", now=bag.clock.now()
        )
        outbox.post(
            tx, address_id="at-awa", channel="web", bot="residents", message={"text": ""}, now=bag.clock.now(), media_id="m1"
        )  # fmt: skip
        (mail,) = await outbox.mailbox(tx, "at-awa", 0)
        assert mail.media == ("voice", "audio/ogg", 4)
        assert await outbox.mailed_media(tx, "at-awa", mail.number) == "m1"
        assert await uploads.file(tx, "m1") == uploads.File("voice", "audio/ogg", 4, b"sound")
        assert await outbox.mailed_media(tx, "at-bilal", mail.number) is None


async def test_what_ended_long_ago_is_dropped_and_what_waits_never_is(bag: Mailbag) -> None:
    await bag.posts("awa", "sent", "waits")
    await bag.posts("bilal", "failed")
    claimed = await bag.claims()
    await bag.sends(claimed[0])
    await bag.gives_up(claimed[1], "gone")
    bag.clock.passes(days=31)
    await bag.posts("awa", "new")
    async with bag.database.write() as tx:
        assert await outbox.backlog(tx, bag.clock.now()) == (2, 31 * 86400.0)
        assert await outbox.forget_sent(tx, bag.clock.now() - timedelta(days=30)) == 2
    assert await bag.states() == {"waits": "ready", "new": "ready"}


async def test_a_number_is_never_used_twice(bag: Mailbag) -> None:
    """A page asks for what came after the last number it has: what took an older one would never be shown."""
    await bag.posts("awa", "a1", "a2", channel="web")
    async with bag.database.write() as tx:
        read = [mail.number for mail in await outbox.mailbox(tx, "at-awa", 0)]
        await tx.run(table_of(OutboxMessage).delete())
    await bag.posts("awa", "a3", channel="web")
    async with bag.database.read() as tx:
        assert [mail.message["text"] for mail in await outbox.mailbox(tx, "at-awa", read[-1])] == ["a3"]


async def test_an_empty_outbox_has_no_backlog(bag: Mailbag) -> None:
    async with bag.database.read() as tx:
        assert await outbox.backlog(tx, bag.clock.now()) == (0, 0.0)


async def test_what_was_on_its_way_when_silence_was_asked_is_not_tried_again(bag: Mailbag) -> None:
    await bag.posts("awa", "before")
    await bag.posts("bilal", "unmoved")
    claimed = await bag.claims()
    async with bag.database.write() as tx:
        await people.change_address(tx, "at-awa", stopped=True)
        await silenced.fall(tx, "at-awa", "stopped")
    await bag.posts("awa", "you will receive nothing more")
    async with bag.database.write() as tx:
        await outbox.record(tx, [Sent(id=one.id, state="ready", at=bag.clock.now()) for one in claimed])
        await silenced.hush(tx, [one.id for one in claimed])
    assert await bag.states() == {"before": "failed stopped", "unmoved": "ready", "you will receive nothing more": "ready"}
    async with bag.database.write() as tx:
        again = await outbox.claim(tx, channel="telegram", bot="residents", now=bag.clock.now(), most=5)
        (last,) = [one for one in again if one.address_id == "at-awa"]
        await outbox.record(tx, [Sent(id=last.id, state="ready", at=bag.clock.now())])
        await silenced.hush(tx, [last.id])
    assert (await bag.states())["you will receive nothing more"] == "ready", "the last word is said, however many tries it takes"
