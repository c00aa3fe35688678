"""What was understood, read back to the person: they say that it is right, say it better, or have it struck out."""

from __future__ import annotations

from dataclasses import dataclass

from dialogue.replies import Choice, Invalid, Kept, Reply, Unfinished, Words, code_of, words_of

_PLAINLY_WORDS = 15
"""From this many letters on, words typed instead of a choice are the right words: fewer may answer the question before."""


@dataclass(frozen=True)
class ReadBack:
    """The words shown, as they should be: as shown, as typed instead, or "" when nothing is to be kept of them.

    Kept as {"of": …, "words": …}, the words null while they are to be typed. An answer stays true only of the words it was given to:
    others, understood since, are read back again.
    """

    words: str
    at_most: int = 20_000
    vocabulary: str = "heard"

    def choices(self, kept: Kept = None) -> tuple[str, ...]:
        return ("none",) if self._wrong(kept) else ("yes", "no", "none")

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        wrong = self._wrong(before)
        if isinstance(reply, Choice):
            code = code_of(reply, self.choices(before))
            return {"of": self.words, "words": {"yes": self.words, "no": None, "none": ""}[code]}
        words = words_of(reply)
        if not words or not (wrong or len(words) >= _PLAINLY_WORDS):
            raise Invalid("words-wanted" if wrong else "not-a-choice")
        if len(words) > self.at_most:
            raise Invalid("too-long", most=self.at_most)
        return {"of": self.words, "words": words}

    def _wrong(self, kept: Kept) -> bool:
        """They said that it is not right, and have yet to say what is."""
        match kept:
            case {"of": self.words, "words": None}:
                return True
        return False

    def read(self, kept: Kept) -> str:
        match kept:
            case {"of": self.words, "words": str(words)}:
                return words
            case {"of": self.words, "words": None}:
                raise Unfinished("right-words-wanted")
        raise Invalid("not-a-choice")

    def samples(self) -> tuple[Reply, ...]:
        return Choice("yes"), Choice("none"), Words("the lift has been out of order for three weeks")
