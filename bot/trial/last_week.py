"""A week that has passed, for the trial: invented residents were heard, and most were answered."""

from __future__ import annotations

import json
from datetime import timedelta
from importlib.resources import files
from typing import Any
from zlib import crc32

from bot.channels.port import Bot
from bot.house import House
from dialogue.kinds import Told
from flows.place import Where
from flows.residents.report_concern import ConcernDraft
from flows.staff.answer_case import AnswerDraft
from flows.staff.close_case import ClosingDraft, Outcome
from flows.themes import Nature, Theme
from routing.access import Member, Role
from routing.desk import Resident
from storage import cases, directory, people
from storage.database import Tx

EXAMPLES = 28
ANSWER = "Bonjour, nous avons écrit au bailleur et à la mairie. Une réunion a lieu jeudi à 18 h, salle Jaurès."
CLOSING = "Les travaux ont commencé lundi. Dites-nous si cela ne suffit pas."


async def play_last_week(house: House) -> None:
    """File the examples and answer most of them, a week ago, in one transaction; nobody is told."""
    examples = files("examples").joinpath("concerns.jsonl").read_text("utf-8").splitlines()[:EXAMPLES]
    async with house.database.write() as tx:
        await directory.set_fact(tx, "installed_at", (house.now() - timedelta(days=7)).isoformat())
        relays: dict[int | None, Member] = {}
        for number, line in enumerate(examples):
            await _play(tx, house, json.loads(line), number, relays)


async def _play(tx: Tx, house: House, example: dict[str, Any], number: int, relays: dict[int | None, Member]) -> None:
    heard_at = house.now() - timedelta(days=7) + timedelta(hours=5 * number % 60)
    person, address = people.new_id(), people.new_id()
    _add_address(tx, house, address, Bot.RESIDENTS, person)
    draft = ConcernDraft(
        Told(example["text"], ()),
        Where(example["commune"], house.desk.directory.name_of(example["commune"])),
        Theme(example["theme"]),
        None,
        Nature(example["kind"]),
        True,
        True,
    )
    reference, _ = await house.desk.open_case(tx, heard_at, Resident(person, address, "fr"), draft)
    row = await cases.case(tx, reference)
    share = crc32(example["text"].encode()) % 10
    if row is None or share < 3:
        return
    member = relays.get(row.association_id) or await _relay(tx, house, row.association_id)
    relays[row.association_id] = member
    await house.desk.answer(tx, heard_at + timedelta(hours=20 + share * 4), member, AnswerDraft(reference, Told(ANSWER, ())))
    if share > 6:
        outcome = Outcome.SOLVED if share == 9 else Outcome.PARTLY
        await house.desk.close(tx, heard_at + timedelta(days=3), member, ClosingDraft(reference, outcome, CLOSING))


async def _relay(tx: Tx, house: House, association_id: int | None) -> Member:
    """Somebody who answered for an association, or for the coordination."""
    member, address = people.new_id(), people.new_id()
    role = Role.RELAY if association_id else Role.COORDINATION
    _add_address(tx, house, address, Bot.STAFF, None)
    await people.save_member(
        tx, id=member, role=role, association_id=association_id, first_name="Sami", address_id=address, now=house.now()
    )
    await tx.flush()
    return Member(id=member, role=role, association_id=association_id, first_name="Sami", address_id=address, language="fr")


def _add_address(tx: Tx, house: House, address: str, bot: Bot, person: str | None) -> None:
    """A chat of last week that nobody reads any more."""
    people.add_address(
        tx, id=address, lookup=people.lookup(tx, "past", bot, address), channel="past", bot=bot, chat=address, language="fr",
        now=house.now(), person_id=person,
    )  # fmt: skip
