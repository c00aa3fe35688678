"""The recap: what was understood, a line a step, before the person sends it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dialogue.kinds import Among, Heard, LookedUp, OneOf, ReadBack, Story, Text, Told, YesNo
from dialogue.play import Answered


@dataclass(frozen=True, slots=True)
class Line:
    """One step of the recap: words as they are, or a text key, and how many files go with them."""

    step: str
    words: str = ""
    choice: str = ""
    vocabulary: str = ""
    files: int = 0
    about: tuple[str, ...] = ()
    """Names of texts that say what a yes was about."""


def lines(path: Iterable[Answered]) -> tuple[Line, ...]:
    """The steps passed, as lines to show. A place that had to be chosen, or asked twice, is shown once, as it stands in the end."""
    passed = tuple(path)
    made_precise = {one.of for one in passed if not _elsewhere(one) and one.value != Heard("", ())}
    return tuple(line for one in passed if (line := _line(one, last=one.step not in made_precise)) is not None)


def told(path: Iterable[Answered]) -> str:
    """What the person tells, in all: a story, with what its voice notes say; "" where there is no story."""
    passed = tuple(path)
    if not any(isinstance(one.kind, Story) for one in passed):
        return ""
    said = (one.value for one in passed if isinstance(one.kind, Story | ReadBack | Text))
    return "\n".join(filter(None, (value.words if isinstance(value, Told) else value for value in said)))


def _line(passed: Answered, *, last: bool) -> Line | None:
    kind, value = passed.kind, passed.value
    if _elsewhere(passed):
        return None
    if isinstance(kind, Among):
        label = "–" if value == "skip" else kind.labels.get(value)
        return Line(passed.step, words=label) if label else Line(passed.step, choice=value, vocabulary=kind.vocabulary)
    if isinstance(kind, OneOf):
        return Line(passed.step, choice=str(value), vocabulary=kind.vocabulary)
    if isinstance(kind, YesNo):
        return Line(passed.step, choice="yes" if value else "no", vocabulary=kind.vocabulary, about=kind.about if value else ())
    if isinstance(kind, LookedUp):
        return value and Line(passed.step, words=value.label, choice="" if value.code else kind.otherwise, vocabulary=kind.vocabulary)
    if isinstance(value, Heard):
        place = value.options[0].label if len(value.options) == 1 and value.sure else value.words
        return Line(passed.of or passed.step, words=place) if last and place else None
    return _words(passed.step, value)


def _elsewhere(passed: Answered) -> bool:
    """None of the places offered: it says nothing of where."""
    return isinstance(passed.kind, Among) and str(passed.value).startswith("elsewhere")


def _words(step: str, value: Any) -> Line | None:
    match value:
        case Told(words, files):
            return Line(step, words=words, files=len(files))
        case str() if value:
            return Line(step, words=value)
        case _:
            return None
