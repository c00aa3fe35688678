"""Words written as they sound: "kouto" for "couteau", "biolaron" for "violaron", "kidrabni" for "kaydrebni"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

_LONG_ENOUGH = 5  # letters from which a word that sounds alike is still known
_ENOUGH_CONSONANTS = 5  # and consonants of an Arabic word in Latin letters, whose vowels everybody writes as they like
_DOUBLED = re.compile(r"([^\W\d])\1+")
_DIGITS = re.compile("[35679]")  # letters of Arabic that Latin lacks: no other language has them inside a word

_SOUNDS = (
    (re.compile("ph"), "f"), (re.compile("c(?=[eiy])"), "s"), (re.compile("eau|au"), "o"), (re.compile("[ae][nm](?=[^aeiouy]|$)"), "A"),
    (re.compile("(?:ai|ei|i)[nm](?=[^aeiouy]|$)"), "I"), (re.compile("qu?|c(?=[aoulrkt]|$)"), "k"),
    (re.compile("ai|ei|ez$|er$"), "e"), (re.compile("h"), ""), (re.compile("y"), "i"), (re.compile("z"), "s"), (re.compile("oi"), "wa"),
    (re.compile(r"(?<=\w\w)e?[estdx]*$"), ""),
)  # fmt: skip


def sound(folded: str) -> str:
    """What a folded word sounds like in French, roughly: "kouto" and "couteau" are one."""
    for written, said in _SOUNDS:
        folded = written.sub(said, folded)
    return _DOUBLED.sub(r"\1", folded)


_IBERIAN = (
    (re.compile("(?<![cln])h"), ""), (re.compile("v"), "b"), (re.compile("c(?=[eiy])|z"), "s"), (re.compile("qu(?=[ei])|q|c(?!h)"), "k"),
    (re.compile("g(?=[ei])"), "j"), (re.compile("gu(?=[ei])"), "g"), (re.compile("ll|y"), "i"), (re.compile("s?x"), "s"),
)  # fmt: skip


def iberian_sound(folded: str) -> str:
    """What a folded word sounds like in Spanish or Portuguese, roughly: "biolaron" and "violaron" are one."""
    for written, said in _IBERIAN:
        folded = written.sub(said, folded)
    return _DOUBLED.sub(r"\1", folded)


_SAME_CONSONANTS = ((re.compile("kh|5"), "x"), (re.compile("[cs]h"), "c"), (re.compile("gh"), "g"), (re.compile("(?<=[dt])h"), ""))
_VOWELS = dict.fromkeys(map(ord, "aeiouwy2"))
_ONE_LETTER = str.maketrans({"7": "h", "9": "k", "q": "k"})


def consonants(folded: str) -> str:
    """What stays of an Arabic word in Latin letters however it is written: "kaydrebni", "kaydharbni" and "kidrabni" are one."""
    for written, said in _SAME_CONSONANTS:
        folded = written.sub(said, folded)
    return folded.translate(_ONE_LETTER).translate(_VOWELS)


class ByEar:
    """Finds the word of a list that another sounds like, in the languages that people write by ear."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        """`words` are folded, by language; a language that is not written by ear is left out."""
        self._french = _shortest(sound, _long(words.get("fr", ())))
        self._iberian = _shortest(iberian_sound, _long([*words.get("es", ()), *words.get("pt", ())]))
        self._arabic = _shortest(consonants, words.get("ar-Latn", ()))

    def get(self, word: str) -> str | None:
        """The word that this one, folded and unknown, may have been."""
        if len(word) >= _LONG_ENOUGH:
            if (alike := self._french.get(sound(word))) and alike[0] in (word[0], "c", "q", "k"):
                return alike
            if alike := self._iberian.get(iberian_sound(word)):
                return alike
        said = consonants(word)
        enough = len(said) >= _ENOUGH_CONSONANTS or (len(said) == _ENOUGH_CONSONANTS - 1 and _DIGITS.search(word))
        return self._arabic.get(said) if enough else None


def _long(words: Iterable[str]) -> Iterable[str]:
    return (word for word in words if len(word) >= _LONG_ENOUGH)


def _shortest(heard: Callable[[str], str], words: Iterable[str]) -> dict[str, str]:
    """The shortest word of those that are heard as one: always the same, whatever the order of the data."""
    return {heard(word): word for word in sorted(words, key=lambda word: (len(word), word), reverse=True)}
