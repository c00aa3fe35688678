"""A Whisper model with chance for weights, small enough to be made in a test: it is loaded and run like any other, and talks nonsense."""

from __future__ import annotations

import io
import math
import struct
import wave
from pathlib import Path
from typing import Any

import pytest

from tests.tiny_layers import WIDTH, Layers

MELS, FRAMES, CONTEXT, LAYERS, HEADS = 80, 1500, 448, 1, 1


def tiny_whisper(folder: Path) -> Path:
    """Skips, saying why, where the extra `voice` is not installed."""
    why = "the extra `voice` is not installed (requirements-voice.lock): the real library is not tried"
    specs: Any = pytest.importorskip("ctranslate2.specs", reason=why)
    tokenizers: Any = pytest.importorskip("tokenizers", reason=why)
    pytest.importorskip("faster_whisper", reason=why)
    words = _words()
    folder.mkdir()
    vocabulary = {word: number for number, word in enumerate(words)}
    tokenizers.Tokenizer(tokenizers.models.WordLevel(vocabulary, unk_token=words[0])).save(str(folder / "tokenizer.json"))
    spec = specs.WhisperSpec(LAYERS, HEADS, LAYERS, HEADS)
    _fill(spec, len(words))
    languages = [number for word, number in vocabulary.items() if word in _LANGUAGES]
    begin = [vocabulary["<|endoftext|>"]]
    spec.config.suppress_ids, spec.config.suppress_ids_begin, spec.config.lang_ids = [], begin, languages
    spec.config.alignment_heads = [[0, 0]]
    spec.register_vocabulary(words)
    spec.validate()
    spec.save(str(folder))
    return folder


_LANGUAGES = ("<|en|>", "<|fr|>")


def _words() -> list[str]:
    from faster_whisper.tokenizer import _LANGUAGE_CODES

    spoken = ["bonjour", "l'ascenseur", "panne", "-", " -", "'", " '"]
    marks = ["<|endoftext|>", "<|startoftranscript|>", *(f"<|{code}|>" for code in _LANGUAGE_CODES)]
    marks += ["<|translate|>", "<|transcribe|>", "<|startoflm|>", "<|startofprev|>", "<|nospeech|>", "<|notimestamps|>"]
    return spoken + marks + [f"<|{moment * 0.02:.2f}|>" for moment in range(FRAMES + 1)]


def _fill(spec: Any, words: int) -> None:
    layers = Layers()
    for conv, given in ((spec.encoder.conv1, MELS), (spec.encoder.conv2, WIDTH)):
        conv.weight, conv.bias = layers.some(WIDTH, given, 3), layers.some(WIDTH)
    spec.encoder.position_encodings.encodings, spec.decoder.position_encodings.encodings = (
        layers.some(FRAMES, WIDTH),
        layers.some(CONTEXT, WIDTH),
    )
    layers.says(spec.decoder.projection, words, slice(3))
    spec.decoder.embeddings.weight = spec.decoder.projection.weight
    for side in (spec.encoder, spec.decoder):
        layers.norm(side.layer_norm)
    layers.of_both_sides(spec.encoder, spec.decoder)


def a_sound(seconds: float, *, loudness: int = 20_000) -> bytes:
    """A WAV file of something like vowels one after the other, which a detector of voices takes for one."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(16000)
        levels = [_vowel(number / 16000) for number in range(int(16000 * seconds))]
        loudest = max(map(abs, levels))
        sound.writeframes(b"".join(struct.pack("<h", int(loudness * level / loudest)) for level in levels))
    return file.getvalue()


def _vowel(t: float) -> float:
    """Harmonics of a low voice, louder near the formants of a, i or o in turn, with a breath between."""
    formants = ((750, 1200, 2500), (300, 2300, 3000), (450, 800, 2600))[int(t * 4) % 3]
    pitch = 120 + 15 * math.sin(2 * math.pi * 1.5 * t)
    breath = math.sqrt(max(0.0, math.sin(math.pi * ((t * 4) % 1))))
    loud = {n: sum(math.exp(-(((n * pitch - f) / 120) ** 2)) for f in formants) + 0.02 for n in range(1, 30)}
    said: float = sum(level / n**0.3 * math.sin(2 * math.pi * n * 120 * t) for n, level in loud.items())
    return breath * said
