"""The ear of `conftest.py` hears a text that a language lacks, and one that needs a fact which is not given."""

from __future__ import annotations

import pytest

from bot.texts import Texts, shipped
from tests.every_language import Ear

SMALL = Texts({"fr": "hello = Bonjour { $name }\nbye = Au revoir\n", "en": "hello = Hello { $name } of { $town }\n"})


@pytest.mark.parametrize(
    ("key", "facts", "missing"),
    [
        ("bye", {}, ["bye is shown, and en has no such text"]),
        ("hello", {"name": "Awa", "town": "Lens"}, []),
        ("hello", {"name": "Awa"}, ["hello is shown with name, and en can't say it: en hello: FluentReferenceError"]),
    ],
)
def test_what_a_language_lacks_is_heard(key: str, facts: dict[str, str], missing: list[str]) -> None:
    listening = Ear()
    listening.hears(SMALL, SMALL, "fr", key, facts)
    assert listening.missing == missing


def test_a_text_of_staff_alone_is_shown_to_no_resident() -> None:
    texts = Texts(dict.fromkeys(("fr", "en", "tr"), "hello = Bonjour"), dict.fromkeys(("fr", "en"), "queue = File"))
    listening = Ear()
    listening.hears(texts, texts, "en", "queue", {})
    assert listening.missing == []
    listening.hears(texts, texts, "tr", "queue", {})
    assert listening.missing == ["queue is shown in tr, and only staff has it: move it to locales/fr.ftl and every other language"]


def test_the_ear_listens_to_what_the_tests_show(ear: Ear) -> None:
    with pytest.raises(LookupError):
        shipped()("fr", "no-such-text-anywhere")
    assert ear.missing == [f"no-such-text-anywhere is shown, and {language} has no such text" for language in shipped().languages]
    ear.missing.clear()
