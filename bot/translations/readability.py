"""How plain the French of residents is: how long its sentences are, and which of its words are not everyday ones.

Counted: every French text shown to residents that holds a sentence (one that ends in . ! ? …, or the whole in :), with its hints, the
web chat included. Not counted: labels of buttons and lists of words, since short by nature they would only flatter the average.
"L'eau" is two words, "est-ce" one, a fact filled in is one. Labels count for the words that are not everyday ones.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from statistics import mean

from bot.texts import SOURCE
from bot.translations.sources import WORDS_ACCEPTED, read, written

FACT = "fait"
"""A word in the place of each fact that is filled in."""
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_END = re.compile(r"[.!?…](\s|$)")
_WORD = re.compile(r"\w+(?:-\w+)*")
_LETTERS = re.compile(r"[^\W\d_]+")
_NAMES = frozenset({"porte", "voix", "telegram", "whatsapp", "word", "javascript", "heic", "pdf", "sms", "mo", "pv", "caf", "rsa"})
"""Not words: names, and letters that stand for some."""
_ENDINGS = (("", ("s", "x", "e", "es")), ("er", ("e", "es", "ons", "ez", "ent", "é", "ée", "és", "ées", "era", "erez", "ait")),
            ("al", ("aux", "ale", "ales")), ("ir", ("is", "it", "issez", "i", "ie", "ira")))  # fmt: skip
"""An everyday word is one too with another ending: "touchez" beside "toucher", as (its own ending, others)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readability:
    sentences: int
    mean: float
    """Words a sentence."""
    longest: int
    """Words of the longest."""
    longest_sentence: str
    uncommon: Mapping[str, tuple[str, ...]]
    """Words that are not everyday ones, with the keys of the texts they are in."""


def measured(french: str) -> Readability:
    """The Fluent source of residents' French."""
    texts = read_by_residents(french)
    said = [sentence for text in texts.values() if is_told(text) for sentence in sentences(text)]
    longest = max(said, key=words)
    return Readability(
        sentences=len(said), mean=mean(map(words, said)), longest=words(longest), longest_sentence=longest, uncommon=_uncommon(texts)
    )  # fmt: skip


def read_by_residents(french: str) -> dict[str, str]:
    """Texts by key, in their longest form; not the lists of words that people may type."""
    patterns = read(SOURCE, french).texts
    return {key: written(pattern, FACT) for key, pattern in patterns.items() if not WORDS_ACCEPTED.match(key)}


def sentences(text: str) -> list[str]:
    return [sentence for sentence in _SENTENCE.split(text.strip()) if words(sentence)]


def words(sentence: str) -> int:
    return len(_WORD.findall(sentence))


def is_told(text: str) -> bool:
    """A sentence at least, not a label."""
    return bool(_END.search(text)) or text.endswith(":")


def _uncommon(texts: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found = defaultdict[str, dict[str, None]](dict)
    for key, text in texts.items():
        if key.startswith(("language-name", "choose-language-language")):
            continue  # each in its own language
        for word in _LETTERS.findall(re.sub(r"/[a-z]+", "", text.lower())):
            if not is_plain(word, everyday()):
                found[word][key] = None
    return {word: tuple(keys) for word, keys in found.items()}


def is_plain(word: str, known: Collection[str]) -> bool:
    """One of the words that are known, or another form of one. One letter is what is left of "l'eau"."""
    if len(word) == 1 or word in known or word in _NAMES:
        return True
    return any(
        word.removesuffix(ending) + own in known
        for own, others in _ENDINGS for ending in (*others, own) if ending and word.endswith(ending)
    )  # fmt: skip


@cache
def everyday() -> frozenset[str]:
    """The most frequent words of French, and everyday words of those who live in a neighbourhood, that books and films say less."""
    folder = files("locales").joinpath("plain")
    lines = [line for name in ("fr.txt", "ours.txt") for line in folder.joinpath(name).read_text("utf-8").splitlines()]
    return frozenset(line for line in lines if line and not line.startswith("#"))
