"""One person's conversation: the answers kept so far, and what each thing they do makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from dialogue import play
from dialogue.kinds import Choice, Invalid, Kept, Reply, Story
from dialogue.play import Answers, Asking, Finished, Flow, Run, back, without
from dialogue.stories import understood

Turn: TypeAlias = play.Turn[Any]


@dataclass(frozen=True, slots=True)
class Replied:
    """Words, a file or a position: an answer to whatever is asked now."""

    reply: Reply


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button, which remembers the conversation and the question it was shown under."""

    talk: str
    step: str
    choice: str


@dataclass(frozen=True, slots=True)
class Back:
    pass


@dataclass(frozen=True, slots=True)
class Edit:
    """Ask this step again and keep every other answer."""

    step: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """The person has said nothing for a while: a story being told is taken as told."""


Act: TypeAlias = Replied | Tapped | Back | Edit | Quiet


@dataclass(frozen=True, slots=True)
class Session:
    """A conversation under way. `talk` names this run of the flow, so that buttons of another run are known as old.

    Only `flow_name`, `facts`, `answers`, `talk` and `under` are stored; `flow` is bound to its facts again when it is loaded.
    """

    flow_name: str
    flow: Flow[Any]
    talk: str
    facts: Mapping[str, Kept]
    answers: Answers
    under: Mapping[str, Kept] | None = None
    """The stored conversation this one interrupted, to be taken up again afterwards."""

    _turns: list[Turn] = field(default_factory=list, init=False, compare=False, repr=False)
    _runs: list[Run[Any]] = field(default_factory=list, init=False, compare=False, repr=False)
    """The run that stands at this turn, until an answer takes it on; without it the flow is played from the top."""

    def turn(self) -> Turn:
        """Where it stands; played once, since the same answers always come to the same turn."""
        if not self._turns:
            self._stand(Run(self.flow))
        return self._turns[0]

    def _stand(self, run: Run[Any]) -> None:
        self._turns.append(run.on(self.answers))
        self._runs.append(run)

    def _with(self, answers: Answers) -> Session:
        return Session(self.flow_name, self.flow, self.talk, self.facts, answers, self.under)

    def understood(self, media: str, words: str) -> Session | None:
        """This conversation once a voice note told in it, or in one it interrupted, is written down; None when none has the note."""
        if (answers := understood(self.answers, media, words)) is not None:
            return self._with(answers)
        under = _understood_under(self.under, media, words)
        return None if under is None else Session(self.flow_name, self.flow, self.talk, self.facts, self.answers, under)

    def hear(self, act: Act) -> tuple[Session, Turn, Invalid | None]:
        """The conversation afterwards, where it stands, and why nothing was taken, if so."""
        turn = self.turn()
        if isinstance(turn, Finished):
            return self, turn, Invalid("already-sent")
        match act:
            case Back():
                after = self._with(back(self.flow, self.answers))
                return after, after.turn(), None
            case Edit(step):
                return self._edit(step, turn)
            case Tapped(talk, step, _) if (talk, step) != (self.talk, turn.question.step):
                return self, turn, Invalid("old-button")
            case Tapped(_, _, choice):
                return self._take(Choice(choice), turn)
            case Quiet():
                return self._fall_quiet(turn)
            case Replied(reply):
                return self._take(reply, turn)

    def _edit(self, step: str, turn: Asking) -> tuple[Session, Turn, Invalid | None]:
        """Take back a step, and those that only make it precise."""
        if all(passed.step != step for passed in turn.path):
            return self, turn, Invalid("old-button")
        precise = [passed.step for passed in turn.path if passed.of == step]
        after = self._with(without(self.answers, step, *precise))
        return after, after.turn(), None

    def _take(self, reply: Reply, turn: Asking) -> tuple[Session, Turn, Invalid | None]:
        step, kind = turn.question.step, turn.question.kind
        try:
            kept = kind.take(reply, self.answers.get(step))
        except Invalid as invalid:
            return self, turn, invalid
        after = self._with({**self.answers, step: kept})
        if self._runs:
            after._stand(self._runs.pop())
        return after, after.turn(), None

    def _fall_quiet(self, turn: Asking) -> tuple[Session, Turn, Invalid | None]:
        if not isinstance(turn.question.kind, Story) or turn.question.step not in self.answers:
            return self, turn, Invalid("nothing-to-finish")
        return self._take(Choice("over"), turn)

    @property
    def gathering(self) -> bool:
        """A story has begun and is not over."""
        turn = self.turn()
        return isinstance(turn, Asking) and isinstance(turn.question.kind, Story) and turn.question.step in self.answers


def _understood_under(stored: Mapping[str, Kept] | None, media: str, words: str) -> Mapping[str, Kept] | None:
    if stored is None:
        return None
    if (answers := understood(stored["answers"], media, words)) is not None:
        return {**stored, "answers": answers}
    under = _understood_under(stored["under"], media, words)
    return None if under is None else {**stored, "under": under}
