"""The coordination keeps the directory from a phone: associations a tap at a time, or the whole file sent and sent back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.channels.port import Media, MediaKind
from bot.documents.exporting import file_of
from bot.files.making import made_anew
from bot.housekeeping import Housekeeping
from bot.settings import Settings
from dialogue.buttons import Do, Start, written
from routing.directory.cells import as_csv
from routing.directory.export import as_workbook, exported_rows, listed
from routing.directory.file import read_directory
from storage import people
from storage.outbox import CSV, WORKBOOK
from tests.people_of_town import DENAIN, concern
from tests.street import Somebody, Street, speaks, street
from tests.telegram_app import Furnished
from tests.test_staff_queue import labels, taps

NORD = "Les Fenêtres du Nord"


@pytest.fixture
async def france(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data")) as opened:
        yield opened


async def one(france: Street, slug: str) -> Any:
    async with france.house.database.read() as tx:
        return next(team for team in await listed(tx) if team.slug == slug)


# --- an association --------------------------------------------------------------------------------------------------


async def test_an_association_is_found_changed_and_closed(france: Street) -> None:
    awa, nadia, jeanne = france.resident("awa"), await france.relay(), await france.relay("Jeanne")
    reference = await speaks(awa)
    await jeanne.types("/associations fenêtres")
    assert labels(jeanne)[0] == NORD
    shown = await taps(jeanne, NORD)
    assert "Roubaix (59)" in shown and "dossiers ouverts : 1" in shown and "Équipe : 1" in shown
    await taps(jeanne, "Sujets")
    await taps(jeanne, "☐ Logement")
    assert "☑ Logement" in labels(jeanne)
    await taps(jeanne, "Retour à l'association")
    await taps(jeanne, "Langues")
    await taps(jeanne, "☐ turc")
    await taps(jeanne, "Retour à l'association")
    await taps(jeanne, "Heure")
    await taps(jeanne, "☐ La Réunion")
    await taps(jeanne, "Changer le nom")
    await jeanne.types("=Les Fenêtres ouvertes")
    changed = await one(france, "les-fenetres-du-nord")
    assert (changed.name, changed.themes, changed.zone) == ("=Les Fenêtres ouvertes", ("LOG",), "Indian/Reunion")
    assert "tr" in changed.languages
    await taps(jeanne, "Fermer")
    assert "Son dossier ouvert vient à la coordination" in jeanne.heard[-1].text
    assert (await one(france, "les-fenetres-du-nord")).active, "it is asked first"
    await taps(jeanne, "Oui, fermer")
    await awa.reads("case-handed-over-coordination", reference=reference)
    await nadia.reads("staff-association-off", name="=Les Fenêtres ouvertes")
    await jeanne.types("/file")
    assert reference in jeanne.heard[-1].text
    await nadia.types("/file")
    assert nadia.heard[-1].text.startswith("Association fermée — à prendre : 0")
    await jeanne.types("/associations fenêtres")
    await taps(jeanne, "=Les Fenêtres ouvertes (fermée)")
    await taps(jeanne, "Rouvrir")
    assert (await one(france, "les-fenetres-du-nord")).active


async def test_a_place_is_added_and_taken_away(france: Street) -> None:
    jeanne = await france.relay("Jeanne")
    await jeanne.types("/associations borne")
    await taps(jeanne, "La Borne vivante")
    await taps(jeanne, "Ajouter un lieu")
    await jeanne.types("Nouveau Roubaix")
    assert jeanne.text("scope-quarter") in labels(jeanne)
    await taps(jeanne, jeanne.text("scope-quarter"))
    assert ("qpv", "QN05981M") in (await one(france, "la-borne-vivante")).territories
    await taps(jeanne, "Ajouter un lieu")
    await jeanne.types("Lille")
    if jeanne.text("scope-town") not in labels(jeanne):
        await taps(jeanne, "Lille (59)")
    await taps(jeanne, jeanne.text("scope-departement"))
    assert ("departement", "59") in (await one(france, "la-borne-vivante")).territories
    await taps(jeanne, "Retirer un lieu")
    await taps(jeanne, "✕ Nord (59), tout le département")
    await taps(jeanne, "✕ Nouveau Roubaix")
    await taps(jeanne, "✕ Grigny (91)")
    await jeanne.reads("refused-last-territory")
    assert (await one(france, "la-borne-vivante")).territories == (("commune", "91286"),)


async def test_a_new_association_receives_at_once(france: Street) -> None:
    awa, jeanne = france.resident("awa"), await france.relay("Jeanne")
    await jeanne.types("/associations zzz")
    assert jeanne.heard[-1].text == jeanne.text("associations-none")
    await taps(jeanne, "＋ Ajouter une association")
    await jeanne.types("Les Amis de Denain", "Denain")
    await taps(jeanne, jeanne.text("scope-town"))
    await jeanne.presses("choice-send")
    assert jeanne.heard[-1].text.startswith("Les Amis de Denain\n\nOù : Denain (59)")
    reference = await speaks(awa, concern(DENAIN))
    await jeanne.types(f"/voir {reference}")
    await jeanne.reads("refused-no-such-case", reference=reference)
    assert (await one(france, "les-amis-de-denain")).zone == "Europe/Paris"


async def test_a_place_nobody_knows_changes_nothing(france: Street) -> None:
    jeanne = await france.relay("Jeanne")
    await jeanne._does(pressed=written(Start("extend_association", "1")))
    await jeanne.types("zzzzqqq", "xxwwkk")
    await jeanne.reads("refused-place", words="zzzzqqq / xxwwkk")


@pytest.mark.parametrize(
    "data", ["d|body|999|0", "d|body||0", "d|body_drop|1|0", "d|body_theme|1.XXX|1", "d|body_zone|x.y|0", "d|body|1.2.3.4|0"]
)
async def test_old_and_forged_buttons_refuse_or_show(france: Street, data: str) -> None:
    jeanne = await france.relay("Jeanne")
    async with france.house.database.read() as tx:
        before = await listed(tx)
    await jeanne._does(pressed=data)
    assert jeanne.heard
    async with france.house.database.read() as tx:
        assert await listed(tx) == before


async def test_housekeeping_empties_what_a_file_closed(france: Street) -> None:
    awa, jeanne = france.resident("awa"), await france.relay("Jeanne")
    reference = await speaks(awa)
    async with france.house.database.read() as tx:
        rows = await exported_rows(tx)
    closed = [[*row[:-1], "non"] if row[0] == "les-fenetres-du-nord" else row for row in rows]
    await sends(jeanne, as_csv(closed), "text/plain")
    await jeanne.reads("directory-would", new=0, known=len(rows) - 1, closed=1)
    await jeanne.presses("choice-yes")
    await jeanne.reads("directory-taken", new=0, known=len(rows) - 1)
    await Housekeeping(france.house, france.reception, Settings()).read_directory()
    await awa.reads("case-handed-over-coordination", reference=reference)
    await jeanne.reads("staff-association-emptied", name=NORD, count=1)


# --- the file --------------------------------------------------------------------------------------------------------


async def sends(somebody: Somebody, data: bytes, mime: str) -> None:
    await somebody._does(media=(Media(kind=MediaKind.DOCUMENT, mime=mime, data=data),))


async def test_the_directory_is_sent_and_comes_back(france: Street) -> None:
    jeanne, nadia = await france.relay("Jeanne"), await france.relay()
    await jeanne.types("/annuaire")
    await jeanne.reads("directory-file")
    async with france.house.database.read() as tx:
        rows, before = await exported_rows(tx), await listed(tx)
        there = {who.chat: await people.address_of(tx, "telegram", who.bot, who.chat) for who in (jeanne, nadia)}
    for name, form in ((WORKBOOK, as_workbook), (CSV, as_csv)):
        sent = await file_of(france.house.database, there["Jeanne"] or "", name)
        assert sent is not None and (name == WORKBOOK or sent.data == form(rows))
        assert await file_of(france.house.database, there["Nadia"] or "", name) is None, "it is for the coordination alone"
        clean = made_anew(sent.data)
        assert read_directory(clean.data, france.house.directory.qpvs) == before, "made anew, it says the same"
        await sends(jeanne, clean.data, clean.mime)
        await jeanne.reads("directory-would", new=0, known=len(before), closed=0)
        await jeanne.presses("choice-no")
        await jeanne.reads("directory-kept")
        await sends(jeanne, clean.data, clean.mime)
        await jeanne.presses("choice-yes")
        await jeanne.reads("directory-taken", new=0, known=len(before))
    async with france.house.database.read() as tx:
        assert await listed(tx) == before


async def test_a_file_with_mistakes_changes_nothing_and_says_each_row(france: Street) -> None:
    jeanne = await france.relay("Jeanne")
    async with france.house.database.read() as tx:
        before = await listed(tx)
    wrong = "association;nom;territoires;themes\nA;A;Roubaix (59);LOG\nB;B;59100;\nC;C;Nulleparville;XYZ\n;;;\nE;E;;\n"
    await sends(jeanne, wrong.encode(), "text/plain")
    text = (await jeanne.reads("directory-refused", count=4)).replace("\u00a0", " ").replace("\u202f", " ")
    for row in (
        "Ligne 3 : 59100",
        "Ligne 4 : « Nulleparville »",
        "Ligne 4 : « XYZ » n'est pas un sujet",
        "Ligne 6 : il manque le territoire",
    ):
        assert row in text
    assert await jeanne.conversation() is None
    await sends(jeanne, b"not;a;directory\n1;2;3\n", "text/plain")
    await jeanne.reads("directory-refused", count=2)
    many = "association;territoires\n" + "".join(f"A{number};nowhere{number}\n" for number in range(50))
    await sends(jeanne, many.encode(), "text/plain")
    assert jeanne.text("directory-more-faults", count=38) in jeanne.heard[-1].text and len(jeanne.heard[-1].text) < 3900
    async with france.house.database.read() as tx:
        assert await listed(tx) == before


async def test_every_fault_can_be_said_in_every_language(france: Street) -> None:
    jeanne = await france.relay("Jeanne")
    rows = (
        "x" * 121 + ";" + "x" * 121 + ";Roubaix (59);;;;", "B;B;QN99999M;;;;", "C;C;999999999;;;;", "D;D;59100;;;;", "E;E;99999;;;;",
        "F;F;Lens (999);;;;", "G;G;Saint-Denis;;;;", "H;H;Zzz;;;;", "I;I;Lens (62);;alias;;", "J;J;Lens (62);;" + "y" * 81 + "=62498;;",
        "K;K;Lens (62);;a=62;;", "L;L;Lens (62);;;;Mars", "M;M;Lens (62)|974;;;;", "N;N;Lens (62);ZZZ;;;", "O;O;Lens (62);;;1;",
        "O;O;Lens (62);;;;", "O;O;Lens (62);;;;", ";Sans;Lens (62);;;;", "P;P;Lens (62);;;;;oui;trop", "Q;Q;Lens (62);;;;;peut-être",
    )  # fmt: skip
    sheet = "association;nom;territoires;themes;alias;langues;fuseau;active\n" + "\n".join(rows)
    for part in (sheet, "\n".join([sheet.split("\n")[0], *rows[10:]])):
        await sends(jeanne, part.encode(), "text/plain")
        assert "row" not in jeanne.heard[-1].text and "Ligne 2 :" in jeanne.heard[-1].text
    for broken in (b"\0\0", b"PK\x03\x04 nothing", b""):
        await sends(jeanne, broken, "text/plain")
        assert jeanne.heard[-1].text.startswith(jeanne.text("directory-refused", count=1))


async def test_nobody_else_s_file_is_taken(france: Street) -> None:
    nadia = await france.relay()
    async with france.house.database.read() as tx:
        rows = await exported_rows(tx)
    await sends(nadia, as_csv(rows), "text/plain")
    await nadia.reads("staff-unasked")
    await nadia._does(pressed=written(Do("bodies")))
    await nadia.reads("refused-role")
    await nadia._does(pressed=written(Start("import_directory", "")))
    await nadia.reads("refused-role")
