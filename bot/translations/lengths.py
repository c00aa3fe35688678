"""How long texts may be, for each platform that shows them; and what WhatsApp leaves of labels that are too long for its buttons.

The data of Telegram's buttons (64 bytes) is made of names in the code, not of texts: `dialogue.buttons` refuses more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.channels.pieces import length
from bot.channels.whatsapp.sending import BODY_LIMIT, BUTTONS, ROW, TITLE, cut
from bot.render import LONGEST_LABEL
from bot.translations.sources import Source, written
from dialogue.keys import key_of
from flows.residents.change_consents import Consent
from flows.residents.report_concern import Speaker
from flows.residents.withdraw_case import Why
from flows.themes import SUBTHEMES, Nature, Theme
from routing.themes.details import every_detail

LONGEST_TEXT = 3500
"""Letters. Telegram and WhatsApp take 4096: people's own words and facts need room too."""
LONGEST_ABOUT = 256
"""Letters that Telegram's menu takes beside a command."""
LABELS = (
    "act-", "choice-", "consent-quote", "consent-contact", "consent-transmit", "heard-", "language-name", "nature-", "neighbours-different",
    "outcome-", "several-", "speaker-", "subtheme-", "theme-", "view-", "why-",
)  # fmt: skip


def _together(prefix: str, codes: Sequence[str]) -> tuple[str, ...]:
    return tuple(key_of(prefix, code) for code in codes)


QUESTIONS = (
    _together("theme", (*Theme, "more")),
    *(_together("subtheme", (*codes, "skip")) for codes in SUBTHEMES.values()),
    *(_together(options.__name__.lower(), tuple(options)) for options in (Nature, Speaker, Why, Consent)),
    *(_together(vocabulary, ("yes", "no")) for vocabulary in ("choice", "several")),
    _together("heard", ("yes", "no", "none")),
    *(_together("detail", (*detail.choices, "skip")) for detail in every_detail().values()),
    ("choice-old-enough", "choice-too-young"),
    ("choice-more", "choice-elsewhere-or-unsure"),
)
"""The choices that people see beside each other."""


def faults(source: Source) -> Iterator[str]:
    for key, pattern in source.texts.items():
        longest = LONGEST_LABEL if key.startswith(LABELS) or key.endswith(".recap") else LONGEST_TEXT
        longest = LONGEST_ABOUT if key.endswith(".about") else longest
        if (letters := length(written(pattern))) > longest:
            yield f"{key} has {letters} letters: {longest} at most"


def alike(residents: Source) -> Iterator[str]:
    """Choices of one question that nobody could tell apart."""
    for keys in QUESTIONS:
        seen = dict[str, str]()
        for key, label in _labels(residents, keys):
            shown = cut(label, _room(keys))
            if (other := seen.setdefault(shown, key)) != key:
                yield f"{key} looks like {other} on WhatsApp: {shown!r}"


def names_alike(residents: Mapping[str, Source]) -> Iterator[str]:
    """Languages that nobody could tell apart where one is chosen: each is named in its own file."""
    seen = dict[str, str]()
    for source in residents.values():
        for key, label in _labels(source, ("language-name",)):
            shown = cut(label, ROW)
            if (other := seen.setdefault(shown, source.name)) != source.name:
                yield f"{source.name}: {key} looks like that of {other} on WhatsApp: {shown!r}"


def cuts(residents: Source) -> Iterator[str]:
    """What WhatsApp shows of labels that are too long for it; the whole label stands beside it, so this is no fault."""
    shown = dict[str, str]()
    for keys in QUESTIONS:
        shown |= {key: cut(label, _room(keys)) for key, label in _labels(residents, keys) if length(label) > _room(keys)}
    yield from (f"{key} begins on WhatsApp as {label!r}" for key, label in shown.items())
    for key, pattern in residents.texts.items():
        if (letters := length(written(pattern))) > BODY_LIMIT:
            yield f"{key} has {letters} letters, and comes in two messages on WhatsApp where it has buttons: {BODY_LIMIT} at most in one"


def _room(keys: Sequence[str]) -> int:
    """Letters of a button, or of a row of the list that WhatsApp makes of more choices."""
    return TITLE if len(keys) <= BUTTONS else ROW


def _labels(residents: Source, keys: Sequence[str]) -> list[tuple[str, str]]:
    return [(key, written(residents.texts[key])) for key in keys if key in residents.texts]
