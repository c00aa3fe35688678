"""Between the channels and reception: a message's files are made anew before it is heard, and nobody else waits for that."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable

from bot.channels.port import Bot, Hear, Incoming, Media
from bot.files.cleaner import Cleaner
from bot.files.outcome import Unclean
from bot.files.parts import Parts


class Gate:
    """Hears like reception, which it passes everything on to: it returns once the message is committed, or raises what went wrong.

    Words said right after a photo must not overtake it, so a chat whose file is being made anew is heard in order.
    """

    def __init__(self, cleaner: Cleaner, hear: Hear, parts: Parts | None = None) -> None:
        """Without `parts`, a file is written with its message, however large it is."""
        self._cleaner, self._hear, self._parts = cleaner, hear, parts
        self._last: dict[tuple[str, Bot, str], asyncio.Future[None]] = {}

    def hear(self, incoming: Incoming) -> Awaitable[None]:
        if incoming.media or self._last:
            return self._in_turn(incoming)
        return self._hear(incoming)

    async def _in_turn(self, incoming: Incoming) -> None:
        chat = incoming.channel, incoming.bot, incoming.chat
        before = self._last.get(chat)
        if before is None and not incoming.media:
            await self._hear(incoming)
            return
        mine = self._last[chat] = asyncio.get_running_loop().create_future()
        try:
            clean = await self._cleaned(incoming)
            if before is not None:
                await asyncio.wait([before])
            await self._hear_whole(clean)
        finally:
            mine.set_result(None)
            if self._last.get(chat) is mine:
                del self._last[chat]

    async def _hear_whole(self, incoming: Incoming) -> None:
        """What relays send us, such as a directory, is read at once and need not be written."""
        if self._parts is None or not incoming.media or incoming.bot is Bot.STAFF:
            await self._hear(incoming)
            return
        kept: list[Media] = []
        try:
            for media in incoming.media:
                kept.append(await self._parts.kept(media))
            await self._hear(incoming._replace(media=tuple(kept)))
        finally:
            for media in kept:
                await self._parts.let_go(media)

    async def _cleaned(self, incoming: Incoming) -> Incoming:
        """What can't be made anew is left out, and the message says why; the rest of it stays."""
        kept, why = [], incoming.unfetched
        for media in incoming.media:
            try:
                kept.append(await self._cleaner.clean(media))
            except Unclean as unclean:
                why = why or unclean.reason
        return incoming._replace(media=tuple(kept), unfetched=why) if incoming.media else incoming
