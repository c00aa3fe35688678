"""Words of danger said where choices or a place are asked for, or where nothing is: the numbers come first, and the words are kept."""

from __future__ import annotations

import pytest

from tests.street import Somebody, Street, speaks
from tests.test_telling_at_the_place import sent
from tests.test_writing_again import thread

BINS, HITS, PERHAPS = "Les poubelles débordent devant le 4", "il me frappe", "j'ai des idées noires"
STEPS: dict[str, tuple[str, ...]] = {
    "place": (),
    "which place": ("saint denis",),
    "theme": ("59100",),
    "review": ("59100", "Propreté"),
}


async def at(town: Street, step: str) -> Somebody:
    awa = town.resident("awa")
    await awa.types(BINS)
    await awa.presses("choice-old-enough")
    for said in STEPS[step]:
        await awa.types(said)
    return awa


@pytest.mark.parametrize("step", STEPS)
async def test_sure_words_bring_the_numbers_alone_and_join_the_story(town: Street, step: str) -> None:
    awa = await at(town, step)
    await awa.types(HITS)
    assert [message.text for message in awa.heard] == [awa.text("danger-numbers")], "no question follows by itself"
    await awa.presses("act-go-on")
    await awa.reads("resumed")
    assert awa.text("report-concern-may-we-say-it-is-urgent") in awa.heard[-1].text
    await awa.presses("choice-no")
    if "place" in step:
        await awa.types("59100")
    assert await sent(awa) == f"{BINS}\n{HITS}"


@pytest.mark.parametrize("step", STEPS)
async def test_a_doubt_joins_the_story_and_says_so(town: Street, step: str) -> None:
    awa = await at(town, step)
    await awa.types(PERHAPS)
    perhaps, after = (message.text for message in awa.heard)
    assert perhaps == awa.text("danger-perhaps")
    assert after.startswith(f"{awa.text('error-added-to-story')}\n\n{awa.text('report-concern-may-we-say-it-is-urgent')}")


async def test_a_town_that_sounds_like_a_danger_is_a_town(town: Street) -> None:
    awa = await at(town, "place")
    await awa.types("Taillades")  # "se taillade" is another thing
    assert [text[: len(awa.text("report-concern-theme"))] for text in await awa.looks()] == [awa.text("report-concern-theme")]
    awa = await at(town, "place")
    await awa.types("la rode")  # a part of Toulon, and "il rôde"
    assert not any(awa.text("danger-numbers") == text for text in await awa.looks())


async def test_after_the_case_is_sent_they_begin_another(town: Street) -> None:
    awa = await at(town, "review")
    await awa.presses("choice-send")
    await awa.reads("may-we-quote-you")
    await awa.types(HITS)
    assert [message.text for message in awa.heard] == [awa.text("danger-numbers")]
    await awa.presses("act-go-on")
    assert awa.text("story-kept") in awa.heard[-1].text
    await awa.presses("choice-old-enough")
    await awa.reads("report-concern-may-we-say-it-is-urgent")


async def test_in_answer_to_a_relay_without_a_button_they_are_the_reply(town: Street) -> None:
    awa, nadia = town.resident("awa"), await town.relay()
    reference = await speaks(awa)
    await nadia.types(f"/demander {reference} Quel étage ?")
    await nadia.presses("choice-send")
    await awa.looks()
    await awa.types(HITS)
    assert [message.text for message in awa.heard] == [awa.text("danger-numbers")]
    await awa.presses("act-go-on", "choice-over")
    await awa.reads("may-we-pass-it-on")
    await awa.presses("choice-yes", "choice-yes")
    await awa.reads("case-added", reference=reference)
    assert (await thread(town, reference))[-1].words == HITS


async def test_they_are_no_number_of_a_case(town: Street) -> None:
    awa = town.resident("awa")
    await awa.types("/retrouver", HITS)
    await awa.presses("act-go-on")
    assert awa.text("recover-case-number") in awa.heard[-1].text
