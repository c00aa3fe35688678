"""Words written as they sound."""

from __future__ import annotations

import pytest

from dialogue.by_ear import ByEar, consonants, iberian_sound, sound

WORDS = ByEar({"fr": ["couteau", "incendie", "mur"], "es": ["violaron"], "pt": ["queimou"], "ar-Latn": ["kaydrebni", "y9telni", "dem"]})


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("kouto", "couteau"), ("insendi", "incendie"), ("biolaron", "violaron"), ("keimou", "queimou"),
        ("kidrabni", "kaydrebni"), ("kaydharbni", "kaydrebni"), ("ye9tolni", "y9telni"), ("yqatelni", None), ("murs", None), ("dam", None),
        ("table", None), ("", None),
    ],
)  # fmt: skip
def test_a_word_is_known_by_its_sound_when_it_is_long_enough(written: str, meant: str | None) -> None:
    assert WORDS.get(written) == meant


def test_a_french_word_begins_as_it_sounds() -> None:
    assert sound("gouto") != sound("couteau")
    assert ByEar({"fr": ["incendie"]}).get("encendie") is None, "it sounds alike to nobody who reads its first letter"


def test_of_words_that_sound_alike_the_shortest_is_meant_whatever_their_order() -> None:
    for words in (["secoure", "secour"], ["secour", "secoure"]):
        assert ByEar({"fr": words}).get("sekour") == "secour"


def test_the_vowels_of_an_arabic_word_and_the_two_ways_of_its_letters_are_one() -> None:
    assert consonants("7absni") == consonants("habesni")
    assert consonants("khne9ni") == consonants("5nqni")
    assert consonants("shedni") == consonants("chedni") != consonants("sedni")


def test_spanish_and_portuguese_letters_that_sound_alike_are_one() -> None:
    assert iberian_sound("biolaron") == iberian_sound("violaron")
    assert iberian_sound("fuersa") == iberian_sound("fuerza")
    assert iberian_sound("kemar") == iberian_sound("quemar")
    assert iberian_sound("ermano") == iberian_sound("hermano")
    assert iberian_sound("chico") != iberian_sound("kico")


def test_a_language_that_is_not_written_by_ear_is_left_out() -> None:
    assert ByEar({"tr": ["saldırdı"], "en": ["knife"]}).get("nife") is None
