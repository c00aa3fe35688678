"""What a relay would ask first of a sub-theme, asked once the concern is sent: a line of `data/details.csv` each.

A landlord is written to before anybody else, and a town hall's silence counts from a dated letter: who was told, and how, decides
what the association does next. Any volunteer can add a line; its question and its choices are texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dialogue.shipped import shipped_rows


@dataclass(frozen=True, slots=True)
class Detail:
    name: str
    choices: tuple[str, ...]


@cache
def every_detail() -> Mapping[tuple[str, str], Detail]:
    """By theme and sub-theme."""
    rows = shipped_rows("routing.data", "details.csv")
    return {(row["theme"], row["subtheme"]): Detail(row["detail"], tuple(row["choices"].split())) for row in rows}


def detail_of(theme: str, subtheme: str | None) -> Detail | None:
    return every_detail().get((theme, subtheme or ""))
