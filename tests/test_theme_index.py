"""What words point to: by their checksums, in the language of the others, and never by a word of everyday."""

from __future__ import annotations

import pytest

from flows.themes import Theme
from routing.themes.index import Index
from routing.themes.lexicon import Lexicon, suggest, suggest_precisely


def row(word: str, subtheme: str = "pests", *, theme: str = "LOG", language: str = "fr") -> dict[str, str]:
    return {"theme": theme, "subtheme": subtheme, "language": language, "word": word, "weight": "3"}


def test_an_index_has_what_was_added_once_each_and_nothing_else() -> None:
    index = Index()
    words = [f"mot{number}" for number in range(2000)]
    for number, word in enumerate(words):
        index.add(word, number)
    index.add("mot7", 7)
    index.add("mot7", 3)
    index.settle()
    assert index.get("mot7") == [3, 7]
    assert all(number in index.get(word) for number, word in enumerate(words))
    assert [word for word in ("mot2000", "", "\ud83d", "المصعد") if index.get(word)] == []


def test_nothing_was_added() -> None:
    index = Index()
    index.settle()
    assert index.get("mot") == []


def test_a_number_too_big_is_refused() -> None:
    with pytest.raises(OverflowError):
        Index().add("mot", 1 << 32)


def test_a_word_of_another_language_than_the_others_weighs_less() -> None:
    lexicon = Lexicon.from_rows([row("cafard"), row("rat"), row("sala", "premises", theme="VIE", language="es")])
    alone = lexicon.suggest("sala")[0]
    beside = next(one for one in lexicon.suggest("cafard rat sala") if one.theme is Theme.COMMUNITY)
    assert alone.theme is Theme.COMMUNITY
    assert 0 < beside.score < alone.score


def test_a_word_of_everyday_is_no_other_word_misspelt_nor_foreign() -> None:
    rows = [row("maman"), row("télé", "image", theme="DIS"), row("un", "image", theme="DIS", language="tr")]
    everyday = [("moment", "fr"), ("tell", "en"), ("un", "fr")]
    assert [Lexicon.from_rows(rows, everyday).suggest(word)[0].score for word in ("moment", "tell", "un")] == [0, 0, 0]
    assert Lexicon.from_rows(rows).suggest("tell")[0].score > 0, "without them, it would be television"


def test_a_phrase_is_heard_as_it_sounds_and_in_its_order() -> None:
    lexicon = Lexicon.from_rows([row("eau chaude", "breakdown"), row("vie chère", "food", theme="POU")])
    assert lexicon.suggest("plus d'o chode")[0].subtheme == "breakdown"
    assert lexicon.suggest("chaude est l'eau")[0].score == 0


def test_a_beginning_that_ends_like_a_plural_is_a_word_too() -> None:
    assert Lexicon.from_rows([row("polis*")]).suggest("polis")[0].score > 0


def test_three_sub_themes_are_not_all_of_one_theme_unless_it_is_sure() -> None:
    assert len({one.theme for one in suggest_precisely("les rats et la caf et l'école")}) == 3
    sure = "humidité, cafards, ascenseur en panne"
    found = suggest_precisely(sure)
    assert [str(one.theme) for one in found] == ["LOG", "LOG", "LOG"]
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert found[0].theme is suggest(sure)[0].theme
