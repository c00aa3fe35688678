"""`porte-voix summary`: a weekly summary again, in any form, from the figures as they were frozen, or the cases behind one of them."""

from __future__ import annotations

import argparse
import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from bot.texts import Texts
    from summaries.shown.report import Report

ABOUT = "Give a weekly summary again, in any form, from its frozen figures, or the cases behind one of them."
FORMS = ("message", "pdf", "png", "xlsx", "csv", "json", "aloud", "ogg")
NEEDS_FILE = ("pdf", "png", "xlsx", "ogg")
"""They are no text: a terminal is no place for them."""


def arguments(parser: argparse.ArgumentParser) -> None:
    from bot.for_commands import add_language

    parser.add_argument("--week", help="an ISO week such as 2026-W47; by default the last one that has its summary")
    add_language(parser, "the summary")
    parser.add_argument("--form", default="message", choices=FORMS, help="how it is to be read (message); aloud: a text, ogg: spoken")
    parser.add_argument("--output", type=Path, metavar="FILE", help="where to write it; without one, what is text is printed")
    parser.add_argument("--explain", metavar="CODE", help="the cases behind a figure: new, answered, theme:LOG; ? names them all")
    parser.add_argument("--list", action="store_true", help="the weeks that have their summary")


def run(options: argparse.Namespace) -> int:
    return asyncio.run(_list() if options.list else _give(options))


async def _list() -> int:
    from bot import settings
    from bot.opening import open_database
    from storage import summaries
    from summaries.weekly import NATIONAL

    async with open_database(settings.load()) as database, database.read() as tx:
        weeks = await summaries.weeks(tx, NATIONAL)
    print("\n".join(weeks) or "none yet: the first comes on a Monday at 8:00")  # noqa: T201
    return 0


async def _give(options: argparse.Namespace) -> int:
    from bot.for_commands import CantDo, staff_language, writing
    from bot.texts import shipped

    texts = shipped()
    if options.form in NEEDS_FILE and options.output is None:
        raise CantDo(f"a {options.form} is no text: say where to write it with --output FILE.{options.form}")
    staff_language(texts, options.language)
    report = await _report(options, texts)
    if options.explain:
        print(await _explained(report, options.explain))  # noqa: T201
        return 0
    data = await _made(options.form, report, texts)
    if options.output is None:
        sys.stdout.write(data.decode())
    else:
        with writing(options.output, "no summary was written"):
            options.output.write_bytes(data)
    return 0


async def _report(options: argparse.Namespace, texts: Texts) -> Report:
    from bot import settings
    from bot.documents.summary import report_of
    from bot.for_commands import CantDo
    from bot.opening import open_database
    from routing.directory.known import Directory
    from storage import summaries
    from summaries.due import BadWeek, monday
    from summaries.weekly import NATIONAL

    try:
        if options.week is not None:
            monday(options.week)
    except BadWeek:
        raise CantDo(f"{options.week!r} is not a week: write it as 2026-W47") from None
    async with open_database(settings.load()) as database, database.read() as tx:
        week = options.week or ([*await summaries.weeks(tx, NATIONAL)] or [""])[-1]
        known = await Directory.load(tx)
        report = await report_of(tx, texts, known.outlines, week, options.language)
    if report is None:
        raise CantDo(f"there is no summary of {options.week or 'any week'} yet; `porte-voix summary --list` shows those there are")
    return report


async def _explained(report: Report, code: str) -> str:
    """The references of the cases behind a figure, one a line; that they were read is logged."""
    from bot import settings
    from bot.for_commands import CantDo
    from bot.opening import open_database
    from storage import audit
    from summaries.receipts import explain, labels_of, numbers_of
    from summaries.weekly import stored

    known, numbers, labels = settings.load(), numbers_of(report), labels_of(report)
    if code == "?":
        return "\n".join(f"{one:32} {number:>10g}  {labels[one]}" for one, number in numbers.items())
    if code not in numbers:
        raise CantDo(f"{code!r} is no figure of {report.week}, or one that counts too few people to be told; `--explain ?` names them all")
    async with open_database(known) as database, database.write() as tx:
        week = await stored(tx, report.week)
        assert week is not None, "it was there a moment ago, and summaries stay"
        audit.note(tx, at=datetime.now(UTC), member_id=audit.OPERATOR, act="read_receipt")
        behind = await explain(tx, week, code, ZoneInfo(known.zone))
    told = [f"{labels[code]}: {numbers[code]:g}", *behind.references]
    if behind.value != numbers[code]:
        told.append(f"Counted again today it is {behind.value:g}: cases were withdrawn, erased or have moved on since that Monday.")
    return "\n".join(told)


async def _made(form: str, report: Report, texts: Texts) -> bytes:
    from bot import settings
    from bot.documents.press import Press
    from bot.documents.summary import words_of
    from bot.for_commands import CantDo
    from bot.voice.aloud import speaker_in
    from bot.voice.speaker import Unspoken
    from summaries.forms.making import NotMade

    if form == "message":
        return words_of(texts, report).encode() + b"\n"

    async def find(week: str, language: str) -> Report | None:
        return report

    press = Press(find, texts, speaker_in(settings.load()))
    if form == "ogg" and not press.speaks:
        raise CantDo("no program reads aloud here: set PORTE_VOIX_SPEECH to one, such as espeak-ng, or ask for --form aloud and read it")
    try:
        return await press.made("txt" if form == "aloud" else form, report)
    except (NotMade, Unspoken) as fault:
        raise CantDo(" ".join((type(fault).__doc__ or "").split())) from None
