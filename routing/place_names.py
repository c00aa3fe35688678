"""Finds the records whose name resembles what was written, by spelling and by sound. Knows nothing of towns."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from routing.place_words import ARTICLES, SMALL_WORDS, Word, core, glue, heard, heard_either_way, unaccented, word_set

SPELLING_CUTOFF = 0.58
PLAIN_CUTOFF = 0.72
SOUND_CUTOFF = 0.66
SOUND_WEIGHT = 0.62
"""Of a likeness heard rather than read; the rest is spelling, so « roubé » is Roubaix at about 84, not 100."""
WEAK_STARTS = word_set("saint sainte saints le la les l mont val bourg notre grand petit")
TOO_SHORT = 3
LONG_LIST = 3_000
RUNS_READ = 7
NEAR_ENOUGH = 0.79
"""Likeness found among texts sharing a rare run that makes it needless to read them all: one fault in five letters."""


@dataclass(frozen=True, slots=True)
class Key:
    """One way to write a record's name; `loss` is what the way costs, in points out of 100."""

    text: str
    owner: int
    loss: float


def spelling(written: str, name: str) -> float:
    """Likeness 0..100; neighbouring letters swapped count as one fault."""
    return 100.0 * OSA.normalized_similarity(written, name)


def together(spelt: float, sounding: float) -> float:
    return max(spelt, (1 - SOUND_WEIGHT) * spelt + SOUND_WEIGHT * sounding)


def usual_keys(words: Sequence[Word], owner: int) -> Iterable[Key]:
    """A whole name, then the shorter forms people use: no article, no small words, its beginning, its last word."""
    whole = tuple(words)
    yield Key(glue(whole), owner, 0.0)
    bare = whole[1:] if len(whole) > 1 and whole[0].plain in ARTICLES else whole
    if bare != whole:
        yield Key(glue(bare), owner, 1.0)
    short = core(whole)
    if short and short not in (glue(whole), glue(bare)):
        yield Key(short, owner, 2.0)
    for size in range(1, len(bare)):
        if bare[size - 1].plain not in SMALL_WORDS and (size > 1 or bare[0].plain not in WEAK_STARTS):
            start = glue(bare[:size])
            if len(start) > TOO_SHORT:
                yield Key(start, owner, 6.0 if len(start) > len(short) / 3 else 9.0)
    if len(bare) > 1 and len(bare[-1].plain) > TOO_SHORT + 2:
        yield Key(bare[-1].plain, owner, 14.0)


class Texts:
    """Texts with their owners, shortest first. A search reads only lengths that could be alike; in a long list, first only
    the texts that share one of the rarest three-letter runs, and all of them when those are not near enough."""

    def __init__(self, texts: Iterable[tuple[str, int, float]], cutoff: float) -> None:
        """Each text comes with its owner and its loss; a likeness under `cutoff` (0..1) is not found."""
        listed = sorted(texts, key=lambda item: len(item[0]))
        self._texts = [text for text, _, _ in listed]
        self._lengths = [len(text) for text in self._texts]
        self._owners = [owner for _, owner, _ in listed]
        self._losses = [loss for _, _, loss in listed]
        self._cutoff = cutoff
        self._runs: dict[str, array[int]] = {}
        if len(listed) > LONG_LIST:
            for rank, text in enumerate(self._texts):
                for run in runs_of(text):
                    self._runs.setdefault(run, array("H" if len(listed) < 65_536 else "L")).append(rank)

    def __len__(self) -> int:
        return len(self._texts)

    def nearest(self, written: str, limit: int) -> list[tuple[int, float]]:
        """(owner, likeness 0..100 less the loss), the likest first."""
        if self._runs:
            shared = {rank for run in self._rarest(written) for rank in self._runs[run]}
            ranks = list(shared)
            found = self._extract(written, [self._texts[rank] for rank in ranks], limit)
            if found and found[0][1] >= NEAR_ENOUGH:
                return [self._owned(ranks[at], likeness) for at, likeness in found]
        start = bisect_left(self._lengths, len(written) * self._cutoff - 0.001)
        end = bisect_right(self._lengths, len(written) / self._cutoff + 0.001)
        return [self._owned(start + at, likeness) for at, likeness in self._extract(written, self._texts[start:end], limit)]

    def _rarest(self, written: str) -> list[str]:
        known = (run for run in runs_of(written) if run in self._runs)
        return sorted(known, key=lambda run: len(self._runs[run]))[:RUNS_READ]

    def _extract(self, written: str, texts: Sequence[str], limit: int) -> list[tuple[int, float]]:
        scorer = OSA.normalized_similarity
        hits = process.extract(written, texts, scorer=scorer, processor=None, score_cutoff=self._cutoff, limit=limit)
        return [(at, likeness) for _, likeness, at in hits]

    def _owned(self, rank: int, likeness: float) -> tuple[int, float]:
        return self._owners[rank], 100.0 * likeness - self._losses[rank]


