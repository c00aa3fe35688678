"""A resident says what is wrong, what they need or what they propose; their local association will hear of it."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.kinds import Among, Confirm, OneOf, Story, Told, YesNo
from dialogue.play import Ask
from flows.place import Where, where
from flows.themes import SUBTHEMES, Nature, Theme
from flows.voice import spoken
from flows.world import World


@dataclass(frozen=True, slots=True)
class ConcernDraft:
    """What a resident sent. `quotable` and `contactable` are consents of their own; sending is the consent to transmit."""

    story: Told
    place: Where
    theme: Theme
    subtheme: str | None
    nature: Nature
    quotable: bool
    contactable: bool
    urgent: bool = False
    """The words told of danger, and the person agreed to say so to the association."""


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """Nothing is kept; `reason` names the text that says what to do instead."""

    reason: str


async def report_concern(ask: Ask, world: World) -> ConcernDraft | TurnedAway:
    await ask("who_we_are", Confirm("agree"))
    if not await ask("fifteen_or_older", YesNo()):
        return TurnedAway("come_with_an_adult")
    story = await spoken(ask, await ask("story", Story(at_least=10)), world)
    urgent = world.danger(story.words) and await ask("may_we_say_it_is_urgent", YesNo())
    place = await where(ask, world)
    theme = await ask("theme", OneOf(Theme, first=world.themes(story.words), few=True))
    subtheme = await _subtheme(ask, theme)
    nature = await ask("nature", OneOf(Nature))
    quotable = await ask("may_we_quote_you", YesNo())
    contactable = await ask("may_we_ask_you_later", YesNo())
    await ask.review()
    return ConcernDraft(story, place, theme, subtheme, nature, quotable, contactable, urgent)


async def _subtheme(ask: Ask, theme: Theme) -> str | None:
    codes = SUBTHEMES.get(theme, ())
    if not codes:
        return None
    code = await ask("subtheme", Among((), otherwise=(*codes, "skip"), vocabulary="subtheme"), of="theme")
    return None if code == "skip" else code
