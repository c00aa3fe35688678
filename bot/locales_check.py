"""What is wrong with the Fluent files of `locales/`, one sentence a fault. Pure: sources in, faults out; French is the source.

A language must have every text of French and no other, fill in the same facts, and tell numbers apart as its own plural rules do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from babel import Locale
from babel.core import UnknownLocaleError
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.render import LONGEST_LABEL
from bot.texts import SOURCE
from dialogue.asides import Aside
from dialogue.words import plain

LONGEST_TEXT = 3500
"""Letters. Telegram takes 4096: people's own words and facts need room too."""
LABELS = ("act-", "choice-", "language-", "nature-", "outcome-", "subtheme-", "theme-", "view-")
TYPED = ("accepted-", "choice-", "language-", "nature-", "outcome-", "subtheme-", "theme-")
"""Texts that people may write as an answer. An aside is heard first, so these may not be one."""
_COMMAND = re.compile(r"[a-z0-9]{1,32}")  # Telegram takes "_" too, but words are heard without it
_CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})
_COUNTS = range(1000)
"""Numbers that may be said: a category that none of them needs, such as "many" in French (a million), is not asked for."""
_ASIDES = {f"aside-{aside}-words": aside for aside in Aside}


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    language: str
    texts: Mapping[str, ast.Pattern]
    """By key; an attribute is a text of its own, "story.hint"."""
    broken: tuple[str, ...]
    """What the parser could not use."""

    @property
    def name(self) -> str:
        return f"{self.language}.ftl"


def faults(sources: Mapping[str, str], staff: Mapping[str, str] | None = None) -> list[str]:
    """Everything to mend in these Fluent sources by language tag; none when all is well.

    `staff` are the texts that only relays and the coordination read, in some of the languages.
    """
    if SOURCE not in sources:
        return [f"{SOURCE}.ftl is missing: every other language is compared with it"]
    staff = staff or {}
    files = {language: _read(language, source, staff.get(language, "")) for language, source in sorted(sources.items())}
    french, french_of_residents = files[SOURCE], _read(SOURCE, sources[SOURCE])
    alone = sorted(staff.keys() - sources.keys())
    found = [f"staff/{language}.ftl: residents' texts come first: write {language}.ftl" for language in alone]
    for file in files.values():
        reference = french if file.language in staff else french_of_residents
        told = [*file.broken, *_keys(file, reference), *_facts(file, reference), *_plurals(file), *_lengths(file), *_commands(file)]
        found += [f"{file.name}: {fault}" for fault in told]
    return [*found, *_words(files)]


def _read(language: str, source: str, staff: str = "") -> _File:
    texts: dict[str, ast.Pattern] = {}
    broken: list[str] = []
    parts = [(where, text, entry) for where, text in (("", source), ("staff/, ", staff)) for entry in FluentParser().parse(text).body]
    for where, text, entry in parts:
        if isinstance(entry, ast.Junk):
            line = text.count("\n", 0, entry.span.start if entry.span else 0) + 1
            broken.append(f"{where}line {line} can't be read as Fluent: {entry.annotations[0].message if entry.annotations else 'unknown'}")
        elif isinstance(entry, ast.Message | ast.Term):
            key = entry.id.name
            if key in texts:
                broken.append(f"{key} is there twice: keep one")
            pairs = [(key, entry.value), *((f"{key}.{one.id.name}", one.value) for one in entry.attributes)]
            texts.update((name, pattern) for name, pattern in pairs if pattern is not None)
    return _File(language=language, texts=texts, broken=tuple(broken))


def _keys(file: _File, french: _File) -> Iterator[str]:
    yield from (f"{key} is missing" for key in french.texts if key not in file.texts)
    yield from (f"{key} is obsolete: French has no such text" for key in file.texts if key not in french.texts)
    for key, pattern in file.texts.items():
        yield from (f"{key} refers to {other}, which is not there" for other in _found(pattern).others if other not in file.texts)


def _facts(file: _File, french: _File) -> Iterator[str]:
    """A fact that French does not fill in is known to nobody; one that is left out is lost on the reader."""
    for key in sorted(file.texts.keys() & french.texts.keys()):
        ours, theirs = _found(file.texts[key]).facts, _found(french.texts[key]).facts
        yield from (f"{key} fills in ${fact}, unknown to French" for fact in sorted(ours - theirs))
        yield from (f"{key} leaves out ${fact}" for fact in sorted(theirs - ours))


