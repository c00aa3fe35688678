"""Every text the code asks for exists in every language and is filled in with what it needs; none is there for nothing."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bot import pages
from bot.channels.port import Outgoing
from bot.fronts.residents import front as residents
from bot.fronts.staff import front as staff
from bot.fronts.teams.hours import EDGES
from bot.render import LONGEST_LABEL, question
from bot.terminal import FACTS
from bot.texts import MissingText, Texts, shipped, sources_in
from bot.translations.lengths import LONGEST_TEXT
from dialogue.asides import Aside
from dialogue.keys import key_of
from dialogue.play import Asking, Finished, every_talk
from dialogue.session import Session
from flows import bind, every_flow, flows_of
from flows.residents.report_concern import TurnedAway
from flows.staff.close_case import Outcome
from flows.staff.write_canned import ANY, Moment
from flows.themes import SUBTHEMES, Nature, Theme
from routing.access import Role
from routing.cases import State
from routing.casework.queue import Section
from routing.clocks.delays import LIMITS
from routing.clocks.together import LISTED
from routing.themes.details import every_detail
from routing.themes.lasting import UNITS as LENGTHS
from routing.themes.understood import THINGS
from summaries.clocks import CLOCKS
from summaries.commission import columns as commission
from summaries.commission.generalising import STEPS
from summaries.counted.sharing import pillar_code
from summaries.forms.labels import COLUMNS, DAYS, SHORT, UNITS
from summaries.forms.pages import MAP_NOTES
from summaries.forms.words import LINE_BY_LINE
from summaries.shown.tables import AXES, COMPARED, LOADS, WAITING
from summaries.shown.tables_of_moves import COUNTS, TIMES
from tests import text_keys
from tests.talk import SmallWorld
from tests.text_keys import Asked

ROOT = Path(__file__).parent.parent
IN_PAGES = pages.keys("chat") | pages.keys("trial") | pages.keys("accessibility")
ROOMS = ("bot", "dialogue", "flows", "routing", "summaries")
VIEWS = tuple(Section)
TABLES = ("themes", "pillars", "subthemes", "natures", "territories", "proposals", "outcomes", "changed")

FAMILIES: Mapping[str, Iterable[str]] = {
    "*-listed": tuple(LISTED),
    "act-delay-*-less": tuple(name.replace("_", "-") for name in LIMITS),
    "act-delay-*-more": tuple(name.replace("_", "-") for name in LIMITS),
    "act-hours-*": tuple(edge.replace("_", "-") for edge in EDGES),
    "accepted-line-*": (
        "story",
        "place",
        "which-place",
        "which-place-again",
        "which-quarter",
        "theme",
        "subtheme",
        "nature",
        "speaking-for",
        "one-case-each",
        "may-we-say-it-is-urgent",
        "neighbours-said-it",
    ),
    "act-*": (
        "sheet",
        "solved",
        "not-solved",
        "queue",
        "files",
        "note",
        "quote",
        "write-down",
        "take",
        "answer",
        "ask",
        "hand-over",
        "close",
    ),
    "aside-*-words": tuple(Aside),
    "case-*-coordination": ("taken", "answered", "asked", "handed-over"),
    "case-closed-*": tuple(Outcome),
    "choice-*": ("yes", "no"),
    "command-*": (*residents.COMMANDS, *staff.COMMANDS),
    "command-*.about": (*residents.COMMANDS, *staff.COMMANDS),
    "clock-*": CLOCKS,
    "column-*": (*TABLES, *COMPARED, *AXES, *WAITING, *LOADS, *TIMES, *COUNTS),
    "coding-sheet-*": ("how", "texts", "codes"),
    "commission-column-*": commission.COLUMNS,
    "commission-head-*": (
        "period",
        "concerns",
        "people",
        "quotable",
        "answered",
        "on",
        "n",
        "alpha",
        "interval",
        "texts",
        "codes",
    ),
    "commission-part-*": ("what", "who", "rules", "codes", "double", "saturation", "limits", "again"),
    "commission-step-*": tuple(name for name, _ in STEPS),
    "detail-*": ("skip", *{choice for one in every_detail().values() for choice in one.choices}),
    "give-detail-*": tuple({one.name for one in every_detail().values()}),
    "delivery-*": (
        *("ready", "held", "sending", "waits", "waits-untold", "sent", "repeated", "failed", "gone", "stopped", "silent", "resumed"),
    ),
    "form-sheet-*": (*COLUMNS, *SHORT, *DAYS),
    "form-column-*": tuple({name for names in COLUMNS.values() for name in names}),
    "form-map-*": MAP_NOTES,
    "form-unit-*": UNITS,
    "figure-*": (
        "new",
        "people",
        "territories",
        "silent",
        "unrouted",
        "in-person",
        "answered",
        "answered-p90",
        "closed",
        "closed-p90",
        "solved",
        "not-solved",
        "solved-share",
        "reopened",
        "waiting",
    ),
    "heard-*": ("yes", "no", "none"),
    "join-closed-*": tuple(Outcome),
    "lasting-*": LENGTHS,
    "moment-*": (ANY, *Moment),
    "nature-*": tuple(Nature),
    "outcome-*": tuple(Outcome),
    "pillar-*": tuple(sorted({pillar_code(theme) for theme in Theme})),
    "queue-empty-*": VIEWS,
    "refused-*": tuple(State),
    "role-*": tuple(Role),
    "staff-state-*": tuple(State),
    "state-*": tuple(State),
    "quote-*-already": ("approved", "refused"),
    "subtheme-*": ("skip", *(code for codes in SUBTHEMES.values() for code in codes)),
    "summary-*": ("answered", "closed", "solved", "not-solved", "reopened", "unrouted", "in-person"),
    "summary-file-*": ("pdf", "xlsx", "ogg"),
    "summary-*-few": ("answered", "closed"),
    "summary-*-none": ("answered", "closed"),
    "table-*": (*TABLES, *LINE_BY_LINE),
    "theme-*": (ANY, *Theme),
    "thing-*": tuple(THINGS),
    "topic-mark-*": (*State, "elsewhere"),
    "unfetched-*": (
        "too-large",
        "too-many",
        "unavailable",
        "unsupported",
        "unsupported-file",
        "unreadable",
        "heic",
        "locked",
        "macros",
        "reaction",
        "deleted",
    ),
    "view-*": VIEWS,
}
"""Texts whose key is put together in code, with every name that may come."""

NAMED_ELSEWHERE = frozenset({"*", "*-*", "*-*.recap", "*-coordination", "*.hint", "error-*", "history-*", "thread-*"})
"""Keys that come from elsewhere: a variable whose strings are looked at below, a step of a flow, an error's code, a kind of event."""

