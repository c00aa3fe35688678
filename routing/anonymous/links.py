"""Addresses of the network: e-mail, pages, names on social networks, also as they are said aloud ("arobase gmail point com"). Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from routing.anonymous.numbers import Found

_AT = r"(?:\s?@\s?|\s?[\[(]\s?(?:at|arobase|a)\s?[\])]\s?|\s(?:arobase|arobaz|arobas|arrobase|at|arroba)\s)"
_DOT = r"(?:\s?\.\s?|\s(?:point|dot|ponto|punto|nokta)\s)"
_JOINT = r"(?:\s?\.\s?|\s(?:point|tiret|underscore|dot|dash|ponto|punto|nokta|alt tire)\s)"
_HOSTS = (
    r"(?:g\s?mail|hotmail|yahoo|outlook|orange|free|sfr|laposte|wanadoo|live|icloud|protonmail|proton|msn|bbox|numericable|aol|mail|gmx)"
)
_END = r"(?:fr|com|net|org|be|de|it|es|pt|tr|ma|dz|tn|info|eu|me|io|co|uk)"
_LOCAL = rf"(?<![\w+-])[\w+-]{{1,64}}(?:{_JOINT}[\w+-]{{1,64}}){{0,3}}"
_EMAIL = re.compile(rf"{_LOCAL}{_AT}[\w-]{{1,64}}(?:{_DOT}[\w-]{{1,64}}){{0,3}}?{_DOT}{_END}(?!\w|\.\w)", re.I)
_HALF = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{1,64}}(?:\s?@\s?|\s(?:arobase|arobaz|arrobase|arroba)\s)(?:{_HOSTS}\w*|[\w-]{{1,64}}\.\w{{1,9}})|[\w.+-]{{0,64}}@[\w.-]+",
    re.I,
)
_PAGE = re.compile(
    r"https?\s?:\s?/\s?/\s?\S+|www\s?\.\s?\S+|(?<![\w@.])(?:t\.me|wa\.me|fb\.me|bit\.ly|youtu\.be)/\S+"
    r"|(?<![\w@])[\w-]{2,64}(?:\.[\w-]{2,64}){0,3}\.(?:fr|com|net|org|info|io)(?:/\S*)?(?!\w)",
    re.I,
)
_HANDLE = re.compile(r"(?<![\w@])@\s?[\w.]{2,}")
_NETWORK = r"(?:insta(?:gram)?|snap(?:chat)?|tik\s?tok|twitter|facebook|fb|messenger|telegram|discord|whatsapp|pseudo)"
_NAMED = re.compile(
    rf"(?<!\w){_NETWORK}\s*(?::|=|->|c['e ]*st|est|is)?\s*((?=[\w.]*[\d_.])[\w.]*\w|(?<=[:=])\s*[\w.]+|(?<=[:=]\s)[\w.]+)", re.I
)


def links(said: str) -> Iterator[Found]:
    for pattern, kind in ((_EMAIL, "email"), (_HALF, "email"), (_PAGE, "link"), (_HANDLE, "link")):
        for match in pattern.finditer(said):
            yield *match.span(), kind
    for match in _NAMED.finditer(said):
        yield *match.span(1), "link"
