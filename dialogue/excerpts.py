"""A part of what somebody said, which whoever shortens it can only take away from: no word is added, and what is left out shows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dialogue.folding import unmarked
from dialogue.replies import Invalid, Reply, Words
from dialogue.typed import Typed, in_length

CUT = "[…]"
_TOKEN = re.compile(r"\[[^\[\]\n]{1,20}\]|\w+\**")
_CUTS = frozenset((CUT, "[...]", "[..]"))
_ENDS = re.compile(r"[.!?…؟]+(?:\s?[»\"”])?(?=\s|$)")
_TRAILING = re.compile(r"\s?[.!?…؟»\"”)]+")
_FAR = 10**6
"""More cuts than any excerpt has."""


def cut(words: str, most: int) -> str:
    """Whole words of the beginning, in so many letters; the sign of what is left out comes on top."""
    return words if len(words) <= most else f"{words[:most].rsplit(maxsplit=1)[0]} {CUT}"


def opening(text: str, most: int) -> str:
    """The beginning of a text, whole sentences where one fits, in so many letters with the sign of what is left out."""
    if len(text) <= most:
        return text
    room = most - len(CUT) - 1
    ends = [found.end() for found in _ENDS.finditer(text) if found.end() <= room]
    kept = text[: ends[-1]] if ends and ends[-1] >= room // 3 else text[:room].rsplit(maxsplit=1)[0]
    return f"{kept.rstrip()} {CUT}"


def excerpt(of: str, kept: str, masks: frozenset[str]) -> str:
    """What is kept of a text, in the text's own letters: each of its words in their order, or a mask in the place of some.

    Where words between two others are left out, a sign says so. Raises `Invalid` for a word that is not there, or not there any more.
    """
    whole = list(_TOKEN.finditer(of))
    said = [token for token in _TOKEN.findall(kept) if token not in _CUTS]
    if not said:
        raise Invalid("words-wanted")
    plain = [_plain(token.group()) for token in whole]
    places = _aligned(plain, said, masks)
    parts: list[str] = []
    for number, at in enumerate(places):
        if number:
            follows = at == places[number - 1] + 1
            hidden = said[number] in masks or said[number - 1] in masks
            parts.append(of[whole[at - 1].end() : whole[at].start()] if follows else " " if hidden else f" {CUT} ")
        parts.append(said[number] if said[number] in masks else whole[at].group())
    trailing = _TRAILING.match(of, whole[places[-1]].end())
    return "".join(parts) + (trailing.group().rstrip() if trailing else "")


def _plain(token: str) -> str:
    return unmarked(token.casefold())


def _aligned(whole: list[str], said: list[str], masks: frozenset[str]) -> list[int]:
    """Where each word said stands in the text, with as few cuts as can be. Raises `Invalid` naming the first that is added."""
    cuts = _cuts(whole, said, masks)
    places: list[int] = []
    for number, token in enumerate(said):
        start = places[-1] + 1 if places else 0
        at = min(range(start, len(whole)), key=lambda at: (cuts[number][at] + _jump(places, said, at, masks), at), default=None)
        if at is None or cuts[number][at] >= _FAR:
            raise Invalid("word-added", word=_first_added(whole, said, masks) or token)
        places.append(at)
    return places


def _cuts(whole: list[str], said: list[str], masks: frozenset[str]) -> list[list[int]]:
    """How many cuts the rest of the words needs at least, by word said and by where it stands."""
    cuts = [[_FAR] * (len(whole) + 1) for _ in said]
    for number in range(len(said) - 1, -1, -1):
        best = _FAR  # of the next word, anywhere beyond the very next place
        for at in range(len(whole) - 1, -1, -1):
            if number == len(said) - 1:
                rest = 0
            else:
                best = min(best, cuts[number + 1][at + 2] if at + 2 <= len(whole) else _FAR)
                rest = min(cuts[number + 1][at + 1], best + (said[number] not in masks and said[number + 1] not in masks))
            if _stands(whole[at], said[number], masks):
                cuts[number][at] = rest
    return cuts


def _jump(places: list[int], said: list[str], at: int, masks: frozenset[str]) -> int:
    """One cut, unless the word follows the one before, or a mask stands for what is between."""
    number = len(places)
    return int(bool(places) and at != places[-1] + 1 and said[number] not in masks and said[number - 1] not in masks)


def _stands(word: str, said: str, masks: frozenset[str]) -> bool:
    return said in masks or word == _plain(said)


def _first_added(whole: list[str], said: list[str], masks: frozenset[str]) -> str:
    """The first word that cannot stand after those before it."""
    at = 0
    for token in said:
        found = next((place for place in range(at, len(whole)) if _stands(whole[place], token, masks)), None)
        if found is None:
            return token
        at = found + 1
    return ""


@dataclass(frozen=True)
class Excerpt(Typed):
    """A part of words that are shown: what is typed may leave words out or mask them, and add none. Kept as it will be read."""

    of: str
    masks: tuple[str, ...] = ()
    at_least: int = 1
    at_most: int = 2000

    def _fit(self, words: str) -> str:
        return in_length(excerpt(self.of, words, frozenset(self.masks)), self.at_least, self.at_most)

    def samples(self) -> tuple[Reply, ...]:
        return (Words(opening(self.of, self.at_most)),)
