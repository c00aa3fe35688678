"""`/affiche`: a relay makes a poster of their neighbourhood in a few taps, and of nobody else's; it leads where it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from bot.channels.port import Media
from bot.documents.exporting import file_of
from bot.texts import shipped
from dialogue.buttons import Do, Start, written
from dialogue.session import Tapped
from routing.teams.posters import MOST_LANGUAGES, languages_on
from storage import associations, directory, links
from storage.database import table_of
from storage.poster_files import PosterFile
from storage.tables import OutboxMessage
from tests.printed import read, sizes
from tests.street import Somebody, Street, street
from tests.talk import Talk
from tests.telegram_app import Furnished, running
from tests.telegram_groups import team

NORD = "Les Fenêtres du Nord"
PLACES = [["59512", "Roubaix (59)"]]
LANGUAGES = [["ar", "العربية"], ["en", "English"], ["tr", "Türkçe"]]


def talk(wide: bool = True, places: list[list[str]] = PLACES) -> Talk:
    spoken = [["fr.ar", "Français + العربية"], ["fr", "Français"]]
    return Talk("make_poster", territories=places, spoken=spoken, more_languages=LANGUAGES, wide=wide)


async def wanted(somebody: Somebody) -> list[PosterFile]:
    """The posters somebody was ever sent, oldest first."""
    outbox = table_of(OutboxMessage)
    async with somebody.street.house.database.read() as tx:
        rows = await tx.rows(select(outbox.c.media_id).where(outbox.c.media_id.is_not(None)).order_by(outbox.c.id))
    return [poster for row in rows if (poster := PosterFile.named(row.media_id))]


async def printed(somebody: Somebody) -> Media | None:
    """The newest one, as it leaves now."""
    house = somebody.street.house
    return await file_of(house.database, "", (await wanted(somebody))[-1].media_id, house.press)


async def posters(town: Street) -> list[tuple[str, str | None, str | None]]:
    async with town.house.database.read() as tx:
        return [(row.label, row.theme, row.association) for row in await links.posters(tx)]


# --- the questions ---------------------------------------------------------------------------------------------------


def test_four_taps_and_it_is_made() -> None:
    draft = talk().taps("59512", "LOG", "fr.ar", "a5").draft
    assert (draft.place.label, draft.theme, draft.languages, draft.sheet) == ("Roubaix (59)", "LOG", ("fr", "ar"), "a5")
    astray = talk().types("à côté de la poste")
    assert astray.step == "which_territory" and astray.hears("Je n'ai pas compris")
    assert astray.taps("59512", "any", "fr").goes_back().taps("fr", "a4").draft.theme == ""


def test_another_place_of_a_wide_territory_is_written() -> None:
    other = talk().taps("elsewhere").types("nulle part").types("62300").taps("any", "fr", "a4").draft
    assert other.place.code == "62498"
    assert talk(places=[]).types("59100").step == "theme"
    assert "elsewhere" not in talk(wide=False).choices


def test_other_languages_are_chosen_one_by_one() -> None:
    choosing = talk().taps("59512", "any", "others")
    assert choosing.choices == ["ar", "en", "tr"] and choosing.taps("tr").choices == ["ar", "en", "none"]
    assert choosing.taps("none", "two").draft.languages == ("fr", "tr")
    assert talk().taps("59512", "any", "others", "tr", "ar", "a4").draft.languages == ("fr", "tr", "ar")


def test_a_sheet_has_french_and_the_languages_of_the_neighbourhood_that_we_have() -> None:
    known = ("fr", "ar", "en", "tr")
    assert languages_on(["fr", "so", "ar"], known) == ("fr", "ar") and languages_on([], known) == ("fr",)
    assert len(languages_on(["ar", "en", "tr"], known)) == MOST_LANGUAGES


@pytest.mark.parametrize("name", ["poster-", "poster-7K3MQ0ABCD-a4-", "poster-7K3MQ0ABCD-a4-fr.ar.tr.en", "poster-'; --", "slip-PV-7K3MQ"])
def test_no_other_file_is_a_poster(name: str) -> None:
    named = PosterFile("7K3MQ0ABCD", ("fr", "ar", "tr"), "two")
    assert PosterFile.named(named.media_id) == named and len(named.media_id) <= 32, "as long as the column"
    assert PosterFile.named(name) is None


# --- the whole -------------------------------------------------------------------------------------------------------


async def makes_one(relay: Somebody) -> Media:
    spoken = languages_on(("fr", "ar", "en"), shipped().languages)
    await relay.types("/affiche")
    await relay.presses_label("Roubaix (59)")
    await relay.presses("theme-log")
    await relay.presses_label(" + ".join(shipped().own_name(one) for one in spoken))
    await relay.presses("sheet-a5")
    await relay.reads("poster-here", place="Roubaix (59)")
    paper = await printed(relay)
    assert paper is not None and paper.mime == "application/pdf" and paper.name.startswith("affiche-")
    return paper


async def test_from_a_relays_phone_to_a_neighbours(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        nadia, awa = await town.relay("Nadia"), town.resident("awa")
        paper = await makes_one(nadia)
        (page,) = read(paper.data)
        assert sizes(paper.data) == [(148, 210)] and f"{NORD} vous répond".replace(" ", "") in page and "Itisfree." in page
        assert await posters(town) == [("Roubaix (59)", "LOG", NORD)]
        (poster,) = await wanted(nadia)
        await awa.types(f"/start {poster.payload}")
        await awa.reads("poster-welcome-theme", place="Roubaix (59)", theme=awa.text("theme-log"))
        under = next(message for message in awa.heard if "Roubaix (59)" in message.text)
        assert [button.label for row in under.buttons for button in row] == ["العربية", "English", "🌐 Langue"], "what a newcomer may read"
        await awa.presses_label("العربية")
        awa.language = "ar"
        await awa.reads("language-chosen")
        await awa.types(f"/start {poster.payload}")
        shown = [button.label for message in awa.heard for row in message.buttons for button in row]
        assert "Français" not in shown, "they are no newcomer any more"
        mail = town.resident("bilal", channel="telegram")
        await mail.types(f"{mail.text('link-hello')} {poster.payload}")
        await mail.reads("poster-welcome-theme", place="Roubaix (59)", theme=mail.text("theme-log"))
        async with town.house.database.write() as tx:
            await links.stop_poster(tx, poster.payload)
        assert await printed(nadia) is None, "taken down before it left"
        fatou = town.resident("fatou", channel="telegram")
        await fatou.types(f"{fatou.text('link-hello')} {poster.payload}")
        await fatou.reads("welcome")


async def test_nobody_makes_one_for_anothers_territory(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        nadia, omar = await town.relay("Nadia"), await town.relay("Omar")
        await omar.types("/affiche")
        await omar.reads("refused-role")
        for forged in (written(Start("make_poster")), written(Do("poster"))):
            await omar.presses_data(forged)
            await omar.reads("refused-role")
        await nadia.types("/affiche")
        session = await nadia.conversation()
        assert session is not None
        await nadia.presses_data(written(Tapped(session.talk, "which_territory", "93066")))
        assert nadia.text("make-poster-which-territory") in (await nadia.looks())[-1], "a place that was not offered is no answer"
        await nadia.presses("choice-elsewhere")
        await nadia.types("93200")
        await nadia.presses("theme-any")
        await nadia.presses_label("Français")
        await nadia.presses("sheet-a4")
        await nadia.reads("refused-poster-place")
        assert await posters(town) == [] and await wanted(nadia) == []


async def test_a_place_that_is_theirs_no_longer_is_refused_at_the_last_tap(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        nadia = await town.relay("Nadia")
        await nadia.types("/affiche")
        await nadia.presses_label("Roubaix (59)")
        await nadia.presses("theme-any")
        await nadia.presses_label("Français")
        async with town.house.database.write() as tx:
            number = await directory.association_id(tx, "les-fenetres-du-nord")
            assert number is not None
            for kind, code in await associations.territories(tx, number):
                await associations.drop_territory(tx, number, kind, code)
            town.house.desk.directory = await town.house.directory.with_bodies_of(tx)
        await nadia.presses("sheet-a4")
        await nadia.reads("refused-poster-place")
        assert await posters(town) == []


async def test_the_coordination_makes_one_for_anywhere(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        jeanne = await town.relay("Jeanne")
        await jeanne.types("/affiche", "nulle part du tout", "encore nulle part")
        await jeanne.presses("theme-any")
        await jeanne.presses_label("Français")
        await jeanne.presses("sheet-a4")
        await jeanne.reads("refused-poster-place-unknown")
        await jeanne.types("/affiche", "=59512 Roubaix")
        await jeanne.presses("theme-any")
        await jeanne.presses_label("Français")
        await jeanne.presses("sheet-two")
        await jeanne.reads("poster-here", place="Roubaix (59)")
        assert await posters(town) == [("Roubaix (59)", None, None)]
        paper = await printed(jeanne)
        assert paper is not None and sizes(paper.data) == [(297, 210)]


async def test_where_no_door_is_open_none_is_made(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data"), residents_name="", public_url="") as town:
        nadia = await town.relay("Nadia")
        await nadia.types("/affiche")
        await nadia.reads("refused-poster-no-door")


async def test_in_the_teams_group_the_file_comes_there(furnished: Furnished, tmp_path: Path) -> None:
    async with running(furnished.copied(tmp_path / "data"), webhook=True) as scene:
        here = await team(scene)
        nadia = here.seat(here.nadia)
        await nadia.types("/affiche")
        await nadia.taps("Roubaix (59)")
        await nadia.presses("theme-any")
        await nadia.taps("Français")
        await nadia.presses("sheet-a4")
        shown = await nadia.hears(nadia.text("poster-here", place="Roubaix (59)"))
        assert shown.media == "document" and shown.content["document"]["mime_type"] == "application/pdf"
