"""How heavy every queue is, for the coordination: numbers only, the worst first; whose cases they are is for each association."""

from __future__ import annotations

from bot.channels.port import Outgoing
from bot.fronts.dates import days_since
from bot.fronts.lists import clamped, filled, turning
from bot.fronts.visit import Visit
from dialogue.buttons import Do
from routing.access import Member
from routing.cases import OPEN
from routing.casework.load import Load, loads
from routing.clocks.lateness import allowed
from storage import audit, queues
from storage.database import Tx

PAGE = 8


async def show(tx: Tx, visit: Visit, member: Member, page: int = 0, *, below: bool = True) -> None:
    audit.note(tx, at=visit.now, member_id=member.id, act="read_load")
    known = await visit.house.read_timetable(tx, visit.now)
    heavy = loads(await queues.every_open(tx, sorted(OPEN)), visit.now, lambda queue: allowed(known, queue, visit.now))
    page, last = clamped(page, len(heavy), PAGE)
    total = visit.text(
        "load", open=sum(load.open for load in heavy), take=sum(load.to_take for load in heavy), late=sum(load.late for load in heavy),
        page=page + 1, pages=last + 1,
    )  # fmt: skip
    lines = [_line(visit, load) for load in heavy[page * PAGE : (page + 1) * PAGE]] or [visit.text("load-nothing")]
    turns = turning(visit, page, last, lambda to: Do("load", number=to))
    visit.show(Outgoing(text="\n\n".join([total, *lines]), buttons=filled([turns]), screen="load", below=below))


def _line(visit: Visit, load: Load) -> str:
    name = visit.queue_name(load.queue)
    return visit.text(
        "load-line", name=name[:1].upper() + name[1:], open=load.open, take=load.to_take, late=load.late,
        days=days_since(load.oldest, visit.now),
    )  # fmt: skip
