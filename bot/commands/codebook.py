"""`porte-voix codebook`: the codes of the scientific commission, in versions."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

ABOUT = "The codebook of the scientific commission: take a new version from a file, write it into one, or list its versions."


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    importing = acts.add_parser("import", help="the next version, from a CSV or XLSX file; every code must stay, retired perhaps")
    importing.add_argument("file", type=Path, help="columns code, libelle, definition, inclure, exclure, exemple, retire (oui or non)")
    exporting = acts.add_parser("export", help="write the current version into a file that `import` reads")
    exporting.add_argument("file", type=Path, help="its ending says how: .csv or .xlsx")
    acts.add_parser("list", help="the versions, how many codes each has, and how many are retired")


def run(options: argparse.Namespace) -> int:
    match options.act:
        case "import":
            return asyncio.run(_import(options.file))
        case "export":
            return asyncio.run(_export(options.file))
    return asyncio.run(_list())


async def _import(file: Path) -> int:
    from datetime import UTC, datetime

    from bot import settings
    from bot.for_commands import content_of
    from bot.opening import open_database
    from storage import audit
    from summaries.commission import codebook

    content = content_of(file)
    async with open_database(settings.load()) as database, database.write() as tx:
        new = await codebook.take(tx, content)
        if new is not None:
            audit.note(tx, at=datetime.now(UTC), member_id=audit.OPERATOR, act="import_codebook")
    print(f"version {new.version}: {len(new.in_use)} codes" if new else "nothing new: the current version stays")  # noqa: T201
    return 0


async def _export(file: Path) -> int:
    from bot import settings
    from bot.commission import text_in, write_file
    from bot.for_commands import CantDo
    from bot.opening import open_database
    from summaries.commission import codebook
    from summaries.commission.sheets import as_csv, sheet, workbook

    async with open_database(settings.load()) as database, database.read() as tx:
        book = await codebook.current(tx)
    rows, text = book.rows()[1:], text_in("fr")
    if file.suffix.lower() == ".csv":
        content = as_csv(codebook.COLUMNS, rows)
    elif file.suffix.lower() == ".xlsx":
        about = text("commission-codebook", version=book.version, codes=len(book.in_use), retired=len(rows) - len(book.in_use))
        content = workbook(about, [sheet(text("commission-sheet-codebook"), codebook.COLUMNS, rows)])
    else:
        raise CantDo(f"{file}: end its name with .csv or .xlsx")
    write_file(file, content)
    print(f"version {book.version}: {len(rows)} codes written to {file}")  # noqa: T201
    return 0


async def _list() -> int:
    from bot import settings
    from bot.opening import open_database
    from summaries.commission import codebook

    async with open_database(settings.load()) as database, database.read() as tx:
        for book in await codebook.every_version(tx):
            print(f"{book.version}\t{len(book.in_use)} codes\t{len(book.entries) - len(book.in_use)} retired")  # noqa: T201
    return 0
