"""Run the app and its web server until somebody asks it to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import resource
import signal
import threading
from collections.abc import Callable

from bot.app import App
from bot.web import WebServer

MOST_FILES = 65_536
"""Open at once, connections among them: a page that is open is one."""
END_SECONDS = 9.0
"""A process manager kills what has not ended ten seconds after it was told to."""
log = logging.getLogger(__name__)


class CantListen(Exception):
    """The web server can't listen at this address: give PORTE_VOIX_HOST an address of this machine and PORTE_VOIX_PORT a free port."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{type(self).__doc__} ({why})")


def end_soon() -> None:
    """End this process in a while if it has not ended by itself: a database that answers nothing is waited for by whoever writes to it, and
    by whoever closes it. Nothing is lost by it, as by no end; what was sent last may be sent again, flagged."""
    timer = threading.Timer(END_SECONDS, _end)
    timer.daemon = True
    timer.start()


def _end() -> None:
    log.error("ended without what still waited: the database, most likely, which does not answer")
    os._exit(1)


async def serve_until_stopped(app: App, server: WebServer, ready: str, stopping: Callable[[], None] = lambda: None) -> None:
    """Serve until SIGTERM or SIGINT, then stop within ten seconds. `ready` is printed once everything answers; {url} is filled in.
    `stopping` is called when somebody asks."""
    _open_many_files()
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
