"""Places as they are said: in sentences, by the name of a street, with an arrondissement in letters; and sentences that name none."""

from __future__ import annotations

from functools import cache

import pytest

from routing.places.finding import Places, Qpv, settled

QPVS = (
    Qpv(code="QN09125M", name="La Grande Borne", communes=("91286",)),
    Qpv(code="QN09124M", name="Plateau - Grande Borne", communes=("91687",)),
    Qpv(code="QN09328M", name="Franc Moisin - Cosmonautes", communes=("93066", "93027")),
    Qpv(code="QN03314M", name="Jean Jaurès", communes=("33167",)),
    Qpv(code="QN97418M", name="Le Port - Secteur Ouest", communes=("97407",)),
    Qpv(code="QN05981M", name="Nouveau Roubaix", communes=("59512",)),
    Qpv(code="QN09412M", name="Centre", communes=("94017",)),
)


@cache
def places() -> Places:
    return Places(qpvs=QPVS)


def first(words: str) -> str:
    found = places().find(words)
    return found[0].code if found else ""


def asked(words: str) -> list[str]:
    found = places().find(words)
    assert settled(found) is None, f"{words} is not sure"
    return [candidate.code for candidate in found]


@pytest.mark.parametrize(
    "words",
    [
        "il y a plus de lumière dans la cour", "on a froid", "pourquoi", "bus 12 il passe plus", "devant l'école", "dans la rue",
        "la porte est cassée", "les voisins font du bruit la nuit", "j'ai peur le soir", "partout", "y a pas de place en crèche",
        "je cherche du travail", "dans ma ville", "mon quartier", "à la maison", "au pied de la tour", "la cave est inondée", "c'est sale",
        "en France", "there is no light in the street", "bat B", "j'ai été agressée", "mon mari a perdu son travail", "d'accord",
        "les ordures s'entassent devant la porte", "un chien a mordu ma fille",
    ],
)  # fmt: skip
def test_everyday_words_name_no_place(words: str) -> None:
    assert places().find(words) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [("le port", "97407"), ("rue 80", "80688"), ("mer loir et cher", "41136"), ("orange", "84087"), ("j'habite à Lacour 82", "82084"),
     ("12 rue des lilas, Lacour", "82084"), ("Lacour", "82084")],
)  # fmt: skip
def test_a_town_called_like_an_everyday_word_is_found_where_it_is_meant(words: str, code: str) -> None:
    assert first(words) == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Paris XIX", "75119"), ("paris dix-neuvième", "75119"), ("dix huitième arrondissement", "75118"), ("marseille xv", "13215"),
        ("lyon VIII", "69388"), ("lyon huitième", "69388"), ("13 ème arrondissement de marseille", "13213"), ("Paris V", "75105"),
        ("XVIIIe arrondissement de Paris", "75118"),
    ],
)  # fmt: skip
def test_an_arrondissement_is_numbered_in_many_ways(words: str, code: str) -> None:
    assert first(words) == code


def test_words_that_are_figures_elsewhere_number_no_arrondissement() -> None:
    assert asked("i live in Saint-Denis near Paris")[0] in ("93066", "97411")
    assert first("c'est la troisième fois que je le dis") == ""


def test_a_street_called_after_a_town_is_not_the_town_for_sure() -> None:
    for words in ("rue de marseille", "avenue de paris", "boulevard de strasbourg"):
        asked(words)
    assert first("boulevard de strasbourg toulon") == "83137"
    assert first("12 rue jean jaurès roubaix") == "59512", "nor is it a neighbourhood elsewhere"


def test_a_postcode_is_worth_more_than_a_name_in_the_street() -> None:
    assert first("rue des lilas, 59100") == "59512"
    assert first("allée des lilas bat C apt 34, 95140 garges") == "95268"


def test_a_neighbourhood_is_found_in_a_sentence_and_behind_what_announces_it() -> None:
    assert set(asked("le problème est à la grande borne")) >= {"QN09125M/91286", "QN09124M/91687"}
    assert first("93200 Saint-Denis, quartier Franc-Moisin") == "QN09328M/93066"
    assert "QN09125M/91286" in asked("tour 12 la grande borne")


def test_the_name_of_a_departement_comes_before_a_village_of_that_name() -> None:
    assert first("la réunion").startswith("974") and first("bouche du rhone") == "13055" and first("essone").startswith("91")


def test_the_beginning_of_a_name_is_worth_more_than_a_village_when_people_write_from_there() -> None:
    assert first("champigny") == "94017"
    assert "13001" in asked("aix")


def test_figures_of_other_scripts_are_figures() -> None:
    assert first("٩٣٢٠٠") == "93066" and first("۵۹۱۰۰") == "59512"
