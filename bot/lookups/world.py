"""What flows may look up, from the directory, the lexicon and the words of danger: satisfies `flows.world.World`."""

from __future__ import annotations

from collections.abc import Sequence

from bot.texts import SOURCE, Texts
from dialogue.danger import DangerWords
from dialogue.kinds import Option, Position, Words
from dialogue.shipped import shipped_rows
from dialogue.words import plain, plain_label
from flows.themes import Nature, Theme
from flows.topics import Topic
from routing.alike.private import is_private
from routing.directory.known import Directory
from routing.themes import topics as reading
from routing.themes.hints import for_another, of_health, speaks_of_a_theme, tells_a_trouble
from routing.themes.learning import Corrections
from routing.themes.lexicon import suggest
from routing.themes.natures import nature

SHORTEST_FILE_NUMBER = 6
"""Figures."""
LONG_ENOUGH = 5
"""Words among which one of a theme tells something: « à la gare » does not."""
ENOUGH_TO_COMPARE = 4
"""Letters: what is shorter resembles everything."""

PERSONAL = frozenset({"name", "phone", "email", "link", "number", "plate", "age"})
"""Kinds of what leads to somebody: a building is not among them, since what neighbours say is often about one."""


class Lookups:
    """Whoever has a directory, danger words and texts can answer a flow."""

    @property
    def directory(self) -> Directory:
        raise NotImplementedError

    danger_words: DangerWords
    texts: Texts
    transcribes = False
    source = SOURCE
    corrections: Corrections | None = None
    """What relays' corrections taught about themes."""
    knows_neighbours = False
    """Whether open cases can be looked for: not without a database."""

    def places(self, said: Words | Position) -> Sequence[Option]:
        return self.directory.find(said)

    def locates(self) -> bool:
        return bool(self.directory.outlines)

    def says_where(self, words: str) -> bool:
        said = f" {plain(words)} "
        return any(f" {plain_label(each)} " in said for each in self.texts.words("accepted-place-words"))

    def tells(self, words: str) -> bool:
        long = len(words.split()) >= LONG_ENOUGH and not self.says_where(words)
        return tells_a_trouble(words) or (long and speaks_of_a_theme(words))

    def within(self, code: str) -> Sequence[Option]:
        return self.directory.within(code)

    def quarters(self, code: str, words: str) -> Sequence[Option]:
        return self.directory.quarters(code, words)

    def danger(self, words: str) -> bool:
        return self.danger_words.heard(words) is not None

    def health(self, words: str) -> bool:
        return of_health(words)

    def themes(self, words: str) -> tuple[Theme, ...]:
        return tuple(suggestion.theme for suggestion in suggest(words, learned=self.corrections))

    def subtheme(self, words: str, theme: Theme) -> str | None:
        return reading.subtheme(words, theme)

    def nature(self, words: str) -> Nature:
        return nature(words)

    def for_another(self, words: str) -> bool:
        return for_another(words)

    def shareable(self, words: str, theme: Theme, subtheme: str | None) -> bool:
        if not self.knows_neighbours or len(words) < ENOUGH_TO_COMPARE or is_private(theme, subtheme):
            return False
        return not self.danger(words)

    def languages(self) -> Sequence[Option]:
        return self.texts.named(self.texts.languages)

    def staff_languages(self) -> Sequence[Option]:
        return self.texts.named(self.texts.staff_languages)

    def exposes(self, words: str) -> bool:
        from routing.anonymous.masking import identifiers  # its names are read where a relay first needs them, and not by every program

        return any(found.kind in PERSONAL for found in identifiers(words))

    def file_number(self, words: str) -> bool:
        if sum(map(str.isdigit, words)) < SHORTEST_FILE_NUMBER:
            return False
        from routing.anonymous.numbers import opens_a_file  # as above

        return opens_a_file(words)

    def topics(self, words: str) -> tuple[Topic, ...]:
        return reading.topics(words)


class AllOfFrance(Lookups):
    """Without a database: every commune, no neighbourhood, no association."""

    def __init__(self, texts: Texts) -> None:
        self._directory, self.danger_words, self.texts = Directory(bodies=()), shipped_danger_words(), texts

    @property
    def directory(self) -> Directory:
        return self._directory


def shipped_danger_words() -> DangerWords:
    """The words of danger that ship with the program, in every language."""
    return DangerWords.from_rows(*(shipped_rows("locales", name) for name in ("danger.csv", "danger_ideas.csv", "danger_rules.csv")))
