"""Who takes part in a rehearsal: residents who speak and relays who answer, each doing the next thing after what they were last told."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from bot.app import App
from bot.channels.memory import MemoryChannel
from bot.channels.port import POSITION, Button, Incoming, Outgoing
from bot.render import unpack
from dialogue import buttons
from dialogue.session import Tapped
from routing.cases import OVER, TO_TAKE
from storage import outbox, people

MOST_TURNS = 40
LONGEST_MESSAGE = 4096
TWICE = 25
"""One message in so many is delivered twice, as platforms do."""


@dataclass(frozen=True, slots=True)
class Line:
    """Something a resident will say, and where they say they live."""

    text: str
    place: str


@dataclass
class Person:
    """Somebody at one of the bots, who reads what they were last told and does the next thing."""

    channel: MemoryChannel
    chat: str
    app: App
    last: Outgoing | None = None
    messages: int = 0

    async def recall(self) -> None:
        """What this chat was last told, from the outbox: after a restart that is where the conversation stands."""
        async with self.app.house.database.read() as tx:
            address = await people.address_of(tx, self.channel.name, self.channel.bot, self.chat)
            mails = await outbox.mailbox(tx, address, 0, most=1) if address else []
        self.last = unpack(mails[-1].message) if mails else None

    async def do(self, *, text: str = "", pressed: str = "") -> None:
        """One message, and the reply to it."""
        before = len(self.channel.delivered[self.chat])
        await self.say(text, pressed)
        self.last = (await self.channel.wait(self.chat, before, 60))[-1]

    async def say(self, text: str, pressed: str) -> None:
        """One message; now and then the platform delivers it a second time. Returns when it is committed."""
        said = Incoming(
            channel=self.channel.name,
            bot=self.channel.bot,
            chat=self.chat,
            message=uuid.uuid4().hex,
            text=text,
            pressed=pressed,
            language="fr",
        )
        await self.channel.receive(said)
        self.messages += 1
        if crc32(said.message.encode()) % TWICE == 0:
            await self.channel.receive(said)

    def offered(self) -> list[Button]:
        return [button for row in self.last.buttons for button in row] if self.last else []

    def asked(self) -> bool:
        """A question is open: it has choices, a way back, or help."""
        return any(isinstance(buttons.read(button.data), buttons.Of | buttons.Word | Tapped) for button in self.offered())

    def taps(self) -> dict[str, list[str]]:
        """Choices of the open question, by step."""
        found: dict[str, list[str]] = {}
        for button in self.offered():
            if isinstance(tap := buttons.read(button.data), Tapped):
                found.setdefault(tap.step, []).append(button.data)
        return found


class Resident(Person):
    async def speak(self, line: Line) -> None:
        """From the first word to the recap sent. Takes up a conversation that was under way."""
        await self.recall()
        if not await self._still_asked():
            await self.do(text="/signaler")
        for _turn in range(MOST_TURNS):
            if not await self._still_asked():
                return
            await self._next(line)
        raise RuntimeError("a rehearsed conversation never ended")

    async def _still_asked(self) -> bool:
        """Whether the conversation goes on. After emergency numbers it waits until the person says so."""
        if not self.asked():
            await self.recall()
        if going_on := next((button.data for button in self.offered() if buttons.read(button.data) == buttons.Do("go_on")), None):
            await self.do(pressed=going_on)
        return self.asked()

    async def _next(self, line: Line) -> None:
        taps = self.taps()
        if any(button.data == POSITION for button in self.offered()):
            await self.do(text=line.place)
        elif not taps:
            await self._tell(line.text)
        else:
            step, choices = next(iter(taps.items()))
            await self.do(pressed=_preferred(step, choices, line.text))

    async def _tell(self, text: str) -> None:
        """One story in six comes in two messages, and a long one in as many as the messaging app needs."""
        half = len(text) // 2 if len(text) > 40 and crc32(text.encode()) % 6 == 0 else len(text)
        for part in (text[:half], text[half:]):
            for start in range(0, len(part), LONGEST_MESSAGE):
                await self.do(text=part[start : start + LONGEST_MESSAGE])


def _preferred(step: str, choices: Sequence[str], text: str) -> str:
    """The first choice, but for consents, which one in four refuses, and for cutting a story up: each line is to be one concern."""
    refuses = step == "one_case_each" or (step.startswith("may_we") and crc32((step + text).encode()) % 4 == 0)
    return choices[-1] if refuses else choices[0]


class Relay(Person):
    async def leave_unfinished(self) -> None:
        """After a restart: drop an answer that was being written, it is written again."""
        await self.recall()
        if self.asked():
            await self.do(text="/annuler")

    async def do(self, *, text: str = "", pressed: str = "") -> None:
        """A relay is told of other things meanwhile: what the act itself led to was written last."""
        await self.say(text, pressed)
        await self.recall()

    async def work(self, reference: str, state: str) -> bool:
        """Take, answer and close a case; some are left waiting or only answered. Says whether anything was done."""
        share = crc32(reference.encode()) % 10
        if share == 0:
            return False
        if state in TO_TAKE:
            await self.do(text=f"/prendre {reference}")
        if state not in OVER and state != "answered":
            await self.do(text=f"/repondre {reference} Bonjour, nous avons écrit au bailleur et à la mairie. On vous tient au courant.")
            await self._tap("review", "send")
        if share > 2:
            await self.do(text=f"/clore {reference}")
            await self._tap("outcome", "partly" if share % 2 else "sent_on")
            await self.do(text="Une réunion a lieu jeudi à la salle Jaurès.")
            await self._tap("review", "send")
        return True

    async def _tap(self, step: str, choice: str) -> None:
        data = next((data for data in self.taps().get(step, ()) if data.endswith(f"|{choice}")), None)
        if data is None:
            raise RuntimeError(f"a rehearsed relay was not asked {step}")
        await self.do(pressed=data)
