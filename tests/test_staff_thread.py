"""What relays write to residents: second thoughts, before it leaves and after."""

from __future__ import annotations

from tests.street import Somebody, Street, speaks


async def test_a_message_edited_before_it_is_sent_changes_what_is_about_to_leave(town: Street, nadia: Somebody) -> None:
    reference = await speaks(town.resident("awa"))
    await nadia.types(f"/repondre {reference}", "Reunion lundi.")
    typed = nadia.number
    await nadia.presses("choice-over")
    assert "Reunion lundi." in nadia.heard[-1].text
    await nadia.edits(typed, "Réunion jeudi.")
    assert "Réunion jeudi." in nadia.heard[-1].text
    assert "lundi" not in nadia.heard[-1].text
    await nadia.presses("choice-send")
    await nadia.reads("staff-answered", reference=reference)


async def test_an_old_message_that_is_edited_is_said_to_change_nothing(nadia: Somebody) -> None:
    await nadia.types("bonjour")
    await nadia.edits(nadia.number, "bonsoir")
    await nadia.reads("edited-unknown")
