"""Does somebody speak for another? From a short list any volunteer can edit: who seems to is asked for whom, in one tap."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from dialogue.words import plain


@cache
def _phrases() -> tuple[str, ...]:
    with files("routing").joinpath("data", "speakers.csv").open(encoding="utf-8") as rows:
        return tuple(f" {plain(row['phrase'])} " for row in csv.DictReader(rows, delimiter=";"))


def for_another(words: str) -> bool:
    """Whether the words name somebody one would speak for, such as a parent; neighbours one only complains of are none."""
    said = f" {plain(words)} "
    return any(phrase in said for phrase in _phrases())
