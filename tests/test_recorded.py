"""Talks recorded with `porte-voix talk FLOW --record FILE`, played again: what was said in a past release still means the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.terminal import outcome
from dialogue.play import Finished, play
from flows import bind, every_flow
from tests.talk import SmallWorld

FOLDER = Path(__file__).parent / "recorded"
RECORDED: dict[str, dict[str, Any]] = {file.stem: json.loads(file.read_text("utf-8")) for file in sorted(FOLDER.glob("*.json"))}


def played(talk: dict[str, Any]) -> dict[str, Any]:
    """What a recorded talk comes to today. Its look-ups are in its answers: the world of the day does not matter."""
    return outcome(play(bind(talk["flow"], talk["facts"], _world(talk)), talk["answers"]))


def _world(talk: dict[str, Any]) -> SmallWorld:
    """A house where neighbours are looked for, if it was so when it was recorded."""
    return SmallWorld(neighbours="neighbours_said_it" in talk["answers"])


def differences(talk: dict[str, Any]) -> dict[str, Any]:
    """What is no longer as it was recorded; a draft, or what is in it, may say more than it did then."""
    today = played(talk)
    if "draft" not in talk:
        return {} if today == {"asks": talk["asks"]} else today
    return _lacking(talk["draft"], today.get("draft", today))


def _lacking(then: dict[str, Any], today: dict[str, Any]) -> dict[str, Any]:
    pairs = {name: (value, today.get(name)) for name, value in then.items()}
    deeper = {name: _lacking(old, new) for name, (old, new) in pairs.items() if isinstance(old, dict) and isinstance(new, dict)}
    return {name: deeper.get(name, pair[1]) for name, pair in pairs.items() if deeper.get(name, pair[0] != pair[1])}


@pytest.mark.parametrize("name", RECORDED)
def test_a_recorded_talk_comes_to_what_it_came_to_then(name: str) -> None:
    assert differences(RECORDED[name]) == {}


def test_every_flow_is_recorded_to_its_end() -> None:
    assert {talk["flow"] for talk in RECORDED.values() if "draft" in talk} == set(every_flow())


def test_a_talk_that_no_longer_means_the_same_is_seen() -> None:
    lift = RECORDED["report_concern.lift"]
    assert differences({**lift, "draft": {**lift["draft"], "theme": "SAN"}}) == {"theme": "LOG"}
    assert differences({**lift, "answers": {**lift["answers"], "nature": "poem"}}).keys() == lift["draft"].keys()
    half = RECORDED["report_concern.half_told"]
    assert differences({**half, "asks": "place"}) == {"asks": "story"}


def test_every_recorded_talk_can_be_walked_to_from_its_beginning() -> None:
    """Taking its answers away one by one never breaks it: this is what going back does."""
    for talk in RECORDED.values():
        flow = bind(talk["flow"], talk["facts"], _world(talk))
        for count in range(len(talk["answers"])):
            kept = dict(list(talk["answers"].items())[:count])
            assert not isinstance(play(flow, kept), Finished)
