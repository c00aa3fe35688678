"""`porte-voix summary`: a weekly summary again, in any form, from the figures as they were frozen."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.texts import Texts
    from summaries.report import Report

ABOUT = "Give a weekly summary again, in any form, from its frozen figures."
FORMS = ("message", "pdf", "png", "xlsx", "csv", "json", "aloud", "ogg")
NEEDS_FILE = ("pdf", "png", "xlsx", "ogg")
"""They are no text: a terminal is no place for them."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--week", help="an ISO week such as 2026-W47; by default the last one that has its summary")
    parser.add_argument("--language", default="fr", help="a language that has all the texts, such as fr or en (fr)")
    parser.add_argument("--form", default="message", choices=FORMS, help="how it is to be read (message); aloud: a text, ogg: spoken")
    parser.add_argument("--output", type=Path, metavar="FILE", help="where to write it; without one, what is text is printed")
    parser.add_argument("--list", action="store_true", help="the weeks that have their summary")


def run(options: argparse.Namespace) -> int:
    return asyncio.run(_list() if options.list else _give(options))


async def _list() -> int:
    from bot import settings
    from bot.app import open_database
    from storage import summaries
    from summaries.weekly import NATIONAL

    async with open_database(settings.load()) as database, database.read() as tx:
        weeks = await summaries.weeks(tx, NATIONAL)
    print("\n".join(weeks) or "none yet: the first comes on a Monday at 8:00")  # noqa: T201
    return 0


async def _give(options: argparse.Namespace) -> int:
    from bot.cli import CantDo
    from bot.texts import shipped

    texts = shipped()
    if options.form in NEEDS_FILE and options.output is None:
        raise CantDo(f"a {options.form} is no text: say where to write it with --output FILE.{options.form}")
    if options.language not in texts.languages:
        raise CantDo(f"the texts are not all there in {options.language!r}: choose one of {', '.join(texts.languages)}")
    report = await _report(options, texts)
    data = await _made(options.form, report, texts)
    if options.output is None:
        sys.stdout.write(data.decode())
    else:
        _write(options.output, data)
    return 0


async def _report(options: argparse.Namespace, texts: Texts) -> Report:
    from bot import settings
    from bot.app import open_database
    from bot.cli import CantDo
    from bot.summary_report import report_of
    from routing.directory import Directory
    from storage import summaries
    from summaries.due import BadWeek, monday
    from summaries.weekly import NATIONAL

    try:
        monday(options.week or "2026-W01")
    except BadWeek:
        raise CantDo(f"{options.week!r} is not a week: write it as 2026-W47") from None
    async with open_database(settings.load()) as database, database.read() as tx:
        week = options.week or ([*await summaries.weeks(tx, NATIONAL)] or [""])[-1]
        known = await Directory.load(tx)
        report = await report_of(tx, texts, known.outlines, week, options.language)
    if report is None:
        raise CantDo(f"there is no summary of {options.week or 'any week'} yet; `porte-voix summary --list` shows those there are")
    return report


async def _made(form: str, report: Report, texts: Texts) -> bytes:
    from bot import settings
    from bot.cli import CantDo
    from bot.press import Press
    from bot.summary_report import words_of
    from bot.voice.speaker import Unspoken
    from summaries.forms import NotMade

    if form == "message":
        return words_of(texts, report).encode() + b"\n"

    async def find(week: str, language: str) -> Report | None:
        return report

    press = Press(find, texts, settings.load().speech)
    if form == "ogg" and not press.speaks:
        raise CantDo("no program reads aloud here: set PORTE_VOIX_SPEECH to one, such as espeak-ng, or ask for --form aloud and read it")
    try:
        return await press.made("txt" if form == "aloud" else form, report)
    except (NotMade, Unspoken) as fault:
        raise CantDo(" ".join((type(fault).__doc__ or "").split())) from None


def _write(file: Path, data: bytes) -> None:
    from bot.cli import CantDo

    try:
        file.write_bytes(data)
    except OSError as error:
        raise CantDo(f"{file} can't be written ({error.strerror}): no summary was written") from None
