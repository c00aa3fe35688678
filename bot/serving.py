"""Run the app and its web server until somebody asks it to stop."""

from __future__ import annotations

import asyncio
import contextlib
import resource
import signal

from bot.app import App
from bot.web import WebServer

MOST_FILES = 65_536
"""Open at once, connections among them: a page that is open is one."""


class CantListen(Exception):
    """The web server can't listen at this address: give PORTE_VOIX_HOST an address of this machine and PORTE_VOIX_PORT a free port."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{type(self).__doc__} ({why})")


async def serve_until_stopped(app: App, server: WebServer, ready: str) -> None:
    """Serve until SIGTERM or SIGINT, then stop within ten seconds. `ready` is printed once everything answers; {url} is filled in."""
    _open_many_files()
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    try:
        await _listening(server)
        if await _started(app, stop):
            print(ready.format(url=server.url), flush=True)  # noqa: T201
            await stop.wait()
    finally:
        await server.stop()
        await app.stop()


def _open_many_files() -> None:
    """What the system lets us have: it often begins with 1,024, which are five hundred people who have the page open and write."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    with contextlib.suppress(OSError, ValueError):  # a system that says no limit, and has one
        resource.setrlimit(resource.RLIMIT_NOFILE, (MOST_FILES if most == resource.RLIM_INFINITY else min(most, MOST_FILES), most))


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
