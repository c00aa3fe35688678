"""A world in which nothing is unusual, for counting how many questions a conversation commonly takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dialogue.kinds import Kept, Option, Position, Words
from dialogue.progress import usual_path
from flows import bind, looks_up
from flows.themes import Nature, Theme
from flows.topics import Topic


class QuietWorld:
    """One town, one topic, nobody in danger, no neighbours. Satisfies `flows.world.World`."""

    transcribes = False
    source = "fr"

    def places(self, said: Words | Position) -> Sequence[Option]:
        return (Option("town", "town"),)

    def locates(self) -> bool:
        return False

    def says_where(self, words: str) -> bool:
        return False

    def tells(self, words: str) -> bool:
        return False

    def within(self, code: str) -> Sequence[Option]:
        return ()

    def quarters(self, code: str, words: str) -> Sequence[Option]:
        return ()

    def danger(self, words: str) -> bool:
        return False

    def health(self, words: str) -> bool:
        return False

    def themes(self, words: str) -> tuple[Theme, ...]:
        return (Theme.HOUSING,)

    def subtheme(self, words: str, theme: Theme) -> str | None:
        return None

    def nature(self, words: str) -> Nature:
        return Nature.PROBLEM

    def for_another(self, words: str) -> bool:
        return False

    def file_number(self, words: str) -> bool:
        return False

    def topics(self, words: str) -> tuple[Topic, ...]:
        return ()

    def shareable(self, words: str, theme: Theme, subtheme: str | None) -> bool:
        return False

    def languages(self) -> Sequence[Option]:
        return (Option(self.source, "Français"),)

    def staff_languages(self) -> Sequence[Option]:
        return self.languages()

    def exposes(self, words: str) -> bool:
        return False


def usual_steps(flow: str, facts: Mapping[str, Kept]) -> tuple[str, ...] | None:
    """The steps a flow commonly asks; None for one that looks nothing up, whose length is known exactly.

    What is known when it starts shortens it. Facts are words of people: only which there are is remembered.
    """
    if not looks_up(flow):
        return None
    known = tuple(name for name, value in facts.items() if value)
    found = _remembered.get((flow, known))
    if found is None:
        found = _remembered[flow, known] = usual_path(bind(flow, facts, QuietWorld()))
    return found


_remembered: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}
