"""Reads residents' messages aloud, by a voice or by recordings: one at a time, each a voice note that messaging apps play.

What is made of our own texts is kept at hand, since everybody hears the same; what holds people's words is let go once it has left.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import sys
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from bot.channels.port import Media, MediaKind, Outgoing
from bot.files.cleaner import Cleaner
from bot.render import unpack
from bot.texts import Texts
from bot.voice.listening import OWN
from bot.voice.prompts import Prompts
from bot.voice.saying import sayable
from bot.voice.speaker import Speaker, Unspoken, Wordless
from routing.asked_once import asked_once

if TYPE_CHECKING:
    from bot.house import House

JOIN = (sys.executable, "-m", "bot.files.joining")
JOIN_SECONDS = 20.0
ENCODE_SECONDS = 60.0
KEPT_BYTES = 3 * 1024 * 1024
"""About a hundred questions."""


class Reading:
    def __init__(self, texts: Texts, speaker: Speaker | None, prompts: Prompts) -> None:
        """`speaker` is the program that speaks, if there is one."""
        self._texts, self._speaker, self.prompts = texts, speaker, prompts
        self._cleaner = Cleaner(file_seconds=ENCODE_SECONDS)
        self._turn = asyncio.Lock()
        self._made: OrderedDict[str, bytes] = OrderedDict()

    def reads(self, language: str, how: str = OWN) -> bool:
        """Whether somebody who listens so can be read to."""
        return how in self.prompts.languages if how != OWN else self._speaker is not None and self._speaker.speaks(language)

    async def note(self, say: Mapping[str, Any]) -> Media:
        """What `say` holds (a packed message, `language`, `how`) as a voice note. Raises `Unspoken`."""
        name = _named(say)
        async with self._turn:
            if (data := self._made.pop(name, None)) is None:
                data = await self._spoken(say)
            self._made[name] = data
            while sum(map(len, self._made.values())) > KEPT_BYTES and len(self._made) > 1:
                self._made.popitem(last=False)
        return Media(kind=MediaKind.VOICE, mime="audio/ogg", data=data)

    def let_go(self, say: Mapping[str, Any]) -> None:
        """It has left: kept only if all of it is ours."""
        if not self._ours(say["language"], unpack(dict(say["message"]))):
            self._made.pop(_named(say), None)

    async def work(self, house: House, written: Callable[[], None]) -> None:
        """Make what waits to be heard, for ever: cancel it. `written` says that something may leave."""
        from bot.voice.reader import Reader

        try:
            await Reader(house, self, written).work()
        finally:
            await self._cleaner.close()

    async def _spoken(self, say: Mapping[str, Any]) -> bytes:
        message = unpack(dict(say["message"]))
        if say["how"] != OWN:
            return await self._played(say["how"], message)
        words = sayable(self._texts, say["language"], message)
        if self._speaker is None:
            raise Unspoken
        if not words:
            raise Wordless
        return await self._speaker.note(words, say["language"], self._cleaner)

    async def _played(self, language: str, message: Outgoing) -> bytes:
        """The recordings of a message, joined: several in a row would come as so many messages."""
        files = [str(self.prompts.file(language, key)) for key in self.prompts.heard(language, message)]
        if not files:
            raise Wordless
        try:
            code, data = await asked_once(JOIN, json.dumps(files).encode(), JOIN_SECONDS)
        except OSError:
            raise Unspoken from None
        if code != 0 or not data:
            raise Unspoken
        return data

    def _ours(self, language: str, message: Outgoing) -> bool:
        """Whether every paragraph is a text of ours with nothing filled in."""
        told = {part for text in self._texts.told_whole(language) for part in text.split("\n\n")}
        return all(part in told for part in message.text.split("\n\n"))


def _named(say: Mapping[str, Any]) -> str:
    """What is heard, by a name: the same is made once."""
    return hashlib.sha256(json.dumps(say, sort_keys=True).encode()).hexdigest()
