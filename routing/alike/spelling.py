"""What words are before they are looked up: an amount, or the name of a street, which is no thing to complain of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from routing.themes.words import plain

_AMOUNT = re.compile(r"(?<=\d\d)\s?(?:€|eur?\b|e\b(?!\s*(?:ét|et|arr)))", re.IGNORECASE)
_STREETS = frozenset(map(plain, ("rue", "avenue", "allée", "boulevard", "impasse", "quai")))
_OF = frozenset({"de", "d", "du", "des", "la", "l"})


def amounts_in_words(message: str) -> str:
    """« 310e » and « 310 € » as « 310 euro »; « 11e étage » and « 3e » stay."""
    return _AMOUNT.sub(" euro", message)


def street_names(tokens: Sequence[str]) -> set[int]:
    """The places of words, read plainly, that name a street: a « rue des Tilleuls » has no trees."""
    found = set()
    for at, token in enumerate(tokens):
        end = at + 1
        while token in _STREETS and end < len(tokens) and tokens[end] in _OF:
            end += 1
        if at + 1 < end < len(tokens):
            found.add(end)
    return found
