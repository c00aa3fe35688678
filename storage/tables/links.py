"""Tables of links, and of who joined a case by one."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

import storage.tables.base  # noqa: F401 - how their keys are named


class Link(SQLModel, table=True):
    """A link that opens the residents' bot: a poster's knows where and what about, a voice's leads to a case. The payload is drawn by
    chance and says nothing; everything it stands for is here, so that it can be stopped."""

    payload: str = Field(primary_key=True, max_length=16)
    kind: str = Field(max_length=8)
    """poster or voice."""
    place: str | None = Field(default=None, max_length=20)
    """A poster's: the code of the place, as `Candidate.code` writes it."""
    label: str = Field(default="", max_length=200)
    """A poster's: the place as it is shown."""
    theme: str | None = Field(default=None, max_length=3)
    association_id: int | None = Field(default=None, foreign_key="association.id", ondelete="SET NULL")
    """A poster's: the association that made it, whose name is on it."""
    case_reference: str | None = Field(default=None, foreign_key="case.reference", ondelete="CASCADE", unique=True, max_length=8)
    """A voice's: one link a case."""
    shows_words: bool = False
    """A voice's: the author agreed that whoever opens it reads their words."""
    created_at: datetime
    active: bool = True
    opened: int = 0
    """How many times, by whom is not known."""


class Supporter(SQLModel, table=True):
    """Somebody who says the same as a case that is not theirs: once a person. Their own words, if any, are an event of the case."""

    case_reference: str = Field(primary_key=True, foreign_key="case.reference", ondelete="CASCADE", max_length=8)
    person_id: str = Field(primary_key=True, foreign_key="person.id", index=True, max_length=32)
    address_id: str = Field(foreign_key="address.id", index=True, max_length=32)
    """Where the news of the case goes."""
    at: datetime = Field(index=True)
    follows: bool = True
    """They want to hear the news; their voice counts either way."""
