"""Words as people type them: made safe, compared, and understood as a choice."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogue.words import meant, plain, plain_label, tidy

YES_NO = [("yes", "Oui"), ("no", "Non")]
TOWNS = [("93066", "Saint-Denis (93)"), ("97411", "Saint-Denis (974)"), ("59512", "Roubaix (59)"), ("elsewhere", "Ailleurs")]
YES_TOO = {"yes": frozenset({"ouais", "wi"}), "no": frozenset({"nan"})}


def test_only_labels_are_remembered_and_never_what_people_write() -> None:
    meant("les deux", YES_NO)
    before = plain_label.cache_info().currsize
    for n in range(20):
        assert meant(f"Je m'appelle Awa {n}", YES_NO) is None
    assert plain_label.cache_info().currsize == before and not hasattr(plain, "cache_info")


# --- made safe -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("bonjour", "bonjour"),
        ("deux\nlignes\tet une tabulation", "deux\nlignes\tet une tabulation"),
        ("fin\r\nde ligne\r", "fin\nde ligne"),
        ("e\u0301te\u0301", "été"),
        ("nul\x00 bip\x07 échap\x1b[31m", "nul bip échap[31m"),
        ("\u202egauche\u202c et \u2066isolé\u2069\u200f", "gauche et isolé"),
        ("famille 👨\u200d👩\u200d👧 et cœur ❤\ufe0f", "famille 👨\u200d👩\u200d👧 et cœur ❤\ufe0f"),
        ("a\ud800b", "a\ufffdb"),
        ("\ud83d\ude00", "😀"),
        ("سلام", "سلام"),
        ("", ""),
    ],
)
def test_text_is_made_safe_to_keep_and_show(typed: str, kept: str) -> None:
    assert tidy(typed) == kept


def test_marks_stacked_to_the_ceiling_are_capped_and_real_ones_kept() -> None:
    assert len(tidy("z" + "\u0335" * 400)) <= 6
    assert tidy("ক্ষ্ম हिन्दी ṩ ệ") == unicodedata.normalize("NFC", "ক্ষ্ম हिन्दी ṩ ệ")


@given(st.text())
def test_any_text_comes_out_whole_once_and_for_all(typed: str) -> None:
    kept = tidy(typed)
    assert tidy(kept) == kept
    kept.encode("utf-8")
    assert not [c for c in kept if unicodedata.category(c) in ("Cs",) or (unicodedata.category(c) == "Cc" and c not in "\n\t")]


# --- compared --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "compared"),
    [
        ("  Ça VA ? 👍", "ca va"),
        ("D'ACCORD", "d accord"),
        ("Vas-y !!!", "vas y"),
        ("ﬁni", "fini"),
        ("STRASSE straße", "strasse strasse"),
        ("１２", "12"),
        ("HAYIR", "hayir"),
        ("hayır, İptal ŞİMDİ", "hayir iptal simdi"),
        ("🤷", ""),
        ("", ""),
    ],
)
def test_case_accents_and_punctuation_do_not_matter(typed: str, compared: str) -> None:
    assert plain(typed) == compared


@given(st.text(max_size=40))
def test_comparing_twice_is_comparing_once(typed: str) -> None:
    assert plain(plain(typed)) == plain(typed)


# --- understood as a choice ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("oui", "yes"),
        ("OUI !", "yes"),
        ("non.", "no"),
        ("1", "yes"),
        ("2)", "no"),
        ("ouais", "yes"),
        ("Nan", "no"),
        ("3", None),
        ("0", None),
        ("o", None),
        ("peut-être", None),
        ("oui mais non", None),
        ("👍", None),
        ("", None),
        ("2️⃣", "no"),
        ("፩", None),
        ("9" * 5000, None),
    ],
)
def test_words_that_plainly_mean_a_choice(typed: str, choice: str | None) -> None:
    assert meant(typed, YES_NO, YES_TOO) == choice


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("roubaix", "59512"),
        ("rou", "59512"),
        ("ro", None),
        ("saint denis", None),
        ("saint-denis 93", "93066"),
        ("Saint-Denis (974)", "97411"),
        ("ailleurs", "elsewhere"),
        ("59512", None),
        ("lens", None),
    ],
)
def test_the_beginning_of_one_label_is_enough_and_of_two_is_not(typed: str, choice: str | None) -> None:
    assert meant(typed, TOWNS) == choice


def test_nothing_is_meant_where_nothing_is_offered() -> None:
    assert meant("oui", []) is None
    assert meant("1", []) is None


@given(st.text(max_size=60))
def test_whatever_is_typed_means_a_choice_that_is_offered_or_none(typed: str) -> None:
    assert meant(typed, TOWNS) in {None, *(code for code, _label in TOWNS)}
