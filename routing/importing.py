"""Files an operator brings: associations, the official list of neighbourhoods, outlines. A bad file changes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from routing.directory_file import read_directory
from routing.place_records import Qpv
from routing.places_files import read_outlines, read_qpvs
from storage import directory
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Imported:
    """How many things were new, and how many were there already and brought up to date."""

    new: int
    known: int


async def import_directory(database: Database, content: bytes) -> Imported:
    """Associations from CSV or XLSX. Raises `BadFile` with every fault and its row. Repeating it changes nothing."""
    async with database.read() as tx:
        qpvs = [Qpv(code=code, name=name, communes=communes) for code, name, communes in await directory.qpvs(tx)]
    listed = read_directory(content, qpvs)
    async with database.write() as tx:
        new = [
            await directory.save_association(
                tx, slug=one.slug, name=one.name, zone=one.zone, themes=one.themes, languages=one.languages,
                territories=one.territories, aliases=one.aliases,
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
    return Imported(new=len(found) - known, known=known)


async def _import_outlines(database: Database, content: bytes) -> Imported:
    found = read_outlines(content)
    async with database.write() as tx:
        before = {outline[0] for outline in await directory.outlines(tx)}
        await directory.save_outlines(tx, [(outline.qpv, outline.name, dict(outline.geometry), outline.communes) for outline in found])
        await directory.touch(tx)
    known = sum(outline.qpv in before for outline in found)
    return Imported(new=len(found) - known, known=known)
