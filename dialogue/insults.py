"""Insults, found as words in any of our languages and hidden but for their first letter; everything else stays byte for byte.

The words are data that people can edit (`locales/insults.csv`); this file only knows how to find them in texting spelling. Anger is not
an insult: "merde", "ras le bol" and "incapables" say what a concern weighs, and stay. A row is `insult` or `except`, which spares what
stands inside it ("pros and cons"). In a phrase: `(a|b)` a choice, `+` an ending in s, e, es or x, `*` any ending, a last `!` the end of a
clause, and `[…]` the part to hide when it is not the whole ("[nique] la mairie").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from dialogue.folding import ACCENTS, unmarked
from dialogue.shipped import shipped_rows

COLUMNS = ("language", "phrase", "match")
HIDDEN = "***"

_TOKEN = re.compile(rf"[\w{ACCENTS}@$€*#]+")
_GAP = re.compile(r"[ \t\n'’ʼ`-]{1,3}")
_GAP_SPARED = re.compile(r"[ \t\n'’ʼ`.-]{1,3}")  # "M. Nègre"
_CLAUSE_ENDS = re.compile(r"[ \t]*(?:$|[^\w \t@$€*#])")
_SPELLED_OUT = re.compile(r"(?<!\w)[^\W_](?:([. -])[^\W_])(?:\1[^\W_])+(?!\w)")
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_LETTER = re.compile(r"[^\W\d_]")
_DIGITS = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "€": "e"})
_ONE_AS_L = str.maketrans({"1": "l"})
_ARABIC_PREFIX = re.compile(r"^[وف]?(?:ال)?(?=\w\w\w)")
_ENDINGS = ("", "s", "e", "es", "x")
_WILD = "*#"
"""Signs people put in the place of a letter: "sal*pe"."""


class BadInsultRow(ValueError):
    """A line of insults cannot be read: write language;phrase;match, match being insult or except."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    ending: str
    """"" for exactly this, "+" for a plural or a feminine, "*" for anything that begins so."""

    def said_by(self, readings: Iterable[str]) -> bool:
        return any(self._said(reading) for reading in readings)

    def _said(self, reading: str) -> bool:
        if self.ending == "*":
            return _alike(reading[: len(self.text)], self.text)
        endings = _ENDINGS if self.ending else ("",)
        return any(_alike(reading, self.text + ending) for ending in endings)


@dataclass(frozen=True, slots=True, eq=False)
class _Phrase:
    words: tuple[_Word, ...]
    hidden: tuple[int, int]
    """The first of its words to hide, and the last."""
    spares: bool
    ends: bool
    """It counts only where a clause ends after it."""


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    readings: tuple[str, ...]


class Insults:
    """Every phrase, found by its first word, so that an innocent message costs a few look-ups a word."""

    def __init__(self, phrases: Iterable[_Phrase]) -> None:
        self._first: dict[str, list[_Phrase]] = defaultdict(list)
        self._stems: dict[str, list[_Phrase]] = defaultdict(list)
        for phrase in phrases:
            first = phrase.words[0]
            if first.ending == "*":
                self._stems[first.text].append(phrase)
            else:
                for ending in _ENDINGS if first.ending else ("",):
                    self._first[first.text + ending].append(phrase)
        self._lengths = sorted({len(stem) for stem in self._stems})
        self._begun = lru_cache(maxsize=4096)(self._look_up)  # single words, in memory only, never a sentence

    @classmethod
    def from_rows(cls, rows: Iterable[Mapping[str, str]]) -> Insults:
        """From rows with the columns of `locales/insults.csv`; `BadInsultRow` names the line (the header is line 1)."""
        phrases: list[_Phrase] = []
        for line, row in enumerate(rows, start=2):
            try:
                _language, phrase, match = (row[column].strip() for column in COLUMNS)
                spares = {"insult": False, "except": True}[match]
                phrases += [_phrase(choice, spares=spares) for choice in _choices(phrase)]
            except (AttributeError, KeyError, ValueError) as reason:
                raise BadInsultRow(f"line {line}: {reason}. {BadInsultRow.__doc__}") from reason
        return cls(phrases)

    def masked(self, text: str) -> str:
        """The text with each insult as its first letter and three stars. Masking twice changes nothing more."""
        shown, done = [], 0
        for start, end in sorted(self._found(text)):
            if start >= done:
                shown += [text[done:start], text[start], HIDDEN]
                done = end
        return "".join((*shown, text[done:]))

    def _found(self, text: str) -> Iterator[tuple[int, int]]:
        for run in _SPELLED_OUT.finditer(text):
            said = _readings("".join(_LETTER.findall(run.group())) or run.group())
            if any(len(phrase.words) == 1 for reading in said for phrase in self._first.get(reading, ()) if not phrase.spares):
                yield run.span()
        tokens = _tokens(text)
        hits = [(at, phrase) for at in range(len(tokens)) for phrase in self._said_at(text, tokens, at)]
        spared = {place for at, phrase in hits if phrase.spares for place in range(at, at + len(phrase.words))}
        for at, phrase in hits:
            if not phrase.spares and spared.isdisjoint(range(at, at + len(phrase.words))):
                first, last = phrase.hidden
                yield tokens[at + first].start, tokens[at + last].end

    def _said_at(self, text: str, tokens: list[_Token], at: int) -> Iterator[_Phrase]:
        """What is said from a word on, the longest first."""
        begun = self._begun(tokens[at].readings)
        return (phrase for phrase in begun if _goes_on(phrase, text, tokens, at))

    def _look_up(self, readings: tuple[str, ...]) -> tuple[_Phrase, ...]:
        found = [phrase for reading in readings for phrase in self._beginning(reading)]
        return tuple(sorted(dict.fromkeys(found), key=lambda phrase: -len(phrase.words)))

    def _beginning(self, reading: str) -> Iterator[_Phrase]:
        if not any(sign in reading for sign in _WILD):
            yield from self._first.get(reading, ())
            for length in self._lengths:
                yield from self._stems.get(reading[:length], ()) if length <= len(reading) else ()
            return
        for index in (self._first, self._stems):
            for phrases in list(index.values()):
                yield from (phrase for phrase in phrases if phrase.words[0].said_by((reading,)))


