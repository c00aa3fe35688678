"""Somebody who writes that they will hurt a person, not that they are angry: a lead of the association is told, discreetly.

The case is filed and counts like any other, and its resident is told nothing more. The phrases are data (`locales/threats.csv`), heard as
danger words are, but only when they are said for sure: a doubt is no reason to point at somebody.
"""

from __future__ import annotations

from functools import cache

from dialogue.buttons import Do
from dialogue.danger import DangerWords
from dialogue.shipped import shipped_rows
from routing.access import Role
from routing.notices import Notice, NoticeButton
from storage import people
from storage.database import Tx


def threatens(words: str) -> bool:
    """Whether these words say that whoever writes will hurt somebody."""
    heard = _words().heard(words)
    return heard is not None and heard.sure


async def warned(tx: Tx, association_id: int | None, reference: str, place: str, words: str) -> list[Notice]:
    """A notice, without the words, to each lead of the association; to whoever works on the queue when it has none."""
    if not threatens(words):
        return []
    leads = await people.members_of(tx, association_id, (Role.LEAD,))
    return [_notice(reference, place, to=lead.address_id) for lead in leads] or [_notice(reference, place, queue=association_id)]


def _notice(reference: str, place: str, *, to: str = "", queue: int | None = None) -> Notice:
    buttons = ((NoticeButton("act-read", Do("read", reference)),),)
    return Notice(to=to, queue=queue, key="staff-threat", facts={"reference": reference, "place": place}, buttons=buttons, case=reference)


@cache
def _words() -> DangerWords:
    return DangerWords.from_rows(shipped_rows("locales", "threats.csv"))
