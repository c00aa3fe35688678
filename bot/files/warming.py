"""One small file of each kind, made here and made anew before the first stranger's: libraries open parts of themselves when first
used, and a confined process could not."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from fractions import Fraction
from io import BytesIO
from zipfile import ZipFile

import av
import pikepdf
from PIL import Image

from bot.files.making import made_anew

_RATE, _FRAME = 48_000, 960
"""Of Opus: samples a second, and in 20 ms."""


def warm_up() -> None:
    for sample in (*_pictures(), *(_sound(form) for form in ("ogg", "webm")), _speech(), _document(), _paper(), b"words"):
        made_anew(sample)


def _pictures() -> Iterator[bytes]:
    exif = Image.Exif()
    exif[0x0112] = 3
    for form in ("JPEG", "PNG", "WEBP"):
        yield _picture(form, exif=exif)


def _picture(form: str, **more: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (2, 2)).save(out, form, **more)
    return out.getvalue()


def _sound(form: str) -> bytes:
    out = BytesIO()
    with av.open(out, "w", format=form) as made:
        track = made.add_stream("libopus", rate=_RATE)
        for at in range(4):
            frame = av.AudioFrame(format="s16", layout="mono", samples=_FRAME)
            frame.planes[0].update(bytes(_FRAME * 2))
            frame.sample_rate, frame.pts, frame.time_base = _RATE, at * _FRAME, Fraction(1, _RATE)
            made.mux(track.encode(frame))
        made.mux(track.encode(None))
    return out.getvalue()


def _speech() -> bytes:
    out = BytesIO()
    with wave.open(out, "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(2)
        made.setframerate(22_050)
        made.writeframes(bytes(4 * _FRAME))
    return out.getvalue()


def _document() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<text/>")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        for form in ("GIF", "BMP", "TIFF"):
            archive.writestr(f"Pictures/picture.{form.lower()}", _picture(form))
    return out.getvalue()


def _paper() -> bytes:
    out = BytesIO()
    with pikepdf.new() as paper:
        picture = paper.make_stream(_picture("JPEG"), Filter=pikepdf.Name.DCTDecode)
        paper.add_blank_page().obj.Resources = pikepdf.Dictionary(XObject={"/Photo": picture})
        paper.save(out)
    return out.getvalue()
