"""Large files, in parts: each is written in a transaction of its own, so that nobody waits for 20 MB to be written."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.sealing import SealedBytes
from storage.tables.messages import MediaFile


class Upload(SQLModel, table=True):
    """A large file, which is there before anybody knows what becomes of it."""

    id: str = Field(primary_key=True, max_length=32)
    media_id: str | None = Field(default=None, foreign_key=f"{MediaFile.__tablename__}.id", ondelete="CASCADE", index=True, max_length=32)
    """The file it is, whose own bytes are none; nothing as long as its message is not committed."""
    at: datetime


class UploadPart(SQLModel, table=True):
    """A megabyte of it, sealed."""

    __tablename__ = "upload_part"
    upload_id: str = Field(primary_key=True, foreign_key="upload.id", ondelete="CASCADE", max_length=32)
    place: int = Field(primary_key=True)
    """From 0."""
    data: bytes = Field(sa_type=SealedBytes)
