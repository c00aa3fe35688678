"""How far a conversation has come: "2 of 5" where that is sure, "about 3 more" where it may yet turn, and nothing where nothing is known.

Pure, like a turn. It never asks the world anything: what a flow may look up is answered by a quiet world, in which nothing is unusual.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from dialogue.kinds import Confirm, Found, Kept, Kind, LookedUp, Story
from dialogue.play import Answered, Answers, Asking, Flow, finish, play

_MOST_PLAYS = 120
"""Ways tried to see whether all of them are as long; a flow with more is not counted."""


class Progress(NamedTuple):
    """`step` of `total` where both are sure, else `left` questions or so, this one among them: 1 only when it is surely the last."""

    step: int = 0
    total: int = 0
    left: int = 0


def exact(flow: Flow[Any], answers: Answers, turn: Asking) -> Progress | None:
    """Where every way to answer on is as long; for flows that look nothing up. None for a single question: it needs no counting."""
    lengths = set[int]()
    for plays, length in enumerate(_lengths(flow, answers, turn, 0)):
        lengths.add(length)
        if len(lengths) > 1 or plays > _MOST_PLAYS:
            return None
    step = 1 + len(given(turn.path, answers))
    total = step + lengths.pop()
    return Progress(step=step, total=total) if total > 1 else None


def about(answers: Answers, turn: Asking, usual: tuple[str, ...]) -> Progress | None:
    """What is left of the most common path. `usual` are its steps, which is all that is known of a flow that may turn; those answered
    already, of which one is asked again, are not asked twice."""
    done = [one.step for one in turn.path]
    left = 1 + len([step for step in usual if step not in done and step not in answers and step != turn.question.step])
    return Progress(left=left) if left > 1 or isinstance(turn.question.kind, Confirm) else None


def usual_path(flow: Flow[Any]) -> tuple[str, ...]:
    """The steps that are asked when each question gets its most usual answer; the flow is bound to a quiet world."""
    answers: dict[str, Kept] = {}
    turn = play(flow, answers)
    while isinstance(turn, Asking):
        answers[turn.question.step] = _usual(turn.question.kind)
        turn = play(flow, answers)
    return tuple(one.step for one in given(turn.path, answers) if not _passed_over(one))


def given(path: tuple[Answered, ...], answers: Answers) -> list[Answered]:
    """The steps that were asked, not those that were taken for granted."""
    return [one for one in path if one.step in answers]


def _passed_over(one: Answered) -> bool:
    """Nothing was found, so nothing was asked."""
    return isinstance(one.kind, LookedUp) and one.value is None


def _usual(kind: Kind[Any]) -> Kept:
    """The first sample, or what needs no further question."""
    if isinstance(kind, LookedUp):
        return kind.take(Found(()))
    kept = kind.take(kind.samples()[0])
    return {**finish(kind, kept), "ending": kind.endings[0]} if isinstance(kind, Story) else finish(kind, kept)


def _lengths(flow: Flow[Any], answers: Answers, turn: Asking, after: int) -> Iterator[int]:
    """How many questions follow this one, for each way of answering it and those after it."""
    step, kind = turn.question.step, turn.question.kind
    for reply in kind.samples():
        following = play(flow, {**answers, step: finish(kind, kind.take(reply))})
        if not isinstance(following, Asking):
            yield after
        elif following.question.step != step:
            yield from _lengths(flow, {**answers, step: finish(kind, kind.take(reply))}, following, after + 1)
