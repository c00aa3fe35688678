"""How much Telegram takes and gives, and how long it may be waited for: of both bots."""

from __future__ import annotations

from bot.channels.port import Pace

PACE = Pace(per_second=29.4, per_chat_seconds=1.0, per_group_minute=20, at_once=16)
"""Telegram asks for about 30 a second, one a second in a chat and 20 a minute in a group; 29.4 a second
never met a refusal at up to 20 ms of jitter."""
FILE_LIMIT = 20 * 1024 * 1024
"""Bytes a bot may fetch."""
FETCH_SECONDS = 30.0
POLL_SECONDS = 30
CALL_SECONDS = 20
UPLOAD_SECONDS = 60
