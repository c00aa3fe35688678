"""`porte-voix poster`: posters whose square opens the bot already knowing the neighbourhood and the subject."""

from __future__ import annotations

import argparse
import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dialogue.kinds import Option
    from routing.directory.known import Directory
    from routing.residents.links import Addresses

ABOUT = "Posters: a printed square opens the bot already knowing the neighbourhood and the subject."


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    making = acts.add_parser("make", help="a new poster: prints its links, and draws the sheet if a file is named")
    making.add_argument("--place", required=True, help='a QPV or INSEE code, or words such as "Franc Moisin, Saint-Denis"')
    making.add_argument("--theme", default="", help="a theme code such as LOG: the subject is then not asked")
    making.add_argument("--out", type=Path, metavar="FILE", help="where to write the sheet, an SVG of A4 ready to print")
    making.add_argument("--language", default="fr", choices=("fr", "en"), help="the language of the sheet: fr or en (fr)")
    acts.add_parser("list", help="every poster: its code, whether it works, how many times it was opened, its place and theme")
    stopping = acts.add_parser("stop", help="a poster that is taken down: its link then opens the bot without more")
    stopping.add_argument("code", help="as `porte-voix poster list` shows it")


def run(options: argparse.Namespace) -> int:
    match options.act:
        case "make":
            return asyncio.run(_make(options))
        case "list":
            return asyncio.run(_list())
    return asyncio.run(_stop(options.code))


async def _make(options: argparse.Namespace) -> int:
    from bot import settings
    from bot.app import addresses_in, open_database
    from routing.directory.known import Directory
    from routing.residents.links import NoAddress, make_poster

    given = settings.load()
    addresses, theme = addresses_in(given), _theme(options.theme)
    if not addresses:
        raise NoAddress
    async with open_database(given) as database:
        async with database.read() as tx:
            place = _place(await Directory.load(tx), options.place)
        async with database.write() as tx:
            payload = await make_poster(tx, datetime.now(UTC), place, theme or None)
            if options.out:
                _write(options.out, sheet(place.label, theme, options.language, addresses, payload))
    print("\n".join([payload, place.label, *addresses.all(payload)]))  # noqa: T201
    return 0


def _theme(code: str) -> str:
    from bot.cli import CantDo
    from flows.themes import Theme

    if code and code.upper() not in set(Theme):
        raise CantDo(f"there is no theme {code!r}: choose one of {', '.join(Theme)}")
    return code.upper()


def _place(directory: Directory, words: str) -> Option:
    from bot.cli import CantDo
    from routing.residents.links import places_named

    found = places_named(directory, words)
    if not found:
        raise CantDo(f"{words!r} is no place we know: try a commune with its département, or `porte-voix places find`")
    if len(found) > 1:
        several = "; ".join(f"{option.label} [={option.code}]" for option in found)
        raise CantDo(f"{words!r} may be several places: {several}. Give the code in brackets")
    return found[0]


def sheet(place: str, theme: str, language: str, addresses: Addresses, payload: str) -> str:
    """The poster as SVG, in one language, with the doors there are."""
    from bot.documents.poster import Door, Poster, drawn
    from bot.texts import key_of, shipped

    texts = shipped()
    doors = []
    if link := addresses.telegram(payload):
        doors.append(Door(link=link, label=texts(language, "poster-telegram")))
    if link := addresses.web(payload):
        doors.append(Door(link=link, label=texts(language, "poster-web")))
    lines = [texts(language, key) for key in ("poster-line-scan", "poster-line-speak", "poster-line-answer")]
    about = texts(language, key_of("theme", theme)) if theme else ""
    return drawn(Poster(title=texts(language, "poster-title"), place=place, theme=about, lines=lines, doors=doors))


def _write(file: Path, content: str) -> None:
    from bot.cli import CantDo

    try:
        file.write_text(content, "utf-8")
    except OSError as error:
        raise CantDo(f"{file} can't be written ({error.strerror}): no poster was made") from None


async def _list() -> int:
    from bot import settings
    from bot.app import open_database
    from storage import links

    async with open_database(settings.load()) as database, database.read() as tx:
        for row in await links.posters(tx):
            state = "works" if row.active else "stopped"
            print(f"{row.payload}\t{state}\topened {row.opened} times\t{row.label}\t{row.theme or 'all themes'}")  # noqa: T201
    return 0


async def _stop(code: str) -> int:
    from bot import settings
    from bot.app import open_database
    from bot.cli import CantDo
    from routing.residents.links import payload_in
    from storage import links

    async with open_database(settings.load()) as database, database.write() as tx:
        if not await links.stop_poster(tx, payload_in(code)):
            raise CantDo(f"there is no poster {code!r}: `porte-voix poster list` shows them")
    print("stopped")  # noqa: T201
    return 0
