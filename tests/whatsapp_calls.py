"""Calls as WhatsApp makes them, of one number and of one person, for tests without a network."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any

from bot.channels.whatsapp.graph import Account

Raw = dict[str, Any]

PHONE, BSUID = "33755501234", "FR.13491208655302741918"
ACCOUNT = Account(phone_id="106540352242922", token="EAAG-invented", app_secret="0123456789abcdef", verify_token="un-mot")  # noqa: S106


def text(body: str, *, id: str = "wamid.1", at: int = 1_795_000_000, phone: str = PHONE, bsuid: str = BSUID, **more: Any) -> Raw:
    return said("text", {"body": body}, id=id, at=at, phone=phone, bsuid=bsuid, **more)


def said(
    kind: str, content: Raw, *, id: str = "wamid.1", at: int = 1_795_000_000, phone: str = PHONE, bsuid: str = BSUID, **more: Any
) -> Raw:
    """A message with whichever of its author's names WhatsApp tells."""
    names = {name: value for name, value in (("from", phone), ("from_user_id", bsuid)) if value}
    return {"id": id, "timestamp": str(at), "type": kind, kind: content, **names, **more}


def call(*messages: Any, statuses: tuple[Raw, ...] = (), phone_id: str = ACCOUNT.phone_id, field: str = "messages") -> Raw:
    """One POST; the contacts are those of its messages."""
    contacts = [_contact(message) for message in messages if isinstance(message, dict)]
    value = {"messaging_product": "whatsapp", "metadata": {"phone_number_id": phone_id}, "contacts": contacts, "messages": list(messages)}
    change = {"field": field, "value": value | {"statuses": list(statuses)}}
    return {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [change]}]}


def _contact(message: Raw) -> Raw:
    names = {theirs: message[ours] for theirs, ours in (("wa_id", "from"), ("user_id", "from_user_id")) if ours in message}
    return {"profile": {"name": "Awa D."}, **names}


def failed(id: str, code: int, at: int = 1_795_000_000) -> Raw:
    return {"id": id, "status": "failed", "timestamp": str(at), "errors": [{"code": code, "title": "…"}]}


def signed(body: bytes, secret: str = ACCOUNT.app_secret) -> str:
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def posted(raw: Raw) -> tuple[bytes, str]:
    """A call as it comes: its body and its signature."""
    body = json.dumps(raw).encode()
    return body, signed(body)
