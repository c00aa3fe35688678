"""What the commands of the scientific commission share: its data set, texts with their facts by name, files written where asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.for_commands import CantDo, staff_language, writing
from bot.texts import shipped
from routing.directory.known import Directory
from storage.database import Tx
from summaries.commission.dataset import DataSet, data_set
from summaries.commission.export import NothingToExport
from summaries.due import BadWeek

ENDING = ".zip"
BAD_TEXT = 40


def text_in(language: str) -> Callable[..., str]:
    """The texts of a language, by key. Raises `CantDo` where they are not all there."""
    texts = shipped()
    staff_language(texts, language)
    return lambda key, **facts: texts(language, key, facts)


@contextmanager
def said_plainly() -> Iterator[None]:
    """Weeks that can't be used are told as what to write instead: raises `CantDo`."""
    try:
        yield
    except BadWeek as bad:
        raise CantDo(f"{str(bad)[:BAD_TEXT]!r} is not a week: write it as 2026-W47") from None
    except NothingToExport as nothing:
        raise CantDo(str(type(nothing).__doc__)) from None


async def data_of(tx: Tx, first: str, last: str, now: datetime, zone: ZoneInfo) -> DataSet:
    """The data set of these weeks. Raises `CantDo` when there is none."""
    with said_plainly():
        data = await data_set(tx, first, last, now, zone, await Directory.load(tx))
        if data is None or not data.rows:
            raise NothingToExport
    return data


def write_files(out: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Into a folder, which is made if it is not there, for its owner alone. Raises `CantDo`."""
    try:
        out.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CantDo(f"{out} can't be made: {error.strerror}") from None
    return [write_file(out / name, content) for name, content in files.items()]


def write_file(path: Path, content: bytes) -> Path:
    """For its owner alone. Raises `CantDo`."""
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.chmod(0o600)
        path.write_bytes(content)
    return path
