"""Words heard in any step before the flow hears them: help, back, cancel, language, stop.

The words themselves are data, per language; danger has its own table in `dialogue.danger`. An aside never changes what was
answered: after it, the open question is asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from dialogue.words import plain


class Aside(StrEnum):
    HELP = "help"
    BACK = "back"
    CANCEL = "cancel"
    LANGUAGE = "language"
    STOP = "stop"
    LISTEN = "listen"


class Asides:
    """Every word of every language that means an aside, looked up whole: "retour" is heard, "le retour de mon fils" is not."""

    def __init__(self, words: Mapping[Aside, Iterable[str]]) -> None:
        self._words = {plain(word): aside for aside, several in words.items() for word in several}

    def heard(self, text: str) -> Aside | None:
        """The aside that a whole message means, with or without the slash of a command."""
        return self._words.get(plain(text)) if len(text) <= 40 else None
