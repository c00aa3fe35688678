"""Kinds of answer: what a person may reply, what is kept of it, and what it means.

A kind does two things. `take` turns a reply into what is kept (plain JSON) or refuses it with `Invalid`; it may look things up and it
forgets what must not be kept, such as a position. `read` turns what was kept into the value the flow receives; it is pure, so that
a conversation played again in a year means the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import ClassVar, Generic, Protocol, TypeVar

from dialogue.looked_up import LookedUp
from dialogue.one_word import OneWord
from dialogue.readback import ReadBack
from dialogue.replies import Attached, Choice, Found, Invalid, Kept, Option, Position, Reply, Unfinished, Words, code_of, words_of
from dialogue.stories import Story, Told
from dialogue.typed import in_length

__all__ = [
    "Among", "Attached", "Choice", "Confirm", "Digits", "Found", "Heard", "Invalid", "Kept", "Kind", "LookedUp", "OldEnough", "OneOf",
    "OneWord", "Option", "Place", "Position", "ReadBack", "Reply", "Story", "Text", "Told", "Unfinished", "Words", "YesNo", "code_of",
    "words_of",
]  # fmt: skip

_NUMBERS = re.compile(r"\d+")
_AN_AGE, _YOUNGEST, _OLDEST = 40, 3, 120
"""Letters of a message that may tell an age, and years of one: 1 and 2 are buttons."""
T_co = TypeVar("T_co", covariant=True)
E = TypeVar("E", bound=StrEnum)


class Kind(Protocol[T_co]):
    """What every kind offers the engine."""

    @property
    def vocabulary(self) -> str:
        """Where the labels of the choices are: the text `vocabulary-choice`; "" for the step's own texts."""

    def choices(self, kept: Kept = None) -> tuple[str, ...]:
        """Codes of the buttons to show, in order, given what is kept of an answer under way."""

    def take(self, reply: Reply, before: Kept = None) -> Kept: ...
    def read(self, kept: Kept) -> T_co: ...
    def samples(self) -> tuple[Reply, ...]: ...


@dataclass(frozen=True)
class Text:
    """A few words. `optional` adds a button that passes the question; the value is then "". `unless` says which words lead to somebody,
    where others are to read them."""

    at_least: int = 1
    at_most: int = 2000
    optional: bool = False
    vocabulary: str = "choice"
    unless: Callable[[str], bool] | None = None

    def choices(self, kept: Kept = None) -> tuple[str, ...]:
        return ("skip",) if self.optional else ()

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        if self.optional and reply == Choice("skip"):
            return ""
        text = in_length(words_of(reply), self.at_least, self.at_most)
        if self.unless and self.unless(text):
            raise Invalid("names-somebody")
        return text

    def read(self, kept: Kept) -> str:
        """What was passed over is owed when the question, asked again, may no longer be."""
        if not isinstance(kept, str) or not (kept or self.optional):
            raise Invalid("words-wanted")
        return kept

    def samples(self) -> tuple[Reply, ...]:
        words = (Words("x" * max(self.at_least, 1)), Words("au secours, danger"))
        return (*(each for each in words if self.at_least <= len(each.text) <= self.at_most), *(Choice(code) for code in self.choices()))


@lru_cache(maxsize=256)
def _codes(options: type[StrEnum], first: tuple[StrEnum, ...]) -> tuple[str, ...]:
    """Every member, those of `first` before the others."""
    return tuple(dict.fromkeys(map(str, (*first, *options))))


@dataclass(frozen=True)
class OneOf(Generic[E]):
    """One member of an enumeration; the texts of its choices are `<enumeration>-<member>`, shared by every flow.

    `first` come first as suggestions. With `few` they come alone, before a button "more", which is kept as the answer so that
    the whole list stays open when the conversation is played again.
    """

    options: type[E]
    first: tuple[E, ...] = ()
    few: bool = False

    @property
    def vocabulary(self) -> str:
        return self.options.__name__.lower()

    @property
    def _all(self) -> tuple[str, ...]:
        return _codes(self.options, self.first)

    def choices(self, kept: Kept = None) -> tuple[str, ...]:
        return (*map(str, self.first), "more") if self.few and self.first and kept != "more" else self._all

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        return code_of(reply, (*self._all, "more") if self.few else self._all)

    def read(self, kept: Kept) -> E:
        if kept in self._all:
            return self.options(kept)
        raise Unfinished("more") if kept == "more" else Invalid("not-a-choice")

    def samples(self) -> tuple[Reply, ...]:
        return tuple(Choice(code) for code in self._all)


@dataclass(frozen=True)
class Among:
    """One of a few options known only now; `otherwise` are choices of our own beside them, such as "elsewhere".

    Of more than `few`, if that is given, the first come alone, before a button "more", which is kept as in `OneOf`.
    """

    options: tuple[Option, ...]
    otherwise: tuple[str, ...] = ()
    vocabulary: str = ""
    few: int = 0

    def choices(self, kept: Kept = None) -> tuple[str, ...]:
        codes = tuple(option.code for option in self.options)
        return (*codes[: self.few], "more", *self.otherwise) if self._many and kept != "more" else (*codes, *self.otherwise)

    @property
    def _many(self) -> bool:
        return 0 < self.few < len(self.options)

    @property
    def labels(self) -> dict[str, str]:
        return {option.code: option.label for option in self.options}

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        return code_of(reply, (*self.choices("more"), *(("more",) if self._many else ())))

    def read(self, kept: Kept) -> str:
        if self._many and kept == "more":
            raise Unfinished("more")
        return code_of(Choice(kept) if isinstance(kept, str) else Words(""), self.choices("more"))

    def samples(self) -> tuple[Reply, ...]:
        return tuple(Choice(code) for code in self.choices("more"))


