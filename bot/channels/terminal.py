"""A terminal: one person, each of whose lines is a message. What they are sent is printed, its buttons as choices with numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.channels.numbered import numbered
from bot.channels.port import Bot, Command, Hear, Incoming, NotThere, Outgoing, Pace

CHAT = "terminal"
PROMPT = "> "


class TerminalChannel:
    """Satisfies `Channel`. Who types a number says the number: what it stands for, the conversation knows."""

    name = "terminal"
    bot = Bot.RESIDENTS
    pace = Pace(buttons=0)

    def __init__(self, lines: Iterable[str], write: Callable[[str], object]) -> None:
        """`write` is given what appears, line ends included."""
        self._lines, self._write = lines, write
        self._heard = self._sent = 0

    async def open(self) -> None:
        """Ready from the start."""

    async def listen(self, hear: Hear) -> None:
        """Until the lines end, or `hear` raises. Nothing else runs while a line is waited for: it is the only person there is."""
        self._write(PROMPT)
        for line in self._lines:
            self._heard += 1
            await hear(Incoming(channel=self.name, bot=self.bot, chat=CHAT, message=str(self._heard), text=line))
            self._write(PROMPT)

    async def again(self, raw: bytes, hear: Hear) -> None:
        """Nothing is ever set aside here: whoever typed sees what went wrong."""

    async def send(self, chat: str, message: Outgoing) -> str:
        named = [f"[{message.media.kind}] {message.media.name}".rstrip()] if message.media else []
        self._write("\n" + "\n".join([*named, numbered(message, self.pace.buttons).text]) + "\n")
        self._sent += 1
        return str(self._sent)

    async def edit(self, chat: str, number: str, message: Outgoing) -> str:
        """What is printed stays as it is."""
        raise NotThere("printed")

    async def remove(self, chat: str, number: str) -> None:
        """What is printed stays."""

    async def offer(self, commands: dict[str, tuple[Command, ...]], chat: str = "") -> None:
        """A terminal has no menu."""

    async def close(self) -> None:
        """The lines are whoever's gave them."""
