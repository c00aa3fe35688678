"""What typed words mean where a question is open: the choice they plainly stand for, an answer to be changed, or the words themselves."""

from __future__ import annotations

from functools import lru_cache

from bot.render import choice_labels, recap_names
from bot.texts import Texts
from dialogue.changes import Changes
from dialogue.keys import key_of
from dialogue.kinds import Among, Choice, Confirm, LookedUp, ReadBack, Reply, Story, Text, Words, YesNo
from dialogue.play import Asking
from dialogue.session import Edit, Replied
from dialogue.words import meant, plain, plain_label

_SHORT = 60
"""Letters of a message that may be a choice said politely."""
_ONE_AND_NONE = 2
"""Choices where one thing only was found: yes is that one."""


def act_meant(texts: Texts, language: str, flow: str, turn: Asking, text: str, message: int = 0) -> Replied | Edit:
    """Asking for a line of the recap to be changed is heard wherever choices or a place are asked for: in a story, words are the story."""
    changes = changes_in(texts)
    if changes.what(text) and not isinstance(turn.question.kind, Story | Text | ReadBack):
        names = {step: (*labels, *_other_names(texts, step)) for step, labels in recap_names(texts, flow, turn)}
        if step := changes.meant(text, names):
            return Edit(step)
    reply = reply_meant(texts, language, flow, turn, text)
    return Replied(Words(reply.text, message) if isinstance(reply, Words) else reply)


def reply_meant(texts: Texts, language: str, flow: str, turn: Asking, text: str) -> Reply:
    """A story takes numbers as words: "2" may be its second message, and "c'est tout" is its end, whatever its buttons say. Said politely,
    a choice is the same: "non merci"."""
    shown = choice_labels(texts, language, flow, turn)
    kind = turn.question.kind
    said = {plain(text), bare := _without_manners(texts, text)}
    if isinstance(kind, Story) and turn.kept and said & _also(texts, "over"):
        return Choice("over")
    if isinstance(kind, Confirm) and (said & _also(texts, "no") or changes_in(texts).asks(text)):
        return Choice(Confirm.CHANGE)
    wide = isinstance(kind, YesNo | ReadBack | Story | Among | LookedUp) or len(shown) == 1
    also = {code: _also(texts, code) for code, _ in shown} if wide else {}
    if isinstance(kind, LookedUp) and len(shown) == _ONE_AND_NONE:
        also[shown[0][0]] = _also(texts, "yes")
    code = meant(text, shown, also) or meant(bare, shown, also)
    if code is None or (isinstance(kind, Story) and text.strip().isdecimal()):
        return Words(text)
    return Choice(code)


@lru_cache(maxsize=8)
def changes_in(texts: Texts) -> Changes:
    """The words of every language that ask for a change."""
    return Changes.of(texts.words("accepted-change"), texts.words("accepted-change-small"))


def _without_manners(texts: Texts, text: str) -> str:
    """A short message without "merci" and "svp"; "ok" is an answer."""
    rest = f" {plain(text)} " if len(text) <= _SHORT else ""
    for small in _manners(texts):
        rest = rest.replace(f" {small} ", " ")
    return rest.strip()


@lru_cache(maxsize=8)
def _manners(texts: Texts) -> tuple[str, ...]:
    """The longest first."""
    small = set(map(plain, texts.words("accepted-stop-small"))) - _also(texts, "yes")
    return tuple(sorted(small, key=len, reverse=True))


@lru_cache(maxsize=64)
def _other_names(texts: Texts, step: str) -> tuple[str, ...]:
    """What people call a line of the recap, besides its name there."""
    key = key_of("accepted_line", step)
    return texts.words(key) if texts.has(key) else ()


@lru_cache(maxsize=256)
def _also(texts: Texts, code: str) -> frozenset[str]:
    """Other words for a choice in any language, such as "ouais" for yes. To read them in each takes a millisecond."""
    key = key_of("accepted", code)
    return frozenset(map(plain_label, texts.words(key))) if texts.has(key) else frozenset()
