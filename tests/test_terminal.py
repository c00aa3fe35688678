"""The command line as somebody uses it: a process of its own, its exit code, what it prints and what it takes."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import timedelta
from io import StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.cli import main
from routing.teams.invitations import token_hash
from storage import directory, people
from storage.database import Database
from storage.sealing import Vault
from tests.conftest import MONDAY
from tests.weeks_made import make_due

ROOT = Path(__file__).parent.parent
TALK = "L'ascenseur est en panne.\nDepuis trois semaines.\nvoila\nouais\n59100\n"


@dataclass(frozen=True, slots=True)
class Done:
    code: object
    said: str
    wrong: str


def process(*arguments: str, said: bytes = b"", data: Path) -> Done:
    """`porte-voix` in a process of its own, with its data where the test says, away from any `.env`."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PORTE_VOIX_")}
    done = subprocess.run(
        [sys.executable, "-c", "from bot.cli import main; main()", *arguments],
        input=said,
        capture_output=True,
        timeout=120,
        env={**clean, "PYTHONPATH": str(ROOT), "PORTE_VOIX_DATA": str(data)},
        cwd=data,
        check=False,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def porte_voix(*arguments: str, said: str = "", data: Path) -> Done:
    """The same without a process, which takes a second to start."""
    out, wrong = StringIO(), StringIO()
    with pytest.MonkeyPatch.context() as here, redirect_stdout(out), redirect_stderr(wrong):
        for name in [name for name in os.environ if name.startswith("PORTE_VOIX_")]:
            here.delenv(name)
        here.setenv("PORTE_VOIX_DATA", str(data))
        here.chdir(data)
        here.setattr(sys, "stdin", StringIO(said))
        with pytest.raises(SystemExit) as left:
            main(arguments)
    return Done(left.value.code, out.getvalue(), wrong.getvalue())


# --- talk ------------------------------------------------------------------------------------------------------------


def test_a_whole_talk_and_its_recording(tmp_path: Path) -> None:
    done = porte_voix("talk", "report_concern", "--record", "lift.json", said=TALK + "1\nenvoie\nun mot de trop\n", data=tmp_path)
    assert (done.code, done.wrong) == (0, "")
    assert "Avez-vous 15 ans ou plus ?" in done.said and "• Votre message : L'ascenseur est en panne.\nDepuis trois" in done.said
    assert done.said.rstrip().splitlines()[-1].startswith("→ ConcernDraft(")
    recorded = json.loads((tmp_path / "lift.json").read_text("utf-8"))
    assert recorded["draft"]["place"] == {"code": "59512", "label": "Roubaix (59)"} and recorded["answers"]["theme"] == "LOG"


def test_back_an_edit_and_a_wrong_answer(tmp_path: Path) -> None:
    said = "L'ascenseur est en panne.\nvoila\npeut-être\noui\nretour\noui\n59100\n"
    said += "1\nchanger place\nLens 62\nchanger nowhere\nenvoie\n"
    done = porte_voix("talk", "report_concern", said=said, data=tmp_path)
    assert done.code == 0
    assert "Je n'ai pas compris" in done.said and "Cette question est déjà passée" in done.said
    assert "Lens (62)" in done.said.splitlines()[-1] and "Roubaix" not in done.said.splitlines()[-1]


def test_asides_and_danger_are_heard_as_at_the_bots(tmp_path: Path) -> None:
    said = "L'ascenseur est en panne.\nje veux mourir\nc'est tout\naide\noui\nnon\n"
    said += "je vais me tuer\nnon\nlangue\nannuler\nlangue\nEnglish\n59100\n"
    done = porte_voix("talk", "report_concern", "--record", "talk.json", said=said, data=tmp_path)
    assert (done.code, done.wrong) == (0, "")
    words = done.said
    assert all(f"«\u00a0{word}" in words.partition("Qui vous lit")[0] for word in ("retour", "aide", "annuler", "changer"))
    assert words.count("Avez-vous 15 ans") == 2, "asked again after the help"
    assert words.count("3114") == 2 and words.index("3114") < words.index("On reprend.") < words.index("What is it mostly about")
    kept = json.loads((tmp_path / "talk.json").read_text("utf-8"))
    assert kept["asks"] == "theme" and kept["answers"]["story"]["parts"][-1]["words"] == "je vais me tuer"


def test_who_says_stop_hears_nothing_more_and_staff_words_are_no_danger(tmp_path: Path) -> None:
    stopped = porte_voix("talk", "report_concern", said="stop\nd'accord\n", data=tmp_path)
    assert stopped.code == 0 and stopped.said.rstrip().endswith("écrivez-nous un mot.")
    staff = porte_voix("talk", "answer_case", said="je veux mourir\naide\n", data=tmp_path)
    assert "3114" not in staff.said and "/prendre PV-7K3MQ" in staff.said


def test_leaving_a_talk_sends_nothing_and_its_end_is_an_end(tmp_path: Path) -> None:
    left = porte_voix("talk", "close_case", said="1\nannuler\nenvoyer\n", data=tmp_path)
    assert left.code == 0 and "Rien n'a été envoyé" in left.said and "→" not in left.said
    half = porte_voix("talk", "close_case", "--record", "half.json", said="1\n", data=tmp_path)
    assert half.code == 0 and json.loads((tmp_path / "half.json").read_text("utf-8"))["asks"] == "words"
    assert not [file for file in tmp_path.iterdir() if file.name != "half.json"], "a talk makes no database"


def test_in_english_and_bytes_that_are_no_text_do_no_harm(tmp_path: Path) -> None:
    done = process("talk", "problem_solved", "--language", "en", said=b"\xff\xfe\x00\nno\nStill \xe9 leaking\nthat's all\n", data=tmp_path)
    assert done.code == 0 and "Is the problem" in done.said and "Still � leaking" in done.said


def test_the_flows_are_listed_and_an_unknown_one_says_how_to_find_them(tmp_path: Path) -> None:
    assert process("talk", "lend_a_bike", data=tmp_path).code == 2
    listed = porte_voix("talk", "--list", data=tmp_path)
    assert listed.code == 0 and {"report_concern", "close_case"} <= set(listed.said.split())
    for wrong in (["lend_a_bike"], []):
        done = porte_voix("talk", *wrong, data=tmp_path)
        assert (done.code, done.said) == (2, "") and "porte-voix talk --list" in done.wrong and "Traceback" not in done.wrong
        assert "None" not in done.wrong


def test_a_recording_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    done = porte_voix("talk", "problem_solved", "--record", "no/such/folder.json", said="oui\n", data=tmp_path)
    assert done.code == 2 and "can't be written" in done.wrong and "Traceback" not in done.wrong


# --- the directory, places, invitations, summaries -------------------------------------------------------------------


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the directory that ships."""
    folder = tmp_path_factory.mktemp("house")
    for arguments in (
        ("places", "import", str(ROOT / "examples/quartiers.csv")),
        ("directory", "import", str(ROOT / "examples/directory.csv")),
    ):
        done = porte_voix(*arguments, data=folder)
        assert done.code == 0, done.wrong
    return folder


def opened(house: Path) -> Vault:
    return Vault((house / "key").read_bytes())


def url(house: Path) -> str:
    return f"sqlite+aiosqlite:///{house / 'porte-voix.db'}"


def test_the_directory_is_listed_a_line_an_association(house: Path) -> None:
    lines = porte_voix("directory", "list", data=house).said.splitlines()
    assert len(lines) == len((ROOT / "examples/directory.csv").read_text("utf-8").splitlines()) - 1
    assert "garonne-solidaire\tGaronne solidaire\t1 territories\tall themes" in lines


def test_a_place_is_found_per_line_of_standard_input_one_json_each(house: Path) -> None:
    said = "roubaix\nst deni 93\n\nnulle part du tout\n48.936,2.357\n"
    done = process("places", "find", "--json", "--theme", "LOG", said=said.encode(), data=house)
    found = [json.loads(line) for line in done.said.splitlines()]
    assert done.code == 0 and [one["query"] for one in found] == said.splitlines()
    assert found[0]["candidates"][0]["insee"] == "59512" and found[0]["candidates"][0]["association"] == "Les Fenêtres du Nord"
    assert found[1]["candidates"][0]["insee"] == "93066" and found[2]["candidates"] == []


def test_lines_of_another_system_and_numbers_off_the_globe_stop_nothing(house: Path) -> None:
    done = porte_voix("places", "find", "--json", said="roubaix\r\nnan,nan\r\ninf,2.35\r\n2.357,148.9\r\n", data=house)
    assert done.code == 0 and [json.loads(line)["query"] for line in done.said.splitlines()] == [
        "roubaix",
        "nan,nan",
        "inf,2.35",
        "2.357,148.9",
    ]


def test_a_place_is_found_from_words_and_told_to_people(house: Path) -> None:
    done = porte_voix("places", "find", "Toulouse", data=house)
    assert done.code == 0 and "Toulouse (31)" in done.said and "Garonne solidaire" in done.said


def test_an_invitation_is_printed_once_and_lets_somebody_in(house: Path) -> None:
    done = porte_voix("invite", "relay", "--association", "garonne-solidaire", data=house)
    command, token = done.said.split()
    assert (done.code, command, len(token)) == (0, "/start", 43)
    found = asyncio.run(_invited(house, token))
    assert found == ("relay", "Garonne solidaire")


async def _invited(house: Path, token: str) -> tuple[str, str]:
    database = await Database.open(url(house), opened(house))
    try:
        async with database.read() as tx:
            row = await people.invitation(tx, token_hash(token), MONDAY - timedelta(days=3650))
            assert row is not None
            return row.role, row.association
    finally:
        await database.close()


@pytest.mark.parametrize(
    ("arguments", "cure"),
    [
        (["invite", "relay"], "needs --association"),
        (["invite", "coordination", "--association", "garonne-solidaire"], "have none"),
        (["invite", "lead", "--association", "nobody"], "porte-voix directory list"),
        (["summary", "--week", "47"], "2026-W47"),
        (["summary", "--week", "2026-W47"], "there is no summary"),
        (["directory", "import", "no-such-file.csv"], "can't be read"),
        (["places", "import", "no-such-file.csv"], "can't be read"),
        (["places", "find", "--theme", "XYZ", "roubaix"], "« XYZ » is no theme: write one of LOG"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_exit_code_2(house: Path, arguments: list[str], cure: str) -> None:
    done = porte_voix(*arguments, data=house)
    assert (done.code, done.said) == (2, "") and cure in done.wrong
    assert "Traceback" not in done.wrong and len(done.wrong.splitlines()) == 1


def test_a_summary_is_printed_again_in_the_language_asked_for(house: Path) -> None:
    asyncio.run(_a_week_passes(house))
    listed = porte_voix("summary", "--list", data=house)
    assert listed.said == "2026-W46\n"
    french, english = (porte_voix("summary", "--language", language, data=house).said for language in ("fr", "en"))
    assert "Semaine 46" in french and "46" in english and french != english
    assert porte_voix("summary", "--week", "2026-W46", data=house).said == french


async def _a_week_passes(house: Path) -> None:
    database = await Database.open(url(house), opened(house))
    try:
        async with database.write() as tx:
            await directory.set_fact(tx, "installed_at", (MONDAY - timedelta(days=5)).isoformat())
            assert await make_due(tx, MONDAY, ZoneInfo("Europe/Paris"))
    finally:
        await database.close()
