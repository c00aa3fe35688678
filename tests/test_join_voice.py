"""Joining a case and sharing one, as transcripts with the engine alone."""

from __future__ import annotations

import pytest

from flows.residents.join_voice import JoinDraft, NotJoined
from flows.residents.report_concern import TurnedAway
from flows.residents.share_case import ShareDraft
from flows.staff.close_case import Outcome
from tests.talk import Talk

REFERENCE = "PV-7K3MQ"


@pytest.fixture
def neighbour() -> Talk:
    return Talk("join_voice", reference=REFERENCE)


def test_to_join_is_enough(neighbour: Talk) -> None:
    assert neighbour.hears("C'est pareil pour vous ?") and neighbour.hears("Votre nom et votre numéro")
    neighbour.taps("yes", "yes")
    assert neighbour.step == "own_words" and neighbour.choices == ["skip"]
    draft = neighbour.taps("skip", "send").draft
    assert isinstance(draft, JoinDraft)
    assert (draft.reference, draft.told.words, draft.told.files) == (REFERENCE, "", ())


def test_everything_can_be_typed_and_said_in_several_parts(neighbour: Talk) -> None:
    neighbour.types("ouais", "oui", "Chez nous aussi.").sends("voice", "v1")
    assert neighbour.choices == ["over"], "what was begun is ended, not passed over"
    neighbour.types("c'est tout")
    assert neighbour.hears("peut-elle écouter votre vocal ?")
    neighbour.types("non")
    assert neighbour.hears("Chez nous aussi. (1 fichier)") and neighbour.hears("C'est pareil pour moi : Oui")
    told = neighbour.types("envoyer").draft.told
    assert told.files == (("v1", "voice"),) and not told.hearable


def test_words_given_can_be_taken_back_and_passed_over(neighbour: Talk) -> None:
    neighbour.taps("yes", "yes").types("non, une bêtise").goes_back().restarts()
    assert neighbour.step == "own_words" and neighbour.types("passer").step == "review"
    neighbour.edits("own_words").types("Toujours en panne.").taps("over")
    assert neighbour.taps("send").draft.told.words == "Toujours en panne."


def test_it_is_not_the_same(neighbour: Talk) -> None:
    assert neighbour.types("peut-être").step == "same_for_you" and neighbour.hears("Je n'ai pas compris")
    assert neighbour.types("non").draft == NotJoined()


def test_under_fifteen(neighbour: Talk) -> None:
    assert neighbour.taps("yes", "no").draft == TurnedAway("come_with_an_adult")


def test_whoever_spoke_before_is_not_asked_their_age() -> None:
    assert Talk("join_voice", reference=REFERENCE, of_age=True).taps("yes").step == "own_words"


def test_in_english() -> None:
    talk = Talk("join_voice", language="en", reference=REFERENCE)
    assert talk.types("yes", "yes", "skip", "yes").draft.told.words == ""


def test_sharing_asks_for_a_consent_of_its_own() -> None:
    author = Talk("share_case", reference=REFERENCE)
    assert author.hears("Montrer vos mots à ceux qui ouvrent le lien ?")
    assert author.types("je sais pas").step == "show_my_words"
    assert author.types("non").draft == ShareDraft(REFERENCE, shows_words=False)


def test_a_relay_is_told_when_others_will_read() -> None:
    alone, among = Talk("answer_case", reference=REFERENCE), Talk("answer_case", reference=REFERENCE, for_all=True)
    assert among.hears("D'autres habitants") and not alone.hears("D'autres habitants")
    assert among.types("Réunion jeudi.").taps("over", "send").draft.for_all
    assert not alone.types("Réunion jeudi.").taps("over", "send").draft.for_all
    closing = Talk("close_case", reference=REFERENCE, for_all=True)
    assert closing.hears("D'autres habitants")
    assert closing.taps(Outcome.SOLVED, "skip", "send").draft.for_all
