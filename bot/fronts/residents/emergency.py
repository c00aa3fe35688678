"""Words of danger, whenever they are said: the numbers to call come first, and nothing that was said is lost."""

from __future__ import annotations

from bot.channels.port import Button, Outgoing
from bot.fronts.front import Front
from bot.fronts.visit import Visit
from dialogue.buttons import Do, written
from dialogue.danger import Danger
from dialogue.kinds import Choice, Invalid, Place, Story, Text, Words
from dialogue.play import Asking
from dialogue.session import Act, Replied
from dialogue.words import plain
from storage.database import Tx

_SENTENCES = 1000
"""Letters that a question takes which asks for more than a number or a name."""


async def hear_danger(front: Front, tx: Tx, visit: Visit, danger: Danger, act: Act, words: Words) -> None:
    """Keep what was said where something is open, then say the numbers. `act` is what the words are taken for there."""
    if not danger.sure and visit.asking and _is_name(visit.asking, words):
        await front.reply(tx, visit, act)
        return
    since = len(visit.said)
    await _keep(front, tx, visit, danger, act, words)
    numbers_first(visit, danger, since)


def numbers_first(visit: Visit, danger: Danger, since: int) -> None:
    """Say the numbers before what was said `since`; when the words are sure they come alone: no question follows by itself."""
    after = visit.said[since:]
    del visit.said[since:]
    show_numbers(visit, danger)
    if not danger.sure:
        visit.said += after


async def _keep(front: Front, tx: Tx, visit: Visit, danger: Danger, act: Act, words: Words) -> None:
    """Where choices or a place are asked for, words that are none of them join the story that was told."""
    session, asking = visit.session, visit.asking
    if session is None or asking is None:
        return
    kind = asking.question.kind
    if isinstance(kind, Story):
        after, _, invalid = session.hear(Replied(words))
        visit.keep(after)
        visit.ask(invalid, noted=after is not session)
    elif is_answer(asking, act, sure=danger.sure):
        await front.reply(tx, visit, act)
    else:
        longer = session.adding(words)
        visit.keep(longer or session)
        visit.ask(Invalid("added-to-story") if longer else None)


def is_answer(asking: Asking, act: Act, *, sure: bool) -> bool:
    """Whether words of danger are a choice, words that were asked for, or a place that sounds like a danger: La Rode, Le Noyer."""
    kind = asking.question.kind
    if not isinstance(act, Replied) or isinstance(act.reply, Choice):
        return True
    if isinstance(kind, Text):
        return kind.at_most >= _SENTENCES
    return isinstance(kind, Place) and not sure and bool(kind.read(kind.take(act.reply)).options)


def _is_name(asking: Asking, words: Words) -> bool:
    """Whether a place is asked for and the words are the name of one, whole or begun."""
    kind = asking.question.kind
    found = kind.read(kind.take(words)).options if isinstance(kind, Place) else ()
    return any(plain(option.label).startswith(plain(words.text)) for option in found)


def show_numbers(visit: Visit, danger: Danger) -> None:
    """The numbers, in the language of the words that alarmed. Once said, silence hurries nobody: no question follows by itself."""
    texts = visit.house.texts
    language = danger.language if texts.has("danger-numbers", danger.language) else visit.language
    going_on = (Button(texts(language, "act-go-on"), written(Do("go_on"))),)
    shown = texts(language, "danger-numbers") if danger.sure else texts(language, "danger-perhaps")
    numbers = Outgoing(text=shown, buttons=(going_on,) if danger.sure and visit.session else (), language=language)
    visit.show(numbers, talk=visit.session.talk if visit.session else "", at_once=True)
    visit.nudged = visit.nudged or danger.sure
