"""What passes between a messaging app and the house, and what a channel must be able to do.

A channel is one file beside this one. It turns what its platform sends into `Incoming`, hands each to `hear`, and tells the
platform it has it only once `hear` has returned: by then it is committed. It never keeps anything of its own.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple, Protocol

from bot.channels.media import Media as Media  # noqa: PLC0414 - what a message carries is part of what passes
from bot.channels.media import MediaKind as MediaKind  # noqa: PLC0414 - likewise


class Bot(StrEnum):
    """The two doors of the house: residents speak at one, relays and the coordination work at the other."""

    RESIDENTS = "residents"
    STAFF = "staff"


class InGroup(NamedTuple):
    """What makes an act in a group different: the chat is the group's, and the person is somebody in it."""

    person: str = ""
    """The private chat of whoever acts; empty for who writes in the group's own name, and for what the platform itself says."""
    topic: str = ""
    """The topic's number; empty in the general one, and where there are none."""
    forum: bool = False
    """The group has topics."""
    news: str = ""
    """What became of the group for this bot: "open" or "muted" (it is there, and may write or not), "gone", "moved"."""
    manages: bool = False
    """With "open": the bot may make topics and close them."""
    moved_to: str = ""
    """With "moved": the chat that is this group from now on."""


class Names(NamedTuple):
    """What else a chat goes by, on a platform where it may have several names: `Incoming.chat` is the surest of them."""

    also: str = ""
    """Another name, by which it may have been known before: it may be given to somebody else one day."""
    former: tuple[str, ...] = ()
    """What it was called until now: the platform says only that it has another name from here on, and nobody did anything."""
    lent: bool = False
    """`Incoming.chat` itself may be given to somebody else one day: nothing surer is known of who this is."""


class Incoming(NamedTuple):
    """One thing a person did in one chat. Like whatever is made for every message it is a named tuple, built in half the time."""

    channel: str
    """The channel's name: "telegram", "web", "whatsapp"."""
    bot: Bot
    chat: str
    """The chat on its platform. It is sealed before it is stored and is never logged."""
    message: str
    """What makes it the same message when the platform sends it again: unique within (channel, bot, `within`)."""
    edits: str = ""
    """The `message` that this one is the new wording of: the person edited what they had sent."""
    replies_to: str = ""
    """The message of ours that this answers, as `Channel.send` named it: replied to, or the one whose button was pressed."""
    text: str = ""
    """Words typed, or written under a photo."""
    pressed: str = ""
    """The data of the button pressed, exactly as it was sent out."""
    media: tuple[Media, ...] = ()
    album: str = ""
    """The album this file is one of, where the platform sends each as a message of its own: an album is answered once."""
    unfetched: str = ""
    """Why a file is not among `media`, as the end of the text that tells the person: "too_large", "unavailable", "unreadable"…"""
    position: tuple[float, float] | None = None
    """Longitude and latitude in degrees (WGS 84)."""
    language: str = ""
    """The platform's guess, as a BCP 47 tag."""
    group: InGroup | None = None
    """Set when this happened in a group: in a private chat the chat is the person."""
    left: bool = False
    """The person blocked or left the bot: nothing more can reach them until they write again."""
    names: Names | None = None
    """Set where a chat may have several names; its messages are then numbered for the whole platform."""
    at: datetime | None = None
    """When it was done, as the platform says, where `Pace.window` counts from it."""

    @property
    def within(self) -> str:
        """Where `message` is unique: the chat, unless that may have several names."""
        return "" if self.names else self.chat


POSITION = "position"
"""The data of the button with which a person shares where they are, on platforms that have a way of their own."""


class Button(NamedTuple):
    label: str
    data: str
    """At most 64 bytes of ASCII, given back in `Incoming.pressed`."""


class Topic(NamedTuple):
    """How a topic of a group is to stand."""

    title: str
    closed: bool = False
    gone: bool = False
    """It is to be deleted, with all that was said in it."""


