"""The calls that WhatsApp's Cloud API takes of us, and what its refusals mean. It knows no conversation and keeps nothing."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import aiohttp

from bot.channels.pieces import FileRef, filename
from bot.channels.port import Media, Refused, Throttled, TryLater, Undelivered, Unreachable, WindowClosed
from bot.channels.whatsapp.parsing import FILE_LIMIT
from bot.channels.whatsapp.sending import Template

CALL_SECONDS, FETCH_SECONDS, UPLOAD_SECONDS = 20, 30, 60
_CHUNK = 64 * 1024
_ANSWER_BYTES = 256 * 1024
_WINDOW_CLOSED = 131047
_GONE = {131026: "undeliverable", 131030: "not_on_the_list"}
"""Whoever left, blocked us or has too old an app; who is not among the few that a number on trial may write to."""
_PAUSES = {4: 60.0, 80007: 60.0, 130429: 5.0, 131048: 600.0}
"""Seconds to leave WhatsApp alone, where it names none: calls in an hour, messages in a second, too many complaints."""
_PAIR, _PAIR_SECONDS = 131056, 6.0
"""Too many messages to one person: WhatsApp takes one each six seconds, and some in advance."""
_BAD_TOKEN = frozenset((0, 190))
_ACCOUNT = frozenset((3, 10, 33, 368, 131005, 131031, 131042, 131045, 133010, *range(200, 300)))
"""Rights, payment, locks, a number that is not registered: no message's fault."""
_FAULTS = {
    100: "bad_request", 131008: "bad_request", 131009: "bad_request", 131021: "to_ourselves", 131051: "unsupported",
    131052: "bad_file", 131053: "bad_file", 130472: "not_delivered", 131049: "not_delivered", 131050: "not_delivered",
    **dict.fromkeys(range(132000, 132100), "template"),
}  # fmt: skip
"""What will never be taken, however often it is said."""
log = logging.getLogger(__name__)


class BadToken(TryLater):
    """WhatsApp does not know this token any more: make one that does not expire, of a system user, and set PORTE_VOIX_WHATSAPP_TOKEN.

    Until then nothing leaves, and nothing is lost: what waits is tried again.
    """

    def __init__(self) -> None:
        super().__init__("bad_token")


class AccountTrouble(TryLater):
    """WhatsApp lets this account send nothing: look in its WhatsApp Manager for rights, a payment that is due, or a restriction.

    The number must be registered, be that of PORTE_VOIX_WHATSAPP_PHONE_ID, and the token have the right whatsapp_business_messaging.
    """

    def __init__(self) -> None:
        super().__init__("account_trouble")


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    """A number on the Cloud API, and the secrets that go with it."""

    phone_id: str
    token: str = field(repr=False)
    app_secret: str = field(repr=False)
    """Signs what WhatsApp brings us."""
    verify_token: str = field(repr=False)
    """What the operator wrote beside our address, which WhatsApp says once to see that we are we."""
    api: str = "https://graph.facebook.com"
    version: str = "v25.0"
    template: Template | None = None

    @property
    def base(self) -> str:
        return f"{self.api}/{self.version}"


def undelivered(status: int, code: int, retry_after: float = 0.0) -> Undelivered:
    """What a refusal means for a message; an error without a known meaning is tried again."""
    if code == _WINDOW_CLOSED:
        return WindowClosed()
    if code == _PAIR:
        return Throttled(retry_after or _PAIR_SECONDS, everybody=False)
    if code in _PAUSES or status == 429:
        return Throttled(retry_after or _PAUSES.get(code, 5.0))
    if code in _GONE:
        return Unreachable(_GONE[code])
    if status == 401 or (code in _BAD_TOKEN and 400 <= status < 500):
        return BadToken()
    if code in _ACCOUNT:
        return AccountTrouble()
    if code in _FAULTS:
        return Refused(_FAULTS[code])
    return Refused("too_large") if status == 413 else TryLater("whatsapp_away")


