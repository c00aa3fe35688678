"""Every conversation but the first, as transcripts: straight through, astray, and back on the way."""

from __future__ import annotations

from typing import Any

import pytest

from flows.residents.report_concern import TurnedAway
from flows.staff.close_case import Outcome
from flows.themes import SUBTHEMES, Theme
from routing.themes.details import every_detail
from tests.talk import Talk

CASE: dict[str, Any] = {"reference": "PV-7K3MQ"}
ASSOCIATIONS = [["1", "Les Voisins"], ["2", "La Passerelle"]]


# --- the resident's: adding, what became of it, the language ---------------------------------------------------------


@pytest.fixture
def adding() -> Talk:
    return Talk("add_to_case", **CASE)


def test_something_is_added_in_words(adding: Talk) -> None:
    assert adding.hears("Que voulez-vous ajouter") and adding.choices == []
    draft = adding.types("C'est revenu hier.", "c'est tout").draft
    assert (draft.reference, draft.told.words, draft.told.files) == ("PV-7K3MQ", "C'est revenu hier.", ())


def test_something_is_added_in_several_messages_and_a_photo(adding: Talk) -> None:
    adding.types("Regardez", "2").sends("photo", "p1", words="la cave")
    assert adding.step == "more" and adding.hears("C'est noté")
    assert adding.taps("over").draft.told.words == "Regardez\n2\nla cave", "a number is a part of the story"
    assert adding.draft.told.files == (("p1", "photo"),)


def test_nothing_is_not_added_and_a_word_is(adding: Talk) -> None:
    assert adding.taps("over").hears("un peu plus")
    assert adding.is_at(2.0, 48.0).hears("des mots")
    assert adding.restarts().types("4").falls_quiet().draft.told.words == "4", "the floor somebody asked for"


def test_what_was_begun_can_be_taken_back(adding: Talk) -> None:
    adding.types("une bêtise").goes_back()
    assert adding.step == "more" and not adding.session.answers
    assert adding.types("le vrai mot").taps("over").draft.told.words == "le vrai mot"


def test_danger_added_is_urgent_only_if_the_person_agrees(adding: Talk) -> None:
    adding.types("quelqu'un est en danger").taps("over")
    assert adding.step == "may_we_pass_it_on" and adding.taps("yes").hears("c'est urgent ?")
    assert adding.types("bof").hears("Je n'ai pas compris")
    assert adding.taps("yes").draft.urgent
    calmer = Talk("add_to_case", **CASE).types("quelqu'un est en danger").taps("over", "yes", "no").draft
    assert not calmer.urgent and calmer.told.words == "quelqu'un est en danger"


def test_danger_added_is_passed_on_only_if_the_person_agrees(adding: Talk) -> None:
    assert adding.types("quelqu'un est en danger").taps("over", "no").draft == TurnedAway("nothing_passed_on")
    asked_later = Talk("problem_solved", **CASE).taps("no").types("on est en danger ici").taps("over", "no")
    assert asked_later.draft.words == "" and not asked_later.draft.solved


@pytest.fixture
def asked_later() -> Talk:
    return Talk("problem_solved", **CASE)


def test_it_is_solved(asked_later: Talk) -> None:
    assert asked_later.hears("réglé ?")
    draft = asked_later.types("ouais").draft
    assert (draft.reference, draft.solved, draft.words) == ("PV-7K3MQ", True, "")


def test_it_is_not_solved_and_words_say_what_remains(asked_later: Talk) -> None:
    assert asked_later.types("bof").hears("Je n'ai pas compris")
    assert asked_later.types("nan").step == "what_remains"
    assert asked_later.restarts().types("L'eau coule toujours.", "Partout.").taps("over").draft.words == "L'eau coule toujours.\nPartout."
    assert not asked_later.draft.solved


def test_danger_that_remains_is_urgent_only_if_the_person_agrees(asked_later: Talk) -> None:
    asked_later.taps("no").types("on est en danger ici").taps("over")
    assert asked_later.step == "may_we_pass_it_on"
    assert not asked_later.restarts().taps("yes", "no").draft.urgent
    assert Talk("problem_solved", **CASE).taps("no").types("danger").taps("over", "yes", "yes").draft.urgent


def test_what_remains_need_not_be_said(asked_later: Talk) -> None:
    assert asked_later.taps("no").is_at(2.0, 48.0).hears("des mots")
    assert asked_later.taps("skip").draft.words == ""


