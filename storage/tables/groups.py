"""The groups in which teams work, and the topics of cases in them."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.sealing import Sealed


class TeamGroup(SQLModel, table=True):
    """The group of an association, or of the coordination (no association). Its chat is the address's, sealed there."""

    __tablename__ = "team_group"
    address_id: str = Field(primary_key=True, foreign_key="address.id", max_length=32)
    association_id: int | None = Field(default=None, foreign_key="association.id", index=True)
    member_id: str = Field(foreign_key="member.id", max_length=32)
    """Who linked it."""
    standing: str = Field(default="open", max_length=8)
    """open, or why nothing is sent there: muted (we may not write), gone (we were removed)."""
    forum: bool = False
    """It has topics."""
    manages: bool = False
    """We may make topics and close them."""
    linked_at: datetime


class CaseTopic(SQLModel, table=True):
    """The topic of a case in a group. Its address is the group's chat and the topic's number, once it is made."""

    __tablename__ = "case_topic"
    address_id: str = Field(primary_key=True, foreign_key="address.id", max_length=32)
    group_id: str = Field(foreign_key="team_group.address_id", ondelete="CASCADE", index=True, max_length=32)
    case_reference: str = Field(foreign_key="case.reference", ondelete="CASCADE", index=True, max_length=8)
    title: str = Field(default="", sa_type=Sealed)
    """As it was last to be shown: it says where the resident lives."""
    closed: bool = False
    stale: bool = False
    """It could not be given its title, or be closed, when it should have been."""
    version: int = 0
    """The case's, when the topic was last put right."""
    seen: int = 0
    """The last event of the case that the topic shows."""
