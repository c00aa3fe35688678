"""Tables of what residents do about what is theirs: erasing it, and finding a case again from another phone."""

from __future__ import annotations

from datetime import date

from sqlmodel import Field, SQLModel

from storage.sealing import SealedBytes


class ErasedCase(SQLModel, table=True):
    """All that stays of a case whose resident was forgotten: the association that had its number can be told what became of it."""

    __tablename__ = "erased_case"
    reference: str = Field(primary_key=True, max_length=8)
    association_id: int | None = Field(default=None, foreign_key="association.id")
    day: date


class SecretWord(SQLModel, table=True):
    """The word a resident chose for a case, as what can be checked and never read."""

    __tablename__ = "secret_word"
    case_reference: str = Field(primary_key=True, foreign_key="case.reference", ondelete="CASCADE", max_length=8)
    hash: bytes = Field(sa_type=SealedBytes)
    """Salt and scrypt of the word's keyed hash: the database alone allows no guess, and with the key each guess still costs."""


class RecoveryTry(SQLModel, table=True):
    """How often a day somebody tried to find a case again, by a keyed hash of the chat, and of the reference."""

    __tablename__ = "recovery_try"
    key: str = Field(primary_key=True, max_length=32)
    day: date = Field(primary_key=True)
    tries: int
