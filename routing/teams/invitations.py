"""Invitations to the staff bot: single-use, 72 hours, kept as a hash only."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from routing.access import Role
from storage import people
from storage.database import Tx

LASTS = timedelta(hours=72)


def token_hash(token: str) -> str:
    return hashlib.sha256(token.strip().encode()).hexdigest()


def invite(tx: Tx, now: datetime, role: Role, association_id: int | None) -> str:
    """A new invitation; returns its token (256 bits, 43 characters), which nothing here can show again."""
    token = secrets.token_urlsafe(32)
    people.add_invitation(tx, token_hash=token_hash(token), role=role, association_id=association_id, expires_at=now + LASTS)
    return token
