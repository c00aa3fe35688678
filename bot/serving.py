"""Run the app and its web server until somebody asks it to stop."""

from __future__ import annotations

import asyncio
import signal

from bot.app import App
from bot.web import WebServer


async def serve_until_stopped(app: App, server: WebServer, ready: str) -> None:
    """Serve until SIGTERM or SIGINT, then stop within ten seconds. `ready` is printed once everything answers; {url} is filled in."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    try:
        await server.start()
        await app.start()
        print(ready.format(url=server.url), flush=True)  # noqa: T201
        await stop.wait()
    finally:
        await server.stop()
        await app.stop()
