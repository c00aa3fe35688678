"""What the parts of the running program share."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files

from bot.texts import Texts
from dialogue.asides import Aside, Asides
from dialogue.danger import DangerWords
from dialogue.kinds import Option, Position, Words
from flows.themes import Theme
from routing.desk import Desk
from routing.themes import suggest
from storage.database import Database


@dataclass(kw_only=True)
class House:
    database: Database
    texts: Texts
    desk: Desk
    now: Callable[[], datetime]
    """The time, in UTC: the trial and the rehearsal move it."""
    asides: Asides
    danger_words: DangerWords

    def places(self, said: Words | Position) -> Sequence[Option]:
        return self.desk.directory.find(said)

    def danger(self, words: str) -> bool:
        return self.danger_words.heard(words) is not None

    def themes(self, words: str) -> tuple[Theme, ...]:
        return tuple(suggestion.theme for suggestion in suggest(words))


def shipped_danger_words() -> DangerWords:
    """The words of danger that ship with the program, in every language."""
    return DangerWords.from_rows(_rows("danger.csv"), _rows("danger_ideas.csv"), _rows("danger_rules.csv"))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with files("locales").joinpath(name).open(encoding="utf-8") as rows:
        yield from csv.DictReader(rows, delimiter=";")


def asides_in(texts: Texts) -> Asides:
    """The words of every language that mean an aside."""
    return Asides({aside: texts.words(f"aside-{aside}-words") for aside in Aside})
