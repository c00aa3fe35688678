"""Numbers of somebody's file at the CAF or the Sécu: nobody here needs them."""

from __future__ import annotations

from collections.abc import Iterable

from dialogue.play import Ask
from flows.topics import Topic
from flows.world import World

AT_THE_COUNTER = frozenset({"benefits", "health_cover"})
"""Sub-themes of which people tell with such a number in hand."""


def none_needed(ask: Ask, world: World, words: str, topics: Iterable[Topic] = ()) -> None:
    """Say so before the next question: to whoever sent one, and to whoever speaks of what one has such a number for."""
    if world.file_number(words):
        ask.say("number_seen")
    elif any(topic.subtheme in AT_THE_COUNTER for topic in topics):
        ask.say("no_numbers")
