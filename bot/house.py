"""What the parts of the running program share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from bot.documents.press import Press
from bot.lookups.world import Lookups
from bot.texts import Texts
from bot.withheld import Withheld
from dialogue.asides import Aside, Asides
from dialogue.danger import DangerWords
from routing.alike.meaning import Meaning
from routing.clocks.delays import Delays
from routing.clocks.holidays_apart import DaysOff
from routing.clocks.timetable import Timetable
from routing.desk import Desk
from routing.directory.known import Directory
from routing.residents.links import Addresses
from routing.themes.learning import Corrections
from storage.database import Database, Tx

if TYPE_CHECKING:
    from bot.interpreting.interpreter import Interpreter
    from bot.voice.reading import Reading


@dataclass(kw_only=True)
class House(Lookups):
    database: Database
    texts: Texts
    desk: Desk
    now: Callable[[], datetime]
    """The time, in UTC: the trial and the rehearsal move it."""
    asides: Asides
    danger_words: DangerWords
    corrections: Corrections | None = None
    """As the last tick of learning left them; before the first, the lexicon suggests alone."""
    knows_neighbours: bool = True
    transcribes: bool = False
    """A model writes voice notes down."""
    addresses: Addresses = field(default_factory=Addresses)
    """Where the links lead that residents and posters pass on."""
    delays: Delays = field(default_factory=Delays)
    """What holds where an association set nothing."""
    days_off: DaysOff = field(default_factory=dict)
    """The public holidays, as the last tick of time knew them."""
    timetable: Timetable | None = None
    """When relays rest, as the last tick read it; before the first, nobody does."""
    meaning: Meaning | None = None
    """Tells how close in meaning two messages are, where that is asked for."""
    press: Press | None = None
    """Makes the files of summaries."""
    interpreter: Interpreter | None = None
    """Translates what is written in cases, where there are models for it."""
    reading: Reading | None = None
    """Reads to residents who listen, where something speaks or was recorded."""
    withheld: Withheld = field(default_factory=Withheld)
    """What is held in memory of people who have not said their age."""
    draft_hours: int = 48
    sent_days: int = 30

    @property
    def directory(self) -> Directory:
        """As it is now: it is read again while we run."""
        return self.desk.directory

    async def read_timetable(self, tx: Tx, now: datetime) -> Timetable:
        """When each team is there, and how long it gives itself: as the tables have it, where `timetable` is as the last tick read it."""
        return await Timetable.load(tx, now, self.directory, self.desk.zone, self.days_off, self.delays)


def asides_in(texts: Texts) -> Asides:
    """The words of every language that mean an aside."""
    return Asides({aside: texts.words(f"aside-{aside}-words") for aside in Aside}, texts.words("accepted-stop-small"))
