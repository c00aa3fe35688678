"""The user side: a person in front of one bot, and a member of a group."""

from __future__ import annotations

from tests.fake_telegram.errors import Json
from tests.fake_telegram.methods.groups import standing_json
from tests.fake_telegram.methods.profile import scope_key
from tests.fake_telegram.rooms import Message, Room
from tests.fake_telegram.shown import Shown
from tests.fake_telegram.talker import Talker
from tests.fake_telegram.world import PRESENT, FakeBot, GroupRoom, World


class Person(Talker):
    """Somebody in the private chat with one bot; the first thing they do opens it."""

    def __init__(self, *, world: World, account: Json, bot: FakeBot) -> None:
        super().__init__(world, account)
        self.bot = bot

    @property
    def room(self) -> Room:
        """Not yet a chat for the bot until the person acts."""
        known = self.bot.rooms.get(self.id)
        return known if known is not None else self._unopened

    @property
    def _unopened(self) -> Room:
        return Room(chat={"id": self.id, "type": "private"}, numbers=self.bot.numbers)

    @property
    def commands(self) -> dict[str, str]:
        """The menu this person is shown: the narrowest scope that has any, in their language first."""
        scopes: list[Json] = [{"type": "chat", "chat_id": self.id}, {"type": "all_private_chats"}, {"type": "default"}]
        language = str(self.account.get("language_code", ""))[:2]
        for scope in scopes:
            for spoken in (language, ""):
                given = self.bot.commands.get((scope_key(scope), spoken))
                if given:
                    return {one["command"]: one["description"] for one in given}
        return {}

    def blocks(self) -> None:
        """Stop the bot: it is told, and its next message gets a 403."""
        if self.id not in self.bot.blocked_by:
            self.bot.blocked_by.add(self.id)
            self._tell_bot("member", "kicked")

    def unblocks(self) -> None:
        if self.id in self.bot.blocked_by:
            self.bot.blocked_by.discard(self.id)
            self._tell_bot("kicked", "member")

    def deactivates(self) -> None:
        """Delete the whole account, for every bot."""
        self.world.gone.add(self.id)

    def _tell_bot(self, old: str, new: str) -> None:
        room = self.world.private_room(self.bot, self.account)
        body = standing_change(self.bot, room, self.account, (old, new), int(self.world.now()))
        self.bot.mailbox.push("my_chat_member", body, lane=room.id)

    def _bot_behind(self, message: Shown) -> FakeBot:
        return self.bot

    def _before_acting(self) -> None:
        super()._before_acting()
        if self.id in self.bot.blocked_by:
            raise ValueError("A person who blocked the bot cannot write to it: call `unblocks()` first.")
        self.world.private_room(self.bot, self.account)
        self.bot.met.add(self.id)


ANONYMOUS: Json = {"id": 1_087_968_824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


class Member(Talker):
    """Somebody in a group, in its general talk or in one topic."""

    def __init__(self, *, world: World, account: Json, group: GroupRoom, thread: int | None = None) -> None:
        super().__init__(world, account)
        self.group = group
        self.thread = thread

    @property
    def room(self) -> Room:
        return self.group

    @property
    def _author(self) -> Json:
        return ANONYMOUS if self.id in self.group.anonymous else self.account

    def _write(self, content: Json, replies_to: Shown | None = None) -> Message:
        nameless = {"sender_chat": self.group.chat} if self.id in self.group.anonymous else {}
        return super()._write(content | nameless, replies_to)

    def in_topic(self, name_or_number: str | int) -> Member:
        """The same person, looking at and writing in one topic."""
        for topic in self.group.topics.values():
            if name_or_number in (topic.number, topic.name):
                return Member(world=self.world, account=self.account, group=self.group, thread=topic.number)
        known = [topic.name for topic in self.group.topics.values()]
        raise AssertionError(f"No topic {name_or_number!r} in this group, only {known}.")

    def _bot_behind(self, message: Shown) -> FakeBot:
        bot = self.world.bot_by_id(message.author_id)
        if bot is None:
            raise AssertionError(f"No bot wrote this, so its buttons reach nobody: {message}")
        return bot

    def _before_acting(self) -> None:
        super()._before_acting()
        if self.group.standing.get(self.id) not in PRESENT:
            raise ValueError("This person is no longer in the group: let them join again with `group.member(…)`.")


def standing_change(bot: FakeBot, room: Room, author: Json, standings: tuple[str, str], at: int) -> Json:
    """The `my_chat_member` update: from one standing of the bot to another."""
    old, new = standings
    return {
        "chat": room.chat,
        "from": author,
        "date": at,
        "old_chat_member": standing_json(bot.user, old),
        "new_chat_member": standing_json(bot.user, new),
    }
