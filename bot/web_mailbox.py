"""The outbox as the web chat's mailbox."""

from __future__ import annotations

from collections.abc import Mapping

from bot.channels.port import POSITION, Bot, Media, MediaKind, Outgoing, TryLater
from bot.channels.web.answers import Mailed, Shown
from bot.documents.exporting import file_of
from bot.documents.press import Press
from bot.render import unpack
from storage import outbox, people
from storage.database import Database
from storage.outbox import Mail


class OutboxMailbox:
    """Reads what was sent to a chat on the web. Satisfies `bot.channels.web.channel.Mailbox`."""

    def __init__(self, database: Database, press: Press | None = None) -> None:
        """`press` makes the files of summaries."""
        self._database, self._press = database, press

    async def after(self, bot: Bot, chat: str, last: int) -> Mailed:
        async with self._database.read() as tx:
            found, language = await people.spoken_to(tx, "web", bot, chat) or ("", "")
            mails = await outbox.mailbox(tx, found, last) if found else []
        newest = {mail.message.get("screen"): mail.number for mail in mails}
        return Mailed([Shown(mail.number, _shown(mail, newest), mail.at) for mail in mails], language)

    async def media(self, bot: Bot, chat: str, number: int) -> Media | None:
        async with self._database.read() as tx:
            found = await people.address_of(tx, "web", bot, chat)
            media_id = await outbox.mailed_media(tx, found, number) if found else None
        try:
            return await file_of(self._database, found, media_id, self._press) if found and media_id else None
        except TryLater:
            return None


def _shown(mail: Mail, newest: Mapping[str | None, int]) -> Outgoing:
    """A page has its own button to share a position, and asks for files apart. A screen that is shown again since is only a place."""
    message = unpack(mail.message)
    if message.screen and newest[message.screen] != mail.number:
        return Outgoing(text="", screen=message.screen, below=message.below)
    rows = tuple(row for row in message.buttons if all(button.data != POSITION for button in row))
    if mail.media is None:
        return message._replace(buttons=rows)
    kind, mime, seconds = mail.media
    return message._replace(buttons=rows, media=Media(kind=MediaKind(kind), mime=mime, data=b"", seconds=seconds))
