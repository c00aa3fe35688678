"""Somebody said STOP: what relays write meanwhile is kept, the relay knows it, and the next word is answered with it."""

from __future__ import annotations

import pytest

from tests.street import Somebody, Street, joins, shares, speaks

ANSWER = "Le bailleur passe jeudi."


async def answers(nadia: Somebody, reference: str) -> None:
    await nadia.types(f"/repondre {reference}", ANSWER)
    await nadia.presses("choice-over")
    if nadia.text("choice-send") not in str(nadia.heard):
        await nadia.presses("choice-no")
    await nadia.presses("choice-send")


@pytest.mark.parametrize("word", ["/start", "bonjour", "👋"])
async def test_what_was_said_meanwhile_is_announced_once_and_read_with_a_button(town: Street, nadia: Somebody, word: str) -> None:
    awa = town.resident("awa", "telegram")
    reference = await speaks(awa)
    await awa.types("stop")
    await answers(nadia, reference)
    await nadia.reads("staff-kept-for-later", reference=reference)
    assert nadia.text("staff-answered", reference=reference) not in "".join(message.text for message in nadia.heard)
    await nadia.types(f"/lire {reference}")
    assert nadia.text("delivery-silent") in "".join(message.text for message in nadia.heard)

    await awa.looks()  # the street shows what is never sent too
    await awa.types(word)
    assert awa.heard[0].text == awa.text("resumed-news", references=reference)
    await awa.presses_label(awa.text("act-read-news", reference=reference))
    assert ANSWER in awa.heard[0].text
    await nadia.types(f"/lire {reference}")
    assert nadia.text("delivery-resumed") in "".join(message.text for message in nadia.heard)

    await awa.types("stop", "bonjour")
    assert awa.heard[0].text == awa.text("resumed"), "it is not news twice"


async def test_whoever_joined_a_case_is_told_too(town: Street, nadia: Somebody) -> None:
    awa, bilal = town.resident("awa", "telegram"), town.resident("bilal", "telegram")
    reference = await speaks(awa)
    await joins(bilal, await shares(awa, reference))
    await bilal.types("stop")
    await answers(nadia, reference)
    await nadia.reads("staff-answered", reference=reference)
    await bilal.types("bonjour")
    await bilal.reads("resumed-news", references=reference)


async def test_a_closing_is_kept_too(town: Street, nadia: Somebody) -> None:
    awa = town.resident("awa", "telegram")
    reference = await speaks(awa)
    await awa.types("stop")
    await nadia.types(f"/clore {reference}")
    await nadia.presses("outcome-solved")
    await nadia.types("C'est réparé.")
    await nadia.presses("choice-send")
    await nadia.reads("staff-kept-closed", reference=reference)


async def test_to_whoever_is_not_silent_it_is_sent(town: Street, nadia: Somebody) -> None:
    awa = town.resident("awa", "telegram")
    reference = await speaks(awa)
    await awa.types("stop", "bonjour")
    assert awa.heard[0].text == awa.text("resumed")
    await answers(nadia, reference)
    await nadia.reads("staff-answered", reference=reference)
    assert ANSWER in "".join(await awa.looks())


@pytest.mark.parametrize("word", ["bonjour", "reprendre", "/start"])
async def test_a_word_that_resumes_is_no_answer_to_the_question_that_was_open(town: Street, word: str) -> None:
    awa = town.resident("awa", "telegram")
    await awa.types("L'ascenseur est en panne depuis trois semaines.", "c'est tout")
    question = await awa.reads("report-concern-fifteen-or-older")
    await awa.types("stop", word)
    assert [message.text for message in awa.heard] == [awa.text("resumed"), question]
    await awa.types("reprendre")
    assert awa.heard[0].text != question, "the next word is judged as ever"


async def test_an_answer_resumes_and_is_taken(town: Street) -> None:
    awa = town.resident("awa", "telegram")
    await awa.types("L'ascenseur est en panne depuis trois semaines.", "c'est tout", "stop", "oui")
    await awa.reads("resumed")
    await awa.reads("report-concern-place")


async def test_stop_twice_resumes_nothing(town: Street, nadia: Somebody) -> None:
    awa = town.resident("awa", "telegram")
    reference = await speaks(awa)
    await awa.types("stop")
    await answers(nadia, reference)
    await awa.looks()
    await awa.types("stop svp")
    assert [message.text for message in awa.heard] == [awa.text("aside-stopped")]
    await awa.types("bonjour")
    await awa.reads("resumed-news", references=reference)
