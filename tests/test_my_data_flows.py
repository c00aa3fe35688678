"""The conversations about one's own data with the engine alone: straight through, astray, and back on the way."""

from __future__ import annotations

import pytest

from flows.residents.change_consents import Consent
from flows.residents.withdraw_case import Why
from tests.talk import Talk

ONE = [["PV-7K3MQ", "PV-7K3MQ · Logement"]]
TWO = [*ONE, ["PV-2B3CD", "PV-2B3CD · Santé"]]


def test_a_case_is_withdrawn_by_one_answer_or_kept() -> None:
    talk = Talk("withdraw_case", reference="PV-7K3MQ")
    assert talk.hears("Pourquoi retirer") and talk.choices == ["no_need", "mistake", "not_said", "keep"]
    assert talk.types("parce que").hears("Je n'ai pas compris")
    assert talk.restarts().types("je me suis trompé").draft.why is Why.MISTAKE
    assert Talk("withdraw_case", reference="PV-7K3MQ").types("4").draft.why is Why.KEEP


def test_with_one_case_it_is_not_asked_which() -> None:
    talk = Talk("change_consents", cases=ONE)
    assert talk.step == "which"
    draft = talk.taps("quote").types("nan").draft
    assert (draft.references, draft.consent, draft.agreed) == (("PV-7K3MQ",), Consent.QUOTE, False)


def test_among_several_one_or_all() -> None:
    talk = Talk("change_consents", cases=TWO)
    assert talk.choices == ["PV-7K3MQ", "PV-2B3CD", "all"]
    assert talk.types("PV-99999").hears("Je n'ai pas compris")
    assert talk.taps("PV-2B3CD", "contact", "yes").draft.references == ("PV-2B3CD",)
    assert Talk("change_consents", cases=TWO).taps("all", "contact", "no").draft.references == ("PV-7K3MQ", "PV-2B3CD")


def test_another_consent_is_asked_about_after_going_back() -> None:
    talk = Talk("change_consents", cases=ONE).taps("quote")
    talk.goes_back().taps("no", under="may_we_quote")
    assert talk.step == "which" and talk.hears("déjà passée")
    assert talk.taps("transmit").hears("votre demande est retirée") and talk.restarts().taps("no").draft.consent is Consent.TRANSMIT


@pytest.mark.parametrize("word", ["été", "deux mots", "", "👍👍👍👍", "x" * 41])
def test_a_word_that_would_not_be_found_again_is_asked_again(word: str) -> None:
    talk = Talk("choose_secret", reference="PV-7K3MQ").types(word)
    assert talk.step == "word" and talk.hears("un seul mot")
    assert talk.sends("photo").hears("des mots")
    assert talk.types("  Été-indien ").step == "word", "two words, once it is read without its hyphen"
    assert talk.types("ÉTÉS!").draft.word == "etes"


def test_a_draft_never_shows_its_word() -> None:
    assert "mimosa" not in repr(Talk("choose_secret", reference="PV-7K3MQ").types("mimosa").draft)
    talk = Talk("recover_case").types("7k3mq", "mimosa")
    assert "mimosa" not in repr(talk.draft) and (talk.draft.reference, talk.draft.word) == ("7k3mq", "mimosa")


def test_a_number_mistyped_is_asked_again_before_the_word() -> None:
    talk = Talk("recover_case").types("7k")
    assert talk.step == "number" and talk.hears("un peu plus")
    talk.types("PV-7K3M0").goes_back().types("PV-7K3MQ")
    assert talk.restarts().types("mimosa").draft.reference == "PV-7K3MQ"
