"""The XML of office documents: the same elements, without the names of people and what leads to other files."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Container
from typing import Any, TypeAlias

from lxml import etree

from bot.files.outcome import Unclean

Element: TypeAlias = Any
"""An element of lxml, which says nothing of its types."""

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = {"author", "initials", "lastModifiedBy", "userId", "userName"}
"""Attributes that name whoever wrote, corrected or commented."""
_PEOPLE = {"cmAuthor", "author", "person"}
"""Elements whose `name` is somebody's."""
_SAID_BY = {"creator", "author", "creator-initials", "sender-initials", "initial-creator"}
"""Elements whose text is a name: a comment's author, and that of a correction."""
_GONE = {"absPath", "attachedTemplate", "rsids", "fileSharing", "script", "event-listeners", "oleObject", "OLEObject", "control"}
"""Elements that hold paths, marks of a machine, or programs."""
_PARSER = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


def scrubbed(part: bytes, gone: Container[str]) -> bytes:
    """A part without names and dates of people, and without references to what is `gone`."""
    root = _parsed(part)
    for element in [element for element in root.iter("*") if _local(element.tag) in _GONE]:
        if (parent := element.getparent()) is not None:
            parent.remove(element)
    for element in root.iter("*"):
        _forget_people(element)
        for name in list(element.attrib):
            text = str(element.get(name))
            if (name.startswith(f"{{{_RELATIONS}}}") and text in gone) or text.startswith("file:"):
                del element.attrib[name]
    return _written(root)


def _forget_people(element: Element) -> None:
    kind = _local(element.tag)
    signed = False
    for name in list(element.attrib):
        local = _local(name)
        if local in _NAMES or (kind in _PEOPLE and local in ("name", "displayName")):
            element.set(name, "")
            signed = True
        elif local.startswith("rsid"):
            del element.attrib[name]
    if signed:
        for name in [name for name in element.attrib if _local(name) in ("date", "dt", "dateUtc")]:
            del element.attrib[name]
    if kind in _SAID_BY:
        element.text = ""


def without_entries(part: bytes, attribute: str, kept: Callable[[str], bool]) -> bytes:
    """A list of parts without those that are not kept."""
    root = _parsed(part)
    for entry in list(root):
        target = next((str(value) for name, value in entry.attrib.items() if _local(name) == attribute), None)
        if target is not None and not kept(target):
            root.remove(entry)
    return _written(root)


class Links:
    """A `.rels` file: `kept` is what it says once it names nothing that is gone and leads nowhere but to the web."""

    def __init__(self, part: bytes, folder: str, parts: Container[str]) -> None:
        root = _parsed(part)
        self.gone: set[str] = set()
        for link in list(root):
            if not _leads_well(link, folder, parts):
                self.gone.add(link.get("Id", ""))
                root.remove(link)
        self.kept = _written(root)


def _leads_well(link: Element, folder: str, parts: Container[str]) -> bool:
    target, kind = str(link.get("Target", "")), str(link.get("Type", ""))
    if link.get("TargetMode") == "External":
        return kind.endswith("/hyperlink") and target.startswith(("http://", "https://", "mailto:", "tel:"))
    whole = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    return target.startswith("#") or whole in parts


def _parsed(part: bytes) -> Element:
    tree = etree.fromstring(part, etree.XMLParser(**_PARSER)).getroottree()
    if tree.docinfo.doctype:
        raise Unclean("unreadable")  # no office writes one: it is there to define entities
    return tree.getroot()


def _written(root: Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _local(name: object) -> str:
    return str(name).rpartition("}")[2]
