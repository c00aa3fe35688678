"""Residents on WhatsApp, by the Cloud API itself: no library, for those there are answer that they have a message before it is kept.

Nothing here is imported where no number is set. Satisfies `Channel`.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from aiohttp import web

from bot.channels.pieces import Deliveries
from bot.channels.port import Bot, Command, Hear, NotThere, Outgoing, Pace, Poison, Refused, Undelivered, forget
from bot.channels.whatsapp.graph import Account, BadToken, Graph
from bot.channels.whatsapp.intake import Intake, News, unheeded
from bot.channels.whatsapp.parsing import NAME, receipt_of
from bot.channels.whatsapp.sending import ROWS, Words, addressed, content, plan

PACE = Pace(per_second=70.0, at_once=16, buttons=ROWS, window=timedelta(hours=24))
"""WhatsApp takes 80 messages a second from a number; the rest is for what it counts beside messages."""
CALL_BYTES = 3 * 1024 * 1024
"""What WhatsApp may put into one call."""
_MOST_MARKED = 50
"""Messages marked as read at the same time: beyond, the two blue ticks are missed, and nothing else."""
_MARK_SECONDS = 5.0
log = logging.getLogger(__name__)


class WhatsAppRefusesToken(Refused):
    """WhatsApp does not know this token: copy it whole from the settings of the system user into PORTE_VOIX_WHATSAPP_TOKEN.

    It must be of the app whose number PORTE_VOIX_WHATSAPP_PHONE_ID is. A token of the API's test page ends after a day.
    """

    def __init__(self) -> None:
        super().__init__("bad_token_whatsapp")


class WhatsAppChannel:
    """One number on WhatsApp."""

    name = NAME
    bot = Bot.RESIDENTS

    def __init__(self, account: Account, *, words: Words, news: News = unheeded, on_poison: Poison = forget, pause: float = 0.5) -> None:
        """`words` are the few texts that WhatsApp's own buttons need; `pause` is in seconds, before a file is asked for again."""
        self._account, self._words = account, words
        self.pace = replace(PACE, invites=account.template is not None)
        self._graph = Graph(account)
        self._intake = Intake(
            account.phone_id, account.app_secret, self._graph.download, self._mark, news=news, on_poison=on_poison, pause=pause
        )
        self._deliveries = Deliveries(self._post, plan)
        self._marking: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Check the token. WhatsApp being away keeps nobody from starting: it calls us all the same. Raises `WhatsAppRefusesToken`."""
        try:
            await self._graph.number()
        except BadToken:
            await self.close()
            raise WhatsAppRefusesToken from None
        except Undelivered:
            pass  # said when a message can't leave
        if not self.pace.invites:
            log.warning("what people on WhatsApp are sent after a day of silence waits without a word: set PORTE_VOIX_WHATSAPP_TEMPLATE")

    async def listen(self, hear: Hear) -> None:
        """WhatsApp calls us: see `routes`."""

    def routes(self, path: str, hear: Hear) -> list[web.AbstractRouteDef]:
        """What WhatsApp calls: once to see that we are we, then with what people do."""

        async def verify(request: web.Request) -> web.Response:
            challenge = self.challenge(
                request.query.get("hub.mode", ""), request.query.get("hub.verify_token", ""), request.query.get("hub.challenge", "")
            )
            return web.Response(status=403) if challenge is None else web.Response(text=challenge)

        async def called(request: web.Request) -> web.Response:
            body = await request.clone(client_max_size=CALL_BYTES).read()
            return web.Response(status=await self.receive(body, request.headers.get("X-Hub-Signature-256", ""), hear))

        return [web.get(path, verify, allow_head=False), web.post(path, called)]

    def challenge(self, mode: str, token: str, challenge: str) -> str | None:
        """What to answer when WhatsApp asks whether we are we; None to whoever does not know the word."""
        known = hmac.compare_digest(token.encode("utf-8", "replace"), self._account.verify_token.encode())
        return challenge if known and mode == "subscribe" and challenge.isalnum() else None

    async def receive(self, body: bytes, signature: str, hear: Hear) -> int:
        """One call, its body as it came and its X-Hub-Signature-256 header; returns the HTTP status to answer.

        200 once all is committed, 401 for a wrong signature, 400 for what is no call, 503 when WhatsApp is to bring it again.
        """
        return await self._intake.receive(body, signature, hear)

    async def again(self, raw: bytes, hear: Hear) -> None:
        await self._intake.again(raw, hear)

    async def send(self, chat: str, message: Outgoing) -> str:
        """An invitation that was written while there was a template is refused once there is none."""
        if message.invites and not self.pace.invites:
            raise Refused("no_template")
        return " ".join(map(receipt_of, await self._deliveries.send(chat, message)))

    async def edit(self, chat: str, number: str, message: Outgoing) -> str:
        """WhatsApp lets nobody change what they sent by its API."""
        raise NotThere("never_edited")

    async def remove(self, chat: str, number: str) -> None:
        """Nor take it back: what was sent stays, above what is sent in its place."""

    async def offer(self, commands: dict[str, tuple[Command, ...]], chat: str = "") -> None:
        """WhatsApp's menu is the same for all and in one language: the words that help are said when somebody writes."""

    async def close(self) -> None:
        for task in self._marking:
            task.cancel()
        await asyncio.gather(*self._marking, return_exceptions=True)
        await self._graph.close()

    async def _post(self, chat: str, piece: Outgoing) -> str:
        media_id = await self._graph.upload(piece.media) if piece.media is not None else ""
        said = content(piece, self._words, template=self._account.template, media_id=media_id)
        return await self._graph.post(addressed(chat) | said)

    def _mark(self, wamid: str) -> None:
        """Two blue ticks: the person sees that what they said was read."""
        if len(self._marking) < _MOST_MARKED:
            task = asyncio.create_task(self._mark_read(wamid))
            self._marking.add(task)
            task.add_done_callback(self._marking.discard)

    async def _mark_read(self, wamid: str) -> None:
        with suppress(Undelivered, TimeoutError):
            async with asyncio.timeout(_MARK_SECONDS):
                await self._graph.mark_read(wamid)
