"""Arrondissements as people number them: « XIX », « dix-neuvième » and « 19 ème » are 19e beside the name of a city that has some. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from routing.places.words import DISTRICT, Word, word_set


def _ranked(listed: str) -> Mapping[str, int]:
    return {word: rank for rank, word in enumerate(listed.split(), 1)}


_CITIES = word_set("paris lyon marseille")
_ROMAN = _ranked("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx")
_SAID = _ranked(
    "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme quatorzieme "
    "quinzieme seizieme dixseptieme dixhuitieme dixneuvieme vingtieme"
)
_ENDINGS = word_set("e er ere eme ieme em me")
_ENDING = re.compile(r"(?:er|e|ieme|eme)$")


def numbered_districts(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The same words with each number of an arrondissement as « 19e », where one can be meant."""
    if not any(word.plain in _CITIES or word.plain in DISTRICT for word in words):
        return words
    return tuple(_joined(words))


def _joined(words: tuple[Word, ...]) -> Iterator[Word]:
    at = 0
    while at < len(words):
        size = 2
        while size and not (number := _number(words[at : at + size]) or (size == 1 and _roman(words, at))):
            size -= 1
        yield Word(f"{number}e", f"{number}e") if size else words[at]
        at += size or 1


def _number(words: tuple[Word, ...]) -> int | None:
    if len(words) == 2 and words[0].plain.isdigit() and len(words[0].plain) < 3 and words[1].plain in _ENDINGS:
        return int(words[0].plain)
    return _SAID.get("".join(word.plain for word in words))


def _roman(words: tuple[Word, ...], at: int) -> int | None:
    """Just after the city or before « arrondissement »: « i » is a word too."""
    beside = (at and words[at - 1].plain in _CITIES) or (at + 1 < len(words) and words[at + 1].plain in DISTRICT)
    return _ROMAN.get(_ENDING.sub("", words[at].plain)) if beside else None
