"""What a message speaks of: in any of the languages, spelled in many ways, and when somebody edits the table badly."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from routing.alike.comparing import Alike, Voiced
from routing.alike.concepts import KINDS, LANGUAGES, BadConcepts, Concepts, shipped

TABLE = Path(__file__).parent.parent / "routing" / "data" / "concepts.csv"


def spoken_of(words: str) -> set[str]:
    return {concept for concept, weight in shipped().gist(words).concepts.items() if weight >= 1.5}


@pytest.mark.parametrize(
    "words",
    [
        "L'ascenseur est en panne", "lassenseur marche pa", "asenseur HS", "The lift is broken", "El ascensor no funciona",
        "O elevador está avariado", "asansörümüz bozuk", "المصعد معطل", "والمصعد لا يعمل", "lassansor mkhasser",
    ],
)  # fmt: skip
def test_a_lift_is_a_lift_in_every_language_and_spelling(words: str) -> None:
    gist = shipped().gist(words)
    assert "lift" in gist.concepts and "broken" in gist.concepts and gist.troubles == {"broken"}


def test_words_together_say_what_none_of_them_says() -> None:
    assert "hot_water" in spoken_of("plus d'eau chaude depuis lundi") and "water" not in spoken_of("plus d'eau chaude depuis lundi")
    assert "letterbox" in spoken_of("les boite o letr son pété") and "no_reply" not in spoken_of("les boîtes aux lettres sont cassées")


def test_words_that_say_nothing_are_nothing_and_unknown_ones_are_kept_as_they_sound() -> None:
    gist = shipped().gist("bonjour, depuis trois semaines the la una bir في zblorg")
    assert not gist.concepts and gist.rest == {"zblorg"}
    assert not shipped().gist("").concepts and not shipped().gist("??? 12 !").rest


def test_a_word_means_what_it_means_in_the_language_of_the_message() -> None:
    assert "cold" not in spoken_of("do you don t") and "electric" not in spoken_of("a porta do prédio está partida")
    assert "electric" in spoken_of("do kayt9ta3 dima f dar dyalna")


def test_a_word_is_known_a_letter_away_in_the_messages_own_language_only() -> None:
    assert shipped().gist("le robinez de la maison coule").concepts["water"] > 0
    assert "water" not in shipped().gist("the robinez of my house is old").concepts


def said(words: str) -> Voiced:
    return Voiced(key=words, words=words, theme="LOG", subtheme=None, territory="59512")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("l'ascenseur du bâtiment B est en panne depuis lundi", "quelqu'un urine chaque nuit dans l'ascenseur"),
        ("l'ascenseur est en panne", "le chauffage est en panne"),
        ("la cantine est trop chère", "la cantine refuse mon fils"),
        ("il y a des souris dans la cuisine", "il y a des punaises dans la chambre"),
    ],
)
def test_one_thing_with_another_trouble_or_one_trouble_of_another_thing_is_not_the_same(one: str, other: str) -> None:
    alike = Alike()
    alike.add(said(one))
    assert alike.nearest(said(other)) == ()
    assert [found.key for found in alike.nearest(said(f"{one} !"))] == [one]


def test_what_is_of_one_family_is_half_alike_and_a_side_remark_weighs_half() -> None:
    slide, swing = shipped().gist("le toboggan est cassé"), shipped().gist("the swing is broken")
    assert slide.fields["play"] == swing.fields["play"] > 0
    seat = "sept heures sur un matelas aux urgences"
    assert shipped().gist(seat, "SAN").concepts["bulky"] == shipped().gist(seat).concepts["bulky"] / 2
    assert shipped().gist(seat, "PRO").concepts["bulky"] == shipped().gist(seat).concepts["bulky"]


def test_articles_written_with_their_word_are_taken_off_in_phrases_too() -> None:
    assert "food_aid" in spoken_of("gıda yardımını reddettiler"), "the last word of a phrase may go on"
    assert "housing_benefit" in spoken_of("plus daide au logement") and "lift" in spoken_of("lascenseur")


@pytest.mark.parametrize("words", ["310e pour deux mois", "310 €", "310 EUR", "1400 euros", "310 euro", "310 يورو"])
def test_an_amount_is_an_amount_however_it_is_written(words: str) -> None:
    assert "amount" in shipped().gist(words).troubles
    assert "amount" not in shipped().gist("au 11e étage, 15e arrondissement, en 3e, à 20 h, le bus 12").concepts


def test_what_a_street_is_called_is_no_thing_but_still_brings_those_who_say_it_together() -> None:
    named = shipped().gist("la rue des Tilleuls est sale")
    assert "trees" not in named.concepts and "street" in named.concepts and "dirty" in named.troubles
    assert named.rest & shipped().gist("rue des tilleul").rest
    assert "trees" in shipped().gist("les tilleuls de la rue").concepts and "dirty" in shipped().gist("la rue sale").troubles


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("la piscine est trop chère pour nous", "à la piscine il n'y a plus de maître nageur"),
        ("la pharmacie n'a jamais mon traitement, rupture de stock", "la pharmacie m'a donné le mauvais médicament"),
        ("la CAF ne répond jamais au téléphone", "un contrôleur de la CAF a fouillé chez moi"),
        ("the lift shakes between the floors", "there is no light in the lift"),
    ],
)
def test_what_is_wrong_with_a_thing_tells_two_concerns_apart(one: str, other: str) -> None:
    alike = Alike()
    alike.add(said(one))
    assert alike.nearest(said(other)) == ()


def test_pests_are_a_trouble_by_themselves() -> None:
    alike = Alike()
    alike.add(said("l'immeuble est infesté de cafards, il faut traiter partout"))
    assert alike.nearest(said("des cafards dans le frigo, ça fait peur"))


# --- the table ---------------------------------------------------------------------------------------------------------


def rows(line: str) -> list[dict[str, str]]:
    return list(csv.DictReader([f"concept;kind;weight;fields;themes;{';'.join(LANGUAGES)}", line], delimiter=";"))


@pytest.mark.parametrize(
    "line", ["lift;thing;heavy;;;a;;;;;;", "lift;place;3;;;a;;;;;;", ";thing;3;;;a;;;;;;", "lift;thing;-1;;;a;;;;;;", "lift;thing;3;;;a"]
)
def test_a_line_that_cant_be_read_is_named(line: str) -> None:
    with pytest.raises(BadConcepts, match="line 2"):
        Concepts.from_rows(rows(line))
    mended = Concepts.from_rows(rows("lift;thing;3;lifts;LOG;ascenseur, élévateur;lift;;;asansör*;;"))
    assert dict(mended.gist("l'élévateur").concepts) == {"lift": 3.0}


def test_the_table_that_ships_says_each_thing_in_every_language() -> None:
    with TABLE.open(encoding="utf-8") as file:
        table = list(csv.DictReader(file, delimiter=";"))
    assert {row["kind"] for row in table} == KINDS and len({row["concept"] for row in table}) == len(table) > 300
    silent = [(row["concept"], language) for row in table for language in LANGUAGES if not row[language].strip()]
    assert not silent
    from flows.themes import Theme

    assert {theme.strip() for row in table for theme in row["themes"].split(",") if theme.strip()} <= set(Theme)
    assert not [row["concept"] for row in table if any('"' in cell or "  " in cell for cell in row.values())]
