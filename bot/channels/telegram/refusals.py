"""What Telegram's refusals mean, whichever library brings them: of a message, of a group, of the token.

Those that concern groups are documented nowhere: their words are what other programs report of them.
"""

from __future__ import annotations

import json

from bot.channels.port import (
    Bot,
    GroupGone,
    GroupMoved,
    GroupMuted,
    GroupTrouble,
    NoTopics,
    NotThere,
    Refused,
    Throttled,
    TopicClosed,
    TopicGone,
    TryLater,
    Undelivered,
    Unreachable,
)

_GONE = {"blocked by the user": "blocked", "user is deactivated": "deactivated"}
_NOT_THERE = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "message to delete not found",
    "message can't be deleted",
    "message_id_invalid",
)
_FAULTS = {
    "text is empty": "text_empty",
    "is too long": "too_long",
    "button_data_invalid": "button_data_invalid",
    "photo_invalid_dimensions": "photo_dimensions",
    "image_process_failed": "photo_unreadable",
    "voice_messages_forbidden": "voice_forbidden",
    "file is too big": "too_large",
}
_OF_GROUPS: tuple[tuple[str, GroupTrouble], ...] = (
    ("message thread not found", TopicGone("topic_gone")),
    ("topic_id_invalid", TopicGone("topic_gone")),
    ("topic_deleted", TopicGone("topic_gone")),
    ("topic_closed", TopicClosed("topic_closed")),
    ("not a forum", NoTopics("not_forum")),
    ("to create a topic", NoTopics("no_right")),
    ("to manage topics", NoTopics("no_right")),
    ("to manage chat topics", NoTopics("no_right")),
    ("to manage forum topics", NoTopics("no_right")),
    ("to edit the topic", NoTopics("no_right")),
    ("to delete the topic", NoTopics("no_right")),
    ("chat_admin_required", NoTopics("no_right")),
    ("not enough rights to send", GroupMuted("muted")),
    ("no rights to send", GroupMuted("muted")),
    ("chat_write_forbidden", GroupMuted("muted")),
    ("chat_restricted", GroupMuted("muted")),
    ("bot was kicked", GroupGone("removed")),
    ("bot is not a member", GroupGone("removed")),
    ("group chat was deactivated", GroupGone("removed")),
    ("chat not found", GroupGone("removed")),
)


class CantOpen(Refused):
    """A bot can't be opened until a setting is mended: `cure` is the sentence that names it."""

    def __init__(self, reason: str, cure: str) -> None:
        super().__init__(reason)
        self.cure = cure


class BadToken(CantOpen):
    """Telegram does not know this token: copy it whole from @BotFather into the token setting of this bot.

    The residents' bot and the staff bot have one each. A revoked or cut token gives this error, and so does the address of
    a Bot API server that is none.
    """

    def __init__(self, bot: Bot) -> None:
        cure = f"Telegram does not know the token in PORTE_VOIX_{bot.value.upper()}_TOKEN: copy it whole from @BotFather"
        super().__init__(f"bad_token_{bot.value}", cure)


class CantBeCalled(CantOpen):
    """Telegram refuses to call the address it was given."""

    def __init__(self) -> None:
        super().__init__(
            "cant_be_called",
            "Telegram refuses to call PORTE_VOIX_PUBLIC_URL: it must begin with https://, have a name known on the internet and the port "
            "443, 80, 88 or 8443; leave it empty, and Telegram is asked for messages instead",
        )


class TakenElsewhere(TryLater):
    """Another program receives this bot's messages: stop the other copy, or give each installation its own token."""


class Unmodified(Refused):
    """The message says this already: what was wanted is so."""

    def __init__(self) -> None:
        super().__init__("unmodified")


class Denied(Exception):
    """Telegram said no: its HTTP status, its words, and what it asks for. Libraries' own errors lose some of these."""

    def __init__(self, status: int, payload: str | bytes) -> None:
        try:
            answer = json.loads(payload)
            description, parameters = answer.get("description") or "", answer.get("parameters") or {}
        except (ValueError, AttributeError):
            description, parameters = "", {}
        super().__init__(str(description))
        self.status = status
        self.retry_after = float(parameters.get("retry_after", 0))
        self.moved_to = parameters.get("migrate_to_chat_id")

    def means(self, chat: str = "") -> Undelivered:
        """`chat` is where something was to be done."""
        if self.retry_after:
            return Throttled(self.retry_after)
        in_group = chat.startswith("-")
        trouble = _trouble(str(self), self.moved_to) if in_group else None
        return trouble or undelivered(self.status, str(self))


def _trouble(description: str, moved_to: object) -> GroupTrouble | None:
    """What the refusal to do something in a group means, if it is about the group rather than about the message."""
    if moved_to:
        return GroupMoved(str(moved_to))
    said = description.lower()
    return next((trouble for words, trouble in _OF_GROUPS if words in said), None)


def undelivered(status: int, description: str) -> Undelivered:
    """What an HTTP status and Telegram's words mean for a message. A 400 without words is not Telegram's, but of a server on the way."""
    said = description.lower()
    if status == 403:
        gone = next((code for words, code in _GONE.items() if words in said), "")
        return Unreachable(gone) if gone else TryLater("forbidden")
    if status == 400 and said:
        if "chat not found" in said:
            return Unreachable("chat_not_found")
        if "message is not modified" in said:
            return Unmodified()
        if any(words in said for words in _NOT_THERE):
            return NotThere("not_there")
        return Refused(next((code for words, code in _FAULTS.items() if words in said), "bad_request"))
    if status == 413:
        return Refused("too_large")
    if status == 409:
        return TakenElsewhere("taken_elsewhere")
    return TryLater("bad_token" if status in (401, 404) else "telegram_away")
