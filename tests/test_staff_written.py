"""What relays write by hand: commands without a slash, an answer under a photo, and what can't be done, said before they write it."""

from __future__ import annotations

import pytest

from tests.street import Somebody, Street, speaks
from tests.test_writing_again import PHOTO, thread, told

HELD = "PV-{} est déjà suivi par Nadia."


async def here(town: Street) -> tuple[Somebody, str]:
    awa, nadia = town.resident("awa"), await town.relay()
    return nadia, await speaks(awa)


async def test_commands_are_heard_without_their_slash(town: Street) -> None:
    nadia, reference = await here(town)
    await nadia.types(f"prendre {reference[3:].lower()}")
    assert nadia.heard[-1].text.startswith(reference) and "suivi par Nadia" in nadia.heard[-1].text
    await nadia.types(f"Repondre pv {reference[3:]} on passe jeudi")
    await nadia.reads("answer-case-review")
    await nadia.presses("choice-send")
    assert (await thread(town, reference))[-1].words == "on passe jeudi"
    await nadia.types("file")
    assert nadia.heard[-1].text.startswith("Les Fenêtres du Nord")


@pytest.mark.parametrize("said", ["répondre à la mairie d'abord", "prendre rendez-vous", "note bien que je pars", "bonjour"])
async def test_a_sentence_is_no_command(town: Street, said: str) -> None:
    nadia, _ = await here(town)
    await nadia.types(said)
    await nadia.reads("staff-unasked")


async def test_an_answer_under_a_photo_leaves_with_it(town: Street) -> None:
    nadia, reference = await here(town)
    await nadia.sends(PHOTO, text=f"/repondre {reference} voici le plan")
    await nadia.reads("story-goes-on")
    await nadia.presses("choice-over", "choice-send")
    assert await told(town, (await thread(town, reference))[-1]) == ("voici le plan", ["photo"])


@pytest.mark.parametrize(
    "command", ["repondre {} ma longue réponse", "demander {} Quel étage ?", "clore {} c'est réparé", "transmettre {}"]
)
async def test_what_a_colleague_has_is_said_before_a_word_is_written(town: Street, command: str) -> None:
    nadia, reference = await here(town)
    karim = await town.relay("Karim")
    await nadia.types(f"/prendre {reference}")
    await karim.types("/" + command.format(reference))
    assert [message.text for message in karim.heard] == [HELD.format(reference[3:])]
    assert await karim.conversation() is None
    await karim.presses("act-read")
    assert karim.heard[-1].text.startswith(reference), "and there is a way on"


async def test_what_is_closed_is_said_too(town: Street) -> None:
    nadia, reference = await here(town)
    await nadia.types(f"/clore {reference} réparé hier")
    await nadia.presses("outcome-solved", "choice-send")
    await nadia.types(f"/repondre {reference} encore un mot")
    await nadia.reads("refused-closed", reference=reference)
    await nadia.presses("act-queue")


async def test_taken_by_a_colleague_meanwhile_it_is_still_refused(town: Street) -> None:
    nadia, reference = await here(town)
    karim = await town.relay("Karim")
    await karim.types(f"/repondre {reference} ma réponse")
    await nadia.types(f"/prendre {reference}")
    await karim.presses("choice-send")
    await karim.reads("refused-held", name="Nadia", reference=reference)
    await karim.presses("act-read")
