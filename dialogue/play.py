"""Play a flow over the answers given so far, up to its next open question.

A flow is an `async def` that awaits nothing but `ask(...)`. Playing it needs no event loop and changes nothing: same flow, same
answers, same outcome. Back, edit, resume and upgrade are therefore one act: change the answers, play again. A flow that stands at its
open question and is given just its answer goes on from there, which comes to the same and costs the same at the first step and the last.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Generator, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from dialogue.kinds import Attached, Choice, Confirm, Invalid, Kept, Kind, LookedUp, Reply, Story, Words
from dialogue.stories import understood

T = TypeVar("T")
R = TypeVar("R")
Answers: TypeAlias = Mapping[str, Kept]
"""What was kept of each reply, by the name of its step."""


class FlowError(Exception):
    """A flow is written wrongly: never the fault of the person talking."""


class Question(NamedTuple):
    step: str
    kind: Kind[Any]
    of: str = ""
    """The step this one only makes precise: changing that one takes this one back too."""
    assumed: Any = None
    """The answer taken for granted: the question is asked only of who wants to change it, from the recap."""

    def __await__(self) -> Generator[Question, Any, Any]:
        return (yield self)


class Ask:
    """The only thing a flow may await."""

    __slots__ = ("_said", "_withheld")

    def __init__(self) -> None:
        self._said: list[str] = []
        self._withheld = False

    def __call__(self, step: str, kind: Kind[T], *, of: str = "", assumed: T | None = None) -> Awaitable[T]:
        """The answer to a question; `of` names the step that this one makes precise, if any, `assumed` what goes without asking."""
        return Question(step, kind, of, assumed)

    def say(self, key: str) -> None:
        """A word to the person, shown once, before the next question."""
        self._said.append(key)

    def withhold(self) -> None:
        """From here on nothing that is answered may be written down, until `keep`; when it never comes, nothing ever was."""
        self._withheld = True

    def keep(self) -> None:
        """What was answered may be written down."""
        self._withheld = False

    async def review(self) -> None:
        """Show what was understood, let any of it be changed, and go on only when the person sends it."""
        await self("review", Confirm("send"))


Flow: TypeAlias = Callable[[Ask], Coroutine[Any, Any, R]]


class Answered(NamedTuple):
    """A step already passed."""

    step: str
    kind: Kind[Any]
    value: Any
    of: str = ""
    assumable: bool = False
    """It is asked only when the person wants to change it."""


class Asking(NamedTuple):
    """The flow waits for an answer. `invalid` tells when the answer kept for it is unfinished or no longer fits."""

    question: Question
    path: tuple[Answered, ...]
    said: tuple[str, ...] = ()
    invalid: Invalid | None = None
    kept: Kept = None
    """What is kept of an answer under way, such as the first messages of a story."""
    withheld: bool = False
    """Nothing of it may be written down yet."""


@dataclass(frozen=True, slots=True)
class Finished(Generic[R]):
    result: R
    path: tuple[Answered, ...]
    said: tuple[str, ...] = ()
    withheld: bool = False
    """Nothing of it was to be written down."""


Turn: TypeAlias = Asking | Finished[R]


class Run(Generic[R]):
    """A flow being played. Where it stands is a coroutine, which cannot be copied: whoever goes `on` leaves every earlier turn behind."""

    __slots__ = ("_ask", "_asked", "_flow", "_path", "_question", "_talk")

    def __init__(self, flow: Flow[R]) -> None:
        self._flow, self._ask = flow, Ask()
        self._talk = flow(self._ask)
        self._path: list[Answered] = []
        self._asked: set[str] = set()
        self._question: Question | None = None

    def on(self, answers: Answers) -> Turn[R]:
        """Play as far as the answers go: those played already, and more. Raises `FlowError` when the flow breaks its rules."""
        try:
            question = self._question or self._next(None)
            while question.step in answers or question.assumed is not None:
                kept = answers.get(question.step)
                try:
                    value = question.kind.read(kept) if question.step in answers else question.assumed
                except Invalid as invalid:
                    return Asking(question, tuple(self._path), tuple(self._ask._said), invalid, kept, self._ask._withheld)
                assumable = question.assumed is not None
                self._path.append(Answered(question.step, question.kind, value, question.of, assumable))
                self._ask._said.clear()
                question = self._next(value)
            return Asking(question, tuple(self._path), tuple(self._ask._said), withheld=self._ask._withheld)
        except StopIteration as stop:
            return Finished(stop.value, tuple(self._path), tuple(self._ask._said), self._ask._withheld)

    def _next(self, value: Any) -> Question:
        question = self._talk.send(value)
        if not isinstance(question, Question) or question.step in self._asked:
            self._talk.close()
            raise FlowError(_fault(question, self._flow))
        self._asked.add(question.step)
        self._question = question
        return question


def play(flow: Flow[R], answers: Answers) -> Turn[R]:
    """The turn a conversation has come to. Raises `FlowError` when the flow breaks its rules."""
    return Run(flow).on(answers)


def _fault(question: object, flow: Flow[Any]) -> str:
    if isinstance(question, Question):
        return f"{name_of(flow)} asks {question.step!r} twice; give each question its own name"
    return f"{name_of(flow)} awaited {type(question).__name__}; a flow may only await ask()"


def name_of(flow: Flow[Any]) -> str:
    return str(getattr(flow, "func", flow).__name__)


def without(answers: Answers, *steps: str) -> dict[str, Kept]:
    """The answers with some taken back, so that their questions are asked again."""
    return {name: kept for name, kept in answers.items() if name not in steps}


def asked_again(answers: Answers, step: str, path: tuple[Answered, ...]) -> dict[str, Kept]:
    """The answers with a step of the path open again, and those that only make it precise taken back."""
    again = without(answers, step, *(passed.step for passed in path if passed.of == step))
    passed = next((one for one in path if one.step == step), None)
    if passed and passed.assumable:
        again[step] = None  # no kind takes it for an answer, so it is asked and no longer assumed
    elif passed and isinstance(passed.kind, Story) and (opened := passed.kind.opened(answers.get(step))):
        again[step] = opened
    return again


def back(flow: Flow[Any], answers: Answers) -> dict[str, Kept]:
    """The answers as they were one question earlier. A story is not lost at once: it is open again, then taken back message by message."""
    turn = play(flow, answers)
    if isinstance(turn, Asking) and _given(turn.question.step, turn.question.kind, answers):
        step, kind = turn.question.step, turn.question.kind
    elif last := next((passed for passed in reversed(turn.path) if _given(passed.step, passed.kind, answers)), None):
        step, kind = last.step, last.kind
    else:
        return dict(answers)
    shorter = kind.one_less(answers[step]) if isinstance(kind, Story | LookedUp) else None
    return without(answers, step) if shorter is None else {**answers, step: shorter}


def _given(step: str, kind: Kind[Any], answers: Answers) -> bool:
    """Whether the person said something here: one does not go back to what the house looked up by itself."""
    return step in answers and (not isinstance(kind, LookedUp) or kind.chosen(answers[step]))


def finish(kind: Kind[Any], kept: Kept) -> Kept:
    """A sample answer brought to its end: a story needs "that's all" after its parts."""
    return kind.take(Choice("over"), kept) if isinstance(kind, Story) else kept


_OPEN = Choice("opened from the recap")


def every_talk(flow: Flow[R], answers: Answers | None = None, seen: set[tuple[str, Reply]] | None = None) -> Iterator[Turn[R]]:
    """Every turn of talks that give each sample reply of each question at least once: for tests, diagrams and translators."""
    answers, seen = answers or {}, set() if seen is None else seen
    turn = play(flow, answers)
    yield turn
    if isinstance(turn, Finished):
        for passed in turn.path:  # what was assumed can be changed from the recap
            if passed.assumable and (passed.step, _OPEN) not in seen:
                seen.add((passed.step, _OPEN))
                opened = without(asked_again(answers, passed.step, turn.path), "review")
                yield from every_talk(flow, opened, seen)
        return
    step, kind = turn.question.step, turn.question.kind
    before = turn.kept if isinstance(kind, LookedUp) else None
    samples = kind.samples(before) if isinstance(kind, LookedUp) else kind.samples()
    for reply in [r for r in samples if (step, r) not in seen] or list(samples[:1]):
        seen.add((step, reply))
        kept = kind.take(reply, before)
        if isinstance(reply, Words | Attached) and isinstance(kind, Story):
            yield play(flow, {**answers, step: kept})
        ended = {**answers, step: finish(kind, kept)}
        yield from every_talk(flow, ended, seen)
        if isinstance(reply, Attached) and (heard := understood(ended, reply.media, "the lift is out of order")):
            yield from every_talk(flow, heard, seen)
