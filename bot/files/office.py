"""Office documents: the same words and pictures in a new archive, without authors, dates, macros, links to other files or thumbnails.

Both families are archives of XML: Microsoft's (OOXML), whose parts name one another in `.rels` files, and LibreOffice's (ODF).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from bot.files.office_xml import Links, scrubbed, without_entries
from bot.files.outcome import Unclean
from bot.files.photos import redrawn_inside

MOST_PARTS = 2_000
MOST_BYTES = 64 * 1024 * 1024
"""Of all parts together, unpacked: an archive of 20 MB may hold a thousand times as much."""
MOST_NESTED = 2
"""A chart in a document is a spreadsheet in it, which holds no further document."""

OOXML = {
    "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/presentation.xml": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
"""By the part that every document of its kind has."""
ODF = re.compile(r"application/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)")
_MACROS = re.compile(r"(^|/)(vbaProject\.bin|vbaData\.xml|Basic/|Scripts/)")
_PICTURE = re.compile(r"\.(jpe?g|png|gif|bmp|tiff?)$", re.IGNORECASE)
_NESTED = re.compile(r"\.(docx|xlsx|pptx)$", re.IGNORECASE)
_XML = re.compile(r"\.(xml|rels)$", re.IGNORECASE)
_TELLING = re.compile(
    r"^(docProps|customXml|Thumbnails|Configurations2|META-INF/documentsignatures)|(^|/)(people|persons/.*|meta|settings-odf)\.xml$|printerSettings"
)
"""Parts that say who, when and on what machine."""

Parts = Mapping[str, bytes]


def rewritten(data: bytes, depth: int = 0) -> tuple[str, bytes]:
    """The type and the bytes of the new document. Raises `Unclean`: an archive of anything else, macros, too much inside."""
    if depth > MOST_NESTED:
        raise Unclean("unreadable")
    parts = _parts(data)
    if any(_MACROS.search(name) for name in parts):
        raise Unclean("macros")
    mime = parts.get("mimetype", b"").decode("ascii", "replace").strip()
    if ODF.fullmatch(mime):
        return mime, _packed(_odf(parts))
    kind = next((OOXML[main] for main in OOXML if main in parts), "")
    if not kind or "[Content_Types].xml" not in parts:
        raise Unclean("unsupported_file")
    return kind, _packed(_ooxml(parts, depth))


def _parts(data: bytes) -> dict[str, bytes]:
    """Every part unpacked, within reason: what an archive says of its own sizes is not believed."""
    parts: dict[str, bytes] = {}
    room = MOST_BYTES
    try:
        with ZipFile(BytesIO(data)) as archive:
            if len(archive.infolist()) > MOST_PARTS:
                raise Unclean("unreadable")
            for entry in archive.infolist():
                if entry.is_dir():
                    continue
                if entry.filename.startswith("/") or ".." in entry.filename.split("/") or entry.flag_bits & 1:
                    raise Unclean("unreadable")
                with archive.open(entry) as part:
                    parts[entry.filename] = part.read(room + 1)
                room -= len(parts[entry.filename])
                if room < 0:
                    raise Unclean("unreadable")
    except BadZipFile:
        raise Unclean("unreadable") from None
    return parts


def _ooxml(parts: Parts, depth: int) -> dict[str, bytes]:
    kept = {name: part for name, part in parts.items() if _kept(name)}
    gone: dict[str, set[str]] = {}
    made: dict[str, bytes] = {}
    for name in filter(lambda name: name.endswith(".rels"), kept):
        links = Links(kept[name], _folder_of(name), kept.keys())
        made[name], gone[_source_of(name)] = links.kept, links.gone
    for name, part in kept.items():
        if name == "[Content_Types].xml":
            made[name] = without_entries(part, "PartName", lambda target: target.lstrip("/") in kept)
        elif name not in made:
            made[name] = _made(name, part, gone.get(name, set()), depth)
    return made


def _kept(name: str) -> bool:
    return not _TELLING.search(name) and bool(_XML.search(name) or _PICTURE.search(name) or _NESTED.search(name))


def _made(name: str, part: bytes, gone: set[str], depth: int) -> bytes:
    if _PICTURE.search(name):
        return redrawn_inside(part)
    if _NESTED.search(name):
        return rewritten(part, depth + 1)[1]
    return scrubbed(part, gone)


def _source_of(rels: str) -> str:
    """`word/_rels/document.xml.rels` says what `word/document.xml` refers to."""
    folder, name = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def _folder_of(rels: str) -> str:
    return posixpath.dirname(posixpath.dirname(rels))


def _odf(parts: Parts) -> dict[str, bytes]:
    """LibreOffice's settings name the printer and the folders of whoever wrote."""
    names = [name for name in parts if _kept(name) and posixpath.basename(name) != "settings.xml"]
    made = {"mimetype": parts["mimetype"]}
    listed: Callable[[str], bool] = lambda target: target.endswith("/") or target in names  # noqa: E731 - one rule, named
    for name in names:
        if name == "META-INF/manifest.xml":
            made[name] = without_entries(parts[name], "full-path", listed)
        else:
            made[name] = _made(name, parts[name], set(), MOST_NESTED)
    return made


def _packed(parts: Parts) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, part in parts.items():
            entry = ZipInfo(name)  # of 1980: no date of ours, no system's name
            entry.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            archive.writestr(entry, part)
    return out.getvalue()
