"""Playing a flow: keyed by step name, from the top, with nothing but the answers."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from bot.terminal import FACTS
from dialogue.kinds import Among, Choice, Confirm, Invalid, Option, Story, Text, Unfinished, Words, YesNo
from dialogue.play import Answers, Ask, Asking, Finished, FlowError, back, every_talk, finish, name_of, play, without
from flows import UnknownFlow, bind, every_flow, flow_named
from tests.no_more_files import no_more_files
from tests.talk import SmallWorld


async def tea(ask: Ask) -> tuple[str, ...]:
    """A small flow with a branch and a word said on the way."""
    name = await ask("name", Text(at_least=2))
    if not await ask("thirsty", YesNo()):
        ask.say("another-time")
        await ask("goodbye", Confirm("send"))
        return (name, "nothing")
    sort = await ask("sort", Among((Option("mint", "Mint"),), otherwise=("other",)))
    return (name, sort)


async def tea_of_another_release(ask: Ask) -> tuple[str, ...]:
    """The same once upgraded: a new step in the middle, another removed, mint no longer served."""
    name = await ask("name", Text(at_least=2))
    sugar = await ask("sugar", YesNo())
    sort = await ask("sort", Among((Option("green", "Green"),), otherwise=("other",)))
    return (name, "sweet" if sugar else "plain", sort)


def asked(answers: Answers, flow: Any = tea) -> str:
    turn = play(flow, answers)
    assert isinstance(turn, Asking)
    return turn.question.step


def result(answers: Answers, flow: Any = tea) -> Any:
    turn = play(flow, answers)
    assert isinstance(turn, Finished)
    return turn.result


ANSWERED = {"name": "Awa", "thirsty": True, "sort": "mint"}


def test_it_stops_at_the_first_open_question_and_comes_to_the_draft() -> None:
    assert asked({}) == "name"
    assert asked({"name": "Awa"}) == "thirsty"
    assert result(ANSWERED) == ("Awa", "mint")
    assert [step.step for step in play(tea, ANSWERED).path] == ["name", "thirsty", "sort"]


def test_the_same_answers_always_come_to_the_same_turn_in_any_order_of_keeping() -> None:
    backwards = dict(reversed(ANSWERED.items()))
    assert play(tea, ANSWERED) == play(tea, backwards) == play(tea, ANSWERED)


def test_an_answer_to_a_question_not_reached_waits_and_changes_nothing() -> None:
    assert asked({"sort": "mint"}) == "name"
    assert result({**ANSWERED, "goodbye": "send", "a step of long ago": 4}) == ("Awa", "mint")


def test_an_answer_that_no_longer_fits_is_asked_again_and_tells_why() -> None:
    turn = play(tea, {"name": "A" * 9, "thirsty": "perhaps"})
    assert isinstance(turn, Asking) and turn.question.step == "thirsty"
    assert turn.invalid is not None and turn.invalid.code == "not-a-choice" and not isinstance(turn.invalid, Unfinished)


def test_a_flow_upgraded_under_people_asks_what_is_new_and_what_is_gone() -> None:
    assert asked(ANSWERED, tea_of_another_release) == "sugar"
    assert asked({**ANSWERED, "sugar": True}, tea_of_another_release) == "sort", "mint is no longer served"
    assert result({**ANSWERED, "sugar": True, "sort": "green"}, tea_of_another_release) == ("Awa", "sweet", "green")


def test_a_word_on_the_way_is_said_once_before_the_next_question() -> None:
    turn = play(tea, {"name": "Awa", "thirsty": False})
    assert isinstance(turn, Asking) and (turn.question.step, turn.said) == ("goodbye", ("another-time",))
    assert play(tea, {"name": "Awa", "thirsty": False, "goodbye": "send"}).said == ()


def test_back_takes_one_answer_back_and_stops_at_the_first_question() -> None:
    answers: dict[str, Any] = {"name": "Awa", "thirsty": True}
    answers = back(tea, answers)
    assert answers == {"name": "Awa"}
    assert back(tea, back(tea, answers)) == {}


def test_back_takes_a_story_begun_back_before_the_question_before_it() -> None:
    async def tells(ask: Ask) -> None:
        await ask("ready", YesNo())
        await ask("story", Story())

    begun = {"ready": True, "story": {"parts": [{"words": "un"}], "over": False}}
    assert back(tells, begun) == {"ready": True}
    assert back(tells, {"ready": True}) == {}
    assert without(begun, "ready", "nothing") == {"story": begun["story"]}


# --- flows written wrongly -------------------------------------------------------------------------------------------


class Elsewhere:
    """Something else that can be awaited."""

    def __await__(self) -> Any:
        return (yield "a timer")


async def waits(ask: Ask) -> None:
    await Elsewhere()


async def asks_twice(ask: Ask) -> None:
    await ask("same", YesNo())
    await ask("same", YesNo())


async def breaks(ask: Ask) -> None:
    await ask("fine", YesNo())
    raise ZeroDivisionError


def test_a_flow_that_waits_for_anything_else_is_told_so_by_name() -> None:
    with pytest.raises(FlowError, match="waits awaited str; a flow may only await ask"):
        play(waits, {})


def test_a_flow_that_asks_twice_is_told_which_step() -> None:
    assert asked({}, asks_twice) == "same"
    with pytest.raises(FlowError, match="asks_twice asks 'same' twice"):
        play(asks_twice, {"same": True})
    assert name_of(partial(asks_twice)) == "asks_twice"


def test_a_flow_that_breaks_breaks_aloud_and_only_where_it_does() -> None:
    assert asked({}, breaks) == "fine"
    with pytest.raises(ZeroDivisionError):
        play(breaks, {"fine": True})


# --- every talk ------------------------------------------------------------------------------------------------------


def test_every_talk_gives_each_reply_of_each_question() -> None:
    turns = list(every_talk(tea))
    assert {turn.result for turn in turns if isinstance(turn, Finished)} == {
        ("xx", "mint"), ("xx", "other"), ("xx", "nothing"), ("au secours, danger", "mint"),
    }  # fmt: skip
    assert {turn.question.step for turn in turns if isinstance(turn, Asking)} == {"name", "thirsty", "sort", "goodbye"}


@pytest.mark.parametrize("flow", sorted(every_flow()))
def test_every_talk_of_every_flow_ends_in_a_draft_and_can_be_walked_back(flow: str) -> None:
    bound = bind(flow, FACTS, SmallWorld(neighbours=True))
    ends = [turn for turn in every_talk(bound) if isinstance(turn, Finished)]
    assert ends
    for turn in every_talk(bound):
        steps = [passed.step for passed in turn.path]
        assert len(steps) == len(set(steps))


def test_a_sample_story_is_brought_to_its_end() -> None:
    story = Story(at_least=2)
    assert story.read(finish(story, story.take(Words("oui")))).words == "oui"
    assert finish(YesNo(), YesNo().take(Choice("yes"))) is True
    with pytest.raises(Invalid):
        finish(story, story.take(Words("o")))


# --- finding flows ---------------------------------------------------------------------------------------------------


def test_every_file_is_a_flow_found_by_its_name() -> None:
    assert {"report_concern", "answer_case"} <= every_flow().keys()
    assert all(function.__name__ == name for name, function in every_flow().items())
    with pytest.raises(UnknownFlow):
        flow_named("lend_a_bike")


def test_flows_that_could_not_be_looked_for_are_found_the_next_time() -> None:
    every_flow.cache_clear()
    with no_more_files(), pytest.raises(OSError, match="Too many open files"):
        every_flow()
    assert flow_named("report_concern").__name__ == "report_concern"


def test_a_flow_is_given_the_facts_it_names_and_no_other() -> None:
    assert asked({}, bind("add_to_case", {**FACTS, "a fact of long ago": 1}, SmallWorld())) == "more"
    with pytest.raises(KeyError):
        bind("add_to_case", {}, SmallWorld())
