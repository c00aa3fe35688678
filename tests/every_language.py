"""An ear that hears every text a test shows, and tells which language lacks it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from bot.texts import MissingText, Texts

Say: TypeAlias = Callable[[str, str, Mapping[str, str | int]], str]
"""Looks a text up as `Texts` does, unheard."""

_well: set[tuple[str, frozenset[str]]] = set()
"""Texts found whole in every language, with the names of the facts given, so that each is looked at once a run."""


class Ear:
    def __init__(self) -> None:
        self.missing: list[str] = []

    def hears(self, say: Say, texts: Texts, language: str, key: str, facts: Mapping[str, str | int]) -> None:
        """Somebody is shown the text of this key with these facts: could everybody else be, who may be shown it?"""
        if language in texts.languages and language not in texts.languages_of(key):
            self.missing.append(f"{key} is shown in {language}, and only staff has it: move it to locales/fr.ftl and every other language")
        if (key, frozenset(facts)) in _well:
            return
        lacking = [fault for language in texts.languages_of(key) if (fault := _fault(say, texts, language, key, facts))]
        self.missing += lacking
        if not lacking:
            _well.add((key, frozenset(facts)))


def _fault(say: Say, texts: Texts, language: str, key: str, facts: Mapping[str, str | int]) -> str:
    if not texts.has(key, language):
        return f"{key} is shown, and {language} has no such text"
    try:
        say(language, key, facts)
    except MissingText as error:
        return f"{key} is shown with {', '.join(sorted(facts)) or 'no fact'}, and {language} can't say it: {error}"
    return ""
