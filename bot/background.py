"""What works beside the conversations while the program runs: a model that writes voice notes down, one that translates, a voice."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator

from bot.house import House
from bot.reception import Reception
from bot.voice.recogniser import Recogniser
from bot.voice.transcriber import Transcriber


def in_the_background(
    house: House, reception: Reception, recogniser: Recogniser | None, written: Callable[[], None]
) -> Iterator[Coroutine[None, None, None]]:
    """Each works for ever: cancel it. `written` says that something may leave."""
    if recogniser is not None:
        yield Transcriber(house, reception, recogniser).work()
    if house.interpreter is not None:
        from bot.interpreting.translating import Translating

        yield Translating(house, reception, house.interpreter).work()
    if house.reading is not None:
        yield house.reading.work(house, written)
