"""What Telegram's refusals mean where no library is between: the words of a server on the way, and those about a group."""

from __future__ import annotations

import json

import pytest

from bot.channels.port import GroupMoved, GroupMuted, Refused, Throttled, TryLater, Undelivered
from bot.channels.telegram.refusals import Denied

PROXY = "<html><h1>400 Bad Request</h1></html>"
MUTED = json.dumps({"ok": False, "description": "Bad Request: not enough rights to send text messages to the chat"})
MOVED = json.dumps({"ok": False, "description": "Bad Request: group chat was upgraded", "parameters": {"migrate_to_chat_id": -1007}})
BUSY = json.dumps({"ok": False, "description": "Too Many Requests", "parameters": {"retry_after": 3}})


@pytest.mark.parametrize(
    ("status", "payload", "chat", "meaning"),
    [
        (400, PROXY, "5", TryLater("telegram_away")),
        (400, "[]", "5", TryLater("telegram_away")),
        (400, MUTED, "-100", GroupMuted("muted")),
        (400, MUTED, "5", Refused("bad_request")),
        (400, MOVED, "-100/4", GroupMoved("-1007")),
        (429, BUSY, "-100", Throttled(3.0)),
    ],
)
def test_a_refusal_has_its_meaning(status: int, payload: str, chat: str, meaning: Undelivered) -> None:
    found = Denied(status, payload).means(chat)
    assert (type(found), vars(found)) == (type(meaning), vars(meaning))
