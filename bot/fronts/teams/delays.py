"""How long an association gives itself, and when it is closed: seen and set from a phone, a tap at a time.

The coordination sets it for everybody and for any association, a lead for their own. Who may is judged as they are now, in
the transaction that writes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.channels.port import Button, Outgoing
from bot.fronts.coordination.associations import number_in
from bot.fronts.dates import day_and_year
from bot.fronts.lists import button, filled, paired
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start
from dialogue.keys import key_of
from flows.staff.close_days import ClosedDaysDraft
from flows.themes import Theme
from routing.access import LEADING, Member, Role, entitled, may_set_delays
from routing.clocks.days_said import NoDay, days_in
from routing.clocks.delays import EVERYBODY, LIMITS, BadDelay, close_days, delays_of, open_days, set_delays
from routing.refusals import Refusal
from storage import associations, audit, delays
from storage.database import Tx

COMMANDS = ("delays",)
RESERVED: Mapping[str, tuple[Role, ...]] = {"delays": LEADING}
ACTS = ("delays", "delay", "delay_themes", "delay_usual", "closed_days", "open_days")
FLOWS = ("close_days",)
Draft = ClosedDaysDraft
SCREEN = "delays"
_STEPS: Mapping[str, int] = {"remind_days": 1, "lead_days": 1, "escalate_days": 1, "lease_hours": 24, "silence_days": 1}


async def command(tx: Tx, visit: Visit, member: Member, name: str, rest: str) -> None:
    """`/delais` shows what holds for everybody, to a lead for their own; `/delais voisins` what holds for one association."""
    member = await entitled(tx, member, sets_some)
    body = visit.house.directory.body_named(rest) if rest else None
    if rest and body is None and member.role is Role.COORDINATION:
        raise Refusal("refused-association", name=rest[:60])
    own = EVERYBODY if rest else member.association_id or EVERYBODY
    await _screen(tx, visit, member, body.id if body else own, "", below=True)


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    member = await entitled(tx, member, sets_some)
    number, rest = number_in(do.about)
    theme, _, name = rest.partition(".")
    if theme and theme not in set(Theme):
        raise Refusal("refused-no-association")
    match do.act:
        case "delay" if name not in LIMITS:
            raise Refusal("refused-delay")
        case "delay":
            await _set(tx, visit, member, number, theme, {name: do.number})
        case "delay_usual":
            await _set(tx, visit, member, number, theme, dict.fromkeys(LIMITS))
        case "delay_themes":
            await _themes(tx, visit, member, number)
        case "closed_days":
            await _closed(tx, visit, member, number)
        case "open_days":
            await associated(tx, member, number)
            await open_days(tx, number or None, date.fromordinal(min(max(do.number, 1), date.max.toordinal())))
            audit.note(tx, at=visit.now, member_id=member.id, act="open_days")
            await _closed(tx, visit, member, number)
        case _:
            await _screen(tx, visit, member, number, theme)


async def _screen(tx: Tx, visit: Visit, member: Member, number: int, theme: str, *, below: bool = False) -> None:
    name = await associated(tx, member, number)
    held = await delays_of(tx, number or None, theme, visit.house.delays)
    about = f"{number}.{theme}"
    turns = [
        button(visit.text(key, to=to), Do("delay", f"{about}.{delay}", to))
        for delay, step in _STEPS.items()
        for key, to in (
            (key_of("act_delay", delay, "less"), getattr(held, delay) - step),
            (key_of("act_delay", delay, "more"), getattr(held, delay) + step),
        )
        if LIMITS[delay][0] <= to <= LIMITS[delay][1]
    ]
    others = (button(visit.text("act-delay-themes"), Do("delay_themes", str(number))),
              button(visit.text("act-closed-days"), Do("closed_days", str(number))),
              button(visit.text("act-hours"), Do("hours", str(number))))  # fmt: skip
    usual = (button(visit.text("act-delay-usual"), Do("delay_usual", about)),)
    whose = name or visit.text("delays-everybody")
    text = visit.text(
        "delays", name=f"{whose} · {visit.text(key_of('theme', theme))}" if theme else whose, remind=held.remind_days, lead=held.lead_days,
        escalate=held.escalate_days, lease=held.lease_hours, silence=held.silence_days,
    )  # fmt: skip
    show(visit, text, (*paired(turns), others, usual), below=below)


async def facts_for(tx: Tx, visit: Visit, member: Member, start: Start) -> dict[str, Any]:
    """Whose closed days are being said: refused before anything is asked when they are not this member's to say."""
    member = await entitled(tx, member, sets_some)
    number, _ = number_in(start.about)
    await associated(tx, member, number)
    return {"association": str(number)}


