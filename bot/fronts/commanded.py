"""The commands of a bot: as people type them in any of its languages, and as its platform shows them in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.channels.port import Command
from bot.house import House
from bot.texts import SOURCE
from dialogue.keys import key_of
from routing.access import Role


@dataclass
class Commanded:
    """What both bots know of their commands; which these are, each says."""

    house: House
    commands: tuple[str, ...] = ()
    """Names of the commands, each with the texts `command-<name>` (what to type) and `command-<name>.about`."""
    languages: Sequence[str] = field(init=False)
    """Those this bot speaks, French first."""
    _typed: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        texts = self.house.texts
        self.languages = texts.languages
        self._typed = {word: name for name in self.commands for word in texts.words(key_of("command", name))}

    def offered(self, role: Role | None = None) -> dict[str, tuple[Command, ...]]:
        """The commands for the platform's menu, per language ("" stands for the source language): everybody's, or a role's."""
        texts = self.house.texts
        return {
            "" if language == SOURCE else language: tuple(
                Command(texts(language, key_of("command", name)).split(",")[0], texts(language, key_of("command", name) + ".about"))
                for name in self.commands_of(role)
            )
            for language in self.languages
        }  # fmt: skip

    def commands_of(self, role: Role | None) -> Sequence[str]:
        """The commands worth showing to a role."""
        return self.commands
