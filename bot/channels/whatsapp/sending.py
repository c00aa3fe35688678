"""How a message becomes what WhatsApp takes, without a network: pieces, buttons, lists, numbered choices, and their JSON."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.channels.numbered import in_order, numbered
from bot.channels.pieces import filename, length, mended, split
from bot.channels.port import POSITION, Button, Media, MediaKind, Outgoing
from bot.channels.whatsapp.parsing import is_bsuid

TEXT_LIMIT, CAPTION_LIMIT, BODY_LIMIT = 4096, 1024, 1024
"""A text or the words above a list; those under a file; those above buttons or above the sharing of a position."""
BUTTONS, TITLE = 3, 20
"""Reply buttons under a message, and the letters of each."""
ROWS, ROW, DESCRIPTION = 10, 24, 72
"""Rows of a list, the letters of each, and those of what stands under it."""
_PLAYED = ("audio/aac", "audio/amr", "audio/mp4", "audio/mpeg", "audio/ogg")
_SHOWN = ("image/jpeg", "image/png")
_PHOTO_BYTES, _SOUND_BYTES = 5 * 1024 * 1024, 16 * 1024 * 1024
_TYPES = {MediaKind.VOICE: "audio", MediaKind.PHOTO: "image", MediaKind.DOCUMENT: "document"}
_JOINER, _AS_PICTURE = "\u200d", "\ufe0f"
"""What makes one sign of two emojis, and what makes a picture of a letter."""

Words = Callable[[str, str], str]
"""A text of ours, by the language of whoever reads it and its key."""


@dataclass(frozen=True, slots=True)
class Template:
    """The one message that may be sent to people who wrote nothing for a day, as Meta approved it: its body takes the number of a case."""

    name: str
    languages: tuple[str, ...]
    """Meta's codes, such as fr or pt_PT; the first is for those whose own language is not there."""

    def code(self, language: str) -> str:
        return next((code for code in self.languages if code.partition("_")[0] == language[:2]), self.languages[0])


def plan(message: Outgoing) -> list[Outgoing]:
    """The pieces of one message, each a call: a file first when its words can't go under it, the choices under the last words, and
    the sharing of a position after them, which WhatsApp puts under a message of its own."""
    if message.invites:
        return [message]
    text, media = mended(message.text), message.media and replace(message.media, kind=_form(message.media))
    if media is not None and not message.buttons and media.kind is not MediaKind.VOICE and length(text) <= CAPTION_LIMIT:
        return [message._replace(text=text, media=media)]
    share = next((button for button in in_order(message) if button.data == POSITION), None) if message.asks_position else None
    said = numbered(_whole_labels(message._replace(text=text, media=None, asks_position=False)), ROWS, BUTTONS)
    choices = tuple(button for button in in_order(said) if button.data != POSITION)
    pieces = [Outgoing(text="", media=media)] if media is not None else []
    if share is not None and not choices and length(said.text) <= BODY_LIMIT:
        return [*pieces, Outgoing(text=said.text if said.text.strip() else share.label, asks_position=True)]
    pieces += _under(said.text, choices)
    if share is not None:
        pieces.append(Outgoing(text=share.label, asks_position=True))
    return [piece._replace(language=message.language) for piece in pieces]


def _under(text: str, choices: tuple[Button, ...]) -> list[Outgoing]:
    """The text in as few pieces as it takes, the choices under the last."""
    if not (text.strip() or choices):
        return []
    limit = BODY_LIMIT if 0 < len(choices) <= BUTTONS else TEXT_LIMIT
    pieces = split(text, TEXT_LIMIT)
    pieces = [*pieces[:-1], *split(pieces[-1], limit)]
    *before, last = [Outgoing(text=piece) for piece in pieces]
    return [*before, last._replace(buttons=(choices,) if choices else ())]


def _whole_labels(message: Outgoing) -> Outgoing:
    """Where a few buttons are too narrow for what they say, or say the same, it stands in the text by its number; so begins the title."""
    places = [(number, button) for number, button in enumerate(in_order(message), 1) if button.data != POSITION]
    labels = [button.label for _, button in places]
    fitting = all(length(label) <= TITLE for label in labels) and len(set(labels)) == len(labels)
    if fitting or len(places) > BUTTONS:
        return message
    lines = "\n".join(f"{number}. {button.label}" for number, button in places)
    shown = tuple(button._replace(label=cut(f"{number}. {button.label}", TITLE)) for number, button in places)
    return message._replace(text=f"{message.text}\n\n{lines}".strip(), buttons=(shown,))


