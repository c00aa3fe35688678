"""Somebody who was answered writes again, in pieces: all of it goes where they say, whatever it came in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.channels.port import Media, MediaKind
from storage import cases, uploads
from tests import files_made as files
from tests.street import Somebody, Street, speaks

CAME, MENDED = "il est pas venu le technicien", "il est pas venu le technicien hier"
MORE = "on est 6 familles bloquées"
NOTE = Media(kind=MediaKind.VOICE, mime="audio/ogg", data=files.sound(), seconds=1)
PHOTO = Media(kind=MediaKind.PHOTO, mime="image/jpeg", data=files.bare(), seconds=0)
WORDS = f"{MENDED}\nla porte\n{MORE}"


async def thread(town: Street, reference: str) -> Sequence[Any]:
    async with town.house.database.read() as tx:
        return await cases.thread(tx, reference)


async def told(town: Street, event: Any) -> tuple[str, list[str]]:
    """Its words, and what its files are, as they are stored."""
    async with town.house.database.read() as tx:
        stored = [await uploads.file(tx, media) for media in event.files]
    return event.words, [file.kind for file in stored if file]


async def answered(town: Street) -> tuple[Somebody, str]:
    awa, nadia = town.resident("awa"), await town.relay()
    reference = await speaks(awa)
    await nadia.types(f"/repondre {reference} Le technicien passe lundi.")
    await nadia.presses("choice-send")
    return awa, reference


async def writes_again(awa: Somebody) -> None:
    """Words, a photo with a word under it, a voice note, more words, and the first message otherwise."""
    await awa.types(CAME)
    assert awa.heard[-1].text.startswith(awa.text("about-which-about"))
    first = awa.number
    for send in (awa.sends(PHOTO, text="la porte"), awa.sends(NOTE), awa.types(MORE)):
        await send
        assert awa.heard[-1].text.startswith(f"{awa.text('error-added-to-story')}\n\n{awa.text('about-which-about')}")
    await awa.edits(first, MENDED)
    await awa.reads("about-which-about")


async def test_all_of_it_joins_the_case(town: Street) -> None:
    awa, reference = await answered(town)
    await writes_again(awa)
    await awa.presses_label(f"{reference} · Logement")
    await awa.presses("choice-over", "choice-yes")
    await awa.reads("case-added", reference=reference)
    assert await told(town, (await thread(town, reference))[-1]) == (WORDS, ["photo", "voice"])


async def test_all_of_it_begins_something_new(town: Street) -> None:
    awa, _ = await answered(town)
    await writes_again(awa)
    await awa.presses("about-which-about-something-new", "choice-old-enough", "choice-yes")
    await awa.types("59100")
    await awa.presses("theme-log", "choice-send")
    opened = next(text for text in await awa.looks() if "PV-" in text)
    assert await told(town, (await thread(town, "PV-" + opened.partition("PV-")[2][:5]))[0]) == (WORDS, ["photo", "voice"])


async def test_what_was_said_waits_while_something_else_is_done(town: Street) -> None:
    awa, reference = await answered(town)
    await awa.types(CAME, "/langue")
    await awa.presses_label("Français")
    await awa.types(MORE)
    await awa.presses_label(f"{reference} · Logement")
    await awa.presses("choice-over")
    assert (await thread(town, reference))[-1].words == f"{CAME}\n{MORE}"


async def test_gone_back_to_it_is_open_again(town: Street) -> None:
    awa, reference = await answered(town)
    await awa.types(CAME, "retour")
    await awa.reads("error-story-open")
    await awa.types("oui")
    await awa.presses("choice-over")
    await awa.reads("about-which-about")
    await awa.presses_label(f"{reference} · Logement")
    await awa.presses("choice-over")
    assert (await thread(town, reference))[-1].words == f"{CAME}\noui"
