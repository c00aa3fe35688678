"""The coordination says something to relays: read again before it leaves, since it leaves to many."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Among, Kept, Option, Text
from dialogue.play import Ask

EVERYBODY = "everybody"
"""The choice of all relays, beside the association that was named."""


@dataclass(frozen=True, slots=True)
class AnnouncementDraft:
    """`to` is an association's number, or EVERYBODY."""

    to: str
    words: str


async def announce(ask: Ask, associations: Kept) -> AnnouncementDraft:
    """`associations` are those that were named, as [number, name] pairs fixed when the conversation starts."""
    options = tuple(Option(code, label) for code, label in associations)
    to = await ask("to", Among(options, otherwise=(EVERYBODY,), vocabulary="announce-to"))
    words = await ask("words", Text(at_least=3, at_most=2000))
    await ask.review()
    return AnnouncementDraft(to, words)
