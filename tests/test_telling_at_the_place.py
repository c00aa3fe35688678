"""More of the story, told where a place is asked: it joins the story, and a place stays a place."""

from __future__ import annotations

import pytest

from tests.street import Somebody, Street
from tests.talk import Talk
from tests.test_writing_again import thread

LIFT = "L'ascenseur est en panne depuis lundi"
BOXES = "et aussi les boites aux lettres sont cassées toutes"
ADDRESS = "c'est au 12 rue machin à côté de la poste"

ON_THE_WAY = ("choice-elsewhere-or-unsure", "choice-no", "several-no", "theme-log")


@pytest.fixture
async def awa(town: Street) -> Somebody:
    """She has told her story and her age, and is asked where it is."""
    awa = town.resident("awa")
    await awa.types(LIFT)
    await awa.presses("choice-old-enough")
    await awa.reads("report-concern-place")
    return awa


async def sent(awa: Somebody) -> str:
    """Answers what is asked on the way, and sends: the words of the case."""
    while not (shown := awa.heard[-1]).text.startswith(awa.text("report-concern-review")):
        labels = {button.label for row in shown.buttons for button in row}
        await awa.presses(next(key for key in ON_THE_WAY if awa.text(key) in labels))
    await awa.presses("choice-send")
    opened = next(text for text in await awa.looks() if "PV-" in text)
    return str((await thread(awa.street, "PV-" + opened.partition("PV-")[2][:5]))[0].words)


async def test_a_sentence_joins_the_story_and_the_place_is_asked_again(awa: Somebody) -> None:
    for more in (BOXES, "le gardien répond jamais au téléphone", "and the letter boxes are all broken too"):
        await awa.types(more)
        added = "\n\n".join((awa.text("error-added-to-story"), awa.text("report-concern-place"), ""))
        assert awa.heard[-1].text.startswith(added), "no try is counted"
    await awa.types("zzzzz")
    await awa.reads("report-concern-place-again")
    await awa.types("personne vient jamais nettoyer les escaliers")
    await awa.reads("error-added-to-story")
    await awa.types("59100")
    assert (await sent(awa)).startswith(f"{LIFT}\n{BOXES}\nle gardien")


async def test_a_sentence_that_holds_a_place_says_where(awa: Somebody) -> None:
    await awa.types(f"{ADDRESS} à Roubaix")
    await awa.reads("report-concern-which-place")
    await awa.presses_label("Roubaix (59)")
    assert await sent(awa) == LIFT


async def test_an_address_without_a_town_is_a_try_and_is_not_lost(awa: Somebody) -> None:
    await awa.types(ADDRESS)
    assert awa.heard[-1].text.startswith(f"{awa.text('error-added-to-story')}\n\n{awa.text('report-concern-place-again')}")
    await awa.types("59100")
    assert await sent(awa) == f"{LIFT}\n{ADDRESS}"


async def test_few_words_are_a_place_that_is_unknown(awa: Somebody) -> None:
    await awa.types("boites aux lettres")
    await awa.reads("report-concern-place-again")


def test_whoever_only_tells_addresses_is_not_asked_for_ever() -> None:
    talk = Talk("report_concern").types(LIFT).taps("old_enough").types(ADDRESS, ADDRESS)
    assert talk.step == "theme"


def test_a_message_that_joined_is_edited_in_the_story() -> None:
    talk = Talk("report_concern").types(LIFT).taps("old_enough").types(BOXES, message=7)
    assert talk.step == "place" and talk.hears("Je l'ajoute")
    talk.revises(7, "et les boites sont toutes cassées")
    assert talk.step == "place" and talk.session.answers["story"]["parts"][-1]["words"] == "et les boites sont toutes cassées"


async def test_few_words_that_tell_a_trouble_are_kept_and_are_a_try(awa: Somebody) -> None:
    await awa.types("ya des rats partout")
    assert awa.heard[-1].text.startswith(f"{awa.text('error-added-to-story')}\n\n{awa.text('report-concern-place-again')}")
    await awa.types("les toilettes sont bouchées")
    assert awa.text("error-added-to-story") in awa.heard[-1].text
    assert await sent(awa) == f"{LIFT}\nya des rats partout\nles toilettes sont bouchées"


async def test_a_sentence_that_tells_and_names_a_place_is_both(awa: Somebody) -> None:
    dark = "il y a plus de lumière dans la cour non plus à Roubaix"
    await awa.types(dark)
    assert awa.heard[-1].text.startswith(f"{awa.text('error-added-to-story')}\n\n{awa.text('report-concern-which-place')}")
    await awa.presses_label("Roubaix (59)")
    assert await sent(awa) == f"{LIFT}\n{dark}"


async def test_what_was_told_is_kept_by_whoever_says_that_it_is_elsewhere(awa: Somebody) -> None:
    rats = "y a aussi des rats comme à Roubaix chez ma sœur"
    await awa.types(rats)
    await awa.reads("error-added-to-story")
    await awa.presses("choice-elsewhere")
    await awa.reads("report-concern-place-again")
    await awa.types("59200")
    assert await sent(awa) == f"{LIFT}\n{rats}"


async def test_everyday_words_are_no_village(awa: Somebody) -> None:
    for more in ("il y a plus de lumière dans la cour", "la porte du hall est cassée", "les voisins font du bruit la nuit"):
        await awa.types(more)
        assert awa.heard[-1].text.startswith("\n\n".join((awa.text("error-added-to-story"), awa.text("report-concern-place"))))


async def test_a_sentence_that_only_says_where_is_kept_when_it_is_elsewhere(awa: Somebody) -> None:
    ours = "c'est pour les gens de chez nous là-bas à Roubaix"
    await awa.types(ours)
    await awa.reads("report-concern-which-place")
    await awa.presses("choice-elsewhere")
    assert awa.heard[-1].text.startswith(f"{awa.text('error-added-to-story')}\n\n{awa.text('report-concern-place-again')}")
    await awa.types("59200")
    assert await sent(awa) == f"{LIFT}\n{ours}"


async def test_a_place_said_at_length_under_the_choices_is_a_place(awa: Somebody) -> None:
    await awa.types("saint denis")
    await awa.reads("report-concern-which-place")
    await awa.types("la ville de La Courneuve dans le 93")
    await awa.reads("report-concern-theme")
    assert awa.text("error-added-to-story") not in awa.heard[-1].text
    assert await sent(awa) == LIFT


async def test_more_of_the_story_under_the_choices_joins_it_and_leaves_them(awa: Somebody) -> None:
    rats = "et puis les rats courent partout dans la cave"
    await awa.types("saint denis")
    await awa.types(rats)
    await awa.reads("error-added-to-story")
    await awa.presses_label("Saint-Denis (93)")
    assert await sent(awa) == f"{LIFT}\n{rats}"
