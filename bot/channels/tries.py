"""How often each message failed to be heard, so that one that always does stops nobody."""

from __future__ import annotations

from collections.abc import Hashable

TRIES = 3
_REMEMBERED = 1000


class Tries:
    """For channels that are brought a message again by somebody else: Telegram's calls, the page."""

    def __init__(self) -> None:
        self._failed: dict[Hashable, int] = {}

    def spent(self, message: Hashable) -> bool:
        """Note that this message failed; says whether it had its last try."""
        self._failed[message] = tries = self._failed.pop(message, 0) + 1
        if len(self._failed) > _REMEMBERED:
            del self._failed[next(iter(self._failed))]
        return tries >= TRIES

    def over(self, message: Hashable) -> None:
        """It was heard, or kept aside: nothing more need be known of it."""
        self._failed.pop(message, None)
