"""The web chat: a page on our own server, for people without a messaging app and for trying the house out.

Nothing is delivered here and then forgotten: the outbox itself is the mailbox. A page asks for what came after the last
number it has, and `send` only tells the pages that are open to ask again.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
import secrets
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Protocol
from urllib.parse import urlsplit

from aiohttp import web

from bot.channels.port import Bot, Command, Hear, Media, NotNow, Outgoing, Pace, Poison, forget
from bot.channels.tries import Tries
from bot.channels.web.answers import RETRY_SECONDS, Mailed, come_back, event, file, number
from bot.channels.web.form import BODY_BYTES, WORDS_BYTES, Form, NotAMessage, incoming, read_form

log = logging.getLogger(__name__)

COOKIE = "porte_voix"
COOKIE_SECONDS = 180 * 24 * 3600
"""Answers take weeks: a resident comes back to the same conversation for six months after their last visit."""
PAGES_PER_CHAT = 6
"""How many pages one chat may keep open; the oldest is let go and, if someone is behind it, comes back."""
FILES_BYTES = 96 * 1024 * 1024
"""What the files that are being sent to us may weigh together: a page that comes on top is told to come back."""
FILE_SECONDS = 300.0
"""As long as a page itself tries to send one."""

_VISITOR = re.compile(r"[A-Za-z0-9_-]{43}")

ChatOf = Callable[[web.Request], str | None]
Answer = Awaitable[web.StreamResponse]


class Mailbox(Protocol):
    """What was sent to each chat, as the outbox keeps it."""

    async def after(self, bot: Bot, chat: str, last: int) -> Mailed:
        """The messages of this chat numbered above `last`, in order, and its language."""

    async def media(self, bot: Bot, chat: str, number: int) -> Media | None:
        """The file of this message, if it is this chat's and has one."""


