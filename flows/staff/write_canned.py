"""A lead writes an answer that relays will have at hand, for a theme and a moment of the case; the coordination writes for all teams."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dialogue.fields import Fillable
from dialogue.kinds import Among, Text
from dialogue.play import Ask
from flows.themes import Theme

FIELDS = ("reference", "lieu", "association", "theme", "place")
"""What may be filled in. Nothing of a person is among them, nor ever may be."""
ANY = "any"
"""Whatever the theme, or the moment."""


class Moment(StrEnum):
    """Where a case stands when the answer fits: the code of its state; `new` for all that nobody has taken."""

    NEW = "new"
    TAKEN = "taken"
    WAITING = "waiting"
    ANSWERED = "answered"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class CannedDraft:
    """`theme` and `moment` are "" where it fits any; `number` is that of the answer changed, 0 for a new one."""

    number: int
    title: str
    words: str
    theme: str
    moment: str


async def write_canned(ask: Ask, number: int = 0) -> CannedDraft:
    title = await ask("title", Text(at_least=2, at_most=40))
    words = await ask("words", Fillable(FIELDS))
    theme = await ask("theme", Among((), otherwise=(ANY, *map(str, Theme)), vocabulary="theme"))
    moment = await ask("moment", Among((), otherwise=(ANY, *map(str, Moment)), vocabulary="moment"))
    await ask.review()
    return CannedDraft(number, title, words, "" if theme == ANY else theme, "" if moment == ANY else moment)
