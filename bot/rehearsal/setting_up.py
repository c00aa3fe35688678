"""Sets a rehearsal up: its lines, its throw-away house, its invented directory."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from zlib import crc32

from bot.app import App, open_house
from bot.channels.memory import MemoryChannel
from bot.channels.port import Bot
from bot.clock import Clock
from bot.for_commands import CantDo, content_of
from bot.house import House
from bot.rehearsal.counts import Counts
from bot.rehearsal.people import Line
from bot.rehearsal.weeks import Progress, Rehearsal
from bot.settings import apart
from routing.directory.importing import import_directory, import_places
from routing.directory.known import Directory
from routing.places import gazetteer

SHORTEST = 10
"""Letters from which words are a story: the flow asks for more than fewer."""


def lines_in(file: Path | None) -> tuple[list[Line], int]:
    """The texts of a JSONL file, each with a place to say it in, and how many were too short to be told.

    Raises `CantDo` naming the first line that can't be read.
    """
    content = content_of(file) if file else files("examples").joinpath("concerns.jsonl").read_bytes()
    lines, skipped = [], 0
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
        if not line.strip():
            continue
        try:
            said = json.loads(line)
            text = str(said.get("text") or said["texte"]).strip()
        except (ValueError, KeyError, AttributeError):
            raise CantDo(f'{file}, line {number}: write one JSON object a line, with a "text" or "texte"') from None
        if len(text) < SHORTEST:
            skipped += 1
        else:
            lines.append(Line(text, _place(number, str(said.get("commune", "")))))
    if not lines:
        raise CantDo(f"{file} holds no text of ten letters or more: nothing to rehearse")
    return lines, skipped


_PLACES = ("59100 roubaix", "st denis 93", "toulouse", "13014", "rennes", "vaulx en velin", "grigny 91", "97400", "marseil 14e", "roubé 59")


def _place(number: int, commune: str) -> str:
    """Where a text is said: the commune it names, mostly a commune of the examples, now and then any commune of France."""
    known = gazetteer.load()
    if named := known.by_insee(commune):
        return f"{named.postcodes[0] if named.postcodes else ''} {named.name}".strip()
    if number % 5:
        return _PLACES[crc32(str(number).encode()) % len(_PLACES)]
    postcodes = sorted(known.postcodes())
    return postcodes[crc32(f"postcode {number}".encode()) % len(postcodes)]


async def seed_directory(house: House) -> None:
    """The invented associations of the examples, and a few neighbourhoods in rough outline."""
    await import_places(house.database, files("examples").joinpath("quartiers.csv").read_bytes())
    await import_places(house.database, files("examples").joinpath("outlines.geojson").read_bytes())
    await import_directory(house.database, files("examples").joinpath("directory.csv").read_bytes())
    house.desk.directory = await Directory.read(house.database)


async def rehearse(folder: Path, lines: Sequence[Line], people: int, weeks: int, progress: Progress) -> Counts:
    """A whole rehearsal in a folder of its own, or begun again where it stopped."""
    settings = apart(folder)
    clock = Clock()
    async with open_house(settings, clock) as house:
        await seed_directory(house)
        house.press = None  # nobody looks at pages and pictures here: only whether they are on their way
        residents, staff = MemoryChannel(Bot.RESIDENTS), MemoryChannel(Bot.STAFF)
        app = App(house, [residents, staff], settings)
        await app.start(ticking=False)
        try:
            return await Rehearsal(app, clock, residents, staff, progress).run(lines, people, weeks)
        finally:
            await app.stop()
