"""A process of our own that holds a model, from the side of whoever asks: started when it is first needed, and again when it dies or hangs.

The other side is `routing.workers`.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from typing import Any, TypeVar

from routing.workers import answer_in

START_SECONDS = 180.0
"""A large model on a slow disk takes a minute to load."""
ANSWER_SECONDS = 600.0
"""After this long over one question, the process is taken to hang."""
_LONGEST_ANSWER = 4_000_000
_LONGEST_REASON = 40

T = TypeVar("T")


class WorkerProcess:
    """One question at a time: whoever comes next waits. A process lives as long as its answers go well."""

    def __init__(
        self, command: Sequence[str], unanswered: type[Exception], *, start_seconds: float = START_SECONDS,
        answer_seconds: float = ANSWER_SECONDS,
    ) -> None:  # fmt: skip
        """`unanswered` is raised when there is no answer this time, with a short code without anything that was asked."""
        self._command, self._unanswered = command, unanswered
        self._start_seconds, self._answer_seconds = start_seconds, answer_seconds
        self._turn = asyncio.Lock()
        self._process: asyncio.subprocess.Process | None = None
        self.started = 0
        """How often a process was started."""

    async def ask(self, asked: Mapping[str, object], read: Callable[[dict[str, Any]], T], data: bytes = b"") -> T:
        """What `read` makes of the answer to a line of JSON with these bytes behind it. Raises `unanswered`."""
        async with self._turn, self._sound():
            process = await self._running()
            async with asyncio.timeout(self._answer_seconds):
                answer = await _answer_to(process, json.dumps(asked).encode() + b"\n" + data)
            if "error" not in answer:
                return read(answer)
        raise self._unanswered(str(answer["error"])[:_LONGEST_REASON])

    async def open(self) -> None:
        """Start it and wait until it is ready. Raises `unanswered` when it can't be."""
        async with self._turn, self._sound():
            await self._running()

    async def close(self) -> None:
        async with self._turn:
            await self._stop()

    @contextlib.asynccontextmanager
    async def _sound(self) -> AsyncIterator[None]:
        """A process that failed, or was interrupted, is let go: what it would still answer belongs to no other question."""
        try:
            yield
        except (OSError, EOFError, TimeoutError, ValueError, LookupError, TypeError) as error:
            await self._stop()
            raise self._unanswered(type(error).__name__) from None
        except BaseException:
            await self._stop()
            raise

    async def _running(self) -> asyncio.subprocess.Process:
        if self._process is not None and self._process.returncode is None:
            return self._process
        self._process = process = await asyncio.create_subprocess_exec(
            *self._command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
            limit=_LONGEST_ANSWER, start_new_session=True,
        )  # fmt: skip
        self.started += 1
        async with asyncio.timeout(self._start_seconds):
            answer = await _answer(process)
        if answer.get("ready") is not True:
            raise self._unanswered(str(answer.get("error", "not ready"))[:_LONGEST_REASON])
        return process

    async def _stop(self) -> None:
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()


async def _answer_to(process: asyncio.subprocess.Process, asked: bytes) -> dict[str, Any]:
    assert process.stdin is not None
    process.stdin.write(asked)
    await process.stdin.drain()
    return await _answer(process)


async def _answer(process: asyncio.subprocess.Process) -> dict[str, Any]:
    """The next line of a process. Raises as `answer_in` does."""
    assert process.stdout is not None
    return answer_in(await process.stdout.readline())
