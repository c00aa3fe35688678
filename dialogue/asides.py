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


LONGEST = 60
"""Letters of a message that may be an aside."""


class Asides:
    """Every word of every language that means an aside, looked up whole: "retour" is heard, "le retour de mon fils" is not."""

    def __init__(self, words: Mapping[Aside, Iterable[str]], small: Iterable[str] = ()) -> None:
        """`small` words say nothing beside those that stop: "stop svp"."""
        self._words = {plain(word): aside for aside, several in words.items() for word in several}
        self._small = sorted(map(plain, small), key=len, reverse=True)

    def heard(self, text: str) -> Aside | None:
        """The aside that a whole message means, with or without the slash of a command."""
        said = plain(text) if len(text) <= LONGEST else ""
        if said in self._words:
            return self._words[said]
        return Aside.STOP if self._words.get(self._without_small(said)) is Aside.STOP else None

    def _without_small(self, said: str) -> str:
        rest = f" {said} "
        for small in self._small:
            rest = rest.replace(f" {small} ", " ")
        return rest.strip()
