"""Invented residents of the trial, who speak at moments that have passed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from importlib.resources import files
from typing import Any, TypeAlias

from bot.channels.port import Bot
from dialogue.kinds import Told
from flows.place import Where
from flows.residents.report_concern import ConcernDraft
from flows.themes import Nature, Theme
from routing.clocks.weeks import week_of
from routing.desk import Desk, Resident
from routing.voices.joining import speak
from storage import people
from storage.database import Database, Tx

Example: TypeAlias = dict[str, Any]


class Invented:
    def __init__(self, database: Database, desk: Desk, now: datetime) -> None:
        self.database, self.desk, self.now, self.zone = database, desk, now, desk.zone
        self.this = week_of(now, self.zone)

    async def tell_together(self, neighbours: Sequence[Example], start: datetime, end: datetime) -> str:
        """Each joins what the first one said; returns its case."""
        step, reference = (end - start) / (len(neighbours) + 1), ""
        for place, example in enumerate(neighbours, 1):
            async with self.database.write() as tx:
                reference = await self.say(tx, example, start + place * step, joins=reference) or reference
        return reference

    async def say(self, tx: Tx, example: Example, at: datetime, joins: str = "") -> str:
        """Returns the case that it makes, "" for a voice."""
        person, address = people.new_id(), people.new_id()
        self.add_address(tx, address, Bot.RESIDENTS, person)
        place = Where(example["commune"], self.desk.directory.name_of(example["commune"]))
        draft = ConcernDraft(
            Told(example["text"], ()), place, Theme(example["theme"]), example.get("subtheme"), Nature(example["kind"]),
            quotable=True, contactable=True, joins=joins,
        )  # fmt: skip
        return (await speak(tx, at, self.desk, Resident(person, address, "fr"), draft))[0]

    def add_address(self, tx: Tx, address: str, bot: Bot, person: str | None) -> None:
        """A chat of those weeks that nobody reads any more."""
        people.add_address(
            tx, id=address, lookup=people.lookup(tx, "past", bot, address), channel="past", bot=bot, chat=address, language="fr",
            now=self.now, person_id=person,
        )  # fmt: skip


def lines(name: str) -> list[Example]:
    return [json.loads(line) for line in files("examples").joinpath(name).read_text("utf-8").splitlines()]


def neighbours(voice: str) -> list[Example]:
    """Those who share one concern."""
    return [one for one in lines("neighbours.jsonl") if one["voice"] == voice]
