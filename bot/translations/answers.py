"""Words people may type: each means one thing, whatever the language it is in, since all of them are heard at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.translations.sources import WORDS_ACCEPTED, Source, starting, typed, written
from dialogue.asides import Aside
from dialogue.words import plain

TYPED = (
    "accepted-", "choice-", "heard-", "language-name", "nature-", "neighbours-different", "outcome-", "several-", "speaker-", "subtheme-",
    "theme-", "why-",
)  # fmt: skip
"""Texts that people may write as an answer. An aside is heard first, so these may not be one."""
OPPOSITES = (
    (("accepted-yes", "choice-yes"), ("accepted-no", "choice-no")),
    (("accepted-yes", "choice-yes"), ("accepted-elsewhere", "choice-elsewhere")),
    (("accepted-yes", "choice-yes"), ("accepted-elsewhere-or-unsure", "choice-elsewhere-or-unsure")),
    (("accepted-yes", "choice-yes"), ("accepted-different", "neighbours-different")),
    (("accepted-send", "choice-send"), ("accepted-no", "choice-no")),
    (("accepted-send", "choice-send"), ("accepted-change",)),
    (("accepted-over", "choice-over"), ("choice-too-young",)),
    (("accepted-solved", "act-solved"), ("accepted-not-solved", "act-not-solved")),
)
"""Answers that the same question may be given, and that must never be taken for each other."""
_ASIDES = {f"aside-{aside}-words": aside for aside in Aside}


def faults(sources: Mapping[str, Source]) -> Iterator[str]:
    asides = dict[str, Aside]()
    yield from _asides(sources, asides)
    yield from _commands(sources)
    for source in sources.values():
        for key in starting(source, TYPED):
            words = _words(source, key)
            heard = [word for word in words if plain(word) in asides]
            yield from (f"{source.name}: {key} has {word!r}, which is heard as {asides[plain(word)]}" for word in heard)
            if not any(map(plain, words)):
                yield f"{source.name}: {key} accepts nothing that can be typed"
    for one, other in OPPOSITES:
        yield from _opposites(sources, one, other)


def _asides(sources: Mapping[str, Source], asides: dict[str, Aside]) -> Iterator[str]:
    """Fills `asides`: what each word means."""
    for source in sources.values():
        for key in sorted(source.texts.keys() & _ASIDES.keys()):
            for word in typed(source, key):
                if not plain(word):
                    yield f"{source.name}: {key} has {word!r}, without a letter: every emoji would mean it"
                elif asides.setdefault(plain(word), _ASIDES[key]) is not _ASIDES[key]:
                    yield f"{source.name}: {key} has {word!r}, which means {asides[plain(word)]} already"


def _commands(sources: Mapping[str, Source]) -> Iterator[str]:
    commands = dict[str, str]()
    for source in sources.values():
        for key in starting(source, ("command-",)):
            for word in typed(source, key):
                if commands.setdefault(plain(word), key) != key:
                    yield f"{source.name}: {key} has {word!r}, which is {commands[plain(word)]} already"


def _opposites(sources: Mapping[str, Source], one: tuple[str, ...], other: tuple[str, ...]) -> Iterator[str]:
    meant = {plain(word): f"{key} in {source.name}" for source, key, word in _said(sources, one)}
    for source, key, word in _said(sources, other):
        if plain(word) in meant:
            yield f"{source.name}: {key} has {word!r}, which is {meant[plain(word)]} too: it can't mean both"


def _said(sources: Mapping[str, Source], keys: tuple[str, ...]) -> Iterator[tuple[Source, str, str]]:
    for source in sources.values():
        for key in keys:
            if key in source.texts:
                yield from ((source, key, word) for word in _words(source, key))


def _words(source: Source, key: str) -> list[str]:
    """A label is one answer, whatever its commas."""
    return typed(source, key) if WORDS_ACCEPTED.match(key) else [written(source.texts[key])]
