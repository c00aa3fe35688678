"""A week as a `Report`: everything that may be shown of it, in the language of whoever reads, for every form to print.

The report of a week is made from its frozen figures alone, so that it is the same whenever it is made; quotations, which are never
frozen, and where places are on a map come from outside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta

from summaries.due import monday
from summaries.figures import Week
from summaries.frozen import moment
from summaries.shown import lists
from summaries.shown.figures import Seen, caveat, figures
from summaries.shown.lists import Whereabouts
from summaries.shown.report import Quote, Report
from summaries.shown.showing import showing_of
from summaries.shown.tables import tables
from summaries.shown.wording import Text, printed, week_facts
from summaries.small import LEAST

_NOWHERE_KNOWN: Mapping[str, Whereabouts] = {}


def build(text: Text, week: Week, *, language: str = "fr", quotes: Sequence[Quote] = (), quotes_rule: str = "",
          whereabouts: Mapping[str, Whereabouts] = _NOWHERE_KNOWN) -> Report:  # fmt: skip
    """`text` writes in `language`; `quotes` were chosen and anonymised by `quotes_rule`; `whereabouts` are by the code of a place."""
    seen = Seen(text=text, week=week, now=showing_of(week), before=showing_of(week.before) if week.before else None)
    first = monday(week.week)
    people = seen.now.value("people")
    return Report(
        week=week.week, first=first, last=first + timedelta(days=6), made_at=_made_at(week), language=language,
        title=text("summary-title", week_facts(text, first)),
        people=int(people) if people is not None else None, caveat=caveat(seen), figures=tuple(figures(seen)), tables=tuple(tables(seen)),
        trend=lists.trend(seen, week), spikes=tuple(lists.spikes(seen)), voices=lists.voices(seen), growing=lists.growing(seen),
        quotes=tuple(quotes), quotes_rule=quotes_rule, done=tuple(lists.done(seen)), dots=tuple(lists.dots(seen, whereabouts)),
        undrawn=lists.undrawn(seen, whereabouts) if whereabouts else 0,
        log=_log(text, week), spikes_rule=lists.spikes_rule(seen), hidden=text("summary-note", {"least": LEAST}),
        delays=text("report-delays", None),
    )  # fmt: skip


def _made_at(week: Week) -> datetime:
    """Of figures that were never frozen, the end of the week."""
    return moment(week.made_at) or datetime.combine(monday(week.week) + timedelta(weeks=1), time(), UTC)


def _log(text: Text, week: Week) -> str:
    return text("summary-log", {"entries": week.log.entries, "hash": printed(week.log.hash)}) if week.log else ""
