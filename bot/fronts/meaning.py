"""What typed words mean where choices are shown: the choice they plainly stand for, or the words themselves."""

from __future__ import annotations

from bot.render import choice_labels
from bot.texts import Texts
from dialogue.kinds import Choice, ReadBack, Reply, Story, Words, YesNo
from dialogue.play import Asking
from dialogue.words import meant, plain, plain_label


def reply_meant(texts: Texts, language: str, flow: str, turn: Asking, text: str) -> Reply:
    """A story takes numbers as words: "2" may be its second message, and "c'est tout" is its end, whatever its buttons say."""
    shown = choice_labels(texts, language, flow, turn)
    kind = turn.question.kind
    if isinstance(kind, Story) and turn.kept and plain(text) in _also(texts, "over"):
        return Choice("over")
    also = {code: _also(texts, code) for code, _ in shown} if isinstance(kind, YesNo | ReadBack | Story) or len(shown) == 1 else {}
    code = meant(text, shown, also)
    if code is None or (isinstance(kind, Story) and text.strip().isdecimal()):
        return Words(text)
    return Choice(code)


def _also(texts: Texts, code: str) -> frozenset[str]:
    """Other words for a choice in any language, such as "ouais" for yes."""
    key = f"accepted-{code}"
    return frozenset(map(plain_label, texts.words(key))) if texts.has(key) else frozenset()