class WebChannel:
    """One bot's web chat; satisfies `Channel`."""

    name = "web"
    pace = Pace(at_once=64)

    def __init__(self, bot: Bot, mailbox: Mailbox, *, on_poison: Poison = forget, heartbeat: float = 15.0) -> None:
        """`heartbeat`, in seconds, keeps proxies from closing a silent stream; at each one the mailbox is read again,
        for what another process may have sent."""
        self.bot = bot
        self._mailbox = mailbox
        self._on_poison, self._tries = on_poison, Tries()
        self._heartbeat = heartbeat
        self._hear: Hear | None = None
        self._pages: dict[str, list[_Page]] = {}
        self._closing = False
        self._under_way = 0

    async def open(self) -> None:
        """Ready from the start."""

    async def listen(self, hear: Hear) -> None:
        self._hear = hear

    async def send(self, chat: str, message: Outgoing) -> str:
        """The message is already in the mailbox: wake the pages open on this chat."""
        for page in self._pages.get(chat, ()):
            page.wake.set()
        return ""

    async def edit(self, chat: str, number: str, message: Outgoing) -> str:
        """The new message is in the mailbox too, and the page puts it in the place of the one of the same screen."""
        return await self.send(chat, message)

    async def remove(self, chat: str, number: str) -> None:
        """The page does so by itself, for a screen that is shown anew."""

    async def offer(self, commands: dict[str, tuple[Command, ...]], chat: str = "") -> None:
        """A page has no menu."""

    async def close(self) -> None:
        self.end_streams()

    def end_streams(self) -> None:
        """Let every open page go, cleanly; they come back by themselves when the server does."""
        self._closing = True
        for pages in self._pages.values():
            for page in pages:
                page.leave()

    def routes(self, base: str, chat_of: ChatOf) -> list[web.AbstractRouteDef]:
        """The chat's routes under `base` ("/chat"); `chat_of` says whose chat a request speaks for, or None."""

        def known(handle: Callable[[web.Request, str], Answer]) -> Callable[[web.Request], Answer]:
            async def handler(request: web.Request) -> web.StreamResponse:
                chat = chat_of(request)
                if chat is None:
                    return web.Response(status=401, text="Open the chat page first: it is what lets you in.")
                return await handle(request, chat)

            return handler

        async def events(request: web.Request, chat: str) -> web.StreamResponse:
            return await self._events(request, chat, base)

        return [
            web.post(f"{base}/messages", known(self._messages)),
            web.get(f"{base}/events", known(events), allow_head=False),
            web.get(f"{base}/media/{{number:[0-9]{{1,18}}}}", known(self._media)),
        ]

    async def _messages(self, request: web.Request, chat: str) -> web.StreamResponse:
        if not same_origin(request):
            return web.Response(status=403, text="This message came from another site: write from the chat page.")
        weight = BODY_BYTES if request.content_length is None else min(request.content_length, BODY_BYTES)
        if weight > WORDS_BYTES and self._under_way + weight > FILES_BYTES:
            return come_back()
        self._under_way += weight
        try:
            return await self._taken(request, chat)
        finally:
            self._under_way -= weight

    async def _taken(self, request: web.Request, chat: str) -> web.StreamResponse:
        """Read a message and have it heard."""
        try:
            async with asyncio.timeout(FILE_SECONDS):
                form = await read_form(request)
            said = incoming(form, bot=self.bot, chat=chat)
        except NotAMessage as error:
            return web.Response(status=400, text=type(error).__doc__)
        except (TimeoutError, ConnectionError):  # too slow, or gone: the page still has it
            return come_back()
        if self._hear is None or self._closing:
            return come_back()
        try:
            await self._hear(said)
        except NotNow:
            return come_back()
        except Exception as error:  # whatever went wrong, the page must know whether its message is still its own
            return await self._failed(chat, form, type(error).__name__)
        self._tries.over((chat, said.message))
        return web.Response(status=204)

    async def _failed(self, chat: str, form: Form, why: str) -> web.Response:
        """The page sends its messages in order: one that always fails is kept aside, without its files, or the page would say no more."""
        if not self._tries.spent((chat, form.fields["id"])):
            log.warning("web: a message was not taken, the page will send it again (%s)", why)
            return come_back()
        log.error("web: a message is set aside: %s", why)
        try:
            await self._on_poison(json.dumps({"chat": chat, "fields": form.fields, "files": len(form.media)}).encode(), why)
        except Exception as error:
            log.error("web: it could not be kept, the page will send it again (%s)", type(error).__name__)
            return come_back()
        self._tries.over((chat, form.fields["id"]))
        return web.Response(status=422, text="This message could not be handled: it is kept aside for those who run this server.")

    async def again(self, raw: bytes, hear: Hear) -> None:
        kept = json.loads(raw)
        form = Form(fields=kept["fields"], unfetched="unavailable" if kept["files"] else "")
        await hear(incoming(form, bot=self.bot, chat=kept["chat"]))

    async def _events(self, request: web.Request, chat: str, base: str) -> web.StreamResponse:
        if self._closing:
            return come_back()
        last = max(number(request.query.get("after")), number(request.headers.get("Last-Event-ID")))
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "X-Accel-Buffering": "no"})
        await response.prepare(request)
        with self._open_page(chat) as page:
            try:
                await self._follow(response, page, last, base)
            except ConnectionError:
                pass  # the page was closed: nothing is lost, it will ask again from where it was
            except Exception as error:
                log.warning("web: a stream was cut, the page will open it again (%s)", type(error).__name__)
        return response

    async def _follow(self, response: web.StreamResponse, page: _Page, last: int, base: str) -> None:
        await response.write(f"retry: {RETRY_SECONDS * 1000}\n\n".encode())
        told, language = False, ""
        while not page.left:
            page.wake.clear()
            mailed = await self._mailbox.after(self.bot, page.chat, last)
            if mailed.language != language:
                await response.write(f"event: language\ndata: {json.dumps(mailed.language)}\n\n".encode())
                language = mailed.language
            for shown in mailed.shown:
                await response.write(event(shown, base))
                last = shown.number
            if not told:  # an empty page can tell "nothing yet" from "still loading"
                await response.write(b"event: caught-up\ndata: {}\n\n")
                told = True
            try:
                async with asyncio.timeout(self._heartbeat):
                    await page.wake.wait()
            except TimeoutError:
                await response.write(b": still here\n\n")

    async def _media(self, request: web.Request, chat: str) -> web.StreamResponse:
        media = await self._mailbox.media(self.bot, chat, int(request.match_info["number"]))
        if media is None:
            raise web.HTTPNotFound
        return file(request, media)

    @contextmanager
    def _open_page(self, chat: str) -> Iterator[_Page]:
        pages = self._pages.setdefault(chat, [])
        page = _Page(chat)
        pages.append(page)
        for old in pages[:-PAGES_PER_CHAT]:
            old.leave()
        try:
            yield page
        finally:
            pages.remove(page)
            if not pages and self._pages.get(chat) is pages:
                del self._pages[chat]


class _Page:
    """A page open on a chat."""

    def __init__(self, chat: str) -> None:
        self.chat = chat
        self.wake = asyncio.Event()
        self.left = False

    def leave(self) -> None:
        self.left = True
        self.wake.set()


def visitor(request: web.Request) -> str | None:
    """Whose chat this is: 256 random bits in a cookie, and nothing else. No address is read or kept."""
    value = request.cookies.get(COOKIE, "")
    return value if _VISITOR.fullmatch(value) else None


def welcome(request: web.Request, response: web.StreamResponse) -> None:
    """Give the page's reader a chat of their own, or six more months of the one they have.

    The cookie is lax: with a strict one, whoever comes by a link on another site would be taken for a newcomer, and lose their chat.
    What is sent from another site is refused all the same, by `same_origin`.
    """
    response.set_cookie(
        COOKIE,
        visitor(request) or secrets.token_urlsafe(32),
        max_age=COOKIE_SECONDS,
        path="/",
        httponly=True,
        samesite="Lax",
        secure=request.secure or request.headers.get("X-Forwarded-Proto") == "https",
    )


def same_origin(request: web.Request) -> bool:
    """Whether a POST comes from our own page. Every browser says where from; what says nothing is no browser, and
    carries nobody's cookie but its own."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.host
