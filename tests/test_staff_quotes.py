"""Quotations at the staff bot, in private and in a team's group: a card at a time, each a tap, and nothing an old button can do."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from dialogue.buttons import Do, written
from storage.database import table_of
from storage.tables import Quote
from tests.people_of_town import concern
from tests.street import Street, speaks, street
from tests.telegram_app import Furnished, Scene, reports
from tests.telegram_groups import asked, team

__all__ = ["asked"]
STORY = "Je suis Fatima Benali, mon tel 06 12 34 56 78. Le chauffage est coupé depuis trois mois, bande de connards."
MASKED = "« Je suis [nom], mon tel [téléphone]. Le chauffage est coupé depuis trois mois, b***. »"
OTHER = "Il y a des rats dans la cave et personne ne vient depuis le printemps."


async def kept(town: Street) -> list[tuple[str, str]]:
    quote = table_of(Quote)
    async with town.house.database.read() as tx:
        return [(row.state, row.words) for row in await tx.rows(select(quote.c.state, quote.c.words).order_by(quote.c.at, quote.c.id))]


async def test_a_relay_reads_and_approves_in_one_tap_each(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        nadia, awa, bilal = await town.relay("Nadia"), town.resident("awa"), town.resident("bilal")
        await nadia.types("/citations")
        await nadia.reads("quotes-none")
        first = await speaks(awa, concern(words=STORY))
        town.passes(60)
        second = await speaks(bilal, concern(words=OTHER))
        await nadia.types("/citations")
        await nadia.reads("quotes-count", number=1, count=2)
        await nadia.types("/file")
        await nadia.presses_label(nadia.text("act-quotes", count=2))
        card = await nadia.reads("quotes-count", number=1, count=2)
        assert second in card and OTHER in card and first not in card
        await nadia.presses("act-quote-no")
        card = await nadia.reads("quote-refused", reference=second)
        assert MASKED in card and "Fatima" not in card and "connards" not in card
        assert nadia.text("quote-ask") in card
        await nadia.presses("act-quote-yes")
        assert nadia.text("quotes-none") in await nadia.reads("quote-approved", reference=first)
        assert await kept(town) == [("refused", ""), ("approved", MASKED[2:-2])]

        await nadia.types(f"/voir {first}")
        await nadia.presses("act-quote")
        card = (await nadia.looks())[-1]
        assert MASKED in card and nadia.text("quote-approved-already") in card
        assert nadia.text("act-quote-yes") not in str(nadia.heard[-1].buttons)
        await nadia.presses("act-quote-no")
        await nadia.reads("quote-refused", reference=first)
        assert [state for state, _ in await kept(town)] == ["refused", "refused"]


async def test_one_pages_through_and_shortens(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        nadia, awa = await town.relay("Nadia"), town.resident("awa")
        reference = await speaks(awa, concern(words=STORY))
        town.passes(60)
        await speaks(town.resident("bilal"), concern(words=OTHER))
        await nadia.types("/citations")
        await nadia.presses("act-next")
        await nadia.reads("quotes-count", number=2, count=2)
        await nadia.presses("act-quote-shorten")
        question = (await nadia.looks())[-1]
        assert MASKED[2:-2] in question and nadia.text("shorten-quote-words") in question
        await nadia.types("Le chauffage est cassé depuis trois mois")
        assert "cassé" in (await nadia.looks())[-1] and nadia.text("shorten-quote-words") in (await nadia.looks())[-1]
        await nadia.types("Je suis Fatima, le chauffage est coupé depuis trois mois")
        assert "Fatima" in (await nadia.looks())[-1], "a name that was masked cannot be typed in again"
        await nadia.types("Le chauffage est coupé depuis trois mois")
        await nadia.reads("shorten-quote-review")
        await nadia.presses("choice-send")
        await nadia.reads("quote-approved", reference=reference)
        assert ("approved", "Le chauffage est coupé depuis trois mois") in await kept(town)


async def test_an_old_button_approves_nothing_it_did_not_show(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        nadia, awa = await town.relay("Nadia"), town.resident("awa")
        reference = await speaks(awa, concern(words=STORY))
        for forged in (Do("quote_yes", reference, 1), Do("quote_yes", reference)):
            await nadia.presses_data(written(forged))
            assert MASKED in await nadia.reads("quote-changed")
        for data in ("d|quote|PV-00000|0", "d|quote_yes|PV-00000|5", "d|quote_no||0", "s|shorten_quote|PV-00000|"):
            await nadia.presses_data(data)
            assert await nadia.looks() != []
        await nadia.presses_data("d|quotes||99")
        assert MASKED in (await nadia.looks())[-1]
        assert await kept(town) == []


async def test_the_resident_takes_the_consent_back_and_nothing_is_left(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        nadia, awa = await town.relay("Nadia"), town.resident("awa")
        reference = await speaks(awa, concern(words=STORY))
        await nadia.types("/citations")
        card = list(nadia.heard)
        await nadia.presses("act-quote-yes")
        assert len(await kept(town)) == 1
        await awa.types(reference)
        await awa.presses("act-case-consents")
        await awa.looks()
        await awa.presses_label(next(b.label for line in awa.heard[-1].buttons for b in line if "cit" in b.label.lower()))
        await awa.presses("choice-no")
        assert await kept(town) == []
        yes = next(b for message in card for line in message.buttons for b in line if b.label == nadia.text("act-quote-yes"))
        await nadia.presses_data(yes.data)
        await nadia.reads("refused-quote-consent", reference=reference)
        await nadia.types("/citations")
        await nadia.reads("quotes-none")
        await nadia.types(f"/voir {reference}")
        assert nadia.text("act-quote") not in str(nadia.heard[-1].buttons)


async def test_in_a_group_whoever_is_of_the_team_reads_them(asked: Scene) -> None:
    here = await team(asked, forum=False)
    reference = await reports(asked.resident(), STORY)
    nadia, karim = here.seat(here.nadia), here.seat(here.karim)
    await nadia.types("/citations")
    await nadia.hears(MASKED)
    await nadia.presses("act-quote-yes")
    told = await nadia.hears(nadia.text("quote-approved", reference=reference))
    assert "Fatima" not in told.text
    await karim.types("/citations")
    await karim.hears(karim.text("quotes-none"))
