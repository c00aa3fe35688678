"""The rehearsal, as an operator runs it: everything heard once, everything answered once, whatever happens to the process."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.mailing import post
from bot.rehearsal import Counts, dealt, expected_of, missing
from bot.rehearsal_people import Line
from bot.texts import shipped
from routing.access import Member
from routing.desk import Resident
from storage import outbox, rehearsed
from storage.outbox import Sent
from tests.office import Office
from tests.program import command, environment

GRAND_DEBAT = Path(__file__).parents[2] / "shared" / "data" / "grand_debat_dev.jsonl"
KEYS = {
    "skipped", "messages", "sent", "queued", "answered", "delivered", "summaries", "lost", "duplicated", "to_others", "seconds",
    "messages_per_second",
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


async def rehearse(*words: str, folder: Path) -> dict[str, Any]:
    process = await asyncio.create_subprocess_exec(
        *command("rehearse", *words, "--json"),
        cwd=folder,
        env=environment(),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    said, errors = await asyncio.wait_for(process.communicate(), LONG)
    assert process.returncode == 0, errors.decode()
    counts: dict[str, Any] = json.loads(said)
    return counts


def whole(counts: dict[str, Any], sent: int, weeks: int) -> bool:
    """Nothing lost, nothing twice, one summary a Monday, every case in exactly one queue, most of them answered."""
    assert counts.keys() == KEYS
    assert (counts["lost"], counts["duplicated"], counts["to_others"], counts["sent"], counts["queued"]) == (0, 0, 0, sent, sent)
    assert counts["summaries"] == weeks
    return bool(sent * 0.7 <= counts["answered"] <= sent <= counts["delivered"])


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


async def test_killed_in_the_middle_and_begun_again(tmp_path: Path) -> None:
    words = (str(texts(tmp_path, 24)), "--residents", "12", "--weeks", "2", "--data", str(tmp_path / "kept"))
    for seconds in (5.0, 7.0):
        process = await asyncio.create_subprocess_exec(*command("rehearse", *words), cwd=tmp_path, env=environment())
        try:
            await asyncio.wait_for(process.wait(), seconds)
        except TimeoutError:
            process.kill()
            await process.wait()
    assert whole(await rehearse(*words, folder=tmp_path), 24, 2)


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
    assert expected_of(shares) == {"resident-0": 4, "resident-1": 3, "resident-2": 3}
    assert [rank for week in shares for rank, _line in week.get("resident-0", [])] == [0, 1, 2, 3]
