"""The thread of a case as members read it: whole, or as much of it as one message holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.fronts.dates import day
from bot.fronts.subjects import changed
from bot.fronts.visit import Visit
from dialogue.excerpts import cut
from dialogue.keys import key_of
from routing.anonymous.leaving import thread_as_read
from routing.written_in import written_in

_CUTS = (1500, 700, 300)
"""Letters of one part: a story of emojis takes twice the room."""
_OLDER = 120
"""Room for the line that says how many parts are left out."""


@dataclass(frozen=True, slots=True)
class Thread:
    """What was said and done, oldest first, and what a machine made of it in the language of the teams, by the number of each event."""

    events: Sequence[Any]
    translated: Mapping[int, str]


def told(visit: Visit, row: Any, thread: Thread, most: int = 0) -> list[str]:
    """Everything said and done, oldest first, each part cut to so many letters (0: whole)."""
    words = thread_as_read(thread.events, row.association_id)
    translated = thread_as_read(thread.events, row.association_id, thread.translated)
    each = zip(thread.events, words, translated, strict=True)
    return [_told(visit, row, event, *(cut(one, most) if most else one for one in said)) for event, *said in each]


def fitting(visit: Visit, row: Any, thread: Thread, room: int) -> tuple[list[str], bool]:
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


def _told(visit: Visit, row: Any, event: Any, words: str, translated: str) -> str:
    files = visit.text("recap-files", count=len(event.files)) if event.files else ""
    of = heading(visit, event)
    if event.case_reference != row.reference:
        of = visit.text("thread-of-another", day=day(event.at, visit), reference=event.case_reference)
    return "\n".join(part for part in (of, words, *_in_other_words(visit, event, translated), files) if part)


def _in_other_words(visit: Visit, event: Any, translated: str) -> tuple[str, ...]:
    """What language a resident wrote in, where it is not the reader's, and a machine's translation under its name: never in their place."""
    language = written_in(event.words) if event.side == "resident" and event.words else None
    if translated:
        mark = visit.text("thread-translated", language=language or "")
        return (mark, f"« {translated} »")
    return (visit.text("thread-written-in", language=language),) if language and language != visit.language else ()
