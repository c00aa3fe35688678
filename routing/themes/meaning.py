"""Sub-themes by what words mean, where the extra `semantic` is installed: the lexicon's points, and how close the words are in
meaning to examples of each sub-theme in seven languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from flows.themes import SUBTHEMES
from routing.alike.meaning import Meaning
from routing.themes.lexicon import Suggestion, coordination_names, lexicon_rows, suggest_precisely

EXAMPLES = 10
"""Words of the lexicon in one example."""
_MOST_POINTS = 12.0  # beyond which the lexicon is no surer
_MEANING = 15.0  # points for words that mean the same as an example


def suggest_by_meaning(words: str, meaning: Meaning, *, limit: int = 3) -> tuple[Suggestion, ...]:
    """As `suggest_precisely`, with meaning; by the lexicon alone when the encoder can't tell. Blocking: see `routing.alike.meaning`."""
    written = suggest_precisely(words, limit=len(coordination_names()))
    close = meaning(words, [example for example, _ in _examples()])
    if close is None:
        return written[:limit]
    scores = {one.subtheme: min(one.score, _MOST_POINTS) + _MEANING * best for one, best in _with(written, close)}
    ranked = sorted(written, key=lambda one: -scores[one.subtheme])[:limit]
    return tuple(Suggestion(theme=one.theme, subtheme=one.subtheme, score=round(scores[one.subtheme], 2)) for one in ranked)


def _with(written: Sequence[Suggestion], close: Sequence[float]) -> list[tuple[Suggestion, float]]:
    """Each suggestion with how close the words are to the example of it that they are closest to."""
    best: dict[str | None, float] = {}
    for (_, subtheme), likeness in zip(_examples(), close, strict=True):
        best[subtheme] = max(likeness, best.get(subtheme, -1.0))
    return [(one, best[one.subtheme]) for one in written]


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
