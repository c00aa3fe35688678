"""`porte-voix locales check`: for those who translate, what is left to mend in the texts."""

from __future__ import annotations

import argparse
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

ABOUT = "Check the texts of every language: what is missing, left over, too long or filled in otherwise than in French."


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    checking = acts.add_parser("check", help="one line a fault; the exit code is 1 when there is any")
    checking.add_argument("--folder", type=Path, help="folder of .ftl files; by default those that ship")


def run(options: argparse.Namespace) -> int:
    from bot.locales_check import faults

    folder = options.folder or files("locales")
    sources, staff = _sources(folder), folder.joinpath("staff")
    found = faults(sources, _sources(staff) if staff.is_dir() else {})
    for fault in found:
        print(fault)  # noqa: T201
    if not found:
        print(f"{', '.join(sorted(sources))}: nothing to mend")  # noqa: T201
    return 1 if found else 0


def _sources(folder: Traversable) -> dict[str, str]:
    """The Fluent files of a folder by language. Raises `CantDo` when they can't be read."""
    from bot.cli import CantDo

    if not folder.is_dir():
        raise CantDo(f"{folder} is not a folder: name one that holds fr.ftl")
    found: dict[str, str] = {}
    for entry in folder.iterdir():
        if entry.name.endswith(".ftl"):
            try:
                found[entry.name.removesuffix(".ftl")] = entry.read_bytes().decode("utf-8")
            except UnicodeDecodeError:
                raise CantDo(f"{entry.name} is not in UTF-8: save it again with that encoding") from None
    return found
