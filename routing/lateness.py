"""Who waits too long? Pure: a case is late when its resident has waited for a word longer than the association's delay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType

from routing.cases import TO_TAKE, State
from storage.queues import Overdue

LATE_AFTER = timedelta(days=3)
"""Where an association set nothing else."""
OWED = TO_TAKE | {State.TAKEN}
"""States in which the next word is ours; a case that waits for its resident, or has its answer, is never late."""


@dataclass(frozen=True, slots=True)
class Delays:
    """How long a resident may wait, and by theme where it is another time."""

    usual: timedelta = LATE_AFTER
    by_theme: Mapping[str, timedelta] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, theme: str) -> timedelta:
        return self.by_theme.get(theme, self.usual)


def is_late(state: str, theme: str, waits_since: datetime, now: datetime, delays: Delays) -> bool:
    return state in OWED and waits_since <= now - delays.of(theme)


def overdue(now: datetime, delays: Delays) -> Overdue:
    """The same rule, as the database is asked it."""
    moments = {theme: now - delay for theme, delay in delays.by_theme.items()}
    return Overdue(states=sorted(OWED), before=now - delays.usual, by_theme=moments)
