"""The straight way through a flow of residents: what the bot and a person say when all goes well, in one language.

The engine, the texts and the look-ups are those of the bots; the person and what they say are invented.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.channels.port import Outgoing
from bot.lookups.world import AllOfFrance
from bot.render import choice_labels, question
from bot.terminal import FACTS
from bot.texts import Texts
from dialogue.kinds import Choice, Found, Kind, LookedUp, OneWord, Option, Place, Reply, Story, Text, Words
from dialogue.play import Asking
from dialogue.session import Replied, Session
from flows import bind
from flows.themes import Theme

_TOLD = {
    "ar": "التدفئة لا تعمل منذ ثلاثة أسابيع. نشعر بالبرد.",
    "en": "The heating has not worked for three weeks. We are cold.",
    "es": "La calefacción no funciona desde hace tres semanas. Tenemos frío.",
    "fr": "Le chauffage ne marche plus depuis trois semaines. On a froid.",
    "pt": "O aquecimento não funciona há três semanas. Temos frio.",
    "tr": "Kalorifer üç haftadır çalışmıyor. Üşüyoruz.",
}
"""What somebody tells, by the language of the talk; French in those that are not here."""
_WORD = {"ar": "ياسمين", "en": "bluebell", "es": "girasol", "fr": "mirabelle", "pt": "girassol", "tr": "papatya"}
"""A secret word."""
_PLACE = "Roubaix"
_STEPS = 40
"""More than any flow has: beyond, it goes round in circles."""
_SHORT = 30
"""Letters that a question takes at most when it is about a number."""
_ENDS: Mapping[str, Sequence[str]] = {
    "report_concern": ("case-opened",),
    "consents": ("consents-noted",),
    "change_consents": ("consents-noted",),
    "give_detail": ("detail-noted",),
    "add_to_case": ("case-added",),
    "choose_language": ("language-chosen",),
    "choose_secret": ("secret-chosen",),
    "recover_case": ("case-recovered",),
    "join_voice": ("joined-voice",),
    "leave_voice": ("voice-split-own",),
    "problem_solved": ("solved-thanks",),
    "share_case": ("share-how", "share-text"),
    "withdraw_case": ("case-withdrawn",),
    "check_transcript": ("transcript-kept",),
}
"""What is said once a flow is over. `about_which` goes on in another flow, and says nothing."""


@dataclass(frozen=True, slots=True)
class Said:
    """One message; `rows` are the labels of its buttons."""

    ours: bool
    words: str
    rows: tuple[tuple[str, ...], ...] = ()


class _Street(AllOfFrance):
    """A place where one's position is understood, and where neighbours said something alike."""

    def locates(self) -> bool:
        return True

    def shareable(self, words: str, theme: Theme, subtheme: str | None) -> bool:
        return True


@lru_cache(maxsize=2)
def _street(texts: Texts) -> _Street:
    """Its places take a while to be read."""
    return _Street(texts)


def walked(texts: Texts, language: str, flow: str) -> list[Said]:
    """The talk from its first question to what is said after its last."""
    facts = _given(texts, language)
    session = Session(flow, bind(flow, facts, _street(texts)), "talk", facts, {})
    said: list[Said] = []
    for _ in range(_STEPS):
        turn = session.turn()
        if not isinstance(turn, Asking):
            return said + [Said(True, texts(language, key, _facts(texts, language))) for key in _ENDS.get(flow, ())]
        if session.sought is not None:
            session = session.hear(Replied(_neighbours(texts, language)))[0]
            continue
        said.append(_asked(question(texts, language, session, turn)))
        answer, reply = _answer(texts, language, flow, turn)
        said.append(Said(False, answer))
        session = session.hear(Replied(reply))[0]
    raise AssertionError(f"{flow} does not end in {_STEPS} answers")


def _given(texts: Texts, language: str) -> dict[str, Any]:
    """What a flow starts with, in the language of the talk."""
    named = [
        [reference, f"{reference} · {texts(language, theme)}"]
        for reference, theme in (("PV-7K3MQ", "theme-log"), ("PV-2B3CD", "theme-mob"))
    ]
    return {**FACTS, "heard": _TOLD.get(language, _TOLD["fr"]), "cases": named, "answered": named}


def _asked(message: Outgoing) -> Said:
    return Said(True, message.text, tuple(tuple(button.label for button in row) for row in message.buttons))


def _answer(texts: Texts, language: str, flow: str, turn: Asking) -> tuple[str, Reply]:
    """What the person says or taps, as it is shown and as it is heard."""
    kind, choices = turn.question.kind, dict(choice_labels(texts, language, flow, turn))
    code = _chosen(kind, choices, language)
    if isinstance(kind, Story) and not kind.begun(turn.kept):
        words = _TOLD.get(language, _TOLD["fr"])
    elif isinstance(kind, Place):
        words = _PLACE
    elif isinstance(kind, OneWord):
        words = _WORD.get(language, _WORD["fr"])
    elif isinstance(kind, Text):
        words = str(FACTS["reference"]) if kind.at_most <= _SHORT else _TOLD.get(language, _TOLD["fr"])
    else:
        return choices[code], Choice(code)
    return words, Words(words)


def _chosen(kind: Kind[Any], choices: Mapping[str, str], language: str) -> str:
    """The first choice; the language of the talk where languages are; and no neighbour's case, which would end the talk there."""
    if isinstance(kind, LookedUp):
        return kind.otherwise
    return language if language in choices else next(iter(choices), "")


def _neighbours(texts: Texts, language: str) -> Found:
    about = texts(language, "subtheme-damp")
    line = texts(language, "neighbours-line", {"about": about, "place": _PLACE, "people": 12})
    return Found(((Option("PV-2B3CD", about), line),))


def _facts(texts: Texts, language: str) -> dict[str, str]:
    """All that the last words of a flow may fill in."""
    return {
        "reference": "PV-7K3MQ", "joined": "PV-2B3CD", "association": "La Passerelle", "place": _PLACE,
        "about": texts(language, "subtheme-damp"),
    }  # fmt: skip
