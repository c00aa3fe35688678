"""What commands share: files that a person names, lines they type, a language they ask for, and what can't be done with these."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.texts import Texts

ELSEWHERE = "name a file in a folder of yours"


class CantDo(Exception):
    """A command can't do what was asked; its message says why and what to do."""


def content_of(file: Path) -> bytes:
    """The bytes of a file the person named. Raises `CantDo` when it can't be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise CantDo(f"{file} can't be read ({error.strerror}): check its name and its rights") from None


@contextmanager
def writing(file: Path, otherwise: str = "") -> Iterator[None]:
    """A file the person named is written within. Raises `CantDo` when it can't be; `otherwise` says what that means, or what to do."""
    try:
        yield
    except OSError as error:
        raise CantDo(f"{file} can't be written" + (f" ({error.strerror}): {otherwise}" if otherwise else f": {error.strerror}")) from None


def write_table(file: Path, rows: Sequence[Sequence[str]], as_workbook: Callable[[Sequence[Sequence[str]]], bytes]) -> None:
    """Rows of cells, as the ending of the file's name says. Raises `CantDo` for another ending, or where nothing may be written."""
    from routing.directory.cells import as_csv

    write = {".csv": as_csv, ".xlsx": as_workbook}.get(file.suffix.lower())
    if write is None:
        raise CantDo(f"{file}: end its name with .csv or .xlsx")
    content = write(rows)
    with writing(file):
        file.write_bytes(content)


def add_language(parser: argparse.ArgumentParser, of: str) -> None:
    """`--language`, of what is written for members. Which there are is known once the texts are read: see `staff_language`."""
    parser.add_argument(
        "--language", default="fr", help=f"the language of {of}: one that has all the texts for members, such as fr or en (fr)"
    )


def staff_language(texts: Texts, wanted: str) -> str:
    """A language that members can read everything in. Raises `CantDo` for another."""
    return one_of(texts.staff_languages, wanted)


def one_of(languages: Sequence[str], wanted: str) -> str:
    """The language, if it is among those that have all the texts. Raises `CantDo` for another."""
    if wanted not in languages:
        raise CantDo(f"the texts are not all there in {wanted!r}: choose one of {', '.join(languages)}")
    return wanted


def texts_of(words: Sequence[str]) -> Iterable[str]:
    """The words of a command as one text; without any, one a line on standard input."""
    return [" ".join(words)] if words else lines_typed()


def lines_typed() -> Iterator[str]:
    """Lines of standard input, without their ends; bytes that are no text do no harm."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    for line in sys.stdin:
        yield line.rstrip("\r\n")
