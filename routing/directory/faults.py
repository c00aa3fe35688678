"""What is wrong with a file: said in English on the command line, and by its key in the language of whoever sent it in the chat."""

from __future__ import annotations

from collections.abc import Mapping


class Fault(str):
    """The English sentence itself, which knows its text key, its facts and the row it is about (0: the whole file)."""

    __slots__ = ("facts", "key", "row")
    key: str
    facts: Mapping[str, str | int]
    row: int

    @classmethod
    def said(cls, sentence: str, key: str, row: int = 0, **facts: str | int) -> Fault:
        fault = cls(f"row {row}: {sentence}" if row else sentence)
        fault.key, fault.facts, fault.row = key, facts, row
        return fault


class Misread(ValueError):
    """A cell of the directory cannot be taken as it is: its message says what to write instead."""

    def __init__(self, sentence: str, key: str, **facts: str | int) -> None:
        super().__init__(sentence)
        self.sentence, self.key, self.facts = sentence, key, facts

    def at(self, row: int) -> Fault:
        return Fault.said(self.sentence, self.key, row, **self.facts)