NOT_TEXTS = {
    "staff-state": "the beginning of a key",
    "topic-mark": "the beginning of a key",
    "hand-out": "a command",
    "hand-over": "the end of a key",
    "write-down": "the end of a key",
    "nothing-to-finish": "the code of an error",
    "unknown-field": "the code of an error",
    "word-added": "the code of an error",
    "story-open": "the code of an error",
    "story-shorter": "the code of an error",
    "closed-p90": "the code of a figure",
    "figure-or-word": "the name of a list of words",
    "in-person": "the code of a figure",
    "solved-share": "the code of a figure",
    "voice-1": "the name of a file in a sample",
}
"""Strings that begin like a text key and are none, each with what it is."""

UNUSED: Mapping[str, str] = {}
"""Texts that nothing asks for yet, each with the reason why it stays."""

_LIKE_A_KEY = re.compile(r"[a-z]+(-[a-z0-9]+)+")


@cache
def sources() -> Mapping[str, str]:
    """Everything there is to read in each language: residents' texts, and staff's where it has them."""
    residents, staff = sources_in(ROOT / "locales"), sources_in(ROOT / "locales" / "staff")
    return {language: source + staff.get(language, "") for language, source in residents.items()}


def languages(flow: str) -> tuple[str, ...]:
    return shipped().staff_languages if flow in flows_of("staff") else shipped().languages


@cache
def french() -> frozenset[str]:
    """Every key of French, attributes included."""
    messages = [entry for entry in FluentParser().parse(sources()["fr"]).body if isinstance(entry, fluent.Message)]
    values = {message.id.name for message in messages if message.value}
    return frozenset(values | {f"{message.id.name}.{one.id.name}" for message in messages for one in message.attributes})


@cache
def trees() -> Mapping[str, ast.Module]:
    files = sorted(file for room in ROOMS for file in (ROOT / room).rglob("*.py"))
    return {str(file.relative_to(ROOT)): ast.parse(file.read_text("utf-8")) for file in files}


def every_asked() -> Iterator[tuple[str, Asked]]:
    for file, tree in trees().items():
        for asked in text_keys.asked(tree):
            yield f"{file}, line {asked.line}", asked


def family(pattern: str) -> list[str]:
    """The keys a pattern stands for."""
    return [pattern.replace("*", key_of(name)) for name in FAMILIES[pattern]] if pattern in FAMILIES else [pattern]


def events() -> set[str]:
    return {key_of(kind) for tree in trees().values() for kind in text_keys.kinds_of_event(tree)} - {"*"}


