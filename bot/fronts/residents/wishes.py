"""The house's own words, typed: the label of a button, a command without its slash, "où en est mon dossier ?".

A message is heard so only whole, small words and greetings left out: "mes demandes de logement sont refusées" is something to tell.
Words only open a screen: nothing is erased or withdrawn before the buttons of that screen are tapped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.texts import Texts
from dialogue.buttons import Do, Start
from dialogue.words import plain

LONGEST = 60
_LABELS: Mapping[str, Do | Start] = {
    "act-report": Start("report_concern"),
    "act-my-cases": Do("my_cases"),
    "act-recover": Start("recover_case"),
    "act-my-data": Do("my_data"),
    "act-export": Do("my_data"),
    "act-consents": Do("my_data"),
    "act-withdraw": Do("my_data"),
    "act-erase": Do("my_data"),
    "act-erase-all": Do("my_data"),
}
_WORDS: Mapping[str, Do | Start] = {
    "command-report": Start("report_concern"),
    "command-cases": Do("my_cases"),
    "command-recover": Start("recover_case"),
    "command-my-data": Do("my_data"),
    "accepted-wish-cases": Do("my_cases"),
    "accepted-wish-data": Do("my_data"),
}


class Wishes:
    """What whole messages of every language ask to see."""

    def __init__(self, texts: Texts) -> None:
        small = (*texts.words("accepted-change-small"), *texts.words("greeting-words"))
        self._small = frozenset(word for several in small for word in plain(several).split())
        self._screens: dict[str, Do | Start] = {}
        for key, screen in _LABELS.items():
            self._add(texts.every(key), screen)
        for key, screen in _WORDS.items():
            self._add(texts.words(key), screen)

    def _add(self, several: Iterable[str], screen: Do | Start) -> None:
        for said in several:
            self._screens.setdefault(self._bare(said), screen)

    def heard(self, text: str) -> Do | Start | None:
        """What the button would do that opens the screen these words ask for."""
        return self._screens.get(self._bare(text)) if len(text) <= LONGEST else None

    def _bare(self, text: str) -> str:
        words = plain(text).split()
        return " ".join(word for word in words if word not in self._small) or " ".join(words)


@lru_cache(maxsize=8)
def wishes_in(texts: Texts) -> Wishes:
    """Those of every language."""
    return Wishes(texts)
