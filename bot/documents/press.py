"""Makes the files of a weekly summary, and posters, when they leave or are asked for: nothing of them is kept but what they are made from.

So a summary that was frozen can always be delivered, whatever happened since; and the words of somebody who was forgotten are in no file.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from bot.channels.port import Media, MediaKind, TryLater
from bot.texts import Texts
from bot.voice.speaker import Speaker, Unspoken
from routing.residents.links import Addresses
from storage.outbox import SummaryFile

if TYPE_CHECKING:
    from bot.documents.poster import Poster
    from summaries.shown.report import Report

Find = Callable[[str, str], Awaitable["Report | None"]]
"""The report of a week in a language, as it may be shown now."""
KEPT = 4
"""Files at hand: many are sent the same within a minute."""
IDLE_SECONDS = 60.0
"""Then they are let go."""
MOST_TRIES = 3
"""Then a message leaves without its picture: what it says is worth more."""
ENCODE_SECONDS = 60.0
"""For ninety seconds of speech, whatever else the machine does."""
LETTER = "eml"
"""The ending of the files that go with an e-mail, together."""
_KINDS = {"png": MediaKind.PHOTO, "ogg": MediaKind.VOICE}
log = logging.getLogger(__name__)


class Press:
    """One file at a time: each takes a process of its own."""

    def __init__(self, find: Find, texts: Texts, speaker: Speaker | None = None, addresses: Addresses | None = None) -> None:
        """`speaker` reads aloud, if there is one; `addresses` is where the squares of posters lead."""
        self._find, self._texts, self._addresses = find, texts, addresses or Addresses()
        self._speaker = speaker
        self._turn: asyncio.Lock = asyncio.Lock()
        self._made: OrderedDict[tuple[str, str], bytes] = OrderedDict()
        self._idle: asyncio.TimerHandle | None = None
        self._failed: dict[SummaryFile, int] = {}

    @property
    def speaks(self) -> bool:
        return self._speaker is not None

    async def media(self, wanted: SummaryFile) -> Media | None:
        """The file, or None where there is no such summary. Raises `TryLater` when it can't be made for now."""
        from summaries.forms.making import MIME, Form, NotMade

        report = await self._find(wanted.week, wanted.language)
        if report is None:
            return None
        try:
            data = await (self._letter(report) if wanted.ending == LETTER else self.made(Form(wanted.ending), report))
        except (NotMade, Unspoken) as fault:
            self._gave_up(wanted, fault)
            return None
        self._failed.pop(wanted, None)
        mime = "multipart/mixed" if wanted.ending == LETTER else MIME[Form(wanted.ending)]
        return Media(kind=_KINDS.get(wanted.ending, MediaKind.DOCUMENT), mime=mime, data=data, name=name_of(report, wanted.ending))

    def _gave_up(self, wanted: SummaryFile, fault: Exception) -> None:
        """Of a picture, after some tries; the others are what the message is about."""
        self._failed[wanted] = self._failed.get(wanted, 0) + 1
        log.error("the %s of the summary of %s can't be made for now: %s", wanted.ending, wanted.week, type(fault).__name__)
        if wanted.ending != "png" or self._failed[wanted] < MOST_TRIES:
            raise TryLater("summary_not_made") from None

    async def made(self, form: str, report: Report) -> bytes:
        """A form of a report. Raises `NotMade` or `Unspoken`."""
        from summaries.forms.making import APART, Form, asked, made_apart, written
        from summaries.forms.plain import plain

        text = partial(self._texts, report.language)
        print_ = hashlib.sha256(json.dumps(plain(report)).encode()).hexdigest()
        async with self._turn:
            if (found := self._made.get((form, print_))) is not None:
                return found
            if form == Form.OGG:
                data = await self._spoken(written(Form.ALOUD, report, text).decode(), report.language)
            elif form in APART:
                data = await made_apart(asked(Form(form), report, text))
            else:
                data = written(Form(form), report, text)
            self._made[form, print_] = data
            if len(self._made) > KEPT:
                self._made.popitem(last=False)
            if self._idle is not None:
                self._idle.cancel()
            self._idle = asyncio.get_running_loop().call_later(IDLE_SECONDS, self._made.clear)
            return data

    async def poster(self, poster: Poster, made_at: datetime) -> bytes:
        """Raises `NotMade`."""
        from bot.documents.poster import asked
        from summaries.forms.making import made_apart

        async with self._turn:
            return await made_apart(asked(self._texts, self._addresses, poster, made_at))

    async def _spoken(self, words: str, language: str) -> bytes:
        """As a voice note. Raises `Unspoken`."""
        from bot.files.cleaner import Cleaner

        if self._speaker is None:
            raise Unspoken
        cleaner = Cleaner(file_seconds=ENCODE_SECONDS, idle_seconds=0)
        try:
            return await self._speaker.note(words, language, cleaner)
        finally:
            await cleaner.close()

    async def _letter(self, report: Report) -> bytes:
        """The pages and the spreadsheet, as what an e-mail carries."""
        from email.message import EmailMessage
        from email.policy import SMTP

        from summaries.forms.making import MIME, Form

        letter = EmailMessage(policy=SMTP)
        letter.make_mixed()
        for form in (Form.PDF, Form.XLSX):
            maintype, _, subtype = MIME[form].partition("/")
            letter.add_attachment(await self.made(form, report), maintype=maintype, subtype=subtype, filename=name_of(report, form))
        return letter.as_bytes()


def name_of(report: Report, ending: str) -> str:
    """A name that says what it is, and nobody's."""
    return f"porte-voix-{report.week}.{ending}"
