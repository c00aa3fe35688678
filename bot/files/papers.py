"""Papers: PDF without its author, its history, its scripts and its attachments; plain text as plain text."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Name

from bot.files.outcome import Unclean

MOST_TEXT = 1024 * 1024
CATALOGUE = {"/Type", "/Pages", "/OCProperties", "/Lang"}
"""What is kept of a PDF's catalogue. Gone: metadata, scripts, attachments, forms, bookmarks, the tree of tags."""
PAGE = {"/Type", "/Parent", "/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Group", "/Annots"}
NOWHERE = ("/Metadata", "/PieceInfo", "/LastModified", "/AA", "/AF", "/EF", "/OPI", "/Measure", "/PtData", "/Usage", "/CreatorInfo")
"""Taken out wherever they are: descriptions, histories, scripts, attached files, places on earth."""
_MARKUP = re.compile(r"\s*(<\?xml|<!doctype|<html|<svg|<script|\{\\rtf|%!ps|#!|mz|from: |return-path:|received:)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def rewritten_pdf(data: bytes) -> bytes:
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            _keep_pages_alone(pdf)
            for thing in pdf.objects:
                _scrub(thing)
            out = BytesIO()
            pdf.save(out, encryption=False, deterministic_id=True, fix_metadata_version=False)
            return out.getvalue()
    except pikepdf.PasswordError:
        raise Unclean("locked") from None


def _keep_pages_alone(pdf: pikepdf.Pdf) -> None:
    """What notes and fields show becomes part of the page; of what they hide, links to the web alone are kept."""
    if Name.AcroForm in pdf.Root:
        pdf.generate_appearance_streams()
    for page in pdf.pages:
        links = [pdf.make_indirect(link) for note in page.obj.get("/Annots", ()) if (link := _web_link(note))]
        page.obj.links_kept = pikepdf.Array(links)
    pdf.flatten_annotations("screen")
    for page in pdf.pages:
        page.obj.Annots = page.obj.links_kept
        _keep(page.obj, PAGE)
    _keep(pdf.Root, CATALOGUE)
    _keep(pdf.trailer, {"/Root", "/Size", "/ID"})


def _web_link(note: Any) -> pikepdf.Dictionary | None:
    if note.get("/Subtype") != Name.Link or note.get("/Rect") is None:
        return None
    address = str(note.get("/A", pikepdf.Dictionary()).get("/URI", ""))
    if not address.startswith(("http://", "https://")):
        return None
    to = pikepdf.Dictionary(S=Name.URI, URI=pikepdf.String(address))
    return pikepdf.Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=note.Rect, Border=[0, 0, 0], A=to)


def _keep(thing: Any, wanted: set[str]) -> None:
    for key in [key for key in thing.keys() if key not in wanted]:  # noqa: SIM118 - a PDF dictionary iterates otherwise
        del thing[key]


def _scrub(thing: Any) -> None:
    """Take out of this object, and of what it holds directly, what tells more than the page shows."""
    if isinstance(thing, pikepdf.Array):
        for held in thing:
            _scrub_held(held)
        return
    if not isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        return
    for key in NOWHERE:
        if key in thing:
            del thing[key]
    for key in thing.keys():  # noqa: SIM118 - a PDF dictionary iterates otherwise
        _scrub_held(thing[key])
    if isinstance(thing, pikepdf.Stream):
        _scrub_picture(thing)


def _scrub_held(held: Any) -> None:
    if isinstance(held, pikepdf.Object) and not held.is_indirect:
        _scrub(held)


def _scrub_picture(stream: pikepdf.Stream) -> None:
    """A photo in a page is often the phone's own file, with where and when it was taken."""
    found = stream.get("/Filter")
    filters = [str(one) for one in found] if isinstance(found, pikepdf.Array) else [str(found)]
    if filters == ["/DCTDecode"]:
        colours: Any = stream.get("/DecodeParms")
        stream.write(bare_jpeg(stream.read_raw_bytes()), filter=Name.DCTDecode, decode_parms=colours)
    elif "/DCTDecode" in filters:
        stream.write(stream.read_bytes(pikepdf.StreamDecodeLevel.all))
    elif "/JPXDecode" in filters:
        if filters != ["/JPXDecode"]:
            raise Unclean("unreadable")
        stream.write(bare_jpeg2000(stream.read_raw_bytes()), filter=Name.JPXDecode)


_SEGMENT = re.compile(rb"\xff+([\x01-\xfe])(..)", re.DOTALL)
_TELLING = {*range(0xE1, 0xEE), 0xEF, 0xFE}
"""Segments of a JPEG that hold words: APP1 (Exif, XMP) to APP15 and comments, but for Adobe's APP14, which says how colours are meant."""


def bare_jpeg(data: bytes) -> bytes:
    """The same picture without what its file tells of it, and without what follows its end."""
    kept, at = bytearray(data[:2]), 2
    while found := _SEGMENT.match(data, at):
        kind, end = found[1][0], found.start(2) + int.from_bytes(found[2])
        if kind == 0xDA:
            return bytes(kept) + data[at : data.rfind(b"\xff\xd9") + 2]
        if kind not in _TELLING:
            kept += data[at:end]
        at = end
    raise Unclean("unreadable")


def bare_jpeg2000(data: bytes) -> bytes:
    """The same picture without the boxes that hold words."""
    if not data.startswith(b"\0\0\0\x0cjP  "):
        return data
    kept, at = bytearray(), 0
    while at + 8 <= len(data):
        size, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        size = int.from_bytes(data[at + 8 : at + 16]) if size == 1 else size or len(data) - at
        if size < 8:
            raise Unclean("unreadable")
        if kind in (b"jP  ", b"ftyp", b"jp2h", b"jp2c"):
            kept += data[at : at + size]
        at += size
    return bytes(kept)


def plain(data: bytes) -> bytes:
    """The same words in UTF-8. Raises `Unclean("unsupported_file")` for what is no text, or is a program or a page in disguise."""
    if len(data) > MOST_TEXT or not data:
        raise Unclean("unsupported_file")
    words = _decoded(data)
    if _CONTROL.search(words) or _MARKUP.match(words):
        raise Unclean("unsupported_file")
    return words.encode()


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise Unclean("unsupported_file") from None
