"""Between the channels and reception: a message's files are made anew before it is heard, and nobody else waits for that."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bot.channels.port import Bot, Hear, Incoming, Media, NotNow
from bot.files.cleaner import Cleaner
from bot.files.outcome import Unclean
from bot.files.uploads import Uploads, large
from storage.database import passing


class Gate:
    """Hears like reception, which it passes everything on to: it returns once the message is committed, or raises what went wrong.

    Words said right after a photo must not overtake it, so a chat whose file is being made anew is heard in order.
    """

    def __init__(
        self, cleaner: Cleaner, hear: Hear, uploads: Uploads | None = None, wanted: Callable[[Incoming], Awaitable[bool]] | None = None
    ) -> None:
        """Without `uploads`, a file is written with its message, however large it is. `wanted` says whether the files of a message would be
        kept, as things stand: what nobody asked for is not written, not even for a moment."""
        self._cleaner, self._hear, self._uploads, self._wanted = cleaner, hear, uploads, wanted
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
        kept: list[Media] = []
        try:
            await self._hear(await self._written(incoming, kept))
        finally:
            for media in kept:
                if self._uploads is not None:
                    await self._uploads.let_go(media)

    async def _written(self, incoming: Incoming, kept: list[Media]) -> Incoming:
        """The message, its large files written if they are likely to be kept; `kept` are those written until then, whatever goes wrong.

        What relays send us, such as a directory, is read at once and need not be written. Trouble of the database is no message's fault.
        """
        if self._uploads is None or incoming.bot is Bot.STAFF or not any(map(large, incoming.media)):
            return incoming
        try:
            if self._wanted is not None and not await self._wanted(incoming):
                return incoming
            for media in incoming.media:
                kept.append(await self._uploads.kept(media))
        except Exception as error:
            if passing(error):
                raise NotNow from None
            raise
        return incoming._replace(media=tuple(kept))

    async def _cleaned(self, incoming: Incoming) -> Incoming:
        """What can't be made anew is left out, and the message says why; the rest of it stays."""
        kept, why = [], incoming.unfetched
        for media in incoming.media:
            try:
                kept.append(await self._cleaner.clean(media))
            except Unclean as unclean:
                why = why or unclean.reason
        return incoming._replace(media=tuple(kept), unfetched=why) if incoming.media else incoming
