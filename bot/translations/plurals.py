"""Choices by a number must have a form for each category of the language: Arabic has six, Turkish two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from babel import Locale
from babel.core import UnknownLocaleError
from fluent.syntax import ast

from bot.translations.sources import Source, found

_CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})
_COUNTS = range(1000)
"""Numbers that may be said: a category that none of them needs, such as "many" in French (a million), is not asked for."""


def faults(source: Source) -> Iterator[str]:
    try:
        rule = Locale.parse(source.language, sep="-").plural_form
    except (UnknownLocaleError, ValueError):
        yield "is not named after a language: use its tag, such as pt or zh-Hant"
        return
    needed: dict[str, set[int]] = defaultdict(set)
    for number in _COUNTS:
        needed[rule(number)].add(number)
    for key, pattern in source.texts.items():
        for select in filter(_counts, found(pattern).selects):
            lacking = [category for category in needed if not _covered(select, category, needed[category])]
            yield from (f"{key} has no form [{category}], which its language needs" for category in lacking)
            idle = sorted(_forms(select)[0] & _CATEGORIES - rule.tags - {"other"})
            yield from (f"{key} has a form [{category}], which its language never says" for category in idle)


def _counts(select: ast.SelectExpression) -> bool:
    """Whether a choice is about how many: by plural category, or by a number that the last form then says."""
    names, numbers = _forms(select)
    if (names & _CATEGORIES) - {"other"}:
        return True
    last = next(variant for variant in select.variants if variant.default)
    return bool(numbers) and bool(found(select.selector).facts & found(last.value).facts)


def _forms(select: ast.SelectExpression) -> tuple[set[str], set[int]]:
    keys = [variant.key for variant in select.variants]
    names = {key.name for key in keys if isinstance(key, ast.Identifier)}
    return names, {int(float(key.value)) for key in keys if isinstance(key, ast.NumberLiteral)}


def _covered(select: ast.SelectExpression, category: str, numbers: set[int]) -> bool:
    """A category has its form, or forms for each of its numbers; zero aside, since few counts can be zero."""
    names, exact = _forms(select)
    said = numbers - {0}
    return category == "other" or category in names or (bool(said) and said <= exact)
