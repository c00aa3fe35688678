"""What queues hold, as it is read case by case: nothing of it is kept but counts, however long a queue is. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from summaries.figures import COORDINATION, Load, Queue

ENOUGH = 100
"""Different people are counted so far, which is more than any rule asks for: it stands for as many or more."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Wait:
    """A case that nobody has taken, in the queue of an association by its number, or of the coordination (None)."""

    queue: int | None
    person: str
    theme: str
    since: datetime


@dataclass(slots=True)
class _Holding:
    """One queue. `oldest` is (since, theme), its moment as the driver gave it."""

    open: int = 0
    open_people: set[str] = field(default_factory=set)
    taken_people: set[str] = field(default_factory=set)
    waiting: int = 0
    people: set[str] = field(default_factory=set)
    by_theme: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    oldest: tuple[Any, str] | None = None


@dataclass(frozen=True, slots=True)
class Held:
    queues: Mapping[int | None, _Holding]

    @classmethod
    def from_rows(cls, rows: Iterable[Sequence[Any]]) -> Held:
        """From (association, person, theme, since) of each open case; no moment for what somebody has taken."""
        queues: defaultdict[int | None, _Holding] = defaultdict(_Holding)
        for association, person, theme, since in rows:
            own = queues[association]
            own.open += 1
            _meet(own.open_people, person)
            if since is None:
                _meet(own.taken_people, person)
                continue
            own.waiting += 1
            _meet(own.people, person)
            _meet(own.by_theme[theme], person)
            if own.oldest is None or (since, theme) < own.oldest:
                own.oldest = (since, theme)
        return cls(queues)

    @classmethod
    def of(cls, waits: Iterable[Wait]) -> Held:
        return cls.from_rows((wait.queue, wait.person, wait.theme, wait.since) for wait in waits)

    def waiting(self, end: datetime, names: Mapping[int, str]) -> tuple[Queue, ...]:
        """Longest wait first."""
        found: list[Queue] = []
        met: set[str] = set()
        for code, own in sorted(self.queues.items(), key=lambda one: len(one[1].people)):
            if own.oldest:
                for person in own.people:
                    _meet(met, person)
                found.append(_queue(own, code, end, names, len(met)))
        return tuple(sorted(found, key=lambda queue: (-queue.days, queue.name, queue.code)))

    def loads(self, names: Mapping[int, str]) -> tuple[Load, ...]:
        """The fullest queue first."""
        found = [
            Load(
                name=_name(code, names), code=queue_code(code), concerns=own.open, people=len(own.open_people),
                taken_people=len(own.taken_people),
            )
            for code, own in self.queues.items()
        ]  # fmt: skip
        return tuple(sorted(found, key=lambda load: (-load.concerns, load.name, load.code)))


def _meet(people: set[str], person: str) -> None:
    if len(people) < ENOUGH:
        people.add(person)


def _queue(own: _Holding, code: int | None, end: datetime, names: Mapping[int, str], from_here: int) -> Queue:
    assert own.oldest is not None
    since, theme = own.oldest
    return Queue(
        name=_name(code, names), code=queue_code(code), concerns=own.waiting, people=len(own.people), days=(end - _moment(since)) // _DAY,
        theme=theme, theme_people=len(own.by_theme[theme]), people_from_here=from_here,
    )  # fmt: skip


def _moment(since: Any) -> datetime:
    """SQLite's driver gives a moment as it is stored: in words, of UTC."""
    return datetime.fromisoformat(since).replace(tzinfo=UTC) if isinstance(since, str) else since


def _name(code: int | None, names: Mapping[int, str]) -> str:
    return names.get(code, "") if code is not None else ""


def queue_code(association: int | None) -> str:
    return COORDINATION if association is None else str(association)
