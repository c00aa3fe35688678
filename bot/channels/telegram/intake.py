"""How both Telegram bots take in updates: heard, so committed, before Telegram is told that we have them.

Free of any Telegram library. Telegram keeps an update until a higher offset is asked for (polling) or until we answer
200 (webhook), and gives it again otherwise; both happen here only once `hear` has returned.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, Protocol

from bot.channels.pieces import FileRef, mended
from bot.channels.port import Bot, Hear, Incoming, Media, NotNow, Poison, Refused, Throttled, Undelivered
from bot.channels.telegram import limits
from bot.channels.telegram.calls import Calls, Patience, ended, kept, kind_of
from bot.channels.telegram.hand import Hand, NeitherHeardNorKept, Retains
from bot.channels.telegram.reading import Raw, Reading
from bot.channels.telegram.refusals import TakenElsewhere
from bot.channels.tries import Tries

log = logging.getLogger(__name__)

_FILES_AT_ONCE = 4
"""Files held in memory together: 4 x 20 MB is what a small host can spare."""
_RELEASE_SECONDS = 5.0
_SOON = 0.2
"""Seconds: an empty answer that comes sooner was no long poll, and asking again at once would be a storm."""


class Door(Protocol):
    """What a Telegram library does for the intake. Every call over the network raises an `Undelivered`."""

    @property
    def bot(self) -> Bot: ...

    async def updates(self, offset: int | None) -> list[Any]:
        """Long-poll once: the updates from `offset` on, raw; those before it are thereby acknowledged."""

    def read(self, raw: Raw) -> Reading | None:
        """Understand one update; None if there is nothing to hear. Raises anything if it can't be parsed."""

    async def download(self, file: FileRef) -> bytes: ...

    async def release(self, query: str) -> None:
        """Stop the spinner on a pressed button."""


class Intake:
    """One bot's updates, in order within a chat, one after the other in each and side by side otherwise."""

    def __init__(self, door: Door, *, on_poison: Poison, patience: Patience, retains: Retains | None = None) -> None:
        self._door, self._retains = door, retains
        self._on_poison = on_poison
        self._patience = patience
        self._files = asyncio.Semaphore(_FILES_AT_ONCE)
        self._releases: set[asyncio.Task[None]] = set()
        self._trouble: type[Exception] | None = None
        self._tries = Tries()
        self.calls = Calls(door.bot, self._hear_called, patience, retains)

    async def poll(self, hear: Hear) -> None:
        """Ask, hear, ask further: what is asked for again is not acknowledged. Ends by cancellation only.

        The offset lives in memory and is dropped after an empty answer: what it acknowledged stays acknowledged, and a
        bot whose update numbers restart lower after a quiet week is not deaf.
        """
        hand = Hand(lambda raw: self._hear_one(raw, hear), self._retains, self._patience.retained)
        failures, resumed = 0, False
        try:
            while True:
                asked = time.monotonic()
                try:
                    if not resumed:
                        await hand.resume()
                        resumed = True
                    batch = await self._door.updates(hand.offset)
                    hand.take(batch)
                    await hand.settle()
                    failures, self._trouble = 0, None
                    if not batch and time.monotonic() - asked < _SOON:
                        await asyncio.sleep(self._patience.first)
                except (Undelivered, NeitherHeardNorKept) as error:
                    await asyncio.sleep(self._pause(error, failures))
                    failures += 1
        finally:
            await hand.drop()

    async def again(self, body: bytes, hear: Hear) -> None:
        """An update that was set aside, once more. Raises what goes wrong."""
        reading = self._door.read(json.loads(mended(body.decode())))
        if reading is not None:
            async with self._whole(reading) as incoming:
                await hear(incoming)

    async def stop(self) -> None:
        """Drop the spinners still to stop: Telegram stops them itself."""
        await self.calls.stop()
        await ended(self._releases)

    async def _hear_one(self, raw: Raw, hear: Hear) -> None:
        reading = await self._read(raw)
        if reading is not None:
            await self._hear_patiently(raw, reading, hear)

    async def _hear_patiently(self, raw: Raw, reading: Reading, hear: Hear) -> None:
        async with self._whole(reading) as incoming:
            for pause in (*self._patience.hear_again, None):
                try:
                    return await self._hear(incoming, reading.query, hear)
                except NotNow:
                    raise
                except Exception as error:
                    if pause is None:
                        await self._keep(raw, type(error).__name__)
                    else:
                        await asyncio.sleep(pause)

    async def _hear_called(self, raw: Raw, hear: Hear) -> None:
        """One try a call: Telegram itself tries again. Its third failure sets an update aside."""
        reading = await self._read(raw)
        if reading is None:
            return
        number: int = raw["update_id"]
        async with self._whole(reading) as incoming:
            try:
                await self._hear(incoming, reading.query, hear)
            except NotNow:
                raise
            except Exception as error:
                if not self._tries.spent(number):
                    raise
                await self._keep(raw, type(error).__name__)
        self._tries.over(number)

    async def _hear(self, incoming: Incoming, query: str, hear: Hear) -> None:
        await hear(incoming)
        if query:
            kept(self._releases, asyncio.create_task(self._release(query)))

    async def _release(self, query: str) -> None:
        with suppress(Undelivered, TimeoutError):
            async with asyncio.timeout(_RELEASE_SECONDS):
                await self._door.release(query)

    async def _read(self, raw: Any) -> Reading | None:
        """Each update is parsed alone, so one that can't be takes no other with it."""
        try:
            return self._door.read(raw)
        except Exception as error:
            why = type(error).__name__
        with suppress(Exception):
            return self._door.read(json.loads(mended(json.dumps(raw, ensure_ascii=False))))
        await self._keep(raw, why)
        return None

    async def _keep(self, raw: Any, why: str) -> None:
        log.error("a %s on the %s bot is set aside: %s", kind_of(raw), self._door.bot, why)
        try:
            await self._on_poison(json.dumps(raw).encode(), why)
        except Exception as error:
            raise NeitherHeardNorKept(type(error).__name__) from None

    @asynccontextmanager
    async def _whole(self, reading: Reading) -> AsyncIterator[Incoming]:
        """What the person did with its file in it; few files at a time, until they are heard."""
        if reading.file is None:
            yield reading.incoming
        else:
            async with self._files:
                yield await self._fetched(reading.incoming, reading.file)

    async def _fetched(self, incoming: Incoming, file: FileRef) -> Incoming:
        why = "unavailable"
        with suppress(TimeoutError):
            async with asyncio.timeout(limits.FETCH_SECONDS):
                for pause in (self._patience.first, None):
                    try:
                        data = await self._door.download(file)
                        return incoming._replace(media=(_media(file, data),))
                    except Refused as error:
                        why = "too_large" if error.reason == "too_large" else why
                        break
                    except Undelivered:
                        if pause is not None:
                            await asyncio.sleep(pause)
        return incoming._replace(unfetched=why)

    def _pause(self, error: Undelivered | NeitherHeardNorKept, failures: int) -> float:
        """How long to leave Telegram alone; says why once, not at every try."""
        if type(error) is not self._trouble:
            self._trouble = type(error)
            log.error("the %s bot takes in no messages for now (%s). %s", self._door.bot, error, type(error).__doc__)
        if isinstance(error, Throttled):
            return error.seconds
        return self._patience.taken if isinstance(error, TakenElsewhere) else self._patience.after(failures)


def _media(file: FileRef, data: bytes) -> Media:
    return Media(kind=file.kind, mime=file.mime, data=data, seconds=file.seconds)