class HeardTexts(Texts):
    """Texts that remember which of them were asked for."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        super().__init__(sources)
        self.heard: set[str] = set()

    def __call__(self, language: str, key: str, facts: Mapping[str, str | int] | None = None) -> str:
        self.heard.add(key)
        return super().__call__(language, key, facts)


def turns(flow: str) -> Iterator[Asking | Finished[object]]:
    """With a model that writes voice notes down, and without: what is said of a voice differs."""
    for transcribes in (False, True):
        yield from every_talk(bind(flow, FACTS, SmallWorld(transcribes=transcribes, neighbours=True)))


@cache
def shown(flow: str, language: str) -> tuple[HeardTexts, tuple[Outgoing, ...]]:
    """Every question of a flow as it is shown in a language, and the texts that takes."""
    texts = HeardTexts(sources())
    session = Session(flow, bind(flow, FACTS, SmallWorld()), "talk", FACTS, {})
    return texts, tuple(question(texts, language, session, turn) for turn in turns(flow) if isinstance(turn, Asking))


@cache
def heard_in_flows() -> frozenset[str]:
    """The texts of every flow: its questions, and what is said to somebody who is turned away."""
    asked = {key for flow in every_flow() for key in shown(flow, "fr")[0].heard}
    ends = [turn.result for flow in every_flow() for turn in turns(flow) if isinstance(turn, Finished)]
    return frozenset(asked | {key_of(end.reason) for end in ends if isinstance(end, TurnedAway)})


def told(wrong: Iterable[str]) -> str:
    return "\n".join(sorted(set(wrong)))


# --- what the code asks for ------------------------------------------------------------------------------------------


def test_every_text_the_code_asks_for_exists() -> None:
    asked = [(where, key) for where, one in every_asked() if one.pattern not in NAMED_ELSEWHERE for key in family(one.pattern)]
    assert len(asked) > 100
    assert told(f"{where}: {key}" for where, key in asked if key not in french()) == ""


def test_a_key_put_together_has_its_family() -> None:
    put_together = [(where, one.pattern) for where, one in every_asked() if "*" in one.pattern]
    unknown = [f"{where}: {pattern}" for where, pattern in put_together if pattern not in FAMILIES and pattern not in NAMED_ELSEWHERE]
    assert told(unknown) == ""


def test_a_string_that_looks_like_a_text_is_one() -> None:
    beginnings = {key.partition("-")[0] for key in french() if "-" in key}
    found = [(f"{file}, line {line}", string) for file, tree in trees().items() for line, string in text_keys.strings(tree)]
    like = [(where, string) for where, string in found if _LIKE_A_KEY.fullmatch(string) and string.partition("-")[0] in beginnings]
    assert len(like) > 100
    assert told(f"{where}: {string}" for where, string in like if string not in french() | NOT_TEXTS.keys()) == ""


def test_every_family_is_whole_in_every_language() -> None:
    keys = [key for pattern in FAMILIES for key in family(pattern)]
    assert told(f"{language}: {key}" for key in keys for language in shipped().languages_of(key) if not shipped().has(key, language)) == ""


def test_every_kind_of_event_can_be_read_by_staff() -> None:
    assert events() >= {"concern", "answer", "handed-over", "follow-up"}
    assert told(f"thread-{kind}" for kind in events() if f"thread-{kind}" not in french()) == ""


def test_every_text_is_filled_in_where_it_is_said() -> None:
    wrong = []
    for where, one in every_asked():
        if one.facts is not None and one.pattern not in NAMED_ELSEWHERE:
            facts: dict[str, str | int] = dict.fromkeys(one.facts - {"buttons"}, 1)
            wrong += [f"{where}: {failure}" for key in family(one.pattern) for failure in unsaid(key, facts)]
    assert told(wrong) == ""


def unsaid(key: str, facts: Mapping[str, str | int]) -> list[str]:
    """Why a text can't be said with these facts, in any language."""
    failures = []
    for language in shipped().languages_of(key):
        try:
            shipped()(language, key, facts)
        except MissingText as missing:
            failures.append(f"{missing} with {sorted(facts)}")
    return failures


def test_the_pages_have_their_texts() -> None:
    wanted = IN_PAGES
    assert told(wanted - french()) == ""


# --- the conversations -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("flow", "language"), [(flow, language) for flow in sorted(every_flow()) for language in languages(flow)])
def test_every_question_can_be_shown(flow: str, language: str) -> None:
    texts, messages = shown(flow, language)
    assert messages
    assert told(key for key in texts.heard if not texts.has(key, language)) == ""
    assert max(len(message.text) for message in messages) <= LONGEST_TEXT
    assert max(len(button.label) for message in messages for row in message.buttons for button in row) <= LONGEST_LABEL


def test_every_end_of_a_flow_that_has_words_has_its_text() -> None:
    assert "come-with-an-adult" in heard_in_flows()
    assert told(heard_in_flows() - french()) == ""


# --- and nothing else ------------------------------------------------------------------------------------------------


def test_no_text_is_unused() -> None:
    asked = {key for _, one in every_asked() for key in family(one.pattern)}
    said = {string for tree in trees().values() for _, string in text_keys.strings(tree)}
    families = {key for pattern in FAMILIES for key in family(pattern)}
    kinds = {f"{place}-{kind}" for place in ("thread", "history") for kind in events()}
    choices = {key.removeprefix("choice-") for key in heard_in_flows() if fnmatchcase(key, "choice-*")}
    accepted = {f"accepted-{choice}" for choice in (*choices, "different")}
    used = asked | said | families | kinds | accepted | heard_in_flows() | IN_PAGES
    assert told(french() - used - UNUSED.keys()) == ""
    assert told(UNUSED.keys() & used) == "", "these are used now: strike them from UNUSED"
