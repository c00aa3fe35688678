"""What is a person's own affair: it is not shown to neighbours, nor joined. From a short list any volunteer can edit."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def _rows() -> frozenset[tuple[str, str]]:
    with files("routing").joinpath("data", "private.csv").open(encoding="utf-8") as rows:
        return frozenset((row["theme"], row["subtheme"]) for row in csv.DictReader(rows, delimiter=";"))


def is_private(theme: str, subtheme: str | None) -> bool:
    """Whether cases about this are kept between their resident and the association. A line of the list without a sub-theme is about
    those of which none is known."""
    return (theme, subtheme or "") in _rows()
