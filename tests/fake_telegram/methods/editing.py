"""Second thoughts: edits, deletions, and the answer to a pressed button."""

from __future__ import annotations

from tests.fake_telegram.errors import Json, bad_request
from tests.fake_telegram.keyboards import checked_markup, inline_of
from tests.fake_telegram.methods.call import Call, room_of, shown_to, speaks
from tests.fake_telegram.methods.sending import captioned, words
from tests.fake_telegram.rooms import Message, Room
from tests.fake_telegram.world import GroupRoom

TWO_DAYS = 48 * 3600  # seconds during which a bot may delete
LONGEST_TOAST = 200
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def _own_message(call: Call, room: Room) -> Message:
    """A message of this bot that Telegram still lets it edit."""
    number = call.params.integer("message_id")
    if number is None:
        raise bad_request("message identifier is not specified")
    message = room.messages.get(number)
    if message is None:
        raise bad_request("message to edit not found")
    if message.author["id"] != call.bot.id or message.frozen:
        raise bad_request("message can't be edited")
    return message


def _inline_markup(call: Call, room: Room) -> Json | None:
    markup = checked_markup(call.params.mapping("reply_markup"), private=room.private)
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return inline_of(markup)


def _change(call: Call, room: Room, message: Message, content: Json) -> Json:
    markup = _inline_markup(call, room)
    if content == message.content and markup == message.markup:
        raise bad_request(NOT_MODIFIED)
    if content != message.content:
        message.edited_at = call.world.now()
    message.content, message.markup = content, markup
    message.turn = room.changed()
    return shown_to(call, message)


@speaks("editMessageText")
async def edit_message_text(call: Call) -> Json:
    room = room_of(call)
    message = _own_message(call, room)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _change(call, room, message, words(call))


@speaks("editMessageCaption")
async def edit_message_caption(call: Call) -> Json:
    room = room_of(call)
    message = _own_message(call, room)
    if "text" in message.content or "location" in message.content:
        raise bad_request("there is no caption in the message to edit")
    bare = {name: value for name, value in message.content.items() if not name.startswith("caption")}
    source = dict(call.params.values) | {"caption_entities": call.params.sequence("caption_entities")}
    return _change(call, room, message, captioned(source, bare))


@speaks("editMessageReplyMarkup")
async def edit_message_reply_markup(call: Call) -> Json:
    room = room_of(call)
    message = _own_message(call, room)
    return _change(call, room, message, message.content)


def _delete(call: Call, room: Room, number: int) -> None:
    message = room.messages.get(number)
    if message is None:
        raise bad_request("message to delete not found")
    own = message.author["id"] == call.bot.id
    in_charge = isinstance(room, GroupRoom) and room.is_admin(call.bot.id)
    if not (own or room.private or in_charge) or (call.world.now() - message.at > TWO_DAYS and not in_charge):
        raise bad_request("message can't be deleted")
    del room.messages[number]
    room.changed()


@speaks("deleteMessage")
async def delete_message(call: Call) -> bool:
    _delete(call, room_of(call), call.params.integer("message_id") or 0)
    return True


@speaks("deleteMessages")
async def delete_messages(call: Call) -> bool:
    """Those not found are skipped, as on the real server."""
    room = room_of(call)
    for number in call.params.sequence("message_ids") or []:
        if number in room.messages:
            _delete(call, room, number)
    return True


@speaks("answerCallbackQuery")
async def answer_callback_query(call: Call) -> bool:
    query = call.bot.queries.get(call.params.text("callback_query_id"))
    if query is None or call.world.now() - query.at > call.world.query_lifetime:
        raise bad_request(TOO_OLD)
    text = call.params.text("text")
    if len(text) > LONGEST_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answers.append({"text": text, "alert": call.params.flag("show_alert")})
    query.room.bell.ring()
    return True
