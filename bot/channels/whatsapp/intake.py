"""How WhatsApp's calls are taken in: each message heard, so committed, before WhatsApp is told that we have them.

One call brings several messages and news of ours. What can't be heard takes nothing else with it: WhatsApp brings the whole call
again, and what was heard already is known by its number.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from weakref import WeakValueDictionary

from bot.channels.pieces import FileRef, mended
from bot.channels.port import Hear, Incoming, Media, NotNow, Poison, Refused, Undelivered
from bot.channels.tries import Tries
from bot.channels.whatsapp.parsing import Raw, Reading, Status, messages, read, statuses

_FILES_AT_ONCE = 4
"""Files held in memory together, as with Telegram's: what a small host can spare."""
_FETCH_SECONDS = 45.0
_TRIES_TO_FETCH = 2
log = logging.getLogger(__name__)

News = Callable[[Sequence[Status]], Awaitable[None]]
"""Notes how messages of ours fared; returns once that is committed. Raises `NotNow`."""
Fetch = Callable[[FileRef], Awaitable[bytes]]
"""Raises an `Undelivered`."""


async def unheeded(told: Sequence[Status]) -> None:
    """For trials and tests where nothing is kept of what was sent."""


class Unsaved(Exception):
    """A message could be neither heard nor kept aside, so WhatsApp was not told we have it: look at the database and disk."""


class Intake:
    """Calls of one number. Each person's messages are heard one after the other, whichever call they come in."""

    def __init__(self, phone_id: str, app_secret: str, fetch: Fetch, on_heard: Callable[[str], None], *, news: News,
                 on_poison: Poison, pause: float) -> None:  # fmt: skip
        """`on_heard` is told the number of each message that is heard; `pause` are the seconds before a file is asked for once more."""
        self._phone_id, self._secret, self._fetch, self._pause = phone_id, app_secret.encode(), fetch, pause
        self._on_heard, self._news, self._on_poison = on_heard, news, on_poison
        self._tries = Tries()
        self._files = asyncio.Semaphore(_FILES_AT_ONCE)
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        """Of the people whose messages are being heard; whoever holds or awaits one keeps it alive."""

    async def receive(self, body: bytes, signature: str, hear: Hear) -> int:
        """The HTTP status for one call: 200 once all it brings is heard or kept aside, 503 when it is to be brought again."""
        if not self._signed(body, signature):
            return 401
        try:
            call = json.loads(body)
        except (ValueError, RecursionError):
            return 400
        if not isinstance(call, dict):
            return 400
        lanes: dict[str, list[Raw]] = {}
        for raw in messages(call, self._phone_id):
            lanes.setdefault(_author(raw), []).append(raw)
        told = statuses(call, self._phone_id)
        done = await asyncio.gather(*(self._lane(who, lane, hear) for who, lane in lanes.items()), self._noted(told))
        return 200 if all(done) else 503

    def _signed(self, body: bytes, signature: str) -> bool:
        expected = "sha256=" + hmac.new(self._secret, body, hashlib.sha256).hexdigest()
        return hmac.compare_digest(signature.encode("utf-8", "replace"), expected.encode())

    async def _noted(self, told: Sequence[Status]) -> bool:
        """Whether what is told of our messages is known from here on."""
        if not told:
            return True
        try:
            await self._news(told)
        except NotNow:
            return False
        except Exception as error:
            log.error("%d news of messages sent on WhatsApp could not be kept: %s", len(told), type(error).__name__)
            return False
        return True

    async def _lane(self, who: str, lane: Sequence[Raw], hear: Hear) -> bool:
        """Hear what one person said, in order; false when some of it is to be brought again."""
        turn = self._turns.setdefault(who, asyncio.Lock())
        done = True
        async with turn:
            for raw in lane:
                try:
                    done = await self._one(raw, hear) and done
                except NotNow:
                    return False
                except Unsaved as error:
                    log.error("%s (%s)", Unsaved.__doc__, error)
                    return False
        return done

    async def _one(self, raw: Raw, hear: Hear) -> bool:
        """One try a call: WhatsApp itself tries again. The third failure sets a message aside."""
        number = _number(raw)
        try:
            reading = read(raw)
        except Exception as error:
            reading, why = _read_mended(raw), type(error).__name__
            if reading is None:
                await self._keep(raw, why)
                return True
        if reading is None:
            return True
        try:
            await self._heard(reading, hear)
        except NotNow:
            raise
        except Exception as error:
            if not self._tries.spent(number):
                log.warning("a message on WhatsApp could not be heard, it will be brought again: %s", type(error).__name__)
                return False
            await self._keep(raw, type(error).__name__)
        else:
            self._on_heard(number)
        self._tries.over(number)
        return True

    async def again(self, body: bytes, hear: Hear) -> None:
        """A message that was set aside, once more. Raises what goes wrong."""
        reading = read(json.loads(mended(body.decode())))
        if reading is not None:
            await self._heard(reading, hear)

    async def _keep(self, raw: Raw, why: str) -> None:
        log.error("a message on WhatsApp is set aside: %s", why)
        try:
            await self._on_poison(json.dumps(raw).encode(), why)
        except Exception as error:
            raise Unsaved(type(error).__name__) from None

    async def _heard(self, reading: Reading, hear: Hear) -> None:
        """Few files at a time, until they are heard."""
        if reading.file is None:
            await hear(reading.incoming)
            return
        async with self._files:
            await hear(await self._fetched(reading.incoming, reading.file))

    async def _fetched(self, incoming: Incoming, file: FileRef) -> Incoming:
        why = "unavailable"
        with suppress(TimeoutError):
            async with asyncio.timeout(_FETCH_SECONDS):
                for last in range(1, _TRIES_TO_FETCH + 1):
                    try:
                        return incoming._replace(media=(Media(kind=file.kind, mime=file.mime, data=await self._fetch(file)),))
                    except Refused as error:
                        why = "too_large" if error.reason == "too_large" else why
                        break
                    except Undelivered:
                        if last < _TRIES_TO_FETCH:
                            await asyncio.sleep(self._pause)
        return incoming._replace(unfetched=why)


def _read_mended(raw: Raw) -> Reading | None:
    """The same with half characters made whole, which no name or number has."""
    with suppress(Exception):
        return read(json.loads(mended(json.dumps(raw, ensure_ascii=False))))
    return None


def _author(raw: Raw) -> str:
    """Whose turn it is in: what shares this is heard in order."""
    message = raw["message"] if isinstance(raw["message"], dict) else {}
    return str(message.get("from_user_id") or raw["contact"].get("user_id") or message.get("from") or raw["contact"].get("wa_id") or "")


def _number(raw: Raw) -> str:
    return str(raw["message"].get("id")) if isinstance(raw["message"], dict) else ""
