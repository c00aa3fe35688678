"""What a person can mend is said in one sentence, with its cure, and the exit code is 2."""

from __future__ import annotations

import asyncio
import fcntl
import shutil
import socket
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot import cli
from tests.program import command, environment
from tests.telegram_app import Furnished

NO_SUCH_TOKEN = "123456789:AAthis-token-was-never-given-to-any-bot0"  # noqa: S105 - of no bot

Refused = Callable[..., str]


@pytest.fixture
def data(furnished: Furnished, tmp_path: Path) -> Path:
    return furnished.copied(tmp_path / "data").folder


@pytest.fixture
def refused(data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Refused:
    """Run a command with these settings, on the furnished folder by default; what it says as it ends."""

    def run(*words: str, **given: object) -> str:
        for name, value in ({"DATA": data, "PORT": 0, "WITHOUT_STAFF": "true"} | given).items():
            monkeypatch.setenv(f"PORTE_VOIX_{name}", str(value))
        with pytest.raises(SystemExit) as end:
            cli.main(words or ("run",))
        said = capsys.readouterr().err.splitlines()
        assert end.value.code == 2, said
        assert said[0].startswith("porte-voix: ") and not any("Traceback" in line for line in said)
        assert len(said) == 1 or words[-2:-1] == ("import",), said  # a file may have several mistakes, a line each
        return "\n".join(said)

    return run


class TestSettings:
    @pytest.mark.parametrize(
        ("name", "value", "cure"),
        [
            ("RESIDENT_TOKEN", "x", "is not a setting; did you mean PORTE_VOIX_RESIDENTS_TOKEN?"),
            ("FLAVOUR", "x", "PORTE_VOIX_FLAVOUR is not a setting; docs/settings.md"),
            ("PORT", "eighty", "PORTE_VOIX_PORT must be a whole number from 0 to 65535, such as 8080."),
            ("FOLLOW_UP_WEEKS", "0", "PORTE_VOIX_FOLLOW_UP_WEEKS must be a whole number from 1 to 52, such as 4."),
            ("WEB_CHAT", "perhaps", "PORTE_VOIX_WEB_CHAT must be true or false."),
            ("ZONE", "Europe/Roubaix", "PORTE_VOIX_ZONE is not a time zone such as Europe/Paris."),
            ("PUBLIC_URL", "bot.example.org", "PORTE_VOIX_PUBLIC_URL must start with http:// or https://."),
            ("LOG_LEVEL", "LOUD", "PORTE_VOIX_LOG_LEVEL must be one of DEBUG, INFO, WARNING, ERROR."),
            ("DATABASE", "mysql://root@localhost/x", "PORTE_VOIX_DATABASE must look like postgresql+asyncpg://"),
            ("DATABASE", "postgresql+asyncpg://u:p@host:port/x", "PORTE_VOIX_DATABASE must look like"),
        ],
    )
    def test_a_setting_that_cant_be(self, refused: Refused, name: str, value: str, cure: str) -> None:
        sentence = refused(**{name: value})
        assert sentence.startswith("porte-voix: PORTE_VOIX_") and cure in sentence and "?." not in sentence

    def test_a_voice_model_that_is_not_there(self, refused: Refused, tmp_path: Path) -> None:
        assert "PORTE_VOIX_VOICE_MODEL" in refused(VOICE_MODEL=tmp_path / "nowhere")

    def test_every_mistake_is_told_at_once(self, refused: Refused) -> None:
        sentence = refused(PORT="eighty", ZONE="Mars", RESIDENT_TOKEN="x")  # noqa: S106
        assert all(name in sentence for name in ("PORTE_VOIX_PORT", "PORTE_VOIX_ZONE", "PORTE_VOIX_RESIDENTS_TOKEN"))

    def test_a_secret_is_never_repeated(self, refused: Refused) -> None:
        assert "hunter2" not in refused(DATABASE="mysql://root:hunter2@localhost/x")

    def test_a_file_of_settings_in_another_encoding(self, refused: Refused, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / ".env").write_bytes("# adresse de Thérèse\nPORTE_VOIX_WEB_CHAT=true\n".encode("latin-1"))
        assert ".env is not in UTF-8" in refused()

    def test_the_mark_that_some_editors_write_first_hides_no_mistake(
        self, refused: Refused, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / ".env").write_text("PORTE_VOIX_ZONNE=Europe/Paris\n", "utf-8-sig")
        assert "did you mean PORTE_VOIX_ZONE?" in refused()

    def test_nobody_could_speak(self, refused: Refused) -> None:
        assert "PORTE_VOIX_RESIDENTS_TOKEN" in refused(WEB_CHAT="false")

    @pytest.mark.parametrize("token", ["", NO_SUCH_TOKEN])
    def test_nobody_could_answer(self, refused: Refused, token: str) -> None:
        sentence = refused(RESIDENTS_TOKEN=token, WITHOUT_STAFF="false")
        assert "PORTE_VOIX_STAFF_TOKEN" in sentence and "PORTE_VOIX_WITHOUT_STAFF=true" in sentence

    @pytest.mark.parametrize("token", ["abc", "12345", NO_SUCH_TOKEN])
    def test_a_token_telegram_does_not_know(self, refused: Refused, token: str) -> None:
        with no_bot_api() as url:
            sentence = refused(RESIDENTS_TOKEN=token, TELEGRAM_API=url)
        assert sentence.endswith("the token in PORTE_VOIX_RESIDENTS_TOKEN: copy it whole from @BotFather")

    def test_one_token_for_both_bots(self, refused: Refused) -> None:
        assert "ask @BotFather for two" in refused(RESIDENTS_TOKEN=NO_SUCH_TOKEN, STAFF_TOKEN=NO_SUCH_TOKEN, WITHOUT_STAFF="false")

    def test_telegram_cant_be_reached(self, refused: Refused) -> None:
        assert "PORTE_VOIX_TELEGRAM_API" in refused(RESIDENTS_TOKEN=NO_SUCH_TOKEN, TELEGRAM_API="http://127.0.0.1:1")

    def test_the_port_is_taken(self, refused: Refused) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:
            assert "Another program already listens" in refused("run", "--port", str(other.getsockname()[1]))

    def test_an_address_that_is_not_this_machine(self, refused: Refused) -> None:
        assert "PORTE_VOIX_HOST" in refused(HOST="192.0.2.1")


class TestStorage:
    def test_the_folder_is_in_use(self, refused: Refused, data: Path) -> None:
        with open(data / "lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            assert "Another Porte-voix is running on this data folder" in refused()

    def test_the_database_is_locked(self, refused: Refused, data: Path) -> None:
        holding = sqlite3.connect(data / "porte-voix.db", isolation_level=None)
        holding.execute("BEGIN EXCLUSIVE")
        assert "Another program is writing to this database" in refused()
        holding.close()

    def test_the_database_is_newer(self, refused: Refused, data: Path) -> None:
        with sqlite3.connect(data / "porte-voix.db") as later:
            later.execute("UPDATE alembic_version SET version_num = 'v9_9_9'")
        later.close()
        assert "install that version or a newer one" in refused()

    def test_the_database_is_no_database(self, refused: Refused, data: Path) -> None:
        (data / "porte-voix.db").write_bytes(b"this was a holiday photo once" * 100)
        assert "The database can't be opened" in refused()

    def test_the_key_is_missing(self, refused: Refused, data: Path) -> None:
        (data / "key").unlink()
        assert "its key file is not: put back the one" in refused()
        assert not (data / "key").exists()

    def test_the_key_of_a_database_named_by_its_url_is_missing(self, refused: Refused, data: Path) -> None:
        (data / "key").unlink()
        for _ in range(2):
            assert "its key file is not: put back the one" in refused(DATABASE=f"sqlite+aiosqlite:///{data / 'porte-voix.db'}")
            assert not (data / "key").exists(), "no other is left in its place"

    @pytest.mark.parametrize("key", [b"k" * 32, b"", b"too short"])
    @pytest.mark.parametrize("words", [("run",), ("invite", "coordination")])
    def test_the_key_is_anothers(self, refused: Refused, data: Path, key: bytes, words: tuple[str, ...]) -> None:
        (data / "key").write_bytes(key)
        assert "not the one this database was written with" in refused(*words)

    @pytest.mark.parametrize("place", ["a file", "/proc/nobody-writes-here"])
    def test_the_folder_cant_be_made(self, refused: Refused, tmp_path: Path, place: str) -> None:
        (tmp_path / "a file").write_text("not a folder")
        assert "can't be made or written: point PORTE_VOIX_DATA" in refused(DATA=tmp_path / place)

    def test_the_key_cant_be_made(self, refused: Refused, tmp_path: Path) -> None:
        assert "/proc/nowhere" in refused(DATA=tmp_path / "new", KEY_FILE="/proc/nowhere/key")

    def test_mended_it_starts(self, data: Path, refused: Refused, tmp_path: Path) -> None:
        shutil.move(data / "key", tmp_path / "saved")
        refused("directory", "list")
        shutil.move(tmp_path / "saved", data / "key")
        with pytest.raises(SystemExit) as end:
            cli.main(("directory", "list"))
        assert end.value.code == 0


class TestFiles:
    @pytest.mark.parametrize(
        ("words", "content", "cure"),
        [
            (("directory", "import"), b"nom;ville\nLes Voisins;Roubaix\n", "column"),
            (("directory", "import"), b"association;nom;territoires\nx;X;Atlantide (99)\n", "Atlantide"),
            (("directory", "import"), bytes(range(256)) * 9, "neither a workbook nor a CSV"),
            (("places", "import"), b"{", "JSON"),
            (("places", "import"), b"code;nom\n1;2\n", "column"),
            (("rehearse",), b'{"text": ', "line 1"),
            (("rehearse",), b'{"words": "no text"}', '"text" or "texte"'),
            (("rehearse",), b"", "nothing to rehearse"),
        ],
    )
    def test_a_file_that_cant_be_read(self, refused: Refused, tmp_path: Path, words: tuple[str, ...], content: bytes, cure: str) -> None:
        (tmp_path / "file").write_bytes(content)
        assert cure in refused(*words, str(tmp_path / "file"))

    @pytest.mark.parametrize("words", [("directory", "import"), ("places", "import"), ("rehearse",)])
    def test_a_file_that_is_not_there(self, refused: Refused, words: tuple[str, ...]) -> None:
        assert "can't be read (No such file" in refused(*words, "nowhere.csv")


async def test_the_real_process_says_one_sentence_and_ends(data: Path) -> None:
    (data / "key").write_bytes(b"k" * 32)
    process = await asyncio.create_subprocess_exec(
        *command("run"),
        env=environment(PORTE_VOIX_DATA=str(data), PORTE_VOIX_WITHOUT_STAFF="true"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    said, wrong = await asyncio.wait_for(process.communicate(), 60)
    assert (process.returncode, said) == (2, b"")
    assert wrong.count(b"\n") == 1
    assert wrong.startswith(b"porte-voix: The key file is not the one")


@contextmanager
def no_bot_api() -> Iterator[str]:
    """A Bot API server that knows no token, in a process of its own: commands run their own event loop here."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "port"
        server = subprocess.Popen([*command()[:1], "-m", "tests.fake_telegram", "--port-file", str(written)])
        try:
            for _ in range(600):
                if written.exists():
                    break
                time.sleep(0.05)
            yield f"http://127.0.0.1:{written.read_text().strip()}"
        finally:
            server.terminate()
            server.wait(10)
