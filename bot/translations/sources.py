"""Fluent files as those who translate write them: their texts by key, and what each fills in or chooses by. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

WORDS_ACCEPTED = re.compile(r"accepted-|command-|aside-\w+-words|greeting-words")
"""Texts that are lists of words people may type, and that nobody reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The texts of one language, residents' and, where it has them, those of relays and the coordination."""

    language: str
    texts: Mapping[str, ast.Pattern]
    """By key; an attribute is a text of its own, "story.hint"."""
    broken: tuple[str, ...]
    """What the parser could not use."""

    @property
    def name(self) -> str:
        return f"{self.language}.ftl"


def read(language: str, source: str, staff: str = "") -> Source:
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
    return Source(language=language, texts=texts, broken=tuple(broken))


class Found(Visitor):
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


def found(node: ast.BaseNode) -> Found:
    seen = Found()
    seen.visit(node)
    return seen


def written(pattern: ast.Pattern, fact: str = "") -> str:
    """The letters of a text in its longest form, with this in the place of each fact it fills in."""
    return "".join(_part(element, fact) for element in pattern.elements)


def _part(element: ast.TextElement | ast.Placeable, fact: str) -> str:
    if isinstance(element, ast.TextElement):
        return element.value
    if isinstance(element.expression, ast.SelectExpression):
        return max((written(variant.value, fact) for variant in element.expression.variants), key=len)
    return fact


def typed(source: Source, key: str) -> list[str]:
    """The words of a text that lists some, such as "retour, revenir"."""
    return [word for word in (one.strip() for one in written(source.texts[key]).split(",")) if word]


def starting(source: Source, prefixes: tuple[str, ...]) -> Iterator[str]:
    """Keys of texts, attributes aside, by how they begin."""
    return (key for key in source.texts if key.startswith(prefixes) and "." not in key)
