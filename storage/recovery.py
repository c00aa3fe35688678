"""Secret words, as what can be checked, and how often somebody tried one."""

from __future__ import annotations

from datetime import date

from sqlalchemy import delete, select, update

from storage.database import Tx, table_of
from storage.tables import RecoveryTry, SecretWord

_secret, _tries = table_of(SecretWord), table_of(RecoveryTry)


async def save(tx: Tx, reference: str, hash: bytes) -> None:
    await tx.upsert(SecretWord, ("case_reference",), [{"case_reference": reference, "hash": hash}])


async def kept(tx: Tx, reference: str) -> bytes | None:
    found = await tx.value(select(_secret.c.hash).where(_secret.c.case_reference == reference))
    return bytes(found) if found else None


async def tried(tx: Tx, key: str, day: date) -> int:
    """Count one try more; returns how many that makes today."""
    this = (_tries.c.key == key, _tries.c.day == day)
    if not await tx.insert_new(RecoveryTry, ("key", "day"), {"key": key, "day": day, "tries": 1}):
        await tx.run(update(_tries).where(*this).values(tries=_tries.c.tries + 1))
    return int(await tx.value(select(_tries.c.tries).where(*this)))


async def forget_tries(tx: Tx, before: date) -> None:
    await tx.run(delete(_tries).where(_tries.c.day < before))
