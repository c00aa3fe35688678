"""One person's conversation: what each thing they do makes of it, and what it never does."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dialogue.kinds import Choice, Position, Words
from dialogue.play import Asking, Finished
from dialogue.session import Act, Back, Edit, Quiet, Replied, Session, Tapped
from flows import bind
from tests.talk import SmallWorld

DONE: dict[str, Any] = {"outcome": "partly", "words": "La moitié est faite.", "review": "send"}
FACTS = {"reference": "PV-7K3MQ"}


def session(answers: dict[str, Any] | None = None, flow: str = "close_case", talk: str = "t1") -> Session:
    return Session(flow, bind(flow, FACTS, SmallWorld()), talk, FACTS, answers or {})


def after(start: Session, *acts: Act) -> tuple[Session, str, str]:
    """The conversation after these acts, the step it asks ("" when it is over), and why the last act was refused, if it was."""
    turn, code = start.turn(), ""
    for act in acts:
        start, turn, invalid = start.hear(act)
        code = invalid.code if invalid else ""
    return start, turn.question.step if isinstance(turn, Asking) else "", code


OUTCOME, SENTENCE = Tapped("t1", "outcome", "partly"), Replied(Words("La moitié est faite."))


def test_a_talk_from_one_end_to_the_other() -> None:
    kept, step, code = after(session(), OUTCOME, SENTENCE, Tapped("t1", "review", "send"))
    assert (step, code, kept.answers) == ("", "", DONE)
    turn = kept.turn()
    assert isinstance(turn, Finished) and turn.result.words == "La moitié est faite."


def test_what_was_sent_is_sent() -> None:
    for act in (OUTCOME, SENTENCE, Back(), Edit("words"), Quiet()):
        kept, step, code = after(session(DONE), act)
        assert (step, code, kept.answers) == ("", "already-sent", DONE)


def test_hearing_changes_nothing_in_the_conversation_that_heard() -> None:
    start = session()
    after(start, OUTCOME, SENTENCE)
    assert start.answers == {}
    assert after(start, OUTCOME)[1] == "words"


@pytest.mark.parametrize(
    "tap",
    [
        Tapped("another", "words", "skip"),
        Tapped("t1", "outcome", "solved"),
        Tapped("t1", "review", "send"),
        Tapped("t1", "no such step", "solved"),
        Tapped("", "", ""),
    ],
)
def test_a_button_of_another_question_or_talk_changes_nothing(tap: Tapped) -> None:
    start, _, _ = after(session(), OUTCOME)
    kept, step, code = after(start, tap)
    assert (step, code) == ("words", "old-button") and kept is start


def test_a_button_of_this_question_that_was_never_shown_is_refused() -> None:
    assert after(session(), Tapped("t1", "outcome", "skip"))[1:] == ("outcome", "not-a-choice")
    assert after(session(), Tapped("t1", "outcome", "partly|solved"))[1:] == ("outcome", "not-a-choice")


def test_back_to_the_beginning_and_no_further() -> None:
    kept, step, code = after(session(), OUTCOME, SENTENCE, Back(), Back())
    assert (step, code, kept.answers) == ("outcome", "", {})
    assert after(kept, Back(), Back())[1:] == ("outcome", "")


def test_an_edit_asks_that_step_alone_again() -> None:
    kept, step, _ = after(session(), OUTCOME, SENTENCE, Edit("outcome"))
    assert (step, kept.answers) == ("outcome", {"words": "La moitié est faite."})
    kept, step, _ = after(kept, Tapped("t1", "outcome", "solved"))
    assert (step, dict(kept.answers)) == ("review", {"words": "La moitié est faite.", "outcome": "solved"})


def test_a_step_not_passed_cannot_be_edited() -> None:
    start, _, _ = after(session(), OUTCOME)
    for step in ("words", "review", "no such step", ""):
        assert after(start, Edit(step))[1:] == ("words", "old-button")


def test_an_edit_takes_back_what_made_that_step_precise_too() -> None:
    answers = {"who_we_are": "agree", "fifteen_or_older": True, "story": {"parts": [{"words": "x" * 20}], "over": True}}
    world = SmallWorld()
    place = {"words": "st denis", "options": [[option.code, option.label] for option in world.places(Words("denis"))]}
    start = session({**answers, "place": place, "which_place": "93066", "theme": "LOG", "subtheme": "damp"}, "report_concern")
    assert after(start, Edit("theme"))[0].answers.keys() == {*answers, "place", "which_place"}
    assert after(start, Edit("place"))[0].answers.keys() == {*answers, "theme", "subtheme"}
    assert after(start, Edit("which_place"))[0].answers.keys() == {*answers, "place", "theme", "subtheme"}


def test_silence_ends_a_story_under_way_and_nothing_else() -> None:
    start = session(flow="answer_case")
    assert after(start, Quiet())[1:] == ("answer", "nothing-to-finish")
    told, step, _ = after(start, Replied(Words("Réunion jeudi.")))
    assert step == "answer" and told.gathering and not start.gathering
    kept, step, code = after(told, Quiet())
    assert (step, code, kept.gathering) == ("review", "", False)
    assert after(kept, Quiet())[1:] == ("review", "nothing-to-finish")
    assert after(session(), Quiet())[1:] == ("outcome", "nothing-to-finish")


def test_silence_does_not_end_a_story_too_short_to_be_one() -> None:
    told, _, _ = after(session(flow="answer_case"), Replied(Words("o")))
    assert after(told, Quiet())[1:] == ("answer", "too-short")
    assert after(told, Replied(Words("ui")), Quiet())[1:] == ("review", "")


def test_a_wrong_reply_is_refused_and_the_right_one_still_taken() -> None:
    start = session()
    for wrong in (Replied(Words("peut-être")), Replied(Position(2.3, 48.9)), Replied(Choice("more"))):
        kept, step, code = after(start, wrong)
        assert (step, code) == ("outcome", "not-a-choice") and kept is start
    assert after(start, Replied(Words("?")), OUTCOME)[1:] == ("words", "")


def test_what_is_stored_is_json_and_comes_back_the_same() -> None:
    kept, step, _ = after(session(), OUTCOME, SENTENCE)
    again = session(json.loads(json.dumps(dict(kept.answers))))
    assert (after(again)[1], again.answers) == (step, kept.answers)
