"""What a file is, by its first bytes, and who makes it anew: its name and the type it was sent as are only claims."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from bot.channels.port import MediaKind
from bot.files import office, papers, photos, sounds
from bot.files.outcome import Made, Unclean

for _codec in ("cp437", "cp1252", "utf-16", "utf-8-sig"):  # loaded now: a confined process opens no module
    "".encode(_codec)


def _refused(reason: str, data: bytes) -> Made:
    raise Unclean(reason)


def _photo(form: str, data: bytes) -> Made:
    return Made(MediaKind.PHOTO, "image/jpeg", photos.redrawn(data, form))


def _sound(form: str, data: bytes) -> Made:
    mime, sound = sounds.repacked(data, form)
    return Made(MediaKind.VOICE, mime, sound)


def _speech(data: bytes) -> Made:
    return Made(MediaKind.VOICE, "audio/ogg", sounds.compressed(data))


def _pdf(data: bytes) -> Made:
    return Made(MediaKind.DOCUMENT, "application/pdf", papers.rewritten_pdf(data))


def _office(data: bytes) -> Made:
    mime, document = office.rewritten(data)
    return Made(MediaKind.DOCUMENT, mime, document)


def _text(data: bytes) -> Made:
    return Made(MediaKind.DOCUMENT, "text/plain", papers.plain(data))


_STARTS: tuple[tuple[bytes, Callable[[bytes], Made]], ...] = (
    (rb"\xff\xd8\xff", partial(_photo, "JPEG")),
    (rb"\x89PNG\r\n\x1a\n", partial(_photo, "PNG")),
    (rb"RIFF.{4}WEBP", partial(_photo, "WEBP")),
    (rb"RIFF.{4}WAVE", _speech),
    (rb".{4}ftyp(hei|hev|mif1|msf1|avi)", partial(_refused, "heic")),
    (rb"OggS", partial(_sound, "ogg")),
    (rb"\x1a\x45\xdf\xa3", partial(_sound, "matroska")),
    (rb".{4}ftyp", partial(_sound, "mov")),
    (rb"ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb]", partial(_sound, "mp3")),
    (rb"%PDF-", _pdf),
    (rb"PK\x03\x04", _office),
)
_MAKERS = tuple((re.compile(start, re.DOTALL), maker) for start, maker in _STARTS)


def made_anew(data: bytes) -> Made:
    """Raises `Unclean`, or whatever the library that reads this kind of file raises."""
    for start, maker in _MAKERS:
        if start.match(data):
            return maker(data)
    return _text(data)
