"""How much one person may say before they are asked to wait: a bucket of tokens each, in memory, pure but for the clock it is given.

A message costs a token, and tokens come back with time. Whoever's bucket is empty is asked once to wait; what they send meanwhile
is dropped before it costs a commit, or any of its files is written. Only an update with a slow file is retained before anybody is asked,
at Telegram's door (`bot.channels.telegram.hand`): that costs two commits. A hand that asks again too soon waits twice as long. After a
restart every bucket is full.

A message is counted before anybody knows whose it is, so a bucket is found by its chat. Once a chat's message was heard its person is
known, and all the chats of one person have one bucket.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from weakref import WeakValueDictionary

A_MINUTE = 30
"""Messages a minute that a resident may keep up for ever: nobody reads the replies to more."""
BURST_MINUTES = 2.0
"""A full bucket holds what two minutes give back: 60 for a resident, which is twenty photos sent one by one, a story in ten parts and every
tap of a report, all within the same second."""
STAFF_TIMES = 10
"""A group of relays may share one chat, and a relay clears a queue button by button."""
WAIT_SECONDS = 60.0
MOST_WAIT_SECONDS = 960.0
"""A wait doubles each time the bucket runs dry again before it was full: 1, 2, 4, 8, then 16 minutes."""
MOST_CHATS = 20_000
"""Buckets kept, half a kilobyte each. Beyond, those unused for longest are let go, which only makes them full."""

Chat = tuple[str, str, str]
"""Channel, bot and chat."""


class Pass(StrEnum):
    """What is heard, once an episode, from a chat that is to wait."""

    SILENCE = "silence"
    """STOP, or the person left: what they ask for is less."""
    DANGER = "danger"
    NOTICE = "notice"
    """The first message too many: it is not kept, and is answered by how long to wait."""


@dataclass(frozen=True, slots=True)
class Limit:
    """`most` at once, and `a_second` for ever."""

    most: float
    a_second: float


@dataclass(slots=True, weakref_slot=True)
class Bucket:
    limit: Limit
    left: float
    at: float
    """When `left` was right, in seconds of the clock."""
    until: float = float("-inf")
    """An episode's end: until then nothing more is heard."""
    episodes: int = 0
    """How many since the bucket was last full."""
    passed: set[tuple[Pass, str]] = field(default_factory=set)
    """What was heard in this episode, and where."""
    person: str = ""
    """Whose it is, once that is known."""

    def takes(self, now: float) -> bool:
        """Take a token for a message; false when the chat is to wait."""
        if now < self.until:
            return False
        limit = self.limit
        left = self.left + (now - self.at) * limit.a_second
        self.at = now
        if left >= limit.most:
            left, self.episodes = limit.most, 0
        if left < 1.0:
            self.left = left
            self._hold(now)
            return False
        self.left = left - 1.0
        return True

    def would_take(self, now: float) -> bool:
        """Whether a message would be let in now; takes no token."""
        return now >= self.until and self.left + (now - self.at) * self.limit.a_second >= 1.0

    def give_back(self) -> None:
        """The message could not be handled, which is no fault of whoever sent it."""
        self.left += 1.0

    def passes(self, kind: Pass, chat: str = "") -> bool:
        """Whether this may be heard all the same, from this chat: each is told once. Who asked for silence is not told to wait; a danger
        wakes the chat, which may then ask for silence again."""
        if (kind, chat) in self.passed:
            return False
        self.passed.add((kind, chat))
        if kind is Pass.SILENCE:
            self.passed.add((Pass.NOTICE, chat))
        elif kind is Pass.DANGER:
            self.passed.discard((Pass.SILENCE, chat))
        return True

    def joins(self, other: Bucket) -> None:
        """Two turn out to be one person's: they have no more left than in the emptier, and wait as long as in either."""
        self.left, self.until = min(self.left, other.left), max(self.until, other.until)
        self.passed |= other.passed

    def seconds(self, now: float) -> float:
        """How long this chat is still to wait."""
        return max(0.0, self.until - now)

    def _hold(self, now: float) -> None:
        self.until = now + min(WAIT_SECONDS * 2.0**self.episodes, MOST_WAIT_SECONDS)
        self.episodes = min(self.episodes + 1, 10)
        self.passed.clear()


class Buckets:
    """The bucket of each person, by their chats, in two generations: a full young one becomes the old one, and takes with it what is not
    used again."""

    def __init__(self, a_minute: float = A_MINUTE, clock: Callable[[], float] = time.monotonic, most: int = MOST_CHATS) -> None:
        """`a_minute` for a chat with the residents' bot. `clock` counts seconds and never goes back."""
        self.now = clock
        one = Limit(a_minute * BURST_MINUTES, a_minute / 60)
        self._limits = {"staff": Limit(one.most * STAFF_TIMES, one.a_second * STAFF_TIMES)}
        self._one, self._half = one, max(1, most // 2)
        self._young: dict[Chat, Bucket] = {}
        self._old: dict[Chat, Bucket] = {}
        self._people: WeakValueDictionary[str, Bucket] = WeakValueDictionary()

    def __len__(self) -> int:
        return len(self._young) + len(self._old)

    def of(self, chat: Chat) -> Bucket:
        found = self._young.get(chat)
        if found is not None:
            return found
        found = self._old.pop(chat, None) or self._full(chat)
        if len(self._young) >= self._half:
            self._young, self._old = {}, self._young
        self._young[chat] = found
        return found

    def share(self, chat: Chat, person: str) -> None:
        """A message of this chat was heard, and this is who speaks there: all their chats have one bucket."""
        here = self.of(chat)
        theirs = self._people.setdefault(person, here)
        theirs.person = person
        if theirs is not here:
            theirs.joins(here)
            self._young[chat] = theirs

    def _full(self, chat: Chat) -> Bucket:
        limit = self._limits.get(chat[1], self._one)
        return Bucket(limit, limit.most, self.now())
