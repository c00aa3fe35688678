"""What members write where nothing is open: a command, with its slash or without, in words or under a photo."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import replace

from bot.fronts.visit import Visit
from dialogue.buttons import Do
from dialogue.kinds import Invalid, Words
from dialogue.session import Session
from dialogue.words import plain
from flows.staff.close_case import SENTENCE
from routing.notices import NoticeButton
from routing.references import named_in, reference_in
from routing.refusals import Refusal

SENDS_FILES = {"answer": "answer_case", "ask": "ask_resident"}
"""Commands whose words may come under a photo, and the conversation that takes both."""


def command_in(typed: Mapping[str, str], text: str) -> tuple[str, str] | None:
    """The command that a message is, without its slash: alone, or before the number of a case. Its name, and what follows it."""
    word, _, rest = text.partition(" ")
    name = typed.get(plain(word))
    return (name, rest.strip()) if name and (not rest or named_in(rest)[0]) else None


def sent_with(typed: Mapping[str, str], caption: str) -> tuple[str, str, str] | None:
    """The conversation, the case and the words of « /repondre PV-7K3MQ regardez » under a photo."""
    found = command_in(typed, caption.strip().removeprefix("/"))
    if found is None or found[0] not in SENDS_FILES:
        return None
    reference, words = named_in(found[1])
    return (SENDS_FILES[found[0]], reference, words) if reference else None


def said_already(visit: Visit, session: Session, words: str) -> None:
    """`/clore PV-7K3MQ c'est réparé`: what came of it is asked first, the words only if they are no sentence."""
    with contextlib.suppress(Invalid):
        visit.keep(replace(session, answers={**session.answers, "words": SENTENCE.take(Words(words))}))


def instead(visit: Visit, refusal: Refusal) -> tuple[tuple[NoticeButton, ...], ...]:
    """After a refusal about a case: read it, if it is one of theirs, and the queue."""
    reference = reference_in(str(refusal.facts.get("reference", "")))
    if visit.seat or visit.member is None or not (reference or refusal.key == "refused-reference-wanted"):
        return ()
    read = (NoticeButton("act-read", Do("read", reference)),) if reference and refusal.key not in _NOT_THEIRS else ()
    return ((*read, NoticeButton("act-queue", Do("queue", "take"))),)


_NOT_THEIRS = ("refused-no-such-case", "refused-erased")
