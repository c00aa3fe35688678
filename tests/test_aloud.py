"""Residents who listen: the last message, all of them, or in a language that is only spoken; and no text ever waits for a voice."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import av
import pytest
from sqlalchemy import select

from bot.channels.port import Button, Outgoing
from bot.fronts.residents.front import Residents
from bot.render import pack
from bot.settings import BadSetting, load
from bot.texts import shipped
from bot.voice.aloud import reading_in, speaker_in
from bot.voice.listening import voices_in
from bot.voice.prompts import Prompts
from bot.voice.reader import MOST_WAITING, Reader
from bot.voice.reading import Reading
from bot.voice.speaker import Speaker, Unspoken
from dialogue.buttons import Do, written
from dialogue.session import Tapped
from storage.database import table_of
from storage.tables import SPOKEN, Address, OutboxMessage
from tests.files_made import sound
from tests.speaking import PIPER, SMALL, espeak, seconds
from tests.street import Somebody, Street, speaks, street
from tests.telegram_app import Furnished, running
from tests.telegram_house import eventually


async def spoken(somebody: Somebody) -> list[tuple[str, str]]:
    """How each message that was to be heard fares, and its first words, oldest first."""
    outbox, now = table_of(OutboxMessage), somebody.street.house.now()
    async with somebody.street.house.database.read() as tx:
        wanted = select(outbox.c.state, outbox.c.reason, outbox.c.due_at, outbox.c.message).where(outbox.c.media_id == SPOKEN)
        rows = await tx.rows(wanted.order_by(outbox.c.id))
    states = ["held" if row.state == "ready" and row.due_at > now else row.reason or row.state for row in rows]
    return [(state, row.message["say"]["message"]["text"][:20]) for state, row in zip(states, rows, strict=True)]


def reader(town: Street) -> Reader:
    assert town.house.reading is not None
    return Reader(town.house, town.house.reading, lambda: None)


async def empties(town: Street) -> None:
    for _ in range(20):
        if not await reader(town).turn():
            return
    raise AssertionError("there is no end to it")


async def listens(somebody: Somebody) -> str:
    outbox = table_of(Address)
    async with somebody.street.house.database.read() as tx:
        return "/".join(sorted({row.aloud for row in await tx.rows(select(outbox.c.aloud)) if row.aloud}))


# --- one interface ---------------------------------------------------------------------------------------------------


async def test_each_language_has_its_voice(tmp_path: Path) -> None:
    model = tmp_path / "fr.onnx"
    model.write_bytes(b"voice")
    (tmp_path / "fr.onnx.json").write_text('{"audio": {"sample_rate": 16000}}')
    script = tmp_path / "piper"
    script.write_text(f'#!/bin/sh\nexec {PIPER} "$@"\n')
    script.chmod(0o755)
    piper = Speaker(str(script), voices_in(f"fr={model}"))
    said = await piper.say("deux mots", "fr")
    assert said.startswith(b"RIFF") and len(said) == 44 + 2 * 2 * 1600
    assert piper.speaks("fr") and voices_in("fr=/a b.onnx, pt=pt-br") == {"fr": "/a b.onnx", "pt": "pt-br"}
    with pytest.raises(Unspoken):
        await Speaker("", {"fr": str(model)}).say("un", "tr")
    assert not Speaker("", {"fr": str(model)}).speaks("tr") and Speaker(SMALL).speaks("tr")


@pytest.mark.parametrize("written", ["fr", "fr=", "FR=x", "fr=--output=/etc/passwd", "=x"])
def test_a_voice_that_can_not_be_meant_is_refused(written: str) -> None:
    with pytest.raises(BadSetting, match="must look like"):
        load(speech_voices=written)


def test_it_is_off_unless_it_is_asked_for_and_a_missing_voice_is_told_at_the_start(tmp_path: Path) -> None:
    assert speaker_in(load()) is None and reading_in(load(), shipped(), None) is None
    with pytest.raises(BadSetting, match="is not there"):
        speaker_in(load(speech_voices=f"fr={tmp_path}/none.onnx"))
    with pytest.raises(BadSetting, match="PORTE_VOIX_SPEECH"):
        speaker_in(load(speech="no-such-program-at-all"))


# --- a resident ------------------------------------------------------------------------------------------------------


async def test_a_resident_hears_the_last_message_then_all_of_them(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data"), speech=SMALL) as town:
        awa = town.resident("awa", channel="telegram")
        await awa.types("/start", "Le hall est inondé depuis lundi.")
        await awa.presses("act-listen")
        await awa.reads("aloud-soon")
        assert await spoken(awa) == [("held", awa.text("welcome-heard")[:20])], "its text has left, and waits for nothing"
        assert await reader(town).turn()
        assert [state for state, _ in await spoken(awa)] == ["ready"]
        await awa.presses("act-aloud-on")
        await awa.reads("aloud-on")
        assert await listens(awa) == "yes"
        before = len(await spoken(awa))
        await awa.types("c'est tout")
        assert len(await spoken(awa)) > before, "each message is followed by its voice"
        assert awa.text("act-listen") not in str(awa.heard[-1].buttons), "who hears everything needs no button"
        await awa.types("écouter")
        await empties(town)
        assert {state for state, _ in await spoken(awa)} == {"ready"}
        await awa.presses("act-aloud-off")
        await awa.reads("aloud-off")
        assert await listens(awa) == ""


async def test_to_listen_is_offered_where_something_speaks(furnished: Furnished, tmp_path: Path) -> None:
    for folder, speech in (("mute", ""), ("speaking", SMALL)):
        async with street(furnished.copied(tmp_path / folder), speech=speech) as town:
            offered = [command.name for command in Residents(town.house).offered()[""]]
            assert ("ecouter" in offered) is bool(speech)


async def test_a_voice_leaves_as_a_voice_note_after_its_text(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data"), speech=SMALL) as town:
        awa = town.resident("awa", channel="telegram")
        await awa.types("bonjour", "écouter")
        assert town.house.reading is not None
        rows = await waiting(town)
        note = await town.house.reading.note(rows[0]["say"])
        assert (note.kind, note.mime) == ("voice", "audio/ogg") and seconds(note.data) > 1
        assert await town.house.reading.note(rows[0]["say"]) == note, "made once"


async def waiting(town: Street) -> list[dict[str, Any]]:
    outbox = table_of(OutboxMessage)
    async with town.house.database.read() as tx:
        return [row.message for row in await tx.rows(select(outbox.c.message).where(outbox.c.media_id == SPOKEN))]


async def test_a_program_that_says_nothing_costs_no_text(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data"), speech=f"{SMALL} mute") as town:
        awa = town.resident("awa", channel="telegram")
        await awa.types("bonjour", "écouter")
        assert await reader(town).turn() and [state for state, _ in await spoken(awa)] == ["unspoken"]
        await awa.types("/signaler")
        await awa.reads("report-concern-story")


async def test_too_many_to_be_read_and_the_oldest_are_given_up(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data"), speech=SMALL) as town:
        awa = town.resident("awa", channel="telegram")
        await awa.types("bonjour", *["écouter"] * (MOST_WAITING + 3))
        await reader(town).turn()
        states = [state for state, _ in await spoken(awa)]
        assert states.count("unspoken") == 3 and states[3] == "ready" and states[-1] == "held"


async def test_where_nothing_reads_the_word_is_answered_and_the_question_stays(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        awa = town.resident("awa", channel="telegram")
        await awa.types("/signaler", "écouter")
        await awa.reads("aloud-not-here")
        await awa.presses_data(written(Do("aloud", "on")))
        await awa.reads("aloud-not-here")
        assert await listens(awa) == "" and await spoken(awa) == []
    async with street(furnished.copied(tmp_path / "page"), speech=SMALL) as town:
        page = town.resident("page")
        await page.types("/signaler", "écouter")
        await page.reads("aloud-not-here")


async def test_an_answer_that_is_taken_back_is_never_heard(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data"), speech=SMALL, take_back_seconds=30) as town:
        awa, nadia = town.resident("awa", channel="telegram"), await town.relay("Nadia")
        reference = await speaks(awa)
        await awa.presses_data(written(Do("aloud", "on")))
        await empties(town)
        await nadia.types(f"/repondre {reference} Le plombier vient jeudi.")
        await nadia.presses("choice-send")
        assert (await spoken(awa))[-1][0] == "held"
        await empties(town)
        assert (await spoken(awa))[-1][0] == "held", "its text has not left"
        await nadia.types("/reprendre")
        assert "plombier" not in str(await waiting(town))


# --- a language that is only spoken ----------------------------------------------------------------------------------


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    folder = tmp_path / "prompts"
    (folder / "kab").mkdir(parents=True)
    for key in ("welcome", "report-concern-story", "choice-yes", "1"):
        (folder / "kab" / f"{key}.ogg").write_bytes(sound("ogg"))
    return folder


async def test_a_resident_chooses_to_hear_kabyle_and_reads_french(furnished: Furnished, tmp_path: Path, recorded: Path) -> None:
    async with street(furnished.copied(tmp_path / "data"), prompts=recorded) as town:
        awa = town.resident("awa", channel="telegram")
        await awa.types("langue")
        await awa.presses_label(awa.text("aloud-language", language="kabyle"))
        await awa.reads("aloud-language-chosen")
        assert await listens(awa) == "kab"
        await awa.types("bonjour")
        await awa.reads("welcome")
        rows = await waiting(town)
        assert town.house.reading is not None
        note = await town.house.reading.note(rows[-1]["say"])
        assert 0.5 < seconds(note.data) < 4
        await awa.types("langue", "english")
        assert await listens(awa) == ""


async def test_several_recordings_come_as_one(furnished: Furnished, tmp_path: Path, recorded: Path) -> None:
    message = Outgoing(
        text=shipped()("fr", "welcome"), buttons=((Button("Oui", written(Tapped("talk00", "story", "yes"))),),)
    )  # fmt: skip
    reading = Reading(shipped(), None, Prompts(recorded, shipped()))
    note = await reading.note({"message": pack(message), "language": "fr", "how": "kab"})
    assert 2.5 < seconds(note.data) < 4.5, "what is said, « oui », « un »"
    with pytest.raises(Unspoken):
        await reading.note({"message": pack(Outgoing(text="Le plombier vient jeudi.")), "language": "fr", "how": "kab"})


@pytest.mark.parametrize("language", shipped().languages)
async def test_a_real_program_says_a_question_in_each_language(language: str) -> None:
    wav = await Speaker(espeak()).say(shipped()(language, "report-concern-place"), language)
    with av.open(BytesIO(wav), "r") as heard:
        assert sum(int(frame.samples) for frame in heard.decode(heard.streams.audio[0])) > 10_000


async def test_on_telegram_the_voice_comes_behind_its_text(furnished: Furnished, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTE_VOIX_SPEECH", SMALL)
    async with running(furnished.copied(tmp_path / "data")) as scene:
        awa = scene.resident()
        await awa.types("bonjour")
        await awa.reads("welcome")
        await awa.types("écouter")
        await awa.reads("aloud-soon")
        await eventually(lambda: [one for one in awa.shown if one.media == "voice"], "a voice note")
        assert [one.media for one in awa.shown][-1] == "voice"
