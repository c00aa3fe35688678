"""Files through both bots over real HTTP: what a relay receives and what the database keeps tell nothing but what was shown or said."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from storage.database import table_of
from storage.tables import MediaFile
from tests import files_made as files
from tests.fake_telegram.shown import Shown
from tests.telegram_app import Furnished, Phone, Scene, finishes_report, running
from tests.test_files import laid_open


@pytest.fixture(params=["polling", "webhook"])
async def scene(request: pytest.FixtureRequest, furnished: Furnished, tmp_path: Path) -> AsyncIterator[Scene]:
    async with running(furnished.copied(tmp_path / "data"), webhook=request.param == "webhook") as scene:
        yield scene


async def asked_for_a_story(scene: Scene) -> Phone:
    """Awa, who is asked to tell."""
    awa = scene.resident()
    await awa.types("/start")
    await awa.presses("act-report")
    await awa.reads("report-concern-story")
    return awa


async def sends(awa: Phone) -> str:
    """From the end of the story to the reference."""
    await awa.presses("choice-old-enough")
    if awa.text("may-they-hear-your-voice-alone") in (await awa.hears("?")).text:
        await awa.presses("choice-yes")
        await awa.reads("report-concern-place")
    await awa.types("59100")
    await awa.reads("report-concern-theme")
    return await finishes_report(awa)


async def is_fifteen(resident: Phone) -> None:
    """Nothing is stored before it is said."""
    await resident.presses("choice-yes")
    await resident.reads("report-concern-place")


async def kept(scene: Scene) -> list[Any]:
    """Every file the database holds, opened with the key."""
    media = table_of(MediaFile)
    async with scene.app.house.database.read() as tx:
        return list(await tx.rows(select(media.c.kind, media.c.mime, media.c.data)))


def downloaded(scene: Scene, shown: Shown) -> bytes:
    """The bytes behind a message on a relay's screen."""
    content = next(room.messages[shown.id] for room in scene.staff.rooms.values() if shown.id in room.messages).content
    held = content.get("photo", [None])[-1] or content.get("voice") or content["document"]
    return scene.server.files.kept[held["file_unique_id"]].data


def times(phone: Phone, key: str, **facts: str | int) -> int:
    """How often this text is on the screen."""
    return phone.transcript.count(phone.text(key, **facts))


async def test_where_who_and_with_what_reach_neither_the_relay_nor_the_database(scene: Scene) -> None:
    nadia, awa = await scene.member("Nadia"), await asked_for_a_story(scene)
    await awa.photographs(files.photo(), caption="derrière le lit")
    await awa.says_aloud(files.sound("ipod"))
    for name, data in (("IMG_0041.jpg", files.photo()), ("facture.pdf", files.pdf()), ("lettre.docx", files.docx())):
        await awa.attaches(data, name=name)
    await awa.reads("story-goes-on")
    reference = await sends(awa)
    await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
    await nadia.types(f"/voir {reference}")
    await nadia.hears("derrière le lit")
    await nadia.presses("act-files")
    shown = [await nadia.reads("file-of-case", reference=reference, number=number, count=5) for number in range(1, 6)]
    assert [one.media for one in shown] == ["photo", "voice", "photo", "document", "document"]
    for one in shown:
        assert files.CANARY not in laid_open(downloaded(scene, one))
    rows = await kept(scene)
    assert len(rows) == 5
    assert not any(files.CANARY in laid_open(row.data) or b"Exif" in row.data for row in rows)


