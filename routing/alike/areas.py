"""What was said in the areas where somebody spoke lately, read once: a neighbour who speaks next is compared with what is there already.

What is kept here is what the matcher makes of words, not the words. It is brought up to date with the database each time it is used,
so other processes may do what they like; nothing is lost with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from routing.alike.comparing import Alike, Voiced
from routing.alike.meaning import Meaning
from routing.alike.neighbours import MOST_OFFERED, Concern

MOST_KEPT = 3000
"""Things said, in all areas together: some kilobytes each."""
_MARGIN = 4
"""How many times more is looked at than offered: some are one's own, and some tell of danger."""
_HERE = "here"
"""All that an area holds is of that area: the query saw to that."""


@dataclass(slots=True)
class _Voice:
    theme: str
    subtheme: str | None
    said: set[int] = field(default_factory=set)
    unsafe: bool = False
    """Something said there tells of danger."""


@dataclass(slots=True)
class _Area:
    alike: Alike
    voices: dict[str, _Voice] = field(default_factory=dict)


class Areas:
    """One look at a time: whoever uses it takes turns."""

    def __init__(self, most: int = MOST_KEPT, meaning: Meaning | None = None) -> None:
        """With a `meaning`, words are kept with what the matcher makes of them."""
        self._areas: dict[str, _Area] = {}
        self._most, self._meaning = most, meaning

    def clear(self) -> None:
        """Somebody was forgotten: nothing that was made of their words stays."""
        self._areas.clear()

    def missing(self, area: str, rows: Sequence[Any]) -> set[int]:
        """What was said that must be read yet. Whatever is no more, or is about something else now, is let go."""
        kept = self._areas.pop(area, None) or _Area(Alike(self._meaning))
        self._areas[area] = kept
        now: dict[str, set[int]] = {}
        for row in rows:
            now.setdefault(row.reference, set()).add(row.id)
        about = {row.reference: (row.theme, row.subtheme) for row in rows}
        for reference, voice in list(kept.voices.items()):
            if about.get(reference) != (voice.theme, voice.subtheme) or not voice.said <= now[reference]:
                kept.alike.remove(reference)
                del kept.voices[reference]
        return {number for reference, said in now.items() for number in said - _said(kept, reference)}

    def likest(self, concern: Concern, rows: Sequence[Any], words: Mapping[int, str], dangerous: Callable[[str], bool]) -> list[str]:
        """The cases of others that say the same, best first: at most three. Takes a while where much is new: off the event loop."""
        kept = self._areas.get(concern.area) or _Area(Alike(self._meaning))
        for row in rows:
            if row.id in words:
                _add(kept, row, words[row.id], dangerous)
        spoken = Voiced(key="", words=concern.words, theme=concern.theme, subtheme=concern.subtheme, territory=_HERE)
        theirs = {row.reference for row in rows if row.person_id != concern.person_id}
        found = [one.key for one in kept.alike.nearest(spoken, limit=_MARGIN * MOST_OFFERED) if one.key in theirs]
        self._let_go()
        return [reference for reference in found if not kept.voices[reference].unsafe][:MOST_OFFERED]

    def _let_go(self) -> None:
        """The areas where nobody has spoken for longest, as long as too much is kept; the last one stays."""
        while len(self._areas) > 1 and sum(len(voice.said) for area in self._areas.values() for voice in area.voices.values()) > self._most:
            del self._areas[next(iter(self._areas))]


def _said(area: _Area, reference: str) -> set[int]:
    voice = area.voices.get(reference)
    return voice.said if voice else set()


def _add(area: _Area, row: Any, words: str, dangerous: Callable[[str], bool]) -> None:
    voice = area.voices.setdefault(row.reference, _Voice(row.theme, row.subtheme))
    voice.said.add(row.id)
    voice.unsafe = voice.unsafe or dangerous(words)
    if words:
        area.alike.add(Voiced(key=row.reference, words=words, theme=row.theme, subtheme=row.subtheme, territory=_HERE))
