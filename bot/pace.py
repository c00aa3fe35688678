"""When the next message may leave, so that a platform's limits are used and never met. Pure: the clock is an argument."""

from __future__ import annotations

from collections import deque
from math import ceil

from bot.channels.port import Pace

_WINDOW = 1.004
"""Seconds in which a platform counts: one, and a little for the network."""
_MINUTE = 60.2
_STEP = 0.5
"""Messages a second given up at each refusal."""
_REGAIN_SECONDS = 60.0
"""Without a refusal for so long, one step is taken back."""
_LEAST = 0.25
"""Never slower than this share of the platform's own pace."""


class Pacer:
    """The timetable of one bot. Moments are seconds of one monotonic clock; they never go back.

    Sends keep to an absolute schedule, so that waking up late does not add up, and what was missed is not caught up in a
    burst. Whatever the schedule says, as many messages as the platform takes in a second never fall within one.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._next = float("-inf")
        self._paused_until = float("-inf")
        self._slowed_by = 0.0
        self._slowed_at = float("-inf")
        self._recent: deque[float] = deque(maxlen=max(1, ceil(pace.per_second)))
        self._free_at: dict[str, float] = {}
        self._frees: deque[tuple[float, str]] = deque()
        self._in_groups: dict[str, deque[float]] = {}
        """When the last messages left for each group: there are as many groups as associations, so none is let go of."""

    def next_slot(self, chat: str, now: float, *, group: bool = False) -> float:
        """The earliest moment, `now` or later, at which a message may leave for this chat."""
        slot = max(self.next_turn(now), self._free_at.get(chat, now))
        recent = self._in_groups.get(chat) if group and self._pace.per_group_minute else None
        return max(slot, recent[0] + _MINUTE) if recent and len(recent) == recent.maxlen else slot

    def next_turn(self, now: float) -> float:
        """The earliest moment, `now` or later, at which a message may leave for a chat that is not waiting itself."""
        turn = max(now, self._paused_until)
        if self._pace.per_second:
            turn = max(turn, self._next)
            if len(self._recent) == self._recent.maxlen:
                turn = max(turn, self._recent[0] + _WINDOW)
        return turn

    def sent(self, chat: str, now: float, *, group: bool = False) -> None:
        """A message leaves for this chat at this moment."""
        self._forget_idle(now)
        if group and self._pace.per_group_minute:
            self._in_groups.setdefault(chat, deque(maxlen=self._pace.per_group_minute)).append(now)
        if self._pace.per_chat_seconds:
            free = now + self._pace.per_chat_seconds
            self._free_at[chat] = free
            self._frees.append((free, chat))
        if self._pace.per_second:
            interval = 1 / self.rate(now)
            on_time = now - self._next < interval
            self._next = (self._next if on_time else now) + interval
            self._recent.append(now)

    def throttled(self, seconds: float, now: float) -> None:
        """The platform refused a message and asks for a pause. Refusals of calls already under way count once."""
        if now >= self._paused_until:
            self._slowed_by = min(self._slowed(now) + _STEP, self._pace.per_second * (1 - _LEAST))
            self._slowed_at = now
        self.pause(seconds, now)

    def pause(self, seconds: float, now: float) -> None:
        """Nothing leaves for so long."""
        self._paused_until = max(self._paused_until, now + seconds)

    def rate(self, now: float) -> float:
        """Messages a second for now: the platform's pace, less what refusals took."""
        return self._pace.per_second - self._slowed(now)

    def _slowed(self, now: float) -> float:
        if not self._slowed_by:
            return 0.0
        return max(0.0, self._slowed_by - _STEP * ((now - self._slowed_at) // _REGAIN_SECONDS))

    def _forget_idle(self, now: float) -> None:
        while self._frees and self._frees[0][0] <= now:
            free, chat = self._frees.popleft()
            if self._free_at.get(chat) == free:
                del self._free_at[chat]
