"""A message made ready for a voice: whole sentences, references spelled, each button with the number that presses it. Pure."""

from __future__ import annotations

import re
import unicodedata

from bot.channels.numbered import in_order
from bot.channels.port import POSITION, Button, Outgoing
from bot.texts import Texts
from dialogue import buttons
from dialogue.buttons import Of, Word
from dialogue.excerpts import cut
from dialogue.session import Back

LONGEST = 2500
"""Letters said: three minutes. A longer message is read with the eyes."""
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_REFERENCE = re.compile(r"\bPV-?([0-9A-Z]{5})\b")
_COMMAND = re.compile(r"(?<!\S)/(?=\w)")
_SILENT = frozenset({"So", "Sk", "Me", "Cs", "Co", "Cn", "Cf"})
"""Kinds of signs that no voice says well: pictures, arrows, and what has no look."""
_JOINERS = "\u200c\u200d"
"""They have no look, and are part of how some languages are spelled; between pictures they say nothing either."""
_PICTURES = (("\ufe00", "\ufe0f"), ("\u2190", "\u21ff"))
"""What chooses the look of a sign, and arrows."""
_ENDS = ".!?…:;,؟،؛"


def sayable(texts: Texts, language: str, message: Outgoing) -> str:
    """What is said of a message, a sentence a line; "" when there is nothing to say."""
    lines = [_line(part, texts, language) for part in message.text.splitlines()]
    said = [_ended(line) for line in lines if line]
    said += [
        texts(language, "aloud-choice", {"choice": _line(button.label, texts, language), "number": number})
        for number, button in choices(message)
        if _line(button.label, texts, language)
    ]
    return cut(_shown_only("\n".join(said)), LONGEST)


def choices(message: Outgoing) -> list[tuple[int, Button]]:
    """The buttons worth saying, each with its number: not those that go back, help or read aloud, which are at every question."""
    return [
        (number, button) for number, button in enumerate(in_order(message), 1) if button.data != POSITION and not _at_every_question(button)
    ]


def _at_every_question(button: Button) -> bool:
    match buttons.read(button.data):
        case Word() | Of(_, Back()):
            return True
    return False


def _line(words: str, texts: Texts, language: str) -> str:
    words = _LINK.sub(lambda _: texts(language, "aloud-link"), words)
    words = _REFERENCE.sub(lambda found: ", ".join(("P V", *found[1])), words)
    words = _COMMAND.sub("", words.replace("·", ",").replace("—", ","))
    return " ".join(_shown_only(words).lstrip("–-• ").split())


def _shown_only(words: str) -> str:
    """Without pictures, arrows and marks of direction."""
    return "".join(letter if _has_a_sound(letter) else " " for letter in words)


def _has_a_sound(letter: str) -> bool:
    if letter.isspace() or letter in _JOINERS or letter == "°":
        return True
    return unicodedata.category(letter) not in _SILENT and not any(first <= letter <= last for first, last in _PICTURES)


def _ended(line: str) -> str:
    """A line ends like a sentence, so that the voice takes a breath."""
    return line if line[-1] in _ENDS else f"{line}."
