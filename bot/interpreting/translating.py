"""Takes what is written in cases and puts it into the language of whoever is to read it: one event after the other, once it is committed.

What is to be done is found in the events themselves, so a message is never slower for it, and nothing is lost whatever dies meanwhile. A
translation is shown beside the words, marked, and takes their place nowhere.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from bot.house import House
from bot.interpreting.interpreter import Interpreter, Pair, Untranslated
from bot.mailing import post
from bot.reception import Reception
from bot.texts import SOURCE
from bot.turns import turns
from dialogue.kinds import Told
from routing.casework.letters import WRITTEN
from routing.notices import Notice
from routing.telling import to_taker
from routing.voices.merged import SAID
from routing.written_in import written_in
from storage import cases, held, interpreted
from storage.database import Tx

STAFF = SOURCE
"""What residents write is put into the language of the teams."""
FRESH = timedelta(days=2)
"""Older words are left alone when models are set later: they have been read."""
LATE = 200
"""Numbers of events that may still be written once a higher one was: where several processes write, they end in no order."""
MOST_TRIES = 3
LONGEST = 8_000
"""Letters: minutes of work. The rest is read in the original."""
_HEARD_AT_ONCE = frozenset(SAID) - {"concern", "voice"}
"""What the member who has the case was told with its words: they are told the translation too. The others are read from the case."""
log = logging.getLogger(__name__)


class Translating:
    """Run `work` as a task."""

    def __init__(self, house: House, reception: Reception, interpreter: Interpreter) -> None:
        self._house, self._reception, self._interpreter = house, reception, interpreter
        self._after: int | None = None
        self._passed: set[int] = set()
        self._again: dict[int, int] = {}
        """Events that were seen and not passed, and how often each failed: a letter that has not left, words that could not be translated
        this time, or not be kept."""

    async def work(self) -> None:
        """Translate what comes, for ever: cancel it."""
        await turns(self.turn, log, "nothing could be translated")

    async def turn(self) -> bool:
        """Take the next events; says whether one was passed, and so whether others may have their turn at once."""
        async with self._house.database.read() as tx:
            if self._after is None:
                self._after = await interpreted.before(tx, self._house.now() - FRESH)
            rows = await interpreted.next_events(tx, self._after, (*SAID, *WRITTEN), passed=self._passed, again=self._again)
            unsent = await held.letters(tx, {row.case_reference for row in rows if row.side == "staff"})
        self._see(rows)
        done = [row.id for row in rows if await self._take(row, left=row.detail.get("letter") not in unsent)]
        self._after = max(self._after, max(self._passed, default=0) - LATE)
        self._passed = {number for number in self._passed if number > self._after}
        return bool(done)

    def _see(self, rows: Sequence[Any]) -> None:
        """These are looked at until they are passed. What was to be looked at again and is not among them is no longer there: it was
        erased, or another process has translated it."""
        last = rows[-1].id if len(rows) == interpreted.AT_ONCE else None
        beyond = {number: failed for number, failed in self._again.items() if last is not None and number > last}
        self._again = beyond | {row.id: self._again.get(row.id, 0) for row in rows}

    async def _take(self, row: Any, *, left: bool) -> bool:
        """One event; says whether it is passed. What a member wrote is theirs to change until it has left."""
        pair = self._pair(row)
        wanted = pair is not None and pair in self._interpreter.pairs and bool(row.words)
        if pair is not None and wanted and not (left and await self._works(row, pair)):
            return False
        del self._again[row.id]
        self._passed.add(row.id)
        return True

    async def _works(self, row: Any, pair: Pair) -> bool:
        """Translate it and keep that: false when it is to be tried again."""
        try:
            words = await self._interpreter.translate(row.words[:LONGEST], pair)
            return not words or await self._keep(row, pair, words)
        except Untranslated as reason:
            log.warning("words were not translated: %s", reason)
        except Exception as error:
            log.error("a translation could not be kept: %s", type(error).__name__, exc_info=error)
        self._again[row.id] += 1
        return self._again[row.id] >= MOST_TRIES

    def _pair(self, row: Any) -> Pair | None:
        """From what its words seem to be in to what whoever reads them reads; None where these are one. Words that do not tell are in the
        language their writer reads, if it is known: that of somebody who joined is not."""
        of, into = (row.language, STAFF) if row.side == "resident" else (STAFF, row.language)
        if (told := written_in(row.words)) is not None:
            of = told
        elif row.person_id is not None:
            return None
        return None if of == into else (of, into)

    async def _keep(self, row: Any, pair: Pair, words: str) -> bool:
        """Beside the event; whoever reads the case sees it, whoever waits for the words is told. False if it says something else now."""
        of, into = pair
        async with self._house.database.write() as tx:
            if await interpreted.words_of(tx, row.id) != row.words:
                return False
            if not await interpreted.keep(tx, row.id, into, of, words, self._house.now()):
                return True
            tx.touched.add(row.case_reference)
            await post(tx, self._house.texts, self._house.now(), await _told(tx, row, words), self._house.timetable)
        self._reception.committed()
        return True


async def _told(tx: Tx, row: Any, words: str) -> list[Notice]:
    case = await cases.case(tx, row.case_reference)
    if case is None:
        return []
    if row.side == "staff":
        return [Notice(to=case.address_id, key="translated", facts={"reference": case.reference}, words=words, case=case.reference)]
    wanted = row.kind in _HEARD_AT_ONCE and case.taken_by
    return await to_taker(tx, case, "staff-translated", words, Told(words, ())) if wanted else []
