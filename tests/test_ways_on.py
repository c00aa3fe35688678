"""Nothing that residents are told is an end: the question under way is asked again, and what failed can be tried again."""

from __future__ import annotations

from tests.street import Street, speaks
from tests.test_writing_again import PHOTO


async def test_who_has_no_request_yet_is_asked_the_open_question_again(town: Street) -> None:
    awa = town.resident("awa")
    await awa.types("L'ascenseur est en panne depuis lundi")
    await awa.presses("choice-old-enough")
    await awa.types("/suivi")
    none, again = await awa.looks()
    assert none == awa.text("my-cases-none") and again.startswith(awa.text("report-concern-place"))


async def test_a_photo_where_only_a_choice_is_asked_is_told_to_choose(town: Street) -> None:
    awa = town.resident("awa")
    await awa.types("/langue")
    await awa.sends(PHOTO)
    assert awa.heard[-1].text.startswith(awa.text("error-not-a-choice"))


async def test_a_wrong_word_is_tried_again_with_a_tap(town: Street) -> None:
    awa = town.resident("awa")
    await awa.types("/retrouver", "PV-7K3MQ", "mauvais")
    await awa.reads("refused-recovery")
    await awa.presses("act-recover")
    await awa.reads("recover-case-number")


async def test_a_withdrawn_request_is_one_tap_away(town: Street) -> None:
    awa = town.resident("awa")
    reference = await speaks(awa)
    await awa.types("/mesdonnees")
    await awa.presses_label(awa.text("act-withdraw-case", reference=reference))
    await awa.presses("why-mistake")
    await awa.reads("case-withdrawn", reference=reference)
    await awa.presses("act-my-cases")
    assert reference in awa.heard[-1].text
