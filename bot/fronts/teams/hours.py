"""When a team is there and when it rests, set from a phone half an hour at a time: by the coordination for any, by a lead for their own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from types import MappingProxyType

from bot.channels.port import Button
from bot.fronts.coordination.associations import number_in
from bot.fronts.lists import button
from bot.fronts.teams import delays
from bot.fronts.visit import Visit
from dialogue.buttons import Do
from dialogue.keys import key_of
from routing.access import Member, Role, entitled
from routing.clocks.delays import BadDelay, Delays, delays_of, set_delays
from routing.refusals import Refusal
from storage import audit
from storage.database import Tx

COMMANDS: tuple[str, ...] = ()
RESERVED: Mapping[str, tuple[Role, ...]] = {}
ACTS = ("hours", "hour", "hours_usual", "no_rest")
FLOWS: tuple[str, ...] = ()
Draft: tuple[type, ...] = ()
EDGES: Mapping[str, tuple[str, int]] = MappingProxyType(
    {"opens": ("office_hours", 0), "closes": ("office_hours", 1), "rest_begins": ("rest_hours", 0), "rest_ends": ("rest_hours", 1)}
)
"""What a button moves: which span of hours, and which end of it."""
_STEP, _DAY = 30, 24 * 60
"""Minutes."""


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    member = await entitled(tx, member, delays.sets_some)
    number, edge = number_in(do.about)
    match do.act:
        case "hour" if edge in EDGES and 0 <= do.number < _DAY:
            name, end = EDGES[edge]
            span = _ends(await delays_of(tx, number or None, "", visit.house.delays), name)
            span[end] = do.number
            await _set(tx, visit, member, number, {name: _written(span)})
        case "hour":
            raise Refusal("refused-delay")
        case "no_rest":
            await _set(tx, visit, member, number, {"rest_hours": _written([0, 0])})
        case "hours_usual":
            await _set(tx, visit, member, number, {"office_hours": None, "rest_hours": None})
    await _screen(tx, visit, member, number)


async def _set(tx: Tx, visit: Visit, member: Member, number: int, changes: Mapping[str, str | None]) -> None:
    await delays.associated(tx, member, number)
    try:
        await set_delays(tx, number or None, "", **changes)
    except BadDelay as wrong:
        raise Refusal("refused-delay") from wrong
    audit.note(tx, at=visit.now, member_id=member.id, act="set_hours")


async def _screen(tx: Tx, visit: Visit, member: Member, number: int) -> None:
    name = await delays.associated(tx, member, number)
    held = await delays_of(tx, number or None, "", visit.house.delays)
    (opens, closes), (begins, ends) = (_ends(held, span) for span in ("office_hours", "rest_hours"))
    text = visit.text("hours", name=name or visit.text("delays-everybody"), opens=_clock(opens), closes=_clock(closes))
    text += "\n\n" + (visit.text("hours-no-rest") if begins == ends else visit.text("hours-rest", begins=_clock(begins), ends=_clock(ends)))
    usual = (button(visit.text("act-delay-usual"), Do("hours_usual", str(number))),)
    never = () if begins == ends else ((button(visit.text("act-hours-no-rest"), Do("no_rest", str(number))),),)
    rows = [_turns(visit, number, held, edge) for edge in EDGES]
    delays.show(visit, text, (*rows, *never, usual, delays.back(visit, number)))


def _turns(visit: Visit, number: int, held: Delays, edge: str) -> tuple[Button, ...]:
    """Half an hour earlier or later: doors open before they close, the same day; rest may go round midnight."""
    name, end = EDGES[edge]
    span = _ends(held, name)
    turns = []
    for minutes in (span[end] - _STEP, span[end] + _STEP):
        moved = [*span]
        moved[end] = minutes % _DAY
        if name == "rest_hours" or (moved[end] == minutes and moved[0] < moved[1]):
            label = visit.text(key_of("act-hours", edge), at=_clock(moved[end]))
            turns.append(button(label, Do("hour", f"{number}.{edge}", moved[end])))
    return tuple(turns)


def _ends(held: Delays, name: str) -> list[int]:
    """Where a span begins and ends, in minutes since midnight."""
    span = held.office if name == "office_hours" else held.rest
    return [moment.hour * 60 + moment.minute for moment in (span.begins, span.ends)]


def _written(span: list[int]) -> str:
    return "-".join(map(_clock, span))


def _clock(minutes: int) -> str:
    return f"{time(*divmod(minutes, 60)):%H:%M}"
