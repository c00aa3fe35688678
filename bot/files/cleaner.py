"""The house's side of the child that opens files: one at a time, bounded in time, started when needed and let go when idle."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import json
import logging
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import replace

from bot.channels.port import Media, MediaKind, NotNow
from bot.files.outcome import PIECE, Made, Unclean

PROGRAM = (sys.executable, "-I", "-m", "bot.files.child")
START_SECONDS = 60.0
"""By the clock, for a child to read its libraries: on a busy machine it goes after everybody else, and no file is to blame."""
FILE_SECONDS = 30.0
"""By the clock, for one file and its way to the child and back; the child itself allows it much less work."""
IDLE_SECONDS = 60.0
"""Then the child's 50 MB are given back."""
_SHORT_OF = (errno.EMFILE, errno.ENFILE, errno.EAGAIN, errno.ENOMEM)
"""Why no process can be started for a moment: files, processes or memory run short, through no fault of the file's."""
log = logging.getLogger(__name__)


class _Fault(Exception):
    """The child died or said nonsense."""


class Cleaner:
    """Makes files anew in a child process. Nothing here opens a file, and nothing waits but whoever sent one."""

    def __init__(
        self,
        program: tuple[str, ...] = PROGRAM,
        *,
        start_seconds: float = START_SECONDS,
        file_seconds: float = FILE_SECONDS,
        idle_seconds: float = IDLE_SECONDS,
    ) -> None:
        self._program, self._start_seconds = program, start_seconds
        self._file_seconds, self._idle_seconds = file_seconds, idle_seconds
        self._turn = asyncio.Lock()
        self._child: Process | None = None
        self._leaving: set[asyncio.Task[int]] = set()
        self._idle: asyncio.TimerHandle | None = None
        self.started = 0
        """How many children there have been."""

    async def clean(self, media: Media) -> Media:
        """The same photo, sound or paper, made anew. Raises `Unclean`: it is then kept nowhere; or `NotNow`."""
        async with self._turn:
            self._stay()
            try:
                made = await self._made(media.data)
            finally:
                self._idle = asyncio.get_running_loop().call_later(self._idle_seconds, self._let_go)
        return replace(media, kind=made.kind, mime=made.mime, data=made.data)

    async def close(self) -> None:
        """Let the child go, and see it gone, with those before it."""
        self._stay()
        self._let_go()
        await asyncio.gather(*self._leaving)

    async def _made(self, data: bytes) -> Made:
        """A child may die of the file before: a fresh one tries once more before this file is blamed."""
        for fresh in (False, True):
            try:
                child = await self._running()
                async with asyncio.timeout(self._file_seconds):
                    return await _asked(child, data)
            except Unclean:
                raise
            except TimeoutError:
                self._let_go()
                break
            except (OSError, _Fault):
                self._let_go()
                if fresh:
                    break
            except BaseException:
                self._let_go()  # half a file is in its pipes
                raise
        log.warning("a file took its reader down: it is not kept")
        raise Unclean("unreadable")

    async def _running(self) -> Process:
        if self._child is not None and self._child.returncode is not None:
            self._let_go()
        if self._child is None:
            self._child = await self._fresh()
            self.started += 1
            await self._ready(self._child)
        return self._child

    async def _ready(self, child: Process) -> None:
        """Whatever it answers to no file at all, it has read its libraries. Raises `NotNow` when the machine has no time to start it for
        now: the file is to come again."""
        try:
            async with asyncio.timeout(self._start_seconds):
                with contextlib.suppress(Unclean):
                    await _asked(child, b"")
        except TimeoutError:
            raise NotNow from None

    async def _fresh(self) -> Process:
        try:
            return await asyncio.create_subprocess_exec(*self._program, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env={}, limit=PIECE)
        except OSError as error:
            if error.errno in _SHORT_OF:
                raise NotNow from None
            raise

    def _stay(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None

    def _let_go(self) -> None:
        """Whatever it is doing: it holds nothing that is needed."""
        child, self._child = self._child, None
        if child is None:
            return
        if child.returncode is None:
            child.kill()
        if child.stdin is not None:
            child.stdin.close()
        leaving = asyncio.create_task(child.wait())
        self._leaving.add(leaving)
        leaving.add_done_callback(self._leaving.discard)


async def _asked(child: Process, data: bytes) -> Made:
    assert child.stdin is not None and child.stdout is not None
    child.stdin.write(b"%d\n" % len(data))
    for at in range(0, len(data), PIECE):
        child.stdin.write(data[at : at + PIECE])
        await child.stdin.drain()
    await child.stdin.drain()
    try:
        told = json.loads(await child.stdout.readline())
        made = await child.stdout.readexactly(int(told["size"]))
    except (ValueError, KeyError, TypeError, EOFError):
        raise _Fault from None
    if "reason" in told:
        raise Unclean(str(told["reason"]))
    return Made(MediaKind(told["kind"]), str(told["mime"]), made)
