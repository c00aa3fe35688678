"""Numbers people type: every way of writing PV-7K3MQ is understood by every command about a case, and none gives anybody's case away."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.fronts.staff.front import ABOUT_A_CASE
from dialogue.keys import key_of
from routing.references import named_in, reference_in
from tests.street import Street, speaks, street
from tests.telegram_app import Furnished

WAYS = ("PV-7K3MQ", "7k3mq", "pv 7k3mq", "pv7k3mq", "PV–7K3MQ", "pv - 7k3mq", "#7K3MQ", "7k3 mq", "PV_7K3MQ", "Pv-7k3mq.", "n° 7k3mq")


@pytest.fixture
async def nord(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data")) as opened:
        yield opened


@pytest.mark.parametrize("way", WAYS)
def test_every_way_of_writing_a_number(way: str) -> None:
    assert named_in(way) == ("PV-7K3MQ", "")
    assert named_in(f"{way} réunion jeudi") == ("PV-7K3MQ", "réunion jeudi")


@pytest.mark.parametrize("typed", ["PV-OK3M1", "ok3ml", "0k3mi", "pv O k3ml"])
def test_letters_that_look_like_figures(typed: str) -> None:
    assert reference_in(typed) == "PV-0K3M1" == named_in(typed)[0]


@pytest.mark.parametrize("words", ["merci", "59100", "bonjour", "", "pv", "PV-", "7k3m", "7k3mqq", "réunion jeudi", "pv réunion"])
def test_what_is_no_number(words: str) -> None:
    assert named_in(words)[0] is None


async def test_every_command_about_a_case_understands_them(nord: Street) -> None:
    nadia, sonia = await nord.relay(), await nord.relay("Sonia")
    reference = await speaks(nord.resident("awa"))
    code = reference.removeprefix("PV-")
    typed = (code.lower(), f"pv {code.lower()}", f"n° {code}")
    for name in ("read", "take", *sorted(set(ABOUT_A_CASE) - {"write_down", "decline"})):
        word = nadia.text(key_of("command", name)).split(",")[0]
        for number in typed:
            await nadia.types(f"/{word} {number}")
            said = "\n".join(message.text for message in nadia.heard)
            assert nadia.text("refused-no-such-case", reference=reference) not in said and "Quel dossier" not in said, (name, number, said)
            await nadia.types("annuler")
            await sonia.types(f"/{word} {number}")
            await sonia.reads("refused-no-such-case", reference=reference)
    await nadia.types(code.lower())
    assert reference in nadia.heard[-1].text
    await sonia.types(f"pv {code.lower()}")
    await sonia.reads("refused-no-such-case", reference=reference)
