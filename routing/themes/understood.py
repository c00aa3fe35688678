"""What was understood of a story, in a word or three: what it speaks of and since when. Shown to whoever told it, and kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from flows.themes import Theme
from routing.alike.concepts import shipped
from routing.themes.lasting import Lasting, lasting
from routing.themes.lexicon import suggest

THINGS = frozenset({
    "bedbugs", "bins", "bulky", "bus", "canteen", "cockroach", "doctor", "electric", "entry_door", "heating", "hot_water", "intercom",
    "leak", "lift", "mice", "mould", "rats", "rent", "service_charges", "street_lamp", "teacher", "toilet", "water_cut",
})  # fmt: skip
"""Concepts of `data/concepts.csv` that have a name to be shown by: `thing-lift`. What a story speaks of most often, and nothing else:
noise is not among them, for its words are those of whoever sleeps badly, or in a car."""
MOST_THINGS = 3
_MOST_LETTERS = 1_000
"""The beginning of a story says what it is about, and this is read where people wait."""
_CLEARLY = 1.5
"""A word misread, or one of several meanings, weighs less."""
_SURELY = 4.0
"""What a theme weighs at least for its sub-theme to be named: one word, misread, comes to 3."""
_NEVER_NAMED = frozenset({Theme.HEALTH, Theme.EQUALITY, Theme.PEACE})
"""Illness, discrimination, violence: to be told wrongly what one suffers hurts, and others may see the screen."""


@dataclass(frozen=True, slots=True)
class Understood:
    things: tuple[str, ...]
    """Those of `THINGS` that it speaks of, as they come up."""
    subtheme: str | None
    """The sub-theme, where it speaks of none of them and leaves little doubt."""
    lasting: Lasting | None


def understood(words: str) -> Understood | None:
    """None where nothing is clear enough to be said: a length of time alone tells nobody anything."""
    said = words[:_MOST_LETTERS]
    weights = shipped().gist(said).concepts
    things = tuple(name for name, weight in weights.items() if name in THINGS and weight >= _CLEARLY)[:MOST_THINGS]
    subtheme = None if things else _subtheme(said)
    return Understood(things, subtheme, lasting(words)) if things or subtheme else None


def _subtheme(said: str) -> str | None:
    (likeliest,) = suggest(said, limit=1)
    return likeliest.subtheme if likeliest.score >= _SURELY and likeliest.theme not in _NEVER_NAMED else None
