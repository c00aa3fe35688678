"""Words with places to fill in, such as "{reference}": only those that are allowed, so that nothing else can ever be put there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dialogue.replies import Invalid, Reply, Words
from dialogue.typed import Typed, in_length

_FIELD = re.compile(r"\{ *([^{}]*?) *\}")


def filled(words: str, facts: Mapping[str, str]) -> str:
    """Words with what goes in each place; a place that is not known stays as it was written."""
    return _FIELD.sub(lambda found: facts.get(found[1].casefold(), found[0]), words)


def unknown_in(words: str, fields: tuple[str, ...]) -> str | None:
    """The first place that is not allowed, or a brace that opens or closes none."""
    for found in _FIELD.finditer(words):
        if found[1].casefold() not in fields:
            return found[0]
    left = _FIELD.sub("", words)
    return next((brace for brace in "{}" if brace in left), None)


@dataclass(frozen=True)
class Fillable(Typed):
    """A text with places to fill in, each one of `fields`."""

    fields: tuple[str, ...]
    at_least: int = 2
    at_most: int = 1500

    def _fit(self, words: str) -> str:
        if field := unknown_in(in_length(words, self.at_least, self.at_most), self.fields):
            raise Invalid("unknown-field", field=field[:40], fields=", ".join(f"{{{one}}}" for one in self.fields))
        return words

    def samples(self) -> tuple[Reply, ...]:
        return (Words(f"x {{{self.fields[0]}}}"),)
