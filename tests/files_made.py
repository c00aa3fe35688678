"""Files as phones and offices make them, and as those who mean harm do: all made here, none fetched."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from io import BytesIO
from types import MappingProxyType
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import av
import pikepdf
from PIL import Image

CANARY = b"CANARI-7431"
"""In every place of a file that tells who, where or with what: it must reach nobody."""
NAME = CANARY.decode()


@cache
def photo(form: str = "JPEG", width: int = 640, height: int = 480) -> bytes:
    """A picture taken on a phone that notes where it was: red on the left, blue on the right."""
    picture = Image.new("RGB", (width, height), "blue")
    picture.paste("red", (0, 0, width // 2, height))
    exif = Image.Exif()
    exif[0x0110], exif[0x010E], exif[0x013B] = NAME, NAME, NAME
    exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 41.0, 17.43), 3: "E", 4: (3.0, 10.0, 29.31), 29: NAME})
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + CANARY + b"</x:xmpmeta>"
    out = BytesIO()
    more = {"comment": CANARY, "icc_profile": CANARY * 20} if form == "JPEG" else {"icc_profile": CANARY * 20}
    picture.save(out, form, exif=exif, xmp=xmp, **more)
    return out.getvalue()


@cache
def bare(form: str = "JPEG", width: int = 64, height: int = 48) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, form)
    return out.getvalue()


def lying_down() -> bytes:
    """Taken with the phone on its side: the file says which way is up."""
    picture = Image.new("RGB", (200, 100), "blue")
    picture.paste("red", (0, 0, 100, 100))
    exif = Image.Exif()
    exif[0x0112] = 6
    out = BytesIO()
    picture.save(out, "JPEG", exif=exif, quality=95)
    return out.getvalue()


def png_bomb(side: int = 60_000) -> bytes:
    """A small file that says it is enormous, and is: 10 GB of white."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    packing = zlib.compressobj(9)
    rows = b"".join(packing.compress(bytes(1 + side * 3)) for _ in range(40)) + packing.flush()
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"


def docx(words: str = "La cage d'escalier est dans le noir.", more: Mapping[str, bytes] = MappingProxyType({})) -> bytes:
    """A letter with its author, a comment, a photo taken on a phone, and a template on somebody's disk."""
    body = (
        f'<w:document xmlns:w="{_W}" xmlns:r="{_R}" xmlns:a="urn:a"><w:body><w:p w:rsidR="00A1"><w:r><w:t>{words}</w:t></w:r>'
        f'<w:ins w:id="1" w:author="{NAME}" w:date="2026-01-01T00:00:00Z"><w:r><w:t>corrigé</w:t></w:r></w:ins>'
        '<a:blip r:embed="rId1"/><w:hyperlink r:id="rId2"><w:r><w:t>ici</w:t></w:r></w:hyperlink></w:p></w:body></w:document>'
    )
    comments = f'<w:comments xmlns:w="{_W}"><w:comment w:id="1" w:author="{NAME}" w:initials="{NAME}"/></w:comments>'
    links = (
        f'<Relationships xmlns="{_REL}"><Relationship Id="rId1" Type="{_R}/image" Target="media/image1.jpeg"/>'
        f'<Relationship Id="rId2" Type="{_R}/hyperlink" Target="https://example.org/" TargetMode="External"/>'
        f'<Relationship Id="rId3" Type="{_R}/attachedTemplate" Target="file:///C:/Users/{NAME}/modele.dotm" TargetMode="External"/>'
        f'<Relationship Id="rId4" Type="{_R}/comments" Target="comments.xml"/></Relationships>'
    )
    root = (
        f'<Relationships xmlns="{_REL}"><Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_REL}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'
    )
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="x"/>'
        '<Override PartName="/docProps/core.xml" ContentType="y"/></Types>'
    )
    core = f'<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{NAME}</dc:creator></p>'
    parts = {
        "[Content_Types].xml": types, "_rels/.rels": root, "word/document.xml": body, "word/_rels/document.xml.rels": links,
        "word/comments.xml": comments, "docProps/core.xml": core,
    }  # fmt: skip
    return _zipped({name: part.encode() for name, part in parts.items()} | {"word/media/image1.jpeg": photo()} | dict(more))


