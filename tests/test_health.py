"""Words about somebody's health are heard in several languages, and what only sounds so is left alone."""

from __future__ import annotations

import pytest

from routing.themes.hints import of_health
from tests.talk import Talk


@pytest.mark.parametrize(
    "words",
    [
        "L'ascenseur est coupé, ma mère elle descend plus", "je peux plus sortir de chez moi", "moisissure partout, le petit a de l'ASTHME",
        "mes enfants sont malades à cause du froid", "My mother can't go down, and she is diabetic", "Evde küf var, çocuk astım",
        "o meu filho tem asma", "mi madre no puede bajar", "ولدي مريض", "weldi mrid",
    ],
)  # fmt: skip
def test_words_of_health_are_heard(words: str) -> None:
    assert of_health(words)


@pytest.mark.parametrize(
    "words",
    [
        "l'ascenseur descend au sous-sol", "l'enceinte de l'école est cassée", "ça me rend fou", "les arbres du parc", "no bus on Sunday",
        "plus de médecin dans le quartier", "le maire ne descend jamais nous voir", "il faut une maison de santé",
    ],
)  # fmt: skip
def test_what_is_no_illness_is_left_alone(words: str) -> None:
    assert not of_health(words)


def test_whether_a_doctor_is_needed_is_asked_before_anything_else_and_the_number_comes_at_once() -> None:
    asked = Talk("report_concern").types("Il y a du froid et mon fils est malade.").taps("old_enough")
    assert asked.step == "doctor_now"
    asked.taps("yes")
    assert asked.hears("15") and asked.step == "may_we_say_a_doctor_is_needed"
    made = asked.taps("yes").types("59100").taps("LOG", "send").draft
    assert made.urgent
    calm = Talk("report_concern").types("Il y a du froid et mon fils est malade.").taps("old_enough", "no")
    assert calm.step == "place" and not calm.types("59100").taps("LOG", "send").draft.urgent
