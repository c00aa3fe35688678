"""Models such as those of OPUS-MT by CTranslate2, one folder a pair of languages, in a process of their own."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import AsyncIterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from bot.interpreting.interpreter import NoInterpreter, Pair, Untranslated
from bot.worker_process import ANSWER_SECONDS, WorkerProcess

SETTING = "PORTE_VOIX_TRANSLATION_MODELS"
FILES = ("model.bin", "config.json", "source.spm", "target.spm")
"""What the folder of a pair holds at least; CTranslate2's vocabularies beside them bear several names."""
_PAIR = re.compile(r"([a-z]{2,3})-([a-z]{2,3})")


@contextlib.asynccontextmanager
async def interpreter_in(folder: Path | None) -> AsyncIterator[Opus | None]:
    """The models in this folder, each loaded once to see that it can be; None without a folder. Raises `NoInterpreter`, which says what
    to mend."""
    opus = await _opened(folder) if folder else None
    try:
        yield opus
    finally:
        if opus is not None:
            await opus.close()


async def _opened(folder: Path) -> Opus:
    if lacking := [name for name in ("ctranslate2", "sentencepiece") if find_spec(name) is None]:
        cure = "install it with `pip install --require-hashes -r requirements-translation.lock`, or leave the setting empty"
        raise NoInterpreter(f"{SETTING} is set, but {lacking[0]} is not installed: {cure}")
    opus = Opus(command(folder), pairs_in(folder))
    try:
        await opus.open()
    except Untranslated as reason:
        raise NoInterpreter(f"{SETTING}: a model in {folder} can't be loaded ({reason}): copy it again, whole") from None
    return opus


def pairs_in(folder: Path) -> frozenset[Pair]:
    """The pairs whose models are there: "tr-fr" puts Turkish into French. Raises `NoInterpreter` where there is none, or half of one."""
    cure = f"one folder a pair of languages, such as tr-fr, each with {', '.join(FILES)}"
    named = {found[1]: folder / found[0] for found in _named(folder)}
    if not named:
        raise NoInterpreter(f"{SETTING}: there is no model in {folder}: it takes {cure}")
    for model in named.values():
        if missing := [name for name in FILES if not (model / name).is_file()]:
            raise NoInterpreter(f"{SETTING}: there is no {missing[0]} in {model}: it takes {cure}")
    return frozenset(named)


def _named(folder: Path) -> list[tuple[str, Pair]]:
    entries = sorted(entry.name for entry in folder.iterdir() if entry.is_dir()) if folder.is_dir() else []
    return [(name, (found[1], found[2])) for name in entries if (found := _PAIR.fullmatch(name))]


def command(folder: Path) -> tuple[str, ...]:
    """How the process of the models is started."""
    return (sys.executable, "-m", "bot.interpreting.worker", str(folder))


class Opus:
    """One text at a time: whoever comes next waits. Satisfies `Interpreter`."""

    def __init__(self, command: Sequence[str], pairs: frozenset[Pair], *, text_seconds: float = ANSWER_SECONDS) -> None:
        self._pairs = pairs
        self._worker = WorkerProcess((*command, *sorted(map("-".join, pairs))), Untranslated, answer_seconds=text_seconds)

    @property
    def pairs(self) -> frozenset[Pair]:
        return self._pairs

    async def translate(self, words: str, pair: Pair) -> str:
        return await self._worker.ask({"pair": "-".join(pair), "words": words}, lambda answer: str(answer["words"]))

    async def open(self) -> None:
        """Load every model once. Raises `Untranslated` when one can't be."""
        await self._worker.open()

    async def close(self) -> None:
        await self._worker.close()
