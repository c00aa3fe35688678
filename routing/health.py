"""Do words tell of somebody's health? From a short list any volunteer can edit: it is then asked whether a doctor is needed now.

Nothing is concluded from it and nothing of it is kept: what is in danger for sure is heard by the words of danger, before this.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from dialogue.words import plain


@cache
def _phrases() -> tuple[str, ...]:
    with files("routing").joinpath("data", "health.csv").open(encoding="utf-8") as rows:
        return tuple(f" {plain(row['phrase'])} " for row in csv.DictReader(rows, delimiter=";"))


def of_health(words: str) -> bool:
    """Whether the words name an illness, or somebody who can't leave home any more."""
    said = f" {plain(words)} "
    return any(phrase in said for phrase in _phrases())