def odt(words: str = "La cave est inondée.") -> bytes:
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    names = f'xmlns:office="{office}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:text="urn:t"'
    note = f"<office:annotation><dc:creator>{NAME}</dc:creator><dc:date>2026</dc:date></office:annotation>"
    manifest = '<m:manifest xmlns:m="urn:m"><m:file-entry m:full-path="/"/><m:file-entry m:full-path="meta.xml"/></m:manifest>'
    return _zipped({
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {names}><text:p>{words}{note}</text:p></office:document-content>".encode(),
        "meta.xml": f"<office:document-meta {names}><dc:creator>{NAME}</dc:creator></office:document-meta>".encode(),
        "settings.xml": f"<s>{NAME}</s>".encode(),
        "Thumbnails/thumbnail.png": bare("PNG"),
        "META-INF/manifest.xml": manifest.encode(),
    })  # fmt: skip


def zip_bomb() -> bytes:
    """A document of 200 kB that unpacks to 200 MB."""
    return docx(more={"word/huge.xml": b"<a>" + b" " * 200_000_000 + b"</a>"})


def laughing_docx() -> bytes:
    """Entities of entities of entities."""
    layers = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return docx(more={"word/settings.xml": f'<!DOCTYPE s [<!ENTITY l0 "ha">{layers}]><s>&l11;</s>'.encode()})


def pdf(words: str = "Facture d'eau") -> bytes:
    """A letter by somebody, with a script that runs at once, an attachment, a note, a link, and a photo taken on a phone."""
    made = pikepdf.new()
    page = made.add_blank_page(page_size=(300, 300))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    shot = pikepdf.Stream(made, photo(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=640, Height=480,
                          BitsPerComponent=8, ColorSpace=pikepdf.Name.DeviceRGB, Filter=pikepdf.Name.DCTDecode)  # fmt: skip
    page.obj.Resources = pikepdf.Dictionary(Font={"/F": made.make_indirect(font)}, XObject={"/P": shot})
    page.obj.Contents = made.make_stream(f"BT /F 12 Tf 20 250 Td ({words}) Tj ET q 99 0 0 99 20 20 cm /P Do Q".encode())
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String(f"app.alert('{NAME}')"))
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], T=NAME, Contents=NAME)
    to = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://example.org/"))
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=to, NM=NAME)
    page.obj.Annots = pikepdf.Array([made.make_indirect(note), made.make_indirect(link)])
    page.obj.AA = pikepdf.Dictionary(O=script)
    made.Root.OpenAction = script
    made.attachments["secret.txt"] = CANARY
    with made.open_metadata() as told:
        told["dc:creator"] = [NAME]
    made.docinfo["/Author"] = NAME
    out = BytesIO()
    made.save(out, compress_streams=False)
    return out.getvalue()


def locked_pdf() -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf())) as made:
        made.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    return out.getvalue()


_CODECS = {"ogg": "libopus", "webm": "libopus", "ipod": "aac", "mp4": "aac", "mp3": "libmp3lame", "wav": "pcm_s16le"}


@cache
def sound(form: str = "ogg", seconds: int = 1) -> bytes:
    """A hum recorded on a phone that notes where it was, as iPhones do, and by whom."""
    out = BytesIO()
    with av.open(out, "w", format=form, options={"movflags": "use_metadata_tags"} if form in ("ipod", "mp4") else {}) as made:
        for key in ("title", "artist", "comment", "location", "©xyz", "com.apple.quicktime.location.ISO6709"):
            made.metadata[key] = f"{NAME} +50.6881+003.1748/"
        track: Any = made.add_stream(_CODECS[form], rate=48000)
        for at in range(seconds * 48000 // 960):
            frame = av.AudioFrame(format="s16", layout="mono", samples=960)
            frame.planes[0].update(bytes(960 * 2))
            frame.sample_rate, frame.pts, frame.time_base = 48000, at * 960, Fraction(1, 48000)
            made.mux(track.encode(frame))
        made.mux(track.encode(None))
    return out.getvalue()


def video() -> bytes:
    out = BytesIO()
    with av.open(out, "w", format="mp4") as made:
        track = made.add_stream("mpeg4", rate=5)
        track.width, track.height, track.pix_fmt = 64, 48, "yuv420p"
        for _ in range(5):
            made.mux(track.encode(av.VideoFrame(64, 48, "yuv420p")))
        made.mux(track.encode(None))
    return out.getvalue()
