"""From what happened to figures. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from flows.themes import Nature, Theme
from routing.themes.lexicon import pillar_of
from summaries.counted.happened import Heard, place_of, route_of, subtheme_of, way_of
from summaries.counted.held import Held
from summaries.counted.moves import Moves
from summaries.counted.profiles import cells, nested, projected, shared_out, summed, total
from summaries.figures import NO_PILLAR, NOWHERE, Week


def count_week(week: str, end: datetime, *, heard: Heard, moves: Moves, held: Held, names: Mapping[int, str],
               before: Week | None) -> Week:  # fmt: skip
    """The figures of a week that ended at `end`. `names` are those of associations."""
    return Week(
        week=week,
        new=total(heard.about),
        **_tables(heard),
        answered=moves.answered,
        closed=moves.closed,
        outcomes=moves.outcomes,
        changed=moves.changed,
        solved=moves.said["solved"],
        not_solved=moves.said["not_solved"],
        reopened=moves.said["reopened"],
        waiting=held.waiting(end, names),
        before=before.alone() if before else None,
        loads=held.loads(names),
    )


def _tables(heard: Heard) -> dict[str, Any]:
    """What shares the concerns of the week out."""
    themes = projected(heard.about, lambda told: (told.theme, subtheme_of(told)))
    places = shared_out(projected(heard.there, place_of))
    proposals = ((tuple(told for told in own if told.nature == Nature.PROPOSAL), people) for own, people in heard.about.items())
    return {
        "themes": nested(themes, lambda told: told[0], lambda told: told[1]),
        "pillars": nested(themes, lambda told: pillar_code(told[0]), lambda told: told[0]),
        "natures": shared_out(projected(heard.about, lambda told: told.nature)),
        "ways": shared_out(projected(heard.about, way_of)),
        "routes": shared_out(projected(heard.about, route_of)),
        "proposals": shared_out(summed((tuple(told.theme for told in own), people) for own, people in proposals)),
        "places": places,
        "territories": sum(row.code != NOWHERE for row in places),
        "cells": cells(heard.there),
    }


def pillar_code(theme: str) -> str:
    """The pillar of a theme in the city contracts of 2015-2023, as the end of a text key: "cohesion-sociale", or "none".

    Those three are used because the axes that followed differ from one city to the next.
    """
    pillar = pillar_of(Theme(theme))
    return _slug(pillar.until_2023.partition("(")[0]) if pillar else NO_PILLAR


def _slug(words: str) -> str:
    plain = words.casefold().translate(str.maketrans("éèêàâîïôûùç", "eeeaaiiouuc"))
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())
