"""What people say before they have said that they are fifteen: held in memory, on no disk, for an hour at most.

A folder in memory lets it outlive a process that is killed, and be found by the others of the machine; without one it is held in the
process alone. Nothing of it outlives the machine: whoever spoke is then asked to say it again.
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

LONGEST = 3600.0
"""Seconds."""
MOST = 64 * 1024 * 1024
"""Bytes: beyond, files are taken once the age is known. Words are small, and always taken."""
MEMORY = Path("/dev/shm")  # noqa: S108 - what is put there is sealed, and in a folder of ours alone
"""Where Linux keeps a folder in memory for everybody."""


class Withheld:
    """Named contents, sealed by whoever gives them."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._here: dict[str, tuple[bytes, float]] = {}
        """What no folder took, and when."""

    def hold(self, name: str, content: bytes) -> None:
        if not (self._folder and self._written(self._folder, name, content)):
            self._here[name] = content, time.time()

    def held(self, name: str) -> bytes | None:
        """Raises `OSError` while no file can be opened."""
        if name in self._here:
            return self._here[name][0]
        try:
            return (self._folder / name).read_bytes() if self._folder else None
        except OSError as error:
            if error.errno in (errno.EMFILE, errno.ENFILE):  # it may be there: it is to be asked for again
                raise
            return None

    def holds(self, names: Sequence[str]) -> bool:
        """Whether all of them are still held."""
        return all(name in self._here or (self._folder is not None and (self._folder / name).exists()) for name in names)

    def let_go(self, names: Sequence[str]) -> None:
        for name in names:
            if self._here.pop(name, None) is None and self._folder:
                _remove(self._folder / name)

    def has_room(self, size: int) -> bool:
        """Whether a file of this many bytes may be held too."""
        here = sum(len(content) for content, _ in self._here.values())
        return here + sum(weight for _, weight, _ in _in(self._folder)) + size <= MOST

    def sweep(self, seconds: float = LONGEST) -> None:
        """Let go of what has been held for longer than this, by a house of ours that is no more too."""
        before = time.time() - seconds
        self.let_go([name for name, (_, since) in self._here.items() if since < before])
        self.let_go([name for name, _, since in _in(self._folder) if since < before])

    def _written(self, folder: Path, name: str, content: bytes) -> bool:
        """Whether the folder took it whole: it may be full, or not there."""
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
            with open(folder / name, "xb", opener=_ours) as file:
                file.write(content)
        except OSError:
            _remove(folder / name)
            return False
        return True


def _in(folder: Path | None) -> list[tuple[str, int, float]]:
    """The files of a folder, each with its bytes and since when it is there; none where there is no folder."""
    found: list[tuple[str, int, float]] = []
    with suppress(OSError):
        for one in folder.iterdir() if folder else ():
            with suppress(OSError):  # let go of meanwhile
                found.append((one.name, (about := one.stat()).st_size, about.st_mtime))
    return found


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


def _ours(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def in_memory() -> Path | None:
    """The folder in memory of all our houses here, whose names are never alike; None on a machine that has no such folder."""
    return MEMORY / f"porte-voix-{os.getuid()}" if os.access(MEMORY, os.W_OK) else None
