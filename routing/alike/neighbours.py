"""Which open cases of an area say the same as somebody who speaks now, and what may be shown of them.

What is a person's own affair (`routing.alike.private`), urgent or tells of danger is shown to nobody; nor are an author's words, unless
they agreed to show them to whoever opens the link of their case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dialogue.excerpts import cut
from flows.themes import Theme
from routing.alike.private import is_private
from routing.anonymous.masking import anonymised
from routing.cases import OPEN, State
from routing.rules import Spot
from storage import links, neighbours, voices
from storage.database import Tx

MOST_OFFERED = 3
_STATES = sorted(OPEN)
_LONGEST_WORDS = 160


@dataclass(frozen=True, slots=True)
class Concern:
    """What somebody says, where, and who they are."""

    words: str
    theme: str
    subtheme: str | None
    spot: Spot
    person_id: str

    @property
    def area(self) -> str:
        """The neighbourhood where one is known, else the town."""
        return self.spot.qpv or self.spot.insee


@dataclass(frozen=True, slots=True)
class Neighbours:
    """An open case of neighbours, as it may be shown to whoever lives there."""

    reference: str
    voice_name: str
    """How a relay named it, "" when none did."""
    theme: str
    subtheme: str | None
    place: str
    words: str
    """Of its author, who agreed to show them; "" otherwise."""
    people: int
    joined: bool
    """Whoever asks is one of them already."""


async def anybody(tx: Tx, concern: Concern) -> bool:
    """Whether there is anything to compare with: nothing more is done where there is not."""
    return await neighbours.anybody(tx, concern.spot.qpv, concern.spot.insee, _STATES, concern.person_id)


async def around(tx: Tx, concern: Concern) -> Sequence[Any]:
    """What was said in the cases of the area that are open and may be shown, each thing by its number."""
    rows = await neighbours.said_in(tx, concern.spot.qpv, concern.spot.insee, _STATES, State.MERGED)
    return [row for row in rows if not is_private(row.theme, row.subtheme)]


async def shown(tx: Tx, references: Sequence[str], person_id: str) -> list[Neighbours]:
    """What may be shown of these cases, in this order; those that are over meanwhile are left out, and those that nothing describes."""
    rows = await neighbours.described(tx, references, _STATES, person_id) if references else {}
    found = []
    for row in (rows[reference] for reference in references if reference in rows):
        link = await links.of_case(tx, row.reference)
        words = await voices.words_of_author(tx, row.reference) if link is not None and link.active and link.shows_words else ""
        if row.voice_name or words or row.theme != Theme.OTHER:
            said = cut(anonymised(" ".join(words.split()), row.language, [row.place]), _LONGEST_WORDS)
            found.append(
                Neighbours(
                    row.reference, row.voice_name or "", row.theme, row.subtheme, row.place, said, row.people, bool(row.joined)
                )
            )  # fmt: skip
    return found
