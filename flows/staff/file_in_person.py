"""A relay files a concern for somebody met at a stall or on the phone: each consent is read aloud, and is the resident's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from dialogue.kinds import OldEnough, OneOf, Story, Text, Told, YesNo
from dialogue.play import Ask
from flows.place import where
from flows.residents.report_concern import ConcernDraft, TurnedAway
from flows.themes import Nature, Theme
from flows.world import World


class Met(StrEnum):
    """How the resident was met; stored with the case."""

    FACE = "face"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class InPersonDraft:
    concern: ConcernDraft


async def file_in_person(ask: Ask, world: World) -> InPersonDraft | TurnedAway:
    """The consents come first: nothing is written down about somebody who does not want it, nor is their voice recorded."""
    met = await ask("how_met", OneOf(Met))
    if not await ask("fifteen_or_older", OldEnough()):
        return TurnedAway("intake_too_young")
    if not await ask("may_we_transmit", YesNo()):
        return TurnedAway("intake_refused")
    story = await _as_told(ask, await ask("story", Story(at_least=10)))
    urgent = world.danger(story.words) and await ask("may_we_say_it_is_urgent", YesNo())
    place = await where(ask, world)
    theme = await ask("theme", OneOf(Theme, first=world.themes(story.words), few=True))
    nature = await ask("nature", OneOf(Nature), assumed=world.nature(story.words))
    quotable = await ask("may_we_quote_you", YesNo())
    contactable = await ask("may_we_ask_you_later", YesNo())
    await ask.review()
    subtheme = world.subtheme(story.words, theme)
    return InPersonDraft(ConcernDraft(story, place, theme, subtheme, nature, quotable, contactable, urgent, intake=met))


async def _as_told(ask: Ask, story: Told) -> Told:
    """The person may speak into the relay's phone. What nobody may listen to is written down there and then: nobody else can ask them."""
    if not story.voice_notes:
        return story
    hearable = await ask("may_they_hear_your_voice", YesNo())
    words = story.words
    if not hearable and not words:
        words = await ask("in_your_words", Text(at_least=10, at_most=4000))
    return replace(story, words=words, hearable=hearable)
