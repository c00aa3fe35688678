"""Answers at hand, at the staff bot: the list, one of them, changing and removing it; and those offered to whoever answers a case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.channels.port import Button, Outgoing
from bot.fronts.lists import button, number_of
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start, written
from dialogue.keys import key_of
from flows.staff.write_canned import ANY, CannedDraft
from routing.access import Member, Role, current, entitled, may_keep_canned, may_work
from routing.notices import NoticeButton
from routing.refusals import Refusal
from routing.teams import canned
from storage import canned as stored
from storage.database import Tx

COMMANDS = ("canned",)
RESERVED: Mapping[str, tuple[Role, ...]] = {}
ACTS = ("canned", "change_canned", "drop_canned")
FLOWS = ("write_canned",)
Draft = CannedDraft
_PAGE = 20


async def command(tx: Tx, visit: Visit, member: Member, name: str, rest: str) -> None:
    await _list(tx, visit, member, 0)


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    number = number_of(do.about) or 0
    match do.act:
        case "canned" if do.about:
            await _show(tx, visit, member, number)
        case "canned":
            await _list(tx, visit, member, do.number)
        case "change_canned":
            await _change(tx, visit, member, number)
        case _ if do.number:
            await canned.remove(tx, visit.now, member, number)
            visit.say("canned-removed", _BACK)
        case _:
            row = await canned.kept(tx, member, number)
            visit.say("canned-remove", ((NoticeButton("act-drop-canned", Do("drop_canned", do.about, 1)),), *_BACK), title=row.title)


_BACK = ((NoticeButton("act-canned", Do("canned")),),)


async def facts_for(tx: Tx, visit: Visit, member: Member, start: Start) -> dict[str, Any]:
    """A new one: those there are begin by their own button."""
    await entitled(tx, member, lambda now: may_keep_canned(now, now.association_id))
    return {"number": 0}


async def settle(tx: Tx, visit: Visit, member: Member, draft: CannedDraft) -> None:
    await canned.write(tx, visit.now, member, draft)
    visit.say("canned-kept", _BACK, title=draft.title)


async def _list(tx: Tx, visit: Visit, member: Member, page: int) -> None:
    if not may_work(member, member.association_id):
        raise Refusal("refused-role")
    rows = await stored.at_hand(tx, member.association_id)
    shown = rows[page * _PAGE : (page + 1) * _PAGE]
    lines = [_line(visit, row) for row in shown] or [visit.text("canned-none")]
    buttons = [(button(row.title, Do("canned", str(row.id))),) for row in shown]
    if len(rows) > (page + 1) * _PAGE:
        buttons.append((Button(visit.text("act-next"), written(Do("canned", "", page + 1))),))
    if may_keep_canned(member, member.association_id):
        buttons.append((Button(visit.text("act-write-canned"), written(Start("write_canned"))),))
    visit.show(Outgoing(text="\n".join([visit.text("canned-list"), *lines]), buttons=tuple(buttons)))


def _line(visit: Visit, row: Any) -> str:
    theme = visit.text(key_of("theme", row.theme or ANY))
    moment = visit.text(key_of("moment", row.moment or ANY))
    key = "canned-line-shared" if row.association_id is None else "canned-line"
    return visit.text(key, title=row.title, theme=theme, moment=moment)


async def _show(tx: Tx, visit: Visit, member: Member, number: int) -> None:
    row = await canned.readable(tx, member, number)
    about = str(number)
    buttons: list[tuple[Button, ...]] = [(Button(visit.text("act-canned"), written(Do("canned"))),)]
    if may_keep_canned(member, row.association_id):
        change, drop = Do("change_canned", about), Do("drop_canned", about)
        row_of = (Button(visit.text("act-change-canned"), written(change)), Button(visit.text("act-drop-canned"), written(drop)))
        buttons.insert(0, row_of)
    visit.show(Outgoing(text=f"{_line(visit, row)}\n\n{row.words}", buttons=tuple(buttons)))


async def _change(tx: Tx, visit: Visit, member: Member, number: int) -> None:
    """It begins at its recap, where each part can be changed."""
    row = await canned.kept(tx, await current(tx, member), number)
    answers = {"title": row.title, "words": row.words, "theme": row.theme or ANY, "moment": row.moment or ANY}
    visit.start("write_canned", {"number": number}, answers)
    visit.ask()


async def ready(tx: Tx, visit: Visit, row: Any) -> dict[str, Any]:
    """The answers offered to whoever answers this case, in the words of its resident's language where they are ours."""
    texts, language = visit.house.texts, row.language
    facts = {
        "reference": row.reference, "lieu": row.place, "place": row.place, "theme": texts(language, key_of("theme", row.theme)),
        "association": row.association or texts(language, "the-coordination"),
    }  # fmt: skip
    found = await canned.ready(tx, row, facts)
    return {"canned": found} if found else {}
