"""Papers printed for residents who were met in person."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.sealing import SealedBytes


class PaperSlip(SQLModel, table=True):
    """The paper of a case, sent to the relay who filed it. It shows the secret word, so it goes after two days, or once it has served."""

    __tablename__ = "paper_slip"
    case_reference: str = Field(primary_key=True, foreign_key="case.reference", ondelete="CASCADE", max_length=8)
    data: bytes = Field(sa_type=SealedBytes)
    at: datetime
