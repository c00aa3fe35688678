"""`porte-voix directory import FILE`, `export FILE`: the associations, and where they work."""

from __future__ import annotations

import argparse
import asyncio
from datetime import UTC, datetime
from pathlib import Path

ABOUT = "The directory of associations: import it from a CSV or XLSX file, export it, or list it."


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    importing = acts.add_parser("import", help="add associations, or bring those of the same name up to date")
    importing.add_argument("file", type=Path, help="one row an association, as in `examples/directory.csv`")
    exporting = acts.add_parser("export", help="write every association into a file that `import` reads")
    exporting.add_argument("file", type=Path, help="its ending says how: .csv or .xlsx")
    acts.add_parser("list", help="the associations, their number of territories and their themes")


def run(options: argparse.Namespace) -> int:
    match options.act:
        case "import":
            return asyncio.run(_import(options.file))
        case "export":
            return _export(options.file)
        case _:
            return asyncio.run(_list())


async def _import(file: Path) -> int:
    from bot import settings
    from bot.for_commands import content_of
    from bot.opening import open_database
    from routing.directory.importing import import_directory
    from storage import audit

    content = content_of(file)
    async with open_database(settings.load()) as database:
        done = await import_directory(database, content)
        async with database.write() as tx:
            audit.note(tx, at=datetime.now(UTC), member_id=audit.OPERATOR, act="import_directory")
    print(f"{done.new} associations added, {done.known} brought up to date")  # noqa: T201
    return 0


def _export(file: Path) -> int:
    from bot.for_commands import write_table
    from routing.directory.export import as_workbook

    rows = asyncio.run(_rows())
    write_table(file, rows, as_workbook)
    print(f"{len(rows) - 1} associations written to {file}")  # noqa: T201
    return 0


async def _rows() -> list[list[str]]:
    from bot import settings
    from bot.opening import open_database
    from routing.directory.export import exported_rows
    from storage import audit

    async with open_database(settings.load()) as database, database.write() as tx:
        audit.note(tx, at=datetime.now(UTC), member_id=audit.OPERATOR, act="read_directory")
        return await exported_rows(tx)


async def _list() -> int:
    from bot import settings
    from bot.opening import open_database
    from storage import directory

    async with open_database(settings.load()) as database, database.read() as tx:
        reach = [row.association_id for row in await directory.territories(tx)]
        for row in await directory.associations(tx):
            print(f"{row.slug}\t{row.name}\t{reach.count(row.id)} territories\t{', '.join(row.themes) or 'all themes'}")  # noqa: T201
    return 0
