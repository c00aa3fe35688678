"""Keyboards under a message or under the person's thumb, checked as strictly as Telegram checks them."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from tests.fake_telegram.errors import Json, bad_request

LONGEST_DATA = 64  # bytes of callback_data, not characters
MOST_INLINE = 100
MOST_REPLY = 300
INLINE_ACTIONS = frozenset(
    [
        "callback_data",
        "url",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    ]
)
REPLY_REQUESTS = frozenset(
    [
        "request_users",
        "request_chat",
        "request_contact",
        "request_location",
        "request_poll",
        "web_app",
    ]
)
PLACEHOLDER = 64


def checked_markup(markup: Json | None, *, private: bool) -> Json | None:
    """The same markup if Telegram would take it."""
    if not markup:
        return None
    if "inline_keyboard" in markup:
        _inline(markup["inline_keyboard"])
    elif "keyboard" in markup:
        _reply(markup["keyboard"], private=private)
        if len(str(markup.get("input_field_placeholder") or "")) > PLACEHOLDER:
            raise bad_request("input field placeholder is too long")
    elif not (markup.get("remove_keyboard") is True or markup.get("force_reply") is True):
        raise bad_request("object expected as reply markup")
    return markup


def inline_of(markup: Json | None) -> Json | None:
    """What stays attached to the message: an inline keyboard with at least one button, or nothing."""
    if not markup or not any(markup.get("inline_keyboard") or []):
        return None
    rows = [[dict(button) for button in row] for row in markup["inline_keyboard"] if row]
    return {"inline_keyboard": rows}


def _rows(rows: Any, name: str) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f"can't parse {name}: Field must be an Array of Arrays of buttons")
    return rows


def _inline(value: Any) -> None:
    buttons = [button for row in _rows(value, "inline keyboard markup JSON object") for button in row]
    if len(buttons) > MOST_INLINE:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    for button in buttons:
        if not isinstance(button, dict):
            raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
        if not str(button.get("text") or "").strip():
            raise bad_request("can't parse inline keyboard button: text must be non-empty")
        actions = INLINE_ACTIONS & {name for name, given in button.items() if given is not None}
        if not actions:
            raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
        if len(actions) > 1:
            raise bad_request("can't parse inline keyboard button: exactly one action is expected")
        _action(button)


def _action(button: Json) -> None:
    if "callback_data" in button:
        data = button["callback_data"]
        if not isinstance(data, str) or not 1 <= len(data.encode("utf-8", "replace")) <= LONGEST_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button:
        parts = urlsplit(str(button["url"]))
        if parts.scheme not in ("http", "https", "tg", "tel", "mailto") or not (parts.netloc or parts.path):
            raise bad_request("BUTTON_URL_INVALID")


def _reply(value: Any, *, private: bool) -> None:
    buttons = [button for row in _rows(value, "reply keyboard markup JSON object") for button in row]
    if not buttons:
        raise bad_request("can't parse reply keyboard markup JSON object: keyboard must have a button")
    if len(buttons) > MOST_REPLY:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    for button in buttons:
        given: Any = {"text": button} if isinstance(button, str) else button
        if not isinstance(given, dict) or not str(given.get("text") or "").strip():
            raise bad_request("can't parse keyboard button: text must be non-empty")
        asked = [name for name in REPLY_REQUESTS if given.get(name)]
        if len(asked) > 1:
            raise bad_request("can't parse keyboard button: exactly one request is expected")
        if asked and not private:
            what = asked[0].removeprefix("request_").replace("_", " ")
            raise bad_request(f"{what} can be requested in private chats only")
