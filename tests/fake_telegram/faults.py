"""Everything that goes wrong between a bot and Telegram, on demand."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import web

from tests.fake_telegram.errors import ApiError, too_many

MINUTE = 60.0
WRITING = ("send", "edit", "delete", "copy", "forward")
DEFAULT_WORDS = {
    400: "Bad Request: message can't be sent",
    403: "Forbidden: bot was blocked by the user",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


@dataclass(kw_only=True, slots=True)
class Fault:
    """What happens to the next `times` calls of a method (`*`: any), in one chat or in all."""

    method: str
    times: int
    chat: int | None = None
    error: ApiError | None = None
    delay: float = 0.0
    cut: str = ""  # "before" or "after" the call takes effect


async def meets_before(fault: Fault | None, request: web.Request) -> web.Response | None:
    """What happens before a call takes effect: it is slow, its line is cut (the answer to give), or it is refused (raised)."""
    if fault is not None and not fault.cut:
        await asyncio.sleep(fault.delay)
    if fault is not None and fault.cut == "before":
        return hang_up(request)
    if fault is not None and fault.error is not None:
        raise fault.error
    return None


def hang_up(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


@dataclass(kw_only=True)
class Pace:
    """Telegram's published limits. Without `enforce`, breaches are counted and the message goes through."""

    overall: int = 30  # messages a second, all chats together
    per_chat: int = 1  # messages a second in one chat
    per_group: int = 20  # messages a minute in one group
    enforce: bool = True
    penalty: float = 1.0  # seconds of silence a breach costs
    breaches: int = 0
    _sent: dict[int | None, deque[float]] = field(default_factory=dict)

    def takes(self, chat: int, now: float, *, private: bool) -> tuple[bool, int | None]:
        """Is one more message within the limits? If not, whom the silence is for: a chat, or everyone (`None`)."""
        checks: list[tuple[int | None, int, float]] = [(None, self.overall, 1.0), (chat, self.per_chat, 1.0)]
        if not private:
            checks.append((chat, self.per_group, MINUTE))
        for key, most, window in checks:
            recent = self._sent.setdefault(key, deque(maxlen=max(self.overall, self.per_group, self.per_chat)))
            if sum(1 for at in recent if now - at < window) >= most:
                self.breaches += 1
                if self.enforce:
                    return False, key
        for key in (None, chat):
            self._sent[key].append(now)
        return True, None


@dataclass(kw_only=True)
class Faults:
    """One bot's misfortunes, and what was counted about them."""

    clock: Callable[[], float]
    pace: Pace | None = None
    waiting: list[Fault] = field(default_factory=list)
    silences: dict[tuple[str, int | None], float] = field(default_factory=dict)  # until when, on the server's clock
    too_early: int = 0  # calls made before a `retry_after` was over
    calls: Counter[str] = field(default_factory=Counter)
    refusals: Counter[int] = field(default_factory=Counter)

    def fails(
        self,
        method: str,
        code: int,
        description: str = "",
        *,
        retry_after: int | None = None,
        times: int = 1,
        chat: int | None = None,
    ) -> None:
        """Refuse without effect. A 429 is enforced: earlier calls of the same family get another 429."""
        error = ApiError(code, description or DEFAULT_WORDS.get(code, "Error"), retry_after=retry_after)
        if code == 429:
            error = too_many(retry_after or 1)
        self.waiting.append(Fault(method=method, times=times, chat=chat, error=error))

    def slow(self, method: str, seconds: float, *, times: int = 1, chat: int | None = None) -> None:
        """Answer late, then as usual."""
        self.waiting.append(Fault(method=method, times=times, chat=chat, delay=seconds))

    def cuts(self, method: str, *, times: int = 1, chat: int | None = None) -> None:
        """Drop the connection before anything happens."""
        self.waiting.append(Fault(method=method, times=times, chat=chat, cut="before"))

    def loses_answer(self, method: str, *, hold: float = 0.0, times: int = 1, chat: int | None = None) -> None:
        """Do what is asked, hold the answer for some seconds, then drop the connection: delivered, but who knows?"""
        self.waiting.append(Fault(method=method, times=times, chat=chat, cut="after", delay=hold))

    def clear(self) -> None:
        self.waiting.clear()
        self.silences.clear()

    def meets(self, method: str, chat: int | None) -> Fault | None:
        """The fault this call runs into, used up once; a silence not yet over is refused here."""
        self.calls[method] += 1
        self._refuse_early(family(method), chat)
        for fault in self.waiting:
            if fault.method.lower() in ("*", method.lower()) and fault.chat in (None, chat):
                fault.times -= 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
                if fault.error is not None and fault.error.retry_after is not None:
                    self.silence(family(method), fault.chat, fault.error.retry_after)
                return fault
        return None

    def silence(self, calls: str, chat: int | None, seconds: float) -> None:
        self.silences[(calls, chat)] = self.clock() + seconds

    def paced(self, chat: int, *, private: bool) -> None:
        """Count one message against the limits, if any are set."""
        if self.pace is None:
            return
        taken, whom = self.pace.takes(chat, self.clock(), private=private)
        if not taken:
            self.silence("write", whom, self.pace.penalty)
            raise too_many(self.pace.penalty)

    def _refuse_early(self, calls: str, chat: int | None) -> None:
        for key in {(calls, None), (calls, chat)}:
            left = self.silences.get(key, 0.0) - self.clock()
            if left > 0:
                self.too_early += 1
                raise too_many(left)
            self.silences.pop(key, None)


def family(method: str) -> str:
    """Calls that one flood control silences together: everything that writes in a chat, else the method alone."""
    return "write" if method.lower().startswith(WRITING) and method.lower() != "deletewebhook" else method.lower()
