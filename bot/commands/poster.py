"""`porte-voix poster`: posters whose squares open a door that already knows the neighbourhood and the subject."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.documents.poster import Poster
    from bot.settings import Settings
    from dialogue.kinds import Option
    from flows.staff.make_poster import Sheet
    from routing.directory.known import Directory
    from routing.residents.links import Addresses

ABOUT = "Posters: a printed square opens a door that already knows the neighbourhood and the subject."


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--territory", metavar="PLACE", help='a QPV or INSEE code, or words such as "Franc Moisin, Saint-Denis"')
    parser.add_argument("--theme", default="", help="a theme code such as LOG: the subject is then not asked")
    parser.add_argument("--languages", metavar="ar,tr", help="one or two beside French (those spoken there)")
    parser.add_argument("--format", default="a4", choices=("a4", "a5"), help="the paper: a4 or a5 (a4)")
    parser.add_argument("--two-up", action="store_true", help="two of A5 on a sheet of A4, to cut")
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to write it: a .pdf to print, or a .png to send (affiche-CODE.pdf)")
    acts = parser.add_subparsers(dest="act", metavar="ACT")
    acts.add_parser("list", help="every poster: its code, whether it works, how many times it was opened, its place, theme and association")
    stopping = acts.add_parser("stop", help="a poster that is taken down: its link then opens the bot without more")
    stopping.add_argument("code", help="as `porte-voix poster list` shows it")


def run(options: argparse.Namespace) -> int:
    match options.act:
        case "list":
            return asyncio.run(_list())
        case "stop":
            return asyncio.run(_stop(options.code))
    return asyncio.run(_make(options))


async def _make(options: argparse.Namespace) -> int:
    from bot import settings
    from bot.app import addresses_in
    from bot.for_commands import CantDo
    from bot.texts import shipped
    from routing.residents.links import NoAddress

    if not options.territory:
        raise CantDo('say where the poster hangs: `porte-voix poster --territory "Franc Moisin, Saint-Denis"`')
    given = settings.load()
    addresses = addresses_in(given)
    if not addresses:
        raise NoAddress
    poster, file = await _printed(given, addresses, options)
    hello = shipped()(poster.languages[0], "link-hello")
    print("\n".join([poster.payload, poster.place, *addresses.all(poster.payload, hello), str(file)]))  # noqa: T201
    return 0


async def _printed(given: Settings, addresses: Addresses, options: argparse.Namespace) -> tuple[Poster, Path]:
    """The poster and its file. Its link is kept once the file is written, and nobody waits for the database meanwhile."""
    from bot.documents.poster import asked
    from bot.for_commands import CantDo, writing
    from bot.opening import open_database
    from bot.texts import shipped
    from routing.directory.known import Directory
    from routing.residents.links import keep_poster
    from storage import audit
    from summaries.forms.making import made_apart

    now, form, theme, languages = datetime.now(UTC), _form(options.out), _theme(options.theme), _languages(options.languages)
    async with open_database(given) as database:
        async with database.read() as tx:
            directory = await Directory.load(tx)
        place = _place(directory, options.territory)
        poster, number = _poster(directory, place, theme, languages, _sheet(options))
        file = options.out or Path(f"affiche-{poster.payload}.pdf")
        sheet = await made_apart(asked(shipped(), addresses, poster, now, form))
        with writing(file, "no poster was made"):
            file.write_bytes(sheet)
        async with database.write() as tx:
            if not await keep_poster(tx, now, poster.payload, place, poster.theme or None, number):
                raise CantDo("this code is another poster's: throw the file away and ask again")
            audit.note(tx, at=now, member_id=audit.OPERATOR, act="make_poster")
    return poster, file


def _poster(directory: Directory, place: Option, theme: str, languages: Sequence[str], sheet: Sheet) -> tuple[Poster, int | None]:
    """What is to be printed, and the association whose name is on it. Without `languages`, those that are spoken there."""
    from bot.documents.poster import Poster
    from bot.texts import shipped
    from routing.residents.links import new_payload
    from routing.teams.posters import answering, languages_on

    body = answering(directory, place.code, theme)
    poster = Poster(
        payload=new_payload(), place=place.label, theme=theme, association=body.name if body else "", sheet=sheet,
        languages=languages or languages_on(body.languages if body else (), shipped().languages),
    )  # fmt: skip
    return poster, body.id if body else None


def _sheet(options: argparse.Namespace) -> Sheet:
    from flows.staff.make_poster import Sheet

    return Sheet.TWO if options.two_up else Sheet(options.format)


def _form(file: Path | None) -> str:
    """What the file is, by its ending."""
    from bot.for_commands import CantDo

    ending = file.suffix.lower() if file else ".pdf"
    if ending not in (".pdf", ".png"):
        raise CantDo(f"{file} must end in .pdf, to print, or .png, to send")
    return ending.removeprefix(".")


def _languages(written: str | None) -> tuple[str, ...]:
    """French, then those that were asked for; none when none was."""
    from bot.for_commands import CantDo
    from bot.texts import shipped
    from routing.teams.posters import MOST_LANGUAGES

    asked = [one.strip().lower() for one in (written or "").split(",") if one.strip()]
    languages = tuple(dict.fromkeys(("fr", *asked))) if asked else ()
    known = shipped().languages
    if len(languages) > MOST_LANGUAGES or not set(languages) <= set(known):
        raise CantDo(f"a poster is in French, and at most {MOST_LANGUAGES - 1} of these languages beside it: {', '.join(known[1:])}")
    return languages


def _theme(code: str) -> str:
    from bot.for_commands import CantDo
    from flows.themes import Theme

    if code and code.upper() not in set(Theme):
        raise CantDo(f"there is no theme {code!r}: choose one of {', '.join(Theme)}")
    return code.upper()


def _place(directory: Directory, words: str) -> Option:
    from bot.for_commands import CantDo
    from routing.residents.links import places_named

    found = places_named(directory, words)
    if not found:
        raise CantDo(f"{words!r} is no place we know: try a commune with its département, or `porte-voix places find`")
    if len(found) > 1:
        several = "; ".join(f"{option.label} [={option.code}]" for option in found)
        raise CantDo(f"{words!r} may be several places: {several}. Give the code in brackets")
    return found[0]


async def _list() -> int:
    from bot import settings
    from bot.opening import open_database
    from storage import links

    async with open_database(settings.load()) as database, database.read() as tx:
        for row in await links.posters(tx):
            state = "works" if row.active else "stopped"
            about = (row.label, row.theme or "all themes", row.association or "no association")
            print("\t".join([row.payload, state, f"opened {row.opened} times", *about]))  # noqa: T201
    return 0


async def _stop(code: str) -> int:
    from bot import settings
    from bot.for_commands import CantDo
    from bot.opening import open_database
    from routing.residents.links import payload_in
    from storage import audit, links

    async with open_database(settings.load()) as database, database.write() as tx:
        if not await links.stop_poster(tx, payload_in(code)):
            raise CantDo(f"there is no poster {code!r}: `porte-voix poster list` shows them")
        audit.note(tx, at=datetime.now(UTC), member_id=audit.OPERATOR, act="stop_poster")
    print("stopped")  # noqa: T201
    return 0
