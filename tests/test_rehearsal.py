"""The rehearsal, as an operator runs it: everything heard once, everything answered once, whatever happens to the process."""

from __future__ import annotations

import asyncio
import json
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.channels.port import MediaKind
from bot.mailing import post
from bot.rehearsal.counts import Counts, missing
from bot.rehearsal.manners import Doing, Manner, manner_of
from bot.rehearsal.people import Line
from bot.rehearsal.weeks import dealt, texts_of
from bot.texts import shipped
from routing.access import Member
from routing.desk import Resident
from storage import outbox, rehearsed
from storage.outbox import Sent
from tests.office import Office
from tests.program import command, environment

GRAND_DEBAT = Path(__file__).parents[2] / "shared" / "data" / "grand_debat_dev.jsonl"
KEYS = {
    "skipped", "messages", "sent", "queued", "joined", "answered", "delivered", "summaries", "lost", "duplicated", "to_others", "seconds",
    "messages_per_second", "in_several_messages", "voice_notes", "photos", "files_sent", "files_kept", "files_passed_on", "written_down",
    "edits", "backs", "wrong_answers", "language_changes", "silences",
}  # fmt: skip
LONG = 180


def texts(folder: Path, count: int) -> Path:
    """Invented concerns, some of several lines, one that speaks of danger."""
    stories = (
        "L'ascenseur est en panne depuis trois semaines et personne ne vient.",
        "Il faudrait un banc devant l'école, les mamans attendent debout.",
        "Les rats sont revenus dans la cave, le bailleur ne répond pas.",
        "au secours y a une fuite de gaz dans l'escalier",
    )
    file = folder / "texts.jsonl"
    lines = [json.dumps({"texte": f"{stories[number % len(stories)]} (bâtiment {number})"}) for number in range(count)]
    file.write_text("\n".join(lines), "utf-8")
    return file


def texts_told_in_every_way(folder: Path) -> Path:
    """Of many invented concerns, the first few that are told in each of the rarer ways."""
    said = [json.loads(line)["texte"] for line in texts(folder, 900).read_text("utf-8").splitlines()]
    ways: list[Callable[[Manner], object]] = [
        lambda manner: len(manner.parts) > 3,
        lambda manner: manner.parts[0].file is MediaKind.VOICE and not manner.story,
        lambda manner: manner.parts[0].file is MediaKind.VOICE and len(manner.parts) > 1,
        lambda manner: manner.parts[-1].file is MediaKind.PHOTO and manner.parts[-1].words,
        lambda manner: manner.parts[-1].file is MediaKind.PHOTO and not manner.parts[-1].words,
        lambda manner: manner.edited is not None and manner.late,
        lambda manner: manner.edited is not None and not manner.late,
        *(lambda manner, doing=doing: doing in manner.doings for doing in Doing if doing is not Doing.TELL),
    ]
    chosen = dict.fromkeys(text for way in ways for text in [text for text in said if way(manner_of(text))][:3])
    file = folder / "every_way.jsonl"
    file.write_text("\n".join(json.dumps({"texte": text}) for text in chosen), "utf-8")
    return file


async def rehearse(*words: str, folder: Path, ends: int = 0) -> dict[str, Any]:
    process = await asyncio.create_subprocess_exec(
        *command("rehearse", *words, "--json"),
        cwd=folder,
        env=environment(),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    said, errors = await asyncio.wait_for(process.communicate(), LONG)
    assert process.returncode == ends, errors.decode() + said.decode()
    counts: dict[str, Any] = json.loads(said)
    return counts


def whole(counts: dict[str, Any], sent: int, weeks: int) -> bool:
    """Nothing lost, nothing twice, one summary a Monday, every case in exactly one queue, most of them answered."""
    assert counts.keys() == KEYS
    assert (counts["lost"], counts["duplicated"], counts["to_others"], counts["sent"]) == (0, 0, 0, sent)
    assert counts["queued"] == sent
    assert counts["summaries"] == weeks
    assert counts["files_sent"] == counts["files_kept"] == counts["voice_notes"] + counts["photos"] >= counts["files_passed_on"]
    cases = counts["queued"] - counts["joined"]
    return bool(cases * 0.7 <= counts["answered"] <= cases <= counts["delivered"])


async def test_weeks_of_a_neighbourhood(tmp_path: Path) -> None:
    file = texts(tmp_path, 12)
    file.write_text(file.read_text("utf-8") + '\n{"texte": "bonjour"}\n', "utf-8")
    counts = await rehearse(str(file), "--residents", "6", "--weeks", "3", folder=tmp_path)
    assert whole(counts, 12, 3)
    assert counts["skipped"] == 1, "too short to be told, and not passed over in silence"


async def test_the_examples_that_ship(tmp_path: Path) -> None:
    counts = await rehearse("--residents", "20", "--weeks", "1", folder=tmp_path)
    assert whole(counts, counts["sent"], 1)
    assert counts["sent"] >= 24


async def test_some_neighbours_say_the_same_and_say_so(tmp_path: Path) -> None:
    file = tmp_path / "alike.jsonl"
    said = [{"texte": f"L'ascenseur du bâtiment est en panne depuis {number} jours.", "commune": "59512"} for number in range(2, 14)]
    file.write_text("\n".join(map(json.dumps, said)), "utf-8")
    counts = await rehearse(str(file), "--residents", "12", "--weeks", "1", folder=tmp_path)
    assert whole(counts, 12, 1) and counts["joined"] > 0


async def test_killed_in_the_middle_and_begun_again(tmp_path: Path) -> None:
    file = texts_told_in_every_way(tmp_path)
    words = (str(file), "--residents", "12", "--weeks", "2", "--data", str(tmp_path / "kept"))
    before = 0
    for more in (40, 120):
        process = await asyncio.create_subprocess_exec(*command("rehearse", *words), cwd=tmp_path, env=environment())
        async with asyncio.timeout(LONG):
            while heard_in(tmp_path / "kept" / "porte-voix.db") < before + more:
                assert process.returncode is None, "it ended before it could be killed in the middle"
                await asyncio.sleep(0.02)
        process.kill()
        assert await process.wait() == -signal.SIGKILL
        before = heard_in(tmp_path / "kept" / "porte-voix.db")
    counts = await rehearse(*words, folder=tmp_path)
    assert heard_in(tmp_path / "kept" / "porte-voix.db") > before, "much was still to come when it was killed"
    assert whole(counts, len(file.read_text("utf-8").splitlines()), 2)
    told = ("in_several_messages", "voice_notes", "photos", "edits", "backs", "wrong_answers", "language_changes", "silences")
    assert [way for way in told if counts[way] < 2] == []
    assert counts["files_passed_on"] and counts["written_down"]
    await something_gets_lost(tmp_path / "kept" / "porte-voix.db")
    assert (await rehearse(*words, folder=tmp_path, ends=1))["lost"] == 3, "a photo, a correction, and the words of a concern"


def heard_in(file: Path) -> int:
    """How many messages were committed."""
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=5)) as reader:
        return int(reader.execute("SELECT count(*) FROM heard_message").fetchone()[0])
    return 0


