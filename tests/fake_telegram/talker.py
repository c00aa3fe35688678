"""What a person does with their thumbs, in a private chat or in a group."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Sequence

from tests.fake_telegram.errors import Json
from tests.fake_telegram.rooms import Message, Room
from tests.fake_telegram.shown import Button, Shown, as_shown
from tests.fake_telegram.wording import commands_in
from tests.fake_telegram.world import FakeBot, Query, World
from tests.waiting import CALM, PATIENCE, until

PART = 4096  # characters: a longer text leaves the phone as several messages
LARGEST_ALBUM = 10


class Talker(ABC):
    """Acts and looks. Every act is over when the bot's update is queued; every look ends within its time."""

    def __init__(self, world: World, account: Json) -> None:
        self.world = world
        self.account = account
        self.thread: int | None = None
        self._acted = 0  # the room's turn at the last act
        self._queries: list[Query] = []

    @property
    @abstractmethod
    def room(self) -> Room:
        """Where this person talks now."""

    @abstractmethod
    def _bot_behind(self, message: Shown) -> FakeBot:
        """The bot that wrote this message and hears its buttons."""

    @property
    def _author(self) -> Json:
        """As whom this person writes."""
        return self.account

    @property
    def id(self) -> int:
        return int(self.account["id"])

    @property
    def shown(self) -> list[Shown]:
        """Everything on the screen, oldest first, edits applied, deleted messages gone."""
        messages = self.room.messages.values()
        return [as_shown(one) for one in messages if self.thread is None or one.thread == self.thread]

    @property
    def toasts(self) -> list[str]:
        """What `answerCallbackQuery` made appear, oldest first."""
        return [answer["text"] for query in self._queries for answer in query.answers if answer["text"]]

    @property
    def thumb_labels(self) -> list[str]:
        """The labels of the reply keyboard, those that ask for a position or a contact included."""
        return [one["text"] for one in self._thumb_buttons()]

    @property
    def asked_for_position(self) -> bool:
        """Is there a button under the thumb that would send the position? `shares_position` is its press."""
        return any(one.get("request_location") for one in self._thumb_buttons())

    @property
    def transcript(self) -> str:
        return "\n".join(str(one) for one in self.shown)

    async def types(self, text: str, *, replies_to: Shown | None = None) -> Shown:
        """Write a text; the last of its messages, when it is too long for one."""
        if not text.strip():
            raise ValueError("A phone does not send an empty message: give `types` some text.")
        for part in [text[at : at + PART] for at in range(0, len(text), PART)]:
            marks = commands_in(part)
            content: Json = {"text": part, "entities": marks} if marks else {"text": part}
            written = self._write(content, replies_to)
        return as_shown(written)

    async def says_aloud(self, data: bytes, *, seconds: int = 4) -> Shown:
        """Record a voice note."""
        stored = self.world.files.keep("voice", data, name="voice.oga", mime_type="audio/ogg", seconds=seconds)
        return as_shown(self._write(stored.as_content()))

    async def photographs(self, data: bytes, *, caption: str = "") -> Shown:
        return as_shown(self._write(self._picture(data, caption)))

    async def album(self, pictures: Sequence[bytes], *, caption: str = "") -> list[Shown]:
        """Several pictures at once: one message each, tied by `media_group_id`, the caption on the first."""
        if not 2 <= len(pictures) <= LARGEST_ALBUM:
            raise ValueError("An album holds 2 to 10 pictures: use `photographs` for one.")
        group = {"media_group_id": f"{next(self.world.serial):017d}"}
        contents = [self._picture(one, "" if at else caption) | group for at, one in enumerate(pictures)]
        return [as_shown(self._write(content)) for content in contents]

    async def attaches(self, data: bytes, *, name: str, mime_type: str = "application/octet-stream") -> Shown:
        """Send a file as a document."""
        return as_shown(self._write(self.world.files.keep("document", data, name=name, mime_type=mime_type).as_content()))

    async def sticks(self) -> Shown:
        """Send a sticker: something no step expects."""
        stored = self.world.files.keep("sticker", b"sticker", name="sticker.webp", mime_type="image/webp")
        return as_shown(self._write(stored.as_content()))

    async def shares_position(self, lon: float, lat: float) -> Shown:
        return as_shown(self._write({"location": {"latitude": lat, "longitude": lon}}))

    async def edits(self, message: Shown, text: str) -> Shown:
        """Change one's own message afterwards."""
        own = self.room.messages[message.id]
        if own.author["id"] != self.id:
            raise ValueError("A person edits only their own messages: pass what `types` returned.")
        marks = commands_in(text)
        own.content = {"text": text} | ({"entities": marks} if marks else {})
        own.edited_at = self.world.now()
        own.turn = self._acted = self.room.changed()
        self.world.spread(self.room, own, "edited_message")
        return as_shown(own)

    async def taps(self, wanted: str, *, message: Shown | None = None, within: float = PATIENCE) -> Shown | None:
        """Press the newest button with this label or data: under a message, else under the thumb (sends its label).

        With `message`, its button as it was then seen, even if the bot has changed it since. Returns the message
        pressed, or nothing when it was deleted meanwhile.
        """
        if message is not None:
            button = message.button(wanted)
            if button is None:
                raise AssertionError(f"{wanted!r} is not on this message: {message}")
            return self._press(message, button)
        found = await until(self.room.bell, lambda: self._pressable(wanted), within)
        if found is None:
            raise AssertionError(self._unseen(f"No button {wanted!r} was shown", within))
        where, button = found
        return await self.types(button.label) if where is None else self._press(where, button)

    async def hears(self, part: str, *, within: float = PATIENCE, anew: bool = True) -> Shown:
        """The oldest message of somebody else containing `part`, new or changed since this person's last act.

        `anew=False` looks at the whole screen.
        """
        found = await until(self.room.bell, lambda: self._said(part, anew), within)
        if found is None:
            raise AssertionError(self._unseen(f"Nobody said {part!r}", within))
        return found

    async def sees_toast(self, part: str, *, within: float = PATIENCE) -> str:
        """The short notice that answers a press."""
        found = await until(self.room.bell, lambda: next((one for one in reversed(self.toasts) if part in one), None), within)
        if found is None:
            raise AssertionError(self._unseen(f"No notice {part!r} among {self.toasts} appeared", within))
        return found

    def _said(self, part: str, anew: bool) -> Shown | None:
        since = self._acted if anew else 0
        return next((m for m in self.shown if m.author_id != self.id and m.turn > since and part in m.text), None)

    def _pressable(self, wanted: str) -> tuple[Shown | None, Button] | None:
        """A button that appeared since the last act; once the room is calm, any button still shown."""
        calm = asyncio.get_running_loop().time() - self.room.moved_at > CALM
        thumb: list[tuple[Shown | None, Button]] = [
            (None, Button(label=one["text"]))
            for one in self._thumb_buttons()
            if one["text"] == wanted and not any(name.startswith("request_") and one[name] for name in one)
        ]
        for message in reversed(self.shown):
            button = message.button(wanted)
            if button is not None and (message.turn > self._acted or calm):
                return message, button
        return thumb[0] if thumb else None

    def _press(self, message: Shown, button: Button) -> Shown | None:
        if button.data is None:
            raise AssertionError(f"{button.label!r} opens {button.url}: pressing it tells the bot nothing.")
        bot, room = self._bot_behind(message), self.room
        self._before_acting()
        query = Query(person=self.id, room=room, at=self.world.now())
        number = f"{self.id << 32 | next(self.world.serial)}"
        bot.queries[number] = query
        self._queries.append(query)
        kept = room.messages.get(message.id)
        body = {"id": number, "from": self.account, "chat_instance": str(room.id), "data": button.data}
        body["message"] = room.as_json(kept, bot.id) if kept else {"chat": room.chat, "message_id": message.id, "date": 0}
        self._acted = room.changed()
        bot.mailbox.push("callback_query", body, lane=room.id)
        return as_shown(kept) if kept else None

    def _write(self, content: Json, replies_to: Shown | None = None) -> Message:
        self._before_acting()
        reply = None if replies_to is None else replies_to.id
        written = self.room.add(self._author, content, at=self.world.now(), thread=self.thread, reply_to=reply)
        self._acted = written.turn
        self.world.spread(self.room, written)
        return written

    def _before_acting(self) -> None:
        if self.id in self.world.gone:
            raise ValueError("A deactivated account does nothing more: use another person.")

    def _picture(self, data: bytes, caption: str) -> Json:
        stored = self.world.files.keep("photo", data, name="photo.jpg", mime_type="image/jpeg")
        return stored.as_content() | ({"caption": caption} if caption else {})

    def _thumb_buttons(self) -> list[Json]:
        rows = (self.room.keyboard or {}).get("keyboard", [])
        return [{"text": one} if isinstance(one, str) else one for row in rows for one in row]

    def _unseen(self, what: str, within: float) -> str:
        name = self.account["first_name"]
        return f"{what} to {name} within {within:g} s. The talk so far:\n{self.transcript or '(nothing)'}"
