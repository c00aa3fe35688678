"""The benchmarks' own behaviour: what is counted, what is refused, and that the peer is an honest bot."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

import benchmarks
from benchmarks.__main__ import main, names
from benchmarks.harness import (
    SCRIPT,
    STORY,
    ConcernsMissing,
    Measure,
    NoSuchButton,
    Reply,
    Residents,
    Script,
    drive,
    summarise,
)
from benchmarks.rounds import Figures, Options, SubjectFailed, alternate, compare, run_apart
from benchmarks.subjects.aiogram_fsm import FILE, AiogramFsm

PAUSE_SECONDS = 0.01


class Notebook:
    """Asks one thing, takes it after a pause, writes a line a concern; remembers who waited with whom."""

    script: Script = ("hello", 0)

    def __init__(self) -> None:
        self.waiting: set[int] = set()
        self.most_waiting = 0
        self.open = False

    async def start(self, directory: Path) -> None:
        self.page = directory / "notebook"
        self.open = True

    async def feed(self, raw: bytes, chat: int) -> Reply:
        assert chat not in self.waiting, "a resident spoke before being answered"
        self.waiting.add(chat)
        self.most_waiting = max(self.most_waiting, len(self.waiting))
        await asyncio.sleep(PAUSE_SECONDS)
        self.waiting.remove(chat)
        said = json.loads(raw)
        if "message" in said:
            return Reply(text="Send?", buttons=("send", "cancel"))
        assert said["callback_query"]["data"] == "send"
        self.write(chat)
        return Reply(text="Thank you.")

    def write(self, chat: int) -> None:
        with self.page.open("a") as page:
            page.write(f"{chat}\n")

    async def stop(self) -> None:
        self.open = False

    def stored(self, directory: Path) -> int:
        return len((directory / "notebook").read_text().splitlines())


class Forgetful(Notebook):
    """Thanks everyone, and loses one concern."""

    def __init__(self) -> None:
        super().__init__()
        self.lost = False

    def write(self, chat: int) -> None:
        if self.lost or chat % 2:
            super().write(chat)
        else:
            self.lost = True


class Misdescribed(Notebook):
    script: Script = ("hello", 5)


def test_residents_talk_at_once_and_each_message_is_measured(tmp_path: Path) -> None:
    notebook = Notebook()
    measure = asyncio.run(drive(notebook, tmp_path, residents=7, conversations=3))
    assert measure.messages == 7 * 3 * 2
    assert notebook.most_waiting == 7
    assert measure.p99_ms >= measure.p50_ms >= PAUSE_SECONDS * 1000
    assert measure.messages_per_second == pytest.approx(measure.messages / measure.seconds, rel=0.05)
    assert measure.rss_mb > 1
    assert not notebook.open


def test_the_warm_up_is_stored_but_not_measured(tmp_path: Path) -> None:
    notebook = Notebook()
    measure = asyncio.run(drive(notebook, tmp_path, residents=1, conversations=1))
    assert (measure.messages, notebook.stored(tmp_path)) == (2, 2)


def test_figures_of_a_subject_that_loses_a_concern_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ConcernsMissing, match=r"4 stored, 5 sent"):
        asyncio.run(drive(Forgetful(), tmp_path, residents=2, conversations=2))


def test_a_script_that_does_not_follow_the_questions_says_so_and_closes(tmp_path: Path) -> None:
    subject = Misdescribed()
    with pytest.raises(NoSuchButton, match=r"make the subject's `script` follow.*Button 5"):
        asyncio.run(drive(subject, tmp_path, residents=2, conversations=1))
    assert not subject.open


def test_figures_are_per_message() -> None:
    thousandths = [number / 1000 for number in range(1, 102)]
    measure = summarise(thousandths, seconds=2, cpu=0.202)
    assert replace(measure, rss_mb=0) == Measure(
        messages=101,
        seconds=2,
        messages_per_second=50.5,
        p50_ms=51,
        p99_ms=100,
        cpu_ms_per_message=2,
        rss_mb=0,
    )


class Recorder:
    """Runs that return what they are told to, and the order in which they were asked for."""

    def __init__(self) -> None:
        self.order: list[str] = []

    def run(self, who: str, *speeds: float) -> Callable[[], Figures]:
        left: Iterator[float] = iter(speeds)

        def once() -> Figures:
            self.order.append(who)
            return {"speed": next(left)}

        return once


def test_rounds_alternate_and_the_ratio_is_the_median_of_rounds() -> None:
    recorder = Recorder()
    pairs = alternate(recorder.run("ours", 30, 100, 80), recorder.run("peer", 10, 10, 20), rounds=3)
    assert recorder.order == ["ours", "peer", "peer", "ours", "ours", "peer"]
    speed = compare("toy", pairs, "speed")
    assert (speed.ours, speed.peer) == (80, 10)
    assert speed.ratios == (3, 10, 4)
    assert speed.ratio == 4  # neither 80 ÷ 10 nor the mean


def test_a_new_benchmark_is_a_new_file(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = (
        "from benchmarks.rounds import compare",
        "def run(options):",
        "    return [compare('toy', [({'speed': 6}, {'speed': 2})] * options.rounds, 'speed')]",
    )
    (tmp_path / "bench_toy.py").write_text("\n".join(lines))
    monkeypatch.setattr(benchmarks, "__path__", [*benchmarks.__path__, str(tmp_path)])
    assert "toy" in names()
    main(["toy", "--json", "--rounds", "2"])
    printed = json.loads(capsys.readouterr().out)
    assert printed == [{"name": "toy", "figure": "speed", "ours": 6, "peer": 2, "ratio": 3, "ratios": [3, 3]}]
    main(["toy"])
    table, _, as_json = capsys.readouterr().out.partition("\n\n")
    assert table.splitlines()[1].split() == ["toy", "speed", "6.000", "2.000", "3.0000"]
    assert json.loads(as_json)[0]["ratio"] == 3
    del sys.modules["benchmarks.bench_toy"]


def test_a_subject_is_measured_in_its_own_process() -> None:
    figures = run_apart("aiogram_fsm", Options(residents=3, conversations=2))
    assert figures["messages"] == 3 * 2 * len(SCRIPT)
    assert min(figures.values()) > 0


def test_a_subject_that_fails_says_why_and_how_to_look() -> None:
    with pytest.raises(SubjectFailed, match=r"(?s)python -m benchmarks\.run_subject NAME.*invalid choice: 'nobody'"):
        run_apart("nobody", Options(residents=1))


class OneResident:
    """Speaks to the peer in plain moves: words, or the number of a button."""

    def __init__(self, subject: AiogramFsm, chat: int = 5) -> None:
        self.talk = Residents(subject=subject)
        self.chat = chat
        self.hears = Reply(text="")

    async def does(self, *moves: str | int) -> str:
        for move in moves:
            raw = self.talk.update(self.chat, move, self.hears)
            self.hears = await self.talk.subject.feed(raw, self.chat)
        return self.hears.text


async def peer_talk(directory: Path, talk: Callable[[OneResident], Awaitable[None]]) -> int:
    """Hold `talk` with a peer over `directory`; how many concerns it stored."""
    subject = AiogramFsm()
    await subject.start(directory)
    try:
        await talk(OneResident(subject))
    finally:
        await subject.stop()
    return subject.stored(directory)


def test_the_peer_leads_to_a_stored_concern(tmp_path: Path) -> None:
    async def talk(resident: OneResident) -> None:
        assert await resident.does("/start") == "Une association lira votre message."
        assert await resident.does(0) == "Avez-vous 15 ans ou plus ?"
        assert await resident.does(0) == "Quel est le code postal ?"
        assert await resident.does("59100") == "Racontez-nous ce qui se passe."
        assert await resident.does(STORY) == "De quoi s'agit-il ?"
        assert await resident.does(1) == "C'est plutôt…"
        assert await resident.does(0) == "On envoie ?"
        assert await resident.does(0) == "Merci, c'est envoyé."

    assert asyncio.run(peer_talk(tmp_path, talk)) == 1
    with closing(sqlite3.connect(tmp_path / FILE)) as database:
        assert database.execute("SELECT chat, accepted, age, place, story, theme, kind FROM concern").fetchall() == [
            (5, 1, "yes", "59100", STORY, "housing", "concern")
        ]
        assert database.execute("SELECT state, data FROM fsm").fetchall() == [(None, "{}")]


def test_the_peer_recovers_from_a_bad_answer(tmp_path: Path) -> None:
    async def talk(resident: OneResident) -> None:
        assert "pas compris" in await resident.does("/start", 0, 0, "Roubaix")
        assert await resident.does("59100") == "Racontez-nous ce qui se passe."
        assert "pas compris" in await resident.does("trop")
        assert await resident.does(STORY, 1, 0, 0) == "Merci, c'est envoyé."

    assert asyncio.run(peer_talk(tmp_path, talk)) == 1


def test_the_peer_stores_nothing_of_a_child(tmp_path: Path) -> None:
    async def talk(resident: OneResident) -> None:
        assert "Rien n'a été gardé" in await resident.does("/start", 0, 1)

    assert asyncio.run(peer_talk(tmp_path, talk)) == 0


def test_the_peer_has_committed_when_it_answers_and_goes_on_after_a_restart(tmp_path: Path) -> None:
    async def first_half(resident: OneResident) -> None:
        await resident.does("/start", 0, 0, "59100")
        with closing(sqlite3.connect(tmp_path / FILE)) as stranger:
            kept = stranger.execute("SELECT state, data FROM fsm").fetchall()
        assert kept == [("Report:story", '{"accepted": true, "age": "yes", "place": "59100"}')]

    async def second_half(resident: OneResident) -> None:
        assert await resident.does(STORY, 1, 0, 0) == "Merci, c'est envoyé."

    assert asyncio.run(peer_talk(tmp_path, first_half)) == 0
    assert asyncio.run(peer_talk(tmp_path, second_half)) == 1


def test_the_peer_waits_for_the_disk(tmp_path: Path) -> None:
    asked = [f"PRAGMA {name}" for name in ("journal_mode", "synchronous")]

    async def settings() -> list[list[object]]:
        subject = AiogramFsm()
        await subject.start(tmp_path)
        states = [next(iter(await subject.states.execute_fetchall(pragma)))[0] for pragma in asked]
        async with subject.concerns.connect() as connection:
            concerns = [(await connection.exec_driver_sql(pragma)).scalar() for pragma in asked]
        await subject.stop()
        return [states, concerns]

    full = 2
    assert asyncio.run(settings()) == [["wal", full], ["wal", full]]
