"""The tables that ship with the program, which any volunteer can edit: columns named in the first line, a semicolon between them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.resources import files


def shipped_rows(folder: str, name: str) -> Iterator[dict[str, str]]:
    """Of a table in a folder that has an `__init__.py`, such as "routing.data"; read as they are asked for."""
    with files(folder).joinpath(name).open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines, delimiter=";")