async def settle(tx: Tx, visit: Visit, member: Member, draft: ClosedDaysDraft) -> None:
    member, number = await entitled(tx, member, sets_some), int(draft.association)
    await associated(tx, member, number)
    try:
        for first, last in days_in(draft.days):
            await close_days(tx, number or None, first, last)
    except NoDay as wrong:
        raise Refusal("refused-days", words=str(wrong)[:60]) from None
    except BadDelay as wrong:
        raise Refusal("refused-long-closure", most=wrong.most) from None
    audit.note(tx, at=visit.now, member_id=member.id, act="close_days")
    await _closed(tx, visit, member, number, below=True)


async def _set(tx: Tx, visit: Visit, member: Member, number: int, theme: str, changes: Mapping[str, int | None]) -> None:
    await associated(tx, member, number)
    try:
        await set_delays(tx, number or None, theme, **changes)
    except BadDelay as wrong:
        raise Refusal("refused-delay") from wrong
    audit.note(tx, at=visit.now, member_id=member.id, act="set_delays")
    await _screen(tx, visit, member, number, theme)


async def _themes(tx: Tx, visit: Visit, member: Member, number: int) -> None:
    name = await associated(tx, member, number)
    rows = [(button(visit.text(key_of("theme", theme)), Do("delays", f"{number}.{theme}")),) for theme in map(str, Theme)]
    show(visit, visit.text("delays-which-theme", name=name or visit.text("delays-everybody")), (*rows, back(visit, number)))


async def _closed(tx: Tx, visit: Visit, member: Member, number: int, *, below: bool = False) -> None:
    """The days it is closed, each a button that strikes it out."""
    name = await associated(tx, member, number)
    spans = [row for row in await delays.closures(tx, visit.now.date()) if row.association_id == number]
    drop = [(button(f"✕ {_span(visit, row.first, row.last)}", Do("open_days", str(number), row.first.toordinal())),) for row in spans[:20]]
    add = (button(visit.text("act-close-days"), Start("close_days", str(number))),)
    text = visit.text("closed-days", name=name or visit.text("delays-everybody"), count=len(spans))
    show(visit, text, (*drop, add, back(visit, number)), below=below)


def sets_some(member: Member) -> bool:
    """Whether they set any delay at all."""
    return member.role in LEADING


async def associated(tx: Tx, member: Member, number: int) -> str:
    """The name of the association, "" for everybody. Raises `Refusal`: one that is another's, the same as one that is nowhere."""
    if not may_set_delays(member, number or None):
        raise Refusal("refused-role")
    found = await associations.association(tx, number) if number else None
    if number and found is None:
        raise Refusal("refused-no-association")
    return str(found.name) if found else ""


def _span(visit: Visit, first: date, last: date) -> str:
    said = [day_and_year(day, visit) for day in dict.fromkeys((first, last))]
    return " – ".join(said)


def back(visit: Visit, number: int) -> tuple[Button, ...]:
    return (button(visit.text("act-delays"), Do("delays", str(number))),)


def show(visit: Visit, text: str, rows: tuple[tuple[Button, ...], ...], *, below: bool = False) -> None:
    visit.show(Outgoing(text=text, buttons=filled(rows), screen=SCREEN, below=below))