def test_what_remains_may_be_shown_and_told_aloud(asked_later: Talk) -> None:
    asked_later.taps("no").sends("photo", "p1").sends("voice", "v1").taps("over")
    assert asked_later.restarts().step == "may_they_hear_your_voice_alone"
    draft = asked_later.taps("yes").draft
    assert (draft.words, draft.told.files, draft.told.hearable) == ("", (("p1", "photo"), ("v1", "voice")), True)


def test_no_may_become_yes_before_it_is_sent(asked_later: Talk) -> None:
    asked_later.taps("no").goes_back().taps("no", under="what_remains")
    assert asked_later.step == "solved" and asked_later.hears("déjà passée")
    assert asked_later.taps("yes").draft.solved


def test_a_language_is_chosen_by_its_own_name() -> None:
    choosing = Talk("choose_language")
    assert choosing.choices == ["fr", "ar", "en", "es", "pt", "tr"] and choosing.hears("Which language")
    assert choosing.types("Deutsch").hears("Je n'ai pas compris")
    assert choosing.restarts().types("english").draft.language == "en"
    assert Talk("choose_language", language="en").types("1").draft.language == "fr"


def test_staff_chooses_among_the_languages_it_is_spoken_to_in() -> None:
    choosing = Talk("choose_staff_language")
    assert choosing.choices == ["fr", "en"] and choosing.hears("Which language")
    assert choosing.types("tr").hears("Je n'ai pas compris")
    assert choosing.types("english").draft.language == "en"


# --- the relay's: joining, answering, asking -------------------------------------------------------------------------


def test_somebody_invited_says_what_to_call_them() -> None:
    joining = Talk("join_team", invitation="0f")
    assert joining.types("A").step == "first_name" and joining.hears("un peu plus")
    assert joining.types("x" * 41).hears("40")
    assert joining.sends("voice").hears("des mots")
    draft = joining.restarts().types("  Awa  ").draft
    assert (draft.invitation, draft.first_name) == ("0f", "Awa")


SPEAKING = {"answer_case": "answer", "ask_resident": "question"}


@pytest.mark.parametrize("flow", SPEAKING)
def test_words_to_a_resident_are_read_again_before_they_leave(flow: str) -> None:
    relay = Talk(flow, **CASE)
    relay.types("Réunion jeudi,").sends("photo", "affiche").types("à 18 h.").restarts().taps("over")
    assert relay.step == "review" and relay.hears("Réunion jeudi,\nà 18 h. (1 fichier)")
    draft = relay.taps("send").draft
    assert (draft.reference, draft.told.words, draft.told.files) == ("PV-7K3MQ", "Réunion jeudi,\nà 18 h.", (("affiche", "photo"),))


@pytest.mark.parametrize(("flow", "step"), SPEAKING.items())
def test_they_can_be_said_otherwise(flow: str, step: str) -> None:
    relay = Talk(flow, **CASE).types("Jeudi.").falls_quiet()
    assert relay.edits(step).step == step
    assert relay.types("Non, vendredi.").taps("over").hears("Non, vendredi.") and not relay.hears("Jeudi.\n")
    relay.goes_back(2).types("Samedi.", "c'est tout").taps("over", under=step)
    assert relay.step == "review" and relay.hears("déjà passée") and relay.hears("Samedi.")
    assert relay.types("envoie").draft.told.words == "Samedi."


@pytest.mark.parametrize(("flow", "step"), SPEAKING.items())
def test_nothing_leaves_by_mistake(flow: str, step: str) -> None:
    relay = Talk(flow, **CASE)
    assert relay.falls_quiet().step == step
    assert relay.types("o").taps("over").hears("un peu plus")
    relay.types("k").taps("over").types("Merci !").sends("photo")
    assert relay.step == "review" and relay.hears("Je n'ai pas compris"), "words are not a yes"
    assert relay.taps("send").draft.told.words == "o\nk"


# --- the relay's: handing over ---------------------------------------------------------------------------------------


@pytest.fixture
def passing_on() -> Talk:
    return Talk("hand_over", **CASE, associations=ASSOCIATIONS)


def test_a_case_is_passed_to_another_association_with_a_reason(passing_on: Talk) -> None:
    assert passing_on.choices == ["1", "2", "coordination"]
    passing_on.types("la passerelle", "Ce n'est pas notre ville.")
    assert passing_on.step == "review" and passing_on.hears("La Passerelle") and passing_on.hears("pas notre ville")
    draft = passing_on.types("oui").draft
    assert (draft.reference, draft.to, draft.reason) == ("PV-7K3MQ", "2", "Ce n'est pas notre ville.")