def runs_of(text: str) -> set[str]:
    """Three letters at a time, the edges counted as a letter."""
    padded = f"^{text}$"
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


class NameIndex:
    """Owners are whatever numbers the caller gives. Building costs about 20 µs a name; a search, about 40 ns a key."""

    def __init__(self, keys: Iterable[Key], sounds: Iterable[tuple[str, int]] = (), *, cutoff: float = SPELLING_CUTOFF) -> None:
        self._exact: dict[str, list[Key]] = {}
        self._main: dict[int, str] = {}
        for key in dict.fromkeys(keys):
            self._exact.setdefault(key.text, []).append(key)
            self._main.setdefault(key.owner, key.text)
        listed = (key for same in self._exact.values() for key in same)
        self._spelt = Texts(((key.text, key.owner, key.loss) for key in listed), cutoff)
        self._heard = Texts(((sound, owner, 0.0) for sound, owner in dict.fromkeys(sounds)), SOUND_CUTOFF)
        self._sorted = sorted((text, owner) for owner, text in self._main.items())

    @classmethod
    def of_names(cls, names: Iterable[tuple[int, tuple[Word, ...]]]) -> NameIndex:
        keys: list[Key] = []
        sounds: list[tuple[str, int]] = []
        for owner, words in names:
            keys.extend(usual_keys(words, owner))
            sounds.append((heard(words), owner))
            if len(words) > 1 and words[0].plain in ARTICLES:
                sounds.append((heard(words[1:]), owner))
        return cls(keys, sounds)

    @classmethod
    def plain(cls, names: Iterable[tuple[int, str]]) -> NameIndex:
        """Whole names only, by spelling only: what tens of thousands of small communes can afford."""
        keys = (Key("".join(filter(str.isalnum, unaccented(name))), owner, 0.0) for owner, name in names)
        return cls(keys, cutoff=PLAIN_CUTOFF)

    def exact(self, text: str) -> list[Key]:
        return self._exact.get(text, [])

    def search(self, words: tuple[Word, ...], *, limit: int = 24) -> dict[int, float]:
        """Owner → likeness 0..100 for the nearest names; empty for fewer than two letters."""
        written = glue(words)
        if len(written) < TOO_SHORT - 1:
            return {key.owner: 100.0 - key.loss for key in self.exact(written)}
        found: dict[int, float] = {}
        for text in _spellings(written):
            self._by_spelling(text, found, limit)
        self._by_beginning(written, found)
        for sound in heard_either_way(words) if self._heard else ():
            self._by_sound(sound, written, found, limit)
        return found

    def _by_spelling(self, written: str, found: dict[int, float], limit: int) -> None:
        for owner, score in self._spelt.nearest(written, limit):
            _keep(found, owner, score)
        for key in self.exact(written):
            _keep(found, key.owner, 100.0 - key.loss)

    def _by_sound(self, sound: str, written: str, found: dict[int, float], limit: int) -> None:
        if len(sound) < TOO_SHORT:
            return
        for owner, likeness in self._heard.nearest(sound, limit):
            _keep(found, owner, together(spelling(written, self._main[owner]), likeness))

    def _by_beginning(self, written: str, found: dict[int, float]) -> None:
        """A name cut short in the middle of a word: « aulnay sous b »."""
        if len(written) <= TOO_SHORT:
            return
        start = bisect_left(self._sorted, (written, -1))
        for text, owner in self._sorted[start : start + 40]:
            if not text.startswith(written):
                break
            _keep(found, owner, 72.0 + 22.0 * len(written) / len(text))


def _keep(found: dict[int, float], owner: int, score: float) -> None:
    if score > found.get(owner, 0.0):
        found[owner] = score


def _spellings(written: str) -> tuple[str, ...]:
    """« stdenis », written in one go, is also read as « saintdenis »."""
    for short, long in (("ste", "sainte"), ("st", "saint")):
        if written.startswith(short) and len(written) > len(short) + TOO_SHORT:
            return written, long + written[len(short) :]
    return (written,)
