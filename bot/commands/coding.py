"""`porte-voix coding`: texts handed out to be read twice, what coders read taken in, and how far they agree."""

from __future__ import annotations

import argparse
import asyncio
import re
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from summaries.commission.draws import Draw

ABOUT = "The coding bench of the scientific commission: hand out texts, take in what coders read, say how far they agree."
_CODER = re.compile(r"[\w][\w .-]{0,39}")


def arguments(parser: argparse.ArgumentParser) -> None:
    from bot.for_commands import add_language

    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    handing = acts.add_parser("hand-out", help="draw texts to be read twice: a workbook a coder, or free seats at the staff bot (/coder)")
    handing.add_argument("--from", dest="first", required=True, metavar="WEEK", help="an ISO week such as 2026-W37")
    handing.add_argument("--to", dest="last", required=True, metavar="WEEK", help="an ISO week; whole periods of four weeks are taken")
    handing.add_argument("--share", type=int, default=15, help="percent of the texts that two coders read, from 10 to 100 (15)")
    handing.add_argument("--coders", default="", help="initials, with commas: two or more; none, and members read at the staff bot")
    handing.add_argument("--rest", action="store_true", help="also hand out the other texts, to be read once")
    handing.add_argument("--seed", default="", help="to draw as another did; by default a new one, which is printed")
    add_language(handing, "the workbooks")
    handing.add_argument("--out", type=Path, default=Path("coding"), metavar="FOLDER", help="where to write the workbooks (coding)")
    taking = acts.add_parser("take-in", help="take in what coders wrote in their workbooks, as often as one likes")
    taking.add_argument("files", type=Path, nargs="+", metavar="FILE", help="workbooks that were handed out")
    agreeing = acts.add_parser("agreement", help="Krippendorff's alpha of a draw, with n and a 95 %% interval, overall and by theme")
    agreeing.add_argument("--draw", type=int, default=0, help="the number of a draw (the latest)")
    acts.add_parser("list", help="the draws: weeks, seed, share, texts, coders")


def run(options: argparse.Namespace) -> int:
    match options.act:
        case "hand-out":
            return asyncio.run(_hand_out(options))
        case "take-in":
            return asyncio.run(_take_in(options.files))
        case "agreement":
            return asyncio.run(_agreement(options.draw))
    return asyncio.run(_list())


async def _hand_out(options: argparse.Namespace) -> int:
    from bot import settings
    from bot.commission import data_of, text_in, write_files
    from bot.for_commands import CantDo
    from bot.opening import open_database
    from storage import audit, codings
    from summaries.commission import codebook
    from summaries.commission.bench import coder_workbook
    from summaries.commission.draws import hand_out

    given, now, coders, text = settings.load(), datetime.now(UTC), _coders(options), text_in(options.language)
    async with open_database(given) as database:
        async with database.read() as tx:
            data = await data_of(tx, options.first, options.last, now, ZoneInfo(given.zone))
        async with database.write() as tx:
            book = await codebook.current(tx)
            draw = await hand_out(
                tx, data, seed=options.seed or secrets.token_hex(8), share=options.share, coders=coders, rest=options.rest,
                codebook=book.version, now=now,
            )  # fmt: skip
            if not draw.texts:
                raise CantDo("no words may be read in these weeks: nobody, or too few, let theirs be quoted")
            audit.note(tx, at=now, member_id=audit.OPERATOR, act="hand_out_texts")
            seats = await codings.of_draw(tx, draw.number)
    files = {f"tirage-{draw.number}-{coder}.xlsx": coder_workbook(text, draw, coder, seats, book) for coder in coders}
    for path in write_files(options.out, files) if files else ():
        print(path)  # noqa: T201
    print(_line(draw))  # noqa: T201
    return 0


def _coders(options: argparse.Namespace) -> tuple[str, ...]:
    from bot.for_commands import CantDo
    from summaries.commission.draws import LEAST_SHARE

    coders = tuple(dict.fromkeys(name for part in options.coders.split(",") if (name := part.strip())))
    if wrong := [name for name in coders if not _CODER.fullmatch(name)]:
        raise CantDo(f"{wrong[0]!r} can't name a coder: use initials, in letters and digits")
    if len(coders) == 1:
        raise CantDo("one coder can't read twice: name two or more, or none for the staff bot")
    if not LEAST_SHARE <= options.share <= 100:
        raise CantDo(f"a share of {options.share} %: choose from {LEAST_SHARE} to 100")
    return coders


async def _take_in(files: list[Path]) -> int:
    from bot import settings
    from bot.for_commands import CantDo, content_of
    from bot.opening import open_database
    from routing.places.files import BadFile
    from storage import audit
    from summaries.commission.bench import take_in

    contents = [(file, content_of(file)) for file in files]
    async with open_database(settings.load()) as database:
        for file, content in contents:
            try:
                async with database.write() as tx:
                    done = await take_in(tx, content, datetime.now(UTC))
                    audit.note(tx, at=datetime.now(UTC), member_id=audit.OPERATOR, act="take_in_codes")
            except BadFile as bad:
                raise CantDo(f"{file}: {bad}") from None
            print(f"{file}: {done.read} texts coded, {done.changed} of them new or changed", *done.left_out, sep="\n")  # noqa: T201
    return 0


async def _agreement(number: int) -> int:
    from bot import settings
    from bot.commission import text_in
    from bot.for_commands import CantDo
    from bot.opening import open_database
    from summaries.commission.draws import draws, readings
    from summaries.commission.method import alphas

    async with open_database(settings.load()) as database, database.read() as tx:
        known = await draws(tx)
        draw = next((draw for draw in reversed(known) if number in (0, draw.number)), None)
        if draw is None:
            raise CantDo("there is no such draw: `porte-voix coding list` shows those there are")
        read = await readings(tx, draw.number)
    print(_line(draw))  # noqa: T201
    print("on\tn\talpha\t95 % interval")  # noqa: T201
    for line in alphas(text_in("en"), [codes for codes in read.values() if len(codes) > 1], draw.seed):
        print("\t".join(line))  # noqa: T201
    return 0


async def _list() -> int:
    from bot import settings
    from bot.opening import open_database
    from summaries.commission.draws import draws

    async with open_database(settings.load()) as database, database.read() as tx:
        known = await draws(tx)
    print("\n".join(map(_line, known)) or "none yet: `porte-voix coding hand-out` makes the first")  # noqa: T201
    return 0


def _line(draw: Draw) -> str:
    who = ", ".join(draw.coders) or "the staff bot (/coder)"
    texts = f"{draw.twice} texts to read twice of {draw.texts} handed out"
    span = f"draw {draw.number} of {draw.day}, {draw.first} to {draw.last}, seed {draw.seed}, {draw.share} %"
    return f"{span}: {texts}, codebook {draw.codebook}, by {who}"
