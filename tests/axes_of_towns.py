"""Contrats de ville of the towns that are attacked, and what a report tells of them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from typing import Any

from flows.themes import SUBTHEMES, Theme
from routing.directory.contracts import Axis, Contract, Contracts
from summaries.counted.axes import axis_code
from summaries.figures import Week
from summaries.shown.report import Report
from tests.attacker import Kinds

THEMES = (Theme.HOUSING, Theme.CLEANLINESS, Theme.TRANSPORT, Theme.SCHOOL, Theme.OTHER)
ABOUT = [(theme, subtheme) for theme in THEMES for subtheme in (*SUBTHEMES[theme][:3], "")]


def contracts_of(places: Iterable[str], chance: random.Random) -> Contracts:
    """Up to three, each of some of the places; some places are in none."""
    covered: dict[str, list[str]] = {}
    for place in places:
        covered.setdefault(chance.choice(("a", "b", "c", "c", "")), []).append(place)
    return Contracts.of(contract(code, some) for code, some in covered.items() if code)


def contract(code: str, places: Iterable[str]) -> Contract:
    """Two themes in one axis, one of their sub-themes in another, a theme alone; it says nothing of the others."""
    living, moving, health = (Axis("Cadre de vie", name, code) for name in ("Habiter", "Se déplacer", "Santé"))
    axes: dict[tuple[str, str], Axis] = {(Theme.HOUSING, ""): living, (Theme.CLEANLINESS, ""): living, (Theme.TRANSPORT, ""): moving}
    return Contract(
        code=code, name=code, territories=tuple(("qpv", place) for place in places),
        axes={**axes, (Theme.HOUSING, SUBTHEMES[Theme.HOUSING][0]): health},
    )  # fmt: skip


def reads_axes(kinds: Kinds, contracts: Contracts, frozen: Week, report: Report) -> Iterator[tuple[Any, int]]:
    """Each line of the table of contracts, with how many people it tells at least."""
    known = {one.code: one for one in contracts.of_territory.values()}
    ranks = {one.row.code: [axis.code for axis in one.row.parts] for one in frozen.contracts}
    for one in report.tables:
        for row, told in zip(one.rows, one.codes, strict=True) if one.code == "axes" else ():
            code, _, rank = told.partition(":")
            which = kinds.having("place", *(place for _, place in known[code].territories))
            if rank:
                wanted = ranks[code][int(rank) - 1]
                subthemes = [
                    subtheme or f"{theme}-unsaid" for theme, subtheme in ABOUT if axis_code(known[code], theme, subtheme) == wanted
                ]  # fmt: skip
                which = which & kinds.having("subtheme", *subthemes)
            assert isinstance(row[3], int)
            yield which, row[3]
