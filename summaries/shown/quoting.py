"""Which quotations a summary has, by a rule that anybody can follow again.

Taken in turn, each of the themes that most people spoke of in the week gets one of its approved quotations: from an association that has
none yet if there is one, and among these the first by the SHA-256 of the week and the quotation's number, which nobody can know or choose
beforehand. At most one quotation a person. The same week and the same approvals give the same quotations.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from flows.staff.shorten_quote import LONGEST, SHORTEST
from routing.anonymous.masking import placeless
from storage import quotes
from storage.database import Tx
from summaries.figures import Week
from summaries.shown.report import Quote
from summaries.shown.wording import Text, label, place
from summaries.small import LEAST

THEMES = 5
"""Themes that get a quotation."""
_PLACED, _APART = "+", ":"


@dataclass(frozen=True, slots=True)
class Candidate:
    id: str
    person: str
    association: int | None
    theme: str
    place: str
    letters: int


def choose(week: str, candidates: Sequence[Candidate], people: Mapping[str, int]) -> list[Candidate]:
    """`people` counts, by theme, who spoke of it in the week: a theme of fewer than five is not named, so it is not quoted. Pure."""
    spoken_of = sorted((theme for theme, count in people.items() if count >= LEAST), key=lambda theme: (-people[theme], theme))
    chosen: list[Candidate] = []
    for theme in spoken_of[:THEMES]:
        quoted = [one.association for one in chosen]
        persons = {one.person for one in chosen}
        fitting = [one for one in candidates if one.theme == theme and one.person not in persons and SHORTEST <= one.letters <= LONGEST]
        if fitting:
            chosen.append(min(fitting, key=lambda one: (quoted.count(one.association), order(week, one.id))))
    return chosen


def order(week: str, number: str) -> str:
    return sha256(f"{week}{number}".encode()).hexdigest()


async def chosen_quotes(tx: Tx, week: Week) -> tuple[str, ...]:
    """The quotations of a week, as they are frozen with its figures: by their numbers, each with whether its place may be named.

    A place where fewer than five people spoke of the theme would single somebody out.
    """
    people = {row.code: row.people for row in week.themes}
    cells = {(cell.theme, cell.place): cell.people for cell in week.cells}
    candidates = [_candidate(row) for row in await quotes.approved_in(tx, week.week)]
    return tuple(
        one.id + _APART + (_PLACED if one.place and cells.get((one.theme, one.place), 0) >= LEAST else "")
        for one in choose(week.week, candidates, people)
    )


async def quotes_of(tx: Tx, text: Text, week: Week) -> tuple[Quote, ...]:
    """Its quotations with their words, as far as they may still be read: whoever took their consent or their case back, or was
    forgotten, is in no summary any more."""
    numbers = [one.partition(_APART)[0] for one in week.quotes]
    rows = await quotes.by_id(tx, numbers)
    return tuple(
        _quote(text, week, rows[number], placed=frozen.endswith(_PLACED), rank=rank)
        for rank, (number, frozen) in enumerate(zip(numbers, week.quotes, strict=True), 1)
        if number in rows
    )


async def case_quoted(tx: Tx, week: Week, rank: str) -> str | None:
    """The case whose words are the quotation of this rank; None when there is none, or when it may no longer be read."""
    if not rank.isascii() or not rank.isdecimal() or not 1 <= int(rank) <= len(week.quotes):
        return None
    number = week.quotes[int(rank) - 1].partition(_APART)[0]
    rows = await quotes.by_id(tx, [number])
    return str(rows[number].case_reference) if number in rows else None


def rule(text: Text) -> str:
    """How they were chosen, in a sentence."""
    return text("quotes-rule", {"themes": THEMES, "least": LEAST, "shortest": SHORTEST, "longest": LONGEST})


def _quote(text: Text, week: Week, row: Any, *, placed: bool, rank: int) -> Quote:
    """Where the place may not be named, the words do not name one either."""
    words = row.words if placed else placeless(row.words, row.language, [row.place])
    named = place(text, week, _place(row)) if placed else ""
    return Quote(words=words, about=label(text, "theme", row.theme), place=named, language=row.language, receipt=f"quote:{rank}")


def _place(row: Any) -> str:
    return str(row.qpv or row.insee or "")


def _candidate(row: Any) -> Candidate:
    return Candidate(row.id, row.person_id, row.association_id, row.theme, _place(row), len(row.words))
