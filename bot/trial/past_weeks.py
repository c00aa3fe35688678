"""Weeks that have passed, for the trial: invented residents were heard, most were answered, and neighbours spoke of one thing together.

They are played by a process of their own while the page already answers, neighbours of this week first. The summaries of the weeks
that are over are frozen, so that the next one compares, and nobody is told of them: the coordination finds them by `/resumes`.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zlib import crc32
from zoneinfo import ZoneInfo

from bot.channels.port import Bot
from bot.clock import Clock
from bot.opening import open_database
from bot.settings import apart
from bot.trial.invented import Example, Invented, lines, neighbours
from dialogue.kinds import Told
from flows.staff.answer_case import AnswerDraft
from flows.staff.close_case import ClosingDraft, Outcome
from flows.staff.shorten_quote import SHORTEST
from routing.access import Member, Role
from routing.casework import quotations
from routing.clocks.weeks import week_of
from routing.desk import Desk
from routing.directory.known import Directory
from storage import cases, people
from storage.database import Database, Tx
from summaries.due import bounds, week_before
from summaries.weekly import freeze, week_figures

WEEKS = 5
"""Weeks that are over: of four before it, a week can say what is usual."""
EACH = 30
"""Examples that are told in a week that is over; all of them are in the running one."""
TOGETHER = 5
"""Concerns in one transaction."""
ANSWER = "Bonjour, nous avons écrit au bailleur et à la mairie. Une réunion a lieu jeudi à 18 h, salle Jaurès."
CLOSING = "Les travaux ont commencé lundi. Dites-nous si cela ne suffit pas."
SOLVED = "La métropole a cédé : le dernier bus passe de nouveau à 23 h, tous les soirs."


class PastWeeks(Invented):
    def __init__(self, database: Database, desk: Desk, now: datetime) -> None:
        super().__init__(database, desk, now)
        self.examples = lines("concerns.jsonl")
        self.relays: dict[int | None, Member] = {}

    async def play(self) -> None:
        """File the examples and answer most of them, a few in a transaction."""
        start, _ = bounds(self.this, self.zone)
        await self.tell_together(neighbours("lift"), start, self.now)
        late_bus = await self._play_those_over()
        await self._play_this_one(start, late_bus)

    async def _play_those_over(self) -> str:
        """Returns the case that the neighbours of the bus share, in the last of these weeks."""
        weeks = [week_before(self.this)]
        while len(weeks) < WEEKS:
            weeks.insert(0, week_before(weeks[0]))
        late_bus = ""
        for number, week in enumerate(weeks):
            start, end = bounds(week, self.zone)
            some = [self.examples[(number * EACH + place) % len(self.examples)] for place in range(EACH)]
            await self._tell(some, start, end)
            if week == weeks[-1]:
                late_bus = await self.tell_together(neighbours("bus"), start, end)
            await self._sum_up(week, end + timedelta(hours=8))
        return late_bus

    async def _play_this_one(self, start: datetime, late_bus: str) -> None:
        await self._tell([*self.examples, *neighbours("waste")], start, self.now)
        async with self.database.write() as tx:
            row = await cases.case(tx, late_bus)
            assert row is not None
            relay = await self._relay(tx, row.association_id)
            await self.desk.close(tx, start + (self.now - start) / 2, relay, ClosingDraft(row.reference, Outcome.SOLVED, SOLVED))

    async def _sum_up(self, week: str, monday: datetime) -> None:
        """A Monday that is still to come sums up by itself."""
        if monday > self.now:
            return
        async with self.database.write() as tx:
            await freeze(tx, [replace(await week_figures(tx, week, self.zone), made_at=monday.isoformat())], monday)

    async def _tell(self, examples: Sequence[Example], start: datetime, end: datetime) -> None:
        """Each by somebody else, one after the other."""
        step = (end - start) / (len(examples) + 1)
        for first in range(0, len(examples), TOGETHER):
            async with self.database.write() as tx:
                for place, example in enumerate(examples[first : first + TOGETHER], first + 1):
                    reference = await self.say(tx, example, start + place * step)
                    await self._answer(tx, reference, start + place * step, example)

    async def _answer(self, tx: Tx, reference: str, heard_at: datetime, example: Example) -> None:
        """Those of weeks that are over were all answered in the days that followed, of this one nine in ten; their words are approved
        to be quoted, and some of them are closed."""
        share = crc32(f"{example['text']}{heard_at.date()}".encode()) % 10
        answered_at = heard_at + timedelta(hours=4 + share * 4)
        row = await cases.case(tx, reference)
        recent = week_of(heard_at, self.zone) == self.this
        if row is None or (recent and not share) or answered_at > self.now:
            return
        member = await self._relay(tx, row.association_id)
        await self.desk.answer(tx, answered_at, member, AnswerDraft(reference, Told(ANSWER, ())))
        if len(example["text"]) >= SHORTEST:
            found = await quotations.proposal(tx, self.desk, member, reference)
            await quotations.approve(tx, answered_at, self.desk, member, reference, found.stamp)
        closed_at = heard_at + timedelta(days=3)
        if share > 6 and answered_at < closed_at <= self.now:
            outcome = Outcome.SOLVED if share == 9 else Outcome.PARTLY
            await self.desk.close(tx, closed_at, member, ClosingDraft(reference, outcome, CLOSING))

    async def _relay(self, tx: Tx, association_id: int | None) -> Member:
        """Somebody who answers for an association, or for the coordination."""
        if association_id in self.relays:
            return self.relays[association_id]
        member, address = people.new_id(), people.new_id()
        role = Role.RELAY if association_id else Role.COORDINATION
        self.add_address(tx, address, Bot.STAFF, None)
        await people.save_member(
            tx, id=member, role=role, association_id=association_id, first_name="Sami", address_id=address, now=self.now
        )
        await tx.flush()
        found = Member(id=member, role=role, association_id=association_id, first_name="Sami", address_id=address, language="fr")
        self.relays[association_id] = found
        return found


async def _main(folder: Path) -> None:
    settings = apart(folder)
    async with open_database(settings) as database:
        desk = Desk(directory=await Directory.read(database), zone=ZoneInfo(settings.zone))
        await PastWeeks(database, desk, Clock().now()).play()


if __name__ == "__main__":
    asyncio.run(_main(Path(sys.argv[1])))
