"""Words one letter apart."""

from __future__ import annotations

from binascii import crc32

from dialogue.near import Near, one_letter_less


def test_a_letter_forgotten_leads_to_the_word() -> None:
    near = Near(["suicide", "violence"])
    assert [near.get(spelling) for spelling in ("suicde", "iolence", "violenc", "suide")] == ["suicide", "violence", "violence", None]


def test_the_word_itself_counts_only_when_asked() -> None:
    assert Near(["loyer"]).get("loyer") is None
    assert Near(["loyer"], itself=True).get("loyer") == "loyer"


def test_of_two_words_that_may_be_meant_the_first_listed_is() -> None:
    assert Near(["parte", "porte"]).get("prte") == "parte"
    assert Near(["porte", "parte"]).get("prte") == "porte"


def test_two_spellings_with_one_checksum_are_not_taken_for_each_other() -> None:
    assert crc32(b"plumless") == crc32(b"buckeroo")
    near = Near(["plumlesss"])
    assert near.get("plumless") == "plumlesss"
    assert near.get("buckeroo") is None


def test_what_no_encoding_can_write_is_no_word() -> None:
    assert Near(["loyer"]).get("\ud83d") is None
    assert Near([]).get("") is None


def test_one_letter_less_says_every_spelling() -> None:
    assert one_letter_less("abc") == ["bc", "ac", "ab"]
