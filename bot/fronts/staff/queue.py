"""The queue on a phone: a section at a time, a page at a time, of one theme or neighbourhood if asked, each case with who has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.channels.port import Button, Outgoing
from bot.fronts.dates import days_since
from bot.fronts.lists import button, clamped, filled, paired, turning
from bot.fronts.subjects import subject
from bot.fronts.visit import Visit
from dialogue.buttons import Do
from dialogue.keys import key_of
from routing.access import Member, may_work
from routing.cases import IN_HAND
from routing.casework import quotations
from routing.casework.queue import Section, View, sections, view_in
from routing.clocks.lateness import Delays, allowed, is_late
from routing.refusals import Refusal
from storage import audit, queues
from storage.database import Tx
from storage.queues import NOWHERE, Part

PAGE = 6
PLACES = 8
"""Places to choose from on one screen."""
ACTS = ("look", "by_theme", "by_place")
"""What the buttons of the queue do, in its place; "queue" is that of other screens, and shows it where one looks."""
SCREEN = "queue"


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    """A button of these screens. What a forged one says of itself counts for nothing: the queue is always the member's own."""
    view = view_in(do.about)
    match do.act:
        case "by_theme":
            await _choose_theme(tx, visit, member, view)
        case "by_place":
            await _choose_place(tx, visit, member, view, do.number)
        case _:
            await show(tx, visit, member, view, do.number, below=do.act not in ACTS)


async def show(tx: Tx, visit: Visit, member: Member, view: View, page: int = 0, *, below: bool = True) -> None:
    """A page of a section; `below` when it was asked for from elsewhere, else the queue in sight becomes it."""
    delays, parts = await _looked_at(tx, visit, member)
    counts = await queues.counts(tx, member.association_id, {**parts, "hand": Part(states=sorted(IN_HAND))}, view.cut)
    page, last = clamped(page, counts[view.section], PAGE)
    rows = await queues.page(tx, member.association_id, parts[view.section], view.cut, page=page, size=PAGE)
    shown = _screen(visit, member, view, counts, rows, delays, page, last)
    to_quote = len(await quotations.waiting(tx, visit.now, member))
    read_them = [(button(visit.text("act-quotes", count=to_quote), Do("quotes")),)] if to_quote else []
    visit.show(shown._replace(buttons=(*shown.buttons, *read_them), below=below))


async def _looked_at(tx: Tx, visit: Visit, member: Member) -> tuple[Delays, Mapping[str, Part]]:
    """The delays of the member's queue, and its sections. Raises `Refusal` for who has no queue."""
    if not may_work(member, member.association_id):
        raise Refusal("refused-role")
    audit.note(tx, at=visit.now, member_id=member.id, act="read_queue")
    delays = allowed(await visit.house.read_timetable(tx, visit.now), member.association_id, visit.now)
    return delays, sections(visit.now, member.id, delays)


def _screen(
    visit: Visit, member: Member, view: View, counts: Mapping[str, int], rows: Sequence[Any], delays: Delays, page: int, last: int
) -> Outgoing:
    owner = visit.queue_name(member.association_id)
    heading = visit.text(
        "queue", owner=owner[:1].upper() + owner[1:], take=counts[Section.TAKE], hand=counts["hand"],
        waiting=counts[Section.WAITING], late=counts[Section.LATE],
    )  # fmt: skip
    narrowed = [visit.text("queue-only", what=_narrowed(visit, view))] if view.theme or view.place else []
    shown = visit.text("view-shown", view=visit.text(f"view-{view.section}"), page=page + 1, pages=last + 1)
    lines = [_line(visit, row, delays) for row in rows] or [visit.text("queue-empty-cut" if narrowed else f"queue-empty-{view.section}")]
    return Outgoing(
        text="\n\n".join([heading, *narrowed, shown, *lines]), buttons=_buttons(visit, view, counts, rows, page, last), screen=SCREEN
    )


def _line(visit: Visit, row: Any, delays: Delays) -> str:
    """One case: what it is about, where, how old, and who has it."""
    age = visit.text("age", days=days_since(row.opened_at, visit.now))
    holder = visit.text(key_of("staff-state", row.state), name=row.taker or "")
    line = visit.text("queue-line", reference=row.reference, about=about(visit, row), place=row.place, age=age, state=holder)
    urgent = [visit.text("queue-urgent")] if row.urgent else []
    late = [visit.text("queue-late")] if is_late(row.state, row.theme, row.since, visit.now, delays) else []
    return " · ".join([*urgent, line, *late])


