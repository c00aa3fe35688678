"""A whole talk as a phone shows it, as one picture: for native readers, who see each text where people read it."""

from __future__ import annotations

from typing import Any

from bot.bidi import way
from bot.texts import Texts, shipped
from bot.translations.straight import Said, walked
from dialogue.directions import direction
from summaries.forms.making import made_apart
from summaries.forms.typeset import NO_LETTER, in_font

DRAWN = "✅📍"
"""Signs that the font lacks, and that the page draws itself."""


async def pictured(language: str, flow: str) -> bytes:
    """A PNG, 720 dots wide. Raises `NotMade`."""
    return await made_apart(asked(shipped(), language, flow))


def asked(texts: Texts, language: str, flow: str) -> dict[str, Any]:
    """What the process that draws is told."""
    talk = {
        "language": language, "direction": direction(language), "house": _letters(texts(language, "web-house")),
        "tagline": _letters(texts(language, "web-tagline")), "said": [_bubble(one) for one in walked(texts, language, flow)],
    }  # fmt: skip
    return {"form": "png", "talk": talk}


def _bubble(said: Said) -> dict[str, Any]:
    rows = [[_letters(label) for label in row] for row in said.rows]
    return {"ours": said.ours, "lines": [[_letters(line), way(line)] for line in said.words.split("\n")], "rows": rows}


def _letters(words: str) -> str:
    """Words with a box for each letter that can't be drawn, so that whoever looks sees that it lacks."""
    return "".join(letter if letter in DRAWN or not letter.isprintable() or in_font(letter) else NO_LETTER for letter in words)
