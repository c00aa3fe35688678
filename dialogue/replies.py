"""What a person may reply, what is kept of it, and how a reply is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Kept: TypeAlias = Any
"""What is kept of a reply: JSON (text, number, boolean, list or object)."""


class Invalid(Exception):
    """This reply does not answer the question; `code` names the text that says so."""

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


class Unfinished(Invalid):
    """Not refused, only not finished: the question stays open and nothing went wrong."""


@dataclass(frozen=True, slots=True)
class Words:
    """Something typed; `message` names the message it came in, so that the message, edited, changes what it said."""

    text: str
    message: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """A button pressed, or words that plainly mean it."""

    code: str


@dataclass(frozen=True, slots=True)
class Attached:
    """A file already stored: `media` is its identifier, `kind` is "voice", "photo" or "document"."""

    media: str
    kind: str
    seconds: int = 0
    words: str = ""
    message: int = 0


@dataclass(frozen=True, slots=True)
class Position:
    """Degrees, WGS 84. It is never kept: a kind turns it into places or refuses it."""

    longitude: float
    latitude: float


@dataclass(frozen=True, slots=True)
class Option:
    """One of a few things known only now, such as the towns at a postcode: its label is data, not a text of ours."""

    code: str
    label: str
    sure: bool = True
    """False for what was guessed, and must be asked even when it is the only one."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the house looked up, and answers in the person's stead: options, each with a line that says more of it."""

    options: tuple[tuple[Option, str], ...]


Reply: TypeAlias = Words | Choice | Attached | Position | Found


def words_of(reply: Reply) -> str:
    """The words of a reply, or `Invalid` when a file or a position answers a question that wants words."""
    if isinstance(reply, Words):
        return reply.text.strip()
    raise Invalid("words-wanted")


def code_of(reply: Reply, choices: Sequence[str]) -> str:
    if isinstance(reply, Choice) and reply.code in choices:
        return reply.code
    raise Invalid("not-a-choice")
