"""The door: an HTTP server on the loopback that answers as api.telegram.org does."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

from tests.fake_telegram.control import Control
from tests.fake_telegram.errors import ApiError, Json
from tests.fake_telegram.faults import Fault, Pace, hang_up, meets_before
from tests.fake_telegram.group import Group, open_group
from tests.fake_telegram.methods import TABLE, Call
from tests.fake_telegram.parameters import Params, read_params
from tests.fake_telegram.people import Person
from tests.fake_telegram.world import FakeBot, World

LARGEST_REQUEST = 60 * 1024 * 1024  # bytes: Telegram's 50 MB and the form around it


@dataclass(kw_only=True)
class FakeTelegram(World):
    """A whole Telegram for tests: `async with FakeTelegram() as server`, then `server.bot()`, `server.person(…)`."""

    port: int = 0
    _runner: web.AppRunner | None = field(default=None, init=False)

    @property
    def url(self) -> str:
        """The base for both clients: `{url}/bot<token>/<method>` and `{url}/file/bot<token>/<path>`."""
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=LARGEST_REQUEST)
        self.add_routes(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        for bot in self.bots.values():
            bot.mailbox.close()
            await bot.pusher.stop()
        if self._runner is not None:
            await self._runner.cleanup()

    def add_routes(self, app: web.Application) -> None:
        app.router.add_route("*", "/bot{token:[^/]+}/{method:[^/]+}", self._call)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self._download)
        app.router.add_route("*", "/control/{what}", Control(self).serve)
        app.router.add_route("*", "/{anything:.*}", self._nowhere)

    def person(
        self,
        bot: FakeBot,
        *,
        id: int,
        first_name: str = "Awa",
        language_code: str | None = "fr",
        last_name: str | None = None,
        username: str | None = None,
    ) -> Person:
        """Somebody with this bot open on their phone; the same id before another bot is the same account."""
        more = {"language_code": language_code, "last_name": last_name, "username": username}
        return Person(world=self, account=self.account(id, first_name, **more), bot=bot)

    def group(self, title: str, *, forum: bool = False, basic: bool = False, bots: tuple[FakeBot, ...] = ()) -> Group:
        """A group; the bots given are its administrators. `basic`: an old group, which `migrates()` one day."""
        group = open_group(self, title, forum=forum, basic=basic)
        for bot in bots:
            group.adds(bot)
        return group

    def group_by_id(self, number: int) -> Group:
        return Group(self, self.groups[number])

    def limits(self, bot: FakeBot, **limits: Any) -> Pace:
        """Hold this bot to Telegram's published limits (see `Pace`), and count what breaks them."""
        bot.faults.pace = Pace(**limits)
        return bot.faults.pace

    async def _call(self, request: web.Request) -> web.StreamResponse:
        bot = self.bots.get(request.match_info["token"])
        method = request.match_info["method"]
        if bot is None:
            return _refusal(ApiError(401, "Unauthorized"))
        if method.lower() not in TABLE:
            return _refusal(ApiError(404, "Not Found"))
        try:
            params = await read_params(request)
            fault = bot.faults.meets(method, _chat_in(params))
            if (cut := await meets_before(fault, request)) is not None:
                return cut
            result = await TABLE[method.lower()](Call(world=self, bot=bot, params=params))
        except ApiError as error:
            bot.faults.refusals[error.code] += 1
            return _refusal(error)
        return await _answer(request, fault, {"ok": True, "result": result})

    async def _download(self, request: web.Request) -> web.StreamResponse:
        """The bytes behind `getFile`; faults know this as the method `download`."""
        stored = self.files.at_path(request.match_info["path"])
        bot = self.bots.get(request.match_info["token"])
        if bot is None:
            return _refusal(ApiError(401, "Unauthorized"))
        if stored is None:
            return _refusal(ApiError(404, "Not Found"))
        fault = bot.faults.meets("download", None)
        if fault is not None:
            await asyncio.sleep(fault.delay)
            return _refusal(fault.error) if fault.error is not None else hang_up(request)
        return web.Response(body=stored.data, content_type="application/octet-stream")

    async def _nowhere(self, request: web.Request) -> web.StreamResponse:
        return _refusal(ApiError(404, "Not Found"))


def _chat_in(params: Params) -> int | None:
    """The chat a call names, for the faults that concern one chat only."""
    try:
        return int(params.values["chat_id"])
    except (KeyError, TypeError, ValueError):
        return None


def _refusal(error: ApiError) -> web.Response:
    return web.json_response(error.as_json(), status=error.code)


async def _answer(request: web.Request, fault: Fault | None, body: Json) -> web.Response:
    if fault is not None and fault.cut == "after":
        await asyncio.sleep(fault.delay)
        return hang_up(request)
    return web.json_response(body)
