"""How heavy every queue is, for the coordination: numbers only, the worst first; whose cases they are is for each association."""

from __future__ import annotations

from bot.channels.port import Button, Outgoing
from bot.fronts.dates import days_since
from bot.fronts.staff_queue import timetable
from bot.fronts.visit import Visit
from dialogue.buttons import Do, written
from routing.access import Member, may_coordinate
from routing.cases import OPEN
from routing.desk import Refusal
from routing.lateness import allowed
from routing.load import Load, loads
from storage import queues
from storage.database import Tx

PAGE = 8


async def show(tx: Tx, visit: Visit, member: Member, page: int = 0, *, below: bool = True) -> None:
    if not may_coordinate(member):
        raise Refusal("refused-role")
    known = await timetable(tx, visit)
    heavy = loads(await queues.every_open(tx, sorted(OPEN)), visit.now, lambda queue: allowed(known, queue, visit.now))
    last = max(len(heavy) - 1, 0) // PAGE
    page = min(page, last)
    total = visit.text(
        "load", open=sum(load.open for load in heavy), take=sum(load.to_take for load in heavy), late=sum(load.late for load in heavy),
        page=page + 1, pages=last + 1,
    )  # fmt: skip
    lines = [_line(visit, load) for load in heavy[page * PAGE : (page + 1) * PAGE]] or [visit.text("load-nothing")]
    turns = [number for number in (page - 1, page + 1) if 0 <= number <= last]
    turning = tuple(
        Button(visit.text("act-previous" if number < page else "act-next"), written(Do("load", number=number))) for number in turns
    )
    visit.show(Outgoing(text="\n\n".join([total, *lines]), buttons=(turning,) if turning else (), screen="load", below=below))


def _line(visit: Visit, load: Load) -> str:
    body = visit.house.directory.body(load.queue) if load.queue is not None else None
    name = body.name if body else visit.text("the-coordination") if load.queue is None else visit.text("load-inactive")
    return visit.text(
        "load-line", name=name[:1].upper() + name[1:], open=load.open, take=load.to_take, late=load.late,
        days=days_since(load.oldest, visit.now),
    )  # fmt: skip
