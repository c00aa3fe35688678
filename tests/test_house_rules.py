"""The house rules are kept by every file, and each rule sees what it forbids."""

from __future__ import annotations

import importlib
import re
import tomllib
from pathlib import Path
from textwrap import dedent

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from bot.settings import PREFIX, Settings
from storage import tables
from tests import house_rules as rules

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "dialogue", "flows", "routing", "storage", "summaries")
FLOW_RULES: tuple[rules.Rule, ...] = (
    rules.no_try,
    rules.awaits_only_ask,
    rules.nothing_that_acts,
    rules.only_imports(rules.PURE | {"dialogue", "flows"}, "a flow is given what it needs when it starts"),
)
DIALOGUE_RULE = rules.only_imports(rules.STANDARD_LIBRARY | {"dialogue"}, "dialogue uses the standard library alone")


def files(*rooms: str) -> list[Path]:
    """Sources of these folders; a migration is left as it was written."""
    found = (file for room in rooms for file in sorted((ROOT / room).rglob("*.py")))
    return [file for file in found if "versions" not in file.parts]


def flow_files() -> list[Path]:
    """All of flows/ but its registry, which looks files up and asks nothing."""
    return [file for file in files("flows") if file != ROOT / "flows/__init__.py"]


def told(breaches: list[str]) -> str:
    return "\n".join(breach.replace(f"{ROOT}/", "") for breach in breaches)


def test_a_flow_only_asks() -> None:
    assert flow_files()
    assert told(rules.in_files(flow_files(), *FLOW_RULES)) == ""


def test_dialogue_uses_the_standard_library_alone() -> None:
    assert told(rules.in_files(files("dialogue"), DIALOGUE_RULE)) == ""


def test_the_environment_is_read_in_one_place() -> None:
    elsewhere = [file for file in files(*ROOMS) if file != ROOT / "bot/settings.py"]
    assert told(rules.in_files(elsewhere, rules.no_environment)) == ""


def test_what_people_write_is_never_markup() -> None:
    assert told(rules.in_files(files(*ROOMS), rules.no_markup)) == ""


def test_functions_stay_short() -> None:
    assert told(rules.in_files(files(*ROOMS), rules.short_functions)) == ""


def test_files_stay_short() -> None:
    lengths = {file: len(file.read_text("utf-8").splitlines()) for file in files(*ROOMS)}
    assert told([f"{file} has {lines} lines; is it one room?" for file, lines in lengths.items() if lines > rules.LONGEST_FILE]) == ""


def test_every_file_says_what_it_is() -> None:
    assert told(rules.in_files(files(*ROOMS, "tests", "benchmarks"), rules.says_what_it_is)) == ""


def test_doubles_have_names() -> None:
    assert told(rules.in_files(files("tests"), rules.no_patching)) == ""


SEEN = {
    "a clock": ("import datetime", "line 1: imports datetime; a flow is given what it needs when it starts"),
    "chance": ("from random import choice", "line 1: imports random; a flow is given what it needs when it starts"),
    "a room above": ("from routing.cases import State", "line 1: imports routing.cases; a flow is given what it needs when it starts"),
    "an import in a function": (
        "def f():\n    import time",
        "line 2: imports time; a flow is given what it needs when it starts",
    ),
    "a try": ("try:\n    x = 1\nexcept ValueError:\n    x = 2", "line 1: tries; an answer that does not fit is refused by its kind"),
    "another wait": ("async def f(ask):\n    await sleep(1)", "line 2: awaits sleep(1); a flow awaits nothing but ask(...)"),
    "a task": (
        "async def f(ask):\n    await gather(ask('a'), ask('b'))",
        "line 2: awaits gather(ask('a'), ask('b')); a flow awaits nothing but ask(...)",
    ),
    "a file": ("open('x')", "line 1: calls open; a flow returns a draft, and what follows is done afterwards"),
}


@pytest.mark.parametrize("what", SEEN)
def test_a_flow_that_breaks_the_rules_is_seen(what: str) -> None:
    source, said = SEEN[what]
    assert rules.breaches(source, *FLOW_RULES) == [said]


def test_a_flow_that_keeps_them_passes() -> None:
    source = """
        from dataclasses import dataclass
        from dialogue.play import Ask
        async def f(ask: Ask) -> str:
            place = await where(ask, world)
            await ask.review()
            return await ask("story", Story())
    """
    assert rules.breaches(dedent(source), *FLOW_RULES) == []


@pytest.mark.parametrize(
    "source",
    ["import os\nos.environ['A']", "import os\nos.getenv('A')", "from os import environ", "from pydantic_settings import BaseSettings"],
)
def test_reading_the_environment_is_seen(source: str) -> None:
    assert rules.breaches(source, rules.no_environment)


@pytest.mark.parametrize(
    "source", ["send(parse_mode='HTML')", "body = {'parse_mode': mode}", "body['parse_mode'] = 'MarkdownV2'", "Defaults(parse_mode=HTML)"]
)
def test_markup_is_seen(source: str) -> None:
    assert rules.breaches(source, rules.no_markup) == ["line 1: sets parse_mode; what people write is never markup"]
    assert rules.breaches("send(parse_mode=None)", rules.no_markup) == []


