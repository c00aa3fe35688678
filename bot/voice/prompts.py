"""Texts recorded by somebody who speaks a language that few write: `<language>/<text-key>.ogg` in a folder of the operator's.

A message is shown in French, and what of it was recorded is heard: each of its paragraphs and buttons is known again by the text that it
was made from. What people wrote themselves is in no recording, and is only read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.channels.port import Outgoing
from bot.texts import SOURCE, Texts
from bot.voice.importance import ESSENTIAL, MOST_NUMBER, prompt_keys
from bot.voice.saying import choices

ENDING = ".ogg"
MOST_BYTES = 400_000
"""Of one recording: more than a minute of speech."""
MOST_HEARD = 12
"""Recordings played one after the other."""
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_CODECS = (b"OpusHead", b"\x01vorbis")


class Prompts:
    def __init__(self, folder: Path | None, texts: Texts) -> None:
        """Looks once: a recording dropped in later is heard after the next start."""
        self._texts = texts
        self._files = {language: dict(_files(folder / language)) for language in _languages(folder)} if folder else {}
        self._patterns: dict[str, list[tuple[str, re.Pattern[str]]]] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """Those in which something can be heard."""
        return tuple(language for language, files in self._files.items() if files)

    def recorded(self, language: str) -> tuple[str, ...]:
        return tuple(self._files.get(language, ()))

    def file(self, language: str, key: str) -> Path:
        return self._files[language][key]

    def heard(self, language: str, message: Outgoing) -> list[str]:
        """The recordings that say a message, shown in French, in their order."""
        if language not in self._patterns:
            self._patterns[language] = list(self._shapes(language))
        told = [(found.start(), key) for key, shape in self._patterns[language] if (found := shape.search(message.text))]
        keys = [key for _, key in sorted(told)]
        labels = {self._texts(SOURCE, key): key for key in self.recorded(language) if len(self._texts.pieces(key)) == 1}
        for number, button in choices(message):
            if button.label in labels and str(number) in self._files[language]:
                keys += [labels[button.label], str(number)]
        return keys[:MOST_HEARD]

    def _shapes(self, language: str) -> Iterator[tuple[str, re.Pattern[str]]]:
        """How each recorded text looks in a message, whatever it is filled in with: it has paragraphs of its own."""
        for key in self.recorded(language):
            pieces = self._texts.pieces(key)
            if sum(map(len, pieces)) > 2:
                yield key, re.compile(r"(?:\A|(?<=\n\n))" + ".+?".join(map(re.escape, pieces)) + r"(?=\n\n|\Z)", re.DOTALL)


def _languages(folder: Path) -> list[str]:
    if not folder.is_dir():
        return []
    return sorted(entry.name for entry in folder.iterdir() if entry.is_dir() and _LANGUAGE.fullmatch(entry.name))


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted(folder.iterdir()):
        if file.suffix == ENDING and playable(file):
            yield file.stem, file


def playable(file: Path) -> bool:
    """Whether a file begins and ends like a sound that messaging apps play: Opus or Vorbis in Ogg, not too long."""
    try:
        if not 0 < file.stat().st_size <= MOST_BYTES:
            return False
        data = file.read_bytes()
    except OSError:
        return False
    last = data.rfind(b"OggS")
    samples = int.from_bytes(data[last + 6 : last + 14], "little") if last > 0 else 0
    return data.startswith(b"OggS") and any(codec in data[:100] for codec in _CODECS) and 0 < samples < 1 << 62


def faults(folder: Path, texts: Texts) -> list[str]:
    """What an operator should know of a folder of recordings, a sentence each; none when all is well."""
    if not folder.is_dir():
        return [f"{folder} is not a folder: nothing recorded can be heard"]
    found = [f"{entry.name}: name the folder by the code of its language, such as kab, snk, bm or zdj" for entry in sorted(folder.iterdir())
             if entry.is_dir() and not _LANGUAGE.fullmatch(entry.name)]  # fmt: skip
    for language in _languages(folder):
        found += _faults_of(folder / language, texts)
    return found


def _faults_of(folder: Path, texts: Texts) -> Iterator[str]:
    wanted: dict[str, Any] = dict.fromkeys(prompt_keys(texts))
    for file in sorted(folder.iterdir()):
        called = f"{folder.name}/{file.name}"
        if file.suffix != ENDING:
            yield f"{called}: only files that end in {ENDING} are heard"
        elif file.stem not in wanted and not file.stem.isdecimal():
            yield f"{called}: no text has this key; `porte-voix locales prompts {folder.name}` lists them"
        elif not playable(file):
            yield f"{called}: can't be played; record it again as Ogg Opus, one minute at most"
    missing = [key for key in ESSENTIAL if key in wanted and not playable(folder / f"{key}{ENDING}")]
    missing += [str(number) for number in range(1, MOST_NUMBER + 1) if not playable(folder / f"{number}{ENDING}")]
    if missing:
        yield f"{folder.name}: {len(missing)} recordings are missing that everybody needs: {', '.join(missing)}"
