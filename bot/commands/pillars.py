"""`porte-voix pillars import FILE`, `export FILE`, `remove CODE`, `show`: what each contrat de ville makes of the themes."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from routing.directory.contracts import Contract

ABOUT = "Pillars and axes: under which of them each theme counts, for each contrat de ville."


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    importing = acts.add_parser("import", help="add contracts, or put them in the place of those of the same code")
    importing.add_argument("file", type=Path, help="CSV or XLSX, one row a theme of a contract, as in `examples/pillars.csv`")
    exporting = acts.add_parser("export", help="write every contract into a file that `import` reads")
    exporting.add_argument("file", type=Path, help="its ending says how: .csv or .xlsx")
    removing = acts.add_parser("remove", help="forget a contract: the national pillars hold again in its communes")
    removing.add_argument("code", help="as the export has it")
    showing = acts.add_parser("show", help="where each theme counts in a commune, and who says so")
    showing.add_argument("insee", help="the INSEE code of a commune, such as 59512")


def run(options: argparse.Namespace) -> int:
    match options.act:
        case "import":
            return asyncio.run(_import(options.file))
        case "export":
            return _export(options.file)
        case "remove":
            return asyncio.run(_remove(options.code))
        case _:
            return asyncio.run(_show(options.insee))


async def _import(file: Path) -> int:
    from bot import settings
    from bot.for_commands import content_of
    from bot.opening import open_database
    from routing.directory.contracts_file import import_contracts

    content = content_of(file)
    async with open_database(settings.load()) as database:
        done = await import_contracts(database, content)
    print(f"{done.new} contracts added, {done.known} brought up to date")  # noqa: T201
    return 0


def _export(file: Path) -> int:
    from bot.for_commands import write_table
    from routing.directory.contracts_file import as_workbook, rows_of

    contracts = asyncio.run(_known())
    write_table(file, rows_of(contracts), as_workbook)
    print(f"{len(contracts)} contracts written to {file}")  # noqa: T201
    return 0


async def _known() -> tuple[Contract, ...]:
    from bot import settings
    from bot.opening import open_database
    from routing.directory.contracts import known

    async with open_database(settings.load()) as database, database.read() as tx:
        return await known(tx)


async def _remove(code: str) -> int:
    from bot import settings
    from bot.for_commands import CantDo
    from bot.opening import open_database
    from storage import contracts

    async with open_database(settings.load()) as database, database.write() as tx:
        if not await contracts.remove(tx, code):
            raise CantDo(f"no contract has the code {code}: `porte-voix pillars export` writes them all")
    print(f"{code} removed")  # noqa: T201
    return 0


async def _show(insee: str) -> int:
    from flows.themes import Theme
    from routing.directory.contracts import Contracts

    contracts = Contracts.of(await _known())
    for theme in Theme:
        found = contracts.axis_of(theme, insee)
        print(f"{theme}\t{found.pillar}\t{found.axis}\t{found.contract or 'national'}")  # noqa: T201
    return 0
