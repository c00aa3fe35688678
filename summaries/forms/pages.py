"""A report as the templates print it: every word and number ready to print, every bar as a share of the longest. Pure.

The templates lay out and decide nothing; what is here reaches them as JSON and is never read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import dropwhile
from typing import Any, TypeVar

from dialogue.directions import direction
from summaries.forms.atlas import atlas
from summaries.forms.typeset import cell, curved, day, number, readable, safe, typeset
from summaries.forms.words import amount, for_page, heading, readable_table, share
from summaries.shown.report import Cell, Figure, Quote, Report, Table, Trend, VoiceOfWeek
from summaries.shown.wording import Text
from summaries.small import LEAST

GLANCE = ("new", "people", "territories", "answered", "closed", "solved-share")
MOST_AT_A_GLANCE = 4
CARDS = (
    "new", "people", "territories", "answered", "closed", "solved-share", "waiting", "slowest", "reopened", "solved", "not-solved",
    "answered-p90", "closed-p90", "unrouted", "in-person", "silent",
)  # fmt: skip
"""Figures of the first page, what people look for first; where there is no room for all, the last are left out."""
SHEETS = (
    "territories", "axes", "outcomes", "waiting", "loads", "delays:answered", "delays:closed", "changed", "followed:solved",
    "followed:not-solved", "followed:reopened", "subthemes", "natures", "proposals", "pillars",
    "silent",
)  # fmt: skip
"""Tables in the order in which they are printed, as above."""
MAP_NOTES = ("others", "near", "undrawn")
"""What the legend counts, as the ends of text keys."""
Part = TypeVar("Part", Figure, Table)
SENTENCE, RULE, NAME, STORY, TITLE = 400, 800, 70, 420, 120
"""Letters printed of a sentence, of a rule, of a name in a table, of somebody's words, of a title."""


def pages_of(report: Report, text: Text) -> dict[str, Any]:
    """What `report.typ` and `picture.typ` print."""
    printed = _Printer(report.language)
    title, subtitle = heading(report, text)
    report = replace(report, tables=tuple(readable_table(one, report.tables) for told in report.tables for one in for_page(told, text)))
    themes = themes_of(report)
    return {
        "language": report.language.split("-")[0].lower(),
        "direction": direction(report.language),
        "title": printed.sentence(title, TITLE),
        "subtitle": printed.sentence(subtitle, TITLE),
        "day": report.made_at.date().isoformat(),
        "caveat": printed.sentence(report.caveat),
        "big": [_big(printed, text, figure) for figure in _ordered(report.figures, CARDS) if figure.hidden or figure.value is not None],
        "none": [printed.sentence(figure.sentence) for figure in report.figures if figure.value is None and not figure.hidden],
        "glance": [_big(printed, text, figure) for figure in at_a_glance(report)],
        "few": printed.sentence(report.figures[0].sentence) if report.figures and report.figures[0].hidden else "",
        "spikes": [{"sentence": printed.sentence(spike.sentence), "receipt": printed.name(spike.receipt)} for spike in report.spikes],
        "trend": _trend(report.trend, report.language),
        "themes": _table(printed, text, themes) if themes else None,
        "voices": [_voice(printed, text, voice) for voice in report.voices],
        "growing": [_voice(printed, text, voice) for voice in report.growing],
        "quotes": [_quote(printed, quote) for quote in report.quotes if readable(quote.words)],
        "done": [
            {"said": printed.name(one.said, STORY), "done": printed.sentence(one.done, STORY), "receipt": printed.name(one.receipt)}
            for one in report.done
        ],
        "map": _map(printed, text, report),
        "tables": [_table(printed, text, table) for table in _ordered(report.tables, SHEETS) if table is not themes],
        "how": [printed.sentence(one, RULE) for one in (*how_to_read(report, text), text("form-how-receipts", None)) if one],
        "labels": _labels(printed, text),
    }


def themes_of(report: Report) -> Table | None:
    """The table that is drawn on the first page: that of themes, or the first there is."""
    return next((one for one in report.tables if one.code.startswith("theme")), report.tables[0] if report.tables else None)


def at_a_glance(report: Report) -> list[Figure]:
    """The figures of the picture, of those that may be shown: what people look for first."""
    shown = [figure for figure in report.figures if figure.value is not None]
    return _ordered(shown, GLANCE)[:MOST_AT_A_GLANCE]


def _ordered(parts: Iterable[Part], order: Sequence[str]) -> list[Part]:
    """Those whose code is not in `order` come last."""
    return sorted(parts, key=lambda one: order.index(one.code) if one.code in order else len(order))


def how_to_read(report: Report, text: Text) -> list[str]:
    """What anybody must know before they repeat one of these figures."""
    unread = sum(not readable(quote.words) for quote in report.quotes)
    return [
        report.caveat,
        report.hidden or text("summary-note", {"least": LEAST}),
        text("form-how-usual", None),
        report.delays or text("form-how-median", None),
        report.spikes_rule,
        report.quotes_rule,
        text("form-how-unread", {"count": unread}) if unread else "",
        text("form-how-frozen", {"day": day(report.made_at.date(), report.language), "week": report.week}),
        text("form-how-reuse", None),
        report.log,
    ]


