"""One call of one method, and what most methods begin with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from tests.fake_telegram.errors import Json, bad_request
from tests.fake_telegram.keyboards import checked_markup, inline_of
from tests.fake_telegram.parameters import Params
from tests.fake_telegram.rooms import Message, Room
from tests.fake_telegram.world import FakeBot, GroupRoom, World


@dataclass(frozen=True, kw_only=True)
class Call:
    """Who calls, with what, in which world."""

    world: World
    bot: FakeBot
    params: Params


Method = Callable[[Call], Awaitable[Any]]
TABLE: dict[str, Method] = {}


def speaks(name: str) -> Callable[[Method], Method]:
    """Register a method; Telegram ignores the case of names, so the table is in lower case."""

    def keep(function: Method) -> Method:
        TABLE[name.lower()] = function
        return function

    return keep


def room_of(call: Call) -> Room:
    return call.world.reachable(call.bot, call.params.text("chat_id"))


def answered_message(call: Call, room: Room) -> int | None:
    """The message this one replies to, in today's form (`reply_parameters`) or yesterday's."""
    given = call.params.mapping("reply_parameters")
    if given is None:
        number = call.params.integer("reply_to_message_id")
        optional = call.params.flag("allow_sending_without_reply")
    else:
        number = given.get("message_id")
        optional = bool(given.get("allow_sending_without_reply"))
    if number is None:
        return None
    if number not in room.messages:
        if optional:
            return None
        raise bad_request("message to be replied not found")
    return number


def deliver(call: Call, *contents: Json) -> list[Message]:
    """Write in the room whatever passed the checks: place, reply, keyboard, pace. Several contents are an album."""
    room = room_of(call)
    if isinstance(room, GroupRoom) and room.standing.get(call.bot.id) == "restricted":
        raise bad_request("not enough rights to send text messages to the chat")
    thread = room.open_topic(call.params.integer("message_thread_id"))
    reply_to = answered_message(call, room)
    markup = checked_markup(call.params.mapping("reply_markup"), private=room.private)
    if thread is None and reply_to is not None:
        thread = room.messages[reply_to].thread
    for _ in contents:
        call.bot.faults.paced(room.id, private=room.private)
    if markup is not None and "inline_keyboard" not in markup:
        room.keyboard = markup if "keyboard" in markup else None
    return [
        room.add(
            call.bot.user,
            content,
            at=call.world.now(),
            markup=inline_of(markup),
            frozen=markup is not None and "inline_keyboard" not in markup,
            thread=thread,
            reply_to=reply_to,
        )
        for content in contents
    ]


def shown_to(call: Call, message: Message) -> Json:
    return room_of(call).as_json(message, call.bot.id)


def send_one(call: Call, content: Json) -> Json:
    """Write one message and answer with it."""
    return shown_to(call, deliver(call, content)[0])
