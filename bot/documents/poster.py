"""What is printed on a poster, as the process that sets pages is told it: few lines, each in each language of the sheet. Pure.

People read it from the top: what it is for, where, how to do it in three gestures, who answers, that it costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any
from urllib.parse import unquote

import segno

from bot.texts import Texts
from dialogue.directions import direction
from dialogue.keys import key_of
from flows.staff.make_poster import Sheet
from routing.residents.links import Addresses
from summaries.forms.typeset import safe, typeset

MILLIMETRES: Mapping[Sheet, tuple[int, int]] = {Sheet.A4: (210, 297), Sheet.A5: (148, 210), Sheet.TWO: (297, 210)}
"""Of a sheet of paper: its width and its height."""
QUIET = 4
"""White dots around a square: fewer, and some phones do not see it."""
STEPS = ("poster-step-open", "poster-step-aim", "poster-step-speak")
LONGEST_PLACE, LONGEST_NAME = 90, 80
"""Letters printed of a place, and of an association."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    payload: str
    place: str
    theme: str
    """A code, or "" for all."""
    association: str
    """Who answers; "" where more than one might."""
    languages: Sequence[str]
    """One to three; the first is the largest."""
    sheet: Sheet


def asked(texts: Texts, addresses: Addresses, poster: Poster, now: datetime, form: str = "pdf") -> dict[str, Any]:
    """What the process is told. `form` is pdf, or png for a picture of the sheet."""
    lines = _Lines(texts, poster.languages)
    width, height = MILLIMETRES[poster.sheet]
    return {
        "form": form,
        "made_at": now.isoformat(),
        "poster": {
            "width": width, "height": height, "two-up": poster.sheet is Sheet.TWO,
            "name": f"{lines.first('poster-title')} {poster.place}",
            "title": lines.each("poster-title"),
            "place": safe(typeset(poster.place, "fr"), LONGEST_PLACE),
            "theme": lines.each(key_of("theme", poster.theme)) if poster.theme else [],
            "doors": [_door(lines, *door) for door in _doors(texts, addresses, poster)],
            "steps": [lines.each(key) for key in STEPS],
            "answer": lines.each("poster-answer", name=safe(poster.association, LONGEST_NAME)) if poster.association else [],
            "free": lines.each("poster-free"),
        },
    }  # fmt: skip


class _Lines:
    def __init__(self, texts: Texts, languages: Sequence[str]) -> None:
        self._texts, self._languages = texts, languages

    def each(self, key: str, **facts: str) -> list[dict[str, str]]:
        """A text in each language, as it is printed."""
        return [
            {"words": typeset(self._texts(language, key, facts), language), "language": language, "direction": direction(language)}
            for language in self._languages
        ]

    def first(self, key: str, **facts: str) -> str:
        return self._texts(self._languages[0], key, facts)


def _doors(texts: Texts, addresses: Addresses, poster: Poster) -> list[tuple[str, str]]:
    """The doors there are, as (key of what stands above the square, link): first the one that most people have."""
    payload, hello = poster.payload, texts(poster.languages[0], "link-hello")
    every = (
        ("poster-whatsapp", addresses.wa_me(payload, hello)),
        ("poster-web", addresses.web(payload)),
        ("poster-telegram", addresses.telegram(payload)),
    )
    return [(key, link) for key, link in every if link]


def _door(lines: _Lines, key: str, link: str) -> dict[str, Any]:
    """`shown` is the link as somebody without a camera would type it, and after it what is to be written there."""
    address, _, hello = link.removeprefix("https://").partition("?text=")
    return {
        "labels": lines.each(key),
        "link": link,
        "shown": f"{address} « {unquote(hello)} »" if hello else address,
        "square": square(link),
        "alt": lines.first("poster-square", link=link),
    }


def square(link: str) -> str:
    """A link as dots to photograph, an SVG."""
    drawn = BytesIO()
    segno.make(link, error="m", micro=False).save(drawn, kind="svg", border=QUIET, light="#ffffff", xmldecl=False)
    return drawn.getvalue().decode()
