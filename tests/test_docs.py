"""The pages made from the code say what the code says today, and leave nothing out."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from bot.cli import every_command
from bot.fronts.residents import front as residents
from bot.fronts.staff import front as staff
from bot.settings import PREFIX, Settings
from bot.texts import shipped
from dialogue.keys import key_of
from docs.build import FOLDER, MADE, main, pages

PAGES = pages()
ROOT = FOLDER.parent


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_up_to_date(name: str) -> None:
    assert (FOLDER / name).read_text("utf-8") == PAGES[name], "run `python -m docs.build`"


def test_a_page_out_of_date_is_seen_and_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docs.build.FOLDER", tmp_path)
    (tmp_path / "settings.md").write_text("# Settings of long ago\n", "utf-8")
    main()
    assert {file.name: file.read_text("utf-8") for file in tmp_path.iterdir()} == PAGES


def test_every_setting_is_documented_with_what_it_does() -> None:
    rows = re.findall(rf"^\| `{PREFIX}(\w+)` \| (.*?) \| (.+?) \|$", PAGES["settings.md"], re.MULTILINE)
    assert [name.lower() for name, _default, _about in rows] == list(Settings.model_fields)
    assert all(len(about) > 20 for _name, _default, about in rows)
    assert not re.search(r"\*{3,}|SecretStr|PosixPath|PydanticUndefined", PAGES["settings.md"])


def test_every_command_is_documented_with_what_it_does() -> None:
    told = dict(re.findall(r"^### `porte-voix (.+)`\n\n(.+)$", PAGES["commands.md"], re.MULTILINE))
    assert set(every_command()) == {name.split()[0] for name in told}
    assert {"places import", "places find", "directory import", "directory list", "locales check"} <= told.keys()
    assert all(len(about) > 10 for about in told.values())


@pytest.mark.parametrize(
    ("title", "commands", "languages"),
    [("residents'", residents.COMMANDS, shipped().languages), ("staff", staff.COMMANDS, shipped().staff_languages)],
)
def test_every_command_of_a_bot_is_documented_as_it_is_typed(title: str, commands: tuple[str, ...], languages: tuple[str, ...]) -> None:
    section = PAGES["commands.md"].split(f"## In the {title} bot")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == list(commands)
    for key in (key_of("command", name) for name in commands):
        for language in languages:
            typed = [word.strip() for word in shipped()(language, key).split(",")]
            assert [word for word in typed if f"`/{word}`" not in section] == []
            assert shipped()(language, f"{key}.about") in section


def test_every_argument_of_every_command_says_what_it_does() -> None:
    arguments = re.findall(r"^\| `([^`]+)` \|(.*)\|$", PAGES["commands.md"].split("## In the")[0], re.MULTILINE)
    assert len(arguments) > 12
    assert [name for name, about in arguments if len(about.strip()) < 5] == []


def test_a_table_is_whole() -> None:
    for text in PAGES.values():
        assert text.startswith(MADE) and text.endswith("\n")
        for table in re.findall(r"(?:^\| .*\n)+", text, re.MULTILINE):
            bars = [len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()]
            assert bars[0] >= 3 and set(bars) == {bars[0]}, table


def test_the_newest_changes_are_those_of_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    sections = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert sections[0] == version and len(set(sections)) == len(sections)
    assert f"for version {version};" in (FOLDER / "accessibility.md").read_text("utf-8")


def test_every_room_is_told_to_who_comes_new() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    rooms = [file.parent for top in ("bot", "routing", "summaries") for file in (ROOT / top).rglob("__init__.py")]
    assert [str(room.relative_to(ROOT)) for room in rooms if f"{room.name}/`" not in told] == []


def test_every_module_told_to_who_comes_new_is_there() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("In `bot/`, a message goes")[1].split("\n| room |")[0]
    bot, large = told.split("The large rooms")
    rooms = {"bot": bot, **dict(re.findall(r"in `([a-z/]+)/`, ([^;]+)", large))}
    assert set(rooms) == {"bot", "routing", "summaries", "bot/fronts"}
    named = [(room, name.rstrip("/")) for room, told in rooms.items() for name in re.findall(r"`([a-z/]+)`", told)]
    assert len(named) > 20
    assert [f"{room}/{name}" for room, name in named if not (_is_there(ROOT / room / name) or _is_there(ROOT / name))] == []


def _is_there(module: Path) -> bool:
    return module.with_suffix(".py").exists() or (module / "__init__.py").exists()


def test_the_readme_names_every_language_of_residents() -> None:
    names = {"fr": "French", "en": "English", "ar": "Arabic", "tr": "Turkish", "pt": "Portuguese", "es": "Spanish"}
    (line,) = [line for line in (ROOT / "README.md").read_text("utf-8").splitlines() if line.startswith("Residents read and write in ")]
    assert [language for language in shipped().languages if names[language] not in line.partition(";")[0]] == []


@pytest.mark.parametrize("page", sorted(FOLDER.glob("*.md")), ids=lambda page: page.name)
def test_a_subject_in_bold_begins_a_paragraph(page: Path) -> None:
    lines = page.read_text("utf-8").splitlines()
    glued = [line[:40] for before, line in pairwise(lines) if before and re.match(r"\*\*[^*]+\.\*\*", line)]
    assert glued == [], "without an empty line before it, it is shown in the paragraph above"
