"""A coder of the scientific commission reads an anonymous text, and says what it is about by the codes of the codebook."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Among, Kept, Option, Text
from dialogue.play import Ask

UNSURE, WHOLE = "unsure", "whole"
"""The reader does not know; the theme, and nothing more precise."""


@dataclass(frozen=True, slots=True)
class ReadingDraft:
    """`code` is one of the codebook, or UNSURE."""

    draw: int
    item: str
    code: str
    memo: str


async def code_text(ask: Ask, draw: int, item: str, codes: Kept) -> ReadingDraft:
    """`codes` are those of the codebook when the text was shown, as [code, label] pairs: themes, and after a dot what is more precise."""
    options = tuple(Option(code, label) for code, label in codes)
    themes = tuple(option for option in options if "." not in option.code)
    code = await ask("theme", Among(themes, otherwise=(UNSURE,), vocabulary="coding"))
    under = tuple(option for option in options if option.code.startswith(f"{code}."))
    if under:
        precise = await ask("subtheme", Among(under, otherwise=(WHOLE,), vocabulary="coding"))
        code = code if precise == WHOLE else precise
    memo = await ask("memo", Text(at_most=500, optional=True))
    return ReadingDraft(draw, item, code, memo)
