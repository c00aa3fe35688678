"""Choices said politely, ends with thanks, and an age where the age is asked: each is what it plainly means."""

from __future__ import annotations

import pytest

from flows.residents.report_concern import TurnedAway
from tests.talk import Talk

LIFT = "L'ascenseur est en panne depuis trois semaines"


@pytest.mark.parametrize("said", ["c'est tout merci", "Voilà, merci beaucoup !", "fini svp"])
def test_a_story_is_over_with_thanks(said: str) -> None:
    talk = Talk("report_concern").types(LIFT, said)
    assert talk.step == "fifteen_or_older" and talk.session.answers["story"]["parts"] == [{"words": LIFT}]


@pytest.mark.parametrize(
    ("said", "step"), [("ok merci", "place"), ("oui svp", "place"), ("bien sûr", "place"), ("merci", "fifteen_or_older")]
)
def test_yes_with_thanks_is_yes_and_thanks_alone_are_nothing(said: str, step: str) -> None:
    assert Talk("report_concern").types(LIFT, "voila", said).step == step


def test_no_with_thanks_is_no() -> None:
    consents = Talk("consents", references=["PV-7K3MQ"]).types("non merci")
    assert consents.types("hayır, teşekkürler").draft.quotable is False


@pytest.mark.parametrize("said", ["12", "j'ai 12 ans", "14 ans et demi", "I am 9"])
def test_a_child_who_writes_their_age_is_turned_away(said: str) -> None:
    talk = Talk("report_concern").types(LIFT, "voila", said)
    assert talk.draft == TurnedAway("come_with_an_adult")


@pytest.mark.parametrize("said", ["15", "j'ai 34 ans", "71 ans"])
def test_who_is_old_enough_goes_on(said: str) -> None:
    assert Talk("report_concern").types(LIFT, "voila", said).step == "place"


@pytest.mark.parametrize("said", ["12 ou 16", "59100", "999", "on est 4 et les enfants ont 12 ans"])
def test_what_is_no_age_is_not_guessed(said: str) -> None:
    talk = Talk("report_concern").types(LIFT, "voila", said)
    assert talk.step == "fifteen_or_older"
