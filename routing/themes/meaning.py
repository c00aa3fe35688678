"""Sub-themes by what words mean, where the extra `semantic` is installed: the lexicon's points, and how close the words are in
meaning to examples of each sub-theme in seven languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from statistics import median

from flows.themes import SUBTHEMES
from routing.alike.meaning import Meaning
from routing.themes.lexicon import Suggestion, coordination_names, lexicon, lexicon_rows, spread

EXAMPLES = 10
"""Words of the lexicon in one example."""
_MOST_POINTS = 12.0  # beyond which the lexicon is no surer
_MEANING = 8.0  # points for words that mean the same as an example


def suggest_by_meaning(words: str, meaning: Meaning, *, limit: int = 3) -> tuple[Suggestion, ...]:
    """As `suggest_precisely`, with meaning; by the lexicon alone when the encoder can't tell. Blocking: see `routing.alike.meaning`."""
    weighed = lexicon().weighed(words)
    close = meaning(words, [example for example, _ in _examples()])
    if close is None:
        return spread(weighed, limit=limit)
    best = _closest(close)
    usual = median(best.values())
    said = {place: min(weight, _MOST_POINTS) for place, weight in weighed.items()}
    return spread({place: weight + _MEANING * max(0.0, best[place[1]] - usual) for place, weight in said.items()}, limit=limit)


def _closest(close: Sequence[float]) -> Mapping[str, float]:
    """How close the words are to the example of each sub-theme that they are closest to."""
    best: dict[str, float] = {}
    for (_, subtheme), likeness in zip(_examples(), close, strict=True):
        best[subtheme] = max(likeness, best.get(subtheme, -1.0))
    return best


@cache
def _examples() -> tuple[tuple[str, str], ...]:
    """(text, sub-theme): the name of each sub-theme, and what the lexicon has of it, a text a language."""
    said: Mapping[str, Mapping[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in lexicon_rows():
        if row["subtheme"] and "*" not in row["word"]:
            said[row["subtheme"]][row["language"]].append(row["word"])
    names = coordination_names()
    found = [(names[subtheme], subtheme) for codes in SUBTHEMES.values() for subtheme in codes]
    found += [(", ".join(words[:EXAMPLES]), subtheme) for subtheme in names for words in said[subtheme].values()]
    return tuple(found)
