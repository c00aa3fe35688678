"""Names of places that stand, spelt right, inside a longer sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from routing.places.everyday import everyday
from routing.places.quarters import GENERIC, Quarters, numbered, significant
from routing.places.records import Found
from routing.places.towns import Towns
from routing.places.words import STREETS, Word

LONGEST_NAME = 6
SHARE = 0.74
"""Of a name's score that it keeps inside a sentence: enough to be asked about, never to be taken for sure."""
SHORTEST = 4

_Words = tuple[Word, ...]


def mentioned(words: _Words, towns: Towns, quarters: Quarters, written_from: Callable[[str], bool]) -> Found:
    """The towns that people write to us from, by the longest name; only where there is none, the neighbourhoods."""
    towns_said = _longest(words, lambda window: _town(window, towns, written_from))
    return towns_said or _longest(numbered(words), lambda window: _quarter(window, quarters))


def _longest(words: _Words, named: Callable[[_Words], Found]) -> Found:
    """What the longest windows name, but not what a street is called after: « rue Jean Jaurès », « boulevard de Strasbourg »."""
    for size in range(min(LONGEST_NAME, len(words)), 0, -1):
        found: Found = {}
        for start in range(len(words) - size + 1):
            if ends_in_street(words[:start]):
                continue
            for place, score in named(words[start : start + size]).items():
                found[place] = max(score, found.get(place, 0.0))
        if found:
            return found
    return {}


def _town(window: _Words, towns: Towns, written_from: Callable[[str], bool]) -> Found:
    if len(window) == 1 and (window[0].plain in everyday() or len(window[0].plain) < SHORTEST):
        return {}
    return {(None, insee): SHARE * score + len(window) for insee, score in towns.exactly(window).items() if written_from(insee)}


def _quarter(window: _Words, quarters: Quarters) -> Found:
    said = significant(window)
    if not any(_tells_apart(word) for word in said):
        return {}
    found: Found = {}
    for key in quarters.everywhere.exact("".join(word.plain for word in said)):
        quarter = quarters.listed[key.owner]
        for town in quarter.towns:
            place = (quarter.qpv, town)
            found[place] = max(SHARE * (100.0 - key.loss) + len(said), found.get(place, 0.0))
    return found


def _tells_apart(word: Word) -> bool:
    return len(word.plain) > SHORTEST and word.plain not in GENERIC and word.plain not in everyday()


def ends_in_street(words: Sequence[Word]) -> bool:
    """« rue de » before the name of a town: it is the street's."""
    said = significant(words)
    return bool(said) and said[-1].plain in STREETS
