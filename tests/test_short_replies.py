"""What residents answer in a word or a figure: to a relay's question, after an answer, weeks after closing. None of it is lost."""

from __future__ import annotations

import pytest

from bot import mailing
from tests.street import Somebody, Street, speaks
from tests.test_writing_again import NOTE, thread


async def asked(town: Street) -> tuple[Somebody, str]:
    """A relay asks which floor."""
    awa, nadia = town.resident("awa"), await town.relay()
    reference = await speaks(awa)
    await nadia.types(f"/demander {reference} Quel étage ?")
    await nadia.presses("choice-send")
    await awa.reads("case-asked", association="Les Fenêtres du Nord", reference=reference)
    return awa, reference


@pytest.mark.parametrize("floor", ["4", "👍", "A"])
async def test_one_letter_is_a_reply(town: Street, floor: str) -> None:
    awa, reference = await asked(town)
    await awa.types(floor)
    await awa.reads("reply-heard", reference=reference)
    await awa.presses("choice-over")
    await awa.reads("case-added", reference=reference)
    assert (await thread(town, reference))[-1].words == floor


async def test_one_figure_and_then_silence_is_a_reply(town: Street) -> None:
    awa, reference = await asked(town)
    await awa.types("4")
    town.passes(21)
    await town.reception.fall_quiet()
    await awa.reads("case-added", reference=reference)
    assert (await thread(town, reference))[-1].words == "4"


async def followed_up(town: Street) -> tuple[Somebody, str]:
    """Weeks after it was closed, she is asked whether the problem is solved."""
    awa, nadia = town.resident("awa"), await town.relay()
    reference = await speaks(awa)
    await nadia.types(f"/clore {reference} Le bailleur a réparé hier.")
    await nadia.presses("outcome-solved", "choice-send")
    await town.delivers()
    town.passes(60 * 60 * 24 * 50)
    async with town.house.database.write() as tx:
        await mailing.post(tx, town.house.texts, town.house.now(), await town.house.desk.follow_up(tx, town.house.now()))
    await town.delivers()
    await awa.looks()
    assert awa.heard[-1].text.startswith("Il y a quelque temps")
    return awa, reference


@pytest.mark.parametrize("said", ["oui", "Oui merci", "c'est réglé", "yes"])
async def test_a_yes_in_words_is_solved(town: Street, said: str) -> None:
    awa, reference = await followed_up(town)
    await awa.types(said)
    await awa.reads("solved-thanks")
    assert (await thread(town, reference))[-1].kind == "solved"


@pytest.mark.parametrize("said", ["non", "Pas réglé", "toujours pas", "hayır"])
async def test_a_no_in_words_opens_it_again(town: Street, said: str) -> None:
    awa, reference = await followed_up(town)
    await awa.types(said)
    await awa.reads("problem-solved-what-remains")
    await awa.sends(NOTE)
    await awa.presses("choice-over", "choice-yes")
    await awa.reads("reopened-thanks", reference=reference)
    last = (await thread(town, reference))[-1]
    assert (last.kind, len(last.files)) == ("not_solved", 1), "a voice note says what remains as well"


async def test_a_no_and_why_in_one_message(town: Street) -> None:
    awa, reference = await followed_up(town)
    await awa.types("non toujours pas, ça coule")
    await awa.reads("story-goes-on")
    await awa.types("et la porte aussi")
    await awa.presses("choice-over")
    await awa.reads("reopened-thanks", reference=reference)
    assert (await thread(town, reference))[-1].words == "non toujours pas, ça coule\net la porte aussi"


@pytest.mark.parametrize("said", ["oui mais il reste la porte", "je sais pas trop"])
async def test_anything_else_is_asked_what_it_is_about(town: Street, said: str) -> None:
    awa, _ = await followed_up(town)
    await awa.types(said)
    await awa.reads("about-which-about")


async def test_a_yes_where_nothing_was_asked_is_no_answer(town: Street) -> None:
    awa = town.resident("awa")
    await speaks(awa)
    await awa.types("oui")
    await awa.reads("welcome")
