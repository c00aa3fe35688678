"""What was understood of a story, in a line: what it speaks of and since when, in the language of whoever reads it."""

from __future__ import annotations

import pytest

from bot.texts import shipped
from bot.understood import understood_line
from dialogue.shipped import shipped_rows
from routing.themes.lasting import Lasting, lasting
from routing.themes.understood import THINGS, understood
from tests.talk import Talk

LIFT = "L'ascenseur il est coupé depuis trois semaines, ma mère elle descend plus"
LASTS = {
    "depuis 3 semaines": (3, "week"),
    "4 mois que le chauffage marche pas": (4, "month"),
    "ya plus de 2 ans": (2, "year"),
    "ça fait au moins dix jours": (10, "day"),
    "ya 3sem ke lascenseur marche pa": (3, "week"),
    "trois jours sans eau": (3, "day"),
    "out of order for about three weeks": (3, "week"),
    "it's been a month": (1, "month"),
    "hace 3 semanas que no hay luz": (3, "week"),
    "há três semanas sem água": (3, "week"),
    "asansör üç haftadır bozuk": (3, "week"),
    "3 haftadan beri": (3, "week"),
    "منذ ثلاثة أسابيع": (3, "week"),
    "منذ أسبوعين": (2, "week"),
    "men 3 chhour": (3, "month"),
    "ça fait 3h que j'attends": (3, "hour"),
    "pas d'eau depuis 48h": (48, "hour"),
    "we have waited for 5 hours": (5, "hour"),
    "hace 3 horas": (3, "hour"),
    "há 6 horas sem água": (6, "hour"),
    "منذ 8 ساعات": (8, "hour"),
    "dans 3 jours ça fera 2 mois que je dors dehors": (2, "month"),
}
NO_LENGTH = (
    *("mon fils de 8 ans", "un bébé de 3 mois sans chauffage", "fermé 2 jours par semaine", "depuis des mois"),
    *("depuis 1998 jours", "un mois", ""),
    *("du bruit depuis 22h", "depuis 8h du matin", "coupé depuis 20 h et toujours rien", "le facteur passe à 8h sans sonner"),
    *("no water since 8 hours", "desde 8 horas", "من 8 ساعات"),
    *("à la rue dans 3 jours sans rien", "expulsé d'ici 2 mois maintenant que c'est jugé", "dans moins de 3 semaines, déjà"),
    *("evicted in 3 weeks now", "en 3 días sin casa", "dentro de 2 semanas ya", "em 3 dias sem casa", "بعد 3 أيام بدون بيت"),
    "ba3d 3 chhour bla dar",
)
UNSURE = (
    *("je suis enceinte de 3 mois", "je suis homosexuel", "j'ai un cancer", "mon copain est en prison", "je dors dans ma voiture"),
    *("voilà 15 jours que rien", "mon mari me frappe et me menace depuis 3 semaines", "je ne dors plus, j'ai peur de mon mari"),
    *("discrimination raciste à l'embauche, refusé pour mon nom", "je suis en dépression, besoin d'un psychologue, d'un psychiatre"),
    "trafic de drogue, dealers et point de deal dans le hall",
)
"""Misread by a word, or better not said: illness, discrimination, violence."""


@pytest.mark.parametrize("words", LASTS)
def test_a_length_of_time_in_every_language(words: str) -> None:
    assert lasting(words) == Lasting(*LASTS[words])


@pytest.mark.parametrize("words", NO_LENGTH)
def test_an_age_or_a_timetable_is_none(words: str) -> None:
    assert lasting(words) is None


def test_whatever_has_a_name_is_a_concept_that_can_be_found() -> None:
    assert {row["concept"] for row in shipped_rows("routing.data", "concepts.csv")} >= THINGS


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "J'ai compris : ascenseur, 3 semaines."),
        ("en", "I understood: lift, 3 weeks."),
        ("es", "He entendido: ascensor, 3 semanas."),
        ("pt", "Percebi: elevador, 3 semanas."),
        ("tr", "Anladığım: asansör, 3 hafta."),
        ("ar", "فهمت: المصعد، 3 أسابيع."),
    ],
)
def test_the_line_is_in_the_language_of_whoever_reads_it(language: str, line: str) -> None:
    said = understood_line(shipped(), language, LIFT)
    assert "".join(char for char in said if char not in "\u2066\u2067\u2068\u2069\u200f") == line


def test_several_things_or_only_a_sub_theme_or_nothing() -> None:
    assert understood_line(shipped(), "fr", "les rats et le loyer depuis 2 mois") == "J'ai compris : rats, loyer, 2 mois."
    found = understood("une mutation de logement depuis 2 ans")
    assert found and not found.things and found.subtheme == "move"
    assert understood_line(shipped(), "fr", "une mutation de logement depuis 2 ans", things_only=True) == ""
    assert understood("depuis trois semaines") is None and understood_line(shipped(), "fr", "") == ""


@pytest.mark.parametrize("words", UNSURE)
def test_a_sub_theme_is_named_only_where_it_is_clear_and_hurts_nobody(words: str) -> None:
    assert understood(words) is None


def test_it_is_said_before_anything_is_sent_and_follows_what_is_changed() -> None:
    talk = Talk("report_concern").types(LIFT).taps("old_enough", "no").types("59100").taps("LOG", "relative")
    assert talk.step == "review" and talk.hears("J'ai compris : ascenseur, 3 semaines.")
    talk.edits("story").types("Plus de chauffage depuis deux jours").taps("old_enough")
    assert talk.step == "review" and talk.hears("J'ai compris : chauffage, 2 jours.")
    talk.edits("story").types("J'attends une mutation de logement depuis 2 ans").taps("old_enough")
    assert talk.step == "review" and not talk.hears("J'ai compris"), "the recap names the sub-theme on a line of its own"


def test_a_voice_note_is_read_back_with_it() -> None:
    talk = Talk("report_concern", transcribes=True).sends("voice", "v1").is_understood("v1", LIFT).taps("old_enough", "yes")
    assert talk.step == "did_we_hear" and talk.hears(f"« {LIFT} »\n\nJ'ai compris : ascenseur, 3 semaines.")


def test_of_what_a_relay_writes_nothing_is_said() -> None:
    talk = Talk("answer_case", reference="PV-7K3MQ", canned=()).types(f"{LIFT} : le réparateur vient demain.").taps("over")
    assert talk.step == "review" and not talk.hears("J'ai compris")