class Graph:
    """The client. Every call raises an `Undelivered`, whose words are ours: nothing of an answer is kept, nor a token or a name."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._http: aiohttp.ClientSession | None = None
        self._told = False

    async def number(self) -> None:
        """See that the token opens our number."""
        await self._call("GET", self._account.phone_id, params={"fields": "display_phone_number"})

    async def post(self, message: dict[str, Any]) -> str:
        """Send one message; returns WhatsApp's number for it."""
        answer = await self._call("POST", f"{self._account.phone_id}/messages", json=message)
        try:
            return str(answer["messages"][0]["id"])
        except (KeyError, IndexError, TypeError):
            raise TryLater("whatsapp_away") from None

    async def mark_read(self, wamid: str) -> None:
        said = {"messaging_product": "whatsapp", "status": "read", "message_id": wamid}
        await self._call("POST", f"{self._account.phone_id}/messages", json=said)

    async def upload(self, media: Media) -> str:
        """Give WhatsApp a file; returns what a message names it by. It keeps it for 30 days."""
        form = aiohttp.FormData()
        form.add_field("messaging_product", "whatsapp")
        form.add_field("type", media.mime)
        form.add_field("file", BytesIO(media.data), filename=filename(media), content_type=media.mime.partition(";")[0].strip())
        answer = await self._call("POST", f"{self._account.phone_id}/media", seconds=UPLOAD_SECONDS, data=form)
        return str(answer.get("id", ""))

    async def download(self, file: FileRef) -> bytes:
        """A file whole. Raises `Refused("too_large")` past the limit, before it is fetched where WhatsApp says its weight."""
        told = await self._call("GET", file.id, params={"phone_number_id": self._account.phone_id})
        weight = str(told.get("file_size", ""))
        if weight.isdecimal() and int(weight) > FILE_LIMIT:
            raise Refused("too_large")
        async with self._answered("GET", str(told.get("url", "")), FETCH_SECONDS) as answer:
            if answer.status >= 400:
                raise undelivered(answer.status, -1)
            return await _whole(answer, FILE_LIMIT)

    async def close(self) -> None:
        if self._http is not None:
            http, self._http = self._http, None
            await http.close()

    async def _call(self, method: str, path: str, *, seconds: float = CALL_SECONDS, **given: Any) -> dict[str, Any]:
        async with self._answered(method, f"{self._account.base}/{path}", seconds, **given) as answer:
            said = _read(await _whole(answer, _ANSWER_BYTES))
            if answer.status < 400:
                self._told = False
                return said
            error = said.get("error")
            code = error.get("code") if isinstance(error, dict) else None
            failure = undelivered(answer.status, code if isinstance(code, int) else -1, _seconds(answer.headers.get("Retry-After", "")))
        self._tell(failure)
        raise failure

    def _tell(self, failure: Undelivered) -> None:
        """What only the operator can mend is said aloud, once until it is mended."""
        if isinstance(failure, BadToken | AccountTrouble) and not self._told:
            self._told = True
            log.error("WhatsApp takes no message of ours. %s", type(failure).__doc__)

    @asynccontextmanager
    async def _answered(self, method: str, url: str, seconds: float, **given: Any) -> AsyncIterator[aiohttp.ClientResponse]:
        """An answer, while it is read. What breaks on the way is tried again."""
        if self._http is None:
            self._http = aiohttp.ClientSession(headers={"Authorization": f"Bearer {self._account.token}"})
        try:
            async with self._http.request(method, url, timeout=aiohttp.ClientTimeout(total=seconds), **given) as answer:
                yield answer
        except (aiohttp.ClientError, TimeoutError, asyncio.IncompleteReadError, ValueError):
            raise TryLater("whatsapp_away") from None


async def _whole(answer: aiohttp.ClientResponse, limit: int) -> bytes:
    """Raises `Refused("too_large")` as soon as there is more, whatever was announced."""
    data = bytearray()
    async for chunk in answer.content.iter_chunked(_CHUNK):
        data += chunk
        if len(data) > limit:
            raise Refused("too_large")
    return bytes(data)


def _read(body: bytes) -> dict[str, Any]:
    try:
        said = json.loads(body)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _seconds(retry_after: str) -> float:
    return float(retry_after) if retry_after.isdecimal() else 0.0
