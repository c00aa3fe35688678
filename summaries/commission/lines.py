"""The numbers that summaries told of the concerns of a period, and whether a row of the data set says the same. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from flows.themes import Nature
from summaries.commission.generalising import (
    ANY,
    COMMUNE,
    COUNTRY,
    DEPARTEMENT,
    QPV,
    Cells,
    Concern,
    to_commune,
    to_country,
    to_departement,
    without,
)
from summaries.commission.told import Told
from summaries.counted.happened import subtheme_of
from summaries.counted.sharing import pillar_code
from summaries.figures import NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What one number a week counts, in all weeks of a period that told it."""

    numbers: tuple[int, ...]
    """Its concerns, by their place in the period."""
    says: Callable[[Cells], bool]
    """Whether a row can be told to be of this line."""
    vaguer: Callable[[Cells, Concern], Cells | None]
    """A row that says it, as one that does not; or not told at all."""


def lines_told(concerns: Sequence[Concern], told: Mapping[str, Told]) -> list[Line]:
    """In an order that is always the same. `concerns` are no finer than the summaries told; lines of one commune or département are also
    taken together, since a row may say that much of them."""
    inside = _communes(concerns)
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, concern in enumerate(concerns):
        week = told[concern.counted.week]
        for code in _codes(concern):
            if code.partition("=")[0] in week.lines:
                numbers[code].append(number)
        if (concern.counted.theme, concern.counted.place) in week.rises:
            numbers[f"rise:{concern.counted.theme}:{concern.counted.place}"].append(number)
        for kind, code in (("commune", concern.commune), ("departement", concern.departement)):
            if code:
                numbers[f"{kind}:{code}"].append(number)
    return [_line(code, tuple(numbers[code]), inside) for code in sorted(numbers)]


def _communes(concerns: Sequence[Concern]) -> Mapping[tuple[str, str], tuple[str, str]]:
    """Which commune and département a place of a row is in, "" where its row does not tell."""
    found = {}
    for concern in concerns:
        if concern.departement:
            found[DEPARTEMENT, concern.departement] = ("", concern.departement)
        if concern.commune:
            found[COMMUNE, concern.commune] = found[concern.cells.level, concern.cells.place] = (concern.commune, concern.departement)
    return found


def _codes(concern: Concern) -> list[str]:
    """Of the numbers that count it. "in-person" and "proposal" also tell how many were not."""
    counted = concern.counted
    return [
        "new", f"place:{counted.place}", f"theme:{counted.theme}", f"subtheme:{counted.subtheme}", f"nature:{counted.nature}",
        f"pillar:{pillar_code(counted.theme)}", f"in-person={counted.in_person}",
        f"proposal:{counted.theme}={counted.nature == Nature.PROPOSAL}",
    ]  # fmt: skip


def _line(code: str, numbers: tuple[int, ...], inside: Mapping[tuple[str, str], tuple[str, str]]) -> Line:
    kind, _, value = code.partition(":")
    theme_vaguer = without("theme", "subtheme", "relay_theme")

    def within(cells: Cells) -> tuple[str, str]:
        return inside.get((cells.level, cells.place), ("", ""))

    match kind:
        case "commune":
            return Line(numbers=numbers, says=lambda cells: within(cells)[0] == value, vaguer=_vaguer_commune)
        case "departement":
            return Line(numbers=numbers, says=lambda cells: within(cells)[1] == value, vaguer=to_country)
        case "pillar":
            return Line(numbers=numbers, says=lambda cells: _pillar(cells) == value, vaguer=theme_vaguer)
        case "new":
            return Line(numbers=numbers, says=lambda _: True, vaguer=lambda *_: None)
        case "place":
            return Line(numbers=numbers, says=lambda cells: _place(cells) == value, vaguer=_vaguer_place)
        case "theme":
            return Line(numbers=numbers, says=lambda cells: _theme(cells) == value, vaguer=theme_vaguer)
        case "subtheme":
            return Line(numbers=numbers, says=lambda cells: _subtheme(cells) == value, vaguer=without("subtheme", "relay_theme"))
        case "nature":
            return Line(numbers=numbers, says=lambda cells: cells.nature == value, vaguer=without("nature"))
        case "proposal":
            return Line(numbers=numbers, says=lambda cells: _proposal(cells) == value, vaguer=without("nature"))
        case "rise":
            return Line(numbers=numbers, says=lambda cells: f"{_theme(cells)}:{_place(cells)}" == value, vaguer=_vaguer_place)
    return Line(numbers=numbers, says=lambda cells: cells.intake != ANY, vaguer=without("intake"))


def _place(cells: Cells) -> str:
    if cells.level in (QPV, COMMUNE):
        return cells.place
    return ANY if cells.level in (DEPARTEMENT, COUNTRY) else NOWHERE


def _vaguer_place(cells: Cells, concern: Concern) -> Cells:
    return to_commune(cells, concern) if cells.level == QPV and concern.commune else _vaguer_commune(cells, concern)


def _vaguer_commune(cells: Cells, concern: Concern) -> Cells:
    vaguer = to_departement(to_commune(cells, concern), concern)
    return vaguer if concern.departement and vaguer.level == DEPARTEMENT else to_country(cells, concern)


def _theme(cells: Cells) -> str:
    """As a summary counts it: what a relay gave instead comes first."""
    return cells.theme if cells.relay_theme in ("", ANY) else cells.relay_theme.partition(".")[0]


def _proposal(cells: Cells) -> str:
    return ANY if cells.nature == ANY else f"{_theme(cells)}={cells.nature == Nature.PROPOSAL}"


def _pillar(cells: Cells) -> str:
    theme = _theme(cells)
    return ANY if theme == ANY else pillar_code(theme)


def _subtheme(cells: Cells) -> str:
    theme, subtheme = cells.theme, cells.subtheme
    if cells.relay_theme not in ("", ANY):
        theme, _, subtheme = cells.relay_theme.partition(".")
    return ANY if ANY in (theme, subtheme) else subtheme_of(cells._replace(theme=theme, subtheme=subtheme))