def test_a_case_is_passed_to_the_coordination(passing_on: Talk) -> None:
    passing_on.taps("coordination").restarts().types("Personne ici ne peut aider.").taps("send")
    assert passing_on.draft.to == "coordination"


def test_no_other_destination_and_no_empty_reason(passing_on: Talk) -> None:
    assert passing_on.types("La mairie").hears("Je n'ai pas compris")
    assert passing_on.taps("99").hears("Je n'ai pas compris") and passing_on.step == "to"
    assert passing_on.taps("1").types("ok").hears("un peu plus")
    assert passing_on.types("x" * 501).hears("500")
    assert passing_on.types("Pas notre ville.").step == "review"


def test_the_destination_is_changed_and_the_reason_stays(passing_on: Talk) -> None:
    passing_on.taps("1").types("Pas notre ville.").edits("to")
    assert passing_on.step == "to"
    passing_on.taps("2")
    assert passing_on.step == "review" and passing_on.hears("La Passerelle") and passing_on.hears("Pas notre ville.")
    assert passing_on.goes_back(2).step == "to"
    assert passing_on.taps("coordination").types("Autre raison.").taps("send").draft.reason == "Autre raison."


def test_an_association_gone_meanwhile_is_asked_for_again() -> None:
    left = Talk("hand_over", **CASE, associations=ASSOCIATIONS[:1], answers={"to": "2", "reason": "Pas notre ville."})
    assert left.step == "to" and left.choices == ["1", "coordination"]
    assert left.taps("1").step == "review"


# --- the relay's: closing --------------------------------------------------------------------------------------------


@pytest.fixture
def closing() -> Talk:
    return Talk("close_case", **CASE)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_case_is_closed_with_an_outcome_and_a_sentence(closing: Talk, outcome: Outcome) -> None:
    closing.taps(outcome).types("La pièce est changée.")
    assert closing.step == "review" and closing.hears("La pièce est changée.")
    draft = closing.taps("send").draft
    assert (draft.reference, draft.outcome, draft.words) == ("PV-7K3MQ", outcome, "La pièce est changée.")


def test_solved_needs_no_sentence_and_anything_else_does(closing: Talk) -> None:
    assert closing.taps("solved").choices == ["skip"]
    assert closing.taps("skip").step == "review"
    closing.edits("outcome").taps("not_possible")
    assert closing.step == "words" and closing.choices == [], "the sentence passed over is owed now"
    assert closing.taps("skip").hears("des mots")
    assert closing.types("Le bailleur refuse.").taps("send").draft.outcome is Outcome.NOT_POSSIBLE


def test_closing_goes_astray_and_comes_back(closing: Talk) -> None:
    assert closing.types("fini").hears("Je n'ai pas compris")
    closing.taps("partly").restarts().goes_back()
    assert closing.step == "outcome"
    closing.taps("sent_on").taps("partly", under="outcome")
    assert closing.step == "words" and closing.hears("déjà passée")
    assert closing.types("x" * 1001).hears("trop long") and closing.step == "words"
    assert closing.types("Envoyé à la mairie.").taps("send", talk="another").step == "review"
    assert closing.taps("send").draft.outcome is Outcome.SENT_ON


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("flow", "facts", "said"),
    [
        ("add_to_case", CASE, ["encore en panne", "over"]),
        ("problem_solved", CASE, ["no", "the water", "that's all"]),
        ("choose_language", {}, ["en"]),
        ("choose_staff_language", {}, ["en"]),
        ("join_team", {"invitation": "0f"}, ["Awa"]),
        ("answer_case", CASE, ["Thursday", "over", "send"]),
        ("ask_resident", CASE, ["Which floor?", "over", "send"]),
        ("hand_over", {**CASE, "associations": ASSOCIATIONS}, ["2", "not our town", "send"]),
        ("close_case", CASE, ["partly", "half done", "send"]),
    ],
)
def test_the_same_in_either_language(flow: str, facts: dict[str, Any], said: list[str], language: str) -> None:
    talk = Talk(flow, language=language, **facts)
    for one in said:
        talk = talk.taps(one) if one in talk.choices else talk.types(one)
    assert talk.draft == Talk(flow, answers=dict(talk.session.answers), **facts).draft


def test_every_detail_asked_belongs_to_a_sub_theme_and_may_be_passed_over() -> None:
    for (theme, subtheme), detail in every_detail().items():
        assert subtheme in SUBTHEMES[Theme(theme)]
        talk = Talk("give_detail", reference="PV-7K3MQ", detail=detail.name, choices=list(detail.choices)).types("autre chose")
        assert talk.step == detail.name, "none of the choices"
        assert talk.taps("skip").draft.answer == ""
