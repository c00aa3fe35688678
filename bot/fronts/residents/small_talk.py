"""What a message is by itself: a hello, thanks, the end of a story, or something to hear."""

from __future__ import annotations

from functools import lru_cache

from bot.texts import Texts
from dialogue.words import plain

_WORTH_KEEPING = 15
"""From this many letters on, or two words that are more than a hello, words said before anything was asked begin a story."""


class SmallTalk:
    def __init__(self, texts: Texts) -> None:
        self._greetings, thanks = (
            frozenset(word for said in texts.words(key) for word in plain(said).split()) for key in ("greeting-words", "accepted-thanks")
        )
        self._manners = self._greetings | thanks
        self._endings = frozenset(map(plain, texts.words("accepted-over")))

    def bare(self, text: str) -> str:
        """What is left without hellos and thanks."""
        return " ".join(word for word in plain(text).split() if word not in self._manners)

    def more_than_hello(self, text: str) -> bool:
        return any(word not in self._greetings for word in plain(text).split())

    def may_reply(self, text: str) -> bool:
        """To the question that an association waits for: a floor, the letter of a door or a thumb up is a reply too."""
        return self.more_than_hello(text) or len(plain(text)) <= 1

    def says_more(self, text: str) -> bool:
        """Whether words, however few, are more than a hello, thanks or an end."""
        return " ".join(plain(text).split()) not in self._endings and bool(self.bare(text))

    def tells(self, text: str) -> bool:
        """Whether words begin a story; "c'est tout" ends one."""
        if not self.says_more(text):
            return False
        telling = [word for word in plain(text).split() if word not in self._greetings]
        return len(telling) > 1 or len("".join(telling)) >= _WORTH_KEEPING


@lru_cache(maxsize=8)
def small_talk_in(texts: Texts) -> SmallTalk:
    """That of every language."""
    return SmallTalk(texts)
