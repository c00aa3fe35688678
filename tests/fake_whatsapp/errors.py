"""What the Graph API answers when it refuses: codes, HTTP statuses and titles as Meta's reference of WhatsApp error codes has them."""

from __future__ import annotations

from tests.fake_telegram.errors import ApiError, Json

KNOWN: dict[int, tuple[int, str]] = {
    2: (503, "API Service"),
    100: (400, "Invalid parameter"),
    190: (401, "Access token has expired"),
    130429: (429, "Rate limit hit"),
    131000: (500, "Something went wrong"),
    131008: (400, "Required parameter is missing"),
    131009: (400, "Parameter value is not valid"),
    131016: (500, "Service unavailable"),
    131026: (400, "Message undeliverable"),
    131047: (400, "Re-engagement message"),
    131048: (400, "Spam rate limit hit"),
    131051: (400, "Unsupported message type"),
    131053: (400, "Media upload error"),
    131056: (400, "(Business Account, Consumer Account) pair rate limit hit"),
    132000: (400, "Template Param Count Mismatch"),
    132001: (404, "Template does not exist"),
}
WINDOW, UNDELIVERABLE = 131047, 131026


class GraphError(ApiError):
    """A call was refused, or what it asked for failed: `details` say what to change. `code` is the HTTP status, as everywhere in tests."""

    def __init__(self, number: int, details: str = "", *, status: int = 0) -> None:
        known, title = KNOWN.get(number, (400, "Error"))
        super().__init__(status or known, f"(#{number}) {title}")
        self.number = number
        self.title = title
        self.details = details or title

    def as_json(self) -> Json:
        """The body of a refusal."""
        data = {"messaging_product": "whatsapp", "details": self.details}
        told = {"message": self.description, "type": "OAuthException", "code": self.number, "error_data": data, "fbtrace_id": "AFake"}
        return {"error": told}

    def as_status(self) -> Json:
        """The same in a status that says a message failed."""
        return {"code": self.number, "title": self.title, "message": self.title, "error_data": {"details": self.details}}


def invalid(details: str) -> GraphError:
    return GraphError(131009, details)
