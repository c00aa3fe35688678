"""Sounds are put into a new container, packet by packet: what is heard stays as it was, and nothing else comes along.

A phone writes into the old one who recorded, when, with what, and sometimes where.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import chain

import av
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Disposition

from bot.files.outcome import Unclean

CONTAINERS = {
    "opus": ("ogg", "audio/ogg"),
    "vorbis": ("ogg", "audio/ogg"),
    "aac": ("ipod", "audio/mp4"),
    "mp3": ("mp3", "audio/mpeg"),
}
"""By codec: the container it is put into, and its type."""
OPUS_RATE, SPEECH_BITS = 48_000, 32_000
"""Samples and bits a second."""
BARE = {"mp3": {"id3v2_version": "0", "write_id3v1": "0"}, "ipod": {"fflags": "+bitexact"}, "ogg": {"fflags": "+bitexact"}}
"""By container: no date, no name of a program, no tags."""


def repacked(data: bytes, form: str) -> tuple[str, bytes]:
    """The type and the bytes of the new file. Raises `Unclean("unsupported_file")` for a video or a codec few phones play."""
    with av.open(BytesIO(data), "r", format=form, metadata_errors="ignore") as source:
        next(iter(source.decode(_sound_of(source))))  # a file of noise has the right first bytes and no sound
    out = BytesIO()
    with av.open(BytesIO(data), "r", format=form, metadata_errors="ignore") as source:
        track = _sound_of(source)
        container, mime = CONTAINERS[track.codec_context.codec.canonical_name]
        with av.open(out, "w", format=container, options=BARE.get(container, {})) as target:
            kept = target.add_stream_from_template(track)
            kept.metadata.clear()
            for packet in source.demux(track):
                if packet.dts is not None:
                    packet.stream = kept
                    target.mux(packet)
    return mime, out.getvalue()


def compressed(data: bytes) -> bytes:
    """A WAV file, which is how programs speak, as Opus: a twentieth of its size, and what messaging apps play."""
    return _as_opus([data], "wav")


def joined(recordings: Sequence[bytes]) -> bytes:
    """Recordings one after the other, as one."""
    return _as_opus(recordings, "ogg")


def _as_opus(sounds: Sequence[bytes], form: str) -> bytes:
    out, heard = BytesIO(), 0
    with av.open(out, "w", format="ogg", options=BARE["ogg"]) as target:
        kept = target.add_stream("libopus", rate=OPUS_RATE, layout="mono")
        kept.bit_rate = SPEECH_BITS
        for data in sounds:
            resampler = av.AudioResampler(format="s16", layout="mono", rate=OPUS_RATE)
            with av.open(BytesIO(data), "r", format=form, metadata_errors="ignore") as source:
                for frame in chain(source.decode(_sound_of(source)), (None,)):
                    for one in resampler.resample(frame):
                        one.pts, heard = heard, heard + one.samples
                        target.mux(kept.encode(one))
        target.mux(kept.encode(None))
    return out.getvalue()


def _sound_of(source: InputContainer) -> AudioStream:
    """The first sound of a file that has no moving pictures: the picture of a record's sleeve is one that does not move."""
    moving = [stream for stream in source.streams.video if not stream.disposition & Disposition.attached_pic]
    if moving or not source.streams.audio:
        raise Unclean("unsupported_file")
    sound = source.streams.audio[0]
    if source.format.name == "wav":
        return sound
    if sound.codec_context.codec.canonical_name not in CONTAINERS:
        raise Unclean("unsupported_file")
    return sound
