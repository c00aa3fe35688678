"""A typed number as the button it chooses, among those a resident has before their eyes: of a question, a notice or the home screen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import TypeAlias

from bot import render
from bot.channels.numbered import in_order
from bot.channels.port import POSITION, Button, Outgoing
from bot.fronts import ear
from bot.fronts.front import Front
from bot.fronts.meant import reply_meant
from bot.fronts.visit import Visit
from bot.texts import Texts
from dialogue import buttons
from dialogue.buttons import Do, Of
from dialogue.kinds import Digits, Invalid, OneWord, Place, ReadBack, Story, Text, Words
from dialogue.numbers import Number, Numbers
from dialogue.play import Asking
from dialogue.session import Session, Tapped
from storage import shown
from storage.database import Tx

Answering: TypeAlias = Callable[[Tx, Visit], Awaitable[bool]]
_UNREAD = timedelta(seconds=15)
"""A notice that came by itself so short a time ago is not what a number answers, where a question is open."""


@dataclass(frozen=True, slots=True)
class _Last:
    """The buttons of the last message that had some."""

    buttons: Sequence[Button] = ()
    by_itself: bool = False
    """It came by itself, as an association's question does, and not to what the person did last."""
    seen: bool = True
    """False while it is on its way: nobody chooses among what they have not read."""


async def press_number(front: Front, tx: Tx, visit: Visit, text: str, answering: Answering) -> bool:
    """Press the button that a typed number chooses; False when it chooses none, or is an answer by itself.

    `answering` says whether an association waits for a reply: where its question is what one sees, a number may be that reply, unless it
    plainly means a button. A number typed before the question has left presses nothing: « 1 » typed twice would agree to what nobody read.
    """
    number = numbers_in(visit.house.texts).read(text)
    if number is None:
        return False
    last = await _last(tx, visit)
    if last.by_itself and not number.signed and await answering(tx, visit):
        return False
    data = _chosen(visit, number, last.buttons, text)
    if data and not last.seen:
        if not visit.said:
            visit.ask()
        return bool(visit.said)
    if data is None and last.seen and _is_added(visit, number, last.buttons):
        visit.preface = (*visit.preface, visit.text("story-number", number=str(number.value)))
    if data == POSITION:
        visit.ask(Invalid("position-by-hand"))
    elif data:
        await front.pressed(tx, visit, data)
    return data is not None


def _chosen(visit: Visit, number: Number, before: Sequence[Button], text: str) -> str | None:
    """The data of the button with this number; None where there is no such button, or the number answers the open question."""
    asking = visit.asking
    if asking and visit.session and (not before or any(_is_of(visit.session, button) for button in before)):
        if not chooses(number, visit.house.texts, visit.language, visit.session.flow_name, asking, text):
            return None
        before = in_order(_shown(visit, visit.session, asking))
    elif asking and ((_offers(before) and not number.signed) or (isinstance(asking.question.kind, Story) and number.spelled)):
        return None
    return before[number.value - 1].data if 1 <= number.value <= len(before) else None


@lru_cache(maxsize=8)
def numbers_in(texts: Texts) -> Numbers:
    """The numbers of every language."""
    yes_or_no = (*texts.words("accepted-yes"), *texts.words("accepted-no"))
    small = (word for word in texts.words("accepted-change-small") if word not in yes_or_no)
    return Numbers(texts.every("accepted-numbers"), texts.words("accepted-number-signs"), small)


def chooses(number: Number, texts: Texts, language: str, flow: str, turn: Asking, text: str) -> bool:
    """Whether a number chooses a button of the question it is typed at. A story may have a message that is a number, and a word may be
    spelled like one; where digits are asked for, they are the answer."""
    match turn.question.kind:
        case Digits():
            return False
        case Story():
            return number.signed
        case Text() | OneWord() | Place() | ReadBack():
            return number.signed or not number.spelled
    return not number.spelled or isinstance(reply_meant(texts, language, flow, turn, text), Words)


async def _last(tx: Tx, visit: Visit) -> _Last:
    """Of what is being said, or of what was sent."""
    for said in reversed(visit.said):
        told = said.notice if said.notice and said.notice.to == visit.chat.address_id else None
        message = ear.notice(visit.house.texts, visit.house.reading, visit.at, told) if told else said.message
        if message and _choosable(message):
            return _Last(in_order(message), seen=False)
    asking = visit.asking
    for sent in await shown.newest(tx, visit.chat.channel, visit.chat.address_id):
        message = render.unpack(sent.message) if sent.message else None
        if message and _choosable(message) and (sent.replies or (sent.sent and (not asking or visit.now - sent.at > _UNREAD))):
            return _Last(in_order(message), by_itself=not sent.replies, seen=sent.sent)
    return _Last()


def _choosable(message: Outgoing) -> bool:
    """Whether there is something to choose: to be read to is no choice, and takes no number from the question before."""
    return any(button.data != ear.PRESSED for button in in_order(message))


def _shown(visit: Visit, session: Session, asking: Asking) -> Outgoing:
    """The open question with the buttons that were shown."""
    asked = render.question(visit.house.texts, visit.language, session, asking)
    return ear.with_ear(visit.house.texts, visit.house.reading, visit.at, asked, beside=True)


def _is_added(visit: Visit, number: Number, before: Sequence[Button]) -> bool:
    """Whether a number is taken for a part of the story though a button under it has that number: people are told how to choose it."""
    asking = visit.asking
    in_story = asking is not None and isinstance(asking.question.kind, Story) and not _offers(before)
    return in_story and not number.spelled and 1 <= number.value <= len(before)


def _offers(before: Sequence[Button]) -> bool:
    """Whether these are of the question in which language to go on, which comes beside another and must not take its answer."""
    return any(isinstance(done := buttons.read(button.data), Do) and done.act == "speak" for button in before)


def _is_of(session: Session, button: Button) -> bool:
    """Whether a button is of the conversation under way."""
    match buttons.read(button.data):
        case Tapped(talk, _, _) | Of(talk, _):
            return talk == session.talk
    return False
