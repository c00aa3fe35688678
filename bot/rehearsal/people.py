"""Who takes part in a rehearsal: people who do the next thing after what they were last told, and the relays among them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from zlib import crc32

from bot.app import App
from bot.channels.memory import MemoryChannel
from bot.channels.port import Button, Incoming, Media, Outgoing
from bot.render import unpack
from dialogue import buttons
from dialogue.buttons import Do, Start, written
from dialogue.session import Tapped
from routing.cases import OVER, TO_TAKE
from storage import outbox, people

MOST_FILES = 2
"""Of one rehearsed case."""
_LATELY = 20
"""Messages among which the last one said to somebody is: the others are screens brought up to date, which say nothing new to do."""
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
    address: str | None = None
    """Known from the first message on."""

    async def recall(self) -> None:
        """What this chat was last told, from the outbox, once what is looked up for it is asked: after a restart that is where the
        conversation stands."""
        await self.app.reception.neighbours.settled()
        async with self.app.house.database.read() as tx:
            self.address = self.address or await people.address_of(tx, self.channel.name, self.channel.bot, self.chat)
            mails = await outbox.mailbox(tx, self.address, 0, most=_LATELY) if self.address else []
        told = [message for mail in mails if not (message := unpack(mail.message)).quiet]
        self.last = told[-1] if told else None

    async def do(self, *, text: str = "", pressed: str = "") -> None:
        """One message, and the reply to it."""
        before = len(self.channel.delivered[self.chat])
        await self.say(text=text, pressed=pressed)
        await self.channel.wait(self.chat, before, 60)
        await self.recall()

    async def say(
        self, *, message: str = "", edits: str = "", text: str = "", pressed: str = "", media: tuple[Media, ...] = ()
    ) -> None:  # fmt: skip
        """One message, named by chance unless it is to be said again after a restart; now and then the platform delivers it a second
        time. Returns when it is committed."""
        said = Incoming(
            channel=self.channel.name,
            bot=self.channel.bot,
            chat=self.chat,
            message=message or uuid.uuid4().hex,
            edits=edits,
            text=text,
            pressed=pressed,
            media=media,
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


class Relay(Person):
    async def leave_unfinished(self) -> None:
        """After a restart: drop an answer that was being written, it is written again."""
        await self.recall()
        if self.asked():
            await self.do(text="/annuler")

    async def do(self, *, text: str = "", pressed: str = "") -> None:
        """A relay is told of other things meanwhile: what the act itself led to was written last."""
        await self.say(text=text, pressed=pressed)
        await self.recall()

    async def work(self, reference: str, state: str) -> bool:
        """Take, answer and close a case; some are left waiting or only answered. Says whether anything was done."""
        share = crc32(reference.encode()) % 10
        if share == 0:
            return False
        await self.do(text=f"/{'prendre' if state in TO_TAKE else 'lire'} {reference}")
        if spoken := await self._look(reference):
            await self._write_down(spoken)  # while the case is as it was shown: its buttons are good for no other
        if state not in OVER and state != "answered":
            await self.do(text=f"/repondre {reference} Bonjour, nous avons écrit au bailleur et à la mairie. On vous tient au courant.")
            await self._tap("review", "send")
        if share > 2:
            await self.do(text=f"/clore {reference}")
            await self._tap("outcome", "partly" if share % 2 else "sent_on")
            await self.do(text="Une réunion a lieu jeudi à la salle Jaurès.")
            await self._tap("review", "send")
        return True

    async def _look(self, reference: str) -> str:
        """Receive the files of the case shown. Returns the button to write its voice note down, if there is one."""
        texts, shown = self.app.house.texts, self.last.text if self.last else ""
        wanted = written(Start("write_down", reference))
        write_down = next((button.data for button in self.offered() if button.data.endswith(wanted)), "")
        if any(texts("fr", "recap-files", {"count": count}) in shown for count in range(1, MOST_FILES + 1)):
            await self.do(pressed=written(Do("files", reference)))
        return write_down

    async def _write_down(self, button: str) -> None:
        """Listen and type. The resident reads it when they come back, and only then it counts."""
        await self.do(pressed=button)
        await self.do(text="Bonjour, c'est pour l'ascenseur, il est encore en panne.")
        await self._tap("review", "send")

    async def _tap(self, step: str, choice: str) -> None:
        data = next((data for data in self.taps().get(step, ()) if data.endswith(f"|{choice}")), None)
        if data is None:
            raise RuntimeError(f"a rehearsed relay was not asked {step}")
        await self.do(pressed=data)
