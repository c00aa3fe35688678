"""What a voice note says is read back at the right moment, note by note, and stays true only of the words that were shown."""

from __future__ import annotations

from typing import Any

import pytest

from dialogue.kinds import Choice, Invalid, ReadBack, Unfinished, Words
from tests.talk import Talk

LIFT = "l'ascenseur est en panne"
STAIRS = "ma mère ne descend plus"


@pytest.fixture
def speaking() -> Talk:
    talk = Talk("report_concern", transcribes=True)
    return talk.sends("voice", "v1").sends("voice", "v2")


def test_a_note_understood_while_the_story_is_told_is_read_back_after_it(speaking: Talk) -> None:
    speaking.is_understood("v1", LIFT)
    assert speaking.step == "story"
    speaking.taps("old_enough", "yes")
    assert speaking.step == "did_we_hear" and speaking.hears(f"« {LIFT} »")


def test_two_notes_are_read_back_one_by_one_whenever_they_come(speaking: Talk) -> None:
    speaking.taps("old_enough", "yes").types("59100")
    assert speaking.step == "theme"
    speaking.is_understood("v2", STAIRS)
    assert speaking.step == "did_we_hear_2" and speaking.hears(f"« {STAIRS} »") and speaking.hears("C'est juste")
    speaking.taps("yes")
    assert speaking.step == "theme", "what was answered meanwhile stays"
    speaking.is_understood("v1", LIFT).restarts().taps("no").types("panne").taps("LOG")
    assert speaking.hears("Votre vocal : panne") and speaking.hears(f"Votre vocal : {STAIRS}")
    draft = speaking.taps("send").draft
    assert draft.story.words == f"panne\n{STAIRS}" and draft.story.hearable
    assert draft.story.approved == (("v1", "panne"), ("v2", STAIRS))


def test_it_is_corrected_again_from_the_recap(speaking: Talk) -> None:
    speaking.is_understood("v1", LIFT).taps("old_enough", "yes", "yes").types("59100").taps("LOG")
    assert speaking.edits("did_we_hear").step == "did_we_hear"
    assert speaking.taps("none", "send").draft.story.words == ""


def test_with_what_cant_be_understood_and_must_not_be_heard_words_are_asked_for(speaking: Talk) -> None:
    speaking.taps("old_enough", "no")
    assert speaking.step == "place", "it may still be understood"
    speaking.is_understood("v1", "").is_understood("v2", "")
    assert speaking.step == "in_your_words" and speaking.hears("personne ne peut lire")
    assert speaking.edits("may_they_hear_your_voice").taps("yes").step == "place"


def test_a_story_told_again_is_read_back_again(speaking: Talk) -> None:
    speaking.is_understood("v1", LIFT).taps("old_enough", "yes", "yes").edits("story").sends("voice", "v3").taps("old_enough")
    speaking.is_understood("v3", STAIRS)
    assert speaking.step == "did_we_hear" and speaking.hears(STAIRS)


def test_nothing_else_has_this_note(speaking: Talk) -> None:
    assert speaking.session.understood("v9", LIFT) is None


def test_a_note_told_in_a_conversation_that_waits_under_another() -> None:
    under: dict[str, Any] = {"flow": "add_to_case", "facts": {}, "talk": "t0", "under": None}
    story = {"more": {"parts": [{"media": "v1", "kind": "voice", "words": ""}], "over": True}}
    above = Talk("choose_language").session
    waiting = type(above)(above.flow_name, above.flow, "t1", {}, {}, {**under, "answers": story})
    found = waiting.understood("v1", LIFT)
    assert found is not None and found.under is not None
    assert found.under["answers"]["more"]["parts"][0]["heard"] == LIFT and found.answers == {}
    assert waiting.understood("v2", LIFT) is None


def test_an_answer_is_true_only_of_the_words_it_was_given_to() -> None:
    kept = ReadBack(LIFT).take(Choice("yes"))
    assert ReadBack(LIFT).read(kept) == LIFT
    with pytest.raises(Invalid):
        ReadBack(STAIRS).read(kept)
    wrong = ReadBack(LIFT).take(Choice("no"))
    with pytest.raises(Unfinished):
        ReadBack(LIFT).read(wrong)
    assert ReadBack(LIFT).choices(wrong) == ("none",) and ReadBack(STAIRS).choices(wrong) == ("yes", "no", "none")


@pytest.mark.parametrize("words", ["59100", "", "non mais"])
def test_few_words_instead_of_a_choice_may_answer_the_question_before(words: str) -> None:
    with pytest.raises(Invalid):
        ReadBack(LIFT).take(Words(words))
    with pytest.raises(Invalid):
        ReadBack(LIFT, at_most=20).take(Words("beaucoup trop de mots pour cela"))
