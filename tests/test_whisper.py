"""The process that holds the model: it answers, dies, hangs and talks nonsense, and the next note is written down all the same."""

from __future__ import annotations

import asyncio
import math
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from bot.voice.recogniser import NoRecogniser, Transcript, Unheard
from bot.voice.whisper import FILES, Whisper, recogniser_in
from tests.tiny_whisper import a_sound, tiny_whisper
from tests.voices import worker


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).write_bytes(b"a model")
    return tmp_path


async def heard(whisper: Whisper, said: str, language: str = "fr") -> Transcript:
    return await whisper.transcribe(said.encode(), "audio/ogg", language)


async def test_words_their_language_and_how_sure_the_model_is(folder: Path) -> None:
    whisper = Whisper(worker(folder))
    try:
        transcript = await heard(whisper, "l'ascenseur euh")
        assert (transcript.words, transcript.language) == ("l'ascenseur euh", "fr")
        assert math.isclose(transcript.sureness, math.exp(-0.3))
        assert (await heard(whisper, "")).words == "", "silence"
        assert whisper.started == 1
    finally:
        await whisper.close()


async def test_the_language_of_the_buttons_helps_only_where_the_sound_does_not_tell(folder: Path) -> None:
    whisper = Whisper(worker(folder))
    try:
        assert (await heard(whisper, "bonjour", "en")).language == "fr"
        assert (await heard(whisper, "hm hm", "en")).language == "en"
        assert (await heard(whisper, "hm hm", "xx")).language == "cy", "a hint the model knows nothing of"
    finally:
        await whisper.close()


async def test_a_note_that_cant_be_decoded_costs_no_process(folder: Path) -> None:
    whisper = Whisper(worker(folder))
    try:
        with pytest.raises(Unheard, match="ValueError"):
            await heard(whisper, "not a sound")
        assert (await heard(whisper, "après")).words == "après" and whisper.started == 1
    finally:
        await whisper.close()


@pytest.mark.parametrize("said", ["dies", "hangs", "garbage"])
async def test_a_process_that_dies_hangs_or_talks_nonsense(folder: Path, said: str) -> None:
    whisper = Whisper(worker(folder), note_seconds=2.0 if said == "hangs" else 60.0)
    try:
        await whisper.open()
        if said == "garbage":
            assert not (await heard(whisper, said)).sureness >= 0.35
        else:
            with pytest.raises(Unheard):
                await heard(whisper, said)
            assert whisper.started == 1
        assert (await heard(whisper, "encore là")).words == "encore là"
        assert whisper.started == (1 if said == "garbage" else 2)
    finally:
        await whisper.close()


NONSENSE = {
    "no JSON": "print('{\"ready\": true}', flush=True); input(); print('hello', flush=True)",
    "another shape": "print('{\"ready\": true}', flush=True); input(); print('[1]', flush=True)",
    "no words": "print('{\"ready\": true}', flush=True); input(); print('{\"sureness\": 1}', flush=True)",
    "half a line": "print('{\"ready\": true}', flush=True); input(); print('{\"words', end='', flush=True)",
    "never ready": "print('hello', flush=True)",
    "gone at once": "pass",
}


@pytest.mark.parametrize("what", NONSENSE)
async def test_another_program_in_its_place(what: str) -> None:
    whisper = Whisper((sys.executable, "-c", NONSENSE[what]))
    for time in (1, 2):
        with pytest.raises(Unheard):
            await heard(whisper, "")
        assert whisper.started == time, "each note has a process that is well"
    await whisper.close()


async def test_whoever_comes_second_waits(folder: Path) -> None:
    whisper = Whisper(worker(folder))
    try:
        both = await asyncio.gather(heard(whisper, "un"), heard(whisper, "deux"))
        assert [one.words for one in both] == ["un", "deux"] and whisper.started == 1
    finally:
        await whisper.close()


async def test_a_note_cut_short_is_not_answered_to_the_next(folder: Path) -> None:
    whisper = Whisper(worker(folder))
    try:
        await whisper.open()
        cut = asyncio.create_task(heard(whisper, "hangs"))
        await asyncio.sleep(0.2)
        cut.cancel()
        with pytest.raises(asyncio.CancelledError):
            await cut
        assert (await heard(whisper, "suivant")).words == "suivant" and whisper.started == 2
    finally:
        await whisper.close()


async def test_a_model_that_cant_be_loaded(folder: Path) -> None:
    (folder / "model.bin").write_bytes(b"cut short")
    with pytest.raises(Unheard, match="RuntimeError"):
        await Whisper(worker(folder)).open()


async def test_without_a_model_there_is_no_recogniser() -> None:
    async with recogniser_in(None) as recogniser:
        assert recogniser is None


async def test_a_folder_that_holds_no_model_or_no_library_to_read_it(tmp_path: Path) -> None:
    with pytest.raises(NoRecogniser) as reason:
        async with recogniser_in(tmp_path):
            pass
    wanted = "there is no model.bin" if find_spec("faster_whisper") else "requirements-voice.lock"
    assert wanted in str(reason.value) and "PORTE_VOIX_VOICE_MODEL" in str(reason.value)


async def test_the_real_library_loads_a_model_and_writes_down_what_it_hears(tmp_path: Path) -> None:
    """Its weights are chance: that it says one of the few words it knows is all there is to understand."""
    async with recogniser_in(tiny_whisper(tmp_path / "model")) as whisper:
        assert whisper is not None
        with pytest.raises(Unheard):
            await whisper.transcribe(b"not a sound", "audio/ogg", "fr")
        transcript = await whisper.transcribe(a_sound(seconds=2), "audio/wav", "fr")
        assert set(transcript.words.split()) <= {"bonjour", "l'ascenseur", "panne"} and transcript.words
        assert 0 < transcript.sureness <= 1
        assert (await whisper.transcribe(a_sound(seconds=2, loudness=0), "audio/wav", "fr")).words == "", "nobody speaks"
        assert whisper.started == 1


async def test_the_real_library_says_when_a_model_is_cut_short(tmp_path: Path) -> None:
    model = tiny_whisper(tmp_path / "model")
    (model / "model.bin").write_bytes((model / "model.bin").read_bytes()[:1000])
    with pytest.raises(NoRecogniser, match="can't be loaded"):
        async with recogniser_in(model):
            pass