@dataclass(frozen=True)
class YesNo:
    """Yes or no; `about` names texts, such as "theme_LOG", that say one by one what the question is about."""

    vocabulary: str = "choice"
    about: tuple[str, ...] = ()

    def choices(self, kept: Kept = None) -> tuple[str, ...]:
        return ("yes", "no")

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        return code_of(reply, self.choices()) == "yes"

    def read(self, kept: Kept) -> bool:
        if not isinstance(kept, bool):
            raise Invalid("not-a-choice")
        return kept

    def samples(self) -> tuple[Reply, ...]:
        return Choice("yes"), Choice("no")


@dataclass(frozen=True)
class OldEnough(YesNo):
    """Yes or no, or an age in figures: "12", "j'ai 34 ans"."""

    years: int = 15

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        numbers = _NUMBERS.findall(reply.text) if isinstance(reply, Words) and len(reply.text) <= _AN_AGE else []
        ages = [age for age in map(int, numbers) if _YOUNGEST <= age <= _OLDEST]
        return ages[0] >= self.years if len(ages) == len(numbers) == 1 else super().take(reply, before)


@dataclass(frozen=True)
class Confirm:
    """One button that says the person agrees: go on, send. Whoever says no is asked what to change."""

    CHANGE: ClassVar[str] = "change"
    choice: str = "send"
    vocabulary: str = "choice"

    def choices(self, kept: Kept = None) -> tuple[str, ...]:
        return (self.choice,)

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        if reply == Choice(self.CHANGE):
            raise Invalid("what-to-change")
        return code_of(reply, self.choices())

    def read(self, kept: Kept) -> None:
        if kept != self.choice:
            raise Invalid("not-a-choice")

    def samples(self) -> tuple[Reply, ...]:
        return (Choice(self.choice),)


@dataclass(frozen=True)
class Digits:
    """A number people read out, such as a phone number, however its digits are spaced."""

    at_least: int
    at_most: int
    vocabulary: str = ""

    def choices(self, kept: Kept = None) -> tuple[str, ...]:
        return ()

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        digits = "".join(c for c in words_of(reply) if c.isdigit())
        if not self.at_least <= len(digits) <= self.at_most:
            raise Invalid("not-that-many-digits", least=self.at_least, most=self.at_most)
        return digits

    def read(self, kept: Kept) -> str:
        if not isinstance(kept, str) or not kept.isdigit():
            raise Invalid("not-that-many-digits", least=self.at_least, most=self.at_most)
        return kept

    def samples(self) -> tuple[Reply, ...]:
        return (Words("0" * self.at_least),)


@dataclass(frozen=True, slots=True)
class Heard:
    """What was understood of a place: one option when it is sure, several when it must be asked, none when nothing fits."""

    words: str
    options: tuple[Option, ...]
    sure: bool = True
    """False when the only option was guessed, and must be asked too."""


@dataclass(frozen=True)
class Place:
    """Somewhere people live: words or a shared position, turned at once into options by `find`; a position is not kept."""

    find: Callable[[Words | Position], Sequence[Option]]
    position: bool = True
    """Whether to offer sharing one's position: not where none could be understood."""
    optional: bool = False
    """Adds a button that passes the question; nothing is then known of where."""
    says_where: Callable[[str], bool] = lambda words: False
    """Whether words in which nothing is found are meant to say where all the same, and are not more of a story."""
    tells: Callable[[str], bool] = lambda words: False
    """Whether words say something of what a story is about, also when a place is found in them."""
    vocabulary: str = "choice"

    def choices(self, kept: Kept = None) -> tuple[str, ...]:
        return ("skip",) if self.optional else ()

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        if self.optional and reply == Choice("skip"):
            return {"words": "", "options": []}
        if not isinstance(reply, Words | Position) or (isinstance(reply, Words) and not reply.text.strip()):
            raise Invalid("place-wanted")
        options = self.find(reply)
        words = reply.text.strip()[:200] if isinstance(reply, Words) else ""
        guessed = {"guessed": True} if [option.sure for option in options] == [False] else {}
        return {"words": words, "options": [[option.code, option.label] for option in options], **guessed}

    def again(self, reply: Words, before: Kept) -> Kept:
        """A place said better: what was said first may yet name something of it."""
        kept = self.take(reply)
        said = [words for words in (before["words"], kept["words"]) if words]
        return {**kept, "words": " / ".join(said)[:200]}

    def read(self, kept: Kept) -> Heard:
        match kept:
            case {"words": str(words), "options": list(options), **more}:
                return Heard(words, tuple(Option(code, label) for code, label in options), sure="guessed" not in more)
        raise Invalid("place-wanted")

    def samples(self) -> tuple[Reply, ...]:
        said = Words("59100"), Words("saint denis"), Words("31000"), Words("nowhere at all"), Position(2.36, 48.94)
        return (*said, *(Choice(code) for code in self.choices()))
