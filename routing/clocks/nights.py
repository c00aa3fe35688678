"""When people sleep: at night the house says nothing of its own accord, only answers those who write."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Night:
    """From `begins` to `ends`, by the clock of the place; two equal times are no night at all."""

    begins: time = time(21)
    ends: time = time(8)

    def covers(self, now: datetime, zone: ZoneInfo) -> bool:
        there = now.astimezone(zone).time()
        if self.begins <= self.ends:
            return self.begins <= there < self.ends
        return there >= self.begins or there < self.ends


def night_of(written: str) -> Night:
    """ "21:00-08:00" as a night. Raises `ValueError` for anything else."""
    begins, ends = (time.fromisoformat(part.strip()) for part in written.split("-"))
    return Night(begins, ends)
