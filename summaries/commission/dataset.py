"""The data set of the commission: the concerns of whole periods, anonymised, in an order that tells nothing.

A row's name is drawn anew for each span by a key of this house, so the rows of two data sets can't be tied by it; the order is drawn
likewise. The same span over the same concerns gives the same rows, to the byte.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

from routing.anonymous.masking import language_of
from routing.cases import State
from routing.directory.known import Directory
from storage import codings, commission
from storage.corrections import code_of
from storage.database import Tx
from storage.sealing import Vault
from summaries.commission.generalising import COMMUNE, DEPARTEMENT, QPV, Cells, Concern, Counted
from summaries.commission.periods import Period, periods
from summaries.commission.places import Named
from summaries.commission.said import said
from summaries.commission.settling import published
from summaries.commission.tallies import Tally, tally
from summaries.commission.told import Told
from summaries.counted.happened import place_code, subtheme_of
from summaries.weekly import stored, week_figures

UNPLACED = "inconnu"
"""The level of a place that could not be told."""
DIRECT = "direct"
"""How a concern came that its resident wrote themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the data set. `codes` are what the commission read in its words, first and second reader; empty where nobody did."""

    name: str
    cells: Cells
    place: str
    """The place as it is read, "" where none is told."""
    words: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSet:
    first: str
    last: str
    """The weeks it goes from and to: those of its periods, not those asked for."""
    weeks: tuple[str, ...]
    rows: tuple[Row, ...]
    tallies: tuple[Tally, ...]
    """What is counted of each of its periods."""
    references: Mapping[str, str]
    """The case behind each row, for the house alone: it is in no file."""

    @property
    def people(self) -> int:
        """Counted once a period: a sum of what may be shown, so that no difference of two spans shows less than five."""
        return sum(each.people for each in self.tallies)


async def data_set(tx: Tx, first: str, last: str, now: datetime, zone: ZoneInfo, directory: Directory) -> DataSet | None:
    """The data set of the periods that these weeks touch and that are over; None when none is. Raises `BadWeek`."""
    spans = periods(first, last, now, zone)
    if not spans:
        return None
    weeks = [week for span in spans for week in span.weeks]
    cases = [row for row in await commission.opened_in(tx, weeks) if row.state != State.WITHDRAWN]
    refused = await commission.refused_in(tx, weeks)
    words = {reference: told for reference, told in (await commission.words_in(tx, weeks)).items() if reference not in refused}
    read = _latest(await codings.read_in(tx, weeks))
    places, namer = Named(directory), Namer(tx.vault, spans[0].weeks[0], spans[-1].weeks[-1])
    rows: list[tuple[Any, Row]] = []
    tallies = []
    for span in spans:
        inside = [case for case in cases if case.week in span.weeks]
        told = {week: await _told(tx, week, zone) for week in span.weeks}
        shown = _period(span, inside, told, words, places, read, namer)
        rows += shown
        tallies.append(tally(span, [case for case, _ in shown], zone))
    rows.sort(key=lambda one: namer.place(one[0].reference))
    return DataSet(
        first=namer.first, last=namer.last, weeks=tuple(weeks), rows=tuple(row for _, row in rows),
        tallies=tuple(each for each in tallies if each.people),
        references={row.name: case.reference for case, row in rows},
    )  # fmt: skip


async def _told(tx: Tx, week: str, zone: ZoneInfo) -> Told:
    """What the summary of a week told, or would tell: weeks from before this house made summaries have none."""
    return Told.by(await stored(tx, week) or await week_figures(tx, week, zone))


class Namer:
    """Names rows and puts them in order, by a key that stays in this house: the name of a row says nothing outside its data set."""

    def __init__(self, vault: Vault, first: str, last: str) -> None:
        self._vault, self.first, self.last = vault, first, last

    def name(self, reference: str) -> str:
        return "T" + self._drawn("row", reference)[:12].upper()

    def place(self, reference: str) -> str:
        return self._drawn("order", reference)

    def _drawn(self, use: str, reference: str) -> str:
        return self._vault.fingerprint("commission", use, self.first, self.last, reference)


def _period(
    span: Period,
    cases: Sequence[Any],
    told: Mapping[str, Told],
    words: Mapping[str, str],
    places: Named,
    read: Mapping[str, tuple[str, ...]],
    namer: Namer,
) -> list[tuple[Any, Row]]:
    concerns = [_concern(span, case, words.get(case.reference, "")) for case in cases]
    found = []
    for case, cells in zip(cases, published(concerns, told), strict=True):
        if cells is not None:
            quoted = _said(case, cells, words[case.reference], places) if cells.quoted else ""
            codes = read.get(case.reference, ()) if cells.quoted else ()
            name = namer.name(case.reference)
            found.append((case, Row(name=name, cells=cells, place=places.name(cells.level, cells.place), words=quoted, codes=codes)))
    return found


def _concern(span: Period, case: Any, words: str) -> Concern:
    level, place = next(((level, code) for level, code in _places(case) if code), (UNPLACED, ""))
    theme, subtheme, relay_code = _codes(case)
    cells = Cells(
        period=span.name, level=level, place=place, theme=theme, subtheme=subtheme or "", nature=case.nature,
        language=language_of(words, case.language), speaker=case.speaker, intake=case.intake or DIRECT, relay_theme=relay_code,
        quoted=case.quotable and not case.urgent and bool(words.strip()),
    )  # fmt: skip
    counted = Counted(
        week=case.week, place=place_code(case.qpv or case.insee or ""), theme=case.theme, subtheme=subtheme_of(case), nature=case.nature,
        in_person=bool(case.intake),
    )  # fmt: skip
    return Concern(person=case.person_id, counted=counted, cells=cells, commune=case.insee or "", departement=case.departement or "")


def _codes(case: Any) -> tuple[str, str | None, str]:
    """The theme and sub-theme the resident chose, and the code the relay gave instead, "" where none was given."""
    if case.told_theme is None:
        return case.theme, case.subtheme, ""
    return case.told_theme, case.told_subtheme, code_of(case.theme, case.subtheme)


def _places(case: Any) -> tuple[tuple[str, str | None], ...]:
    return (QPV, case.qpv), (COMMUNE, case.insee), (DEPARTEMENT, case.departement)


def _said(case: Any, cells: Cells, words: str, places: Named) -> str:
    """Their words, without the names of where it is that the row no longer tells."""
    levels = [level for level, _ in _places(case)]
    told = levels.index(cells.level) if cells.level in levels else len(levels)
    names = [places.names(level, code) for level, code in _places(case)]
    near = places.quarters.get(case.insee, ()) if told else ()
    return said(words, cells.language, tuple(chain(near, *names)), tuple(chain(near, *names[:told])))


def _latest(rows: Iterable[Any]) -> dict[str, tuple[str, ...]]:
    """What was read in each case, in the latest draw it is in."""
    found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        found[row.case_reference][row.draw].append(row.code)
    return {reference: tuple(draws[max(draws)]) for reference, draws in found.items()}
