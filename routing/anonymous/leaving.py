"""Words that leave the association that received them: the concern goes on whole, insults keep their first letter only.

The relay who received them reads them as they were written: how angry somebody is matters to who answers them. The coordination's
queue only passes on what nobody received yet, so what was written there is whole for the association it goes to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dialogue.insults import masked


def as_read(words: str, written_in: int | None, queue: int | None) -> str:
    """Words written while the case was in one queue, as the members of another read them."""
    return words if written_in in (None, queue) else masked(words)


def thread_as_read(thread: Sequence[Any], queue: int | None, words: Mapping[int, str] | None = None) -> list[str]:
    """The words of a case's events, oldest first, as the members of the queue it is in now read them; or `words` said in their place, by
    the number of each event.

    Read backwards: the case is here now, and each hand-over, refusal of one and escalation says where it came from, even when the
    thread is cut at its beginning.
    """
    written_in, shown = queue, []
    for event in reversed(thread):
        if event.kind in ("handed_over", "declined", "recalled", "escalated", "body_closed"):
            written_in = event.detail["from"]
        said = event.words if words is None else words.get(event.id, "")
        shown.append(as_read(said, written_in, queue))
    return shown[::-1]
