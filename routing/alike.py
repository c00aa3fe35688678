"""Which open concerns of the same area say the same as this one? At most three, to offer; never a verdict.

Place × theme × words: only concerns of one area are compared, a theme that differs counts against, and words are compared as
groups of letters, so that a misspelling costs little. What two languages write differently is not yet the same here: then
nobody is offered anything, and nothing is lost, since a relay can still join two voices.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import sqrt

from rapidfuzz import fuzz

from routing.theme_words import read, sound

THRESHOLD = 0.42
"""Below it nothing is offered: a wrong offer costs a resident's trust, a missing one only a tap of a relay."""


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
    """A QPV or INSEE code, "insee/qpv" as places write it, or any name: what is written alike is one area."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Likeness:
    """How much a voice that is already there says the same, from the threshold to 1."""

    key: str
    score: float


@dataclass(frozen=True, slots=True)
class _Read:
    grams: Counter[str]
    length: float
    said: str


class Alike:
    """The open concerns of every area. Adding and removing cost one concern, whatever is already there."""

    def __init__(self) -> None:
        self._areas: dict[str, dict[str, list[tuple[Voiced, _Read]]]] = {}
        self._where: dict[str, str] = {}

    def add(self, voiced: Voiced) -> None:
        """One more wording. A key that moved to another area is only in the new one."""
        area = area_of(voiced.territory)
        if self._where.get(voiced.key, area) != area:
            self.remove(voiced.key)
        self._where[voiced.key] = area
        self._areas.setdefault(area, {}).setdefault(voiced.key, []).append((voiced, _reading(voiced.words)))

    def remove(self, key: str) -> None:
        """Forget every wording of a voice; nothing happens when it is not there."""
        area = self._where.pop(key, None)
        if area is not None:
            del self._areas[area][key]

    def nearest(self, voiced: Voiced, *, limit: int = 3) -> tuple[Likeness, ...]:
        """The voices of the area that say the same, best first; none below the threshold, and never itself."""
        here = self._areas.get(area_of(voiced.territory), {})
        reading = _reading(voiced.words)
        scored = (
            Likeness(key=key, score=round(max(_score(voiced, reading, *wording) for wording in wordings), 3))
            for key, wordings in here.items()
            if key != voiced.key
        )
        return tuple(sorted((one for one in scored if one.score >= THRESHOLD), key=lambda one: (-one.score, one.key))[:limit])


def area_of(territory: str) -> str:
    """The quarter where one is named, else the town: "59512/QN05912M" and "qn05912m" are one."""
    return territory.rpartition("/")[2].strip().casefold()


def _reading(words: str) -> _Read:
    said = " ".join(sound(token) for token in read(words))
    grams = Counter(said[at : at + 3] for at in range(len(said) - 2))
    return _Read(grams, sqrt(sum(count * count for count in grams.values())) or 1.0, said)


def _score(voiced: Voiced, reading: _Read, other: Voiced, its: _Read) -> float:
    shared = sum(count * its.grams[gram] for gram, count in reading.grams.items() if gram in its.grams)
    letters = shared / (reading.length * its.length)
    words = fuzz.token_set_ratio(reading.said, its.said) / 100
    differs = voiced.theme and other.theme and voiced.theme != other.theme
    return (letters + words) / 2 * (0.7 if differs else 1.0)
