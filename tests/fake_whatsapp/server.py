"""The door: an HTTP server on the loopback that answers as graph.facebook.com does for one business number."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

from tests.fake_telegram.errors import Json
from tests.fake_telegram.faults import hang_up, meets_before
from tests.fake_whatsapp.checks import MEDIA, checked_file, kind_of
from tests.fake_whatsapp.errors import GraphError
from tests.fake_whatsapp.line import Account, Line
from tests.fake_whatsapp.people import Person
from tests.fake_whatsapp.post import Post
from tests.fake_whatsapp.sending import accepted, checked, reached, refused_by, tell_status

Handle = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(kw_only=True)
class FakeWhatsApp:
    """`async with FakeWhatsApp() as server`, then `await server.post.subscribe(url)` and `server.person("Awa")`."""

    line: Line = field(default_factory=Line)
    port: int = 0
    _runner: web.AppRunner | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.post = Post(line=self.line)

    @property
    def url(self) -> str:
        """What stands for https://graph.facebook.com; the version of the API follows."""
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=(max(MEDIA.values()) + 1) * 1024 * 1024)
        app.router.add_post("/{version:v[0-9.]+}/{number}/messages", self._at_door("messages", self._messages))
        app.router.add_post("/{version:v[0-9.]+}/{number}/media", self._at_door("upload", self._upload))
        app.router.add_get(f"/{{version:v[0-9.]+}}/{self.line.id}", self._at_door("number", self._number))
        app.router.add_get("/{version:v[0-9.]+}/{media:[0-9]+}", self._at_door("media", self._media))
        app.router.add_get("/whatsapp_business/attachments/{media}", self._at_door("download", self._download))
        app.router.add_route("*", "/{anything:.*}", self._nowhere)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.post.stop()
        if self._runner is not None:
            await self._runner.cleanup()

    def account(self, name: str = "Awa", *, phone: str = "", user_id: str = "", hides_phone: bool = False, username: str = "") -> Account:
        """Somebody on WhatsApp. Without `user_id` their webhooks are as they were before March 2026."""
        number = next(self.line.serial)
        known = phone or f"33612{number:06d}"
        account = Account(name=name, phone=known, user_id=user_id, hides_phone=hides_phone, username=username)
        self.line.accounts.append(account)
        return account

    def person(self, name: str = "Awa", **more: Any) -> Person:
        """The same, with our chat on their phone."""
        return Person(self.line, self.post, self.account(name, **more))

    def _at_door(self, call: str, handle: Handle) -> Handle:
        """The key, the misfortunes that a test wants, and what is done."""

        async def at_door(request: web.Request) -> web.StreamResponse:
            try:
                if request.headers.get("Authorization") != f"Bearer {self.line.token}":
                    raise GraphError(190, "The access token could not be decrypted")
                if request.match_info.get("number", self.line.id) != self.line.id:
                    raise GraphError(100, f"Object with ID '{request.match_info['number']}' does not exist")
                named = "read" if call == "messages" and "message_id" in await request.json() else call
                fault = self.line.faults.meets(named, None)
                if (cut := await meets_before(fault, request)) is not None:
                    return cut
                answer = await handle(request)
            except GraphError as error:
                self.line.faults.refusals[error.number] += 1
                return web.json_response(error.as_json(), status=error.code)
            return hang_up(request) if fault is not None and fault.cut == "after" else answer

        return at_door

    async def _messages(self, request: web.Request) -> web.StreamResponse:
        """A message to send, or one of a person's that we have read."""
        posted: Json = await request.json()
        if posted.get("messaging_product") != "whatsapp":
            raise GraphError(100, "The parameter messaging_product is required.")
        if posted.get("status") == "read":
            return self._read(posted)
        stored = checked(self.line, posted)
        account, known_as = reached(self.line, posted)
        sent = {**posted, "id": self.line.next_id(), "stored": stored}
        if account is None:
            self.line.void.append(sent)
            return web.json_response(accepted(sent, known_as, None))
        why = refused_by(self.line, account, posted)
        if why is not None and not self.line.late:
            raise why
        self.line.sent.append(sent)
        if why is None:
            self._deliver(account, sent)
        tell_status(self.line, self.post, account, sent["id"], why)
        return web.json_response(accepted(sent, known_as, account))

    def _deliver(self, account: Account, sent: Json) -> None:
        account.turn += 1
        account.moved_at = asyncio.get_running_loop().time()
        account.shown.append({**sent, "turn": account.turn})
        account.bell.ring()

    def _read(self, posted: Json) -> web.StreamResponse:
        if posted.get("message_id") not in self.line.heard:
            raise GraphError(100, "message_id is not one of a message that was received")
        self.line.blue.append(posted["message_id"])
        return web.json_response({"success": True})

    async def _number(self, request: web.Request) -> web.StreamResponse:
        return web.json_response({"id": self.line.id, "display_phone_number": self.line.display})

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        given = await request.post()
        file = given.get("file")
        if given.get("messaging_product") != "whatsapp" or not isinstance(file, web.FileField):
            raise GraphError(100, "messaging_product and file are required")
        mime = str(given.get("type") or file.content_type)
        data = file.file.read()
        checked_file(kind_of(mime), mime, len(data))
        return web.json_response({"id": self.line.keep(data, mime).id})

    async def _media(self, request: web.Request) -> web.StreamResponse:
        stored = self.line.files.get(request.match_info["media"])
        if stored is None:
            raise GraphError(100, f"Object with ID '{request.match_info['media']}' does not exist")
        url = f"{self.url}/whatsapp_business/attachments/{stored.id}"
        told = {"messaging_product": "whatsapp", "url": url, "mime_type": stored.mime, "sha256": stored.sha256, "id": stored.id}
        return web.json_response({**told, "file_size": stored.weighs})

    async def _download(self, request: web.Request) -> web.StreamResponse:
        stored = self.line.files.get(request.match_info["media"])
        if stored is None:
            return web.Response(status=404)
        return web.Response(body=stored.data, content_type=stored.mime.partition(";")[0])

    async def _nowhere(self, request: web.Request) -> web.StreamResponse:
        return web.json_response(GraphError(100, "Unsupported request").as_json(), status=404)
