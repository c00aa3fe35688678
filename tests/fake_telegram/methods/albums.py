"""Albums out, and every file back."""

from __future__ import annotations

from tests.fake_telegram.errors import Json, bad_request
from tests.fake_telegram.files import DOWNLOAD_LIMIT
from tests.fake_telegram.methods.call import Call, deliver, room_of, shown_to, speaks
from tests.fake_telegram.methods.sending import captioned, file_from

SMALLEST, LARGEST = 2, 10
KINDS = frozenset({"photo", "document"})


@speaks("sendMediaGroup")
async def send_media_group(call: Call) -> list[Json]:
    """Two to ten items of one kind: pictures together, or documents together."""
    room_of(call)
    items = call.params.sequence("media") or []
    if not SMALLEST <= len(items) <= LARGEST:
        raise bad_request("wrong number of items in the media group: 2-10 are allowed")
    kinds = {str(item.get("type")) if isinstance(item, dict) else "" for item in items}
    if not kinds <= KINDS:
        raise bad_request("can't parse InputMedia: type must be photo or document on this fake Telegram")
    if len(kinds) > 1:
        raise bad_request("document can't be mixed with other media types")
    if call.params.has("reply_markup"):
        raise bad_request("reply markup is not allowed in a media group")
    group = f"{next(call.world.serial):017d}"
    contents = [
        captioned(item, file_from(call, item["type"], item.get("media"), "").as_content() | {"media_group_id": group}) for item in items
    ]
    return [shown_to(call, message) for message in deliver(call, *contents)]


@speaks("getFile")
async def get_file(call: Call) -> Json:
    file_id = call.params.text("file_id")
    stored = call.world.files.find(file_id, call.bot.id)
    if len(stored.data) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    unique = file_id.rpartition("-")[0]
    return {
        "file_id": file_id,
        "file_unique_id": unique,
        "file_size": len(stored.data),
        "file_path": stored.path,
    }
