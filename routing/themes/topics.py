"""Does a story speak of several things at once? A reading by clauses, from the lexicon of themes: offered, never imposed."""

from __future__ import annotations

import re

from flows.themes import Theme
from flows.topics import Topic
from routing.themes.lexicon import suggest
from routing.themes.natures import nature

SEVERAL = 3
"""From this many on: two themes in one message are most often one trouble and what it leads to ("plus d'ascenseur, plus de médecin")."""
LONGEST = 300
"""Letters from which a text argues rather than lists, and is left whole."""
_SURE = 2.0
"""What the lexicon must weigh for a clause to be about something."""

_CLAUSES = re.compile(r"(?<=[.;!?\n,])\s*|\s+(?=(?:et|puis|aussi|and|also|ve|y|e|و)\s)")
_LEADING = re.compile(r"^(?:et|puis|aussi|and|also|ve|y|e|و)\s+|^[\s,;.]+")


def topics(words: str) -> tuple[Topic, ...]:
    """The things the words speak of, in the order they come up, if they are `SEVERAL` or more; else none."""
    if len(words) > LONGEST:
        return ()
    told: dict[Theme, list[str]] = {}
    theme: Theme | None = None
    loose: list[str] = []
    for clause in filter(None, map(str.strip, _CLAUSES.split(words))):
        theme = _theme(clause) or theme
        if theme is None:
            loose.append(clause)  # said before anything is clear: it goes with what comes first
        else:
            told.setdefault(theme, loose).append(clause)
            loose = []
    if len(told) < SEVERAL:
        return ()
    return tuple(_topic(theme, clauses) for theme, clauses in told.items())


def _theme(clause: str) -> Theme | None:
    """What a clause is clearly about, and more than about anything else."""
    first, second = suggest(clause, limit=2)
    return first.theme if first.score >= _SURE and first.score > second.score else None


def _topic(theme: Theme, clauses: list[str]) -> Topic:
    words = _LEADING.sub("", " ".join(clauses)).strip(" ,;")
    return Topic(words, theme, subtheme(words, theme), nature(words))


def subtheme(words: str, theme: Theme) -> str | None:
    """The likeliest sub-theme of a theme, if the words go that far."""
    return next((found.subtheme for found in suggest(words, limit=len(Theme)) if found.theme is theme), None)
