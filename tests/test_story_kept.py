"""While a story is told, "noted" is said of what was noted, and of nothing else."""

from __future__ import annotations

import pytest

from bot.channels.port import Media, MediaKind
from dialogue.buttons import Do, written
from tests import files_made as files
from tests.street import Somebody, Street

PHOTO = Media(kind=MediaKind.PHOTO, mime="image/jpeg", data=files.bare(), seconds=0)


def said(awa: Somebody) -> tuple[bool, bool]:
    """Whether the newest message says that something was noted, and that the message is kept."""
    newest = awa.heard[-1].text
    return awa.text("story-goes-on") in newest, awa.text("story-kept") in newest


async def test_words_a_photo_and_an_edit_are_noted(town: Street) -> None:
    awa = town.resident("awa")
    await awa.types("L'ascenseur est en panne")
    first = awa.number
    assert said(awa) == (True, False)
    for send in (awa.types("depuis lundi"), awa.sends(PHOTO), awa.edits(first, "L'ascenseur est encore en panne"), awa.types("3")):
        await send
        assert said(awa) == (True, False)


@pytest.mark.parametrize("what", ["/help", "/start", "/mesdonnees", "/nimporte", "unreadable", "go on", "59100", "language"])
async def test_what_adds_nothing_leaves_the_message_kept(town: Street, what: str) -> None:
    awa = town.resident("awa")
    await awa.types("L'ascenseur est en panne")
    match what:
        case "unreadable":
            await awa._does(unfetched="unreadable")
        case "go on":
            await awa.presses_data(written(Do("go_on")))
        case "language":
            await awa.types("/langue")
            await awa.presses_label("Français")
        case _:
            await awa.types(what)
    assert said(awa) == (False, True), awa.heard[-1].text
    await awa.types("depuis lundi")
    assert said(awa) == (True, False)