def test_long_functions_and_silent_files_are_seen() -> None:
    longest = "def f():\n" + "    x = 1\n" * (rules.LONGEST_FUNCTION - 1)
    assert rules.breaches(longest, rules.short_functions) == []
    assert rules.breaches(longest + "    x = 1\n", rules.short_functions) == ["line 1: f has 46 lines; cut it where it changes subject"]
    assert rules.breaches("x = 1", rules.says_what_it_is)
    assert not rules.breaches("", rules.says_what_it_is)
    assert rules.breaches("from unittest.mock import patch", rules.no_patching)


def locked(name: str) -> dict[str, Version]:
    """What a lock file pins, and that each pin has its hashes."""
    text = (ROOT / name).read_text("utf-8")
    found = re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE)
    pins: dict[str, Version] = {canonicalize_name(package): Version(version) for package, version in found}
    hashed = re.findall(r"^([\w.-]+)==\S+ .*\\\n\s+--hash=sha256:[0-9a-f]{64}", text, re.MULTILINE)
    assert len(hashed) == len(pins) > 0
    return pins


def unmet(wanted: list[str], pins: dict[str, Version]) -> list[str]:
    """Requirements that no pin answers."""
    asked = [Requirement(line) for line in wanted]
    return [str(one) for one in asked if (pin := pins.get(canonicalize_name(one.name))) is None or not one.specifier.contains(pin)]


def test_lock_files_are_in_step_with_pyproject() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"]
    needed = project["project"]["dependencies"] + extras["postgres"]
    running = needed + project["build-system"]["requires"]
    assert unmet(running, locked("requirements.lock")) == [], "run `make lock`"
    assert unmet(running + extras["dev"] + extras["semantic"], locked("requirements-dev.lock")) == [], "run `make lock`"
    assert unmet(running + extras["dev"] + extras["bench"], locked("requirements-bench.lock")) == [], "run `make lock`"
    assert locked("requirements.lock").items() <= locked("requirements-dev.lock").items(), "run `make lock`"
    assert locked("requirements-dev.lock").items() <= locked("requirements-bench.lock").items(), "run `make lock`"
    for name in ("voice", "semantic"):
        assert unmet(needed + extras[name], locked(f"requirements-{name}.lock")) == [], "run `make lock`"
        conflicts = {
            package for package, pin in locked(f"requirements-{name}.lock").items() if locked("requirements.lock").get(package, pin) != pin
        }
        assert conflicts == set(), "run `make lock`"


def test_a_lock_file_out_of_step_is_seen() -> None:
    pins = {"aiohttp": Version("3.14.5"), "fluent-runtime": Version("0.4.0")}
    assert unmet(["aiohttp~=3.14", "fluent.runtime~=0.4.0"], pins) == []
    assert unmet(["aiohttp~=3.15", "shapely"], pins) == ["aiohttp~=3.15", "shapely"]


@pytest.mark.parametrize("name", [path.name for path in ROOT.glob("requirements*.lock")])
def test_lock_files_name_no_host(name: str) -> None:
    assert re.findall(r".*(?:://|--(?:extra-)?index-url|--find-links|--trusted-host).*", (ROOT / name).read_text("utf-8")) == []


def test_every_setting_is_in_the_example() -> None:
    shown = re.findall(rf"^# {PREFIX}(\w+)=", (ROOT / ".env.example").read_text("utf-8"), re.MULTILINE)
    assert sorted(shown) == sorted(name.upper() for name in Settings.model_fields)


def stands(name: str) -> bool:
    """Whether a dotted name of the glossary leads somewhere: a module, or what is in it."""
    module, names = name, list[str]()
    while module:
        try:
            found: object = importlib.import_module(module)
        except ModuleNotFoundError:
            module, _, last = module.rpartition(".")
            names.insert(0, last)
            continue
        for one in names:
            if not hasattr(found, one) and one not in getattr(found, "__annotations__", {}):
                return False
            found = getattr(found, one, None)
        return True
    return False


def test_the_glossary_names_what_is_there() -> None:
    text = (ROOT / "docs/glossary.md").read_text("utf-8")
    names = re.findall(r"`((?:bot|dialogue|flows|routing|storage|summaries)(?:\.\w+)+)`", text)
    named = {table for row in re.findall(r"tables? ((?:`\w+`(?:, )?)+)", text) for table in re.findall(r"\w+", row)}
    assert len(names) > 30
    assert [name for name in names if not stands(name)] == []
    assert named - set(tables.Person.metadata.tables) == set()


@pytest.mark.parametrize(("word", "modules"), [("door", ["storage/doors.py"]), ("tongue", [])])
def test_one_word_of_the_glossary_is_not_two_things(word: str, modules: list[str]) -> None:
    """A door is an address of a resident, a tongue the language of a line on a page."""
    text = (ROOT / "docs/glossary.md").read_text("utf-8")
    assert len(re.findall(rf"^\|[^|]*\| {word}s? \|", text, re.MULTILINE)) == 1
    named = {str(path.relative_to(ROOT)) for room in ROOMS for path in (ROOT / room).rglob("*.py") if path.stem in (word, f"{word}s")}
    assert sorted(named) == modules


def test_a_glossary_name_that_leads_nowhere_is_seen() -> None:
    assert stands("routing.desk.Desk.take")
    assert not stands("routing.desk.Desk.lend")
    assert not stands("routing.lending")
