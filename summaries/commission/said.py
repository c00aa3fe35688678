"""Somebody's words as the commission reads them: nobody named, no insult, no place that is not told. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogue.words import plain
from routing.anonymous.masking import anonymised

PLACE = "[lieu]"
_WORD = re.compile(r"[^\W_]+")
_DEPARTEMENT = re.compile(r"\s*\(\w{1,3}\)$")
_ARTICLES = ("le", "la", "les", "l")
_LEAST_LETTERS = 3


def said(words: str, language: str, places: Sequence[str] = (), hidden: Sequence[str] = ()) -> str:
    """`places` are names of where it is, as they are shown: "Roubaix (59)"; of these, `hidden` must not be read in the words."""
    return without_places(anonymised(words, language, places), hidden)


def without_places(words: str, names: Sequence[str]) -> str:
    """Each name of a place hidden, however its accents, capitals and hyphens are written."""
    hidden = [tokens for name in names for part in _parts(name) if (tokens := _tokens(part))]
    found = list(_WORD.finditer(words))
    said_plainly = [plain(token.group()) for token in found]
    spans = [
        (found[at].start(), found[at + len(tokens) - 1].end())
        for at in range(len(found))
        for tokens in hidden
        if said_plainly[at : at + len(tokens)] == tokens
    ]
    return _replaced(words, spans)


def _parts(name: str) -> list[str]:
    """ "Nouveau Roubaix, Hauts Champs" is two places that people name apart."""
    parts = [part.strip() for part in re.split(r"[,/]| - | – ", _DEPARTEMENT.sub("", name))]
    return [part for part in parts if len(part) >= _LEAST_LETTERS]


def _tokens(name: str) -> list[str]:
    """Without the article that people leave out or write otherwise: "les 4000" is also "aux 4000"."""
    tokens = plain(name).split()
    return tokens[1:] if len(tokens) > 1 and tokens[0] in _ARTICLES else tokens


def _replaced(words: str, spans: Sequence[tuple[int, int]]) -> str:
    kept, end = [], 0
    for start, stop in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= end:
            kept += [words[end:start], PLACE]
            end = stop
    return "".join([*kept, words[end:]])
