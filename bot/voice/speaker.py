"""Programs that say a text aloud: one such as espeak-ng for every language it knows, piper with a voice of its own for some."""

from __future__ import annotations

import io
import json
import shlex
import wave
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.channels.port import Media, MediaKind
from bot.files.cleaner import Cleaner
from bot.files.outcome import Unclean
from routing.asked_once import asked_once

SPEAK_SECONDS = 60.0
MOST_BYTES = 40 * 1024 * 1024
"""Of a WAV file: ninety seconds take four megabytes."""
WORDS_A_MINUTE = 155
"""An easy pace."""
PIPER = "piper"
"""The program that a voice named by its file is for."""
MODEL = ".onnx"


class Unspoken(Exception):
    """The program of PORTE_VOIX_SPEECH said nothing: try it by hand, with `--stdin --stdout -v fr` after its name."""


class Wordless(Unspoken):
    """Nothing of a message can be said: it has no words, or none that were recorded."""


class BadVoice(Exception):
    """A voice of PORTE_VOIX_SPEECH_VOICES can't be used."""


class Speaker:
    """Calls a program once for each text. Words are never arguments: they are no option, and no list of processes shows them."""

    def __init__(self, command: str, voices: Mapping[str, str] | None = None, seconds: float = SPEAK_SECONDS) -> None:
        """`command` may have arguments of its own; `voices` are those of some languages: the file of a voice of piper's, or what
        `command` calls a voice."""
        self._command: Sequence[str] = shlex.split(command)
        self._voices = dict(voices or {})
        self._seconds = seconds

    def speaks(self, language: str) -> bool:
        """The program is taken at its word for what it was not given a voice for."""
        return bool(self._command) or self._voices.get(_short(language), "").endswith(MODEL)

    async def say(self, words: str, language: str) -> bytes:
        """What is said, as a WAV file. Raises `Unspoken`."""
        voice = self._voices.get(_short(language), _short(language))
        model = Path(voice) if voice.endswith(MODEL) else None
        if model is None and not self._command:
            raise Unspoken
        asked = self._by_piper(model) if model else (*self._command, "--stdin", "--stdout", "-v", voice, "-s", str(WORDS_A_MINUTE))
        try:
            code, sound = await asked_once(asked, words.encode(), self._seconds)
            if code == 0 and model and sound:
                sound = _as_wav(sound, rate_of(model))
        except (OSError, BadVoice):  # it can't be started, takes too long, or its voice was taken away
            raise Unspoken from None
        if code != 0 or not sound.startswith(b"RIFF") or len(sound) > MOST_BYTES:
            raise Unspoken
        return sound

    async def note(self, words: str, language: str, cleaner: Cleaner) -> bytes:
        """The same as a voice note that messaging apps play; `cleaner` makes it small. Raises `Unspoken`."""
        sound = Media(kind=MediaKind.VOICE, mime="audio/wav", data=await self.say(words, language))
        try:
            return (await cleaner.clean(sound)).data
        except Unclean:
            raise Unspoken from None

    def _by_piper(self, model: Path) -> Sequence[str]:
        """Every piper writes bare samples to its output when asked so; what else it does there differs."""
        program = self._command if self._command and Path(self._command[0]).stem.startswith(PIPER) else (PIPER,)
        return (*program, "--model", str(model), "--output-raw")


def check(voices: Mapping[str, str]) -> None:
    """Every file that is named is there. Raises `BadVoice`."""
    for language, voice in voices.items():
        if voice.endswith(MODEL):
            rate_of(Path(voice), language)


def rate_of(model: Path, language: str = "") -> int:
    """Samples a second of a voice, as the file beside it says. Raises `BadVoice`."""
    beside = model.with_name(f"{model.name}.json")
    try:
        if not model.is_file():
            raise BadVoice(f"the voice of {language or 'a language'} is not there: {model}")
        return int(json.loads(beside.read_bytes())["audio"]["sample_rate"])
    except (OSError, ValueError, KeyError, TypeError):
        raise BadVoice(f"{beside} does not say audio.sample_rate: download it again beside its voice") from None


def _as_wav(samples: bytes, rate: int) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(samples)
    return out.getvalue()


def _short(language: str) -> str:
    """ "pt-BR" is "pt"; what is no language is French."""
    short = language.split("-", maxsplit=1)[0].lower()
    return short if short.isascii() and short.isalpha() else "fr"
