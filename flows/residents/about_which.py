"""Somebody who was answered writes again, without a button: is it about that case, or about something new?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dialogue.kinds import Among, Option
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class WhichDraft:
    """What they wrote goes to `reference`, or begins a concern when it is empty. `words` came in `message`."""

    reference: str
    words: str
    message: int


async def about_which(ask: Ask, answered: Sequence[Sequence[str]], words: str, message: int) -> WhichDraft:
    """`answered` are the cases it may be about: reference and label."""
    options = tuple(Option(reference, label) for reference, label in answered)
    about = await ask("about", Among(options, otherwise=("something_new",)))
    return WhichDraft("" if about == "something_new" else about, words, message)
