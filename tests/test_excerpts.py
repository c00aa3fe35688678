"""Whoever shortens a resident's words takes away and adds nothing, whatever they type; what is left out shows."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogue.excerpts import CUT, Excerpt, excerpt, opening
from dialogue.kinds import Invalid, Words
from tests.talk import Talk

SAID = "Le hall est sale et le gardien est parti depuis trois mois. On a froid, [nom] est malade ! Personne ne vient."
MASKS = frozenset(("[nom]", "[adresse]"))


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("le gardien est parti depuis trois mois", "le gardien est parti depuis trois mois."),
        ("LE HALL EST SALE", "Le hall est sale"),
        ("hall est sale personne ne vient", "hall est sale […] Personne ne vient."),
        ("Le hall est sale […] Personne ne vient.", "Le hall est sale […] Personne ne vient."),
        ("On a froid, [nom] est malade !", "On a froid, [nom] est malade !"),
        ("le [nom] est parti", "Le [nom] est parti"),
        ("On a froid [adresse] vient", "On a froid, [adresse] vient."),
        ("Le hall est sale et le gardien est parti depuis trois mois. On a froid, [nom] est malade ! Personne ne vient.", SAID),
    ],
)
def test_what_is_kept_is_in_the_words_of_who_said_it(kept: str, shown: str) -> None:
    assert excerpt(SAID, kept, MASKS) == shown


@pytest.mark.parametrize(
    ("typed", "added"),
    [
        ("le gardien est revenu", "revenu"), ("personne hall", "hall"), ("le hall est très sale", "très"),
        ("[voleur] est parti", "[voleur]"),
        ("le gardien est parti parti", "parti"), ("Le hall est sale. Signé Karim", "Signé"), ("Personne ne vient [nom]", "[nom]"),
    ],
)  # fmt: skip
def test_a_word_that_is_added_or_moved_is_refused_and_named(typed: str, added: str) -> None:
    with pytest.raises(Invalid) as refused:
        excerpt(SAID, typed, MASKS)
    assert (refused.value.code, refused.value.facts) == ("word-added", {"word": added})


@settings(max_examples=80, deadline=None)
@given(st.text("le halstprm[no] .é", max_size=60))
def test_nothing_typed_ever_adds_a_word(typed: str) -> None:
    try:
        shown = excerpt(SAID, typed, MASKS)
    except Invalid:
        return
    words = [word.strip(".,! ") for word in shown.split() if word != CUT]
    assert all(word in SAID or word in MASKS for word in words)


def test_the_beginning_is_whole_sentences_where_it_can_be() -> None:
    assert opening(SAID, 500) == SAID
    assert opening(SAID, 70) == f"Le hall est sale et le gardien est parti depuis trois mois. {CUT}"
    cut = opening("mot " * 200, 100)
    assert cut.endswith(f"mot {CUT}") and len(cut) <= 100


def test_the_question_shows_what_is_wrong_and_goes_on() -> None:
    relay = Talk("shorten_quote", reference="PV-7K3MQ", said=SAID, masks=["[nom]"])
    assert relay.types("Le hall est propre").hears("n'est pas dans ces mots") and relay.hears("propre")
    assert relay.types("Le hall est sale").hears("Pouvez-vous en dire un peu plus ?")
    relay.types("le gardien [nom] trois mois. On a froid. Personne ne vient.")
    assert relay.step == "review" and relay.hears("le gardien [nom] trois mois. On a froid […] Personne ne vient.")
    assert relay.restarts().taps("send").draft.words == "le gardien [nom] trois mois. On a froid […] Personne ne vient."


def test_a_sample_of_the_kind_is_taken_by_it() -> None:
    kind = Excerpt(SAID, tuple(MASKS), 40, 280)
    (sample,) = kind.samples()
    assert isinstance(sample, Words) and kind.read(kind.take(sample)) == SAID
