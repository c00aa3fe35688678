"""How far a conversation has come: "2 of 3" only where it is sure to be, "about" where it may turn; and what is optional can be passed."""

from __future__ import annotations

import random
from typing import Any

import pytest

from bot.progress import progress_line
from bot.render import choice_labels
from bot.terminal import FACTS
from bot.texts import shipped
from dialogue import progress
from dialogue.kinds import Choice, Confirm, LookedUp, Place, Story, Text
from dialogue.play import Asking, every_talk, finish, play
from dialogue.session import Session
from flows import bind, every_flow, flows_of, looks_up
from flows.quiet import QuietWorld, usual_steps
from tests.talk import SmallWorld, Talk

EXACT = sorted(flow for flow in flows_of("residents") if not looks_up(flow))
TURNING = sorted(flows_of("residents") - set(EXACT))


def line(talk: Talk) -> str:
    """The last line shown."""
    return talk.heard[-1].splitlines()[-1]


@pytest.mark.parametrize("flow", EXACT)
@pytest.mark.parametrize("cases", [1, 3])
def test_two_of_three_is_never_a_lie(flow: str, cases: int) -> None:
    """Whatever is answered, the conversation has as many questions as each of them said."""
    facts = {**FACTS, "cases": [[f"PV-{n}", f"PV-{n}"] for n in range(cases)], "others": cases > 1}
    told = 0
    for seed in range(12):
        chance, answers, claims, bound = random.Random(seed), dict[str, Any](), [], bind(flow, facts, QuietWorld())
        while isinstance(turn := play(bound, answers), Asking):
            if claim := progress.exact(bound, answers, turn):
                claims.append((claim.step, claim.total))
            kind = turn.question.kind
            answers[turn.question.step] = finish(kind, kind.take(chance.choice(kind.samples())))
        asked = len(answers)
        assert claims in ([], [(step, asked) for step in range(1, asked + 1)]), "said at every question, or at none"
        assert bool(claims) == (asked > 1), "nothing is counted where there is one question, and everything where there are more"
        told += len(claims)
    assert told or flow not in ("consents", "recover_case", "change_consents")


@pytest.mark.parametrize("flow", TURNING)
def test_a_talk_that_may_turn_is_never_counted_for_sure(flow: str) -> None:
    texts = shipped()
    sure = texts("fr", "progress-step", {"step": 1, "total": 1}).split("1")[0]
    for turn in every_talk(bind(flow, FACTS, SmallWorld(neighbours=True))):
        if isinstance(turn, Asking):
            said = progress_line(texts, "fr", Session(flow, bind(flow, FACTS, SmallWorld()), "t", FACTS, {}), turn)
            assert not said.startswith(sure)
            assert said != texts("fr", "progress-last") or isinstance(turn.question.kind, Confirm)


def test_the_most_common_path_of_a_concern_and_what_is_known_of_it() -> None:
    assert usual_steps("report_concern", {}) == ("story", "place", "theme", "review")
    assert usual_steps("report_concern", {"known_place": ["59512", "Roubaix (59)"], "known_theme": "LOG"}) == ("story", "review")
    assert usual_steps("join_voice", {"reference": "PV-7K3MQ"}) == ("same_for_you", "fifteen_or_older", "own_words", "review")
    assert usual_steps("join_voice", {"reference": "PV-7K3MQ", "of_age": True}) == ("same_for_you", "own_words", "review")
    assert usual_steps("consents", {"references": ["PV-7K3MQ"]}) is None


def test_a_concern_from_its_first_question_to_its_last() -> None:
    resident = Talk("report_concern")
    assert line(resident) == "Encore 4 étapes environ"
    resident.types("L'ascenseur est en panne depuis trois semaines.")
    assert "étape" not in resident.heard[-1], "a story has no steps"
    assert line(resident.taps("old_enough")) == "Encore 3 étapes environ"
    assert line(resident.types("saint denis")) == "Encore 3 étapes environ" and resident.step == "which_place"
    assert line(resident.taps("elsewhere").types("59100")) == "Encore 2 étapes environ" and resident.step == "theme"
    assert line(resident.taps("LOG")) == "Dernière étape avant l'envoi" and resident.step == "review"
    assert line(resident.edits("place")) == "Encore 2 étapes environ", "the subject is not asked again"
    assert line(resident.goes_back()) != "", "and nothing breaks on the way back"


def test_two_questions_are_told_in_each_language() -> None:
    for language, both in {"fr": ("Étape 1 sur 2", "Étape 2 sur 2"), "en": ("Step 1 of 2", "Step 2 of 2")}.items():
        resident = Talk("consents", language=language, references=["PV-7K3MQ"])
        assert (line(resident), line(resident.taps("no"))) == both
        assert line(resident.goes_back()) == both[0]
    assert "1" not in line(Talk("choose_secret", reference="PV-7K3MQ")), "one question is not counted"
    assert "tape" not in Talk("close_case", **FACTS).heard[-1], "relays know their work"


# --- what is optional ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("flow", sorted(every_flow()))
def test_whatever_is_optional_can_be_passed_by_the_last_of_its_choices_and_by_its_words(flow: str) -> None:
    texts = shipped()
    languages = texts.languages if flow in flows_of("residents") else texts.staff_languages
    for turn in every_talk(bind(flow, FACTS, SmallWorld(neighbours=True))):
        kind = turn.question.kind if isinstance(turn, Asking) else None
        skippable = "skip" in kind.choices(turn.kept) if kind and isinstance(turn, Asking) and not isinstance(kind, LookedUp) else False
        if isinstance(kind, Text | Place) or (isinstance(kind, Story) and not kind.begun(turn.kept if isinstance(turn, Asking) else None)):
            assert skippable == kind.optional
        if skippable and kind and isinstance(turn, Asking):
            labels = {language: choice_labels(texts, language, flow, turn)[-1] for language in languages}
            assert {label for _, label in labels.values()} == {texts(language, "choice-skip") for language in languages}
            assert all(code == "skip" for code, _ in labels.values())
            kind.read(kind.take(Choice("skip"), turn.kept))


@pytest.mark.parametrize("words", ["passer", "Passer", "je ne sais pas", "rien", "skip", "1"])
def test_the_place_is_passed_over_the_second_time(words: str) -> None:
    resident = Talk("report_concern").types("Il fait froid dans la salle.").taps("old_enough").types("nulle part").types(words)
    assert resident.step == "theme"
    resident.taps("LOG")
    assert "nulle part" in resident.heard[-1], "what was said first is what the association reads"
