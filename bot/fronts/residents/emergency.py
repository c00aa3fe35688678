"""The numbers to call, said as soon as words tell of danger."""

from __future__ import annotations

from bot.channels.port import Button, Outgoing
from bot.fronts.visit import Visit
from dialogue.buttons import Do, written
from dialogue.danger import Danger


def show_numbers(visit: Visit, danger: Danger) -> None:
    """The numbers, in the language of the words that alarmed. Once said, silence hurries nobody: no question follows by itself."""
    texts = visit.house.texts
    language = danger.language if texts.has("danger-numbers", danger.language) else visit.language
    going_on = (Button(texts(language, "act-go-on"), written(Do("go_on"))),)
    shown = texts(language, "danger-numbers") if danger.sure else texts(language, "danger-perhaps")
    numbers = Outgoing(text=shown, buttons=(going_on,) if danger.sure and visit.session else (), language=language)
    visit.show(numbers, talk=visit.session.talk if visit.session else "", at_once=True)
    visit.nudged = visit.nudged or danger.sure
