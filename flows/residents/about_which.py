"""Somebody who was answered writes again, without a button: is it about that case, or about something new?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dialogue.kinds import Among, Option, Story, Told
from dialogue.play import Ask


@dataclass(frozen=True, slots=True)
class WhichDraft:
    """What they said goes to `reference`, or begins a concern when it is empty."""

    reference: str
    told: Told


async def about_which(ask: Ask, answered: Sequence[Sequence[str]], words: str = "", message: int = 0) -> WhichDraft:
    """`answered` are the cases it may be about: reference and label. What was said is an answer already when this begins; in talks begun
    before 0.6.0 it is a fact, `words` that came in `message`."""
    said = Told(words, (), messages=(message,)) if words else None
    told = await ask("said", Story(at_least=2, grows=True), assumed=said)
    options = tuple(Option(reference, label) for reference, label in answered)
    about = await ask("about", Among(options, otherwise=("something_new",)))
    return WhichDraft("" if about == "something_new" else about, told)
