"""One person's conversation: the answers kept so far, and what each thing they do makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from dialogue import play
from dialogue.acts import Act, Back, Edit, Quiet, Replied, Revised, Tapped
from dialogue.kinds import Among, Attached, Choice, Invalid, Kept, LookedUp, Place, Reply, Story, Words
from dialogue.play import Answered, Answers, Asking, Finished, Flow, Run, asked_again, back, without
from dialogue.stories import messages_of, understood
from dialogue.words import plain

__all__ = ["Act", "Back", "Edit", "Quiet", "Replied", "Revised", "Session", "Tapped", "Turn"]

Turn: TypeAlias = play.Turn[Any]

MORE_TO_SAY = 15
"""Letters from which words that answer no question with buttons are more of the story, and not a choice badly spelled."""
SENTENCE = 5
"""Words from which what names no place is more of the story, and not a place that is unknown."""


@dataclass(frozen=True, slots=True)
class Session:
    """A conversation under way. `talk` names this run of the flow, so that buttons of another run are known as old.

    Only `flow_name`, `facts`, `answers`, `talk`, `under` and `said` are stored; `flow` is bound to its facts again when it is loaded.
    """

    flow_name: str
    flow: Flow[Any]
    talk: str
    facts: Mapping[str, Kept]
    answers: Answers
    under: Mapping[str, Kept] | None = None
    """The stored conversation this one interrupted, to be taken up again afterwards."""
    said: Mapping[str, int] = field(default_factory=dict)
    """The message that gave each typed answer, by step; a story keeps those of its parts itself."""

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

    def _with(self, answers: Answers, said: Mapping[str, int] | None = None) -> Session:
        given_by = self.said if said is None else said
        return Session(self.flow_name, self.flow, self.talk, self.facts, answers, self.under, given_by)

    def given(self, step: str, kept: Kept) -> Session:
        """The conversation with an answer that came before its question, or instead of the one there was."""
        precise = [passed.step for passed in self.turn().path if passed.of == step]
        return self._with({**without(self.answers, *precise), step: kept})

    def understood(self, media: str, words: str) -> Session | None:
        """This conversation once a voice note told in it, or in one it interrupted, is written down; None when none has the note."""
        if (answers := understood(self.answers, media, words)) is not None:
            return self._with(answers)
        under = _understood_under(self.under, media, words)
        return None if under is None else replace(self, under=under)

    def hear(self, act: Act) -> tuple[Session, Turn, Invalid | None]:
        """The conversation afterwards, where it stands, and why nothing was taken, if so."""
        turn = self.turn()
        if isinstance(turn, Finished):
            return self, turn, Invalid("already-sent")
        match act:
            case Back():
                return self._go_back(turn)
            case Edit(step):
                return self._edit(step, turn)
            case Tapped(talk, step, choice) if (talk, step) != (self.talk, turn.question.step):
                return self._end_late(talk, step, choice, turn) or (self, turn, Invalid("old-button"))
            case Tapped(_, _, choice):
                return self._take(Choice(choice), turn)
            case Quiet():
                return self._fall_quiet(turn)
            case Revised(message, words):
                return self._revise(message, words, turn)
            case Replied(reply):
                return self._take(reply, turn)

    def _end_late(self, talk: str, step: str, choice: str, turn: Asking) -> tuple[Session, Turn, Invalid | None] | None:
        """The button under a story, pressed just after silence ended it, answers what only that button would have said."""
        last = turn.path[-1] if turn.path else None
        if talk != self.talk or last is None or last.step != step or not isinstance(last.kind, Story):
            return None
        kept = last.kind.ended_as(self.answers.get(step), choice)
        if kept is None:
            return None
        after = self._with({**self.answers, step: kept})
        return after, after.turn(), None

    def _go_back(self, turn: Asking) -> tuple[Session, Turn, Invalid | None]:
        """One question earlier; of a story that stays open, it is said what became of it."""
        after = self._with(back(self.flow, self.answers))
        if not after.gathering:
            return after, after.turn(), None
        return after, after.turn(), Invalid("story-shorter") if turn.question.step in self.answers else Invalid("story-open")

    def _edit(self, step: str, turn: Asking) -> tuple[Session, Turn, Invalid | None]:
        """Take back a step, and those that only make it precise."""
        if all(passed.step != step for passed in turn.path):
            return self, turn, Invalid("old-button")
        after = self._with(asked_again(self.answers, step, turn.path))
        return after, after.turn(), None

    def holds(self, message: int) -> bool:
        """Whether this message gave an answer, or a part of one, that stands."""
        return message in self.said.values() or any(message in messages_of(kept) for kept in self.answers.values())

    def _revise(self, message: int, words: str, turn: Asking) -> tuple[Session, Turn, Invalid | None]:
        """The answer that a message gave, given again as the message now says it; one that no longer answers changes nothing."""
        for step, kind in ((turn.question.step, turn.question.kind), *((passed.step, passed.kind) for passed in turn.path)):
            try:
                if isinstance(kind, Story):
                    kept = kind.revised(self.answers.get(step), message, words)
                else:
                    kept = kind.take(Words(words, message)) if self.said.get(step) == message else None
            except Invalid as invalid:
                return self, turn, invalid
            if kept is not None:
                after = self.given(step, kept)
                return after, after.turn(), None
        return self, turn, Invalid("edit-unknown")

    def _take(self, reply: Reply, turn: Asking) -> tuple[Session, Turn, Invalid | None]:
        step, kind = turn.question.step, turn.question.kind
        try:
            kept = kind.take(reply, self.answers.get(step))
        except Invalid as invalid:
            return self._say_place_again(reply, turn) or self._add_to_story(reply, turn) or (self, turn, invalid)
        if (told := self._tell_instead(reply, turn, kept) or self._say_elsewhere(turn, kept)) is not None:
            return told
        said = self.said if isinstance(kind, Story) else self._said_by(step, reply)
        after = self._with({**self.answers, step: kept}, said)
        if self._runs:
            after._stand(self._runs.pop())
        return after, after.turn(), None

    def _said_by(self, step: str, reply: Reply) -> Mapping[str, int]:
        """Which message gave this answer, if it may yet be edited."""
        if isinstance(reply, Words) and reply.message:
            return {**self.said, step: reply.message}
        return without(self.said, step) if step in self.said else self.said

    def _add_to_story(self, reply: Reply, turn: Asking) -> tuple[Session, Turn, Invalid | None] | None:
        """What answers no question with buttons, and came after a story, belongs to the story: people tell things in pieces."""
        late = isinstance(reply, Attached) or (isinstance(reply, Words) and len(plain(reply.text)) >= MORE_TO_SAY)
        if not late or not (turn.question.kind.choices() or (isinstance(reply, Attached) and _asks_place(turn))):
            return None
        return self._joined(reply, turn)

    def _tell_instead(self, reply: Reply, turn: Asking, kept: Kept) -> tuple[Session, Turn, Invalid | None] | None:
        """Where a place is asked after a story, a sentence with no place in it belongs to the story, and so do fewer words that tell
        something: short, or worded like it, they are a try to say where. A sentence that names a place is the answer, and belongs to the
        story too if it tells something."""
        kind = turn.question.kind
        if not isinstance(kind, Place) or not isinstance(reply, Words) or not reply.text.strip():
            return None
        named, sentence = bool(kind.read(kept).options), _is_sentence(reply.text)
        if (named and not sentence) or ((named or not sentence) and not kind.tells(reply.text)):
            return None
        a_try = named or not sentence or kind.says_where(reply.text)
        return self._joined(reply, turn, {turn.question.step: kept} if a_try else None)

    def _joined(self, reply: Reply, turn: Asking, given: Answers | None = None) -> tuple[Session, Turn, Invalid | None] | None:
        """The story with this at its end, and what is `given` beside; None where no story can grow."""
        told = self._growing(turn)
        if told is None:
            return None
        assert isinstance(told.kind, Story) and isinstance(reply, Words | Attached)
        try:
            after = self._with({**self.answers, told.step: told.kind.with_more(self.answers[told.step], reply), **(given or {})})
        except Invalid as invalid:
            return self, turn, invalid
        return after, after.turn(), Invalid("added-to-story")

    def adding(self, reply: Words | Attached) -> Session | None:
        """The conversation with this at the end of the story that was told; None where no story can grow."""
        turn = self.turn()
        joined = self._joined(reply, turn) if isinstance(turn, Asking) else None
        return joined[0] if joined and joined[0] is not self else None

    def _growing(self, turn: Asking) -> Answered | None:
        """The story that was told, if what comes to mind afterwards can still join it."""
        stories = (one for one in turn.path if isinstance(one.kind, Story) and one.kind.grows)
        return next((one for one in stories if one.step in self.answers), None)

    def _say_place_again(self, reply: Reply, turn: Asking) -> tuple[Session, Turn, Invalid | None] | None:
        """Words that are none of the places to choose from, but name one, say the place better: a postcode after a town."""
        step, kind = self._placed(turn)
        if kind is None or not isinstance(reply, Words) or not reply.text.strip() or (_is_sentence(reply.text) and kind.tells(reply.text)):
            return None
        kept = kind.again(reply, self.answers[step])
        if not kind.read(kept).options:
            return None
        after = replace(self.given(step, kept), said=self._said_by(step, reply))
        return after, after.turn(), None

    def _say_elsewhere(self, turn: Asking, kept: Kept) -> tuple[Session, Turn, Invalid | None] | None:
        """A sentence in which none of the places found was meant belongs to the story, where one that tells something is already."""
        step, kind = self._placed(turn)
        if kind is None or not isinstance(turn.question.kind, Among) or kept not in turn.question.kind.otherwise:
            return None
        heard = kind.read(self.answers[step])
        words = heard.words
        if heard.options != turn.question.kind.options or not _is_sentence(words) or kind.tells(words):
            return None
        return self._joined(Words(words, self.said.get(step, 0)), turn, {turn.question.step: kept})

    def _placed(self, turn: Asking) -> tuple[str, Place | None]:
        """The question of a place that this one makes precise; None when it makes none precise."""
        of = turn.question.of
        return of, next((passed.kind for passed in turn.path if passed.step == of and isinstance(passed.kind, Place)), None)

    def _fall_quiet(self, turn: Asking) -> tuple[Session, Turn, Invalid | None]:
        if not self.gathering:
            return self, turn, Invalid("nothing-to-finish")
        return self._take(Choice("over"), turn)

    @property
    def takes_files(self) -> bool:
        """The open question takes files, or comes after a story that they can still join."""
        turn = self.turn()
        if not isinstance(turn, Asking):
            return False
        kind = turn.question.kind
        joined = bool(kind.choices()) or _asks_place(turn)
        return isinstance(kind, Story) or (joined and self._growing(turn) is not None)

    @property
    def sought(self) -> LookedUp | None:
        """What the house is to look up before anything can be asked."""
        turn = self.turn()
        kind = turn.question.kind if isinstance(turn, Asking) else None
        return kind if isinstance(kind, LookedUp) and isinstance(turn, Asking) and not kind.looked(turn.kept) else None

    @property
    def withheld(self) -> bool:
        """Nothing of what was answered may be written down yet."""
        return bool(self.answers) and self.turn().withheld

    @property
    def gathering(self) -> bool:
        """A story has begun and is not over."""
        turn = self.turn()
        return isinstance(turn, Asking) and isinstance(turn.question.kind, Story) and turn.question.kind.begun(turn.kept)


def _asks_place(turn: Asking) -> bool:
    """A file is no place: it belongs to the story."""
    return isinstance(turn.question.kind, Place)


def _is_sentence(text: str) -> bool:
    said = plain(text)
    return len(said) >= MORE_TO_SAY and len(said.split()) >= SENTENCE


def _understood_under(stored: Mapping[str, Kept] | None, media: str, words: str) -> Mapping[str, Kept] | None:
    if stored is None:
        return None
    if (answers := understood(stored["answers"], media, words)) is not None:
        return {**stored, "answers": answers}
    under = _understood_under(stored["under"], media, words)
    return None if under is None else {**stored, "under": under}
