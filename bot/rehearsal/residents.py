"""A resident of a rehearsal: tells a text in its manner, message by message, and answers what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from zlib import crc32

from bot.channels.port import POSITION, Media, MediaKind
from bot.rehearsal.manners import Doing, Manner, Part, in_writing, manner_of, refuses
from bot.rehearsal.people import Line, Person
from dialogue import buttons
from dialogue.buttons import Of, Start
from dialogue.session import Back

MOST_TURNS = 60
WRONG_PLACE, NO_CHOICE = "chez moi, là", "euh"
NOTE_SECONDS = 2


@dataclass
class Resident(Person):
    """`speak` may be called again for the same text: what is done once in it is not done again."""

    rank: int = -1
    """How many texts this person told before the one they are telling."""
    todo: set[Doing] = field(default_factory=set)

    async def speak(self, rank: int, line: Line) -> bool:
        """From the first word to the recap sent, taking up a conversation that was under way. False when they leave it in silence."""
        manner = manner_of(line.text)
        if rank != self.rank:
            self.rank, self.todo = rank, set(manner.doings)
        await self.recall()
        await self._approve()
        if not self.asked():
            await self.do(text="/signaler")
        for _turn in range(MOST_TURNS):
            if not await self._still_asked():
                return True
            if not await self._next(line, manner):
                return False
        raise RuntimeError("a rehearsed conversation never ended")

    async def correct(self, rank: int, line: Line) -> None:
        """A second thought about what was sent. It may be said again after a restart: it is heard once."""
        manner = manner_of(line.text)
        if manner.edited is not None and manner.late:
            await self._edit(rank, manner.edited, manner.corrected)

    async def _approve(self) -> None:
        """Somebody wrote a voice note down: it is right."""
        for button in self.offered():
            match buttons.read(button.data):
                case Start("check_transcript", _, "yes"):
                    await self.do(pressed=button.data)
                    await self.recall()
                    return

    async def _still_asked(self) -> bool:
        """Whether the conversation goes on: something else may have been said before the question, such as emergency numbers."""
        if not self.asked():
            await self.recall()
        return self.asked()

    async def _next(self, line: Line, manner: Manner) -> bool:
        taps = self.taps()
        step, choices = next(iter(taps.items()), ("", []))
        if any(button.data == POSITION for button in self.offered()):
            await self._say_where(line)
        elif step in ("", "story") and self._once(Doing.TELL):
            await self._tell(manner)
        elif not taps:
            await self.do(text=in_writing(line.text))
        elif step == "story" and self._once(Doing.FALL_SILENT):
            return False
        elif step == "review" and self._once(Doing.SAY_NO_CHOICE):
            await self.do(text=NO_CHOICE)
        elif step == "review" and self._once(Doing.GO_BACK):
            await self._go_back()
        else:
            await self.do(pressed=_preferred(step, choices, line.text))
        return True

    def _once(self, doing: Doing) -> bool:
        """Whether this is still to be done; it then no longer is."""
        wanted = doing in self.todo
        self.todo.discard(doing)
        return wanted

    async def _say_where(self, line: Line) -> None:
        if self._once(Doing.CHANGE_LANGUAGE):
            await self.do(text="/langue")
        else:
            await self.do(text=WRONG_PLACE if self._once(Doing.SAY_A_WRONG_PLACE) else line.place)

    async def _go_back(self) -> None:
        for button in self.offered():
            match buttons.read(button.data):
                case Of(_, Back()):
                    await self.do(pressed=button.data)
                    return

    async def _tell(self, manner: Manner) -> None:
        """Every part by a name of its own: what was heard before a restart is not heard twice, what was not is."""
        for number, part in enumerate(manner.parts):
            await self.say(message=_name(self.rank, number), text=part.words, media=_media(part))
        if manner.edited is not None and not manner.late:
            await self._edit(self.rank, manner.edited, manner.corrected)
        await self.recall()

    async def _edit(self, rank: int, number: int, words: str) -> None:
        name = _name(rank, number)
        await self.say(message=f"{name} edited", edits=name, text=words)


def _name(rank: int, number: int) -> str:
    return f"story {rank} part {number}"


def _media(part: Part) -> tuple[Media, ...]:
    return (_file(part.file),) if part.file else ()


@cache
def _file(kind: MediaKind) -> Media:
    """As a phone makes it: the photo says where it was taken."""
    name, mime = {MediaKind.VOICE: ("voice_note.ogg", "audio/ogg")}.get(kind, ("photo.jpg", "image/jpeg"))
    seconds = NOTE_SECONDS if kind is MediaKind.VOICE else 0
    return Media(kind=kind, mime=mime, data=files("examples").joinpath(name).read_bytes(), seconds=seconds)


def _preferred(step: str, choices: Sequence[str], text: str) -> str:
    """The first choice, but for what this person refuses, for another language, and for cutting a story up: each text is one concern. It is
    what neighbours said for one in two who is asked."""
    if step == "neighbours_said_it":
        return choices[0] if crc32(text.encode()) % 2 else choices[-1]
    return choices[-1] if step in ("one_case_each", "language") or refuses(step, text) else choices[0]
