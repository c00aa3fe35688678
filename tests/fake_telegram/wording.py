"""Text on its way to a person: cleaned, marked up, measured and refused as Telegram does.

HTML and explicit entities are spoken; the Markdown modes are refused aloud, because no text of this house uses them.
"""

from __future__ import annotations

import re
from typing import Any

from tests.fake_telegram.errors import Json, bad_request

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
TYPES = frozenset(TAGS.values()) | frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "text_mention",
        "expandable_blockquote",
        "date_time",
    ]
)
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot));")
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>")
QUOTED = re.compile(r"""([a-zA-Z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
COMMAND = re.compile(r"(?:^|(?<=\s))/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![A-Za-z0-9_/])")
LAST_CODE_POINT = 0x10FFFF


def units(text: str) -> int:
    """Length in UTF-16 code units, the unit of every entity."""
    return len(text.encode("utf-16-le")) // 2


def cleaned(text: str) -> str:
    """Control characters become spaces, line and direction overrides vanish, ends are trimmed; bad UTF-8 is refused."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise bad_request("strings must be encoded in UTF-8")
    text = re.sub("[\r\u2028-\u202e]", "", text)
    return re.sub(r"[\x00-\x09\x0b-\x1f]", " ", text)


def formatted(text: str, parse_mode: str, entities: list[Any] | None, *, limit: int, empty: str | None) -> Json:
    """`{"text": …, "entities": […]}` as Telegram would store it; `empty` is the refusal of a text with nothing in it."""
    text = cleaned(text)
    marks: list[Json] = []
    if parse_mode.lower() == "html":
        text, marks = from_html(text)
    elif parse_mode:
        raise bad_request(f'unsupported parse_mode (this fake Telegram speaks HTML and entities, not "{parse_mode}")')
    elif entities:
        marks = [_checked(mark, text) for mark in entities]
    text, marks = _trimmed(text, marks)
    if not text and empty is not None:
        raise bad_request(empty)
    if len(text) > limit:
        raise bad_request("message is too long" if empty else "message caption is too long")
    return {"text": text, "entities": marks} if marks else {"text": text}


def commands_in(text: str) -> list[Json]:
    """The entities Telegram adds by itself for commands a person types."""
    return [
        {"type": "bot_command", "offset": units(text[: found.start()]), "length": units(found.group())} for found in COMMAND.finditer(text)
    ]


def _checked(mark: Any, text: str) -> Json:
    if not isinstance(mark, dict) or mark.get("type") not in TYPES:
        raise bad_request("can't parse entities: unsupported type specified")
    offset, length = mark.get("offset"), mark.get("length")
    if not isinstance(offset, int) or not isinstance(length, int) or offset < 0 or length <= 0:
        raise bad_request("can't parse entities: offset and length must be positive integers")
    if offset + length > units(text):
        raise bad_request("ENTITY_BOUNDS_INVALID")
    wide = text.encode("utf-16-le")
    for edge in (offset, offset + length):
        if wide[edge * 2 + 1 : edge * 2 + 2] and 0xDC <= wide[edge * 2 + 1] <= 0xDF:
            raise bad_request("entity begins or ends in a middle of a UTF-16 symbol")
    return mark


def _trimmed(text: str, marks: list[Json]) -> tuple[str, list[Json]]:
    lead = units(text) - units(text.lstrip())
    text = text.strip()
    end = units(text)
    kept = []
    for mark in marks:
        start = max(0, mark["offset"] - lead)
        stop = min(end, mark["offset"] - lead + mark["length"])
        if stop > start:
            kept.append(mark | {"offset": start, "length": stop - start})
    return text, sorted(kept, key=lambda mark: (mark["offset"], -mark["length"]))


def _plain(source: str) -> str:
    def letter(found: re.Match[str]) -> str:
        code = int(found[1], 16) if found[1] else int(found[2]) if found[2] else None
        if code is None:
            return NAMED[found[3]]
        return chr(code) if 0 < code <= LAST_CODE_POINT and not 0xD800 <= code <= 0xDFFF else found[0]

    return REFERENCE.sub(letter, source)


def from_html(source: str) -> tuple[str, list[Json]]:
    """Text and entities of Telegram's HTML; any tag it does not know, or that does not close, is refused."""
    text, marks = "", []
    opened: list[tuple[str, int, Json]] = []
    at = 0
    while (start := source.find("<", at)) >= 0:
        text += _plain(source[at:start])
        place = len(source[:start].encode())
        tag = TAG.match(source, start)
        if tag is None:
            raise bad_request(f'can\'t parse entities: Unsupported start tag "" at byte offset {place}')
        name = tag[2].lower()
        if not tag[1]:
            opened.append((name, units(text), _opening(name, tag[3], place)))
        else:
            mark = _closing(name, opened, units(text), place)
            if mark["length"]:
                marks.append(mark)
        at = tag.end()
    if opened:
        raise bad_request(f"can't parse entities: Can't find end tag corresponding to start tag \"{opened[-1][0]}\"")
    return text + _plain(source[at:]), marks


def _opening(name: str, rest: str, place: int) -> Json:
    if name not in TAGS:
        raise bad_request(f'can\'t parse entities: Unsupported start tag "{name}" at byte offset {place}')
    given = {found[1].lower(): _plain(found[2] or found[3] or found[4] or "") for found in QUOTED.finditer(rest)}
    if name == "span" and given.get("class") != "tg-spoiler":
        raise bad_request(f'can\'t parse entities: Tag "span" must have class "tg-spoiler" at byte offset {place}')
    mark: Json = {"type": TAGS[name]}
    if name == "a":
        mark["url"] = given.get("href", "")
    elif name == "tg-emoji":
        mark["custom_emoji_id"] = given.get("emoji-id", "")
    elif name == "blockquote" and "expandable" in rest:
        mark["type"] = "expandable_blockquote"
    return mark


def _closing(name: str, opened: list[tuple[str, int, Json]], end: int, place: int) -> Json:
    if not opened:
        raise bad_request(f"can't parse entities: Unexpected end tag at byte offset {place}")
    wanted, start, mark = opened.pop()
    if wanted != name:
        raise bad_request(f'can\'t parse entities: Unmatched end tag at byte offset {place}, expected "</{wanted}>", found "</{name}>"')
    return {"type": mark["type"], "offset": start, "length": end - start} | mark
