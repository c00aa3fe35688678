"""The thread of a case as members read it: whole, or as much of it as one message holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.fronts.dates import day
from bot.fronts.subjects import changed
from bot.fronts.visit import Visit
from bot.texts import key_of
from dialogue.excerpts import cut
from routing.anonymous.leaving import thread_as_read

_CUTS = (1500, 700, 300)
"""Letters of one part: a story of emojis takes twice the room."""
_OLDER = 120
"""Room for the line that says how many parts are left out."""


def told(visit: Visit, row: Any, thread: Sequence[Any], most: int = 0) -> list[str]:
    """Everything said and done, oldest first, each part cut to so many letters (0: whole)."""
    words = thread_as_read(thread, row.association_id)
    return [_told(visit, row, event, cut(said, most) if most else said) for event, said in zip(thread, words, strict=True)]


def fitting(visit: Visit, row: Any, thread: Sequence[Any], room: int) -> tuple[list[str], bool]:
    """What fits of the thread, and whether that is all of it: the concern, and of the rest the latest, cut shorter until one fits."""
    whole = told(visit, row, thread)
    if length("\n\n".join(whole)) + 2 <= room:
        return whole, True
    for most in _CUTS:
        first, *rest = told(visit, row, thread, most)
        left = room - length(first) - _OLDER
        kept: list[str] = []
        while rest and length(rest[-1]) + 2 <= left:
            left -= length(rest[-1]) + 2
            kept.insert(0, rest.pop())
        if kept:
            break
    return [first, *([visit.text("case-older", count=len(rest))] if rest else []), *kept], False


def length(text: str) -> int:
    """As messengers count: an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def heading(visit: Visit, event: Any) -> str:
    """When it happened, who did it and what: "26 novembre : pris par Karim."."""
    return visit.text(key_of("thread", event.kind), day=day(event.at, visit), name=event.first_name or "", **changed(visit, event))


def _told(visit: Visit, row: Any, event: Any, words: str) -> str:
    files = visit.text("recap-files", count=len(event.files)) if event.files else ""
    of = heading(visit, event)
    if event.case_reference != row.reference:
        of = visit.text("thread-of-another", day=day(event.at, visit), reference=event.case_reference)
    return "\n".join(part for part in (of, words, files) if part)
