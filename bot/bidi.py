"""Which way a line is read where letters of both ways meet: as the Unicode standard (UAX 9) and messengers decide it."""

from __future__ import annotations

import re
import unicodedata

FIRST_STRONG_ISOLATE, RIGHT_TO_LEFT_MARK = "\u2068", "\u200f"
_FILLED_IN = re.compile("\u2068[^\u2068\u2069]*\u2069")
"""What Fluent fills in, kept apart from what is around it."""


def way(line: str) -> str:
    """By its first letter that was not filled in: "ltr" or "rtl"; "" where there is none, and a phone guesses."""
    while (less := _FILLED_IN.sub("", line)) != line:
        line = less
    for letter in line:
        if (kind := unicodedata.bidirectional(letter)) in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return ""


def kept_right(text: str) -> str:
    """A text of a language read from the right: its lines that are all filled in, such as "• place:", say so by an invisible mark. Without
    it, a line of the recap that goes on in Latin letters is shown from the left."""
    if FIRST_STRONG_ISOLATE not in text:
        return text
    lines = text.split("\n")
    return "\n".join(RIGHT_TO_LEFT_MARK + line if FIRST_STRONG_ISOLATE in line and not way(line) else line for line in lines)
