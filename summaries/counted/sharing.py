"""By what the same cases are shared out in every table: theme and sub-theme, pillar, kind, place. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from flows.themes import Theme
from routing.themes.lexicon import pillar_of
from summaries.counted.happened import Profiles, Told, place_of, subtheme_of
from summaries.counted.profiles import nested, projected, shared_out
from summaries.figures import NO_PILLAR


@cache
def pillar_code(theme: str) -> str:
    """The pillar of a theme in the city contracts of 2015-2023, as the end of a text key: "cohesion-sociale", or "none".

    Those three are used because the axes that followed differ from one city to the next.
    """
    pillar = pillar_of(Theme(theme))
    return _slug(pillar.until_2023.partition("(")[0]) if pillar else NO_PILLAR


def _slug(words: str) -> str:
    plain = words.casefold().translate(str.maketrans("éèêàâîïôûùç", "eeeaaiiouuc"))
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())


CODE_OF_SUBJECT: Mapping[str, Callable[[Any], str]] = {
    "theme": lambda told: told.theme,
    "subtheme": subtheme_of,
    "pillar": lambda told: pillar_code(told.theme),
    "nature": lambda told: told.nature,
}
"""The code of a concern's or a case's line, by what the codes of those lines begin with; places are counted apart."""
CODE_OF: Mapping[str, Callable[[Told], str]] = {**CODE_OF_SUBJECT, "place": place_of}
"""With the place."""


def shares(about: Profiles, places: Profiles) -> dict[str, Any]:
    """The tables of `Shares`. `about` are profiles of what has a theme, a sub-theme and a nature; `places` of codes of places."""
    themes = projected(about, lambda told: (told.theme, subtheme_of(told)))
    return {
        "themes": nested(themes, lambda told: told[0], lambda told: told[1]),
        "pillars": nested(themes, lambda told: pillar_code(told[0]), lambda told: told[0]),
        "natures": shared_out(projected(about, _nature)),
        "places": shared_out(places),
    }


def _nature(told: Any) -> str:
    return str(told.nature)
