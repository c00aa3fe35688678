"""Whatever somebody begins with, a hello, the story, a voice note, a photo, a document or a position: only what is missing is asked for."""

from __future__ import annotations

import pytest

from bot.channels.port import Media, MediaKind
from dialogue.play import Asking
from tests.street import Somebody, Street
from tests.telegram_app import POSITION

STORY = "L'ascenseur de la tour est en panne depuis trois semaines."
VOICE = Media(kind=MediaKind.VOICE, mime="audio/ogg", data=b"voice", seconds=9)
PHOTO = Media(kind=MediaKind.PHOTO, mime="image/jpeg", data=b"photo")
PAPER = Media(kind=MediaKind.DOCUMENT, mime="application/pdf", data=b"paper")


async def step_of(resident: Somebody) -> str:
    conversation = await resident.conversation()
    turn = conversation.turn() if conversation else None
    return turn.question.step if isinstance(turn, Asking) else ""


async def answers_all(resident: Somebody) -> list[str]:
    """Answer whatever is asked until the concern is filed; returns the steps that were asked for."""
    asked: list[str] = []
    while (step := await step_of(resident)) not in ("", "may_we_quote_you"):
        asked.append(step)
        match step:
            case "story":
                await resident.types(STORY)
                await resident.presses("choice-old-enough")
            case "may_they_hear_your_voice_alone":
                await resident.presses("choice-yes")
            case "place":
                await resident.types("59100")
            case "theme":
                await resident.presses("theme-log")
            case "review":
                await resident.presses("choice-send")
            case _:
                raise AssertionError(f"{step} is asked of whoever begins so")
    assert "PV-" in "\n".join(await resident.looks())
    return asked


REST = ["place", "theme", "review"]


async def test_a_hello_is_greeted_and_offered_to_speak(town: Street) -> None:
    awa = await town.resident("awa").types("Bonjour")
    await awa.reads("welcome")
    assert await step_of(awa) == ""
    await awa.presses("act-report")
    assert await answers_all(awa) == ["story", *REST]


async def test_the_story_itself(town: Street) -> None:
    awa = await town.resident("awa").types(STORY)
    await awa.reads("welcome-heard")
    await awa.presses("choice-old-enough")
    assert await answers_all(awa) == REST


@pytest.mark.parametrize("file", [PHOTO, PAPER, VOICE], ids=["photo", "document", "voice note"])
async def test_a_file_begins_the_story_and_words_go_on_with_it(town: Street, file: Media) -> None:
    nadia, awa = await town.relay(), await town.resident("awa").sends(file)
    await awa.reads("welcome-heard")
    assert await answers_all(awa) == ["story", *(["may_they_hear_your_voice_alone"] if file is VOICE else []), *REST]
    reference = next(word.strip(".,") for word in (await awa.everything()).split() if word.startswith("PV-"))
    await nadia.types(f"/voir {reference}")
    assert STORY in "\n".join(await nadia.looks())


async def test_a_position_is_where_it_is_and_is_not_asked_for_again(town: Street) -> None:
    awa = await town.resident("awa").stands(*POSITION)
    await awa.reads("noted-place")
    assert await answers_all(awa) == ["story", "theme", "review"]
    assert "Nouveau Roubaix" in await awa.everything()


async def test_a_voice_note_alone_is_a_whole_story(town: Street) -> None:
    awa = await town.resident("awa").sends(VOICE)
    await awa.presses("choice-old-enough", "choice-yes")
    assert await answers_all(awa) == REST
