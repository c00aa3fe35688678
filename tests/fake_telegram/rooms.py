"""Where people and bots talk: what is shown there, and who may write."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.fake_telegram.errors import Json, bad_request
from tests.waiting import Bell

MEDIA = ("photo", "voice", "document", "audio", "video", "sticker")


@dataclass(kw_only=True, slots=True)
class Message:
    """One message as its room keeps it; `content` holds Bot API fields, `turn` the room's count of changes."""

    number: int
    author: Json
    content: Json
    at: float
    turn: int
    markup: Json | None = None
    frozen: bool = False  # sent with a reply keyboard: Telegram never lets it be edited
    thread: int | None = None
    reply_to: int | None = None
    edited_at: float | None = None


@dataclass(kw_only=True, slots=True)
class Topic:
    """A topic of a forum; its number is that of the service message that created it."""

    number: int
    name: str
    color: int
    emoji: str | None = None
    closed: bool = False


@dataclass(kw_only=True, eq=False)
class Room:
    """A private chat between one bot and one person; groups build on it."""

    chat: Json
    numbers: Iterator[int]
    messages: dict[int, Message] = field(default_factory=dict)
    bell: Bell = field(default_factory=Bell)
    turn: int = 0
    moved_at: float = 0.0  # event loop's clock
    keyboard: Json | None = None  # the reply keyboard under the person's thumb
    actions: list[str] = field(default_factory=list)
    topics: dict[int, Topic] = field(default_factory=dict)

    @property
    def id(self) -> int:
        return int(self.chat["id"])

    @property
    def private(self) -> bool:
        return bool(self.chat["type"] == "private")

    @property
    def forum(self) -> bool:
        return bool(self.chat.get("is_forum"))

    def changed(self) -> int:
        """Count one more change and wake whoever watches."""
        self.turn += 1
        self.moved_at = asyncio.get_running_loop().time()
        self.bell.ring()
        return self.turn

    def add(self, author: Json, content: Json, *, at: float, **more: Any) -> Message:
        message = Message(number=next(self.numbers), author=author, content=content, at=at, turn=0, **more)
        self.messages[message.number] = message
        message.turn = self.changed()
        return message

    def open_topic(self, number: int | None) -> int | None:
        """The thread a bot may write in, or the refusal; `None` is the chat itself."""
        if not number:
            return None
        topic = self.topics.get(number)
        if topic is None:
            raise bad_request("message thread not found")
        if topic.closed:
            raise bad_request("TOPIC_CLOSED")
        return number

    def as_json(self, message: Message, bot_id: int, *, nested: bool = True) -> Json:
        """The message as this bot reads it: its own file ids, the message it answers one level deep."""
        body: Json = {
            "message_id": message.number,
            "from": message.author,
            "chat": self.chat,
            "date": int(message.at),
            **message.content,
        }
        for kind in MEDIA:
            if kind in body:
                body[kind] = for_bot(body[kind], bot_id)
        if message.thread is not None:
            body |= {"message_thread_id": message.thread, "is_topic_message": True}
        if message.edited_at is not None:
            body["edit_date"] = int(message.edited_at)
        if message.markup is not None:
            body["reply_markup"] = message.markup
        answered = message.reply_to if message.reply_to in self.messages else self._topic_notice(message)
        if nested and answered is not None:
            body["reply_to_message"] = self.as_json(self.messages[answered], bot_id, nested=False)
        return body

    def _topic_notice(self, message: Message) -> int | None:
        """What answers nothing in a topic comes as an answer to the notice that the topic was made."""
        return message.thread if message.thread in self.messages and message.thread != message.number else None


def for_bot(media: Any, bot_id: int) -> Any:
    """The same media under file ids that only this bot may use."""
    if isinstance(media, list):
        return [for_bot(one, bot_id) for one in media]
    return media | {"file_id": f"{media['file_unique_id']}-{bot_id}"}