def about(visit: Visit, row: Any) -> str:
    return subject(visit, row.theme, row.subtheme)


def _narrowed(visit: Visit, view: View) -> str:
    theme = [visit.text(key_of("theme", view.theme))] if view.theme else []
    return ", ".join([*theme, *([_place_name(visit, view.place)] if view.place else [])])


def _place_name(visit: Visit, code: str) -> str:
    return visit.text("queue-nowhere") if code == NOWHERE else visit.house.directory.place_name(code)


def _buttons(
    visit: Visit, view: View, counts: Mapping[str, int], rows: Sequence[Any], page: int, last: int
) -> tuple[tuple[Button, ...], ...]:
    def to(label: str, other: View, number: int = 0, act: str = "look") -> Button:
        return button(label, Do(act, other.written(), number))

    found = [(button(f"{row.reference} · {visit.text(key_of('theme', row.theme))}", Do("read", row.reference)),) for row in rows]
    others = [
        to(visit.text("view-counted", view=visit.text(f"view-{one}"), count=counts[one]), view.of(one))
        for one in Section
        if one is not view.section
    ]
    cuts = (to(visit.text("act-by-theme"), view, act="by_theme"), to(visit.text("act-by-place"), view, act="by_place"))
    everything = ((to(visit.text("act-all-cases"), View(view.section)),),) if view.theme or view.place else ()
    return (
        *found,
        *filled([turning(visit, page, last, lambda number: Do("look", view.written(), number))]),
        *everything,
        *paired(others),
        cuts,
    )


async def _choose_theme(tx: Tx, visit: Visit, member: Member, view: View) -> None:
    """The themes of this section, each with how many cases it has."""
    _, parts = await _looked_at(tx, visit, member)
    anything = replace(view, theme="")
    found = await queues.themes(tx, member.association_id, parts[view.section], anything.cut)
    choices = [
        (button(visit.text("view-counted", view=visit.text(key_of("theme", theme)), count=n),
                Do("look", replace(view, theme=theme).written())),)
        for theme, n in found.items()
    ]  # fmt: skip
    _choose(visit, "queue-which-theme", choices, anything)


async def _choose_place(tx: Tx, visit: Visit, member: Member, view: View, page: int) -> None:
    """The towns of this section and, under each, its neighbourhoods."""
    _, parts = await _looked_at(tx, visit, member)
    anything = replace(view, place="")
    found = _places(await queues.places(tx, member.association_id, parts[view.section], anything.cut))
    page, last = clamped(page, len(found), PLACES)
    choices = [
        (button(visit.text("view-counted", view=_place_name(visit, code)[:50], count=n), Do("look", replace(view, place=code).written())),)
        for code, n in found[page * PLACES : (page + 1) * PLACES]
    ]  # fmt: skip
    turns = turning(visit, page, last, lambda to: Do("by_place", view.written(), to))
    _choose(visit, "queue-which-place", filled([*choices, turns]), anything)


def _places(rows: Sequence[Any]) -> list[tuple[str, int]]:
    """The places of these counts as (code, cases): the fullest town first, then its neighbourhoods where they say more than it does."""
    towns: dict[str, dict[str, int]] = {}
    for row in rows:
        within = towns.setdefault(row.insee or NOWHERE, {})
        within[row.qpv or ""] = within.get(row.qpv or "", 0) + row.n
    found: list[tuple[str, int]] = []
    for town, quarters in sorted(towns.items(), key=lambda known: (-sum(known[1].values()), known[0])):
        if len(quarters) > 1 or "" in quarters:
            found.append((town, sum(quarters.values())))
        found += sorted(((quarter, n) for quarter, n in quarters.items() if quarter), key=lambda one: (-one[1], one[0]))
    return found


def _choose(visit: Visit, key: str, choices: Sequence[tuple[Button, ...]], anything: View) -> None:
    back = (button(visit.text("act-all-cases"), Do("look", anything.written())),)
    visit.show(Outgoing(text=visit.text(key if choices else "queue-empty-cut"), buttons=(*choices, back), screen=SCREEN))
