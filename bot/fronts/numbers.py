"""A typed number as the button it chooses, among those a resident has before their eyes: of a question, a notice or the home screen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from functools import lru_cache
from typing import TypeAlias

from bot import render
from bot.channels.numbered import in_order
from bot.channels.port import POSITION, Button
from bot.fronts.front import Front
from bot.fronts.visit import Visit
from bot.texts import Texts
from dialogue import buttons
from dialogue.buttons import Of
from dialogue.kinds import Digits, Invalid, Kind, OneWord, Place, ReadBack, Story, Text
from dialogue.numbers import Number, Numbers
from dialogue.play import Asking
from dialogue.session import Session, Tapped
from storage import shown
from storage.database import Tx

Answering: TypeAlias = Callable[[Tx, Visit], Awaitable[bool]]
_UNREAD = timedelta(seconds=15)
"""A notice that came by itself so short a time ago is not what a number answers, where a question is open."""


async def press_number(front: Front, tx: Tx, visit: Visit, text: str, answering: Answering) -> bool:
    """Press the button that a typed number chooses; False when it chooses none, or is an answer by itself.

    `answering` says whether an association waits for a reply: a number may be that reply, unless it plainly means a button.
    """
    number = numbers_in(visit.house.texts).read(text)
    if number is None or (visit.session is None and not number.signed and await answering(tx, visit)):
        return False
    data = await _chosen(tx, visit, number)
    if data == POSITION:
        visit.ask(Invalid("position-by-hand"))
    elif data:
        await front.pressed(tx, visit, data)
    return data is not None


async def _chosen(tx: Tx, visit: Visit, number: Number) -> str | None:
    """The data of the button with this number; None where there is no such button, or the number is an answer by itself."""
    before = await _before_their_eyes(tx, visit)
    asking = _asking(visit.session)
    if asking and visit.session and (not before or any(_is_of(visit.session, button) for button in before)):
        if not _chooses(number, asking.question.kind):
            return None
        before = in_order(render.question(visit.house.texts, visit.language, visit.session, asking))
    return before[number.value - 1].data if 1 <= number.value <= len(before) else None


@lru_cache(maxsize=8)
def numbers_in(texts: Texts) -> Numbers:
    """The numbers of every language."""
    return Numbers(texts.every("accepted-numbers"), texts.words("accepted-number-signs"), texts.words("accepted-change-small"))


def _chooses(number: Number, kind: Kind[object]) -> bool:
    """Whether a number chooses a button where this is asked: a story may have a message that is a number, and a word may be spelled like
    one; where digits are asked for, they are the answer."""
    match kind:
        case Digits():
            return False
        case Story():
            return number.signed
        case Text() | OneWord() | Place() | ReadBack():
            return number.signed or not number.spelled
    return True


async def _before_their_eyes(tx: Tx, visit: Visit) -> Sequence[Button]:
    """The buttons of the last message that had some: of what is being said, or of what was sent."""
    for said in reversed(visit.said):
        message = render.notice(visit.house.texts, visit.language, said.notice) if said.notice else said.message
        if message and message.buttons:
            return in_order(message)
    for sent in await shown.newest(tx, visit.chat.channel, visit.chat.address_id):
        message = render.unpack(sent.message) if sent.message else None
        if message and message.buttons and (sent.replies or not _asking(visit.session) or visit.now - sent.at > _UNREAD):
            return in_order(message)
    return ()


def _asking(session: Session | None) -> Asking | None:
    turn = session.turn() if session else None
    return turn if isinstance(turn, Asking) else None


def _is_of(session: Session, button: Button) -> bool:
    """Whether a button is of the conversation under way."""
    match buttons.read(button.data):
        case Tapped(talk, _, _) | Of(talk, _):
            return talk == session.talk
    return False
