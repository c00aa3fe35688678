"""Groups, with or without topics, as the people who run them see them."""

from __future__ import annotations

import itertools

from tests.fake_telegram.errors import Json
from tests.fake_telegram.people import Member, standing_change
from tests.fake_telegram.rooms import Topic
from tests.fake_telegram.world import ADMINISTRATOR, FakeBot, GroupRoom, World

CREATOR: Json = {"id": 900_000_001, "is_bot": False, "first_name": "Founder"}
SUPERGROUP = 1_000_000_000_000


class Group:
    """A group chat: bots come and go, people talk, and one day it may become a supergroup."""

    def __init__(self, world: World, room: GroupRoom) -> None:
        self.world = world
        self.room = room

    @property
    def id(self) -> int:
        return self.room.id

    @property
    def topics(self) -> dict[str, Topic]:
        """By the title they bear now."""
        return {topic.name: topic for topic in self.room.topics.values()}

    def member(self, *, id: int, first_name: str = "Luc", language_code: str | None = "fr") -> Member:
        """Somebody in this group; no bot may write to them in private until they start it."""
        account = self.world.account(id, first_name, language_code=language_code)
        self.room.standing.setdefault(id, "member")
        if self.room.standing[id] in ("left", "kicked"):
            self.room.standing[id] = "member"
        return Member(world=self.world, account=account, group=self.room)

    def loses(self, member: Member) -> None:
        """This person leaves."""
        self.room.standing[member.id] = "left"

    def adds(self, bot: FakeBot, *, admin: bool = True) -> None:
        """The founder invites a bot, or changes what it may do; the bot is told."""
        self._stand(bot, ADMINISTRATOR if admin else "member")

    def removes(self, bot: FakeBot) -> None:
        """The founder throws the bot out: its next message gets a 403."""
        self._stand(bot, "kicked")

    def migrates(self) -> Group:
        """Become a supergroup under another id, as a group does when topics are switched on."""
        if self.room.moved_to is not None or self.room.chat["type"] != "group":
            raise ValueError("Only a basic group migrates, and once: make it with `server.group(title, basic=True)`.")
        new = open_group(self.world, self.room.chat["title"], forum=False, basic=False)
        new.room.standing = dict(self.room.standing)
        self.room.moved_to = new.id
        self._announce(self.room, {"migrate_to_chat_id": new.id})
        self._announce(new.room, {"migrate_from_chat_id": self.id})
        return new

    def _announce(self, room: GroupRoom, content: Json) -> None:
        self.world.spread(room, room.add(CREATOR, content, at=self.world.now()))

    def _stand(self, bot: FakeBot, new: str) -> None:
        old = self.room.standing.get(bot.id, "left")
        self.room.standing[bot.id] = new
        at = int(self.world.now())
        bot.mailbox.push("my_chat_member", standing_change(bot, self.room, CREATOR, (old, new), at), lane=self.id)


def open_group(world: World, title: str, *, forum: bool, basic: bool) -> Group:
    """A basic group counts messages with its bots; a supergroup, forum or not, has numbers of its own."""
    number = next(world.serial) + 5_000_000
    chat: Json = {"id": -number if basic else -SUPERGROUP - number, "title": title}
    chat["type"] = "group" if basic else "supergroup"
    if forum:
        chat["is_forum"] = True
    room = GroupRoom(chat=chat, numbers=itertools.count(1), standing={CREATOR["id"]: "creator"})
    world.people.setdefault(CREATOR["id"], CREATOR)
    world.groups[room.id] = room
    return Group(world, room)
