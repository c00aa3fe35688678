"""A word to somebody, before it is put into their language: a text key, its facts, people's own words, buttons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from dialogue.buttons import Pressed


@dataclass(frozen=True, slots=True)
class NoticeButton:
    """`key` is the text key of its label; `label`, when set, is data and is shown as it is."""

    key: str
    pressed: Pressed
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    to: str = ""
    """The address it goes to; empty when it is for everybody of a queue."""
    queue: int | None = None
    """With `to` empty: the association whose relays hear it, or the coordination if it has none who can; None for the coordination."""
    at_door: bool = False
    """With `to` a resident: it is for that very door, even when they have written at another since."""
    in_group: bool = False
    """With `to` a member: it is heard in the group of their team (`queue`) instead, if it has one that works."""
    key: str
    facts: Mapping[str, str | int] = field(default_factory=dict)
    words: str = ""
    """Somebody's own words, shown after the text as they are."""
    read_back: str = ""
    """What somebody told, where it is read back to them: what was understood of it is said in a line, after their words."""
    files: tuple[str, ...] = ()
    buttons: tuple[tuple[NoticeButton, ...], ...] = ()
    case: str | None = None
    urgency: int = 1
    """0 for a reply to somebody who waits for it, 1 for a notice."""
    letter: str = ""
    """What a member wrote, whose words these are."""
    due_at: datetime | None = None
    """When it leaves, if not at once."""
