"""From what happened to figures. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from flows.themes import Nature
from summaries.counted.happened import Heard, place_of, route_of, way_of
from summaries.counted.held import Held
from summaries.counted.moves import Moves
from summaries.counted.profiles import cells, projected, shared_out, summed, total
from summaries.counted.sharing import shares
from summaries.figures import NOWHERE, Week


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
        moved={kind.replace("_", "-"): one for kind, one in moves.shares.items()},
        waiting=held.waiting(end, names),
        before=before.alone() if before else None,
        loads=held.loads(names),
    )


def _tables(heard: Heard) -> dict[str, Any]:
    """What shares the concerns of the week out."""
    found = shares(heard.about, projected(heard.there, place_of))
    proposals = ((tuple(told for told in own if told.nature == Nature.PROPOSAL), people) for own, people in heard.about.items())
    return {
        **found,
        "ways": shared_out(projected(heard.about, way_of)),
        "routes": shared_out(projected(heard.about, route_of)),
        "proposals": shared_out(summed((tuple(told.theme for told in own), people) for own, people in proposals)),
        "territories": sum(row.code != NOWHERE for row in found["places"]),
        "cells": cells(heard.there),
    }
