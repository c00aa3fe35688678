"""Telegram's groups, free of any library: what of their talk is for us, what became of them, and their topics.

Most of what is said in a group is no business of ours: it is not read any further than it takes to know that. Heard are commands,
replies to our own messages, pressed buttons, and what Telegram tells of the group itself.

Source: core.telegram.org/bots/api (Message, ChatMember, ForumTopic). What their refusals mean is in `refusals`.
"""

from __future__ import annotations

import re
from typing import Any

from bot.channels.pieces import mended
from bot.channels.port import InGroup, Topic
from bot.channels.telegram.reading import Raw

GROUPS = ("group", "supergroup")
_COMMAND = re.compile(r"/\w+(?:@(\w+))?")
_HERE = ("member", "administrator", "creator", "restricted")


def parted(chat: str) -> tuple[int, int | None]:
    """The chat and the topic that an address stands for: -100123 is a group's general talk, -100123/45 a topic of it."""
    number, _, topic = chat.partition("/")
    return int(number), int(topic) if topic else None


def said_in_group(message: Raw, me: int, username: str) -> InGroup | None:
    """Where a message was written and by whom, if it is for us."""
    if moved := message.get("migrate_to_chat_id"):
        return InGroup(news="moved", moved_to=str(moved))
    author = message.get("from") or {}
    nameless = "sender_chat" in message  # an administrator who hides behind the group, or a channel
    if (author.get("is_bot") and not nameless) or not _for_us(message, me, username):
        return None
    return _somewhere(message, "" if nameless else str(author.get("id", "")))


def pressed_in_group(query: Raw) -> InGroup:
    return _somewhere(query["message"], str(query["from"]["id"]))


def replied_to(message: Raw, me: int) -> str:
    """The number of the message of ours that this one replies to.

    What is simply written in a topic comes as a reply to the notice that the topic was made, which may be ours: that is no reply.
    """
    answered = message.get("reply_to_message") or {}
    if "forum_topic_created" in answered or (answered.get("from") or {}).get("id") != me:
        return ""
    return str(answered.get("message_id", ""))


def became(moved: Raw) -> InGroup:
    """What the bot is in the group from now on."""
    now = moved["new_chat_member"]
    status, forum = now["status"], bool(moved["chat"].get("is_forum"))
    if status not in _HERE or (status == "restricted" and not now.get("is_member", True)):
        return InGroup(news="gone", forum=forum)
    muted = status == "restricted" and not now.get("can_send_messages", True)
    return InGroup(news="muted" if muted else "open", forum=forum, manages=bool(now.get("can_manage_topics")))


def _somewhere(message: Raw, person: str) -> InGroup:
    """A thread that is no topic has a number too: replies in the general talk are one."""
    topic = str(message.get("message_thread_id", "")) if message.get("is_topic_message") else ""
    return InGroup(person=person, topic=topic, forum=bool(message["chat"].get("is_forum")))


def _for_us(message: Raw, me: int, username: str) -> bool:
    found = _COMMAND.match(str(message.get("text") or message.get("caption") or ""))
    if found:
        return found[1] is None or found[1].lower() == username.lower()
    return bool(replied_to(message, me))


async def put_right(client: Any, chat: str, stands: Topic) -> str:
    """Make a topic, or give it its title and open or close it, or delete it; returns its number. `client` speaks python-telegram-bot's
    language."""
    group, topic = parted(chat)
    title, closed = mended(stands.title), stands.closed
    if stands.gone:
        if topic is not None:
            await client.delete_forum_topic(group, topic)
        return ""
    if topic is None:
        return str((await client.create_forum_topic(group, title)).message_thread_id)
    await _unless_so(client.edit_forum_topic(group, topic, name=title))
    await _unless_so(client.close_forum_topic(group, topic) if closed else client.reopen_forum_topic(group, topic))
    return str(topic)


async def _unless_so(call: Any) -> None:
    """Telegram refuses to make things as they are."""
    try:
        await call
    except Exception as error:
        if "not_modified" not in str(error).lower():
            raise
