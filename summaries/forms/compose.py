"""A report as a message to read on a phone: short sentences, no markup. It decides what is worth a line, never what may be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from summaries.forms.words import in_brief
from summaries.shown.report import Cell, Figure, Report, Table
from summaries.shown.wording import PART, Facts, Text

MOST_QUEUES, MOST_RISES, MOST_VOICES, MOST_QUOTES, MOST_SILENT, MOST_DONE = 5, 3, 3, 2, 4, 3
LONGEST_QUOTE = 180
LONGEST = 3400
"""Characters. A longer message loses first what other forms of the summary tell better:"""
GIVEN_UP = ("natures", "outcomes", "answers", "silent", "voices", "follow-up", "quotes", "done")
"""blocks, the first to go first; of the answers it is nine in ten. Residents' words and what was done for them go last."""
_ASKED = ("solved", "not-solved", "reopened")


def compose(text: Text, report: Report) -> str:
    """The whole summary of a week, under 3,500 characters."""
    figures = {figure.code: figure for figure in report.figures}
    tables = {table.code: table for table in report.tables}
    blocks = {
        "opening": _opening(text, report, figures), "spikes": _spikes(text, report), "themes": _themes(text, tables),
        "natures": _natures(text, tables), "answers": _answers(text, figures),
        "outcomes": _outcomes(text, tables), "follow-up": _follow_up(text, figures),
        "waiting": _waiting(text, figures, tables), "done": _done(text, report), "voices": _voices(text, report),
        "quotes": _quotes(text, report), "silent": _silent(text, figures, tables),
        "note": iter((report.caveat, report.hidden, text("summary-detail", None))), "log": iter((report.log,)),
    }  # fmt: skip
    told = {name: "\n".join(filter(None, lines)) for name, lines in blocks.items()}
    brief = {"answers": "\n".join(_answers(text, figures, brief=True))}
    return "\n\n".join(filter(None, _fitting(told, brief)))


def _fitting(blocks: Mapping[str, str], brief: Mapping[str, str]) -> list[str]:
    """What fits, in order."""
    left = dict(blocks)
    for name in GIVEN_UP:
        if sum(len(words) + 2 for words in left.values() if words) <= LONGEST:
            break
        left[name] = brief.get(name, "")
    return list(left.values())


def _opening(text: Text, report: Report, figures: Mapping[str, Figure]) -> Iterator[str]:
    yield report.title
    for code in ("new", "territories", "unrouted", "in-person"):
        if code in figures:
            yield figures[code].sentence
    new, people = figures["new"].before, figures["people"].before if "people" in figures else None
    if new is not None and people is not None:
        yield text("summary-before", {"concerns": int(new), "people": int(people)})


def _spikes(text: Text, report: Report) -> Iterator[str]:
    if report.spikes:
        yield text("summary-spikes", None)
        for spike in report.spikes[:MOST_RISES]:
            yield PART + spike.sentence
        yield report.spikes_rule


def _themes(text: Text, tables: Mapping[str, Table]) -> Iterator[str]:
    """Pillars, in each its themes; themes alone where no pillar is told."""
    if "themes" not in tables and "pillars" not in tables:
        return
    yield text("summary-themes", None)
    pillars, themes = tables.get("pillars"), tables.get("themes")
    if pillars is None:
        yield from _lines(text, themes)
        return
    for code, row in zip(pillars.codes, pillars.rows, strict=True):
        yield _line(text, row, code)
        if code:
            yield from (PART + line for line in _lines(text, themes, parent=code))


def _lines(text: Text, table: Table | None, *, parent: str = "") -> Iterator[str]:
    if table is not None:
        parents = table.parents or ("",) * len(table.rows)
        for row, code, of in zip(table.rows, table.codes, parents, strict=True):
            if of == parent:
                yield _line(text, row, code)


def _line(text: Text, row: Sequence[Cell], code: str) -> str:
    """A figure with its label, and that of the week before where it was shown."""
    label, concerns, before = str(row[0]), _number(row[1]), row[2]
    if not code:
        return text("summary-rest", {"concerns": concerns})
    facts: Facts = {"label": label, "concerns": concerns}
    return text("summary-line-before", {**facts, "before": before}) if isinstance(before, int) else text("summary-line", facts)


def _number(cell: Cell) -> int:
    assert isinstance(cell, int), f"{cell!r} is no count"
    return cell


def _natures(text: Text, tables: Mapping[str, Table]) -> Iterator[str]:
    if "natures" in tables:
        yield text("summary-natures", None)
        yield from (PART + line for line in _lines(text, tables["natures"]))


def _answers(text: Text, figures: Mapping[str, Figure], *, brief: bool = False) -> Iterator[str]:
    yield text("summary-answers", None)
    for code in ("answered", "slowest", "closed"):
        if code in figures:
            yield in_brief(figures, code) if brief else figures[code].sentence


def _outcomes(text: Text, tables: Mapping[str, Table]) -> Iterator[str]:
    if "outcomes" in tables:
        yield text("summary-outcomes", None)
        yield from (PART + line for line in _lines(text, tables["outcomes"]))


def _follow_up(text: Text, figures: Mapping[str, Figure]) -> Iterator[str]:
    told = [PART + figures[code].sentence for code in _ASKED if code in figures]
    if told:
        yield text("summary-follow-up", None)
        yield from told


def _waiting(text: Text, figures: Mapping[str, Figure], tables: Mapping[str, Table]) -> Iterator[str]:
    if "waiting" not in tables:
        yield figures["waiting"].sentence
        return
    yield text("summary-waiting", None)
    for name, days, concerns, theme in tables["waiting"].rows[:MOST_QUEUES]:
        if concerns is None:
            yield PART + text("summary-wait-others", {"weeks": _number(days) // 7})
            continue
        told = [text("summary-wait", {"queue": str(name), "days": _number(days)})]
        told.append(text("summary-wait-count", {"concerns": _number(concerns)}))
        if theme is not None:
            told.append(text("summary-wait-theme", {"theme": str(theme)}))
        yield PART + " ".join(told)


def _done(text: Text, report: Report) -> Iterator[str]:
    if report.done:
        yield text("summary-done", None)
        yield from (PART + text("summary-done-line", {"said": done.said, "done": done.done}) for done in report.done[:MOST_DONE])


def _voices(text: Text, report: Report) -> Iterator[str]:
    if report.voices:
        yield text("summary-voices", None)
        for voice in report.voices[:MOST_VOICES]:
            facts: Facts = {"name": voice.name, "place": voice.place, "people": voice.people, "before": voice.before}
            yield PART + text("summary-voice", facts)


def _quotes(text: Text, report: Report) -> Iterator[str]:
    if report.quotes:
        yield text("summary-quotes", None)
        for quote in report.quotes[:MOST_QUOTES]:
            where = ", ".join(filter(None, (quote.about, quote.place)))
            yield PART + text("summary-quote", {"words": _cut(quote.words), "where": where})


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST_QUOTE else words[:LONGEST_QUOTE].rstrip() + "…"


def _silent(text: Text, figures: Mapping[str, Figure], tables: Mapping[str, Table]) -> Iterator[str]:
    if "silent" in tables:
        names = ", ".join(str(row[0]) for row in tables["silent"].rows[:MOST_SILENT])
        yield f"{figures['silent'].sentence} {text('summary-silent', {'names': names})}"
