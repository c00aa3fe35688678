"""The summary of a week to everybody who reads it, in the transaction that freezes it: rows of the outbox, whose files are made later.

So there is no moment at which a summary is frozen and not on its way, and a page that could not be made is tried again by whoever sends it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.channels.port import Bot, Outgoing
from bot.documents.exporting import MAIL
from bot.documents.summary import report_of, words_of
from bot.house import House
from bot.mailing import put
from bot.settings import Settings
from routing.access import READING_SUMMARIES
from storage import people
from storage.database import Tx
from storage.outbox import SummaryFile
from storage.people import At


@dataclass(frozen=True, slots=True)
class Recipients:
    """Whom the settings name, to be sent each summary by e-mail."""

    addresses: Sequence[str] = ()
    language: str = "fr"


def recipients_in(settings: Settings) -> Recipients:
    """Nobody, where no server takes e-mails."""
    named = [one.strip() for one in settings.mail_to.split(",") if one.strip()] if settings.mail_host else []
    return Recipients(named, settings.mail_language)


async def deliver_summary(tx: Tx, house: House, week: str, mailed: Recipients) -> None:
    """To the coordination and observers in their chats, each in their own language, and to whom the settings name by e-mail."""
    now, told = house.now(), dict[str, str]()
    members = [member.address_id for member in await people.members_of(tx, None, READING_SUMMARIES)]
    reached = (await people.addresses(tx, members)).values()
    by_mail = [await _mailbox(tx, house, address, mailed.language, now) for address in mailed.addresses]
    for at in (*reached, *by_mail):
        if at.language not in told:
            report = await report_of(tx, house.texts, house.directory.outlines, week, at.language)
            assert report is not None, "it was frozen in this transaction"
            told[at.language] = words_of(house.texts, report)
        _send(tx, house, at, week, told[at.language], now)


def _send(tx: Tx, house: House, at: At, week: str, words: str, now: datetime) -> None:
    if at.channel == MAIL:
        put(tx, at, Outgoing(text=words), now, media_id=SummaryFile(week, at.language, "eml").media_id)
        return
    here = house.texts(at.language, "summary-here")
    put(tx, at, Outgoing(text=f"{here}\n\n{words}"), now, media_id=SummaryFile(week, at.language, "png").media_id)
    put(tx, at, Outgoing(text=house.texts(at.language, "summary-pages-here")), now, media_id=SummaryFile(week, at.language, "pdf").media_id)


async def _mailbox(tx: Tx, house: House, address: str, language: str, now: datetime) -> At:
    """Where e-mails to an address are put: it is kept sealed, like any chat."""
    language = house.texts.language_for(language, house.texts.staff_languages)
    known = await people.address_of(tx, MAIL, Bot.STAFF, address)
    if known is None:
        known = people.new_id()
        lookup = people.lookup(tx, MAIL, Bot.STAFF, address)
        people.add_address(
            tx, id=known, lookup=lookup, channel=MAIL, bot=Bot.STAFF, chat=address, language=language, now=now, person_id=None
        )  # fmt: skip
        await tx.flush()
    return At(known, MAIL, Bot.STAFF, language, silent=False)
