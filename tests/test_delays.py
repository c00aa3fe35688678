"""Delays of an association and a theme: the most precise holds, and what can't be is refused before anything is written."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from routing.clocks.delays import BadDelay, Delays, close_days, delays_of, open_days, set_delays
from storage.database import Database

HERE, THERE = 1, 2


async def test_nothing_set_the_defaults_hold(sqlite: Database) -> None:
    async with sqlite.read() as tx:
        assert await delays_of(tx, HERE, "LOG") == Delays() == await delays_of(tx, None)
        assert await delays_of(tx, HERE, defaults=Delays(lease_hours=48)) == Delays(lease_hours=48)


async def test_the_most_precise_holds(database: Database) -> None:
    async with database.write() as tx:
        await set_delays(tx, None, remind_days=2, lease_hours=48)
        await set_delays(tx, None, "SEC", remind_days=1)
        assert (await set_delays(tx, HERE, remind_days=4)).remind_days == 4
        await set_delays(tx, HERE, "LOG", lease_hours=24)
    async with database.read() as tx:
        held = {(queue, theme): await delays_of(tx, queue, theme) for queue in (HERE, THERE, None) for theme in ("", "LOG", "SEC")}
    assert {key: (one.remind_days, one.lease_hours) for key, one in held.items()} == {
        (HERE, ""): (4, 48), (HERE, "LOG"): (4, 24), (HERE, "SEC"): (4, 48),
        (THERE, ""): (2, 48), (THERE, "LOG"): (2, 48), (THERE, "SEC"): (1, 48),
        (None, ""): (2, 48), (None, "LOG"): (2, 48), (None, "SEC"): (1, 48),
    }  # fmt: skip


async def test_a_delay_taken_back_is_again_what_is_less_precise(sqlite: Database) -> None:
    async with sqlite.write() as tx:
        await set_delays(tx, HERE, remind_days=4, lease_hours=24, office_hours="10:00-16:00")
        assert await set_delays(tx, HERE, remind_days=None) == Delays(lease_hours=24, office_hours="10:00-16:00")


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"remind_days": 0}, "remind_days"), ({"remind_days": 61}, "remind_days"), ({"lease_hours": 7}, "lease_hours"),
        ({"remind_days": 6}, "remind_days"),  # after the leads are told
        ({"lead_days": 8}, "lead_days"), ({"escalate_days": 4}, "escalate_days"),
        ({"office_hours": "18:00-09:00"}, "office_hours"), ({"office_hours": "toujours"}, "office_hours"),
        ({"rest_hours": "25:00-08:00"}, "rest_hours"), ({"forever": 1}, "forever"), ({"remind_days": "3"}, "remind_days"),
    ],
)  # fmt: skip
async def test_what_cannot_be_is_refused_and_nothing_is_written(sqlite: Database, wrong: dict[str, Any], name: str) -> None:
    async with sqlite.write() as tx:
        with pytest.raises(BadDelay) as refused:
            await set_delays(tx, HERE, "", **wrong)
        assert refused.value.name == name
    async with sqlite.read() as tx:
        assert await delays_of(tx, HERE) == Delays()


async def test_several_delays_change_together(sqlite: Database) -> None:
    async with sqlite.write() as tx:
        held = await set_delays(tx, HERE, remind_days=10, lead_days=20, escalate_days=30, rest_hours="00:00-00:00")
    assert (held.remind_days, held.lead_days, held.escalate_days, held.rest_hours) == (10, 20, 30, "00:00-00:00")


async def test_days_closed_are_set_and_struck_out(database: Database) -> None:
    async with database.write() as tx:
        await close_days(tx, HERE, date(2026, 8, 3), date(2026, 8, 21))
        await close_days(tx, HERE, date(2026, 8, 3), date(2026, 8, 28))
        for first, last in ((date(2026, 8, 3), date(2026, 8, 2)), (date(2026, 1, 1), date(2026, 12, 31))):
            with pytest.raises(BadDelay):
                await close_days(tx, HERE, first, last)
        assert await open_days(tx, HERE, date(2026, 8, 3))
        assert not await open_days(tx, HERE, date(2026, 8, 3)), "it is struck out already"
