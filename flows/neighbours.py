"""Neighbours who said the same: a person may add their voice to theirs instead of saying it apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogue.kinds import LookedUp
from dialogue.play import Ask
from flows.place import Where
from flows.topics import Topic
from flows.world import World


async def with_neighbours(ask: Ask, world: World, place: Where, topics: Sequence[Topic]) -> list[Topic]:
    """Each topic with what the person says of the neighbours' cases that are alike, where there are any."""
    return [
        await _with_theirs(ask, place, topic, number) if world.shareable(topic.words, topic.theme, topic.subtheme) else topic
        for number, topic in enumerate(topics, 1)
    ]


async def _with_theirs(ask: Ask, place: Where, topic: Topic, number: int) -> Topic:
    about = (topic.words, place.code, str(topic.theme), topic.subtheme or "")
    step = "neighbours_said_it" if number == 1 else f"neighbours_said_it_{number}"
    picked = await ask(step, LookedUp(about, otherwise="different", vocabulary="neighbours"))
    return replace(topic, joins=picked.code, near=picked.among) if picked else topic
