"""Words as people type them: compared without case, accents, punctuation or emoji."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

_KEPT_CONTROLS = "\n\t"
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
_MOST_MARKS = 4
_LATIN_MARKS = re.compile("[\u0300-\u036f]+")
_DOTLESS = "ı"
"""A Turkish letter whose capital is "I": whoever writes in capitals, or on a French keyboard, writes i."""
_SPACED = {code: " " for code in range(128) if not chr(code).isalnum()}


def tidy(text: str) -> str:
    """Text made safe to keep and show: NFC, lone surrogates replaced, control and bidi controls out, stacked marks capped."""
    if text.isprintable() and max(text, default="") < "\u0300":
        return text  # nothing to take out, and each letter is already one with its accent
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    kept: list[str] = []
    marks = 0
    for char in unicodedata.normalize("NFC", text.replace("\r\n", "\n")):
        category = unicodedata.category(char)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if char in _BIDI or marks > _MOST_MARKS or (category == "Cc" and char not in _KEPT_CONTROLS):
            continue
        kept.append(char)
    return "".join(kept)


def plain(text: str) -> str:
    """Letters and digits in lower case without accents, single spaces between words: "  Ça VA ? 👍" → "ca va"."""
    folded = text.casefold()
    if folded.isascii():
        return " ".join(folded.translate(_SPACED).split())
    decomposed = _LATIN_MARKS.sub("", unicodedata.normalize("NFKD", folded).casefold())  # "ᴬ" is a capital only once it is taken apart
    decomposed = decomposed.replace(_DOTLESS, "i")
    if decomposed.isascii():
        return " ".join(decomposed.translate(_SPACED).split())
    letters = (c if c.isalnum() else " " for c in decomposed if not unicodedata.combining(c))
    return " ".join("".join(letters).split())


plain_label = lru_cache(maxsize=4096)(plain)
"""The same, remembered: for texts of ours and names of the directory, never for what people write."""


def meant(text: str, labels: Sequence[tuple[str, str]], also: Mapping[str, Iterable[str]] | None = None) -> str | None:
    """The choice that typed words plainly mean: its number, its label, other words for it (`also`), or the start of one label only."""
    said = plain(text)
    if not said:
        return None
    if said.isdecimal() and len(said) < 10:
        return labels[int(said) - 1][0] if 1 <= int(said) <= len(labels) else None
    for code, label in labels:
        if said == plain_label(label) or said in ((also or {}).get(code) or ()):
            return code
    starting = [code for code, label in labels if plain_label(label).startswith(said)] if len(said) >= 3 else []
    return starting[0] if len(starting) == 1 else None
