"""What people say before they have said their age: on no disk, whatever stops meanwhile, and asked for again when it is lost."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot import withheld
from bot.channels.port import Media, MediaKind, NotNow
from bot.withheld import Withheld
from tests import files_made as files
from tests.no_more_files import no_more_files
from tests.street import Somebody, Street, street
from tests.telegram_app import Furnished
from tests.test_forgetting import everything

RATS = "Il y a des rats dans la cave de l'immeuble"
MORE = "et la lumière du hall est en panne"
PHOTO = Media(kind=MediaKind.PHOTO, mime="image/jpeg", data=files.bare(), seconds=0)


@pytest.fixture(autouse=True)
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in memory of the test's own."""
    (tmp_path / "memory").mkdir()
    monkeypatch.setattr(withheld, "MEMORY", tmp_path / "memory")
    return tmp_path / "memory"


@pytest.fixture
def folder(furnished: Furnished, tmp_path: Path) -> Furnished:
    return furnished.copied(tmp_path / "data")


@pytest.fixture
async def town(folder: Furnished) -> AsyncIterator[Street]:
    async with street(folder) as opened:
        yield opened


def held(memory: Path) -> list[Path]:
    return [one for one in memory.rglob("*") if one.is_file()]


async def written(town: Street) -> str:
    async with town.house.database.read() as tx:
        return "\n".join(row for rows in (await everything(tx)).values() for row in rows)


async def begins(town: Street) -> Somebody:
    """Words, a photo, and more words, in the first moment."""
    awa = town.resident("awa")
    await awa.types(RATS)
    await awa.sends(PHOTO, text=MORE)
    await awa.reads("story-goes-on")
    return awa


async def files_her_concern(awa: Somebody) -> None:
    await awa.types("59100")
    await awa.presses("theme-log", "choice-send")
    assert "PV-" in "".join(await awa.looks())


async def test_a_process_that_dies_loses_nothing_and_has_written_nothing(folder: Furnished, memory: Path) -> None:
    numbers = itertools.count(1)
    async with street(folder) as town:
        town.numbers = numbers
        awa = await begins(town)
        assert RATS not in await written(town) and MORE not in await written(town)
        assert len(held(memory)) == 2 and not any(RATS.encode() in one.read_bytes() for one in held(memory)), "sealed there too"
    async with street(folder) as town:
        town.numbers, awa.street = numbers, town
        await awa.presses("choice-old-enough")
        assert awa.heard[-1].text.startswith(awa.text("report-concern-place"))
        assert RATS in await written(town) and not held(memory), "what may be written down is held no more"
        await files_her_concern(awa)
        told = await written(town)
        assert RATS in told and MORE in told and "'image/jpeg'" in told


@pytest.mark.parametrize("what", ["button", "words", "silence"])
async def test_what_is_lost_is_said_in_one_sentence_and_told_again(town: Street, memory: Path, what: str) -> None:
    awa = await begins(town)
    town.reception.sessions.sweep(seconds=-1)  # an hour later, or another machine
    assert not held(memory) and not town.reception.sessions._remembered
    if what == "button":
        await awa.presses("choice-old-enough")
        await awa.reads("first-words-lost")
        await awa.reads("error-too-short")
    elif what == "silence":
        town.passes(21)
        await town.reception.fall_quiet()
        await awa.reads("first-words-lost")
    await awa.types(RATS)
    assert (what == "words") == (awa.text("first-words-lost") in [one.text for one in awa.heard])
    await awa.presses("choice-old-enough")
    assert await awa.reads("report-concern-place")
    await files_her_concern(awa)
    assert RATS in await written(town) and MORE not in await written(town)
    assert (await awa.everything()).count(awa.text("first-words-lost")) == 1


async def test_a_child_leaves_nothing_anywhere(town: Street, memory: Path) -> None:
    awa = await begins(town)
    await awa.presses("choice-too-young")
    await awa.reads("come-with-an-adult")
    assert not held(memory) and not town.reception.sessions._remembered
    kept = await written(town)
    assert RATS not in kept and MORE not in kept and "'image/jpeg'" not in kept


async def test_where_a_child_lives_is_known_the_association_is_named(town: Street) -> None:
    awa = town.resident("awa")
    await awa.types("59100", RATS)
    await awa.presses("choice-too-young")
    await awa.reads("come-with-an-adult-near", association="Les Fenêtres du Nord")


async def test_another_talk_in_between_writes_nothing_of_it(town: Street, memory: Path) -> None:
    awa = await begins(town)
    await awa.types("/langue")
    assert RATS not in await written(town) and held(memory)
    await awa.presses_label("English")
    awa.language = "en"
    await awa.presses("choice-old-enough")
    assert await awa.reads("report-concern-place") and RATS in await written(town)


async def test_gone_back_to_the_story_it_is_held_again_and_its_photo_stays(town: Street, memory: Path) -> None:
    awa = await begins(town)
    await awa.presses("choice-old-enough")
    await awa.types("retour")
    assert RATS not in await written(town) and len(held(memory)) == 1
    await awa.presses("choice-old-enough")
    await files_her_concern(awa)
    assert (await written(town)).count("'image/jpeg'") == 1


async def test_files_wait_for_the_age_where_memory_is_full(town: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(withheld, "MOST", 2000)
    awa = town.resident("awa")
    await awa.types(RATS)
    await awa.sends(replace(PHOTO, data=bytes(2000)))
    await awa.reads("error-age-before-files")
    await awa.presses("choice-old-enough")
    await awa.reads("report-concern-place")
    await awa.sends(PHOTO)
    await awa.reads("error-added-to-story")
    assert "'image/jpeg'" in await written(town)


async def test_what_cant_be_opened_for_a_moment_is_not_taken_for_lost(folder: Furnished, memory: Path) -> None:
    numbers = itertools.count(1)
    async with street(folder) as town:
        town.numbers = numbers
        awa = await begins(town)
    async with street(folder) as town:
        town.numbers, awa.street = numbers, town
        with no_more_files(), pytest.raises(NotNow):
            await awa.presses("choice-old-enough")
        await awa.presses("choice-old-enough")
        assert awa.heard[-1].text.startswith(awa.text("report-concern-place"))
        assert RATS in await written(town) and not held(memory)


@pytest.mark.parametrize("folder_there", [True, False])
def test_without_a_folder_in_memory_the_process_holds_it(tmp_path: Path, folder_there: bool) -> None:
    here = tmp_path / "here"
    kept = Withheld(here if folder_there else tmp_path / "not" / "there")
    kept.hold("a", b"words")
    kept.hold("b", b"more")
    assert kept.held("a") == b"words" and kept.holds(("a", "b")) and not kept.holds(("a", "c")) and kept.held("c") is None
    assert Withheld(here).holds(("a",)) is folder_there, "another process finds it there"
    kept.let_go(("a", "c"))
    assert not kept.holds(("a",))
    kept.sweep()
    assert kept.holds(("b",))
    kept.sweep(-1)
    assert not kept.holds(("b",)) and not held(tmp_path)