def cut(label: str, limit: int) -> str:
    """A label that fits, its last word left out rather than broken; no half emoji, no accent without its letter."""
    if length(label) <= limit:
        return label
    head = label.encode("utf-16-le")[: (limit - 1) * 2].decode("utf-16-le", "ignore")
    while head and (head[-1] == _JOINER or _belongs_to_the_one_before(label[len(head)])):
        head = head[:-1]
    word = head.rfind(" ")
    return (head[:word] if word > len(head) // 2 else head).rstrip(" .,:;") + "…"


def _belongs_to_the_one_before(letter: str) -> bool:
    return bool(unicodedata.combining(letter)) or letter in (_JOINER, _AS_PICTURE)


def _form(media: Media) -> MediaKind:
    """WhatsApp plays some sounds and shows some pictures; the rest travels as a document."""
    mime = media.mime.partition(";")[0].strip().lower()
    played = media.kind is MediaKind.VOICE and mime in _PLAYED and len(media.data) <= _SOUND_BYTES
    shown = media.kind is MediaKind.PHOTO and mime in _SHOWN and len(media.data) <= _PHOTO_BYTES
    return media.kind if played or shown else MediaKind.DOCUMENT


def addressed(chat: str) -> dict[str, str]:
    """Whom it is for. A user ID given as `to` would be taken for a number, accepted, and never arrive."""
    whom = {"recipient": chat} if is_bsuid(chat) else {"to": chat}
    return {"messaging_product": "whatsapp", "recipient_type": "individual", **whom}


def content(piece: Outgoing, words: Words, *, template: Template | None = None, media_id: str = "") -> dict[str, Any]:
    """The JSON of one piece, without whom it is for; `media_id` is what its file was uploaded as."""
    if piece.invites and template is not None:
        return _typed("template", _invitation(piece, template))
    if piece.media is not None:
        return _typed(_TYPES[piece.media.kind], _file(piece.media, media_id, piece.text))
    if piece.asks_position:
        return _typed("interactive", _interactive("location_request_message", piece.text, {"name": "send_location"}))
    if not piece.buttons:
        return _typed("text", {"body": piece.text, "preview_url": False})
    text, choices = piece.text if piece.text.strip() else words(piece.language, "act-choose"), in_order(piece)
    if len(choices) <= BUTTONS:
        replies = [{"type": "reply", "reply": {"id": button.data, "title": cut(button.label, TITLE)}} for button in choices]
        return _typed("interactive", _interactive("button", text, {"buttons": replies}))
    open_list = cut(words(piece.language, "act-choose"), TITLE)
    return _typed("interactive", _interactive("list", text, {"button": open_list, "sections": [{"rows": _rows(choices)}]}))


def _typed(kind: str, said: dict[str, Any]) -> dict[str, Any]:
    return {"type": kind, kind: said}


def _interactive(kind: str, text: str, action: dict[str, Any]) -> dict[str, Any]:
    return {"type": kind, "body": {"text": text}, "action": action}


def _rows(choices: Sequence[Button]) -> list[dict[str, str]]:
    """A label too long for its row stands whole under it."""
    rows = []
    for button in choices:
        whole = {"description": cut(button.label, DESCRIPTION)} if length(button.label) > ROW else {}
        rows.append({"id": button.data, "title": cut(button.label, ROW), **whole})
    return rows


def _file(media: Media, media_id: str, caption: str) -> dict[str, Any]:
    said: dict[str, Any] = {"id": media_id}
    if caption:
        said["caption"] = caption
    if media.kind is MediaKind.DOCUMENT:
        said["filename"] = filename(media)
    if media.kind is MediaKind.VOICE and media.mime.startswith("audio/ogg"):
        said["voice"] = True
    return said


def _invitation(piece: Outgoing, template: Template) -> dict[str, Any]:
    """Nothing that anybody said: the number of the case, and the words that Meta approved."""
    number = {"type": "text", "text": piece.invites}
    return {
        "name": template.name, "language": {"code": template.code(piece.language)},
        "components": [{"type": "body", "parameters": [number]}],
    }  # fmt: skip
