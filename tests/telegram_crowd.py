"""Neighbours who tap on whatever happens to the program, and what its disk and their screens must then agree on."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import select

from storage.database import Database, table_of
from storage.sealing import Vault, key_in
from storage.tables import Address, CaseEvent, OutboxMessage, SetAside
from tests.fake_telegram import FakeBot, Shown
from tests.telegram_app import Phone

PATIENCE = 120.0
"""Seconds without a word from the bot after which a neighbour gives up: it takes several restarts on a busy machine."""
BUTTONS = ("choice-old-enough", "choice-yes", "theme-log", "neighbours-different", "choice-send")


@dataclass
class Neighbour:
    """Answers the newest question, again if it is asked again, until each story has its number."""

    phone: Phone
    place: str = "Roubaix"
    references: dict[str, str] = field(default_factory=dict)
    _seen: int = 0

    async def tells(self, story: str) -> None:
        await self.phone.types(story)
        while story not in self.references:
            shown = await self._next()
            given = next((word.strip(".") for word in shown.text.split() if word.startswith("PV-")), "")
            if given and given not in self.references.values():
                self.references[story] = given
            elif not given:
                await self._answers(shown)

    async def begins(self, story: str) -> None:
        """A story told as far as its theme, and left there."""
        await self.phone.types(story)
        while self.phone.text("report-concern-theme") not in (shown := await self._next()).text:
            await self._answers(shown)

    async def finds_the_question_again(self) -> None:
        """Where the conversation was left, it is."""
        await self.phone.types("aide")
        await self.phone.hears(self.phone.text("report-concern-theme"), within=PATIENCE)

    async def _next(self) -> Shown:
        shown = await self.phone.news(self._seen, within=PATIENCE)
        self._seen = shown.id
        return shown

    async def _answers(self, shown: Shown) -> None:
        if self.phone.text("report-concern-place") in shown.text and not shown.button(self.phone.text("choice-send")):
            await self.phone.types(self.place)
            return
        for key in BUTTONS:
            if shown.button(self.phone.text(key)):
                await self.phone.taps(self.phone.text(key), message=shown)
                return


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Database]:
    """The database of a program that has ended."""
    database = await Database.open(f"sqlite+aiosqlite:///{folder / 'porte-voix.db'}", Vault(key_in(folder / "key", may_create=False)))
    try:
        yield database
    finally:
        await database.close()


async def rows(database: Database, *columns: Any) -> list[Any]:
    async with database.read() as tx:
        return list(await tx.rows(select(*columns)))


async def concerns(database: Database) -> dict[str, list[str]]:
    """The numbers under which each story was filed: one each, if nothing was lost or doubled."""
    event = table_of(CaseEvent)
    found: dict[str, list[str]] = {}
    for row in await rows(database, event.c.kind, event.c.words, event.c.case_reference):
        if row.kind == "concern":
            found.setdefault(row.words, []).append(row.case_reference)
    return found


async def set_aside(database: Database) -> int:
    return len(await rows(database, table_of(SetAside).c.id))


async def unsent(database: Database) -> int:
    return sum(row.state != "sent" for row in await rows(database, table_of(OutboxMessage).c.state))


async def unflagged_doubles(database: Database, bot: FakeBot, name: str) -> list[str]:
    """Messages that reached a screen without a receipt of ours, less those the outbox says it may have sent twice."""
    outbox, address = table_of(OutboxMessage), table_of(Address)
    chats = {row.id: row.sealed for row in await rows(database, address.c.id, address.c.sealed)}
    receipts: dict[str, set[str]] = {}
    flagged: Counter[tuple[str, str]] = Counter()
    columns = outbox.c.address_id, outbox.c.message, outbox.c.receipt, outbox.c.repeated, outbox.c.tries, outbox.c.bot
    for row in await rows(database, *columns):
        if row.bot == name:
            receipts.setdefault(chats[row.address_id], set()).add(row.receipt)
            flagged[chats[row.address_id], row.message["text"]] += row.tries - 1 if row.repeated else 0
    shown = [(str(room.id), str(m.number), m.content["text"]) for room in bot.rooms.values() for m in room.messages.values()
             if m.author["id"] == bot.id]  # fmt: skip
    doubles = Counter((chat, text) for chat, number, text in shown if number not in receipts.get(chat, set()))
    return [text for (_, text) in (doubles - flagged).elements()]
