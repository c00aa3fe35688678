"""Looking a text up: its language, French where it is lacking, its facts."""

from __future__ import annotations

from importlib.resources import files

import babel.core
import babel.localedata
import pytest

from bot.bidi import way
from bot.texts import MissingText, Texts, labels, shipped, texts_in
from dialogue.keys import key_of
from tests.no_more_files import no_more_files

SMALL = {
    "fr": "hello = Bonjour { $name }\nbye = Au revoir\n    .hint = À demain\nwords = oui, ouais\nyes = Oui\nno = Non\n",
    "en": "hello = Hello { $name }\nwords = yes,, yep\n",
    "ar": "hello = مرحبا { $name }\n",
}


def test_a_text_is_said_in_the_language_asked_for() -> None:
    texts = Texts(SMALL)
    assert texts("en", "hello", {"name": "Awa"}) == "Hello Awa"
    assert texts("fr", "hello", {"name": "Awa"}) == "Bonjour Awa"


def test_what_a_language_lacks_is_said_in_french() -> None:
    texts = Texts(SMALL)
    assert texts("en", "bye") == "Au revoir"
    assert texts("en", "bye.hint") == "À demain"
    assert texts("xx", "bye") == "Au revoir"
    assert not texts.has("bye", "en")
    assert texts.has("bye.hint")


def test_a_text_nobody_wrote_says_its_key() -> None:
    with pytest.raises(MissingText, match="farewell"):
        Texts(SMALL)("en", "farewell")
    with pytest.raises(MissingText, match=r"hello\.hint"):
        Texts(SMALL)("fr", "hello.hint")


def test_a_fact_that_is_not_given_is_an_error_not_a_hole() -> None:
    texts = Texts(SMALL)
    with pytest.raises(MissingText, match="fr hello"):
        texts("fr", "hello")
    assert texts("fr", "hello", {"name": "Awa"}) == "Bonjour Awa"


def test_a_text_without_facts_is_worked_out_once() -> None:
    texts = Texts(SMALL)
    assert texts("fr", "bye") is texts("fr", "bye")


def test_what_is_put_into_arabic_is_kept_apart_from_it() -> None:
    texts = Texts(SMALL)
    assert texts("ar", "hello", {"name": "PV-7K3MQ"}) == "مرحبا \u2068PV-7K3MQ\u2069"
    assert "\u2068" not in texts("fr", "hello", {"name": "PV-7K3MQ"})


@pytest.mark.parametrize(
    ("count", "said"), [(1, "ملف واحد"), (2, "ملفان"), (3, "3 ملفات"), (11, "11 ملفا"), (100, "100 ملف"), (103, "103 ملفات")]
)
def test_arabic_counts_in_its_six_forms_and_western_digits(count: int, said: str) -> None:
    told = shipped()("ar", "recap-files", {"count": count})
    assert told.replace("\u2068", "").replace("\u2069", "") == f"({said})"


def test_a_command_among_arabic_keeps_its_slash_on_its_side() -> None:
    source = "see = طلباتك: /suivi، /mesdonnees\nbegins = يبدأ بهذا: PV-\ntalk = fr / ar\n"
    texts = Texts({"fr": "see = Vos demandes : /suivi\n", "ar": source})
    assert texts("ar", "see") == "طلباتك: \u2068/suivi\u2069، \u2068/mesdonnees\u2069"
    assert texts("ar", "begins") == "يبدأ بهذا: \u2068PV-\u2069"
    assert (texts("ar", "talk"), texts("fr", "see")) == ("fr / ar", "Vos demandes : /suivi")


def test_a_fact_is_never_markup() -> None:
    assert Texts(SMALL)("fr", "hello", {"name": "{ $name } <b>"}) == "Bonjour { $name } <b>"


