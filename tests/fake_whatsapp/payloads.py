"""Webhooks as the Cloud API writes them since business-scoped user ids came: a phone number, a BSUID, or both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.fake_telegram.errors import Json
from tests.fake_whatsapp.line import Account, Line


def contact(account: Account) -> Json:
    profile: Json = {"name": account.name}
    if account.username:
        profile["username"] = account.username
    told: Json = {"profile": profile}
    if not account.hides_phone:
        told["wa_id"] = account.phone
    if account.user_id:
        told["user_id"] = account.user_id
    return told


def message(line: Line, account: Account, kind: str, content: Json, **more: Any) -> Json:
    """What somebody wrote, at this moment; `content` is what WhatsApp keeps under the name of its type."""
    written: Json = {"id": line.next_id(), "timestamp": str(int(line.now())), "type": kind, kind: content, **more}
    if not account.hides_phone:
        written["from"] = account.phone
    if account.user_id:
        written["from_user_id"] = account.user_id
    return written


def status(line: Line, account: Account, id: str, state: str, error: Json | None = None) -> Json:
    told: Json = {"id": id, "status": state, "timestamp": str(int(line.now()))}
    if not account.hides_phone:
        told["recipient_id"] = account.phone
    if account.user_id:
        told["recipient_user_id"] = account.user_id
    if error is not None:
        told["errors"] = [error]
    elif state in ("sent", "delivered"):
        told["pricing"] = {"billable": False, "pricing_model": "PMP", "category": "service", "type": "free_customer_service"}
    return told


def change(line: Line, *, messages: Sequence[Json] = (), statuses: Sequence[Json] = (), contacts: Sequence[Json] = ()) -> Json:
    """One change of the field "messages"."""
    value: Json = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": line.display, "phone_number_id": line.id},
    }
    for name, given in (("contacts", contacts), ("messages", messages), ("statuses", statuses)):
        if given:
            value[name] = list(given)
    return {"field": "messages", "value": value}


def body(line: Line, changes: Sequence[Json]) -> Json:
    """One POST with so many changes."""
    return {"object": "whatsapp_business_account", "entry": [{"id": line.business, "changes": list(changes)}]}


def spoken(line: Line, account: Account, written: Json) -> Json:
    """The change that carries one message; a notice of the system names no contact."""
    return change(line, messages=[written], contacts=[] if written["type"] == "system" else [contact(account)])


def media(line: Line, data: bytes, mime: str, weighs: int, **more: Any) -> Json:
    stored = line.keep(data, mime, weighs)
    return {"id": stored.id, "mime_type": mime, "sha256": stored.sha256, **more}
