"""Whatever comes first after an association answered, a photo, a voice note, a position or a word: people are asked what it is about."""

from __future__ import annotations

import pytest

from tests.street import Somebody, Street
from tests.telegram_app import POSITION
from tests.test_writing_again import CAME, NOTE, PHOTO, answered, thread, told

HERE = "📍 Nouveau Roubaix, Roubaix (59)"


async def sent(awa: Somebody) -> str:
    """The number of the case that is opened; answers the questions that are left."""
    await awa.presses("theme-log", "choice-send")
    opened = next(text for text in await awa.looks() if "PV-" in text)
    return "PV-" + opened.partition("PV-")[2][:5]


@pytest.mark.parametrize("file", [PHOTO, NOTE], ids=["photo", "voice note"])
async def test_a_file_joins_the_case(town: Street, file: object) -> None:
    awa, reference = await answered(town)
    await awa.sends(file)  # type: ignore[arg-type]
    assert awa.text("about-which-about") in awa.heard[-1].text
    await awa.presses_label(f"{reference} · Logement")
    await awa.presses("choice-over", *(["choice-yes"] if file is NOTE else []))
    await awa.reads("case-added", reference=reference)
    assert len((await thread(town, reference))[-1].files) == 1


async def test_a_photo_may_be_about_something_new(town: Street) -> None:
    awa, _ = await answered(town)
    await awa.sends(PHOTO, text="la porte du hall")
    await awa.presses("about-which-about-something-new", "choice-old-enough")
    await awa.types("59100")
    assert await told(town, (await thread(town, await sent(awa)))[0]) == ("la porte du hall", ["photo"])


async def test_a_position_joins_the_case_as_the_place_it_is(town: Street) -> None:
    awa, reference = await answered(town)
    await awa.stands(*POSITION)
    assert awa.text("about-which-about") in awa.heard[-1].text
    await awa.presses_label(f"{reference} · Logement")
    await awa.presses("choice-over")
    await awa.reads("case-added", reference=reference)
    assert (await thread(town, reference))[-1].words == HERE


async def test_a_position_at_the_question_is_where_the_new_concern_is(town: Street) -> None:
    awa, _ = await answered(town)
    await awa.types(CAME)
    await awa.stands(*POSITION)
    assert awa.text("about-which-about") in awa.heard[-1].text
    await awa.presses("about-which-about-something-new", "choice-old-enough")
    await awa.reads("report-concern-theme")
    await awa.presses("theme-log")
    assert "Nouveau Roubaix" in await awa.everything()


async def test_a_position_is_a_reply_to_a_question(town: Street) -> None:
    awa, nadia = town.resident("awa"), await town.relay()
    reference = (await answered(town))[1]
    await nadia.types(f"/demander {reference} C'est à quel endroit ?")
    await nadia.presses("choice-send")
    await awa.stands(*POSITION)
    await awa.reads("reply-heard", reference=reference)
    await awa.presses("choice-over")
    assert (await thread(town, reference))[-1].words == HERE


@pytest.mark.parametrize("said", ["oui", "jeudi", "14", "59100", "bat C"])
async def test_a_word_or_a_number_is_not_lost(town: Street, said: str) -> None:
    awa, reference = await answered(town)
    await awa.types(said)
    await awa.reads("about-which-about")
    await awa.presses_label(f"{reference} · Logement")
    await awa.presses("choice-over")
    assert (await thread(town, reference))[-1].words == said


@pytest.mark.parametrize("said", ["merci", "ok", "Très bien, merci beaucoup !", "c'est tout"])
async def test_thanks_are_asked_nothing(town: Street, said: str) -> None:
    awa, _ = await answered(town)
    await awa.types(said)
    assert await awa.conversation() is None
    await awa.reads("welcome")


async def test_what_is_too_long_is_told_so(town: Street) -> None:
    awa, _ = await answered(town)
    await awa.types("mot " * 6000)
    await awa.reads("error-too-long", most=20_000)
