"""The summary said aloud by a program of the operator's: as a voice note that every messaging app plays, or not at all."""

from __future__ import annotations

import sys

import av
import pytest

from bot.channels.port import MediaKind, TryLater
from bot.documents.press import Press
from bot.files.making import made_anew
from bot.files.outcome import Unclean
from bot.texts import shipped
from bot.voice.speaker import Speaker, Unspoken
from storage.outbox import SummaryFile
from summaries.shown.report import Report
from tests import reports
from tests.speaking import SMALL, espeak, seconds

WANTED = SummaryFile(reports.WEEK, "fr", "ogg")


async def find(week: str, language: str) -> Report | None:
    return reports.french()


async def test_it_is_a_voice_note() -> None:
    note = await Press(find, shipped(), Speaker(SMALL)).media(WANTED)
    assert note is not None and (note.kind, note.mime, note.name) == (MediaKind.VOICE, "audio/ogg", "porte-voix-2026-W47.ogg")
    assert 15 < seconds(note.data) < 30 and len(note.data) < 500_000


async def test_words_are_never_arguments() -> None:
    """A text that begins like an option, or quotes, is said like any other."""
    assert (await Speaker(SMALL).say("--version; rm -rf / 'mots'", "fr")).startswith(b"RIFF")
    assert (await Speaker(SMALL).say("mots", "--help")).startswith(b"RIFF")


@pytest.mark.parametrize("command", ["no-such-program", f"{SMALL} mute", f"{sys.executable} -c 'print(1)'"])
async def test_a_program_that_says_nothing_is_tried_again_later(command: str, caplog: pytest.LogCaptureFixture) -> None:
    press = Press(find, shipped(), Speaker(command))
    for _ in range(4):
        with pytest.raises(TryLater):
            await press.media(WANTED)
    assert "quartiers" not in caplog.text and "Unspoken" in caplog.text


async def test_a_program_that_never_ends_is_ended() -> None:
    with pytest.raises(Unspoken):
        await Speaker(f"{sys.executable} -c 'import time; time.sleep(60)'", seconds=0.3).say("mots", "fr")


async def test_a_picture_that_can_not_be_made_holds_no_message_up_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summaries.forms.making.made_apart.__defaults__", ((sys.executable, "-c", "raise SystemExit(1)"), 20.0))
    press = Press(find, shipped())
    picture = SummaryFile(reports.WEEK, "fr", "png")
    for _ in range(2):
        with pytest.raises(TryLater):
            await press.media(picture)
    assert await press.media(picture) is None, "its words leave without it"
    for _ in range(4):
        with pytest.raises(TryLater):
            await press.media(SummaryFile(reports.WEEK, "fr", "pdf"))
    monkeypatch.undo()
    again = await press.media(picture)
    assert again is not None and again.data.startswith(b"\x89PNG")


async def test_what_is_sent_to_many_is_made_once_and_anew_when_it_changed() -> None:
    made: list[Report] = [reports.french()]

    async def finds(week: str, language: str) -> Report | None:
        return made[-1]

    press, wanted = Press(finds, shipped()), SummaryFile(reports.WEEK, "fr", "json")
    one = await press.media(wanted)
    assert one is not None and (again := await press.media(wanted)) is not None and again.data is one.data
    made.append(reports.tiny())
    other = await press.media(wanted)
    assert other is not None and b"chauffage" in one.data and b"chauffage" not in other.data


def test_the_name_of_a_file_says_which_it_is() -> None:
    assert SummaryFile.named(WANTED.media_id) == WANTED and len(WANTED.media_id) <= 32
    for other in ("summary-", "summary-2026-W47", "export-1", "summary-2026-W47-fr.pdf/..", "summary-2026-W47-fr.PDF", "directory.xlsx"):
        assert SummaryFile.named(other) is None


def test_speech_from_anybody_is_compressed_too() -> None:
    wav = b"RIFF\x24\x00\x00\x00WAVEfmt " + b"\x00" * 40
    with pytest.raises((Unclean, av.FFmpegError, StopIteration)):
        made_anew(wav)


async def test_espeak_itself() -> None:
    note = await Press(find, shipped(), Speaker(espeak())).media(WANTED)
    assert note is not None and 60 < seconds(note.data) < 110
