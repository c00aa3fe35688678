"""The real house behind its page for residents, in this process: what is written in a browser is heard, answered and kept as anywhere."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.app import open_house
from bot.channels.port import Bot
from bot.channels.web.channel import WebChannel, visitor
from bot.clock import Clock
from bot.fronts.residents.front import Residents
from bot.fronts.staff.front import Staff
from bot.reception import Reception
from bot.rehearsal.setting_up import seed_directory
from bot.settings import apart
from bot.web import WebServer
from bot.web_mailbox import OutboxMailbox
from bot.wiring import in_language, show_accessibility


@asynccontextmanager
async def real_house(folder: Path) -> AsyncIterator[str]:
    """Where its page is."""
    async with open_house(apart(folder), Clock()) as house:
        await seed_directory(house)
        reception = Reception(house, {Bot.RESIDENTS: Residents(house), Bot.STAFF: Staff(house)}, lambda: None)
        channel = WebChannel(Bot.RESIDENTS, OutboxMailbox(house.database), heartbeat=0.1)
        await channel.listen(reception.hear)
        server = WebServer("127.0.0.1", 0)
        server.add(channel.routes("/chat", visitor), on_stop=channel.end_streams)
        server.show("/", lambda request: in_language(house.texts, house.texts.languages, "chat", request), visitors=True)
        show_accessibility(house.texts, server)
        await server.start()
        work = asyncio.create_task(reception.work())
        try:
            yield server.url
        finally:
            await server.stop()
            reception.close()
            await asyncio.wait_for(work, 5)
