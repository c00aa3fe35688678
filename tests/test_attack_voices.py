"""The attack on voices sees what an exact number of those who joined, and a list of every voice that somebody joined, would give away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest

from summaries.figures import Voice
from summaries.shown import showing_lists
from summaries.small import LEAST, at_least
from tests.voices_of_towns import Told, joined_of, told_of


def found(joined: Sequence[int]) -> list[set[int]]:
    """How many may have joined, by what is told when so many did, week after week."""
    told: list[Told] = []
    for week in range(len(joined)):
        told.append(told_of(sum(joined[:week]), sum(joined[: week + 1])))
    return joined_of(told)


def test_newcomers_told_exactly_beside_weights_in_fives(monkeypatch: pytest.MonkeyPatch) -> None:
    joined = (5, 5, 9, 1, 9)
    assert all(len(one) >= 5 for one in found(joined))

    def exactly(voices: Iterable[Voice]) -> tuple[Voice, ...]:
        kept = [voice for voice in voices if voice.people >= LEAST]
        safe = [voice.joined if min(voice.joined, voice.people - voice.joined) >= LEAST else 0 for voice in kept]
        return tuple(replace(voice, people=at_least(voice.people), joined=more) for voice, more in zip(kept, safe, strict=True))

    monkeypatch.setattr(showing_lists, "voices", exactly)
    assert found(joined) == [{5}, {5}, {9}, {1}, {9}]


def test_a_voice_that_is_listed_whenever_somebody_joined_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five Mondays at least five people, and always somebody more: they are five, six, seven, eight, nine."""
    joined = (5, 1, 1, 1, 1)
    assert all({0, 1, 2, 3, 4} <= one for one in found(joined)[1:])

    def listed(voices: Iterable[Voice]) -> tuple[Voice, ...]:
        return tuple(replace(voice, people=at_least(voice.people), joined=0) for voice in voices if voice.people >= LEAST)

    monkeypatch.setattr(showing_lists, "voices", listed)
    assert found(joined)[1:] == [{1}] * 4


def test_voices_that_pass_five_people_more_are_told_with_how_many_they_were() -> None:
    assert [told_of(*step) for step in ((0, 4), (3, 6), (6, 9), (9, 11), (4, 23), (14, 26))] == [
        None, (5, 0), None, (10, 5), (20, 0), (25, 15),
    ]  # fmt: skip


def test_the_order_of_voices_tells_no_more_than_their_numbers() -> None:
    b, a = (
        Voice(code=code, name="", theme="LOG", subtheme="", place="", people=people, joined=6) for code, people in (("b", 14), ("a", 11))
    )
    assert [voice.code for voice in showing_lists.voices([b, a])] == ["a", "b"]
