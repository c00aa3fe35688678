"""Associations, where they work, the names people use for places, and the official neighbourhoods."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, select, update

from storage.database import Tx, table_of
from storage.tables import Alias, Association, Fact, Outline, Qpv, QpvCommune, Territory

_association, _territory, _alias = (table_of(t) for t in (Association, Territory, Alias))
_VERSION = "directory_version"


async def associations(tx: Tx) -> list[Row[Any]]:
    return list(await tx.rows(select(_association).where(_association.c.active).order_by(_association.c.name)))


async def every_association(tx: Tx) -> list[Row[Any]]:
    """Those that are not active too."""
    return list(await tx.rows(select(_association).order_by(_association.c.name, _association.c.id)))


async def territories(tx: Tx) -> list[Row[Any]]:
    return list(await tx.rows(select(_territory).order_by(_territory.c.association_id, _territory.c.kind, _territory.c.code)))


async def aliases(tx: Tx) -> list[Row[Any]]:
    return list(await tx.rows(select(_alias).order_by(_alias.c.association_id, _alias.c.name)))


async def qpvs(tx: Tx) -> list[tuple[str, str, tuple[str, ...]]]:
    """Neighbourhoods as (code, name, INSEE codes of their communes)."""
    communes: dict[str, list[str]] = {}
    for row in await tx.rows(select(table_of(QpvCommune)).order_by(table_of(QpvCommune).c.insee)):
        communes.setdefault(row.qpv, []).append(row.insee)
    return [
        (row.code, row.name, tuple(communes.get(row.code, ())))
        for row in await tx.rows(select(table_of(Qpv)).order_by(table_of(Qpv).c.code))
    ]


async def outlines(tx: Tx) -> list[tuple[str, str, Any, tuple[str, ...]]]:
    """Outlines as (QPV code, name, GeoJSON geometry, INSEE codes where its file told them)."""
    table = table_of(Outline)
    return [(row.qpv, row.name, row.geometry, tuple(row.communes)) for row in await tx.rows(select(table).order_by(table.c.qpv))]


async def association_id(tx: Tx, slug: str) -> int | None:
    found = await tx.value(select(_association.c.id).where(_association.c.slug == slug))
    return int(found) if found is not None else None


async def save_association(tx: Tx, *, slug: str, name: str, zone: str, themes: Sequence[str], languages: Sequence[str],
                           territories: Sequence[tuple[str, str]], aliases: Sequence[tuple[str, str]],
                           active: bool = True) -> bool:  # fmt: skip
    """Add an association or bring it up to date, its territories and aliases included; says whether it is new."""
    row = {"name": name, "zone": zone, "themes": list(themes), "languages": list(languages), "active": active}
    known = await association_id(tx, slug)
    if known is None:
        tx.add(Association, slug=slug, **row)
        await tx.flush()
    else:
        await tx.run(update(_association).where(_association.c.id == known).values(**row))
        await tx.run(delete(_territory).where(_territory.c.association_id == known))
        await tx.run(delete(_alias).where(_alias.c.association_id == known))
    number = await association_id(tx, slug)
    for kind, code in dict.fromkeys(territories):
        tx.add(Territory, association_id=number, kind=kind, code=code)
    for alias, code in dict(aliases).items():
        tx.add(Alias, association_id=number, name=alias, code=code)
    await tx.flush()
    return known is None


async def replace_qpvs(tx: Tx, neighbourhoods: Sequence[tuple[str, str, tuple[str, ...]]]) -> None:
    """The official list, whole: what it no longer names is dropped."""
    await tx.run(delete(table_of(QpvCommune)))
    await tx.run(delete(table_of(Qpv)))
    for code, name, communes in neighbourhoods:
        tx.add(Qpv, code=code, name=name)
        for insee in communes:
            tx.add(QpvCommune, qpv=code, insee=insee)
    await tx.flush()


async def save_outlines(tx: Tx, found: Sequence[tuple[str, str, Any, tuple[str, ...]]]) -> None:
    """Add outlines, or bring those that are there up to date: they come in several files."""
    rows = [{"qpv": qpv, "name": name, "geometry": shape, "communes": list(communes)} for qpv, name, shape, communes in found]
    await tx.upsert(Outline, ("qpv",), rows)


async def zones(tx: Tx) -> list[str]:
    """The time zones associations work in."""
    return [row.zone for row in await tx.rows(select(_association.c.zone).distinct())]


async def version(tx: Tx) -> int:
    """Grows with each import, so that a running bot knows to read the directory again."""
    return int(await fact(tx, _VERSION) or 0)


async def touch(tx: Tx) -> None:
    await set_fact(tx, _VERSION, await version(tx) + 1)


async def fact(tx: Tx, name: str) -> Any:
    return await tx.value(select(table_of(Fact).c.value).where(table_of(Fact).c.name == name))


async def set_fact(tx: Tx, name: str, value: Any) -> None:
    await tx.upsert(Fact, ("name",), [{"name": name, "value": value}])
