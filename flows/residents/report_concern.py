"""A resident says what is wrong, what they need or what they propose; their local association will hear of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dialogue.kinds import Among, OldEnough, OneOf, Option, Story, Told, YesNo
from dialogue.play import Ask
from flows.file_numbers import none_needed
from flows.neighbours import with_neighbours
from flows.place import Where, where
from flows.themes import SUBTHEMES, Nature, Theme
from flows.topics import Topic
from flows.voice import spoken
from flows.world import World


class Speaker(StrEnum):
    """For whom the person speaks: several people often share a phone, and many speak for somebody who can't."""

    MYSELF = "myself"
    RELATIVE = "relative"
    NEIGHBOUR = "neighbour"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class ConcernDraft:
    """What a resident sent: sending it is the consent to transmit. `quotable` and `contactable` are consents of their own, asked once it
    is sent (flow `consents`) and refused until then, except by those who were asked before, in version 0.1."""

    story: Told
    place: Where
    theme: Theme
    subtheme: str | None
    nature: Nature
    quotable: bool = False
    contactable: bool = False
    urgent: bool = False
    """The words told of danger, and the person agreed to say so to the association."""
    speaker: Speaker = Speaker.MYSELF
    intake: str = ""
    """How a relay met the resident whose words these are; "" for who wrote themselves."""
    joins: str = ""
    """The number of the neighbours' case that this adds a voice to; "" for a case of its own."""
    near: tuple[str, ...] = ()
    """The neighbours' cases that were shown as alike."""
    also: tuple[Topic, ...] = ()
    """Other things the same story speaks of, that the person wants to be cases of their own: `story` is then the first one's."""

    def each(self) -> list[ConcernDraft]:
        """The concerns it comes to, one for each thing it speaks of; files and messages go with the first."""
        others = [
            replace(
                self,
                story=Told(one.words, ()),
                theme=one.theme,
                subtheme=one.subtheme,
                nature=one.nature,
                joins=one.joins,
                near=one.near,
                also=(),
            )
            for one in self.also
        ]
        return [replace(self, also=()), *others]


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """Nothing is kept; `reason` names the text that says what to do instead."""

    reason: str


async def report_concern(
    ask: Ask, world: World, known_place: Sequence[str] | None = None, known_theme: str | None = None
) -> ConcernDraft | TurnedAway:
    """Only what is missing is asked; what can be guessed is shown in the recap, where all of it can be changed.

    `known_place` (code and label) and `known_theme` come from the poster that was scanned. Nothing is written down of whoever has not
    said that they are fifteen.
    """
    ask.withhold()
    story = await ask("story", Story(at_least=10, endings=("old_enough", "too_young"), grows=True))
    if not await _old_enough(ask, story):
        return TurnedAway("come_with_an_adult")
    ask.keep()
    story = await spoken(ask, story, world)
    urgent = await _urgent(ask, world, story.words)
    place = await where(ask, world, Option(known_place[0], known_place[1]) if known_place else None)
    topics = await _topics(ask, world, story, Theme(known_theme) if known_theme else None)
    first, *also = topics if urgent or not place.code else await with_neighbours(ask, world, place, topics)
    speaker = await ask("speaking_for", OneOf(Speaker), assumed=None if world.for_another(story.words) else Speaker.MYSELF)
    quotable = await ask("may_we_quote_you", YesNo(), assumed=False)
    contactable = await ask("may_we_ask_you_later", YesNo(), assumed=False)
    none_needed(ask, world, story.words, topics)
    await ask.review()
    told = replace(story, words=first.words)
    return ConcernDraft(
        told, place, first.theme, first.subtheme, first.nature, quotable, contactable, urgent, speaker, joins=first.joins, near=first.near,
        also=tuple(also),
    )  # fmt: skip


async def _old_enough(ask: Ask, story: Told) -> bool:
    """The button that ends a story says it too; after a silence it is asked."""
    if story.ending == "over":
        return await ask("fifteen_or_older", OldEnough())
    return story.ending == "old_enough"


async def _urgent(ask: Ask, world: World, words: str) -> bool:
    """Urgent only if the person agrees. Where the words tell of somebody's health, it is asked first whether a doctor is needed now: the
    numbers come with the next question."""
    if world.danger(words):
        return await ask("may_we_say_it_is_urgent", YesNo())
    if not world.health(words) or not await ask("doctor_now", YesNo()):
        return False
    ask.say("call_a_doctor")
    return await ask("may_we_say_a_doctor_is_needed", YesNo(), of="doctor_now")


async def _topics(ask: Ask, world: World, story: Told, known: Theme | None) -> list[Topic]:
    """What the story is about: several things, each to be a case of its own, if it speaks of several and the person wants it so."""
    several = world.topics(story.words)
    named = tuple(f"theme_{topic.theme}" for topic in several)
    if len(several) > 1 and await ask("one_case_each", YesNo(vocabulary="several", about=named)):
        return list(several)
    theme = await ask("theme", OneOf(Theme, first=world.themes(story.words), few=True), assumed=known)
    subtheme = await _subtheme(ask, theme, world.subtheme(story.words, theme))
    nature = await ask("nature", OneOf(Nature), assumed=world.nature(story.words))
    return [Topic(story.words, theme, subtheme, nature)]


async def _subtheme(ask: Ask, theme: Theme, likely: str | None) -> str | None:
    codes = SUBTHEMES.get(theme, ())
    if not codes:
        return None
    precise = Among((), otherwise=(*codes, "skip"), vocabulary="subtheme")
    code = await ask("subtheme", precise, of="theme", assumed=likely or "skip")
    return None if code == "skip" else code
