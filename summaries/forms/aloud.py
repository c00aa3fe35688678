"""A report as a text to be read aloud in ninety seconds: whole sentences, numbers in letters, nothing shortened. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from summaries.clocks import CLOCKS
from summaries.forms.spoken import spoken
from summaries.forms.words import by_weight, heading, in_brief
from summaries.shown.report import Figure, Report
from summaries.shown.wording import Text

MOST_WORDS = 220
"""Read at an easy pace in ninety seconds."""
MOST_SPIKES, MOST_VOICES, MOST_DONE = 2, 2, 1
HEARD = {"new": 0, "territories": 1, "in-person": 3}
ANSWERED = {"answered": 0, "closed": 0, "solved-share": 0, "waiting": 2, "unrouted": 3, "silent": 3}
"""Figures that are said, by their code, each with how soon it is given up. Nine in ten of a clock are said where there is time left."""
_THEIRS = "fr"
"""What relays write: their numbers are said only by a voice of that language."""
LONGEST = 320
"""Letters of a sentence said; a longer one is for the eye."""


def aloud(report: Report, text: Text) -> str:
    """A line for each part. What must be heard is said first and last; the rest in its order of weight, while there is time."""
    feminine = [noun.strip() for noun in text("aloud-feminine", None).split(",") if noun.strip()]

    def say(words: str, *, ours: bool = True) -> str:
        said = spoken(words, report.language, feminine) if ours or report.language == _THEIRS else words
        tidied = " ".join(said.split())
        return tidied[:1].upper() + tidied[1:]

    first, last = say(" ".join(f"{part}." for part in heading(report, text))), say(report.caveat)
    left = MOST_WORDS - _words(first) - _words(last)
    parts, kept = list(_parts(report, text)), dict[int, str]()
    for rank, part in sorted(enumerate(parts), key=lambda one: (one[1].weight, one[0])):
        sentence = say(part.words, ours=part.ours)
        if sentence and sentence not in " ".join([first, *kept.values()]) and _words(sentence) <= left and len(part.words) <= LONGEST:
            kept[rank] = sentence
            left -= _words(sentence)
    whole = {rank: say(parts[rank].whole) for rank in kept if parts[rank].whole}
    if sum(_words(words) - _words(kept[rank]) for rank, words in whole.items()) <= left:
        kept |= whole
    return "\n".join([first, *(kept[rank] for rank in sorted(kept)), last])


@dataclass(frozen=True, slots=True)
class _Part:
    """What may be said. `weight` tells how soon it is given up (0 last), `ours` that none of it was written by somebody else."""

    weight: int
    words: str
    ours: bool = True
    whole: str = ""
    """The same with what is said only when all else is."""


def _parts(report: Report, text: Text) -> Iterator[_Part]:
    """In the order in which they are said."""
    figures = {figure.code: figure for figure in report.figures}
    yield from _figures(figures, text, HEARD)
    if (themes := _themes(report)) and len(themes) > 1:
        yield _Part(1, text("aloud-themes", {"first": themes[0], "second": themes[1]}))
    for spike in report.spikes[:MOST_SPIKES]:
        yield _Part(1, spike.sentence)
    for voice in report.voices[:MOST_VOICES]:
        yield _Part(2, text("aloud-voice", {"name": voice.name, "place": voice.place, "people": voice.people}), ours=False)
    yield from _figures(figures, text, ANSWERED)
    for one in report.done[:MOST_DONE]:
        yield _Part(1, text("aloud-done", {"said": one.said.rstrip("."), "done": one.done.rstrip(".")}), ours=False)


def _figures(figures: Mapping[str, Figure], text: Text, chosen: Mapping[str, int]) -> Iterator[_Part]:
    for code, weight in chosen.items():
        if code in CLOCKS and code in figures:
            yield _Part(weight, in_brief(figures, code), whole=figures[code].sentence)
        elif code in figures:
            yield _Part(weight, _said(figures[code], text))


def _said(figure: Figure, text: Text) -> str:
    """As it is heard, far from the screen: how many people wrote is said once, at the end, and "you" is whoever listens."""
    if figure.code == "waiting" and figure.value is not None:
        return text("aloud-waiting", {"queue": figure.sentence})
    if figure.code == "new" and figure.value:
        return text("aloud-new", {"concerns": int(figure.value)})
    if figure.code == "unrouted":
        return text("aloud-unrouted", {"concerns": int(figure.value)}) if figure.value else ""
    return figure.sentence


def _themes(report: Report) -> list[str]:
    """The names of the themes, those that most speak of first; what is put together has none."""
    found = next((one for one in report.tables if one.code.startswith("theme")), None)
    table = by_weight(found) if found else None
    return [str(row[0]) for row, code in zip(table.rows, table.codes, strict=True) if code] if table else []


def _words(sentence: str) -> int:
    """A number in letters is said as many words: "vingt-deux" is two."""
    return len(sentence.replace("-", " ").replace("’", " ").replace("'", " ").split())
