"""The table of what the scientific commission reads in concerns."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.sealing import Sealed


class Coding(SQLModel, table=True):
    """One coder's reading of one text of a draw; `code` is empty until it is read. It goes with its case when a resident is forgotten."""

    __table_args__ = (UniqueConstraint("draw", "item", "seat"),)
    id: int | None = Field(default=None, primary_key=True)
    draw: int
    """The number of the draw the text came out of."""
    item: str = Field(max_length=13)
    """What coders call the text: it says nothing of the case."""
    seat: int
    """1 or 2: who reads it first and who reads it second, neither knowing the other's code."""
    rank: int
    """Its place in the draw, from 0: texts are read in this order."""
    case_reference: str = Field(foreign_key="case.reference", ondelete="CASCADE", index=True, max_length=8)
    words: str = Field(sa_type=Sealed)
    """The text as it was handed out, anonymised: both readers read the same."""
    coder: str = Field(default="", max_length=40)
    """The initials of a workbook, or a member's number; empty while any member may take the seat."""
    code: str | None = Field(default=None, max_length=20)
    memo: str = Field(default="", sa_type=Sealed)
    codebook: int
    """The version of the codebook it was handed out with, then that it was read with."""
    at: datetime | None = None