@cache
def shipped() -> Insults:
    """The insults that ship with the program."""
    return Insults.from_rows(shipped_rows("locales", "insults.csv"))


def masked(text: str) -> str:
    """A person's words as they may leave the association that received them: every insult is its first letter and three stars."""
    return shipped().masked(text)


def _goes_on(phrase: _Phrase, text: str, tokens: list[_Token], at: int) -> bool:
    last = at + len(phrase.words) - 1
    if last >= len(tokens) or (phrase.ends and not _CLAUSE_ENDS.match(text, tokens[last].end)):
        return False
    gap = _GAP_SPARED if phrase.spares else _GAP
    for step, word in enumerate(phrase.words[1:], at + 1):
        if not gap.fullmatch(text, tokens[step - 1].end, tokens[step].start) or not word.said_by(tokens[step].readings):
            return False
    return True


def _alike(said: str, word: str) -> bool:
    """Whether this is the word, a sign standing for a letter here and there; the first letter and half of them must be there."""
    if said == word:
        return True
    signs = sum(said.count(sign) for sign in _WILD)
    if not signs or len(said) != len(word) or signs * 2 > len(said):
        return False
    return all(a == b or a in _WILD for a, b in zip(said, word, strict=True))


def _tokens(text: str) -> list[_Token]:
    found = []
    for match in _TOKEN.finditer(text):
        start, word = match.start(), match.group()
        core = word.strip("*#_")
        if core:
            start += word.index(core)
            found.append(_Token(start, start + len(core), _readings(core)))
    return found


@lru_cache(maxsize=4096)
def _readings(word: str) -> tuple[str, ...]:
    """What a word may be: as it is, with digits read as letters, its letters no longer drawn out, without an Arabic article."""
    plain = unmarked(word.casefold())
    said = [plain]
    if _LETTER.search(plain) and not plain.isalpha():
        said += [plain.translate(_DIGITS), plain.translate(_ONE_AS_L).translate(_DIGITS)]
    said += [_DRAWN_OUT.sub(times, reading) for reading in list(said) for times in (r"\1", r"\1\1")]
    if not plain.isascii():
        said.append(_ARABIC_PREFIX.sub("", plain))
    return tuple(dict.fromkeys(said))


def _choices(phrase: str) -> list[str]:
    """ "sale+ (arabe+|juif+)" says two phrases; a choice within a choice is not read."""
    parts = [part.split("|") for part in re.split(r"[()]", phrase)]
    return ["".join(choice) for choice in product(*parts)]


def _phrase(choice: str, *, spares: bool) -> _Phrase:
    parts = re.sub(r"[-'’]", " ", choice).split()
    ends = parts[-1:] == ["!"]
    parts = parts[:-1] if ends else parts
    words = tuple(_word(part.strip("[]")) for part in parts)
    if not words or not all(word.text for word in words):
        raise ValueError("the phrase is empty")
    first = next((at for at, part in enumerate(parts) if part.startswith("[")), 0)
    last = next((at for at, part in enumerate(parts) if part.endswith("]")), len(parts) - 1)
    return _Phrase(words, (first, last), spares, ends)


@cache  # of our own phrases, which share their words
def _word(part: str) -> _Word:
    text = part.rstrip("+*")
    return _Word(unmarked(text.casefold()), part[len(text) :])
