"""A week as a message to read on a phone: short sentences, no markup, and no figure that `summaries.small` hides."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import ceil

from summaries.due import monday
from summaries.figures import COORDINATION, IN_PERSON, Count, Delay, Queue, Row, Week
from summaries.small import LEAST, lines_by_theme, showable, shown

Facts = Mapping[str, str | int]
Text = Callable[[str, Facts | None], str]
"""The text of a key with its facts, in the language of whoever reads."""

MOST_QUEUES = 5
LONGEST_NAME = 60
PART = "– "
PRINTED = 32
"""Characters of a hash of the log: 128 bits."""
_IN_DAYS_FROM = 48  # hours


def message(text: Text, week: Week) -> str:
    """The whole summary, under 3,500 characters."""
    blocks = (_opening(text, week), _themes(text, week), _natures(text, week), _answers(text, week), _follow_up(text, week),
              _waiting(text, week), _note(text, week), _log(text, week))  # fmt: skip
    return "\n\n".join(block for block in ("\n".join(lines) for lines in blocks) if block)


def _opening(text: Text, week: Week) -> Iterator[str]:
    first = monday(week.week)
    last = first + timedelta(days=6)
    named: Facts = {"number": first.isocalendar().week, "from": day_of(text, first), "to": day_of(text, last), "year": str(last.year)}
    yield text("summary-title", named)
    if week.new.people == 0:
        yield text("summary-new-none", None)
    elif not showable(week.new):
        yield text("summary-new-few", None)
    else:
        yield text("summary-new", {"concerns": week.new.concerns, "people": week.new.people})
        if week.territories:
            yield text("summary-territories", {"territories": week.territories})
        yield from _unrouted(text, week)
        if met := next((row for row in shown(week.ways).rows if row.code == IN_PERSON), None):
            yield text("summary-in-person", {"concerns": met.concerns})
    if week.before and showable(week.before.new):
        yield text("summary-before", {"concerns": week.before.new.concerns, "people": week.before.new.people})


def _unrouted(text: Text, week: Week) -> Iterator[str]:
    """Hidden likewise when it is the others that are few: the total would give them away."""
    told = {row.code: row.concerns for row in shown(week.routes).rows}
    for row in week.routes:
        if row.code == COORDINATION and row.code in told:
            yield text("summary-unrouted", {"concerns": row.concerns})
        elif row.code == COORDINATION and row.people < LEAST:
            yield text("summary-unrouted-few", None)


def _themes(text: Text, week: Week) -> Iterator[str]:
    earlier = {line.key: line.concerns for line in lines_by_theme(week.before)} if week.before else {}
    lines = lines_by_theme(week)
    if lines:
        yield text("summary-themes", None)
    for line in lines:
        yield (PART if line.part else "") + _line(text, line.key, line.concerns, earlier)


def _natures(text: Text, week: Week) -> Iterator[str]:
    lines = list(_table(text, "nature", week.natures, week.before.natures if week.before else ()))
    if lines:
        yield text("summary-natures", None)
        yield from lines


def _table(text: Text, kind: str, rows: Sequence[Row], before: Sequence[Row]) -> Iterator[str]:
    table = shown(rows)
    earlier = {_label(kind, row): row.concerns for row in shown(before).rows}
    for row in table.rows:
        yield PART + _line(text, _label(kind, row), row.concerns, earlier)
    if table.rest:
        yield PART + _line(text, "", table.rest, {})


def _label(kind: str, row: Row) -> str:
    return f"{kind}-{row.code.replace('_', '-')}"


def _line(text: Text, label: str, concerns: int, earlier: Mapping[str, int]) -> str:
    """A figure with its label, and that of the week before where it was shown; what is put together differs from week to week."""
    if not label:
        return text("summary-rest", {"concerns": concerns})
    facts: Facts = {"label": text(label, None), "concerns": concerns}
    return text("summary-line-before", {**facts, "before": earlier[label]}) if label in earlier else text("summary-line", facts)


def _answers(text: Text, week: Week) -> Iterator[str]:
    before = week.before
    yield text("summary-answers", None)
    yield _delay(text, "answered", week.answered, before.answered if before else None)
    yield _delay(text, "closed", week.closed, before.closed if before else None)
    yield from _table(text, "outcome", week.outcomes, before.outcomes if before else ())


def _delay(text: Text, name: str, delay: Delay, before: Delay | None) -> str:
    if delay.median_hours is None:
        return text(f"summary-{name}-none", None)
    if not showable(delay):
        return text(f"summary-{name}-few", None)
    told = text(f"summary-{name}", {"concerns": delay.concerns, "delay": _time(text, delay.median_hours)})
    if before is None or before.median_hours is None or not showable(before):
        return told
    earlier: Facts = {"concerns": before.concerns, "delay": _time(text, before.median_hours)}
    return f"{told} {text('summary-delay-before', earlier)}"


def _time(text: Text, hours: float) -> str:
    """Rounded up, so that "in that time or less" stays true."""
    if hours <= _IN_DAYS_FROM:
        return text("summary-hours", {"hours": max(1, ceil(hours))})
    return text("summary-days", {"days": ceil(hours / 24)})


def _follow_up(text: Text, week: Week) -> Iterator[str]:
    counts = {"solved": week.solved, "not-solved": week.not_solved, "reopened": week.reopened}
    if any(count.people for count in counts.values()):
        yield text("summary-follow-up", None)
        for name, count in counts.items():
            yield from _counted(text, f"summary-{name}", count)


def _counted(text: Text, label: str, count: Count) -> Iterator[str]:
    if count.people:
        facts: Facts = {"label": text(label, None)}
        full = text("summary-line", {**facts, "concerns": count.concerns}) if showable(count) else text("summary-line-few", facts)
        yield PART + full


def _waiting(text: Text, week: Week) -> Iterator[str]:
    """No total stands next to these queues, so each is judged by itself."""
    if not week.waiting:
        yield text("summary-waiting-none", None)
        return
    yield text("summary-waiting", None)
    for queue in week.waiting[:MOST_QUEUES]:
        yield PART + _queue(text, queue)


def _queue(text: Text, queue: Queue) -> str:
    name = queue.name[:LONGEST_NAME] or text("summary-coordination", None)
    told = [text("summary-wait", {"queue": name, "days": queue.days})]
    if queue.people >= LEAST:
        told.append(text("summary-wait-count", {"concerns": queue.concerns}))
    else:
        told.append(text("summary-wait-few", None))
    if queue.theme_people >= LEAST:
        told.append(text("summary-wait-theme", {"theme": text(f"theme-{queue.theme.lower()}", None)}))
    return " ".join(told)


def _note(text: Text, week: Week) -> Iterator[str]:
    if week.new.people >= LEAST:
        yield text("summary-note-people", {"people": week.new.people})
    yield text("summary-note", {"least": LEAST})


def _log(text: Text, week: Week) -> Iterator[str]:
    if week.log:
        yield text("summary-log", {"entries": week.log.entries, "hash": printed(week.log.hash)})


def printed(hash: str) -> str:
    """As much of a hash as nobody can aim at, in groups that are read aloud."""
    return " ".join(hash[start : start + 4] for start in range(0, PRINTED, 4))


def day_of(text: Text, day: date) -> str:
    return text("summary-day", {"day": day.day, "month": day.month})
