"""What may be shown of a week, in the one shape that every form prints: message, pages, picture, spreadsheet, CSV, JSON, words read aloud.

Whatever is in a `Report` has passed `summaries.small`: a form decides how it looks, never whether it may be seen. Labels are in the
reader's language; codes stay the same in all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

Cell = str | int | float | date | None
"""What stands in a table. None: there is such a figure, and it counts too few people to be shown. "": there is none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """One number in words and in itself. `value` is None when it counts too few people (`hidden`), and when there is none to give."""

    code: str
    label: str
    value: int | float | None
    hidden: bool = False
    unit: str
    """concerns, people, territories, hours, days or percent."""
    n: int | None = None
    """Of how many cases, for a median or a share."""
    before: int | float | None = None
    """The week before, where it may be compared."""
    usual: float | None = None
    """The median of the eight weeks before."""
    sentence: str
    """The figure as it is said in the message and read aloud."""
    receipt: str
    """What counts it, as `porte-voix summary --explain` takes it: "new", "answered", "theme:LOG"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """A table with a row for each line that may be shown, and the others put together in the last."""

    code: str
    title: str
    columns: tuple[str, ...]
    """Labels of the columns; the first column names the line."""
    column_codes: tuple[str, ...]
    """The code of each: "themes", "concerns", "before"."""
    rows: tuple[tuple[Cell, ...], ...]
    codes: tuple[str, ...]
    """The code of each row: "LOG", a QPV code; "" for what is put together."""
    receipts: tuple[str, ...]
    parents: tuple[str, ...] = ()
    """Where the rows share out those of another table, the code of the row each is a part of: the pillar of a theme. Else empty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Spike:
    """More concerns about a theme in a territory than chance explains, by the rule of `summaries.counted.spikes`."""

    theme: str
    territory: str
    """Both as codes: "LOG", "QN05901M"."""
    concerns: int
    expected: float
    """How many a week there usually are; 0 where that is too few to show."""
    sentence: str
    receipt: str
    people: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class VoiceOfWeek:
    """A concern that many share."""

    name: str
    """As the relays named it, or its sub-theme."""
    place: str
    people: int
    """So many or up to four more: a voice is told again as it grows."""
    joined: int
    """By how much `people` grew this week, in fives as well: 0 where there were too few before."""
    receipt: str

    @property
    def before(self) -> int:
        """How many were told the week before, in fives; 0: too few."""
        return self.people - self.joined if self.joined else 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Quote:
    """A resident's words, with their consent, anonymised and approved."""

    words: str
    about: str
    place: str
    language: str
    """Code of the language it is written in: an Arabic one reads from right to left."""
    receipt: str
    """"quote:1": its rank among the quotations of the week as they were chosen, which stays when another is taken back."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """You said, we did: something that was said and what came of it."""

    said: str
    done: str
    receipt: str
    people: int = 0
    """Of a voice, so many or up to four more; 0 where it is told by theme."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Dot:
    """A territory of the map, where its whereabouts are known. Degrees, WGS 84."""

    label: str
    longitude: float
    latitude: float
    concerns: int
    outline: tuple[tuple[tuple[float, float], ...], ...] = ()
    """Rings of (longitude, latitude) when its outline was imported."""
    receipt: str = ""
    near: bool = False
    """Its own outline is not known: it stands in the middle of those of its town."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Trend:
    """The concerns of each week, oldest first, the week itself last; None where a week has too few people (`hidden`) or no summary."""

    weeks: tuple[str, ...]
    concerns: tuple[int | None, ...]
    hidden: tuple[bool, ...]
    receipts: tuple[str, ...]
    """"new" of the week itself, "new:2026-W46" of one before; "" where there is no count."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    week: str
    first: date
    last: date
    made_at: datetime
    language: str
    title: str
    people: int | None
    """How many were heard: None when too few to say."""
    caveat: str
    """That n people wrote and that they are not representative: it stands on every page."""
    figures: tuple[Figure, ...]
    tables: tuple[Table, ...]
    trend: Trend
    spikes: tuple[Spike, ...] = ()
    voices: tuple[VoiceOfWeek, ...] = ()
    quotes: tuple[Quote, ...] = ()
    quotes_rule: str = ""
    """How the quotations were chosen, in a sentence."""
    done: tuple[Done, ...] = ()
    dots: tuple[Dot, ...] = ()
    log: str = ""
    """The head of the log of staff acts, as it is printed."""
    growing: tuple[VoiceOfWeek, ...] = ()
    """The voices again, those that grew most this week first."""
    spikes_rule: str = ""
    """By what rule a rise is told, and how often it is a false alarm, in a sentence."""
    hidden: str = ""
    """What is hidden because it counts too few people, in a sentence: it stands beside every table."""
    undrawn: int = 0
    """Territories of the week that are told and have no place on the map."""
    delays: str = ""
    """What the hours of the two clocks are, in a sentence."""
