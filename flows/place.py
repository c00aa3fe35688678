"""Where it is: asked once, made precise once, and never asked a third time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dialogue.kinds import Among, Heard, Option, Place
from dialogue.play import Ask
from flows.world import World

FEW_QUARTERS = 6
"""Neighbourhoods shown at once."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place understood (`code`, `label`), or only the words that were said when nothing fitted (`code` is "")."""

    code: str
    label: str


async def where(ask: Ask, world: World, known: Option | None = None) -> Where:
    """The place, asked at most twice, and passed over the second time by whoever can't say it better; what still can't be placed is passed
    on as it was said, for a person to place.

    One that is `known`, from the poster that was scanned, is asked only of who wants to change it.
    """
    place = Place(world.places, position=world.locates(), says_where=world.says_where, tells=world.tells)
    first = await ask("place", place, assumed=Heard("", (known,)) if known else None)
    if found := await _settled(ask, first, "which_place", of="place"):
        return await _within(ask, world, found, first.words, of="place")
    again = await ask("place_again", replace(place, optional=True), of="place")
    if found := await _settled(ask, again, "which_place_again", of="place_again"):
        return await _within(ask, world, found, f"{first.words} / {again.words}", of="place_again")
    return Where("", " / ".join(said for said in (first.words, again.words) if said))


async def _within(ask: Ask, world: World, commune: Option, words: str, *, of: str) -> Where:
    """Which neighbourhood of the commune, only where that decides who will read it, or where one was named that is not known: the commune
    is where it is, for whoever does not know."""
    quarters = tuple(world.within(commune.code) or world.quarters(commune.code, words))
    if quarters:
        among = Among(quarters, otherwise=("elsewhere_or_unsure",), vocabulary="choice", few=FEW_QUARTERS)
        code = await ask("which_quarter", among, of=of)
        commune = next((quarter for quarter in quarters if quarter.code == code), commune)
    return Where(commune.code, commune.label)


async def _settled(ask: Ask, heard: Heard, step: str, *, of: str) -> Option | None:
    if len(heard.options) <= 1 and heard.sure:
        return heard.options[0] if heard.options else None
    code = await ask(step, Among(heard.options, otherwise=("elsewhere",), vocabulary="choice"), of=of)
    return next((option for option in heard.options if option.code == code), None)
