"""Finds the records whose name resembles what was written, by spelling and by sound. Knows nothing of towns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from routing.places.texts import Key, Texts
from routing.places.words import ARTICLES, SMALL_WORDS, Word, core, glue, heard, heard_either_way, unaccented, word_set

SPELLING_CUTOFF = 0.58
PLAIN_CUTOFF = 0.72
SOUND_CUTOFF = 0.66
SOUND_WEIGHT = 0.62
"""Of a likeness heard rather than read; the rest is spelling, so « roubé » is Roubaix at about 84, not 100."""
WEAK_STARTS = word_set("saint sainte saints le la les l mont val bourg notre grand petit")
TOO_SHORT = 3
BEGINNINGS = 40


def spelling(written: str, name: str) -> float:
    """Likeness 0..100; neighbouring letters swapped count as one fault. RapidFuzz takes 3 MB, so it comes with the first misspelt name."""
    from rapidfuzz.distance import OSA

    return 100.0 * OSA.normalized_similarity(written, name)


def together(spelt: float, sounding: float) -> float:
    return max(spelt, (1 - SOUND_WEIGHT) * spelt + SOUND_WEIGHT * sounding)


def usual_keys(words: Sequence[Word], owner: int) -> Iterable[Key]:
    """A whole name, then the shorter forms people use: no article, no small words, its beginning, its last word."""
    whole = tuple(words)
    yield Key(glue(whole), owner, 0)
    bare = whole[1:] if len(whole) > 1 and whole[0].plain in ARTICLES else whole
    if bare != whole:
        yield Key(glue(bare), owner, 1)
    short = core(whole)
    if short and short not in (glue(whole), glue(bare)):
        yield Key(short, owner, 2)
    for size in range(1, len(bare)):
        if bare[size - 1].plain not in SMALL_WORDS and (size > 1 or bare[0].plain not in WEAK_STARTS):
            start = glue(bare[:size])
            if len(start) >= TOO_SHORT:
                yield Key(start, owner, 5 if len(start) > len(short) / 3 else 9)
    if len(bare) > 1 and len(bare[-1].plain) > TOO_SHORT + 2:
        yield Key(bare[-1].plain, owner, 14)


class NameIndex:
    """Owners are whatever numbers the caller gives. Building costs about 20 µs a name; a search, about 40 ns a key."""

    def __init__(
        self, keys: Iterable[Key], sounds: Iterable[tuple[str, int]] = (), *, cutoff: float = SPELLING_CUTOFF, ready: bool = False
    ) -> None:
        """The keys of an owner come together, its main name first; an owner that sounds like something has a key too.

        `ready` is for an index that nearly every query searches.
        """
        self._spelt = Texts(_once(keys), cutoff, ready=ready)
        heard = dict.fromkeys(sounds)
        # A sound leads to the rank of its owner's main name, whose spelling it is then weighed with.
        ranks = {self._spelt.key(rank).owner: rank for rank in self._spelt.mains} if heard else {}
        self._heard = Texts((Key(sound, ranks[owner], 0) for sound, owner in heard), SOUND_CUTOFF, ready=ready)

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
        keys = (Key("".join(filter(str.isalnum, unaccented(name))), owner, 0) for owner, name in names)
        return cls(keys, cutoff=PLAIN_CUTOFF, ready=True)

    def exact(self, text: str) -> list[Key]:
        return self._spelt.exact(text)

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
        for rank, likeness in self._heard.nearest(sound, limit):
            name = self._spelt.key(rank)
            _keep(found, name.owner, together(spelling(written, name.text), likeness))

    def _by_beginning(self, written: str, found: dict[int, float]) -> None:
        """A name cut short in the middle of a word: « aulnay sous b »."""
        if len(written) <= TOO_SHORT:
            return
        for key in self._spelt.beginning(written, BEGINNINGS):
            _keep(found, key.owner, 72.0 + 22.0 * len(written) / len(key.text))


def _once(keys: Iterable[Key]) -> Iterator[Key]:
    """Each key of an owner once."""
    for _, same in groupby(keys, attrgetter("owner")):
        yield from dict.fromkeys(same)


def _keep(found: dict[int, float], owner: int, score: float) -> None:
    if score > found.get(owner, 0):
        found[owner] = score


def _spellings(written: str) -> tuple[str, ...]:
    """« stdenis », written in one go, is also read as « saintdenis »."""
    for short, long in (("ste", "sainte"), ("st", "saint")):
        if written.startswith(short) and len(written) > len(short) + TOO_SHORT:
            return written, long + written[len(short) :]
    return (written,)
