"""The one web server: web chat, webhooks, health and metrics, with the same headers on everything.

It knows no conversation: whoever puts the house together gives it routes and callables, then starts it.
"""

from __future__ import annotations

import errno
import logging
import traceback
from collections.abc import Awaitable, Callable, Iterable, Mapping
from importlib import resources

from aiohttp import web

from bot.channels.web.channel import welcome
from bot.texts import stands_for

log = logging.getLogger(__name__)

STOP_SECONDS = 2.0
WEBHOOK_BYTES = 1024 * 1024
ASSET_SECONDS = 300
LANGUAGE_COOKIE = "porte_voix_language"
"""The page keeps there the language that was chosen in the talk, so that it opens in it the next time."""

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "microphone=(self), geolocation=(self), camera=(self)",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Server": "porte-voix",
}
SENTENCES = {
    400: "This request could not be read.",
    404: "There is nothing at this address.",
    405: "This address does not take that kind of request.",
    413: "This is too large to be taken.",
    500: "Something broke on our side; it was noted, please try again in a moment.",
}
ASSETS = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
}

Ask = Callable[[], Awaitable[Mapping[str, object]]]
Measure = Callable[[], Awaitable[Mapping[str, float]]]
Webhook = Callable[[bytes, str], Awaitable[int]]
"""What a bot does with the body and the secret Telegram sent: answers an HTTP status."""
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Page = Callable[[web.Request], bytes]


class PortTaken(Exception):
    """Another program already listens at this address: stop it, or set another port, then start again."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(f"{host}:{port}: {type(self).__doc__}")
        self.host = host
        self.port = port


class WebServer:
    """One aiohttp server. Give it everything it serves, then `start` it."""

    def __init__(self, host: str, port: int) -> None:
        """`port` 0 lets the system choose; ask `port` once started."""
        self._host = host
        self._port = port
        self._app = web.Application(middlewares=[_dressed], client_max_size=WEBHOOK_BYTES)
        self._app.on_response_prepare.append(_dress)
        self._on_stop: list[Callable[[], None]] = []
        self._runner: web.AppRunner | None = None
        self.add(asset_routes())

    @property
    def port(self) -> int:
        return self._port

    @property
    def url(self) -> str:
        """Where a browser on this machine finds it."""
        return f"http://{self._host}:{self._port}/"

    def add(self, routes: Iterable[web.AbstractRouteDef], *, on_stop: Callable[[], None] | None = None) -> None:
        """Serve these routes; `on_stop` is called first when the server stops, to let streams go."""
        self._app.add_routes(routes)
        if on_stop:
            self._on_stop.append(on_stop)

    def show(self, path: str, page: Page, *, visitors: bool = False) -> None:
        """Serve an HTML page; with `visitors`, whoever opens it gets a chat of their own."""

        async def handle(request: web.Request) -> web.Response:
            response = web.Response(body=page(request), content_type="text/html", charset="utf-8")
            if visitors:
                welcome(request, response)
            return response

        self._app.router.add_get(path, handle)

    def health(self, ask: Ask) -> None:
        """Serve `/health`: 200 with what `ask` says, 503 when it says `"ok": False` or fails."""

        async def handle(request: web.Request) -> web.Response:
            try:
                said = dict(await ask())
            except Exception as error:
                log.error("web: the health check failed (%s)", _where(error))
                said = {"ok": False, "error": type(error).__name__}
            return web.json_response(said, status=200 if said.get("ok", True) else 503)

        self._app.router.add_get("/health", handle)

    def metrics(self, measure: Measure, helps: Mapping[str, str]) -> None:
        """Serve `/metrics` in Prometheus' text format; see `exposition`."""

        async def handle(request: web.Request) -> web.Response:
            body = exposition(await measure(), helps).encode()
            return web.Response(body=body, headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})

        self._app.router.add_get("/metrics", handle)

    def telegram(self, bots: Mapping[str, Webhook]) -> None:
        """Serve `POST /telegram/{bot}`: the status is whatever that bot's callable answers once it has the body."""

        async def handle(request: web.Request) -> web.Response:
            receive = bots.get(request.match_info["bot"])
            if receive is None:
                raise web.HTTPNotFound
            secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
            return web.Response(status=await receive(await request.read(), secret))

        self._app.router.add_post("/telegram/{bot}", handle)

    async def start(self) -> None:
        """Listen. Raises `PortTaken`."""
        runner = web.AppRunner(self._app, access_log=None, shutdown_timeout=STOP_SECONDS / 2)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._host, self._port).start()
        except OSError as error:
            await runner.cleanup()
            if error.errno == errno.EADDRINUSE:
                raise PortTaken(self._host, self._port) from error
            raise
        self._runner = runner
        self._port = int(runner.addresses[0][1])

    async def stop(self) -> None:
        """Take nothing more, let the streams go, give what is under way a second, and close."""
        for let_go in self._on_stop:
            let_go()
        runner, self._runner = self._runner, None
        if runner:
            await runner.cleanup()


