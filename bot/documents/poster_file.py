"""A poster as the file of a message: drawn when it leaves, from its link, and kept nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.channels.port import Media, MediaKind, TryLater
from storage import links
from storage.database import Database
from storage.poster_files import PosterFile

if TYPE_CHECKING:
    from bot.documents.press import Press


async def poster_for(database: Database, press: Press, wanted: PosterFile) -> Media | None:
    """None when it was taken down meanwhile. Raises `TryLater` when it can't be made for now."""
    from bot.documents.poster import Poster
    from flows.staff.make_poster import Sheet
    from summaries.forms.making import NotMade

    async with database.read() as tx:
        link = await links.poster(tx, wanted.payload)
    if link is None:
        return None
    poster = Poster(
        payload=wanted.payload, place=link.label, theme=link.theme or "", association=link.association or "",
        languages=wanted.languages, sheet=Sheet(wanted.sheet),
    )  # fmt: skip
    try:
        data = await press.poster(poster, link.created_at)
    except NotMade:
        raise TryLater("poster_not_made") from None
    return Media(kind=MediaKind.DOCUMENT, mime="application/pdf", data=data, name=f"affiche-{wanted.payload}.pdf")
