"""What can't be done, as somebody is told it."""

from __future__ import annotations


class Refusal(Exception):
    """Something that can't be done, as a text key and its facts."""

    def __init__(self, key: str, **facts: str | int) -> None:
        super().__init__(key)
        self.key, self.facts = key, facts