async def test_what_a_relay_sends_is_made_anew_too(scene: Scene) -> None:
    nadia, awa = await scene.member("Nadia"), await asked_for_a_story(scene)
    await awa.types("Il y a de l'eau sur les murs.")
    await awa.reads("story-goes-on")
    reference = await sends(awa)
    await nadia.types(f"/prendre {reference}")
    await nadia.presses("act-answer")
    await nadia.reads("answer-case-answer")
    await nadia.photographs(files.photo(), caption="Voici l'affiche.")
    await nadia.reads("story-goes-on")
    await nadia.says_aloud(files.sound("ipod"))
    await nadia.presses("choice-over", "choice-send")
    await nadia.reads("staff-answered", reference=reference)
    await awa.reads("sent-file", reference=reference, number=1, count=2)
    heard = await awa.reads("sent-voice", reference=reference)
    assert heard.media == "voice", "who does not read hears it"
    rows = await kept(scene)
    assert [row.kind for row in rows] == ["photo", "voice"]
    assert not any(files.CANARY in laid_open(row.data) for row in rows)


async def test_an_album_is_one_step_and_its_words_are_kept(scene: Scene) -> None:
    nadia, awa = await scene.member("Nadia"), await asked_for_a_story(scene)
    await awa.album([files.photo(width=64 + n) for n in range(10)], caption="la cage d'escalier")
    await awa.reads("story-goes-on")
    await awa.says_aloud(files.sound())
    await awa.reads("story-goes-on")
    assert times(awa, "story-goes-on") == 2
    reference = await sends(awa)
    await nadia.types(f"/voir {reference}")
    await nadia.hears("la cage d'escalier")
    assert len(await kept(scene)) == 11


async def test_an_album_nobody_asked_for_is_answered_once(scene: Scene) -> None:
    awa = scene.resident()
    await awa.album([files.bare()] * 4)
    await awa.reads("welcome-heard")
    await awa.types("/aide")
    await awa.reads("residents-help")
    assert times(awa, "welcome-heard") == 1 and not await kept(scene), "they begin a story, of somebody whose age is not known"
    await awa.presses("choice-old-enough")
    await awa.reads("report-concern-place")
    assert len(await kept(scene)) == 4


async def test_what_cant_be_opened_is_said_once_and_nothing_else_is_lost(scene: Scene) -> None:
    awa = await asked_for_a_story(scene)
    await awa.album([files.png_bomb(), files.photo(), files.photo()[:400]], caption="derrière le lit")
    await awa.reads("unfetched-unreadable")
    await awa.reads("story-goes-on")
    await awa.photographs(files.bare())
    await awa.reads("story-goes-on")
    assert times(awa, "story-goes-on") == 2  # the album's, and this photo's
    for name, data, why in (
        ("facture.pdf", files.locked_pdf(), "locked"),
        ("liste.docm", files.docx(more={"word/vbaProject.bin": b"x"}), "macros"),
        ("IMG_2.HEIC", b"\0\0\0\x18ftypheic" + bytes(99), "heic"),
        ("page.html", b"<html><script>", "unsupported-file"),
    ):
        await awa.attaches(data, name=name)
        await awa.reads(f"unfetched-{why}")
    assert times(awa, "unfetched-unreadable") == 1
    nadia, reference = await scene.member("Nadia"), await sends(awa)
    await nadia.types(f"/voir {reference}")
    await nadia.hears("derrière le lit")
    assert len(await kept(scene)) == 2


async def test_of_fifty_photos_twenty_are_kept_and_the_limit_is_said_kindly(scene: Scene) -> None:
    awa = await asked_for_a_story(scene)
    for _ in range(5):
        await awa.album([files.bare()] * 10, caption="encore")
    await awa.hears(awa.text("error-too-many-files", most=20), within=30)
    await awa.types("c'est tout")
    await awa.reads("report-concern-fifteen-or-older")
    assert times(awa, "error-too-many-files", most=20) == 3  # once an album
    await is_fifteen(awa)
    assert len(await kept(scene)) == 20


async def test_words_said_right_after_a_photo_do_not_overtake_it(scene: Scene) -> None:
    awa = await asked_for_a_story(scene)
    await awa.photographs(files.photo("JPEG", 6000, 4000), caption="le mur")
    await awa.types("c'est tout")
    await awa.reads("report-concern-fifteen-or-older")
    await is_fifteen(awa)
    assert len(await kept(scene)) == 1