class Outgoing(NamedTuple):
    """One message to one chat. Its text is plain: no markup is ever interpreted."""

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    media: Media | None = None
    asks_position: bool = False
    """The person may share where they are: show the platform's own way to do it, if it has one."""
    topic: Topic | None = None
    """The topic it belongs in, which is made first where there is none. Without text or file, the topic alone is put right."""
    screen: str = ""
    """Its name, 40 characters at most: a later message of it is shown in its place in this chat, or sent anew. It fits one message."""
    below: bool = False
    """Somebody asked for this screen from elsewhere: it is shown anew where they look, and the earlier one is taken away."""
    quiet: bool = False
    """It rings nobody's phone, should it have to be sent anew."""
    language: str = ""
    """The language of its text, as a BCP 47 tag, but for what it quotes of people: to read it aloud, and for a platform's own few words."""
    invites: str = ""
    """The number of the case about which something waits: the person is asked to write, in the words the platform approved."""
    only: tuple[int, ...] = ()
    """Of the pieces that the platform makes of it, those to send, by their place: the others arrived."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pace:
    """What a platform lets us send, and how fast. A pace of zero means no limit."""

    per_second: float = 0.0
    per_chat_seconds: float = 0.0
    """Least time between two messages to one chat."""
    per_group_minute: int = 0
    """Messages a minute in one group, all its topics together."""
    at_once: int = 1
    """How many calls may be under way together, each to another chat."""
    window: timedelta | None = None
    """For how long after what a person did last they may be written to; None where it is for ever."""
    invites: bool = True
    """Whether they may then be asked to write: not before the platform approved the words for it."""
    buttons: int | None = None
    """How many the platform shows under one message, None where there is no end. `numbered` makes lines of the others, for each channel."""


class Undelivered(Exception):
    """A message did not leave: `reason` is a short code without personal data."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Unreachable(Undelivered):
    """The person blocked the bot or closed the account: final until they write again."""


class Refused(Undelivered):
    """The platform will never take this message: final, and a fault of ours."""


class NotThere(Undelivered):
    """The message to be changed is no more, or can't be changed: it can only be sent anew."""


class TryLater(Undelivered):
    """The platform is away or slow: try again later."""


class Throttled(TryLater):
    """The platform asks for a pause of `seconds`: for the whole bot, or for this chat alone."""

    def __init__(self, seconds: float, *, everybody: bool = True) -> None:
        super().__init__("throttled")
        self.seconds, self.everybody = seconds, everybody


class WindowClosed(TryLater):
    """The person did nothing for longer than `Pace.window`: the message waits until they write."""

    def __init__(self) -> None:
        super().__init__("window")


class GroupTrouble(TryLater):
    """A group can't take this as things stand there: they are to be put right first, then it is tried again."""


class GroupMoved(GroupTrouble):
    """The group goes on under another chat."""

    def __init__(self, to: str) -> None:
        super().__init__("moved")
        self.to = to


class TopicGone(GroupTrouble):
    """Somebody deleted the topic."""


class TopicClosed(GroupTrouble):
    """The topic is closed: nothing can be written in it."""


class NoTopics(GroupTrouble):
    """The group has no topics ("not_forum"), or does not let the bot make any ("no_right")."""


class GroupMuted(GroupTrouble):
    """The bot is in the group and may not write."""


class GroupGone(GroupTrouble):
    """The bot is in the group no longer, or there is no such group."""


class NotNow(Exception):
    """Nothing can be taken in for now, the house closing or its database busy: bring it again. It is no fault of the message's."""


Hear = Callable[[Incoming], Awaitable[None]]
"""Returns once a message is committed. Raises `NotNow`, or what is wrong with the message."""
Poison = Callable[[bytes, str], Awaitable[None]]
"""Keeps aside a message that can't be heard, as its channel wrote it (JSON), with the name of the error."""


async def forget(raw: bytes, why: str) -> None:
    """Keep nothing of a poisoned message: for trials and tests; a real house gives its own."""


@dataclass(frozen=True, slots=True)
class Command:
    """A word the platform offers in its menu, such as `/suivi`."""

    name: str
    description: str


class Channel(Protocol):
    """One bot on one platform."""

    @property
    def name(self) -> str:
        """The platform, as in `Incoming.channel`."""

    @property
    def bot(self) -> Bot: ...

    @property
    def pace(self) -> Pace: ...

    async def open(self) -> None:
        """Get ready: check the token, tell the platform where to call. Raises `Undelivered` when it can't."""

    async def listen(self, hear: Hear) -> None:
        """Hand over what arrives, in order within a chat, until cancelled. Returns at once where the platform calls us."""

    async def again(self, raw: bytes, hear: Hear) -> None:
        """Hear once more what was set aside. Raises what goes wrong, or `NotNow`."""

    async def send(self, chat: str, message: Outgoing) -> str:
        """Send one message; returns the platform's number for it, or, where it tells of each piece, all of theirs, a blank between.
        Raises an `Undelivered`."""

    async def edit(self, chat: str, number: str, message: Outgoing) -> str:
        """Show this in the place of the message with this number; returns its number from now on. Raises an `Undelivered`: `NotThere`."""

    async def remove(self, chat: str, number: str) -> None:
        """Take a message of ours away. Raises an `Undelivered`."""

    async def offer(self, commands: dict[str, tuple[Command, ...]], chat: str = "") -> None:
        """Show these commands in the platform's menu, per language ("" is the default one), to everybody or in one chat only."""

    async def close(self) -> None:
        """Let go of connections. Nothing is listened to or sent afterwards."""
