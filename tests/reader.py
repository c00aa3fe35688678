"""Whoever reads our texts by their keys, in their own language: wording may change, what is said may not."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from bot.texts import shipped

Seen = TypeVar("Seen")


class Reader(ABC, Generic[Seen]):
    language: str = "fr"

    @abstractmethod
    async def hears(self, part: str) -> Seen:
        """The oldest message with these words since this person's last act."""

    @abstractmethod
    async def taps(self, wanted: str) -> object:
        """The newest button with this label."""

    def text(self, key: str, **facts: str | int) -> str:
        return shipped()(self.language, key, facts)

    async def reads(self, key: str, **facts: str | int) -> Seen:
        """The oldest message with this text since this person's last act."""
        return await self.hears(self.text(key, **facts))

    async def presses(self, *keys: str) -> None:
        """The newest button with this label; several one after the other."""
        for key in keys:
            await self.taps(self.text(key))
