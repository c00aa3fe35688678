"""References for new cases that no case has."""

from __future__ import annotations

from collections.abc import Callable

from routing.cases import new_reference
from storage import cases
from storage.database import Tx

AT_ONCE = 64


class References:
    """Drawn and looked up many at a time: among a million cases one draw in 25 is taken, and a look-up for each case would cost it dear.

    Should another process take one meanwhile, the database refuses the case and the message is heard again, with another draw.
    """

    def __init__(self, draw: Callable[[], str] = new_reference) -> None:
        self._draw = draw
        self._free: set[str] = set()

    async def take(self, tx: Tx) -> str:
        """One that is given to nobody else, even if this transaction fails."""
        while not self._free:
            drawn = {self._draw() for _ in range(AT_ONCE)}
            self._free = drawn - await cases.taken(tx, drawn)
        return self._free.pop()
