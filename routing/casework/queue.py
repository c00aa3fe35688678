"""A queue as a relay looks through it: its sections, and what a button of it remembers. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from flows.themes import Theme
from routing.cases import IN_HAND, OPEN, OVER, TO_TAKE, State
from routing.clocks.lateness import Delays, overdue
from storage.queues import Cut, Part

THEMES = frozenset(map(str, Theme))
LONGEST_PLACE = 9


class Section(StrEnum):
    MINE = "mine"
    TAKE = "take"
    WAITING = "waiting"
    LATE = "late"
    URGENT = "urgent"
    CLOSED = "closed"


def sections(now: datetime, member_id: str, delays: Delays) -> Mapping[str, Part]:
    """Which cases of a queue each section shows. A case may be in several: late ones are somebody's, or to be taken, too."""
    return {
        Section.MINE: Part(states=sorted(IN_HAND), taken_by=member_id),
        Section.TAKE: Part(states=sorted(TO_TAKE)),
        Section.WAITING: Part(states=[State.WAITING]),
        Section.LATE: Part(states=sorted(OPEN), overdue=overdue(now, delays)),
        Section.URGENT: Part(states=sorted(OPEN), urgent=True),
        Section.CLOSED: Part(states=sorted(OVER), latest_first=True),
    }


@dataclass(frozen=True, slots=True)
class View:
    """What somebody looks at: a section, of one theme or place perhaps. It travels in buttons, so it may be forged."""

    section: Section = Section.TAKE
    theme: str = ""
    place: str = ""

    @property
    def cut(self) -> Cut:
        return Cut(theme=self.theme, place=self.place)

    def written(self) -> str:
        return ".".join((self.section, self.theme, self.place)).rstrip(".")

    def of(self, section: Section) -> View:
        """The same theme and place in another section."""
        return replace(self, section=section)


def view_in(text: str) -> View:
    """The view a button names; whatever of it is not ours counts as not said."""
    section, theme, place = [*text.split("."), "", "", ""][:3]
    fits = len(place) <= LONGEST_PLACE and all(c.isascii() and (c.isalnum() or c == "-") for c in place)
    return View(
        Section(section) if section in set(Section) else Section.TAKE, theme if theme in THEMES else "", place.upper() if fits else ""
    )
