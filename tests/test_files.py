"""A file made anew shows and says the same, and tells nothing of who made it, where, with what; what can't be made anew is refused."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import cast
from zipfile import ZipFile

import av
import pikepdf
import pytest
from PIL import Image

from bot.channels.port import MediaKind
from bot.files.making import made_anew
from bot.files.outcome import Made, Unclean
from bot.files.papers import bare_jpeg2000
from tests import files_made as files
from tests.files_made import CANARY


def laid_open(data: bytes) -> bytes:
    """Everything a patient reader finds in a file, unpacked."""
    found = [data]
    if data.startswith(b"PK"):
        with ZipFile(BytesIO(data)) as archive:
            found += [name.encode() + laid_open(archive.read(name)) for name in archive.namelist()]
    if data.startswith(b"%PDF"):
        with pikepdf.open(BytesIO(data)) as pdf:
            found += [thing.unparse() for thing in pdf.objects]
            streams = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
            found += [one.read_bytes() if "/Filter" not in one or one.Filter == "/FlateDecode" else one.read_raw_bytes() for one in streams]
    if data.startswith((b"OggS", b"\x1a\x45")) or data[4:8] == b"ftyp":
        with av.open(BytesIO(data)) as sound:
            found += [str(sound.metadata).encode(), *(str(stream.metadata).encode() for stream in sound.streams)]
    return b"\n".join(found)


def refused(data: bytes) -> str:
    """Why a file is not kept."""
    with pytest.raises(Unclean) as unclean:
        made_anew(data)
    return unclean.value.reason


def not_made(data: bytes) -> bool:
    """We refuse it, or a library does; neither by filling the memory."""
    with pytest.raises(Exception, match=r".*") as refusal:
        made_anew(data)
    return not isinstance(refusal.value, MemoryError)


TELLING: dict[str, Callable[[], bytes]] = {
    "photo": files.photo, "screenshot": lambda: files.photo("PNG"), "webp": lambda: files.photo("WEBP"), "voice": files.sound,
    "browser's voice": lambda: files.sound("webm"), "iPhone's voice": lambda: files.sound("ipod"), "song": lambda: files.sound("mp3"),
    "speech": lambda: files.sound("wav"),
    "pdf": files.pdf, "docx": files.docx, "odt": files.odt,
}  # fmt: skip


@pytest.mark.parametrize("kind", TELLING)
def test_nothing_remains_of_who_where_and_with_what(kind: str) -> None:
    sent = TELLING[kind]()
    assert CANARY in laid_open(sent), "the file says nothing, so nothing is shown by finding nothing"
    made = made_anew(sent)
    assert CANARY not in laid_open(made.data)
    assert made_anew(made.data).kind is made.kind  # what was made is a whole file of its kind


class TestPhotos:
    def test_what_is_seen_stays(self) -> None:
        picture = Image.open(BytesIO(made_anew(files.photo()).data)).convert("RGB")
        left, right = picture.getpixel((10, 10)), picture.getpixel((630, 10))
        assert picture.size == (640, 480)
        assert left[0] > 200 and left[2] < 60 and right[2] > 200 and right[0] < 60  # type: ignore[index]

    def test_a_phone_held_on_its_side_shows_the_right_way_up(self) -> None:
        picture = Image.open(BytesIO(made_anew(files.lying_down()).data)).convert("RGB")
        top, bottom = picture.getpixel((50, 10)), picture.getpixel((50, 190))
        assert picture.size == (100, 200)
        assert top[0] > 200 and bottom[2] > 200  # type: ignore[index]

    def test_a_large_photo_becomes_light(self) -> None:
        made = made_anew(files.photo("JPEG", 8000, 6000))
        assert Image.open(BytesIO(made.data)).size == (2560, 1920)

    def test_what_is_transparent_is_white(self) -> None:
        out = BytesIO()
        Image.new("RGBA", (9, 9), (0, 0, 0, 0)).save(out, "PNG")
        assert Image.open(BytesIO(made_anew(out.getvalue()).data)).getpixel((4, 4)) == (255, 255, 255)

    @pytest.mark.parametrize("disguise", [b"<html><script>alert(1)</script>", b"MZ a program"])
    def test_what_hides_behind_a_photo_is_gone(self, disguise: bytes) -> None:
        made = made_anew(files.photo() + files.docx() + disguise)
        assert made.kind is MediaKind.PHOTO
        assert disguise not in made.data and b"PK\x03\x04" not in made.data

    @pytest.mark.parametrize("reading", [files.png_bomb, lambda: files.bare("PNG")[:60], lambda: files.photo()[:300]])
    def test_a_bomb_or_half_a_photo_is_refused(self, reading: Callable[[], bytes]) -> None:
        assert not_made(reading())

    def test_a_format_few_can_read_says_so(self) -> None:
        assert refused(b"\0\0\0\x18ftypheic" + bytes(50)) == "heic"


class TestSounds:
    @pytest.mark.parametrize("form", ["ogg", "webm", "ipod", "mp4", "mp3"])
    def test_what_is_heard_stays(self, form: str) -> None:
        made = made_anew(files.sound(form, seconds=2))
        assert made.kind is MediaKind.VOICE
        with av.open(BytesIO(made.data), "r") as sound:
            lasts = sum(frame.samples for frame in sound.decode(audio=0)) / 48_000
        assert lasts == pytest.approx(2, abs=0.15)

    def test_a_browsers_voice_becomes_a_voice_note_that_phones_play(self) -> None:
        assert made_anew(files.sound("webm")).mime == "audio/ogg"

    def test_what_hides_behind_a_sound_is_gone(self) -> None:
        assert b"MZ a program" not in made_anew(files.sound() + b"MZ a program").data

    def test_a_video_is_refused(self) -> None:
        assert refused(files.video()) == "unsupported_file"

    def test_noise_that_calls_itself_a_sound_is_not_kept(self) -> None:
        assert not_made(b"OggS" + bytes(5000))


class TestPapers:
    def test_a_pdf_keeps_its_words_its_photo_and_its_link(self) -> None:
        with pikepdf.open(BytesIO(made_anew(files.pdf()).data)) as pdf:
            page = pdf.pages[0].obj
            assert b"Facture d'eau" in page.Contents.read_bytes()
            assert pikepdf.PdfImage(cast(pikepdf.Stream, page.Resources.XObject["/P"])).as_pil_image().size == (640, 480)
            assert [str(note.A.URI) for note in page.Annots] == ["https://example.org/"]

    def test_a_pdf_loses_its_scripts_and_attachments(self) -> None:
        opened = laid_open(made_anew(files.pdf()).data)
        assert not any(word in opened for word in (b"JavaScript", b"OpenAction", b"EmbeddedFile", b"/AA"))

    def test_a_locked_pdf_says_so(self) -> None:
        assert refused(files.locked_pdf()) == "locked"

    def test_a_scanned_page_in_jpeg_2000_loses_its_words(self) -> None:
        out = BytesIO()
        Image.new("RGB", (8, 8), "teal").save(out, "JPEG2000")
        telling = out.getvalue() + (8 + len(CANARY)).to_bytes(4) + b"xml " + CANARY
        assert bare_jpeg2000(telling) == out.getvalue()

    @pytest.mark.parametrize("data", ["Été".encode(), "Été".encode("cp1252"), "Été".encode("utf-16")])
    def test_text_stays_text(self, data: bytes) -> None:
        made = made_anew(data)
        assert (made.mime, made.data.decode()) == ("text/plain", "Été")

    @pytest.mark.parametrize(
        "data", [b"", b"<!DOCTYPE html><script>", b"{\\rtf1 \\author x}", b"#!/bin/sh", b"MZ\x90\0", b"\xd0\xcf\x11\xe0" + bytes(99)]
    )
    def test_what_is_no_text_is_refused(self, data: bytes) -> None:
        assert refused(data) == "unsupported_file"


class TestOffice:
    def test_a_letter_keeps_its_words_its_photo_and_its_link(self) -> None:
        with ZipFile(BytesIO(made_anew(files.docx()).data)) as archive:
            words, links = archive.read("word/document.xml"), archive.read("word/_rels/document.xml.rels")
            picture = Image.open(BytesIO(archive.read("word/media/image1.jpeg")))
        assert b"La cage d'escalier" in words and b"rsid" not in words
        assert b"https://example.org/" in links and b"file:" not in links
        assert picture.size == (640, 480)

    def test_every_part_that_is_named_is_there(self) -> None:
        with ZipFile(BytesIO(made_anew(files.docx()).data)) as archive:
            names = set(archive.namelist())
            told = archive.read("[Content_Types].xml") + archive.read("_rels/.rels")
        assert "docProps/core.xml" not in names and b"docProps" not in told

    def test_a_spreadsheet_in_a_document_loses_its_author_too(self) -> None:
        made = made_anew(files.docx(more={"word/embeddings/table.docx": files.docx()}))
        assert CANARY not in laid_open(made.data)

    def test_libreoffice_finds_its_type_first_and_its_words(self) -> None:
        with ZipFile(BytesIO(made_anew(files.odt()).data)) as archive:
            assert (archive.infolist()[0].filename, archive.infolist()[0].compress_type) == ("mimetype", 0)
            assert "La cave est inondée.".encode() in archive.read("content.xml")
            assert b"meta.xml" not in archive.read("META-INF/manifest.xml")

    def test_macros_are_refused(self) -> None:
        assert refused(files.docx(more={"word/vbaProject.bin": b"macro"})) == "macros"

    @pytest.mark.parametrize("bomb", [files.zip_bomb, files.laughing_docx, lambda: files.docx(more={"../../etc/passwd": b"x"})])
    def test_a_bomb_is_refused(self, bomb: Callable[[], bytes]) -> None:
        assert not_made(bomb())

    def test_an_archive_of_anything_else_is_refused(self) -> None:
        out = BytesIO()
        with ZipFile(out, "w") as archive:
            archive.writestr("setup.exe", b"MZ")
        assert refused(out.getvalue()) == "unsupported_file"


def test_what_is_made_is_a_file_of_its_kind_whatever_it_was_called() -> None:
    assert made_anew(files.bare("PNG")) == Made(MediaKind.PHOTO, "image/jpeg", made_anew(files.bare("PNG")).data)
