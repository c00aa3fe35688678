"""Groups, with or without topics, as the people who run them see them."""

from __future__ import annotations

import itertools

from tests.fake_telegram.errors import Json
from tests.fake_telegram.methods.groups import standing_json
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

    def adds(self, bot: FakeBot, *, admin: bool = True, without: str = "") -> None:
        """The founder invites a bot, or changes what it may do; the bot is told. `without` is a right it is not given."""
        self._stand(bot, ADMINISTRATOR if admin else "member", without=frozenset([without] if without else []))

    def silences(self, bot: FakeBot) -> None:
        """The founder leaves the bot in, and lets it write nothing: its next message gets a 400."""
        self._stand(bot, "restricted")

    def makes_anonymous(self, member: Member) -> None:
        """This administrator writes in the group's name from now on."""
        self.room.standing[member.id] = ADMINISTRATOR
        self.room.anonymous.add(member.id)

    def switches_topics(self, *, on: bool) -> None:
        """The founder switches topics on or off: Telegram tells bots nothing of it."""
        self.room.chat = {name: value for name, value in self.room.chat.items() if name != "is_forum"} | ({"is_forum": True} if on else {})

    def deletes_topic(self, number: int) -> None:
        """Somebody deletes a topic with all that was said in it: bots are told nothing."""
        del self.room.topics[number]
        for message in [message for message in self.room.messages.values() if message.thread == number]:
            del self.room.messages[message.number]
        self.room.changed()

    def opens_topic(self, name: str) -> int:
        """Somebody makes a topic of their own; its number."""
        notice = self.room.add(CREATOR, {"forum_topic_created": {"name": name, "icon_color": 7322096}}, at=self.world.now(), frozen=True)
        notice.thread = notice.number
        self.room.topics[notice.number] = Topic(number=notice.number, name=name, color=7322096)
        return notice.number

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

    def _stand(self, bot: FakeBot, new: str, *, without: frozenset[str] = frozenset()) -> None:
        old, had = self.room.standing.get(bot.id, "left"), self.room.without.get(bot.id, frozenset())
        self.room.standing[bot.id], self.room.without[bot.id] = new, without
        at = int(self.world.now())
        told = standing_change(bot, self.room, CREATOR, (old, new), at)
        told |= {"old_chat_member": standing_json(bot.user, old, had), "new_chat_member": standing_json(bot.user, new, without)}
        bot.mailbox.push("my_chat_member", told, lane=self.id)


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
