"""What a person does in a conversation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from dialogue.kinds import Reply


@dataclass(frozen=True, slots=True)
class Replied:
    """Words, a file or a position: an answer to whatever is asked now."""

    reply: Reply


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button, which remembers the conversation and the question it was shown under."""

    talk: str
    step: str
    choice: str


@dataclass(frozen=True, slots=True)
class Back:
    pass


@dataclass(frozen=True, slots=True)
class Edit:
    """Ask this step again and keep every other answer."""

    step: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """The person has said nothing for a while: a story being told is taken as told."""


@dataclass(frozen=True, slots=True)
class Revised:
    """The person edited a message they had sent: it now says this."""

    message: int
    words: str


Act: TypeAlias = Replied | Tapped | Back | Edit | Quiet | Revised
