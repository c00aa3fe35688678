"""Webhooks on their way: each is signed and posted until it is answered 200, in order for one person unless a test has it otherwise."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections import deque
from dataclasses import dataclass, field

import aiohttp

from tests.fake_telegram.errors import Json
from tests.fake_whatsapp.line import Line
from tests.fake_whatsapp.payloads import body
from tests.waiting import Bell, until

SIGNATURE = "X-Hub-Signature-256"


def signed(secret: str, raw: bytes) -> dict[str, str]:
    """The headers of a webhook."""
    mark = hmac.new(secret.encode(), raw, hashlib.sha256).hexdigest()
    return {"Content-Type": "application/json", SIGNATURE: f"sha256={mark}"}


@dataclass(kw_only=True)
class Post:
    """Carries changes to the address that was subscribed; `again_after` is in seconds."""

    line: Line
    url: str = ""
    again_after: float = 0.05
    everything_twice: bool = False
    posts: int = 0
    refused: int = 0
    """How often something else than 200 was answered."""
    problems: list[str] = field(default_factory=list)
    bell: Bell = field(default_factory=Bell)
    _held: list[tuple[str, Json]] | None = None
    _lanes: dict[str, deque[bytes]] = field(default_factory=dict)
    _done: deque[tuple[str, bytes]] = field(default_factory=lambda: deque(maxlen=200))
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _http: aiohttp.ClientSession | None = None

    async def subscribe(self, url: str) -> None:
        """Meta asks for the word of verification and wants its challenge back, then calls this address."""
        self._http = self._http or aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10))
        asked = {"hub.mode": "subscribe", "hub.verify_token": self.line.verify, "hub.challenge": "1158201444"}
        async with self._http.get(url, params=asked) as answer:
            said = await answer.text()
            if answer.status != 200 or said != "1158201444":
                raise AssertionError(f"The address was not verified: {answer.status} {said!r}")
        waited, self.url = not self.url, url
        for lane in list(self._lanes) if waited else ():
            self._start(lane)

    def carry(self, lane: str, change: Json) -> None:
        """One change, in its lane; kept back while a test holds the post."""
        if self._held is not None:
            self._held.append((lane, change))
        else:
            self._enlist(lane, [change])

    def hold(self) -> None:
        self._held = []

    def release(self, *, backwards: bool = False, together: bool = False) -> None:
        """Send what was held: the last first if `backwards`, all in one POST if `together`."""
        held, self._held = self._held or [], None
        if backwards:
            held.reverse()
        if together and held:
            self._enlist(held[0][0], [change for _, change in held])
        else:
            for lane, change in held:
                self._enlist(f"disorder {id(held)}" if backwards else lane, [change])

    def redeliver(self, count: int = 1) -> None:
        """The last that were answered 200 come once more, as when an answer is lost."""
        for lane, raw in list(self._done)[-count:]:
            self._put(lane, raw)

    async def settled(self) -> None:
        """All that was carried has been answered 200."""
        if await until(self.bell, lambda: True if not self._lanes else None) is None:
            raise AssertionError(f"Webhooks are still on their way: {[len(lane) for lane in self._lanes.values()]}, {self.problems[-3:]}")

    async def refusals(self, more_than: int) -> None:
        """So many POSTs were not answered 200."""
        if await until(self.bell, lambda: True if self.refused > more_than else None) is None:
            raise AssertionError(f"Only {self.refused} were refused: {self.problems[-3:]}")

    async def stop(self) -> None:
        """What has not left stays here."""
        self.url = ""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._http is not None:
            await self._http.close()
            self._http = None

    def _enlist(self, lane: str, changes: list[Json]) -> None:
        raw = json.dumps(body(self.line, changes), ensure_ascii=True).encode()
        self._put(lane, raw)
        if self.everything_twice:
            self._put(lane, raw)

    def _put(self, lane: str, raw: bytes) -> None:
        if lane in self._lanes:
            self._lanes[lane].append(raw)
            return
        self._lanes[lane] = deque([raw])
        if self.url:
            self._start(lane)

    def _start(self, lane: str) -> None:
        task = asyncio.get_running_loop().create_task(self._run(lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, lane: str) -> None:
        queue = self._lanes[lane]
        while queue:
            if await self._posted(queue[0]):
                self._done.append((lane, queue.popleft()))
            else:
                self.refused += 1
                self.bell.ring()
                await asyncio.sleep(self.again_after)
        del self._lanes[lane]
        self.bell.ring()

    async def _posted(self, raw: bytes) -> bool:
        assert self._http is not None
        self.posts += 1
        try:
            async with self._http.post(self.url, data=raw, headers=signed(self.line.secret, raw)) as answer:
                if answer.status == 200:
                    return True
                self.problems.append(str(answer.status))
        except (aiohttp.ClientError, TimeoutError) as error:
            self.problems.append(type(error).__name__)
        return False
