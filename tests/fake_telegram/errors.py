"""What Telegram answers when it refuses, word for word where the words are known."""

from __future__ import annotations

import math
from typing import Any

Json = dict[str, Any]

GROUP_UPGRADED = "Bad Request: group chat was upgraded to a supergroup chat"


class ApiError(Exception):
    """Telegram refused this call: the description says what to change, `retry_after` how many seconds to wait."""

    def __init__(self, code: int, description: str, *, retry_after: int | None = None, migrate_to: int | None = None) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.migrate_to = migrate_to

    def as_json(self) -> Json:
        """The body of the answer, with `parameters` only when there are any, as Telegram does."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        parameters: Json = {}
        if self.retry_after is not None:
            parameters["retry_after"] = self.retry_after
        if self.migrate_to is not None:
            parameters["migrate_to_chat_id"] = self.migrate_to
        if parameters:
            body["parameters"] = parameters
        return body


def bad_request(reason: str) -> ApiError:
    return ApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiError:
    return ApiError(403, f"Forbidden: {reason}")


def too_many(seconds: float) -> ApiError:
    """429: whole seconds, at least one, as the real server counts."""
    wait = max(1, math.ceil(seconds))
    return ApiError(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
