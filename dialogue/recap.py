"""The recap: what was understood, a line a step, before the person sends it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dialogue.kinds import Among, Heard, OneOf, Told, YesNo
from dialogue.play import Answered


@dataclass(frozen=True, slots=True)
class Line:
    """One step of the recap: words as they are, or a text key, and how many files go with them."""

    step: str
    words: str = ""
    choice: str = ""
    vocabulary: str = ""
    files: int = 0


def lines(path: Iterable[Answered]) -> tuple[Line, ...]:
    """The steps passed, as lines to show. A place that had to be chosen is shown once, as it was chosen."""
    return tuple(line for passed in path if (line := _line(passed)) is not None)


def _line(passed: Answered) -> Line | None:
    kind, value = passed.kind, passed.value
    if isinstance(kind, Among):
        label = kind.labels.get(value)
        return Line(passed.step, words=label) if label else Line(passed.step, choice=value, vocabulary=kind.vocabulary)
    if isinstance(kind, OneOf):
        return Line(passed.step, choice=str(value), vocabulary=kind.vocabulary)
    if isinstance(kind, YesNo):
        return Line(passed.step, choice="yes" if value else "no", vocabulary=kind.vocabulary)
    return _words(passed.step, value)


def _words(step: str, value: Any) -> Line | None:
    match value:
        case Told(words, files):
            return Line(step, words=words, files=len(files))
        case Heard(_, (only,), sure=True):
            return Line(step, words=only.label)
        case Heard():
            return None
        case str() if value:
            return Line(step, words=value)
        case _:
            return None