def exposition(values: Mapping[str, float], helps: Mapping[str, str]) -> str:
    """Prometheus' text format. A key is a metric's name, with its labels if it has any: `name{bot="staff"}`. A name
    that ends in `_total` is a counter, any other a gauge; `helps` has one sentence a name."""
    families: dict[str, list[str]] = {}
    for key, value in values.items():
        families.setdefault(key.partition("{")[0], []).append(f"{key} {float(value)!r}")
    lines = []
    for name, samples in families.items():
        kind = "counter" if name.endswith("_total") else "gauge"
        said = helps.get(name, "").replace("\\", "\\\\").replace("\n", " ")
        lines += [f"# HELP {name} {said}".rstrip(), f"# TYPE {name} {kind}", *samples]
    return "".join(f"{line}\n" for line in lines)


def preferred(request: web.Request, languages: Iterable[str]) -> str:
    """The reader's language among ours: `?lang=` if it says one, else their talk's, else what the browser asks for, else the first."""
    ours = list(languages)
    asked = [request.query.get("lang", ""), request.cookies.get(LANGUAGE_COOKIE, "")]
    ranked = []
    for part in request.headers.get("Accept-Language", "")[:400].split(","):
        tag, _, weight = part.partition(";q=")
        try:
            ranked.append((-float(weight or 1), tag.strip()))
        except ValueError:
            continue
    asked += [tag for _, tag in sorted(ranked, key=lambda wish: wish[0])]
    return next((found for tag in asked if (found := stands_for(tag, ours))), ours[0])


def asset_routes(base: str = "/assets") -> list[web.AbstractRouteDef]:
    """The pages' scripts, styles and drawings, read once."""
    files = {
        file.name: (file.read_bytes(), ASSETS["." + file.name.rpartition(".")[2]])
        for file in resources.files("bot.pages").iterdir()
        if "." + file.name.rpartition(".")[2] in ASSETS
    }

    async def handle(request: web.Request) -> web.Response:
        found = files.get(request.match_info["name"])
        if found is None:
            raise web.HTTPNotFound
        headers = {"Cache-Control": f"public, max-age={ASSET_SECONDS}"}
        return web.Response(body=found[0], content_type=found[1], charset="utf-8", headers=headers)

    return [web.get(base + "/{name}", handle)]


@web.middleware
async def _dressed(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Errors in one plain sentence."""
    try:
        return await handler(request)
    except web.HTTPException as error:
        if error.status < 400:
            raise
        kept = {name: error.headers[name] for name in ("Allow",) if name in error.headers}
        return web.Response(status=error.status, text=SENTENCES.get(error.status, error.reason), headers=kept)
    except Exception as error:
        resource = request.match_info.route.resource
        log.error("web: %s %s broke (%s)", request.method, resource.canonical if resource else "", _where(error))
        return web.Response(status=500, text=SENTENCES[500])


async def _dress(request: web.Request, response: web.StreamResponse) -> None:
    """On every answer, streams included: their headers leave before their handler returns."""
    for name, value in HEADERS.items():
        response.headers[name] = value
    response.headers.setdefault("Cache-Control", "no-store")


def _where(error: Exception) -> str:
    """What broke and where, without the error's own words: they may quote what a person wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    last = f" at {frames[-1].name}, line {frames[-1].lineno}" if frames else ""
    return type(error).__name__ + last
