"""What relays said that cases are about, for whoever learns from it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from sqlalchemy import select, text

from storage.database import Tx, table_of
from storage.tables import Case, CaseEvent

_case, _event = table_of(Case), table_of(CaseEvent)
_OF_RELAYS = text("case_event.kind = 'retheme'")
"""Written out: SQLite goes by the index of these rows only when it reads the condition."""
_TOLD = ("concern", "transcript", "correction")


class Correction(NamedTuple):
    event_id: int
    case_reference: str
    words: str
    """What the resident told, in the clear: it is not to leave the house."""
    theme: str
    subtheme: str | None
    person_id: str


def code_of(theme: str, subtheme: str | None) -> str:
    """A theme, and its sub-theme if it has one, as one code: "LOG.damp"."""
    return f"{theme}.{subtheme}" if subtheme else str(theme)


async def corrections_after(tx: Tx, event_id: int, most: int) -> list[Correction]:
    """The corrections since an event, oldest first, at most so many; a case corrected twice comes twice. What was withdrawn is left out.

    `words` are "" for a voice note that nobody wrote down. What it costs grows with what it returns, not with what happened to cases.
    """
    columns = (_event.c.id, _event.c.case_reference, _event.c.detail, _case.c.person_id)
    joined = select(*columns).join(_case, _case.c.reference == _event.c.case_reference).where(_OF_RELAYS, _case.c.state != "withdrawn")
    rows = list(await tx.rows(joined.where(_event.c.id > event_id).order_by(_event.c.id).limit(most)))
    words = await told_in(tx, {row.case_reference for row in rows})
    found = []
    for row in rows:
        theme, _, subtheme = row.detail["to"].partition(".")
        found.append(Correction(row.id, row.case_reference, words.get(row.case_reference, ""), theme, subtheme or None, row.person_id))
    return found


async def last_but(tx: Tx, most: int) -> int:
    """The event after which there are only so many corrections: 0 when there are no more than that."""
    before = select(_event.c.id).where(_OF_RELAYS).order_by(_event.c.id.desc()).offset(most).limit(1)
    return int(await tx.value(before) or 0)


async def told_in(tx: Tx, references: Collection[str]) -> dict[str, str]:
    """What the residents of these cases told, by reference."""
    own = (_event.c.side == "resident", _event.c.person_id.is_(None), _event.c.kind.in_(_TOLD))
    wanted = select(_event.c.case_reference, _event.c.kind, _event.c.words).where(_event.c.case_reference.in_(references), *own)
    return first_words(await tx.rows(wanted.order_by(_event.c.id)))


def first_words(rows: Iterable[Any]) -> dict[str, str]:
    """What was said first in each case, as it was corrected last, or the words of a voice note written down; `rows` in their order."""
    told: dict[str, str] = {}
    for row in rows:
        if row.kind == "correction" or not told.get(row.case_reference):
            told[row.case_reference] = row.words
    return told
