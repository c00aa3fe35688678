"""Whatever way people take through a conversation, the same answers in the end make the same draft."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dialogue.kinds import Choice, Kept, Kind, Position, Reply, Story, Words
from dialogue.play import Asking, Finished, finish, play
from dialogue.session import Act, Back, Edit, Quiet, Replied, Session, Tapped
from flows import bind, every_flow
from tests.talk import SmallWorld

FACTS = {
    "reference": "PV-7K3MQ",
    "associations": [["1", "Les Voisins"], ["2", "La Passerelle"]],
    "invitation": "0f",
    "cases": [["PV-7K3MQ", "PV-7K3MQ · Logement"], ["PV-2B3CD", "PV-2B3CD · Santé"]],
}
WRONG: tuple[Reply, ...] = (Words(""), Words("?"), Choice("no such choice"), Position(2.3, 48.9))


class Walker:
    """Somebody who strays through a flow, and in the end gives the answers they had in mind, `meaning` by step."""

    def __init__(self, flow: str, meaning: int) -> None:
        self.flow, self.meaning = flow, meaning
        self.session = Session(flow, bind(flow, FACTS, SmallWorld()), "t1", FACTS, {})

    def meant(self, step: str, kind: Kind[Any]) -> Reply:
        samples = kind.samples()
        return samples[(self.meaning + len(step)) % len(samples)]

    def meant_kept(self, step: str, kind: Kind[Any]) -> Kept:
        return finish(kind, kind.take(self.meant(step, kind)))

    @property
    def turn(self) -> Asking:
        turn = self.session.turn()
        assert isinstance(turn, Asking), "it was sent before it was meant to be"
        return turn

    def does(self, *acts: Act) -> None:
        """Do something, unless it would send what is not meant yet."""
        after = self.session
        for act in acts:
            after = after.hear(act)[0]
        if isinstance(after.turn(), Asking):
            self.session = after

    def answers(self, number: int) -> None:
        """One of the possible answers to what is asked, perhaps not the one meant; a story may be left half told."""
        samples = self.turn.question.kind.samples()
        self.does(Replied(samples[number % len(samples)]))
        if number % 3:
            self.does(Replied(Choice("over")))

    def restarts(self) -> None:
        stored = json.loads(json.dumps(dict(self.session.answers)))
        self.session = Session(self.flow, bind(self.flow, FACTS, SmallWorld()), "t1", FACTS, stored)

    def presses_an_old_button(self, number: int) -> None:
        before, steps = self.session.answers, [passed.step for passed in self.turn.path]
        step = steps[number % len(steps)] if steps else "gone"
        for talk in ("t1", "t0"):
            self.does(Tapped(talk, step, "yes"))
        self.does(Tapped("t0", self.turn.question.step, "yes"))
        assert self.session.answers == before

    def edits(self, number: int) -> None:
        steps = [passed.step for passed in self.turn.path] or ["gone"]
        self.does(Edit(steps[number % len(steps)]))

    def gets_there(self) -> Any:
        """Mend what is not as meant, answer what is asked: the draft."""
        for _ in range(100):
            turn = self.session.turn()
            if isinstance(turn, Finished):
                return turn.result
            astray = [one.step for one in turn.path if self.session.answers[one.step] != self.meant_kept(one.step, one.kind)]
            step, kind = turn.question.step, turn.question.kind
            if astray:
                self.session = self.session.hear(Edit(astray[0]))[0]
            elif isinstance(kind, Story) and step in self.session.answers:
                self.session = self.session.hear(Back())[0]  # half told otherwise: from its beginning
            else:
                self._answers_as_meant(step, kind)
        raise AssertionError("a hundred answers do not come to an end")

    def _answers_as_meant(self, step: str, kind: Kind[Any]) -> None:
        acts: list[Act] = [Replied(self.meant(step, kind))]
        acts += [Replied(Choice("over"))] if isinstance(kind, Story) else []
        for act in acts:
            self.session, _, invalid = self.session.hear(act)
            assert invalid is None


STRAYING: tuple[Callable[[Walker, int], None], ...] = (
    Walker.answers,
    Walker.answers,
    Walker.answers,
    Walker.edits,
    Walker.presses_an_old_button,
    lambda walker, _: walker.restarts(),
    lambda walker, _: walker.does(Back()),
    lambda walker, _: walker.does(Quiet()),
    lambda walker, number: walker.does(Replied(WRONG[number % len(WRONG)])),
)

steps = st.lists(st.tuples(st.integers(0, len(STRAYING) - 1), st.integers(0, 12)), max_size=25)


@pytest.mark.parametrize("flow", sorted(every_flow()))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(meaning=st.integers(0, 40), strayed=steps)
def test_any_way_through_with_the_same_answers_makes_the_same_draft(flow: str, meaning: int, strayed: list[tuple[int, int]]) -> None:
    straight = Walker(flow, meaning).gets_there()
    walker = Walker(flow, meaning)
    for way, number in strayed:
        STRAYING[way](walker, number)
        walker.turn  # noqa: B018 — still asking: nothing was sent unasked
    assert walker.gets_there() == straight
    assert isinstance(play(walker.session.flow, walker.session.answers), Finished)
