"""Run the app and its web server until somebody asks it to stop."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable

from bot.app import App
from bot.process import give_memory_back, open_many_files
from bot.settings import keeps_little_memory
from bot.web import WebServer


class CantListen(Exception):
    """The web server can't listen at this address: give PORTE_VOIX_HOST an address of this machine and PORTE_VOIX_PORT a free port."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{type(self).__doc__} ({why})")


async def serve_until_stopped(app: App, server: WebServer, ready: str, stopping: Callable[[], None] = lambda: None) -> None:
    """Serve until SIGTERM or SIGINT, then stop within ten seconds. `ready` is printed once everything answers; {url} is filled in.
    `stopping` is called when somebody asks."""
    open_many_files()
    if not keeps_little_memory():
        give_memory_back()
    stop = asyncio.Event()

    def told() -> None:
        stopping()
        stop.set()

    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, told)
    try:
        await _listening(server)
        if await _started(app, stop):
            print(ready.format(url=server.url), flush=True)  # noqa: T201
            await stop.wait()
    finally:
        await server.stop()
        await app.stop()


async def _started(app: App, stop: asyncio.Event) -> bool:
    """Start the app; false if somebody asked it to stop meanwhile: a platform that is slow to answer keeps nobody waiting."""
    starting, stopping = asyncio.create_task(app.start()), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((starting, stopping), return_when=asyncio.FIRST_COMPLETED)
        if not starting.done():
            return False
        await starting
        return True
    finally:
        starting.cancel()
        stopping.cancel()
        await asyncio.gather(starting, stopping, return_exceptions=True)


async def _listening(server: WebServer) -> None:
    """Raises `CantListen`, or `PortTaken` when another program has the port."""
    try:
        await server.start()
    except OSError as error:
        raise CantListen(error.strerror or type(error).__name__) from None
