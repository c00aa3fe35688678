"""The button that has a question, or what somebody wrote to them, read aloud, for residents who may want it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import render
from bot.channels.port import Bot, Button, Outgoing
from bot.texts import Texts
from bot.voice.listening import OWN
from dialogue.buttons import Word, written
from routing.notices import Notice
from storage.people import At

if TYPE_CHECKING:
    from bot.voice.reading import Reading

ON_PAGE = "web"
"""The channel where the browser reads aloud, and needs no file."""


PRESSED = written(Word("listen"))


def can_listen(reading: Reading | None, at: At) -> bool:
    """Whether what is said there can be heard, by a press or always."""
    if reading is None or at.bot != Bot.RESIDENTS or at.channel == ON_PAGE:
        return False
    return reading.reads(at.language, at.aloud or OWN)


def with_ear(texts: Texts, reading: Reading | None, at: At, message: Outgoing, *, beside: bool = False) -> Outgoing:
    """The message with that button, in its last row or below it; whoever is read everything needs none."""
    if at.aloud or not can_listen(reading, at):
        return message
    ear = Button(texts(at.language, "act-listen"), PRESSED)
    rows = message.buttons
    return message._replace(buttons=(*rows[:-1], (*rows[-1], ear)) if beside and rows else (*rows, (ear,)))


def notice(texts: Texts, reading: Reading | None, at: At, told: Notice) -> Outgoing:
    """A notice as it is told there: somebody's own words can be heard, since no text of ours says what is in them."""
    message = render.notice(texts, at.language, told)
    return with_ear(texts, reading, at, message) if told.words else message
