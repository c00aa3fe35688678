"""The extra `semantic`, where PORTE_VOIX_ALIKE or a command asks for it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterator

from bot.for_commands import CantDo
from bot.settings import BadSetting
from routing.alike.meaning import Encoder, NoMeaning


class Mute(BadSetting):
    """PORTE_VOIX_ALIKE asks for the extra `semantic`, which can't be had."""


@contextlib.asynccontextmanager
async def meaning_in(alike: str, encoder: Callable[[], Encoder] = Encoder) -> AsyncIterator[Encoder | None]:
    """The encoder, in its own process, already loaded; None where it is not asked for. Raises `Mute`, which says what to mend."""
    if alike != "semantic":
        yield None
        return
    try:
        asked = encoder()
    except NoMeaning as reason:
        raise Mute(f"PORTE_VOIX_ALIKE={alike}: {reason}") from None
    try:
        if await asyncio.to_thread(asked, "bonjour", ["bonjour"]) is None:
            cure = "it needs 160 MB of memory; install the extra again, or leave the setting empty"
            raise Mute(f"PORTE_VOIX_ALIKE={alike}: the encoder does not start: {cure}")
        yield asked
    finally:
        asked.close()


@contextlib.contextmanager
def meaning_for_command(*, asked: bool) -> Iterator[Encoder | None]:
    """The same at the command line, where it starts with the first question. Raises `CantDo`, which says what to mend."""
    try:
        encoder = Encoder() if asked else None
    except NoMeaning as reason:
        raise CantDo(str(reason)) from None
    try:
        yield encoder
    finally:
        if encoder:
            encoder.close()
