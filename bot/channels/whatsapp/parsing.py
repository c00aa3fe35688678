"""What WhatsApp's calls say, understood without a network: people's messages one by one, and how ours fared."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from bot.channels.pieces import FileRef
from bot.channels.port import Bot, Incoming, MediaKind, Names

Raw = dict[str, Any]
"""A message as WhatsApp wrote it, with what it said of its author: {"message": …, "contact": {"wa_id": …, "user_id": …}}."""

NAME = "whatsapp"
FILE_LIMIT = 20 * 1024 * 1024
"""Bytes of a file that we take: as many as of Telegram's, so that the same sentence is true of both."""
_RECEIPT = 64
"""Characters of a receipt in the outbox."""
_BSUID = re.compile(r"[A-Z]{2}\.\w{1,140}(\.\w{1,140})?")
_FILES = {"audio": MediaKind.VOICE, "image": MediaKind.PHOTO, "document": MediaKind.DOCUMENT}
_SILENT = frozenset(("request_welcome", "ephemeral"))
"""What nobody said."""


class Reading(NamedTuple):
    """A message understood: what the person did, and the file still to fetch."""

    incoming: Incoming
    file: FileRef | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Status:
    """How a message of ours fared: "sent", "delivered", "read" or "failed", with the code of the error."""

    receipt: str
    state: str
    at: datetime
    code: int = 0


def is_bsuid(name: str) -> bool:
    """Whether this is a business-scoped user ID, such as FR.13491208655302741918; else it is a phone number."""
    return _BSUID.fullmatch(name) is not None


def receipt_of(wamid: str) -> str:
    """The number of a message as the outbox keeps it: those too long for it by their hash."""
    return wamid if len(wamid) <= _RECEIPT else hashlib.sha256(wamid.encode()).hexdigest()


def messages(call: Any, phone_id: str) -> list[Raw]:
    """The messages of a call to this number, in the order they were written; nothing is lost for one that can't be read."""
    found: list[Raw] = []
    for value in _values(call, phone_id):
        contacts = [contact for contact in _list(value, "contacts") if isinstance(contact, dict)]
        found += [{"message": message, "contact": _contact(message, contacts)} for message in _list(value, "messages")]
    return sorted(found, key=_written_at)


def statuses(call: Any, phone_id: str) -> list[Status]:
    """How messages of ours fared, as far as it can be read: what is read of a status that can't be helps nobody."""
    return [
        _status(raw)
        for value in _values(call, phone_id)
        for raw in _list(value, "statuses")
        if isinstance(raw, dict) and isinstance(raw.get("id"), str)
    ]


def _values(call: Any, phone_id: str) -> Iterator[Raw]:
    """What each change says of this number: a WhatsApp account may have several, and an app several accounts."""
    for entry in _list(call, "entry"):
        for change in _list(entry, "changes"):
            value = change.get("value") if isinstance(change, dict) and change.get("field") == "messages" else None
            if isinstance(value, dict) and str(_dict(value, "metadata").get("phone_number_id")) == phone_id:
                yield value


def _list(raw: Any, name: str) -> list[Any]:
    found = raw.get(name) if isinstance(raw, dict) else None
    return found if isinstance(found, list) else []


def _dict(raw: Any, name: str) -> Raw:
    found = raw.get(name) if isinstance(raw, dict) else None
    return found if isinstance(found, dict) else {}


def _contact(message: Any, contacts: list[Raw]) -> Raw:
    """What a call says of who wrote a message, without their name, which nobody needs; by the surest name first."""
    theirs = {"user_id": message.get("from_user_id"), "wa_id": message.get("from")} if isinstance(message, dict) else {}
    named = [contact for name, said in theirs.items() for contact in contacts if said and contact.get(name) == said]
    found = (named or (contacts if len(contacts) == 1 else [{}]))[0]
    return {name: found[name] for name in theirs if found.get(name)}


def _written_at(raw: Raw) -> int:
    """Seconds; what has no readable moment comes first, to be set aside."""
    moment = str(_dict(raw, "message").get("timestamp"))
    return int(moment) if moment.isdecimal() else 0