async def something_gets_lost(file: Path) -> None:
    """What no count of cases would show."""
    with closing(sqlite3.connect(file)) as meddler:
        first = "(SELECT min(id) FROM {} WHERE kind = '{}')"
        meddler.execute(f"DELETE FROM media_file WHERE id = {first.format('media_file', 'photo')}")  # noqa: S608 - of the test's own
        for event in ("correction", "concern"):
            meddler.execute(f"DELETE FROM case_event WHERE id = {first.format('case_event', event)}")  # noqa: S608 - of the test's own
        meddler.commit()


async def test_real_texts(tmp_path: Path) -> None:
    if not GRAND_DEBAT.exists():
        pytest.skip("the real texts are not beside the project: rehearsed with invented ones only")
    some = tmp_path / "some.jsonl"
    some.write_text("\n".join(GRAND_DEBAT.read_text("utf-8").splitlines()[::40]), "utf-8")
    counts = await rehearse(str(some), "--residents", "30", "--weeks", "2", folder=tmp_path)
    assert whole(counts, counts["sent"], 2)


@pytest.mark.parametrize("content", ["", "not json", '{"other": 1}', '{"text": "short"}'])
async def test_a_file_that_cannot_be_rehearsed(tmp_path: Path, content: str) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text(content)
    process = await asyncio.create_subprocess_exec(
        *command("rehearse", str(file)), cwd=tmp_path, env=environment(), stderr=asyncio.subprocess.PIPE
    )
    _, errors = await process.communicate()
    assert process.returncode == 2
    assert "Traceback" not in errors.decode() and "bad.jsonl" in errors.decode()


def test_what_one_case_has_too_many_makes_up_for_no_other() -> None:
    assert (missing({"a": 2, "b": 1}, {"a": 1, "b": 2}), missing({"a": 1, "b": 2}, {"a": 2, "b": 1})) == (1, 1)
    assert missing({"a": 2}, {}) == 2


@pytest.mark.parametrize("fault", [{"lost": 1}, {"duplicated": 1}, {"to_others": 1}, {"queued": 2}])
def test_any_fault_is_told_by_the_exit_code(fault: dict[str, int]) -> None:
    assert Counts(sent=3, queued=3).faultless and not Counts(**({"sent": 3, "queued": 3} | fault)).faultless


async def test_an_answer_that_reached_somebody_else_is_counted(office: Office, awa: Resident, karim: Member) -> None:
    bilal = await office.town.resident("bilal")
    reference, _ = await office.opens(awa)
    notices = await office.takes(karim, reference)
    async with office.town.database.write() as tx:
        for told in (*notices, *(replace(notice, to=bilal.address_id) for notice in notices)):
            await post(tx, shipped(), office.clock.now(), [told])
        claimed = await outbox.claim(tx, channel="telegram", bot="residents", now=office.clock.now(), most=9)
        await outbox.record(tx, [Sent(id=one.id, state="sent", at=office.clock.now()) for one in claimed])
        assert (await rehearsed.answers_given(tx), await rehearsed.answers_delivered(tx, "telegram")) == ({reference: 1}, {reference: 2})
        assert await rehearsed.told_to_others(tx) == 1


def test_texts_are_dealt_out_once_each() -> None:
    lines = [Line(f"text {number}", "59100") for number in range(10)]
    shares = dealt(lines, 3, 2)
    assert sorted(line.text for week in shares for said in week.values() for _rank, line in said) == sorted(line.text for line in lines)
    assert {chat: len(told) for chat, told in texts_of(shares).items()} == {"resident-0": 4, "resident-1": 3, "resident-2": 3}
    assert [rank for week in shares for rank, _line in week.get("resident-0", [])] == [0, 1, 2, 3]
