"""The button that has a question read aloud, for residents who may want it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.channels.port import Bot, Button, Outgoing
from bot.voice.listening import OWN
from dialogue.buttons import Word, written

if TYPE_CHECKING:
    from bot.fronts.visit import Visit

ON_PAGE = "web"
"""The channel where the browser reads aloud, and needs no file."""


def can_listen(visit: Visit) -> bool:
    reading, chat = visit.house.reading, visit.chat
    if reading is None or chat.bot != Bot.RESIDENTS or chat.channel == ON_PAGE:
        return False
    return reading.reads(visit.language, chat.aloud or OWN)


def with_ear(visit: Visit, message: Outgoing) -> Outgoing:
    """The question with that button; whoever is read everything needs none."""
    if visit.chat.aloud or not message.buttons or not can_listen(visit):
        return message
    ear = Button(visit.text("act-listen"), written(Word("listen")))
    return message._replace(buttons=(*message.buttons[:-1], (*message.buttons[-1], ear)))
