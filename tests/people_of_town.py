"""A small town written straight into the tables: its associations, their relays, the residents who write to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dialogue.kinds import Told
from flows.place import Where
from flows.residents.report_concern import ConcernDraft
from flows.themes import Nature, Theme
from routing.access import Member, Role
from routing.desk import Desk, Resident
from routing.directory.known import Directory
from storage import cases, directory, people
from storage.database import Database, Tx
from tests.conftest import MONDAY

PARIS = ZoneInfo("Europe/Paris")
ROUBAIX, LENS, DENAIN = Where("59512", "Roubaix (59)"), Where("62498", "Lens (62)"), Where("59172", "Denain (59)")
NOWHERE = Where("", "derrière le stade")
STORY = "L'ascenseur est en panne depuis trois semaines."


def told(words: str = STORY, *files: str) -> Told:
    return Told(words, tuple((media, "photo") for media in files))


def concern(place: Where = ROUBAIX, *, words: str = STORY, theme: Theme = Theme.HOUSING, contactable: bool = True) -> ConcernDraft:
    return ConcernDraft(told(words), place, theme, None, Nature.PROBLEM, quotable=True, contactable=contactable)


def newcomer(tx: Tx, name: str, *, bot: str = "residents", at: datetime = MONDAY, chat: str = "") -> str:
    """Somebody who writes for the first time; returns their address."""
    people.add_address(
        tx,
        id=f"at-{name}",
        lookup=people.lookup(tx, "telegram", bot, chat or name),
        channel="telegram",
        bot=bot,
        chat=chat or name,
        language="fr",
        now=at,
        person_id=f"person-{name}" if bot == "residents" else None,
    )
    return f"at-{name}"


@dataclass
class Town:
    """Two associations and the coordination. Awa lives in Roubaix, Bilal too; the relays are of the associations' bots."""

    database: Database
    desk: Desk = field(init=False)
    numbers: dict[str, int] = field(default_factory=dict)

    async def settle(self) -> Town:
        async with self.database.write() as tx:
            await self.found(tx, "les-voisins", "Les Voisins", [("commune", "59512")])
            await self.found(tx, "la-passerelle", "La Passerelle", [("commune", "62498")])
            await directory.touch(tx)
        async with self.database.read() as tx:
            known = await Directory.load(tx)
        self.desk = Desk(directory=known, zone=PARIS, follow_up_after=timedelta(weeks=4))
        return self

    async def found(self, tx: Tx, slug: str, name: str, territories: Sequence[tuple[str, str]]) -> None:
        await directory.save_association(
            tx, slug=slug, name=name, zone="Europe/Paris", themes=(), languages=(), territories=territories, aliases=()
        )
        number = await directory.association_id(tx, slug)
        assert number is not None
        self.numbers[slug] = number

    async def resident(self, name: str) -> Resident:
        async with self.database.write() as tx:
            address = newcomer(tx, name)
        return Resident(f"person-{name}", address, "fr")

    async def member(self, name: str, association: str | None = "les-voisins", role: Role = Role.RELAY) -> Member:
        """A relay of an association, or somebody of the coordination (no association)."""
        number = self.numbers[association] if association else None
        async with self.database.write() as tx:
            address = newcomer(tx, name, bot="staff")
            await people.save_member(
                tx, id=f"member-{name}", role=role, association_id=number, first_name=name, address_id=address, now=MONDAY
            )
        return Member(id=f"member-{name}", role=role, association_id=number, first_name=name, address_id=address, language="fr")

    async def case(self, reference: str) -> Any:
        async with self.database.read() as tx:
            return await cases.case(tx, reference)

    async def thread(self, reference: str) -> list[tuple[str, str]]:
        """What happened to a case, as (kind, words)."""
        async with self.database.read() as tx:
            return [(event.kind, event.words) for event in await cases.thread(tx, reference)]
