"""Which open concerns of the same area say the same as this one? At most three, to offer; never a verdict.

Place × theme × words. Only concerns of one area are compared. Two of them are held for alike by what they speak of, in whatever
language (`routing.alike.concepts`), then by their unknown words, numbers and themes (`routing.alike.score`); a theme
that differs counts against, and forbids nothing, since two neighbours file one trouble under two themes.

What it can't do, and what follows:

- It compares one message with another; it does not understand. Two lifts of one area are one trouble to it. Where the right
  voice is not offered, a relay can still join the two; where a wrong one is, the resident says « c'est différent ».
- What two languages say in words that `data/concepts.csv` has not, or in a language it has not, does not meet. A line of that
  file mends it. French written by ear is the best understood; Arabic in Latin letters the least.
- Where the table does not know what is wrong with a thing, the thing decides: whoever says something else about the same lift is
  offered the voice of those who say that it is out of order.
- A concern placed in a town and one placed in a quarter of that town are two areas.
- How often it is right is kept by `tests/test_alike_figures.py`, and printed beside a peer's by `make bench`; ADR 0029, 0052 and 0057
  tell on what texts, by whom they were written, and what became of words nobody had thought of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from routing.alike.meaning import Meaning
from routing.alike.score import Reading, figures, likelihood, reading

THRESHOLD = 0.42
"""The likelihood from which a voice is offered: a wrong offer costs a resident a tap, a missing one costs a relay two."""
WEIGHED_AGAIN = 16
"""Of the likest of an area, how many are asked for their meaning."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Voiced:
    """A concern as it was voiced, or as it is being voiced."""

    key: str
    """The case's reference: several wordings may share one, and the likest counts."""
    words: str
    theme: str
    """A code of `flows.themes.Theme`; "" when nobody chose yet."""
    subtheme: str | None
    territory: str
    """A QPV or INSEE code, "qpv/insee" as places write it, or any name: what is written alike is one area."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Likeness:
    """How likely a voice that is already there says the same, from the threshold to 1."""

    key: str
    score: float


@dataclass(frozen=True, slots=True)
class _Wording:
    reading: Reading
    words: str
    """Kept only where their meaning is asked for."""


class Alike:
    """The open concerns of every area. Adding and removing cost one concern, whatever is already there: nothing is fitted again.

    A concern is 2.4 KB here, without its sentences; adding one takes a millisecond, comparing it with another 50 µs. The tables are
    read at the first concern, in half a second, and take some 5 MB.

    With a `meaning`, the likest few are weighed again by how close they are in meaning: some ten milliseconds each, the first
    time one is met. Words are then kept with their concern, in memory only.
    """

    def __init__(self, meaning: Meaning | None = None) -> None:
        self._meaning = meaning
        self._areas: dict[str, dict[str, list[_Wording]]] = {}
        self._where: dict[str, str] = {}

    def add(self, voiced: Voiced) -> None:
        """One more wording. A key that moved to another area is only in the new one."""
        area = area_of(voiced.territory)
        if self._where.get(voiced.key, area) != area:
            self.remove(voiced.key)
        self._where[voiced.key] = area
        wording = _Wording(_read(voiced), voiced.words if self._meaning else "")
        self._areas.setdefault(area, {}).setdefault(voiced.key, []).append(wording)

    def remove(self, key: str) -> None:
        """Forget every wording of a voice; nothing happens when it is not there."""
        area = self._where.pop(key, None)
        if area is not None:
            del self._areas[area][key]
            if not self._areas[area]:
                del self._areas[area]

    def nearest(self, voiced: Voiced, *, limit: int = 3) -> tuple[Likeness, ...]:
        """The voices of the area that say the same, best first; none below the threshold, and never itself."""
        here = self._areas.get(area_of(voiced.territory), {})
        best: dict[str, float] = {}
        for key, score in self._scored(voiced, [(key, one) for key, said in here.items() if key != voiced.key for one in said]):
            best[key] = max(score, best.get(key, 0.0))
        likely = [Likeness(key=key, score=round(score, 3)) for key, score in best.items() if score >= THRESHOLD]
        return tuple(sorted(likely, key=lambda one: (-one.score, one.key))[:limit])

    def _scored(self, voiced: Voiced, others: Sequence[tuple[str, _Wording]]) -> Iterator[tuple[str, float]]:
        said = _read(voiced)
        found = [(key, other, figures(said, other.reading)) for key, other in others]
        if self._meaning and found:
            likest = sorted(found, key=lambda one: likelihood(one[2]), reverse=True)[:WEIGHED_AGAIN]
            if (close := self._meaning(voiced.words, [other.words for _, other, _ in likest])) is not None:
                return ((key, likelihood(known, near)) for (key, _, known), near in zip(likest, close, strict=True))
        return ((key, likelihood(known)) for key, _, known in found)


def area_of(territory: str) -> str:
    """The quarter where one is named, else the town: "QN05912M/59512", "59512/QN05912M" and "qn05912m" are one."""
    parts = [part.strip().casefold() for part in territory.split("/")]
    return next((part for part in parts if part.startswith(("qn", "qp"))), parts[-1])


def _read(voiced: Voiced) -> Reading:
    return reading(voiced.words, voiced.theme, voiced.subtheme)
