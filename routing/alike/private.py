"""What is a person's own affair: it is not shown to neighbours, nor joined. From a short list any volunteer can edit."""

from __future__ import annotations

from functools import cache

from dialogue.shipped import shipped_rows


@cache
def _rows() -> frozenset[tuple[str, str]]:
    return frozenset((row["theme"], row["subtheme"]) for row in shipped_rows("routing.data", "private.csv"))


def is_private(theme: str, subtheme: str | None) -> bool:
    """Whether cases about this are kept between their resident and the association. A line of the list without a sub-theme is about
    those of which none is known."""
    return (theme, subtheme or "") in _rows()
