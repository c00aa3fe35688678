"""What WhatsApp takes of a message, by its published limits: whatever goes past one is refused, not cut."""

from __future__ import annotations

from tests.fake_telegram.errors import Json
from tests.fake_whatsapp.errors import GraphError, invalid

TEXT, CAPTION = 4096, 1024
REPLY_BODY, LIST_BODY = 1024, 4096
BUTTONS, BUTTON_TITLE, BUTTON_ID = 3, 20, 256
ROWS, ROW_TITLE, ROW_ID, ROW_WORDS = 10, 24, 200, 72
LIST_BUTTON, SECTION = 20, 24
MEDIA = {"audio": 16, "image": 5, "document": 100}
"""Megabytes that a file of each kind may weigh."""
TYPES = {
    "audio": ("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"),
    "image": ("image/jpeg", "image/png"),
}
"""What is played or shown; any other file is a document."""


def fits(value: object, most: int, what: str) -> str:
    """A text that is there and no longer than `most`."""
    if not isinstance(value, str) or not value.strip():
        raise invalid(f"{what} is required")
    if len(value) > most:
        raise invalid(f"{what} length invalid. Min length: 1, Max length: {most}")
    return value


def checked_text(content: Json) -> None:
    if not isinstance(content.get("body"), str) or not content["body"].strip():
        raise GraphError(100, "The parameter text['body'] is required.")
    if len(content["body"]) > TEXT:
        raise GraphError(100, f"Param text['body'] must be at most {TEXT} characters long.")


def checked_interactive(content: Json) -> None:
    kind, action, body = content.get("type"), content.get("action") or {}, (content.get("body") or {}).get("text")
    if kind == "button":
        fits(body, REPLY_BODY, "Body text")
        _buttons(action.get("buttons") or [])
    elif kind == "list":
        fits(body, LIST_BODY, "Body text")
        fits(action.get("button"), LIST_BUTTON, "Button label")
        _rows(action.get("sections") or [])
    elif kind == "location_request_message":
        fits(body, REPLY_BODY, "Body text")
        if action.get("name") != "send_location":
            raise invalid("action['name'] must be send_location")
    else:
        raise invalid(f"interactive['type'] {kind!r} is not known here")


def _buttons(buttons: list[Json]) -> None:
    if not 1 <= len(buttons) <= BUTTONS:
        raise invalid(f"Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: {BUTTONS}")
    replies = [one.get("reply") or {} for one in buttons if one.get("type") == "reply"]
    titles = [fits(one.get("title"), BUTTON_TITLE, "Button title") for one in replies]
    names = [fits(one.get("id"), BUTTON_ID, "Button id") for one in replies]
    if len(replies) != len(buttons) or len(set(titles)) < len(titles) or len(set(names)) < len(names):
        raise invalid("Buttons are replies, each with a title and an id of its own")


def _rows(sections: list[Json]) -> None:
    rows = [row for section in sections for row in section.get("rows") or []]
    if not 1 <= len(rows) <= ROWS:
        raise invalid(f"Total row count exceed max allowed count: {ROWS}")
    for section in sections:
        if len(sections) > 1 or section.get("title"):
            fits(section.get("title"), SECTION, "Section title")
    for row in rows:
        fits(row.get("title"), ROW_TITLE, "Row title")
        if "description" in row:
            fits(row["description"], ROW_WORDS, "Row description")
    names = [fits(row.get("id"), ROW_ID, "Row id") for row in rows]
    if len(set(names)) < len(names):
        raise invalid("Duplicated row id")


def checked_file(kind: str, mime: str, size: int) -> None:
    """A file that is uploaded."""
    mime = mime.partition(";")[0].strip().lower()
    if kind not in MEDIA:
        raise GraphError(131053, f"{kind!r} is no kind of media")
    if kind in TYPES and mime not in TYPES[kind]:
        raise GraphError(100, f"Param file must be a file with one of the following types: {', '.join(TYPES[kind])}. Received {mime}.")
    if not 0 < size <= MEDIA[kind] * 1024 * 1024:
        raise GraphError(131053, f"File size exceeds the {MEDIA[kind]} MB of {kind}")


def kind_of(mime: str) -> str:
    """What WhatsApp takes an uploaded file for, by its type."""
    bare = mime.partition(";")[0].strip().lower()
    return next((kind for kind, types in TYPES.items() if bare in types), "document")
