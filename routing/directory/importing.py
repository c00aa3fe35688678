"""Files an operator brings: associations, the official list of neighbourhoods, outlines. A bad file changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from routing.directory.file import ListedAssociation, read_directory
from routing.directory.known import known_qpvs
from routing.places.files import read_outlines, read_qpvs
from storage import directory
from storage.database import Database, Tx


@dataclass(frozen=True, slots=True)
class Imported:
    """How many things were new, how many were there already and brought up to date, and how many are no longer listed."""

    new: int
    known: int
    gone: int = 0


async def import_directory(database: Database, content: bytes) -> Imported:
    """Associations from CSV or XLSX. Raises `BadFile` with every fault and its row. Repeating it changes nothing."""
    async with database.read() as tx:
        listed = await read_with(tx, content)
    async with database.write() as tx:
        return await take_directory(tx, listed)


async def read_with(tx: Tx, content: bytes) -> tuple[ListedAssociation, ...]:
    """The associations of a file, read with the neighbourhoods that are known. Raises `BadFile`."""
    return read_directory(content, await known_qpvs(tx))


@dataclass(frozen=True, slots=True)
class Changes:
    """What a file would do: associations it adds, those it brings up to date, and of these how many it closes."""

    new: int
    known: int
    closed: int


async def changes(tx: Tx, listed: Sequence[ListedAssociation]) -> Changes:
    active = {row.slug: row.active for row in await directory.every_association(tx)}
    known = [one for one in listed if one.slug in active]
    return Changes(new=len(listed) - len(known), known=len(known), closed=sum(active[one.slug] and not one.active for one in known))


async def take_directory(tx: Tx, listed: Sequence[ListedAssociation]) -> Imported:
    """What was read becomes the directory; associations it does not name stay as they are."""
    new = [
        await directory.save_association(
            tx, slug=one.slug, name=one.name, zone=one.zone, themes=one.themes, languages=one.languages,
            territories=one.territories, aliases=one.aliases, active=one.active,
        )
        for one in listed
    ]  # fmt: skip
    await directory.touch(tx)
    return Imported(new=sum(new), known=len(new) - sum(new))


async def import_places(database: Database, content: bytes) -> tuple[str, Imported]:
    """The official list (CSV) or outlines (GeoJSON); says which ("list" or "outlines"). Raises `BadFile`."""
    outlines = content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{")
    if outlines:
        return "outlines", await _import_outlines(database, content)
    return "list", await _import_list(database, content)


async def _import_list(database: Database, content: bytes) -> Imported:
    found = read_qpvs(content)
    async with database.write() as tx:
        before = {code for code, _, _ in await directory.qpvs(tx)}
        await directory.replace_qpvs(tx, [(qpv.code, qpv.name, qpv.communes) for qpv in found])
        await directory.touch(tx)
    known = sum(qpv.code in before for qpv in found)
    return Imported(new=len(found) - known, known=known, gone=len(before) - known)


async def _import_outlines(database: Database, content: bytes) -> Imported:
    found = read_outlines(content)
    async with database.write() as tx:
        before = {outline[0] for outline in await directory.outlines(tx)}
        await directory.save_outlines(tx, [(outline.qpv, outline.name, dict(outline.geometry), outline.communes) for outline in found])
        await directory.touch(tx)
    known = sum(outline.qpv in before for outline in found)
    return Imported(new=len(found) - known, known=known)
