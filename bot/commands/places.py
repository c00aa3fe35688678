"""`porte-voix places`: import the official neighbourhoods, and see what would be understood of a place."""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dialogue.kinds import Position, Words
    from routing.directory.known import Directory
    from routing.places.records import Candidate

ABOUT = "Places: import the official list of neighbourhoods or their outlines, or find a place as people write it."


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    importing = acts.add_parser("import", help="the official list of QPV (CSV) or outlines (GeoJSON)")
    importing.add_argument("file", type=Path, help="as published by the state, unchanged")
    finding = acts.add_parser("find", help="what would be understood, best first; without words, one query a line on standard input")
    finding.add_argument("words", nargs="*", help='such as "st deni 93", or "48.936,2.357" for a position')
    finding.add_argument("--theme", default="", help="a theme code such as LOG, which may decide the association")
    finding.add_argument("--json", action="store_true", help="one JSON object a query")


def run(options: argparse.Namespace) -> int:
    return asyncio.run(_import(options.file) if options.act == "import" else _find(options))


async def _import(file: Path) -> int:
    from bot import settings
    from bot.for_commands import content_of
    from bot.opening import open_database
    from routing.directory.importing import import_places

    content = content_of(file)
    async with open_database(settings.load()) as database:
        what, done = await import_places(database, content)
    name = "neighbourhoods" if what == "list" else "outlines"
    gone = f", {done.gone} no longer listed" if done.gone else ""
    print(f"{done.new} {name} added, {done.known} brought up to date{gone}")  # noqa: T201
    return 0


async def _find(options: argparse.Namespace) -> int:
    from bot import settings
    from bot.for_commands import CantDo, texts_of
    from bot.opening import open_database
    from flows.themes import Theme
    from routing.directory.known import Directory

    if options.theme and options.theme not in list(Theme):
        raise CantDo(f"« {options.theme} » is no theme: write one of {', '.join(Theme)}")
    async with open_database(settings.load()) as database, database.read() as tx:
        directory = await Directory.load(tx)
    queries = texts_of(options.words)
    for line in answers(directory, queries, options.theme, as_json=options.json):
        print(line, flush=True)  # noqa: T201
    return 0


def answers(directory: Directory, queries: Iterable[str], theme: str, *, as_json: bool) -> Iterator[str]:
    """For each query, what would be understood: a JSON object, or lines for people."""
    from dialogue.words import tidy

    for query in queries:
        found = [understood(directory, candidate, theme) for candidate in directory.candidates(said(tidy(query)))]
        if as_json:
            yield json.dumps({"query": query, "candidates": found}, ensure_ascii=False)
        else:
            yield from [
                f"{query}:",
                *(f"  {one['label']}  {one['score']:.0f}  → {one['association'] or 'the coordination'}" for one in found),
            ]


def understood(directory: Directory, candidate: Candidate, theme: str) -> dict[str, object]:
    bodies = directory.bodies_for(directory.spot(candidate.code), theme)
    return {
        "insee": candidate.insee, "commune": candidate.commune, "qpv": candidate.qpv, "qpv_name": candidate.qpv_name,
        "departement": candidate.departement, "score": round(candidate.score, 1), "label": candidate.label,
        "association": bodies[0].name if bodies else None,
    }  # fmt: skip


def said(query: str) -> Words | Position:
    """A query as a person would say it: "48.936,2.357" is a position on Earth (latitude first, as maps show it), all else is words."""
    from dialogue.kinds import Position, Words

    try:
        latitude, longitude = (float(part) for part in query.split(","))
    except ValueError:
        return Words(query)
    return Position(longitude, latitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else Words(query)
