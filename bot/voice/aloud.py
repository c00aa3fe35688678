"""What the settings say of reading aloud, made ready: nothing is loaded where nothing speaks and nothing was recorded."""

from __future__ import annotations

import logging
import shlex
import shutil
from typing import TYPE_CHECKING

from bot.settings import PREFIX, BadSetting, Settings
from bot.texts import Texts
from bot.voice.listening import voices_in
from bot.voice.speaker import BadVoice, Speaker, check

if TYPE_CHECKING:
    from bot.voice.reading import Reading

log = logging.getLogger(__name__)


def speaker_in(settings: Settings) -> Speaker | None:
    """The program that speaks, or None. Raises `BadSetting` when it, or a voice, is not there."""
    voices = voices_in(settings.speech_voices)
    if not settings.speech and not voices:
        return None
    try:
        check(voices)
    except BadVoice as bad:
        raise BadSetting(f"{PREFIX}SPEECH_VOICES: {bad}.") from None
    program = shlex.split(settings.speech)
    if program and shutil.which(program[0]) is None:
        raise BadSetting(f"{PREFIX}SPEECH names {program[0]}, which is no program here: install it, or give its path.")
    return Speaker(settings.speech, voices)


def reading_in(settings: Settings, texts: Texts, speaker: Speaker | None) -> Reading | None:
    """What reads to residents; None where nothing could. What is wrong with recordings is told, and the others are heard."""
    if speaker is None and settings.prompts is None:
        return None
    from bot.voice.prompts import Prompts, faults
    from bot.voice.reading import Reading

    if settings.prompts is not None:
        for fault in faults(settings.prompts, texts):
            log.warning("recordings: %s", fault)
    return Reading(texts, speaker, Prompts(settings.prompts, texts))
