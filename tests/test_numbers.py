"""Whoever can't press a button types its number: at a question, under a notice, on the home screen; what may be an answer is not eaten."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.channels.numbered import in_order, numbered
from bot.channels.port import POSITION, Button, Outgoing
from bot.fronts.residents.numbers import numbers_in
from bot.texts import shipped
from dialogue.numbers import Number
from tests.stage import references
from tests.street import Street, speaks, street
from tests.telegram_app import Furnished

LIFT = "L'ascenseur du 12 est en panne depuis 3 semaines."


@pytest.fixture
async def nord(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data")) as opened:
        yield opened


def read(text: str) -> Number | None:
    return numbers_in(shipped()).read(text)


# --- the numbers themselves ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    ["2", "2.", " 2 ", "(2)", "2)", "#2", "2 !", "n°2", "N° 2", "nº2", "№ 2", "no 2", "n 2", "n2", "numéro 2", "choix 2", "bouton 2",
     "le 2", "le 2 svp", "je veux le 2", "number 2", "the 2 please", "٢", "２", "②", "2️⃣", "2 👍", "deux", "DEUX", "le deuxième", "2e",
     "2ème", "second", "two", "2nd", "bouton deux"],
)  # fmt: skip
def test_every_way_of_typing_the_second(typed: str) -> None:
    number = read(typed)
    assert number is not None and number.value == 2


@pytest.mark.parametrize(
    "typed",
    ["", "👍", "2 mois", "2 enfants malades", "deux fois par jour", "22 rue des Lilas", "1 2", "12/12", "oui 2", "2 non", "PV-2", "T2",
     "le", "non", "no", "n°", "2" * 9, "9" * 5000, "un deux trois", "²x", "-"],
)  # fmt: skip
def test_what_is_more_or_less_than_a_number(typed: str) -> None:
    assert read(typed) is None


@pytest.mark.parametrize(
    ("typed", "number"),
    [("2", Number(2)), ("n° 2", Number(2, signed=True)), ("2️⃣", Number(2, signed=True)), ("🔟", Number(10, signed=True)),
     ("dix", Number(10, spelled=True)), ("bouton dix", Number(10, signed=True, spelled=True)), ("le 1er", Number(1, spelled=True))],
)  # fmt: skip
def test_how_it_was_typed_is_told(typed: str, number: Number) -> None:
    assert read(typed) == number


@pytest.mark.parametrize("language", shipped().languages)
def test_what_people_are_told_to_type_in_a_story_chooses(language: str) -> None:
    for key in ("story-number", "residents-help"):
        quoted = re.findall(r"[«“] ?([^»”]+?)\s?[»”]", shipped()(language, key, {"number": "2"}))
        assert any(Number(2, signed=True) == read(said) for said in quoted), quoted


def test_each_language_has_ten_numbers_and_one_meaning_for_each_word() -> None:
    meanings: dict[str, int] = {}
    for words in shipped().every("accepted-numbers"):
        numbers = words.split(",")
        assert len(numbers) == 10
        for value, several in enumerate(numbers, 1):
            for word in several.split("/"):
                assert word.strip() and meanings.setdefault(word.strip(), value) == value, word


# --- numbered lines, for a platform that shows too few buttons -------------------------------------------------------


ROWS = (("📍 Ma position",), ("Ailleurs", "Nord"), ("↩ Retour", "Aide"))
ASKED = Outgoing("Où ?", tuple(tuple(Button(label, POSITION if "📍" in label else label) for label in row) for row in ROWS))


def test_buttons_become_lines_when_there_are_too_many_and_only_then() -> None:
    assert numbered(ASKED, None) is ASKED and numbered(ASKED, 5) is ASKED
    lines = "Où ?\n\n1. 📍 Ma position\n2. Ailleurs\n3. Nord\n4. ↩ Retour\n5. Aide"
    assert numbered(ASKED, 4) == numbered(ASKED, 0) == ASKED._replace(text=lines, buttons=())
    assert [button.label for button in in_order(ASKED)] == ["📍 Ma position", "Ailleurs", "Nord", "↩ Retour", "Aide"]


def test_the_last_row_may_stay_beside_the_lines() -> None:
    shown = numbered(ASKED, 4, beside=3)
    assert shown.text == "Où ?\n\n1. 📍 Ma position\n2. Ailleurs\n3. Nord" and shown.buttons == ASKED.buttons[-1:]
    assert numbered(ASKED, 4, beside=1).buttons == ()
    one_row = Outgoing("?", (tuple(Button(str(n), str(n)) for n in range(3)),))
    assert numbered(one_row, 2, beside=3).text.count("\n") == 4, "a message whose only row stays would have no lines"
    assert numbered(Outgoing("Rien."), 0) == Outgoing("Rien.")


# --- what somebody types ---------------------------------------------------------------------------------------------


async def test_the_home_screen_and_a_question_by_numbers_alone(nord: Street) -> None:
    awa = nord.resident("awa")
    await awa.types("bonjour", "3")
    await awa.reads("choose-language-language")
    await awa.types("n°3")
    awa.language = "en"
    await awa.reads("language-chosen")
    await awa.types("/start", "two")
    await awa.reads("my-cases-none")
    await awa.types("1")
    await awa.reads("report-concern-story")


async def test_the_buttons_that_go_with_a_question_have_numbers_too(nord: Street) -> None:
    awa = nord.resident("awa")
    await awa.types(LIFT, "n°1", "1")
    await awa.reads("error-position-by-hand")
    await awa.types("3")
    await awa.reads("residents-help")
    await awa.types("2")
    await awa.reads("error-story-open")
    await awa.types("bouton 1", "59100", "un")
    review = awa.heard[-1]
    edits = [number for number, button in enumerate(in_order(review), 1) if button.label.startswith(awa.text("act-edit", what=""))]
    await awa.types(str(edits[1]))
    await awa.reads("report-concern-place")
    await awa.types("59100", "12")
    await awa.reads("error-not-a-choice")
    await awa.types("1")
    assert references(" ".join(await awa.looks())), "sent"


async def test_a_number_in_a_story_is_a_part_of_it(nord: Street) -> None:
    awa = nord.resident("awa")
    await awa.types(LIFT, "2")
    assert awa.text("story-goes-on") in await awa.reads("story-number", number="2"), "whoever meant the button is told how to choose it"
    for said in ("deux", "2 enfants dorment dans le froid", "77"):
        await awa.types(said)
        await awa.reads("story-goes-on")
    await awa.types("n° 1", "59100", "1")
    assert "2\ndeux\n2 enfants dorment dans le froid\n77" in await awa.reads("report-concern-review")


async def test_nobody_chooses_among_what_has_not_arrived(nord: Street) -> None:
    """« 1 » typed twice at the theme is no consent to send what nobody read, nor to be quoted."""
    awa = nord.resident("awa")
    await awa.types(LIFT, "n° 1", "59100")
    await awa.sees()
    await awa.hurries("1", "1", "n° 1")
    review = await awa.reads("report-concern-review")
    assert len(awa.heard) == 1 and not references(" ".join(await awa.looks())), "nothing was sent"
    await awa.hurries("1")
    assert [await awa.reads("report-concern-review")] == [review] == [one.text for one in awa.heard], "it is on its way: it is shown again"
    await awa.types("1")
    assert references(" ".join(await awa.looks())), "read, and agreed to"
    await awa.hurries("1")
    await awa.reads("may-we-quote-you")
    await awa.types("1")
    await awa.reads("may-we-ask-you-later")


async def test_what_others_are_told_and_a_home_screen_on_its_way_are_nobody_s_choices(nord: Street) -> None:
    awa = nord.resident("awa")
    await awa.hurries("bonjour", "3")
    assert {message.text for message in awa.heard} == {awa.text("welcome")}
    await awa.hurries("3")
    await awa.reads("welcome")
    await awa.types("3")
    await awa.reads("choose-language-language")


@pytest.mark.parametrize("channel", ["telegram", "web"])
async def test_the_buttons_of_a_notice_and_the_reply_an_association_waits_for(nord: Street, channel: str) -> None:
    nadia, awa = await nord.relay(), nord.resident("awa", channel)
    reference = await speaks(awa)
    await nadia.types(f"/prendre {reference}", f"/demander {reference} Vous êtes combien ?")
    await nadia.presses("choice-send")
    await awa.types("4")
    await awa.reads("reply-heard", reference=reference)
    await awa.types("annuler", "n° 2")
    await awa.reads("my-cases")
    await awa.types("1")
    await awa.types("1")
    await awa.reads("add-to-case-more")


async def test_a_number_replies_to_an_association_though_a_consent_was_left_unanswered(nord: Street) -> None:
    nadia, awa = await nord.relay(), nord.resident("awa")
    await awa.types(LIFT, "n° 1", "59100", "1", "1")
    (reference,) = {word for message in await awa.looks() for word in references(message)}
    await awa.reads("may-we-quote-you")
    await nadia.types(f"/prendre {reference}", f"/demander {reference} Vous êtes combien ?")
    await nadia.presses("choice-send")
    nord.passes(60)
    await awa.types("2")
    await awa.reads("reply-heard", reference=reference)


async def test_what_came_last_is_what_a_number_answers_unless_it_just_came_by_itself(nord: Street) -> None:
    nadia, awa = await nord.relay(), nord.resident("awa")
    reference = await speaks(awa)
    await awa.types("/langue")
    await nadia.types(f"/prendre {reference}")
    await awa.types("3")
    awa.language = "en"
    await awa.reads("language-chosen")
    await awa.types("/language")
    await nadia.types(f"/repondre {reference} Le technicien vient jeudi.")
    await nadia.presses("choice-send")
    nord.passes(16)
    await awa.types("1")
    await awa.reads("add-to-case-more")


async def test_after_the_numbers_of_an_emergency_one_goes_on(nord: Street) -> None:
    awa = nord.resident("awa")
    await awa.types(LIFT, "n° 1", "59100", "je veux mourir")
    assert len(await awa.looks()) == 1
    await awa.types("1")
    await awa.reads("resumed")


async def test_a_number_of_nothing_and_a_number_that_is_something_else(nord: Street) -> None:
    awa = nord.resident("awa")
    await awa.types("bonjour", "7")
    await awa.reads("welcome")
    await awa.types("59100")
    await awa.reads("noted-place")
    await awa.types("annuler", "/retrouver", "PV-7K3MQ", "deux")
    await awa.reads("refused-recovery")
