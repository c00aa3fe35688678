"""How heavy each queue is. Pure: open cases become one line a queue, the worst first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from routing.cases import TO_TAKE
from routing.clocks.lateness import Delays, is_late


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """`queue` is an association's number, None for the coordination's; `oldest` is when its oldest open case was sent."""

    queue: int | None
    open: int
    to_take: int
    late: int
    oldest: datetime


def loads(rows: Iterable[Any], now: datetime, delays: Callable[[int | None], Delays]) -> list[Load]:
    """From open cases (association_id, state, theme, opened_at, since). The most late first, then the one whose oldest waits longest."""
    queues: dict[int | None, list[Any]] = {}
    for row in rows:
        queues.setdefault(row.association_id, []).append(row)
    found = [_load(queue, held, now, delays(queue)) for queue, held in queues.items()]
    return sorted(found, key=lambda load: (-load.late, load.oldest, load.queue or 0))


def _load(queue: int | None, held: list[Any], now: datetime, delays: Delays) -> Load:
    return Load(
        queue=queue,
        open=len(held),
        to_take=sum(row.state in TO_TAKE for row in held),
        late=sum(is_late(row.state, row.theme, row.since, now, delays) for row in held),
        oldest=min(row.opened_at for row in held),
    )
