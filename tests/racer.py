"""One of several processes on one database, whose relays all press « Je prends »: `python -m tests.racer URL FIRST LAST FILE`.

Reads the relays' chats and the cases from FILE, waits for a line on standard input, and prints what its relays were told, as JSON.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.channels.port import Bot, Incoming
from bot.fronts.staff.front import Staff
from bot.house import House, asides_in
from bot.lookups.world import shipped_danger_words
from bot.reception import Reception
from bot.texts import shipped
from dialogue.buttons import Do, written
from routing.desk import Desk
from routing.directory.known import Directory
from storage.database import Database
from tests import databases


async def house_at(url: str) -> House:
    """The house on a database that others use too."""
    database = await Database.open(url, databases.vault())
    texts = shipped()
    desk = Desk(directory=await Directory.read(database), zone=ZoneInfo("Europe/Paris"))
    return House(
        database=database, texts=texts, desk=desk, now=lambda: datetime.now(UTC), asides=asides_in(texts),
        danger_words=shipped_danger_words(),
    )  # fmt: skip


async def race(house: House, presses: list[tuple[str, str]]) -> Counter[str]:
    """Everybody presses at once; returns how many presses were heard, and what went wrong, by its name."""
    reception = Reception(house, {Bot.STAFF: Staff(house)}, lambda: None)
    work = asyncio.create_task(reception.work())

    async def press(number: int, chat: str, reference: str) -> str:
        incoming = Incoming(
            channel="telegram", bot=Bot.STAFF, chat=chat, message=f"{chat} {number}", pressed=written(Do("take", reference))
        )  # fmt: skip
        try:
            await reception.hear(incoming)
        except Exception as error:  # counted, since none may be shown
            return type(error).__name__
        return "heard"

    told = Counter(await asyncio.gather(*(press(number, *one) for number, one in enumerate(presses))))
    reception.close()
    await work
    return told


def dealt(relays: list[str], references: list[str], each: int, seed: int) -> list[tuple[str, str]]:
    """Each case is pressed by some of these relays, in an order of this process's own."""
    chance = random.Random(seed)
    presses = [(chat, reference) for reference in references for chat in chance.sample(relays, each)]
    chance.shuffle(presses)
    return presses


async def main(url: str, first: int, last: int, given: dict[str, Any]) -> None:
    house = await house_at(url)
    print("ready", flush=True)  # noqa: T201
    await asyncio.to_thread(sys.stdin.readline)
    told = await race(house, dealt(given["relays"][first:last], given["cases"], 1, first))
    await house.database.close()
    print(json.dumps(told), flush=True)  # noqa: T201


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), json.loads(Path(sys.argv[4]).read_text("utf-8"))))
