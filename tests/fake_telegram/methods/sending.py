"""Messages on their way to people: words, pictures, voices, documents, places."""

from __future__ import annotations

from tests.fake_telegram.errors import Json, bad_request
from tests.fake_telegram.files import StoredFile
from tests.fake_telegram.methods.call import Call, deliver, room_of, send_one, speaks
from tests.fake_telegram.wording import formatted

LONGEST_TEXT = 4096  # characters after entities are parsed
LONGEST_CAPTION = 1024
EMPTY = "message text is empty"
ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def words(call: Call) -> Json:
    """`text` with its entities."""
    params = call.params
    return formatted(params.text("text"), params.text("parse_mode"), params.sequence("entities"), limit=LONGEST_TEXT, empty=EMPTY)


def captioned(source: Json, content: Json) -> Json:
    """The media content with its caption, if there is one; `source` holds caption, parse_mode, caption_entities."""
    caption = formatted(
        str(source.get("caption") or ""),
        str(source.get("parse_mode") or ""),
        source.get("caption_entities"),
        limit=LONGEST_CAPTION,
        empty=None,
    )
    if caption["text"]:
        content = content | {"caption": caption["text"]}
        if "entities" in caption:
            content["caption_entities"] = caption["entities"]
    return content


def file_from(call: Call, kind: str, given: object, field: str) -> StoredFile:
    """The file a parameter names: an upload in this call, or an id this bot already has."""
    uploads = call.params.uploads
    name = str(given or "")
    upload = uploads.get(name.removeprefix("attach://")) if name.startswith("attach://") else uploads.get(field)
    if upload is not None:
        return call.world.files.keep_upload(kind, upload, seconds=call.params.integer("duration", 0) or 0)
    if name.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    if not name or name.startswith("attach://"):
        raise bad_request(f"there is no {kind} in the request")
    return call.world.files.find(name, call.bot.id)


def media_content(call: Call, kind: str) -> Json:
    params = call.params
    stored = file_from(call, kind, params.values.get(kind), kind)
    source = dict(params.values) | {"caption_entities": params.sequence("caption_entities")}
    return captioned(source, stored.as_content())


@speaks("sendMessage")
async def send_message(call: Call) -> Json:
    room_of(call)
    return send_one(call, words(call))


@speaks("sendPhoto")
async def send_photo(call: Call) -> Json:
    room_of(call)
    return send_one(call, media_content(call, "photo"))


@speaks("sendVoice")
async def send_voice(call: Call) -> Json:
    room_of(call)
    return send_one(call, media_content(call, "voice"))


@speaks("sendDocument")
async def send_document(call: Call) -> Json:
    room_of(call)
    return send_one(call, media_content(call, "document"))


@speaks("sendLocation")
async def send_location(call: Call) -> Json:
    latitude, longitude = call.params.number("latitude"), call.params.number("longitude")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad_request("wrong latitude or longitude specified")
    return send_one(call, {"location": {"latitude": latitude, "longitude": longitude}})


@speaks("sendChatAction")
async def send_chat_action(call: Call) -> bool:
    room = room_of(call)
    action = call.params.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    room.open_topic(call.params.integer("message_thread_id"))
    room.actions.append(action)
    return True


@speaks("copyMessage")
async def copy_message(call: Call) -> Json:
    """A copy without a link to the original, within what this bot can read."""
    source = call.world.reachable(call.bot, call.params.text("from_chat_id"))
    original = source.messages.get(call.params.integer("message_id") or 0)
    if original is None:
        raise bad_request("message to copy not found")
    return {"message_id": deliver(call, original.content)[0].number}
