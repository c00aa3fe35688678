"""A language is one file: German, a few words of it, is put beside the six others, and nothing else is changed."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cli import main
from bot.fronts.residents.front import Residents
from bot.pages import page
from bot.texts import texts_in
from bot.translations.straight import walked
from tests.street import Street, street
from tests.telegram_app import Furnished

GERMAN = {
    "language-name": "Deutsch",
    "language-chosen": "Ich spreche jetzt Deutsch mit Ihnen.",
    "act-report": "Reden",
    "command-report": "melden",
    "aside-help-words": "hilfe",
    "report-concern-story": "Was ist los?",
    "web-write": "Ihre Nachricht",
}
"""The rest is left in English: it is whole, and that is what a file must be."""


def german(folder: Path) -> None:
    lines = (folder / "en.ftl").read_text("utf-8").splitlines()
    lines = [next((f"{key} = {said}" for key, said in GERMAN.items() if line.startswith(f"{key} =")), line) for line in lines]
    (folder / "de.ftl").write_text("\n".join(lines) + "\n", "utf-8")


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    folder = tmp_path / "locales"
    shutil.copytree(Path(__file__).parents[1] / "locales", folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    german(folder)
    return folder


@pytest.fixture
async def nord(furnished: Furnished, tmp_path: Path, locales: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data"), texts=texts_in(locales)) as opened:
        yield opened


async def test_it_is_offered_by_its_own_name_and_spoken(nord: Street) -> None:
    awa = nord.resident("awa")
    await awa.types("/langue")
    assert [button.label for row in awa.heard[-1].buttons for button in row][:7] == [
        "Français", "العربية", "Deutsch", "English", "Español", "Português", "Türkçe",
    ]  # fmt: skip
    await awa.types("deutsch")
    assert GERMAN["language-chosen"] in awa.heard[0].text
    await awa.types("/melden")
    assert awa.heard[-1].text.startswith("Was ist los?")
    await awa.types("hilfe")
    assert awa.heard[0].text.startswith("Answer the question"), "its words are heard, and what it lacks nobody notices"


async def test_a_phone_that_speaks_it_is_answered_in_it(nord: Street) -> None:
    jonas = nord.resident("jonas")
    await jonas._does(text="/melden", language="de-AT")
    assert jonas.heard[-1].text.startswith("Was ist los?")
    assert Residents(nord.house).offered()["de"][0].name == "melden", "its menu of commands too"


def test_everything_else_has_it_too(locales: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = texts_in(locales)
    with pytest.raises(SystemExit, match="0"):
        main(["locales", "check", "--folder", str(locales)])
    assert capsys.readouterr().out == "ar, de, en, es, fr, pt, tr: nothing to mend\n"
    assert [said.words for said in walked(texts, "de", "choose_language")][1:] == ["Deutsch", GERMAN["language-chosen"]], (
        "a talk is drawn in it"
    )
    assert b'lang="de"' in page("chat", lambda key: texts("de", key), "de", "ltr") and texts.language_for("de-CH") == "de"
    assert texts.staff_languages == ("fr", "en"), "relays read what is in staff/"
    shutil.copy(locales / "staff" / "en.ftl", locales / "staff" / "de.ftl")
    assert texts_in(locales).staff_languages == ("fr", "de", "en")
