"""Names of people: after a title or "je m'appelle", from lists of names of every origin, or by a capital where none is due.

What has a capital inside a sentence and is neither a place, an institution nor an ordinary word is taken for a name: too much is masked
rather than too little, and a person reads it before anybody else does. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from routing.anonymous.numbers import Found
from routing.anonymous.reading import Reading, Word, folded, read
from routing.anonymous.uncased import everyday, made_as_a_name, may_be_a_name, uncased
from routing.anonymous.words import LONGEST_PHRASE, doubtful, listed, names, phrases, sayings, stems

_MOST = 4
"""Words of one name."""
_TO = frozenset(("a", "en", "de", "sur", "vers"))
"""After these an everyday word may be a town: "je vis a nice"."""


def people(reading: Reading, known: Iterable[str] = ()) -> Iterator[Found]:
    """Each name of a person; `known` are names of places that stay."""
    yield from ((start, end, "name") for start, end in _Names(reading, known).found())


def places(reading: Reading, known: Iterable[str] = ()) -> Iterator[Found]:
    """Each word of the name of a place."""
    yield from ((start, end, "place") for start, end in _Names(reading, known).places())


class _Names:
    def __init__(self, reading: Reading, known: Iterable[str]) -> None:
        self._said = reading.said
        self._words = reading.words
        self._known = {part for name in known for part in _plain(name)}
        self._places = self._named_in(phrases()) | self._said_to_be()
        self._kept = self._places | self._named_in(phrases(institutions=True))

    def found(self) -> Iterator[tuple[int, int]]:
        at = 0
        while at < len(self._words):
            last = self._name_from(at)
            if last is None:
                at += 1
                continue
            first = at - 1 if at and self._initial(at - 1) and self._near(at - 1) and not self._titled(at) else at
            yield self._words[first].start, self._words[last].end
            at = last + 1

    def _name_from(self, at: int) -> int | None:
        """The last word of the name that begins here; None when none does."""
        strong, weak = self._cued(at)
        word = self._words[at]
        if strong and (word.named or not self._ordinary(word)) and (at not in self._kept or self._listed(at)):
            return self._extend(at)
        if at in self._kept:
            return None
        if (
            (strong or (weak and word.plain in listed("opening")))
            and word.plain in listed("inside")
            and at + 1 < len(self._words)
            and self._near(at)
            and self._goes_on(at + 1)
        ):
            return self._extend(at)
        if (
            self._initial(at)
            and self._near(at)
            and self._said[word.end] == "."
            and self._words[at + 1].capital
            and not self._titled(at + 1)
        ):
            return self._extend(at)
        if self._sure(at) or (self._doubtful(at) and (word.named or weak or self._beside_surname(at) or self._introduced(at))):
            return self._extend(at)
        if self._unexplained(at) or (weak and self._listed(at)):
            return self._extend(at)
        return None

    def _sure(self, at: int) -> bool:
        word = self._words[at].plain
        return (folded(word) in names("first") and word not in listed("title")) or (
            word.startswith(stems()) and not self._ordinary(self._words[at])
        )

    def _doubtful(self, at: int) -> bool:
        return self._words[at].plain in doubtful()

    def _surname(self, at: int) -> bool:
        word = self._words[at]
        return folded(word.plain) in names("surname") and (word.named or not self._ordinary(word))

    def _listed(self, at: int) -> bool:
        return self._sure(at) or self._doubtful(at) or self._surname(at)

    def _beside_surname(self, at: int) -> bool:
        if self._ordinary(self._words[at]) or self._words[at].plain in listed("title") | listed("kin"):
            return False
        follows = at + 1 < len(self._words) and self._near(at) and (self._surname(at + 1) or self._sure(at + 1))
        return bool(follows and not self._ordinary(self._words[at + 1]))

    def _introduced(self, at: int) -> bool:
        """ "Rose ma voisine", "Fleur, la gardienne"."""
        after = [word.plain for word in self._words[at + 1 : at + 3]]
        return self._words[at].capital and len(after) == 2 and after[0] in listed("of-ours") and after[1] in listed("kin")

    def _ordinary(self, word: Word) -> bool:
        if uncased(word):
            return everyday(word)
        return word.plain in listed("word") or word.plain in listed("verb") or len(word.plain) == 1

    def _unexplained(self, at: int) -> bool:
        """A capital that no sentence, place, institution or ordinary word explains."""
        word = self._words[at]
        if len(word.text) < 2 or self._ordinary(word) or word.plain in listed("title") | listed("kin") | listed("after"):
            return False
        if word.named:
            return not (word.text.isupper() and len(word.text) <= 5) and word.plain not in listed("place-before")
        after = at + 1
        return bool(
            word.capital and word.begins and after < len(self._words) and self._near(at)
            and self._words[after].named and self._surname(after)
        )  # fmt: skip

    def _cued(self, at: int) -> tuple[bool, bool]:
        """Whether what comes before says that a name follows: surely, or perhaps."""
        before = [word.plain for word in self._words[max(0, at - 5) : at]]
        strong = _ends(before, sayings("cue")) or self._titled(at)
        kin = bool(before) and (before[-1] in listed("kin") or before[-1] in listed("title")) and self._near(at - 1)
        return strong and self._closely(at), kin or _ends(before, sayings("cue-weak"))

    def _closely(self, at: int) -> bool:
        return len(self._said[self._words[at - 1].end : self._words[at].start].strip(" \n\t:.,'’-=\"«")) == 0

    def _titled(self, at: int) -> bool:
        if at + 1 < len(self._words) and self._words[at + 1].plain in listed("after") and self._near(at):
            return self._words[at].plain not in listed("title") and not self._ordinary(self._words[at])
        title = self._words[at - 1] if at else None
        if title is None or title.plain not in listed("title") or self._words[at].plain in listed("role"):
            return False
        if title.plain in ("m", "me", "mm"):
            return (title.capital or title.plain == "m") and (self._words[at].capital or self._listed(at))
        return True

    def _extend(self, at: int) -> int:
        """A name goes on with names, capitals, an initial, and small words between two of them."""
        last = at
        for step in range(at + 1, min(at + _MOST + 1, len(self._words))):
            if not self._near(step - 1):
                break
            word = self._words[step]
            hyphened = self._said[self._words[step - 1].end : word.start] == "-"
            second = step == at + 1 and may_be_a_name(word) and self._cued(at)[0]
            if hyphened or second or self._goes_on(step):
                last = step
            elif word.plain not in listed("inside"):
                break
        return last

    def _goes_on(self, at: int) -> bool:
        word = self._words[at]
        if self._initial(at) and (self._said[word.end : word.end + 1] in (".", "", "\n", ",") or word.named):
            return True
        if at in self._kept or word.plain in listed("after"):
            return False
        if made_as_a_name(word, self._words[at - 1]):
            return True
        if self._ordinary(word):
            return word.named and self._surname(at)
        return self._listed(at) or word.named or (word.capital and not word.begins)

    def _initial(self, at: int) -> bool:
        word = self._words[at]
        return len(word.text) == 1 and word.capital and word.plain not in ("a", "y")

    def _near(self, at: int) -> bool:
        """Nothing but a space, a hyphen or an abbreviation's point between this word and the next."""
        if at < 0 or at + 1 >= len(self._words):
            return False
        gap = self._said[self._words[at].end : self._words[at + 1].start]
        return gap.strip(" ") in ("", "-", ".", "'") and "\n" not in gap and (gap.strip(" ") != "." or len(self._words[at].text) <= 4)

    def places(self) -> Iterator[tuple[int, int]]:
        """Each word of the name of a place."""
        for at in sorted(self._places):
            yield self._words[at].start, self._words[at].end

    def _named_in(self, known: frozenset[str]) -> set[int]:
        """Words of these names."""
        kept: set[int] = set()
        for at in range(len(self._words)):
            said = ""
            for end in range(at, min(at + LONGEST_PHRASE, len(self._words))):
                said = f"{said} {self._words[end].plain}" if said else self._words[end].plain
                if said in known and (end > at or self._may_be_a_place(at)):
                    kept |= set(range(at, end + 1))
        return kept

    def _may_be_a_place(self, at: int) -> bool:
        """One word, not sure to be somebody's name. What is also an everyday word ("est", "réunion") has a capital, or stands after "à"."""
        word = self._words[at]
        to = at > 0 and self._words[at - 1].plain in _TO
        return not self._sure(at) and (word.capital or to or not self._ordinary(word))

    def _said_to_be(self) -> set[int]:
        """Words that are told to be a place's, or that follow "quartier", "école", "rue"."""
        kept: set[int] = set()
        for at, word in enumerate(self._words):
            if word.plain in self._known and not self._sure(at) and not self._ordinary(word):
                kept.add(at)
            if word.plain in listed("place-before"):
                kept |= self._named_after(at)
        return kept

    def _named_after(self, place: int) -> set[int]:
        """The words of "cité Maurice Thorez", "école de la Fontaine"; in "école de Karim" nothing is a place's name."""
        kept: set[int] = set()
        small = ""
        for at in range(place + 1, min(place + 6, len(self._words))):
            word = self._words[at]
            if not self._near(at - 1) or word.plain in listed("title"):
                break
            if word.plain in listed("small") and not (kept and word.plain in ("a", "et", "en", "au", "aux", "sur")):
                small = word.plain
                continue
            if small in ("de", "d", "a", "chez") and self._listed(at) and not kept:
                break
            if not (word.named or (word.capital and not word.begins) or self._listed(at)):
                break
            if self._ordinary(word) and not (word.named and self._doubtful(at)):
                break
            kept.add(at)
            small = ""
        return kept


def _ends(before: list[str], said: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(before[-length:]) in said for length in range(1, len(before) + 1))


def _plain(name: str) -> list[str]:
    return [word.plain for word in read(name).words]
