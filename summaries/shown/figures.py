"""The figures of a report, each with its sentence and its receipt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from summaries.clocks import MEDIAN, SLOW
from summaries.figures import Delay, Week
from summaries.shown.baseline import SILENT_WEEKS
from summaries.shown.report import Cell, Figure
from summaries.shown.showing import PLACES_TOLD, Number, Showing
from summaries.shown.showing_lists import others_longest
from summaries.shown.showing_moves import is_time, whole_hours
from summaries.shown.wording import Facts, Text, label, queue, time, whole
from summaries.small import LEAST, showable


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """A week with what may be shown of it, and of the one before."""

    text: Text
    week: Week
    now: Showing
    before: Showing | None

    def earlier(self, code: str) -> Number | None:
        """Of the week before; None where it is not comparable: what is hidden then is not told now. Of a line, 0 where there was nobody."""
        return self.before.was(code) if self.before else None

    def cell_before(self, code: str) -> Cell:
        """The same in a table, where nothing is there and what is hidden are told apart."""
        known = self.earlier(code)
        return "" if known is None and not (self.before and self.before.hides(code)) else known

    def cell_usual(self, code: str, rounded: Callable[[float], int] = whole) -> Cell:
        usual = self.week.usual.get(code)
        return rounded(usual) if usual is not None else ""

    def figure(self, code: str, unit: str, sentence: str, *, counts: str = "", value: Number | None = None, n: int | None = None) -> Figure:
        """`counts` is the code of the number, where it is not that of the figure."""
        counts = counts or code
        value = self.now.value(counts) if value is None else value
        return Figure(
            code=code, label=self.text(f"figure-{code}", None), value=value, unit=unit, n=n,
            hidden=value is None and self.now.hides(counts), before=self.earlier(counts), usual=self._usual(counts),
            sentence=sentence, receipt=code,
        )  # fmt: skip

    def _usual(self, code: str) -> float | None:
        """Of a time, whole hours, whatever an earlier version froze."""
        usual = self.week.usual.get(code)
        return whole_hours(usual) if is_time(code) else usual


def figures(seen: Seen) -> Iterator[Figure]:
    yield from _heard(seen)
    yield from _where(seen)
    yield from _delays(seen, "answered", seen.week.answered)
    yield from _slowest(seen)
    yield from _delays(seen, "closed", seen.week.closed)
    yield from _asked(seen)
    yield from _waiting(seen)


def _heard(seen: Seen) -> Iterator[Figure]:
    text, new = seen.text, seen.week.new
    if new.people == 0:
        yield seen.figure("new", "concerns", text("summary-new-none", None))
    elif not showable(new):
        yield seen.figure("new", "concerns", text("summary-new-few", None))
        return
    else:
        yield seen.figure("new", "concerns", text("summary-new", {"concerns": new.concerns, "people": new.people}))
    yield seen.figure("people", "people", text("report-people", {"people": new.people}))


def _where(seen: Seen) -> Iterator[Figure]:
    text, now = seen.text, seen.now
    if territories := now.value(PLACES_TOLD):
        told = text("summary-territories", {"territories": int(territories)})
        yield seen.figure("territories", "territories", told, counts=PLACES_TOLD)
    if seen.week.silent is not None:
        facts: Facts = {"territories": len(seen.week.silent), "weeks": SILENT_WEEKS}
        yield seen.figure("silent", "territories", text("report-silent", facts), value=len(seen.week.silent))
    for code in ("unrouted", "in-person"):
        if concerns := now.value(code):
            yield seen.figure(code, "concerns", text(f"summary-{code}", {"concerns": int(concerns)}))
        elif code == "unrouted" and "unrouted-few" in now.hidden:
            yield seen.figure(code, "concerns", text("summary-unrouted-few", None))


def _delays(seen: Seen, code: str, delay: Delay) -> Iterator[Figure]:
    """Two figures of a clock: half of the cases and, from ten people on, nine in ten. The sentence of the first tells both."""
    text, shown = seen.text, showable(delay)
    n = delay.concerns if shown else None
    if delay.median_hours is None:
        yield seen.figure(code, "hours", text(f"summary-{code}-none", None), counts=f"{code}{MEDIAN}", n=0)
        return
    if not shown:
        yield seen.figure(code, "hours", text(f"summary-{code}-few", None), counts=f"{code}{MEDIAN}")
        return
    told = [text(f"summary-{code}", {"concerns": delay.concerns, "delay": time(text, delay.median_hours)})]
    nine_in_ten = seen.now.value(f"{code}{SLOW}")
    slow = text("report-slow", {"delay": time(text, nine_in_ten)}) if nine_in_ten is not None else ""
    yield seen.figure(code, "hours", " ".join(filter(None, [*told, slow, _delay_before(seen, code)])), counts=f"{code}{MEDIAN}", n=n)
    if slow:
        yield seen.figure(f"{code}{SLOW}", "hours", slow, n=n)


def _delay_before(seen: Seen, code: str) -> str:
    median, concerns = seen.earlier(f"{code}{MEDIAN}"), seen.earlier(code)
    if median is None or not concerns:
        return ""
    return seen.text("summary-delay-before", {"concerns": int(concerns), "delay": time(seen.text, median)})


def _slowest(seen: Seen) -> Iterator[Figure]:
    """The theme whose first answers take longest, where several may be told."""
    begins = "answered-median:theme:"
    halves = {code.removeprefix(begins): hours for code, hours in seen.now.numbers.items() if code.startswith(begins)}
    if len(set(halves.values())) > 1:
        theme = max(sorted(halves), key=halves.__getitem__)
        code, named = f"answered:theme:{theme}", {"theme": label(seen.text, "theme", theme)}
        told = seen.text("report-slowest", {**named, "delay": time(seen.text, halves[theme])})
        yield Figure(
            code="slowest", label=seen.text("figure-slowest", named), value=halves[theme], unit="hours", n=int(seen.now.numbers[code]),
            before=seen.earlier(begins + theme), usual=seen.week.usual.get(begins + theme), sentence=told, receipt=code,
        )  # fmt: skip


def _asked(seen: Seen) -> Iterator[Figure]:
    text, week = seen.text, seen.week
    counts = {"solved": week.solved, "not-solved": week.not_solved, "reopened": week.reopened}
    if not any(count.people for count in counts.values()):
        return
    for code, count in counts.items():
        if count.people:
            named: Facts = {"label": text(f"summary-{code}", None)}
            told = text("summary-line", {**named, "concerns": count.concerns}) if showable(count) else text("summary-line-few", named)
            yield seen.figure(code, "concerns", told)
    if (share := seen.now.value("solved-share")) is not None:
        n = week.solved.concerns + week.not_solved.concerns
        yield seen.figure("solved-share", "percent", text("report-solved-share", {"percent": int(share), "concerns": n}), n=n)


def _waiting(seen: Seen) -> Iterator[Figure]:
    text, queues, weeks = seen.text, seen.now.queues, seen.now.others_weeks
    if not seen.week.waiting:
        yield seen.figure("waiting", "days", text("summary-waiting-none", None))
    elif weeks is not None and others_longest(queues, weeks):
        yield seen.figure("waiting", "days", text("summary-wait-others", {"weeks": weeks}), value=7 * weeks)
    elif queues:
        told = text("summary-wait", {"queue": queue(text, queues[0].name), "days": queues[0].days})
        yield seen.figure("waiting", "days", told, value=queues[0].days)
    else:
        yield seen.figure("waiting", "days", text("summary-wait-few", None))


def caveat(seen: Seen) -> str:
    """That they are not representative: on every page."""
    people = seen.week.new.people
    return seen.text("summary-note-people", {"people": people}) if people >= LEAST else seen.text("report-note-few", None)
