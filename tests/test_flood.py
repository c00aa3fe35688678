"""A chat that sends far too much is asked once to wait, and nobody who merely has a lot to say ever is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.channels.port import Bot, Media, MediaKind
from bot.clock import Clock
from bot.flood import A_MINUTE, MOST_WAIT_SECONDS, WAIT_SECONDS, Buckets, Pass
from bot.render import unpack
from storage import outbox
from tests.test_reception import SCRIPT, Chokes, Desk, _address_of, working

AWA = ("web", "residents", "awa")
RELAYS = ("web", "staff", "relays")
DANGER = "il me frappe aidez moi"
BURST = A_MINUTE * 2


class Seconds:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def buckets(seconds: Seconds) -> Buckets:
    return Buckets(A_MINUTE, seconds)


def taken(buckets: Buckets, chat: tuple[str, str, str], tries: int) -> int:
    return sum(buckets.of(chat).takes(buckets.now()) for _ in range(tries))


# --- the bucket ------------------------------------------------------------------------------------------------------


def test_sixty_at_once_and_thirty_a_minute_for_ever(buckets: Buckets, seconds: Seconds) -> None:
    assert taken(buckets, AWA, BURST) == BURST
    for _ in range(200):
        seconds.pass_by(2)
        assert taken(buckets, AWA, 1) == 1
    assert taken(buckets, AWA, 1) == 0


def test_relays_may_send_ten_times_as_much(buckets: Buckets) -> None:
    assert taken(buckets, RELAYS, 2000) == BURST * 10


def test_nothing_is_heard_until_the_wait_is_over_however_much_is_sent(buckets: Buckets, seconds: Seconds) -> None:
    taken(buckets, AWA, BURST + 1)
    for _ in range(59):
        seconds.pass_by(1)
        assert taken(buckets, AWA, 100) == 0
    assert buckets.of(AWA).seconds(seconds()) == 1
    seconds.pass_by(1)
    assert taken(buckets, AWA, 100) == A_MINUTE, "a minute gave back what a minute gives"


def test_the_wait_doubles_for_a_hand_that_asks_again_too_soon_and_is_forgotten_in_calm(buckets: Buckets, seconds: Seconds) -> None:
    waits = []
    for _ in range(7):
        taken(buckets, AWA, 1000)
        waits.append(buckets.of(AWA).seconds(seconds()))
        seconds.pass_by(waits[-1])
    assert waits[:2] == [WAIT_SECONDS, WAIT_SECONDS * 2]
    seconds.pass_by(600)
    taken(buckets, AWA, 1000)
    assert buckets.of(AWA).seconds(seconds()) == WAIT_SECONDS


def test_no_wait_is_longer_than_sixteen_minutes(buckets: Buckets, seconds: Seconds) -> None:
    bucket = buckets.of(AWA)
    for _ in range(12):
        bucket.left, bucket.at = 0.0, seconds()
        assert not bucket.takes(seconds())
        wait = bucket.seconds(seconds())
        seconds.pass_by(wait)
    assert wait == MOST_WAIT_SECONDS


def test_each_kind_passes_once_an_episode(buckets: Buckets, seconds: Seconds) -> None:
    bucket = buckets.of(AWA)
    taken(buckets, AWA, BURST + 1)
    assert [bucket.passes(kind) for kind in (Pass.NOTICE, Pass.NOTICE, Pass.DANGER, Pass.DANGER)] == [True, False, True, False]
    seconds.pass_by(WAIT_SECONDS)
    taken(buckets, AWA, A_MINUTE + 1)
    assert bucket.passes(Pass.NOTICE)


def test_who_asked_for_silence_is_not_told_to_wait_and_may_ask_again_after_a_danger(buckets: Buckets) -> None:
    bucket = buckets.of(AWA)
    asked = (Pass.SILENCE, Pass.NOTICE, Pass.SILENCE, Pass.DANGER, Pass.SILENCE, Pass.SILENCE)
    assert [bucket.passes(kind) for kind in asked] == [True, False, False, True, True, False]


def test_a_crowd_takes_no_more_memory_than_agreed_and_keeps_those_who_speak(seconds: Seconds) -> None:
    buckets = Buckets(A_MINUTE, seconds, most=1000)
    taken(buckets, AWA, BURST)
    for number in range(10_000):
        taken(buckets, ("web", "residents", f"chat-{number}"), 1)
        if number % 400 == 0:
            assert taken(buckets, AWA, 1) == 0
    assert len(buckets) <= 1000


# --- in the reception ------------------------------------------------------------------------------------------------


@asynccontextmanager
async def limited(folder: Path, seconds: Seconds, clock: Clock | None = None) -> AsyncIterator[Desk]:
    async with working(folder, clock or Clock()) as desk:
        desk.reception.buckets = Buckets(A_MINUTE, seconds)
        yield desk


@pytest.fixture
async def desk(tmp_path: Path, seconds: Seconds) -> AsyncIterator[Desk]:
    async with limited(tmp_path, seconds) as opened:
        yield opened


async def floods(desk: Desk, who: str, messages: int, text: str = "spam") -> None:
    assert await desk.hears(*(desk.says(who, text) for _ in range(messages))) == [None] * messages


def notice(desk: Desk, minutes: int = 1) -> str:
    return desk.house.texts("fr", "flood-wait", {"minutes": minutes})


async def notices(desk: Desk, who: str) -> list[str]:
    heads = [notice(desk, minutes) for minutes in (1, 2, 4)]
    return [text for text in await said(desk, who) if text in heads]


async def said(desk: Desk, who: str) -> list[str]:
    """Every text this chat was ever told."""
    async with desk.house.database.read() as tx:
        address = await _address_of(tx, who)
        return [unpack(mail.message).text for mail in await outbox.mailbox(tx, address, 0, most=10_000)]


async def test_thousands_of_messages_get_one_notice_and_leave_no_other_trace(desk: Desk) -> None:
    await floods(desk, "awa", BURST)
    before = await desk.counts()
    await floods(desk, "awa", 3000)
    after = await desk.counts()
    assert {name: after[name] - before[name] for name in after} == {
        "address": 0, "conversation": 0, "heard_message": 1, "outbox_message": 1, "case": 0,
    }  # fmt: skip
    assert await notices(desk, "awa") == [notice(desk)]
    assert desk.reception.dropped == 2999 and desk.reception.heard == BURST + 1


async def test_the_conversation_goes_on_where_it_was_once_the_wait_is_over(desk: Desk, seconds: Seconds) -> None:
    await desk.talks("awa", *SCRIPT[:2])
    await floods(desk, "awa", 500, "encore")
    seconds.pass_by(59)
    await desk.talks("awa", "trop tôt")
    assert (await desk.told("awa"))[-1].text == notice(desk)
    seconds.pass_by(1)
    await desk.talks("awa", *SCRIPT[2:])
    assert (await desk.told("awa"))[-1].text.startswith(desk.house.texts("fr", "report-concern-review"))


async def test_a_second_flood_is_told_a_longer_wait_once(desk: Desk, seconds: Seconds) -> None:
    await floods(desk, "awa", 500)
    seconds.pass_by(60)
    await floods(desk, "awa", 500)
    assert await notices(desk, "awa") == [notice(desk, 1), notice(desk, 2)]


async def test_danger_is_heard_during_a_flood_once(desk: Desk) -> None:
    await desk.talks("awa", *SCRIPT[:2])
    await floods(desk, "awa", 500)
    await floods(desk, "awa", 300, DANGER)
    numbers = desk.house.texts("fr", "danger-numbers")
    assert (await said(desk, "awa")).count(numbers) == 1
    assert (await notices(desk, "awa")) == [notice(desk)]


async def test_a_flood_of_danger_is_answered_and_told_to_wait(desk: Desk) -> None:
    await floods(desk, "awa", 500, DANGER)
    told = await said(desk, "awa")
    assert told.count(desk.house.texts("fr", "danger-numbers")) == BURST + 1
    assert told.count(notice(desk)) == 1


async def test_stop_is_heard_during_a_flood_and_nothing_wakes_the_chat_but_a_danger(desk: Desk, seconds: Seconds) -> None:
    await floods(desk, "awa", BURST)
    await desk.talks("awa", "/stop@PorteVoixBot", "encore", "/stop", "encore")
    assert (await desk.told("awa"))[-1].text == desk.house.texts("fr", "aside-stopped")
    assert await notices(desk, "awa") == []
    await desk.talks("awa", DANGER, "arret", "encore")
    assert (await desk.told("awa"))[-1].text == desk.house.texts("fr", "aside-stopped")
    seconds.pass_by(60)
    await desk.talks("awa", "/signaler")
    assert (await desk.told("awa"))[-1].text.startswith(desk.house.texts("fr", "resumed")), "it waits"


async def test_who_asked_for_silence_and_floods_afterwards_hears_nothing(desk: Desk) -> None:
    await floods(desk, "awa", BURST - 1)
    await desk.talks("awa", "/stop")
    silent = await desk.told("awa")
    await floods(desk, "awa", 200)
    assert await desk.told("awa") == silent


async def test_a_story_in_many_parts_an_album_and_quick_taps_never_meet_it(desk: Desk) -> None:
    await desk.talks("awa", *SCRIPT[:2], *(f"la suite, partie {part}" for part in range(12)))
    photo = (Media(kind=MediaKind.PHOTO, mime="image/jpeg", data=b"\xff\xd8"),)
    assert await desk.hears(*(desk.says("awa", "", media=photo) for _ in range(20))) == [None] * 20
    await desk.talks("awa", *SCRIPT[2:], *("retour",) * 5)
    assert await notices(desk, "awa") == [] and desk.reception.dropped == 0


async def test_others_are_heard_while_one_chat_floods(desk: Desk) -> None:
    await floods(desk, "awa", 1000)
    await desk.talks("bilal", *SCRIPT)
    assert (await desk.told("bilal"))[-1].text.startswith(desk.house.texts("fr", "report-concern-review"))
    assert desk.reception.dropped == 1000 - BURST - 1


async def test_the_two_bots_and_two_channels_are_counted_apart(desk: Desk) -> None:
    await floods(desk, "awa", BURST + 1)
    assert await desk.hears(desk.says("awa", "/signaler", channel="telegram"), desk.says("awa", "", bot=Bot.STAFF)) == [None, None]
    assert desk.reception.heard == BURST + 3


async def test_what_could_not_be_handled_costs_nothing(desk: Desk) -> None:
    desk.front.on = {"poison"}
    for _ in range(BURST * 2):
        assert isinstance((await desk.hears(desk.says("awa", "poison")))[0], Chokes)
    await desk.talks("awa", "/signaler")
    assert await notices(desk, "awa") == []


async def test_a_notice_whose_commit_failed_is_said_at_the_next_message(desk: Desk, seconds: Seconds) -> None:
    await floods(desk, "awa", BURST)
    kept, desk.house.texts = desk.house.texts, _NoTexts()  # type: ignore[assignment]
    assert isinstance((await desk.hears(desk.says("awa", "spam")))[0], LookupError)
    desk.house.texts = kept
    await floods(desk, "awa", 10)
    assert await notices(desk, "awa") == [notice(desk)]


class _NoTexts:
    """Texts nobody can find."""

    def __call__(self, *asked: object) -> str:
        raise LookupError("no texts")


async def test_after_a_restart_buckets_are_full_and_nothing_said_is_said_again(tmp_path: Path, seconds: Seconds) -> None:
    async with limited(tmp_path, seconds) as desk:
        await desk.talks("awa", *SCRIPT[:2])
        await floods(desk, "awa", 500)
        number = desk.number
    async with limited(tmp_path, seconds) as desk:
        desk.number = number
        await desk.talks("awa", *SCRIPT[2:])
        assert (await desk.told("awa"))[-1].text.startswith(desk.house.texts("fr", "report-concern-review"))
        assert await notices(desk, "awa") == [notice(desk)]


async def test_without_buckets_nobody_is_asked_to_wait(tmp_path: Path) -> None:
    async with working(tmp_path, Clock()) as desk:
        await floods(desk, "awa", 400)
        assert desk.reception.heard == 400