class _Found(Visitor):
    """What a pattern fills in, refers to, and chooses by."""

    def __init__(self) -> None:
        self.facts: set[str] = set()
        self.others: set[str] = set()
        self.selects: list[ast.SelectExpression] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.facts.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.others.add(f"{node.id.name}.{node.attribute.name}" if node.attribute else node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.others.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        self.selects.append(node)
        self.generic_visit(node)


def _found(node: ast.BaseNode) -> _Found:
    found = _Found()
    found.visit(node)
    return found


def _plurals(file: _File) -> Iterator[str]:
    """Choices by a number must have a form for each category of the language."""
    try:
        rule = Locale.parse(file.language, sep="-").plural_form
    except (UnknownLocaleError, ValueError):
        yield "is not named after a language: use its tag, such as pt or zh-Hant"
        return
    needed: dict[str, set[int]] = defaultdict(set)
    for number in _COUNTS:
        needed[rule(number)].add(number)
    for key, pattern in file.texts.items():
        for select in filter(_counts, _found(pattern).selects):
            lacking = [category for category in needed if not _covered(select, category, needed[category])]
            yield from (f"{key} has no form [{category}], which its language needs" for category in lacking)


def _counts(select: ast.SelectExpression) -> bool:
    """Whether a choice is about how many: by plural category, or by a number that the last form then says."""
    names, numbers = _forms(select)
    if (names & _CATEGORIES) - {"other"}:
        return True
    last = next(variant for variant in select.variants if variant.default)
    return bool(numbers) and bool(_found(select.selector).facts & _found(last.value).facts)


def _forms(select: ast.SelectExpression) -> tuple[set[str], set[int]]:
    keys = [variant.key for variant in select.variants]
    names = {key.name for key in keys if isinstance(key, ast.Identifier)}
    return names, {int(float(key.value)) for key in keys if isinstance(key, ast.NumberLiteral)}


def _covered(select: ast.SelectExpression, category: str, numbers: set[int]) -> bool:
    """A category has its form, or forms for each of its numbers; zero aside, since few counts can be zero."""
    names, exact = _forms(select)
    said = numbers - {0}
    return category == "other" or category in names or (bool(said) and said <= exact)


def _lengths(file: _File) -> Iterator[str]:
    for key, pattern in file.texts.items():
        longest = LONGEST_LABEL if key.startswith(LABELS) or key.endswith(".recap") else LONGEST_TEXT
        if (length := _longest(pattern)) > longest:
            yield f"{key} has {length} letters: {longest} at most"


def _longest(pattern: ast.Pattern) -> int:
    """Letters of a text in its longest form, without the facts it fills in."""
    total = 0
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            total += len(element.value)
        elif isinstance(element.expression, ast.SelectExpression):
            total += max(_longest(variant.value) for variant in element.expression.variants)
    return total


def _commands(file: _File) -> Iterator[str]:
    """The first word of a command is shown in the platform's menu, which takes plain letters and needs a few words about it."""
    for key in file.texts:
        if not key.startswith("command-") or key.endswith(".about"):
            continue
        first = _typed(file, key)[:1]
        if not first or not _COMMAND.fullmatch(first[0]):
            yield f"{key} must begin with a word of 1 to 32 plain small letters or digits"
        if f"{key}.about" not in file.texts:
            yield f"{key} needs .about: what it does, in a few words"


def _typed(file: _File, key: str) -> list[str]:
    """The words of a text that lists some, such as "retour, revenir"."""
    text = "".join(element.value for element in file.texts[key].elements if isinstance(element, ast.TextElement))
    return [word for word in (one.strip() for one in text.split(",")) if word]


def _words(files: Mapping[str, _File]) -> Iterator[str]:
    """A word means one aside, and one command, whatever the language it is in; no answer is taken for an aside."""
    asides: dict[str, Aside] = {}
    commands: dict[str, str] = {}
    for file in files.values():
        for key in sorted(file.texts.keys() & _ASIDES.keys()):
            for word in _typed(file, key):
                if not plain(word):
                    yield f"{file.name}: {key} has {word!r}, without a letter: every emoji would mean it"
                elif asides.setdefault(plain(word), _ASIDES[key]) is not _ASIDES[key]:
                    yield f"{file.name}: {key} has {word!r}, which means {asides[plain(word)]} already"
        for key in (key for key in file.texts if key.startswith("command-") and "." not in key):
            for word in _typed(file, key):
                if commands.setdefault(plain(word), key) != key:
                    yield f"{file.name}: {key} has {word!r}, which is {commands[plain(word)]} already"
    for file in files.values():
        for key in (key for key in file.texts if key.startswith(TYPED)):
            heard = [word for word in _typed(file, key) if plain(word) in asides]
            yield from (f"{file.name}: {key} has {word!r}, which is heard as {asides[plain(word)]}" for word in heard)
