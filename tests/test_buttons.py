"""What a button carries: read back as it was written, short enough for every platform, and harmless when it is not ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.terminal import FACTS
from dialogue.buttons import LONGEST, Do, Of, Pressed, Start, Word, read, written
from dialogue.play import Asking, every_talk
from dialogue.session import Back, Edit, Tapped
from flows import bind, every_flow
from tests.talk import SmallWorld

PRESSED: tuple[Pressed, ...] = (
    Tapped("a1b2c3", "may_we_ask_you_later", "yes"),
    Tapped("a1b2c3", "which_place", "QN09328M/93066"),
    Start("report_concern"),
    Start("add_to_case", "PV-7K3MQ"),
    Start("problem_solved", "PV-7K3MQ", "no"),
    Do("take", "PV-7K3MQ", 12),
    Do("queue", "mine", 0),
    Do("my_cases"),
    Of("a1b2c3", Back()),
    Of("a1b2c3", Edit("may_we_quote_you")),
    Word("help"),
)


@pytest.mark.parametrize("pressed", PRESSED)
def test_a_button_is_read_back_as_it_was_written(pressed: Pressed) -> None:
    data = written(pressed)
    assert read(data) == pressed
    assert len(data.encode()) <= LONGEST


@pytest.mark.parametrize("flow", sorted(every_flow()))
def test_every_choice_of_every_question_fits_on_a_button(flow: str) -> None:
    turns = [turn for turn in every_talk(bind(flow, FACTS, SmallWorld(neighbours=True))) if isinstance(turn, Asking)]
    asked = {(turn.question.step, choice) for turn in turns for choice in turn.question.kind.choices(turn.kept)}
    assert turns
    for step, choice in asked:
        assert read(written(Tapped("a1b2c3", step, choice))) == Tapped("a1b2c3", step, choice)
        assert read(written(Of("a1b2c3", Edit(step)))) == Of("a1b2c3", Edit(step))


def test_a_name_too_long_for_a_button_is_said_where_it_is_written() -> None:
    with pytest.raises(ValueError, match="over 64 bytes"):
        written(Tapped("a1b2c3", "step", "x" * LONGEST))
    with pytest.raises(ValueError, match="over 64 bytes"):
        written(Word("é" * 40))


@pytest.mark.parametrize(
    "data",
    ["", "|", "a", "a|t|s", "a|t|s|c|more", "d|take|PV-7K3MQ|", "d|take|PV-7K3MQ|-1", "d|take|x|1e3", "d|t|x|99999999999", "e|t",
     "b|", "b", "z|x", "s|report_concern", "🙂", "d|t|x|²", "position"],
)  # fmt: skip
def test_data_that_is_not_ours_means_nothing(data: str) -> None:
    assert read(data) in (None, Of("", Back()))


@given(st.text(max_size=80) | st.text("asdebw|0123456789", max_size=30))
def test_whatever_a_client_sends_is_read_without_harm(data: str) -> None:
    pressed = read(data)
    if pressed is not None and len(data.encode()) <= LONGEST:
        assert read(written(pressed)) == pressed
