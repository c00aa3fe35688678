"""Takes the voice notes that wait, one after the other, and reads back to whoever spoke what was understood.

What waits is rows: a note is written down once, whatever dies meanwhile. Nothing here is on the way of a message being heard.
"""

from __future__ import annotations

import logging
import time
from datetime import timedelta
from functools import partial
from typing import Any

from bot.fronts.visit import Visit
from bot.house import House
from bot.reception import Reception
from bot.turns import turns
from bot.voice.recogniser import Recogniser, Unheard
from dialogue.play import Asking
from dialogue.words import tidy
from routing.casework.transcripts import left_to_a_relay, understood
from storage import transcripts, uploads
from storage.database import Tx

MOST_TRIES = 3
"""Counted before each, so that a note which brings everything down is not taken for ever."""
FRESH = timedelta(days=2)
"""Older notes are left alone when a model is set later: who spoke has long gone on."""
LEAST_SURE = 0.35
"""The model itself takes words less probable than this for a failure."""
LONGEST = 20_000
log = logging.getLogger(__name__)


class Transcriber:
    """Run `work` as a task."""

    def __init__(self, house: House, reception: Reception, recogniser: Recogniser) -> None:
        self._house, self._reception, self._recogniser = house, reception, recogniser

    async def work(self) -> None:
        """Write down what waits, for ever: cancel it."""
        await turns(self.turn, log, "a voice note could not be taken")

    async def turn(self) -> bool:
        """Take the next note; says whether there was one that went well. One that did not goes behind those not tried as often."""
        async with self._house.database.read() as tx:
            row = await transcripts.next_wanted(tx, self._house.now() - FRESH)
        if row is None:
            return False
        if row.tries >= MOST_TRIES:
            await self._tell(row, "")
            return True
        async with self._house.database.write() as tx:
            if not await transcripts.try_again(tx, row.media_id, row.tries):
                return True
        words = await self._listen(row)
        if words is not None:
            await self._tell(row, words)
        return words is not None

    async def _listen(self, row: Any) -> str | None:
        """What is said, "" when it can't be made out, None when it may be another time."""
        async with self._house.database.read() as tx:
            note = await uploads.file(tx, row.media_id)
        if note is None:
            return ""
        began = time.monotonic()
        try:
            heard = await self._recogniser.transcribe(note.data, note.mime, row.language)
        except Unheard as reason:
            log.warning("a voice note was not understood: %s", reason)
            return None
        log.info("a voice note was written down in %.1f s", time.monotonic() - began)
        return tidy(heard.words).strip()[:LONGEST] if heard.sureness >= LEAST_SURE else ""

    async def _tell(self, row: Any, words: str) -> None:
        await self._reception.attend(row.lookup, partial(self._write, row.media_id, words))

    async def _write(self, media_id: str, words: str, tx: Tx, visit: Visit) -> None:
        """What was understood: into the story if it is still being told, else to whoever sent it, to be approved."""
        row = await transcripts.found(tx, media_id)
        if row is None:
            return
        if not await (transcripts.propose(tx, media_id, words, "machine") if words else transcripts.leave(tx, media_id)):
            return
        if words and (danger := self._house.danger_words.heard(words)):
            visit.say("danger-numbers" if danger.sure else "danger-perhaps")
        if row.case_reference is None:
            _read_back(visit, media_id, words)
        else:
            visit.tell(await (understood(tx, row, words) if words else left_to_a_relay(tx, row)))


def _read_back(visit: Visit, media_id: str, words: str) -> None:
    """Ask at once whether it is right, unless the story is still being told or other things are talked about."""
    session = visit.session.understood(media_id, words) if visit.session else None
    if session is None or visit.session is None:
        return
    before, after = visit.session.turn(), session.turn()
    visit.keep(session)
    if isinstance(after, Asking) and isinstance(before, Asking) and after.question.step != before.question.step:
        visit.ask()
