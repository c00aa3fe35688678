"""Makes sure that nobody can be told apart in a data set: whatever a row shows, at least five people are shown so. Pure.

What somebody may know of a neighbour - where they spoke, of what, in which language, for whom - is made vaguer, a step at a time
and only where it must be, until every combination that is published counts five people; what all of a group have in common is then told
of it after all. Words are published only among five people whose words are published with the same combination, so that knowing who
agreed to be quoted tells nothing more; and only with their language, which anybody can read in them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from summaries.small import LEAST

ANY = "*"
"""Stands for whatever is not told."""
QPV, COMMUNE, DEPARTEMENT, COUNTRY = "quartier", "commune", "departement", "pays"


class Cells(NamedTuple):
    """What a row shows of a concern, beside its words. Together they are what the law of five people is about."""

    period: str
    level: str
    place: str
    theme: str
    subtheme: str
    nature: str
    language: str
    speaker: str
    intake: str
    relay_theme: str
    quoted: bool
    """Its words are published."""


class Counted(NamedTuple):
    """By which codes the summary of its week counted a concern."""

    week: str
    place: str
    theme: str
    subtheme: str
    nature: str
    in_person: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """A concern before it is made vaguer. `person` counts people; neither it nor `counted` is ever published."""

    person: str
    counted: Counted
    cells: Cells
    commune: str
    departement: str


Step: TypeAlias = Callable[[Cells, Concern], Cells]


def without(*names: str) -> Step:
    hidden: dict[str, Any] = dict.fromkeys(names, ANY)
    return lambda cells, _: cells._replace(**hidden)


def to_commune(cells: Cells, concern: Concern) -> Cells:
    return cells._replace(level=COMMUNE, place=concern.commune) if cells.level == QPV else cells


def to_departement(cells: Cells, concern: Concern) -> Cells:
    return cells._replace(level=DEPARTEMENT, place=concern.departement) if cells.level == COMMUNE else cells


def to_country(cells: Cells, _: Concern) -> Cells:
    return cells._replace(level=COUNTRY, place=ANY)


STEPS: tuple[tuple[str, Step], ...] = (
    ("relay", without("relay_theme")),
    ("intake", without("intake", "speaker")),
    ("nature", without("nature")),
    ("commune", to_commune),
    ("subtheme", without("subtheme")),
    ("departement", to_departement),
    ("country", to_country),
    ("theme", without("theme")),
)
"""From what a reader misses least to what they miss most, in the order of the method note. The language comes last of all."""
_LANGUAGE = without("language")
_TOLD = ("theme", "subtheme", "nature", "language", "speaker", "intake", "relay_theme")
"""What may be told again of a group once it is known who is in it, beside the place."""


def anonymous(concerns: Sequence[Concern]) -> list[Cells | None]:
    """What may be shown of each concern of a period, in their order; None for what too few people said for any of it to be shown."""
    people = [concern.person for concern in concerns]
    quoted = {number: concern.cells for number, concern in enumerate(concerns) if concern.cells.quoted}
    settled, few = _settled(quoted, concerns, STEPS)
    for language in sorted({cells.language for cells in few.values()}):
        settled |= _joined(_in(language, settled), _in(language, few), people)
    silent = {number: concern.cells for number, concern in enumerate(concerns) if not concern.cells.quoted}
    silent |= {number: concerns[number].cells._replace(quoted=False) for number in few if number not in settled}
    others, left = _settled(silent, concerns, (*STEPS, ("language", _LANGUAGE)))
    shown = settled | others | _joined(others, left, people)
    told = {number: cells for alike in alike_in(shown).values() for number, cells in _sharpened(alike, concerns, shown).items()}
    return [told.get(number) for number in range(len(concerns))]


def _sharpened(alike: Sequence[int], concerns: Sequence[Concern], shown: Mapping[int, Cells]) -> dict[int, Cells]:
    """The rows of a group with what all of them have in common, which a step that helped others had taken away: they stay alike."""
    whole = [concerns[number].cells for number in alike]
    common = {name: next(iter(values)) for name in _TOLD if len(values := {getattr(cells, name) for cells in whole}) == 1}
    cells = shown[alike[0]]._replace(**common)
    places = (
        {(one.level, one.place) for one in whole},
        {(COMMUNE, concerns[number].commune) for number in alike},
        {(DEPARTEMENT, concerns[number].departement) for number in alike},
    )
    if finest := next((next(iter(several)) for several in places if len(several) == 1 and all(next(iter(several)))), None):
        cells = cells._replace(level=finest[0], place=finest[1])
    return dict.fromkeys(alike, cells)


def _in(language: str, rows: Mapping[int, Cells]) -> dict[int, Cells]:
    return {number: cells for number, cells in rows.items() if cells.language == language}


def _settled(
    rows: Mapping[int, Cells], concerns: Sequence[Concern], steps: Sequence[tuple[str, Step]]
) -> tuple[dict[int, Cells], dict[int, Cells]]:
    """The rows that enough people share once made so vague and no vaguer, and those of too few people even at the vaguest."""
    settled: dict[int, Cells] = {}
    pending = dict(rows)
    for step in (None, *(step for _, step in steps)):
        if step is not None:
            pending = {number: step(cells, concerns[number]) for number, cells in pending.items()}
        shown = set(settled.values())
        for cells, numbers in alike_in(pending).items():
            if cells in shown or len({concerns[number].person for number in numbers}) >= LEAST:
                settled |= {number: pending.pop(number) for number in numbers}
    return settled, pending


def _joined(settled: Mapping[int, Cells], left: Mapping[int, Cells], people: Sequence[str]) -> dict[int, Cells]:
    """What is left, at its vaguest, with the smallest group made as vague to hide it among; nothing where there is no such group."""
    if not left or not settled:
        return {}
    groups = alike_in(settled)
    smallest = min(groups, key=lambda cells: (len({people[number] for number in groups[cells]}), tuple(map(str, cells))))
    vaguest = next(iter(left.values()))
    return dict.fromkeys((*groups[smallest], *left), vaguest)


def alike_in(rows: Mapping[int, Cells]) -> dict[Cells, list[int]]:
    """The rows of each combination."""
    found: dict[Cells, list[int]] = defaultdict(list)
    for number, cells in rows.items():
        found[cells].append(number)
    return dict(found)
