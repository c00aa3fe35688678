"""`porte-voix summary` gives a week again in any form and language, and says in one sentence what it cannot give."""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot import cli
from bot.commands.summary import FORMS
from bot.opening import open_database
from bot.settings import Settings
from storage import directory
from tests.conftest import MONDAY
from tests.people_of_town import PARIS
from tests.weeks_made import make_due

SPEAKER = f"{sys.executable} {Path(__file__).parent / 'small_speaker.py'}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A house that has seen a week, in which nobody wrote."""

    async def settle() -> None:
        async with open_database(Settings(data=tmp_path)) as database, database.write() as tx:
            await directory.set_fact(tx, "installed_at", MONDAY.isoformat())
            await make_due(tx, MONDAY + timedelta(days=7), PARIS)

    asyncio.run(settle())
    monkeypatch.setenv("PORTE_VOIX_DATA", str(tmp_path))
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as end:
        cli.main(["summary", *words])
    said = capsys.readouterr()
    return int(end.value.code or 0), said.out + said.err


def test_every_form_is_written_where_it_is_wanted(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORTE_VOIX_SPEECH", SPEAKER)
    starts = {"pdf": b"%PDF-", "png": b"\x89PNG", "xlsx": b"PK", "csv": b"week,", "json": b"{", "ogg": b"OggS"}
    for form in FORMS:
        file = folder / f"week.{form}"
        assert told(capsys, "--form", form, "--output", str(file)) == (0, ""), form
        assert file.read_bytes().startswith(starts.get(form, b"Ce que disent les quartiers")), form
    assert load_workbook(BytesIO((folder / "week.xlsx").read_bytes())).sheetnames[0] == "À lire d'abord"
    again = folder / "again.pdf"
    assert told(capsys, "--form", "pdf", "--output", str(again)) == (0, "")
    assert again.read_bytes() == (folder / "week.pdf").read_bytes()


def test_what_is_text_is_printed_in_the_language_asked_for(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys)[1].startswith("Ce que disent les quartiers")
    assert told(capsys, "--language", "en", "--form", "aloud")[1].startswith("What the neighbourhoods say")
    assert json.loads(told(capsys, "--form", "json", "--language", "en")[1])["language"] == "en"


@pytest.mark.parametrize(
    ("words", "cure"),
    [
        (("--form", "pdf"), "--output FILE.pdf"),
        (("--form", "ogg", "--output", "week.ogg"), "PORTE_VOIX_SPEECH"),
        (("--language", "xx"), "choose one of fr"),
        (("--week", "47"), "2026-W47"),
        (("--week", ""), "2026-W47"),
        (("--week", "2026-W99"), "2026-W47"),
        (("--week", "2031-W01"), "--list"),
        (("--form", "csv", "--output", "no/such/folder/week.csv"), "can't be written"),
    ],
)
def test_what_can_not_be_given_is_one_sentence_and_exit_code_2(
    folder: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], cure: str
) -> None:
    code, said = told(capsys, *words)
    assert code == 2 and cure in said and len(said.splitlines()) == 1 and "Traceback" not in said


@pytest.mark.parametrize(
    "command", [("summary",), ("export", "commission", "--from", "2026-W37", "--to", "2026-W40"),
                ("coding", "hand-out", "--from", "2026-W37", "--to", "2026-W40")],
)  # fmt: skip
def test_what_members_read_is_in_the_languages_that_have_all_their_texts(
    folder: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    """Residents are spoken to in Arabic, members are not."""
    with pytest.raises(SystemExit) as left:
        cli.main([*command, "--language", "ar"])
    assert left.value.code == 2
    assert "'ar': choose one of fr, en" in capsys.readouterr().err


def test_a_program_that_does_not_speak_is_named(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTE_VOIX_SPEECH", "no-such-program")
    code, said = told(capsys, "--form", "ogg", "--output", str(folder / "week.ogg"))
    assert code == 2 and "PORTE_VOIX_SPEECH" in said and not (folder / "week.ogg").exists()
