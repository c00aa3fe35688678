"""What residents answer in a word or a figure: to a relay's question, after an answer, weeks after closing. None of it is lost."""

from __future__ import annotations

import pytest

from tests.street import Somebody, Street, speaks
from tests.test_writing_again import thread


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