def _status(raw: Raw) -> Status:
    moment, errors = str(raw.get("timestamp")), _list(raw, "errors")
    code = _dict({"error": errors[0]}, "error").get("code") if errors else 0
    at = datetime.fromtimestamp(int(moment) if moment.isdecimal() else 0, UTC)
    return Status(receipt=receipt_of(raw["id"]), state=str(raw.get("status")), at=at, code=code if isinstance(code, int) else 0)


def read(raw: Raw) -> Reading | None:
    """Understand one message; None if there is nothing to hear. Raises anything if it can't be read."""
    message = raw["message"]
    kind = message["type"]
    if kind in _SILENT or message.get("group_id"):
        return None
    said = _author(raw)
    if kind == "system":
        return _renamed(message, said)
    if kind in _FILES:
        return _with_file(message[kind], kind, said)
    incoming = _said(message, kind, said)
    return Reading(incoming) if incoming else None


def _author(raw: Raw) -> Incoming:
    """Who did something, and when, before it is said what. Raises `ValueError` when it is nobody."""
    message, contact = raw["message"], raw["contact"]
    given = [message.get("from_user_id"), contact.get("user_id"), message.get("from"), contact.get("wa_id")]
    names = list(dict.fromkeys(_name(name) for name in given if name))
    chat = next((name for name in names if is_bsuid(name)), names[0] if names else "")
    if not chat:
        raise ValueError("a message of nobody")
    phone = next((name for name in names if not is_bsuid(name) and name != chat), "")
    context = message.get("context") or {}
    return Incoming(
        channel=NAME, bot=Bot.RESIDENTS, chat=chat, message=message["id"], names=Names(phone, lent=not is_bsuid(chat)),
        at=datetime.fromtimestamp(int(message["timestamp"]), UTC), replies_to=receipt_of(context.get("id") or ""),
    )  # fmt: skip


def _name(given: str) -> str:
    """Raises `ValueError` for what names nobody."""
    name = given.removeprefix("+")
    if not (is_bsuid(name) or name.isdecimal()):
        raise ValueError("neither a user ID nor a phone number")
    return name


def _said(message: Raw, kind: str, said: Incoming) -> Incoming | None:
    match kind:
        case "text":
            return said._replace(text=message["text"]["body"])
        case "button":
            return said  # under our template: they want to read what waits, and ask nothing else
        case "interactive" if message["interactive"]["type"] in ("button_reply", "list_reply"):
            return said._replace(pressed=message["interactive"][message["interactive"]["type"]]["id"])
        case "location":
            place = message["location"]
            return said._replace(position=(float(place["longitude"]), float(place["latitude"])))
        case "reaction":
            return said._replace(unfetched="reaction") if message["reaction"].get("emoji") else None
        case "edit":
            return _edited(message["edit"], said)
        case "revoke":
            return said._replace(unfetched="deleted")
    return said._replace(unfetched="unsupported")


def _edited(edit: Raw, said: Incoming) -> Incoming | None:
    """New words for a message, or for what is under a picture; a picture that is replaced is nothing new to hear."""
    now = edit["message"]
    words = now["text"]["body"] if now["type"] == "text" else now.get(now["type"], {}).get("caption")
    return said._replace(text=words, edits=edit["original_message_id"]) if words else None


def _with_file(file: Raw, kind: str, said: Incoming) -> Reading:
    ref = FileRef(kind=_FILES[kind], mime=file.get("mime_type") or "application/octet-stream", id=file["id"])
    return Reading(said._replace(text=file.get("caption") or ""), ref)


def _renamed(message: Raw, said: Incoming) -> Reading | None:
    """A person has another number, or another user ID, which comes with it. What else the platform says of people is not for us."""
    system = message["system"]
    if system.get("type") not in ("user_changed_number", "user_changed_user_id"):
        return None
    new = [_name(name) for name in (system.get("user_id"), system.get("wa_id")) if name]
    old = [system.get("previous_user_id"), said.chat, said.names.also if said.names else ""]
    former = tuple(dict.fromkeys(_name(name) for name in old if name and _name(name) not in new))
    if not new or not former:
        return None
    return Reading(said._replace(chat=new[0], names=Names(new[1] if len(new) > 1 else "", former, lent=not is_bsuid(new[0]))))
