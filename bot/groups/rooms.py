"""Groups and topics as messages need them when they leave: a topic is made before its first message, and what broke is put right.

A group becomes a supergroup, somebody deletes a topic, switches topics off, takes the bot's rights away or removes it: each is
noticed at the next message at the latest. That message goes where it still can, the lead is told in private, and nothing is lost.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.channels.port import (
    Channel,
    GroupGone,
    GroupMoved,
    GroupMuted,
    GroupTrouble,
    NoTopics,
    NotThere,
    Outgoing,
    Refused,
    Topic,
    TopicClosed,
    TopicGone,
    Unreachable,
)
from bot.groups.mending import shut, topic_kept, without_topics
from bot.house import House
from bot.render import unpack
from storage import groups
from storage.database import Tx
from storage.outbox import Waiting

Send = Callable[[Waiting, Outgoing], Awaitable[str]]


def group_in(chat: str) -> str:
    """The group that a chat is, or is a topic of; "" for a private chat. Groups have numbers below zero."""
    return chat.partition("/")[0] if chat.startswith("-") else ""


def _in_topic(chat: str) -> bool:
    return "/" in chat


def _alone(waiting: Waiting) -> bool:
    """Nothing is to be said: the topic alone is to be put right."""
    return not waiting.message["text"] and waiting.media_id is None


class Rooms:
    """For one channel, and the sender that empties its outbox."""

    def __init__(self, channel: Channel, house: House) -> None:
        self._channel, self._house = channel, house

    async def deliver(self, waiting: Waiting, message: Outgoing, send: Send) -> str:
        """Send what belongs in a topic. Raises an `Undelivered`: a `GroupTrouble` is for `repair`."""
        topic, alone = message.topic, _alone(waiting)
        assert topic is not None
        if topic.gone:
            return await self._delete(waiting, message)
        if waiting.chat.endswith("/"):
            if alone:
                return ""  # a topic that is not there needs no title: it gets it when it is made
            waiting = replace(waiting, chat=await self._chat(waiting, topic), earlier="")
        elif alone:
            return await self._channel.send(waiting.chat, message)
        return await self._send_even_if_closed(waiting, message._replace(topic=None), topic, send)

    async def _delete(self, waiting: Waiting, message: Outgoing) -> str:
        """A topic that is not there is as it should be. Whatever else keeps it from being deleted is for people to see to."""
        if waiting.chat.endswith("/"):
            return ""
        try:
            return await self._channel.send(waiting.chat, message)
        except TopicGone:
            return ""
        except (Refused, NotThere, Unreachable) as error:
            raise NoTopics(error.reason) from None

    async def _send_even_if_closed(self, waiting: Waiting, message: Outgoing, topic: Topic, send: Send) -> str:
        try:
            return await send(waiting, message)
        except TopicClosed:
            await self._channel.send(waiting.chat, Outgoing(text="", topic=topic._replace(closed=False)))
        number = await send(waiting, message)
        if topic.closed:
            await self._channel.send(waiting.chat, Outgoing(text="", topic=topic))
        return number

    async def _chat(self, waiting: Waiting, topic: Topic) -> str:
        """Where to write to a topic that is not there: in it once it is made, or in the general talk of a group that lets us make none."""
        async with self._house.database.read() as tx:
            group = await groups.linked(tx, waiting.address_id)
        if group is None or not group.topics:
            return waiting.chat.removesuffix("/")
        number = await self._channel.send(waiting.chat, Outgoing(text="", topic=topic))
        async with self._house.database.write() as tx:
            await groups.made(tx, waiting.address_id, number)
        return waiting.chat + number

    async def repair(self, tx: Tx, waiting: Waiting, trouble: GroupTrouble) -> None:
        """Put right what kept a message from leaving; it is ready to be sent again."""
        topic = unpack(waiting.message).topic
        if topic is not None and topic.gone:
            await topic_kept(tx, self._house, waiting, trouble.reason)
            return
        group = await groups.linked(tx, waiting.address_id)
        match trouble:
            case GroupMoved() if group is not None or not _in_topic(waiting.chat):
                await groups.move(tx, group.id if group else waiting.address_id, trouble.to)
            case TopicGone() | TopicClosed() if group is not None and waiting.address_id != group.id:
                await groups.unmake(tx, waiting.address_id)
            case NoTopics() if group is not None:
                await without_topics(tx, self._house, group, trouble.reason)
                if _alone(waiting):
                    await groups.end(tx, waiting.id, trouble.reason)
                    await groups.stale(tx, waiting.address_id)
            case GroupMuted() | GroupGone() if group is not None:
                await shut(tx, self._house, group, "muted" if isinstance(trouble, GroupMuted) else "gone")
            case _:
                await groups.end(tx, waiting.id, trouble.reason)
