"""The language people write in: heard in two messages or a long one, offered once, in both languages, and never forced on anybody."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from dialogue.buttons import Do, written
from routing.written_in import written_in
from tests.street import Somebody, Street, speaks, street
from tests.telegram_app import Furnished

SAID = Path(__file__).parent / "data/written_in.csv"
"""Invented, half of them as people text; "-" is what belongs to none of the six: mixed, in Latin Arabic, or too short."""
LIFT = ("The lift has been broken for weeks", "and there is no heating in my flat")
LONG = "The lift has been broken for three weeks and my mother cannot go down the stairs to see her doctor"


@pytest.fixture
async def nord(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data")) as opened:
        yield opened


def heard() -> dict[str, Counter[str | None]]:
    """What each language's sentences were taken for."""
    found: dict[str, Counter[str | None]] = defaultdict(Counter)
    with SAID.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter=";"):
            found[row["language"]][written_in(row["words"])] += 1
    return found


def test_six_languages_are_told_apart_and_none_is_taken_for_another() -> None:
    found = heard()
    assert {language: sum(each.values()) for language, each in found.items()}.items() >= {
        (one, 32) for one in ("fr", "en", "ar", "tr", "pt", "es")
    }
    mixed = found.pop("-")
    for language, each in found.items():
        assert each.keys() <= {language, None}, f"{language} is taken for {each}"
        assert each[language] >= 29, f"{language} is often not heard: {each}"
    assert mixed.keys() <= {None, "fr", "ar-Latn"}, f"nobody is to be offered a language for these: {mixed}"


@pytest.mark.parametrize("words", ["", "👍", "12 12 12", "\ud800", "a" * 9000, "\u200f\u202e", "ok " * 2000])
def test_anything_may_be_written(words: str) -> None:
    assert written_in(words) in (None, "fr", "en")


async def offered(who: Somebody) -> bool:
    question = who.text("language-offer", language="en")
    return sum(message.text.startswith(question) for message in who.heard) == 1


async def test_two_messages_in_another_language_and_one_tap(nord: Street) -> None:
    kate = nord.resident("kate")
    await kate.types(LIFT[0])
    assert not await offered(kate), "one short message says little"
    await kate.types(LIFT[1])
    assert await offered(kate)
    both = kate.heard[-1]
    assert both.text.splitlines() == ["Voulez-vous continuer en anglais ?", "Do you want to go on in English?"]
    assert [button.label for row in both.buttons for button in row] == ["Français", "English"], "to go on as before comes first"
    await kate.types("1", "it is cold")
    assert kate.language == "fr" and not any(kate.text("language-chosen") in message.text for message in kate.heard)
    await kate.presses_label("English")
    kate.language = "en"
    await kate.reads("language-chosen")
    assert any(kate.text("story-kept") in message.text for message in kate.heard), "the story goes on, in English"
    await kate.presses("choice-old-enough")
    await kate.types("59100")
    await kate.types("1")
    assert f"{LIFT[0]}\n{LIFT[1]}\n1\nit is cold" in await kate.reads("report-concern-review"), "nothing of it was lost, and nothing added"


@pytest.mark.parametrize(
    ("lines", "question", "own"),
    [
        (("المصعد معطل منذ ثلاثة أسابيع", "ولا توجد تدفئة في البيت"), "هل نتابع بالعربية؟", "العربية"),
        (("asansör üç haftadır bozuk", "kimse telefona bakmıyor"), "Türkçe devam edelim mi?", "Türkçe"),
    ],
)
async def test_arabic_and_turkish_are_offered_in_their_own_words(nord: Street, lines: tuple[str, str], question: str, own: str) -> None:
    amina = nord.resident("amina")
    await amina.types(*lines)
    assert amina.heard[-1].text.splitlines()[1] == question
    await amina.presses_label(own)
    assert amina.text("language-chosen") not in amina.heard[0].text


async def test_a_short_message_is_enough_when_seven_words_are_of_one_language(nord: Street) -> None:
    yildiz = nord.resident("yildiz")
    await yildiz.types("Evde küf var, çocuk astım, belediye cevap vermiyor")
    assert yildiz.heard[-1].text.splitlines() == ["Voulez-vous continuer en turc ?", "Türkçe devam edelim mi?"]


async def test_a_long_message_is_enough_and_no_is_remembered_at_every_door(nord: Street) -> None:
    kate, again = nord.resident("kate"), nord.resident("again", "telegram")
    reference = await speaks(kate)
    await kate.types("/start", LONG)
    assert await offered(kate)
    await kate.types("n° 1")
    await kate.reads("language-kept")
    for line in (*LIFT, LONG):
        await kate.types(line)
        assert not await offered(kate), "asked once"
    await kate.types("annuler", reference)
    await kate.presses("act-secret")
    await kate.types("lavender")
    await again.types("/retrouver", reference, "lavender")
    for line in (*LIFT, LONG):
        await again.types(line)
        assert not await offered(again), "and once for all their doors"


async def test_one_message_between_two_of_ones_own_language_says_nothing(nord: Street) -> None:
    awa = nord.resident("awa")
    for line in (LIFT[0], "L'ascenseur est en panne depuis trois semaines", LIFT[1], "ok", "merci beaucoup"):
        await awa.types(line)
        assert not await offered(awa)


async def test_whoever_tells_of_danger_is_asked_nothing_of_the_kind(nord: Street) -> None:
    kate = nord.resident("kate")
    await kate.types("I want to kill myself and I do not know who could help me here in this neighbourhood")
    assert not await offered(kate)
    for line in (*LIFT, LONG):
        await kate.types(line)
        assert not await offered(kate), "nor in the messages that follow"


async def test_commands_choices_and_forged_buttons_are_nobody_s_language(nord: Street) -> None:
    kate = nord.resident("kate")
    await kate.types("/start", "/unknown the lift is broken again", "/unknown the lift is broken and it is cold")
    assert not await offered(kate)
    await kate.presses_data(written(Do("speak", "xx")))
    await kate.types("/start")
    await kate.reads("welcome")
