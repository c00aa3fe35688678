"""Closing a case is held as an answer is: taken back within thirty seconds, the case is what it was, to the letter."""

from __future__ import annotations

from typing import Any

from tests.street import Somebody, Street, joins, shares
from tests.test_letters import arrived, awa, case, kinds, reference, town

__all__ = ["awa", "reference", "town"]
COLUMNS = ("state", "taken_by", "outcome", "solved", "closed_at", "follow_up_at", "first_answer_at", "reopened", "association_id")


def columns(row: Any) -> list[Any]:
    return [getattr(row, name) for name in COLUMNS]


async def closes(nadia: Somebody, reference: str, words: str = "La gardienne a réparé.") -> None:
    await nadia.types(f"/clore {reference} {words}")
    await nadia.presses("outcome-solved", "choice-send")
    await nadia.reads("staff-closing", reference=reference, seconds=30)


async def test_a_closing_taken_back_never_was(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    await nadia.types(f"/prendre {reference}")
    before, told = await case(town, reference), await kinds(town, reference)
    await closes(nadia, reference)
    await awa.types(f"/suivi {reference}")
    assert "réparé" not in awa.heard[-1].text and awa.text("act-not-solved") not in str(awa.heard[-1].buttons)
    assert awa.text("state-closed", association="") not in awa.heard[-1].text
    await nadia.presses("act-take-back")
    assert nadia.text("taken-back", reference=reference) in nadia.heard[-1].text
    assert "La gardienne a réparé." in nadia.heard[-1].text, "outcome and sentence are there, to be changed or sent"
    assert columns(await case(town, reference)) == columns(before) and await kinds(town, reference) == told
    town.passes(60)
    assert "réparé" not in await arrived(awa)
    await nadia.presses("choice-send")
    town.passes(31)
    assert "La gardienne a réparé." in await arrived(awa)
    await awa.types(f"/suivi {reference}")
    assert awa.text("act-not-solved") in str(awa.heard[-1].buttons)


async def test_a_closing_that_left_is_not_taken_back(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    await closes(nadia, reference)
    town.passes(31)
    assert "réparé" in await arrived(awa)
    await nadia.presses("act-take-back")
    await nadia.reads("refused-left", reference=reference)
    assert (await case(town, reference)).state == "closed"  # type: ignore[attr-defined]


async def test_its_sentence_is_edited_before_it_leaves_or_corrected_after(
    town: Street, nadia: Somebody, awa: Somebody, reference: str
) -> None:
    await nadia.types(f"/clore {reference}")
    await nadia.presses("outcome-partly")
    await nadia.types("Réparé lundi.")
    typed = nadia.number
    await nadia.presses("choice-send")
    await nadia.edits(typed, "Réparé mardi.")
    town.passes(31)
    said = await arrived(awa)
    assert "mardi" in said and "lundi" not in said and awa.text("case-closed-partly", reference=reference) in said
    await nadia.edits(typed, "Réparé mercredi.")
    town.passes(31)
    assert "Réparé mercredi." in await arrived(awa)


async def test_what_the_resident_wrote_meanwhile_was_written_in_an_open_case(
    town: Street, nadia: Somebody, awa: Somebody, reference: str
) -> None:
    await nadia.types(f"/prendre {reference}")
    before = await case(town, reference)
    await closes(nadia, reference)
    await awa.types(f"/suivi {reference}")
    await awa.presses("act-add")
    await awa.types("Le chauffage aussi est coupé.")
    await awa.presses("choice-over")
    assert (await case(town, reference)).reopened == 1  # type: ignore[attr-defined]
    await nadia.types("/reprendre")
    assert columns(await case(town, reference)) == columns(before), "it was never closed, so it was never opened again"
    assert await kinds(town, reference) == ["concern", "taken", "addition"]


async def test_those_who_joined_hear_of_no_closing_taken_back(town: Street, nadia: Somebody, awa: Somebody, reference: str) -> None:
    bea = town.resident("bea", channel="telegram")
    await joins(bea, await shares(awa, reference))
    await nadia.types(f"/clore {reference}")
    await nadia.presses("outcome-solved")
    await nadia.types("Réparé.")
    await nadia.presses("choice-send")
    await bea.types(f"/suivi {reference}")
    assert bea.text("state-closed", association="") not in bea.heard[-1].text
    await nadia.types(f"/reprendre {reference}")
    town.passes(31)
    assert "Réparé." not in await arrived(bea) + await arrived(awa)
