"""What was understood of somebody's words, in one line of their language: "J'ai compris : ascenseur, 3 semaines." """

from __future__ import annotations

from functools import reduce

from bot.texts import Texts
from dialogue.keys import key_of
from routing.themes.understood import understood


def understood_line(texts: Texts, language: str, words: str, *, things_only: bool = False) -> str:
    """ "" where nothing is clear enough to be said. `things_only` where the sub-theme that goes with the words has a line of its own."""
    found = understood(words) if words else None
    if found is None or (things_only and not found.things):
        return ""
    named = [texts(language, key_of("thing", thing)) for thing in found.things]
    if found.subtheme:
        named.append(texts(language, key_of("subtheme", found.subtheme)))
    if found.lasting:
        named.append(texts(language, key_of("lasting", found.lasting.unit), {"count": found.lasting.count}))
    about = reduce(lambda first, more: texts(language, "understood-with", {"first": first, "more": more}), named)
    return texts(language, "understood", {"about": about})
