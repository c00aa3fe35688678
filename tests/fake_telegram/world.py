"""What the server knows: bots, people, groups, files and the time."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.fake_telegram.errors import GROUP_UPGRADED, ApiError, Json, bad_request, forbidden
from tests.fake_telegram.faults import Faults
from tests.fake_telegram.files import Files
from tests.fake_telegram.hooks import Pusher, Webhook
from tests.fake_telegram.mailbox import Mailbox
from tests.fake_telegram.rooms import Message, Room

ADMINISTRATOR = "administrator"
PRESENT = frozenset({"creator", ADMINISTRATOR, "member", "restricted"})


@dataclass(kw_only=True)
class Query:
    """A press of an inline button, waiting for `answerCallbackQuery`."""

    person: int
    room: Room
    at: float
    answers: list[Json] = field(default_factory=list)


@dataclass(kw_only=True, eq=False)
class FakeBot:
    """One bot as BotFather knows it. Private chats number their messages together, as a real account does."""

    id: int
    token: str
    username: str
    first_name: str
    mailbox: Mailbox
    hook: Webhook
    pusher: Pusher
    faults: Faults
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    rooms: dict[int, Room] = field(default_factory=dict)
    met: set[int] = field(default_factory=set)
    blocked_by: set[int] = field(default_factory=set)
    queries: dict[str, Query] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    about: dict[tuple[str, str], str] = field(default_factory=dict)  # (name | description …, language)
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)

    @property
    def user(self) -> Json:
        name = self.about.get(("name", ""), self.first_name)
        return {"id": self.id, "is_bot": True, "first_name": name, "username": self.username}


@dataclass(kw_only=True, eq=False)
class GroupRoom(Room):
    """A group: who is in it, under which status; `moved_to` once it became a supergroup."""

    standing: dict[int, str] = field(default_factory=dict)
    moved_to: int | None = None
    anonymous: set[int] = field(default_factory=set)  # administrators who write in the group's name
    without: dict[int, frozenset[str]] = field(default_factory=dict)  # rights that an administrator was not given

    def is_admin(self, user: int) -> bool:
        return self.standing.get(user) in ("creator", ADMINISTRATOR)

    def may(self, user: int, right: str) -> bool:
        """Whether an administrator has this right."""
        return self.is_admin(user) and right not in self.without.get(user, frozenset())


@dataclass(kw_only=True)
class World:
    """All the state, and the rules about who reaches whom."""

    query_lifetime: float = 15.0  # seconds
    ahead: float = 0.0  # seconds this server's clock runs before the machine's
    bots: dict[str, FakeBot] = field(default_factory=dict)
    people: dict[int, Json] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    groups: dict[int, GroupRoom] = field(default_factory=dict)
    files: Files = field(default_factory=Files)
    serial: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def now(self) -> float:
        """Seconds since the epoch on the server's clock."""
        return time.time() + self.ahead

    def time_passes(self, *, seconds: float = 0.0, hours: float = 0.0) -> None:
        """Move the server's clock forward at once: dates, waits and expiries all follow."""
        self.ahead += seconds + hours * 3600

    def bot(self, name: str = "resident", *, token: str | None = None, first_update_id: int = 1000) -> FakeBot:
        """A bot with a token in Telegram's shape; the digits before the colon are its id."""
        number = int(token.partition(":")[0]) if token else 700_000_000 + len(self.bots)
        token = token or f"{number}:AAfake-{name}-0123456789abcdefghijklmno"
        mailbox = Mailbox(clock=self.now, next_id=first_update_id)
        hook = Webhook()
        bot = FakeBot(
            id=number,
            token=token,
            username=f"{name.lower()}_bot",
            first_name=name,
            mailbox=mailbox,
            hook=hook,
            pusher=Pusher(mailbox=mailbox, hook=hook, clock=self.now),
            faults=Faults(clock=self.now),
        )
        self.bots[token] = bot
        return bot

    def bot_by_id(self, number: int) -> FakeBot | None:
        return next((bot for bot in self.bots.values() if bot.id == number), None)

    def account(self, number: int, first_name: str, **more: Any) -> Json:
        """A person's account, made at the first mention and the same for every bot afterwards."""
        given = {key: value for key, value in more.items() if value is not None}
        user = self.people.setdefault(number, {"id": number, "is_bot": False, "first_name": first_name})
        user.update(given)
        return user

    def private_room(self, bot: FakeBot, person: Json) -> Room:
        """The private chat, opened by the person."""
        room = bot.rooms.get(person["id"])
        if room is None:
            names = {key: person[key] for key in ("first_name", "last_name", "username") if key in person}
            room = Room(chat={"id": person["id"], "type": "private", **names}, numbers=bot.numbers)
            bot.rooms[person["id"]] = room
        return room

    def reachable(self, bot: FakeBot, chat: str) -> Room:
        """The room this bot may write in, or the refusal Telegram gives."""
        if not chat:
            raise bad_request("chat_id is empty")
        try:
            number = int(chat)
        except ValueError:
            raise bad_request("chat not found") from None
        if number in self.groups:
            return self._group_for(bot, self.groups[number])
        if number not in self.people:
            if self.bot_by_id(number) is not None:
                raise forbidden("bots can't send messages to bots")
            raise bad_request("chat not found")
        return self._private_for(bot, number)

    def _private_for(self, bot: FakeBot, number: int) -> Room:
        if number not in bot.rooms:
            if number in bot.met:
                raise forbidden("bot can't initiate conversation with a user")
            raise bad_request("chat not found")
        if number in self.gone:
            raise forbidden("user is deactivated")
        if number in bot.blocked_by:
            raise forbidden("bot was blocked by the user")
        return bot.rooms[number]

    def _group_for(self, bot: FakeBot, group: GroupRoom) -> Room:
        kind = group.chat["type"]
        standing = group.standing.get(bot.id)
        if standing is None:
            raise bad_request("chat not found")
        if standing == "kicked":
            raise forbidden(f"bot was kicked from the {kind} chat")
        if standing == "left":
            raise forbidden(f"bot is not a member of the {kind} chat")
        if group.moved_to is not None:
            raise ApiError(400, GROUP_UPGRADED, migrate_to=group.moved_to)
        return group

    def spread(self, room: Room, message: Message, kind: str = "message") -> None:
        """Tell every bot that may read this room; in a group, a bot that is no administrator has privacy mode on."""
        for bot in self.bots.values():
            if isinstance(room, GroupRoom):
                if room.standing.get(bot.id) not in PRESENT or not self._may_read(room, message, bot):
                    continue
                bot.met.add(message.author["id"])
            elif bot.rooms.get(room.id) is not room:
                continue
            bot.mailbox.push(kind, room.as_json(message, bot.id), lane=room.id)

    def _may_read(self, room: GroupRoom, message: Message, bot: FakeBot) -> bool:
        text = str(message.content.get("text", ""))
        answered = room.messages.get(message.reply_to or 0)
        service = not text and not any(key in message.content for key in ("caption", "photo", "voice", "document"))
        to_bot = answered is not None and answered.author["id"] == bot.id
        return room.is_admin(bot.id) or text.startswith("/") or service or to_bot
