"""A relay makes a poster for their neighbourhood: where it hangs, what it is about, in which languages, on which paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dialogue.kinds import Among, Kept, OneOf, Option
from dialogue.play import Ask
from flows.place import Where, where
from flows.themes import Theme
from flows.world import World

ANY = "any"
"""No theme: people say what they like."""
NONE, OTHERS, ELSEWHERE = "none", "others", "elsewhere"
SOURCE = "fr"
"""The language that every poster has."""


class Sheet(StrEnum):
    """The paper it is printed on."""

    A4 = "a4"
    A5 = "a5"
    TWO = "two"
    """Two of A5 on one of A4, to cut."""


@dataclass(frozen=True, slots=True)
class PosterDraft:
    place: Where
    theme: str
    """A code, or "" for all."""
    languages: tuple[str, ...]
    sheet: Sheet


async def make_poster(ask: Ask, world: World, territories: Kept, spoken: Kept, more_languages: Kept, wide: bool) -> PosterDraft:
    """`territories` are places of the association, as [code, label] pairs; with `wide` it works in others too. `spoken` are
    the languages it may want, "fr.ar" being two, and `more_languages` every one but French, as such pairs too."""
    place = await _place(ask, world, _options(territories), wide=wide)
    theme = await ask("theme", Among((), otherwise=(ANY, *Theme), vocabulary="theme"))
    languages = await _languages(ask, _options(spoken), _options(more_languages))
    return PosterDraft(place, "" if theme == ANY else theme, languages, await ask("sheet", OneOf(Sheet)))


def _options(pairs: Kept) -> tuple[Option, ...]:
    return tuple(Option(code, label) for code, label in pairs)


async def _place(ask: Ask, world: World, known: tuple[Option, ...], *, wide: bool) -> Where:
    if known:
        otherwise = (ELSEWHERE,) if wide else ()
        code = await ask("which_territory", Among(known, otherwise=otherwise, vocabulary="choice"))
        if code != ELSEWHERE:
            return Where(code, next(option.label for option in known if option.code == code))
    return await where(ask, world)


async def _languages(ask: Ask, spoken: tuple[Option, ...], others: tuple[Option, ...]) -> tuple[str, ...]:
    """One to three, French first."""
    chosen = await ask("languages", Among(spoken, otherwise=(OTHERS,), vocabulary="choice"))
    if chosen != OTHERS:
        return tuple(chosen.split("."))
    second = await ask("second_language", Among(others))
    left = tuple(option for option in others if option.code != second)
    third = await ask("third_language", Among(left, otherwise=(NONE,), vocabulary="choice"))
    return (SOURCE, second) if third == NONE else (SOURCE, second, third)
