"""A relay says what a case is about when the resident's subject is not the right one; confirmed, since figures and delays go by it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dialogue.kinds import Among, OneOf
from dialogue.play import Ask
from flows.themes import SUBTHEMES, Theme


@dataclass(frozen=True, slots=True)
class ThemeDraft:
    reference: str
    was: str
    """What it was about when the conversation started, as a code: "LOG.damp"."""
    theme: Theme
    subtheme: str | None


async def correct_theme(ask: Ask, reference: str, was: str, suggested: Sequence[str], likely: Mapping[str, str]) -> ThemeDraft:
    """`suggested` are the themes offered first, from the words, and `likely` the sub-theme offered first of some of them; both are fixed
    when the conversation starts."""
    theme = await ask("theme", OneOf(Theme, first=tuple(map(Theme, suggested)), few=True))
    subtheme = await _subtheme(ask, theme, likely.get(theme, ""))
    await ask.review()
    return ThemeDraft(reference, was, theme, subtheme)


async def _subtheme(ask: Ask, theme: Theme, likely: str) -> str | None:
    codes = SUBTHEMES.get(theme, ())
    if not codes:
        return None
    first = [code for code in codes if code == likely]
    ordered = (*dict.fromkeys((*first, *codes)), "skip")
    code = await ask("subtheme", Among((), otherwise=ordered, vocabulary="subtheme"), of="theme")
    return None if code == "skip" else code