def test_a_platform_s_tag_finds_its_language() -> None:
    texts = Texts(SMALL)
    assert [texts.language_for(tag) for tag in ("en-GB", "EN", "ar", "pt-br", "")] == ["en", "en", "ar", "fr", "fr"]
    assert texts.languages == ("fr", "ar", "en")
    chinese = Texts({**SMALL, "zh": "", "zh-Hant": ""})
    assert [chinese.language_for(tag) for tag in ("zh-hant-TW", "zh-CN", "zh-Hant")] == ["zh-Hant", "zh", "zh-Hant"]


def test_words_of_every_language_are_heard_together() -> None:
    assert Texts(SMALL).words("words") == ("oui", "ouais", "yes", "yep")
    assert Texts(SMALL).words("farewell") == ()


def test_keys_and_labels_are_made_from_names() -> None:
    assert key_of("report_concern", "", "which_place") == "report-concern-which-place"
    assert labels(Texts(SMALL), "en", ("yes", "no"), "") == [("yes", "Oui"), ("no", "Non")]


def test_the_languages_offered_are_those_that_ship() -> None:
    named = shipped().named(shipped().languages)
    assert [one.code for one in named] == ["fr", "ar", "en", "es", "pt", "tr"], "French, then by their tags"
    assert [one.label for one in named] == ["Français", "العربية", "English", "Español", "Português", "Türkçe"], "each as it calls itself"
    assert shipped().staff_languages == ("fr", "en")


def test_staff_has_fewer_languages_than_residents() -> None:
    texts = Texts(SMALL, {"fr": "queue = File", "en": "queue = Queue"})
    assert texts.staff_languages == ("fr", "en")
    assert texts.languages_of("queue") == ("fr", "en") and texts.languages_of("hello") == ("fr", "ar", "en")
    assert texts.language_for("ar", texts.staff_languages) == "fr"
    assert (texts("en", "queue"), texts("ar", "queue")) == ("Queue", "File")


def test_a_text_whose_rules_could_not_be_opened_is_said_the_next_time(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = texts_in(files("locales"))
    monkeypatch.setattr(babel.core, "_global_data", None)  # as before anybody spoke
    monkeypatch.setattr(babel.localedata, "_cache", {})
    with no_more_files(), pytest.raises(OSError, match="Too many open files"):
        texts("fr", "progress-step", {"step": 2, "total": 3})
    assert texts("fr", "progress-step", {"step": 2, "total": 3}) == "Étape 2 sur 3"


def test_guillemets_hold_on_to_their_words() -> None:
    texts = Texts({"fr": "offer = Écrivez « aide » ici."})
    assert texts("fr", "offer") == "Écrivez «\u00a0aide\u00a0» ici."
    assert "« " not in shipped()("fr", "residents-help") and "«\u00a0retour\u00a0»" in shipped()("fr", "residents-help")


RIGHT_TO_LEFT_MARK = "\u200f"


def test_an_arabic_line_that_is_all_filled_in_says_which_way_it_is_read() -> None:
    """Or « • المكان: Roubaix (59) » would be shown from the left, by its first letter that was not filled in."""
    assert shipped()("ar", "recap-line", {"about": "المكان"}).startswith(RIGHT_TO_LEFT_MARK + "•")
    for language in ("fr", "ar"):
        opened = shipped()(language, "case-opened", {"reference": "PV-7K3MQ", "association": "La Passerelle"})
        assert RIGHT_TO_LEFT_MARK not in opened, "its own words say it"


@pytest.mark.parametrize(("line", "read"), [
    ("• \u2068المكان\u2069: Roubaix", "ltr"), ("\u200f• \u2068المكان\u2069: Roubaix", "rtl"), ("\u2068La \u2068P\u2069\u2069 تقرأ", "rtl"),
    ("12 · \u2068a\u2069", ""), ("Qu'est-ce que ؟", "ltr"),
])  # fmt: skip
def test_which_way_a_line_is_read(line: str, read: str) -> None:
    assert way(line) == read