class _Printer:
    """Words as they are printed in the report's language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def sentence(self, words: str, most: int = SENTENCE) -> str:
        return safe(typeset(words, self.language), most)

    def name(self, words: str, most: int = NAME) -> str:
        """What somebody called it: its blanks are their own."""
        return safe(curved(words), most)

    def words(self, words: str) -> str:
        """What a resident said, as they wrote it."""
        return safe(words, STORY)


def _big(printed: _Printer, text: Text, figure: Figure) -> dict[str, Any]:
    notes = []
    if figure.value is not None and figure.before is not None:
        notes.append(text("form-before", {"value": amount(text, figure.before, figure.unit, printed.language)}))
    if figure.value is not None and figure.usual is not None:
        notes.append(text("form-usual", {"value": amount(text, figure.usual, figure.unit, printed.language)}))
    if figure.n is not None:
        notes.append(text("form-n", {"n": number(figure.n, printed.language)}))
    value = text("form-hidden", None) if figure.value is None else amount(text, figure.value, figure.unit, printed.language)
    return {
        "value": printed.sentence(value),
        "hidden": figure.hidden,
        "label": printed.sentence(figure.label, NAME),
        "notes": [printed.sentence(note) for note in notes],
        "sentence": printed.sentence(figure.sentence),
        "receipt": printed.name(figure.receipt),
    }


def _trend(trend: Trend, language: str) -> list[dict[str, Any]]:
    """A bar a week from the first that has a summary; nothing at all when no other week can be compared."""
    known = [count for count in trend.concerns if count is not None]
    if len(known) < 2:
        return []
    weeks = zip(trend.weeks, trend.concerns, trend.hidden, trend.receipts, strict=True)
    return [
        {
            "week": week.rpartition("W")[2].lstrip("0"),
            "share": share(count, max(known)),
            "value": "" if count is None else number(count, language),
            "hidden": hidden,
            "receipt": receipt,
        }
        for week, count, hidden, receipt in dropwhile(lambda one: one[1] is None and not one[2], weeks)
    ]


def _map(printed: _Printer, text: Text, report: Report) -> dict[str, Any] | None:
    """With what its legend says of dots without a number, of those that stand where their town is, and of those that stand nowhere."""
    drawn = atlas(report.dots, printed.name, lambda count: number(count, report.language))
    if drawn is None:
        return None
    counts = drawn["others"], drawn["near"], report.undrawn + drawn["left"]
    notes = [printed.sentence(text(f"form-map-{name}", {"count": count})) for name, count in zip(MAP_NOTES, counts, strict=True) if count]
    return {**drawn, "notes": notes}


def _table(printed: _Printer, text: Text, table: Table) -> dict[str, Any]:
    """With a bar for the first column of numbers; `sides` says which columns are set to the end of their cell."""
    hidden = text("form-hidden", None)
    drawn = next((place for place in range(1, len(table.columns)) if _numbers(table, place)), None)
    longest = max(_numbers(table, drawn), default=0) if drawn is not None else 0
    return {
        "title": printed.sentence(table.title, TITLE),
        "columns": [printed.sentence(column, NAME) for column in table.columns],
        "sides": ["start" if place == 0 or not _numbers(table, place) else "end" for place in range(len(table.columns))],
        "drawn": drawn,
        "rows": [[_cell(printed, value, hidden) for value in row] for row in table.rows],
        "shares": [share(row[drawn], longest) if drawn is not None else 0 for row in table.rows],
        "rest": [code == "" for code in table.codes],
        "receipts": [printed.name(receipt) for receipt in table.receipts],
    }


def _cell(printed: _Printer, value: Cell, hidden: str) -> str:
    return safe(cell(value, printed.language, hidden), NAME)


def _numbers(table: Table, place: int) -> Sequence[float]:
    return [row[place] for row in table.rows if isinstance(row[place], int | float)]  # type: ignore[misc]


def _voice(printed: _Printer, text: Text, voice: VoiceOfWeek) -> dict[str, Any]:
    joined = text("form-joined", {"before": number(voice.before, printed.language)}) if voice.joined else ""
    people = text("form-people", {"people": number(voice.people, printed.language)})
    return {
        "name": printed.name(voice.name),
        "place": printed.name(voice.place),
        "people": printed.sentence(people),
        "joined": printed.sentence(joined),
        "receipt": printed.name(voice.receipt),
    }


def _quote(printed: _Printer, quote: Quote) -> dict[str, Any]:
    """In the marks of the language it was said in."""
    side = direction(quote.language)
    opened, closed = ("“", "”") if quote.language.split("-")[0] in ("en", "tr") else ("«", "»") if side == "rtl" else ("«\u00a0", "\u00a0»")
    return {
        "words": opened + printed.words(quote.words) + closed,
        "direction": side,
        "language": quote.language if quote.language.isascii() and quote.language.isalpha() and len(quote.language) in (2, 3) else "und",
        "from": " · ".join(part for part in (printed.name(quote.about), printed.name(quote.place)) if part),
        "receipt": printed.name(quote.receipt),
    }


def _labels(printed: _Printer, text: Text) -> dict[str, str]:
    """Titles and small words. Page numbers, and how many rows are left out, are known to the template alone: it puts them in."""
    told = {
        "page": text("form-page", {"page": "{page}", "pages": "{pages}"}),
        "more": text("form-more", {"count": "{count}"}),
        "spikes": text("form-spikes", None),
        "trend": text("form-trend", None),
        "voices": text("form-voices", None),
        "growing": text("form-growing", None),
        "quotes": text("form-quotes", None),
        "done": text("form-done", None),
        "said": text("form-column-said", None),
        "did": text("form-column-did", None),
        "map": text("form-map", None),
        "figures": text("form-figures", None),
        "tables": text("form-tables", None),
        "how": text("form-how", None),
    }
    return {name: printed.sentence(words) for name, words in told.items()}
