"""The timetable of a bot, on a clock that the test moves."""

from __future__ import annotations

import random

from bot.channels.port import Pace
from bot.pace import Pacer

TELEGRAM = Pace(per_second=29.4, per_chat_seconds=1.0)


class FakeSender:
    """Sends as fast as a pacer allows, waking up a little late each time; remembers when."""

    def __init__(self, pacer: Pacer, *, late: float = 0.0) -> None:
        self.pacer = pacer
        self.now = 100.0
        self.late = late
        self.chance = random.Random(7)
        self.moments: list[float] = []

    def sends(self, count: int, *, chats: int = 100_000) -> float:
        """Messages to that many chats in turn; returns the seconds they took."""
        start = self.now
        for number in range(count):
            chat = str(number % chats)
            self.now = self.pacer.next_slot(chat, self.now) + self.chance.random() * self.late
            self.pacer.sent(chat, self.now)
            self.moments.append(self.now)
        return self.now - start


def most_in_a_second(moments: list[float]) -> int:
    return max(sum(1 for other in moments if at <= other < at + 1.0) for at in moments)


def test_it_uses_the_pace_and_never_passes_thirty_in_any_second() -> None:
    sender = FakeSender(Pacer(TELEGRAM))
    took = sender.sends(300)
    assert 299 / took > 29.3
    assert most_in_a_second(sender.moments) <= 30


def test_waking_late_does_not_add_up() -> None:
    sender = FakeSender(Pacer(TELEGRAM), late=0.01)
    took = sender.sends(600)
    assert 599 / took > 29.2
    assert most_in_a_second(sender.moments) <= 30


def test_what_was_missed_is_not_caught_up_in_a_burst() -> None:
    sender = FakeSender(Pacer(TELEGRAM))
    sender.sends(30)
    sender.now += 3600
    sender.moments.clear()
    took = sender.sends(60)
    assert took > 59 / 29.5
    assert most_in_a_second(sender.moments) <= 30


def test_one_chat_waits_a_second_and_keeps_no_other_waiting() -> None:
    pacer = Pacer(TELEGRAM)
    pacer.sent("awa", 0.0)
    assert pacer.next_slot("awa", 0.5) == 1.0
    assert pacer.next_slot("luc", 0.5) == 0.5


def test_a_pause_holds_everyone_then_all_is_as_before() -> None:
    pacer = Pacer(TELEGRAM)
    pacer.pause(5.0, 10.0)
    assert pacer.next_slot("awa", 11.0) == 15.0
    assert pacer.next_slot("awa", 16.0) == 16.0
    assert pacer.rate(16.0) == TELEGRAM.per_second


def test_a_refusal_slows_by_half_a_message_and_time_heals() -> None:
    pacer = Pacer(TELEGRAM)
    for _ in range(16):
        pacer.throttled(3.0, 0.0)  # calls already under way are refused together: one lesson
    assert pacer.rate(1.0) == 28.9
    pacer.throttled(3.0, 10.0)
    assert round(pacer.rate(11.0), 3) == 28.4
    assert round(pacer.rate(10.0 + 61.0), 3) == 28.9
    assert pacer.rate(10.0 + 121.0) == 29.4


def test_however_often_refused_it_still_sends() -> None:
    pacer = Pacer(TELEGRAM)
    for moment in range(1000):
        pacer.throttled(0.001, moment * 0.01)
    assert pacer.rate(10.0) > 7.0
    assert pacer.next_slot("awa", 11.0) < 12.0


def test_a_platform_without_limits_is_never_waited_for() -> None:
    pacer = Pacer(Pace())
    for _ in range(100):
        assert pacer.next_slot("awa", 3.0) == 3.0
        pacer.sent("awa", 3.0)
    pacer.throttled(2.0, 3.0)
    assert pacer.next_slot("awa", 3.0) == 5.0


def test_idle_chats_are_forgotten() -> None:
    sender = FakeSender(Pacer(TELEGRAM))
    sender.sends(2000)
    assert len(sender.pacer._free_at) <= 30
