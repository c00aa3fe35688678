"""Contrats de ville, and what each makes of the themes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, select, update

from storage.database import Tx, table_of
from storage.tables import CityContract

_contract = table_of(CityContract)


async def contracts(tx: Tx) -> list[Row[Any]]:
    return list(await tx.rows(select(_contract).order_by(_contract.c.code)))


async def save(tx: Tx, code: str, name: str, territories: Sequence[Sequence[str]], axes: Sequence[Sequence[str]]) -> bool:
    """Add a contract or put it in the place of the one with its code; says whether it is new."""
    row = {"name": name, "territories": [list(one) for one in territories], "axes": [list(one) for one in axes]}
    if await tx.value(select(_contract.c.code).where(_contract.c.code == code)):
        await tx.run(update(_contract).where(_contract.c.code == code).values(**row))
        return False
    tx.add(CityContract, code=code, **row)
    return True


async def remove(tx: Tx, code: str) -> bool:
    """Says whether there was one."""
    known = await tx.value(select(_contract.c.code).where(_contract.c.code == code))
    await tx.run(delete(_contract).where(_contract.c.code == code))
    return known is not None
