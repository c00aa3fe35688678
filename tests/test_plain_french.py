"""What residents read is short: twelve words a sentence or fewer on average, twenty at most, and mostly everyday words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from bot.cli import main
from bot.translations.readability import everyday, is_plain, is_told, measured, read_by_residents, sentences, words

FRENCH = Path(__file__).parent.parent / "locales" / "fr.ftl"
MEAN, MOST = 12, 20
EXCEPTIONS: frozenset[str] = frozenset()
"""Sentences that may be longer, each to be argued here. None is."""


@cache
def texts() -> dict[str, str]:
    return read_by_residents(FRENCH.read_text("utf-8"))


def test_the_texts_of_residents_are_found() -> None:
    keys = {key for key, text in texts().items() if is_told(text)}
    assert {"welcome", "report-concern-story", "report-concern-story.hint", "danger-numbers", "case-opened", "web-offline"} <= keys
    assert not [key for key in keys if key.startswith(("staff-", "thread-", "summary-", "theme-", "accepted-"))]


def test_sentences_are_short_on_average_and_none_is_long() -> None:
    told = measured(FRENCH.read_text("utf-8"))
    assert told.sentences > 100 and told.mean <= MEAN and told.longest <= MOST


def test_no_label_is_long() -> None:
    long = [f"{key}: {sentence}" for key, text in texts().items() for sentence in sentences(text) if words(sentence) > MOST]
    assert [found for found in long if found not in EXCEPTIONS] == []
    assert set(long) >= EXCEPTIONS, "an exception that is no longer needed"


def test_residents_are_said_vous() -> None:
    """Nobody is addressed as "tu", but for those under 15 who are sent to an adult."""
    familiar = re.compile(r"\b(tu|toi|ton|ta|tes|t')(?=\W|$)", re.IGNORECASE)
    assert [key for key, text in texts().items() if familiar.search(text)] == ["come-with-an-adult", "come-with-an-adult-near"]


def test_what_counts_as_a_word_and_a_sentence() -> None:
    assert words("L'eau est-elle revenue, à 8 h ?") == 7
    assert sentences("Bonjour ! Ça va ? Oui.\n\nBien : 17 ou 112.") == ["Bonjour !", "Ça va ?", "Oui.", "Bien : 17 ou 112."]


def test_an_everyday_word_is_one_with_another_ending_too() -> None:
    known = {"toucher", "demande", "national"}
    assert all(is_plain(word, known) for word in ("touchez", "demandes", "nationale", "nationaux", "l"))
    assert not any(is_plain(word, known) for word in ("touche-à-tout", "requête", "nationalité"))
    assert {"maison", "vous", "loyer"} <= everyday()


def test_words_that_are_not_everyday_ones_are_told_with_the_texts_they_are_in() -> None:
    hint = "    .hint = Subordonné, { $x -> \n    [one] oui\n   *[other] assujetti\n}\n"
    french = f"a = Votre dossier est subordonné à ceci.\n{hint}accepted-x = nonobstant\n"
    assert measured(french).uncommon == {"subordonné": ("a", "a.hint"), "assujetti": ("a.hint",)}


def test_few_words_of_ours_are_not_everyday_ones(capsys: pytest.CaptureFixture[str]) -> None:
    """They are reported, not refused: "bailleur" has no plainer name, and people know it from their letters."""
    with pytest.raises(SystemExit, match="0"):
        main(["locales", "readability"])
    sentences_told, words_told, *lines = capsys.readouterr().out.splitlines()
    assert re.match(r"\d+ sentences, \d\.\d words on average, \d+ at most: ", sentences_told)
    assert words_told == f"{len(lines)} words that are not everyday ones:" and "bailleur\tdetail-landlord, subtheme-landlord" in lines
