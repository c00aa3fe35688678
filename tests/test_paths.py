"""Whatever way people take through a conversation, the same answers in the end make the same draft."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from bot.fronts.meant import reply_meant
from bot.fronts.visit import session_of, stored
from bot.render import choice_labels
from bot.terminal import FACTS
from bot.texts import shipped
from dialogue.kinds import Attached, Choice, Kept, Kind, Position, Reply, Story, Told, Words
from dialogue.play import Asking, Finished, finish, play
from dialogue.session import Act, Back, Edit, Quiet, Replied, Revised, Session, Tapped
from flows import bind, every_flow
from tests.databases import vault
from tests.talk import SmallWorld

LEAST, TRIED = 10_000, 11_000
SEED = int(os.environ.get("PATHS_SEED") or random.SystemRandom().getrandbits(32))
"""What the ways are drawn from: a failure names it, and the same number draws the same ways again."""
VAULT = vault()
WRONG: tuple[Reply, ...] = (Words(""), Words("?"), Choice("no such choice"), Position(2.3, 48.9))
LATE: tuple[Reply, ...] = (
    Words("et la porte du bas ne ferme plus"),
    Words("59100"),
    Words("saint denis"),
    Attached("late", "photo", 0),
    Attached("late-voice", "voice", 3, "écoutez"),
)
REVISED = ("un mot", "au secours, danger dans la cage d'escalier", "59100", "", "les rats + le bruit + la caf")


class Walker:
    """Somebody who strays through a flow, and in the end gives the answers they had in mind, `meaning` by step."""

    def __init__(self, flow: str, meaning: int) -> None:
        self.flow, self.meaning = flow, meaning
        self.language, self.sent, self.types = "fr", 0, False
        self.session = Session(flow, bind(flow, FACTS, SmallWorld()), "t1", FACTS, {})

    def meant(self, step: str, kind: Kind[Any]) -> Reply:
        samples = kind.samples()
        return samples[(self.meaning + len(step)) % len(samples)]

    def meant_kept(self, step: str, kind: Kind[Any]) -> Kept:
        return finish(kind, kind.take(self.meant(step, kind)))

    def said(self, reply: Reply) -> Reply:
        """Each message has a number of its own, by which it is edited."""
        self.sent += 1
        return replace(reply, message=self.sent) if isinstance(reply, Words | Attached) else reply

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
        self.does(Replied(self.said(samples[number % len(samples)])))
        if number % 3:
            self.does(Replied(Choice("over")))

    def changes_language(self, number: int) -> None:
        """From here on texts are in the other language, and choices are typed as it shows them."""
        self.language, self.types = ("en" if self.language == "fr" else "fr"), bool(number % 3)

    def edits_a_message(self, number: int) -> None:
        self.does(Revised(1 + number % (self.sent + 1), REVISED[number % len(REVISED)]))

    def adds(self, number: int) -> None:
        """What comes to mind late, whatever is asked."""
        self.does(Replied(self.said(LATE[number % len(LATE)])))

    def is_understood(self, number: int) -> None:
        """A model has written a voice note down, long after it was sent."""
        media = ("voice-1", "late-voice")[number % 2]
        after = self.session.understood(media, "l'ascenseur est en panne" if number % 3 else "")
        if after is not None and isinstance(after.turn(), Asking):
            self.session = after

    def restarts(self) -> None:
        """What was stored is loaded again, as it is stored: sealed."""
        kept = VAULT.open_json(VAULT.seal_json(stored(self.session)))
        again = session_of(kept, cast(Any, SmallWorld()))
        assert again is not None and again.answers == self.session.answers and again.said == self.session.said
        self.session = again

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
            astray = [one.step for one in turn.path if bare(self.session.answers.get(one.step)) != self.meant_kept(one.step, one.kind)]
            step, kind = turn.question.step, turn.question.kind
            if astray:
                kinds = {one.step: one.kind for one in turn.path}
                self._mends(astray[-1], kinds[astray[-1]], alone=len(astray) == 1)
            elif isinstance(kind, Story) and self.session.gathering:
                self.session = self.session.hear(Back())[0]  # half told otherwise: from its beginning
            else:
                self._answers_as_meant(step, kind)
        raise AssertionError("a hundred answers do not come to an end")

    def _mends(self, step: str, kind: Kind[Any], *, alone: bool) -> None:
        """Edit the message that gave the answer, where one alone did and words are meant; else open the question again, the last one first:
        where nothing is read again before it is sent, an answer to the first would send the others as they are."""
        meant, kept = self.meant(step, kind), self.session.answers.get(step)
        parts: list[Kept] = kept["parts"] if isinstance(kept, dict) and "parts" in kept else []
        whole = parts[0].get("message", 0) if len(parts) == 1 and "media" not in parts[0] else 0
        message = whole or self.session.said.get(step, 0)
        edited: Act = Revised(message, meant.text) if message and alone and isinstance(meant, Words) else Edit(step)
        self.session, _, invalid = self.session.hear(edited)
        assert invalid is None
        if isinstance(edited, Revised):
            assert bare(self.session.answers[step]) == self.meant_kept(step, kind)

    def _answers_as_meant(self, step: str, kind: Kind[Any]) -> None:
        reply = self.said(self.meant(step, kind))
        tapped = isinstance(reply, Choice) and not self.types
        acts: list[Act] = [Tapped("t1", step, reply.code) if tapped and isinstance(reply, Choice) else Replied(self._typed(reply))]
        acts += [Replied(Choice("over"))] if isinstance(kind, Story) else []
        for act in acts:
            self.session, _, invalid = self.session.hear(act)
            assert invalid is None

    def _typed(self, reply: Reply) -> Reply:
        """A choice by its label, as whoever types reads it."""
        label = dict(choice_labels(shipped(), self.language, self.flow, self.turn)).get(reply.code) if isinstance(reply, Choice) else None
        if label is None or not self.types:
            return reply
        assert reply_meant(shipped(), self.language, self.flow, self.turn, label) == reply
        return reply


def bare(kept: Kept) -> Kept:
    """What was kept, without the numbers of its messages."""
    if not isinstance(kept, dict) or "parts" not in kept:
        return kept
    return {**kept, "parts": [{name: value for name, value in part.items() if name != "message"} for part in kept["parts"]]}


def told(draft: Any) -> Any:
    """The draft, without the numbers of its messages."""
    if isinstance(draft, Told):
        return replace(draft, messages=())
    if is_dataclass(draft) and not isinstance(draft, type):
        return type(draft)(**{one.name: told(getattr(draft, one.name)) for one in fields(draft)})
    return draft


STRAYING: tuple[Callable[[Walker, int], None], ...] = (
    Walker.answers,
    Walker.answers,
    Walker.answers,
    Walker.edits,
    Walker.presses_an_old_button,
    Walker.changes_language,
    Walker.edits_a_message,
    Walker.adds,
    Walker.is_understood,
    lambda walker, _: walker.restarts(),
    lambda walker, _: walker.does(Back()),
    lambda walker, _: walker.does(Quiet()),
    lambda walker, number: walker.does(Replied(walker.said(WRONG[number % len(WRONG)]))),
)

strays = st.lists(st.tuples(st.integers(0, len(STRAYING) - 1), st.integers(0, 12)), max_size=25)


@contextmanager
def seed_named() -> Iterator[None]:
    try:
        yield
    except BaseException as error:
        error.add_note(f"The same ways again: PATHS_SEED={SEED}")
        raise


def test_a_failure_names_its_seed() -> None:
    with pytest.raises(AssertionError) as failure, seed_named():
        raise AssertionError
    assert failure.value.__notes__ == [f"The same ways again: PATHS_SEED={SEED}"]


@seed_named()
def test_any_way_through_with_the_same_answers_makes_the_same_draft() -> None:
    """At least ten thousand ways, no two the same and others at each run (but for `PATHS_SEED`), of which the main conversation has a
    third; each kind of detour, edits of messages and other languages among them, did something in many; an old button never does."""
    ways: set[tuple[Any, ...]] = set()
    led_astray: Counter[int] = Counter()

    @seed(SEED)
    @settings(max_examples=TRIED, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)
    @given(flow=st.sampled_from(sorted(every_flow())) | st.just("report_concern"), meaning=st.integers(0, 40), strayed=strays)
    def takes_any_way(flow: str, meaning: int, strayed: list[tuple[int, int]]) -> None:
        ways.add((flow, meaning, *strayed))
        straight, walker = Walker(flow, meaning).gets_there(), Walker(flow, meaning)
        for way, number in strayed:
            session, language = walker.session, walker.language
            STRAYING[way](walker, number)
            led_astray[way] += walker.session is not session or walker.language != language
            walker.turn  # noqa: B018 — still asking: nothing was sent unasked
        assert told(walker.gets_there()) == told(straight)
        assert isinstance(play(walker.session.flow, walker.session.answers), Finished)

    takes_any_way()
    counted = Counter(way[0] for way in ways)
    assert counted.total() >= LEAST and counted["report_concern"] >= LEAST / 3, counted
    assert set(counted) == set(every_flow())
    old_button = STRAYING.index(Walker.presses_an_old_button)
    assert min(led_astray[way] for way in range(len(STRAYING)) if way != old_button) > 50 and not led_astray[old_button], led_astray
