"""Names in Arabic script, where no capital says how far one goes: told by what its words are made of. Pure."""

from __future__ import annotations

from routing.anonymous.reading import Word
from routing.anonymous.words import listed

_ARTICLE = "ال"
_SERVANT = "عبد"
_SURNAMES_BEGIN = ("بن", "بل", "بو")
_VERBS_BEGIN = ("ا", "ت", "ن", "ي")
_JOINED = ("و", "ف", "ب", "ل", "ك")
"""Small words that are written in one with the word after them."""
_SHORTEST = 3
"""Letters of a word after its article or the beginning of a surname."""


def uncased(word: Word) -> bool:
    return "\u0600" <= word.text[0] <= "\u06ff"


def everyday(word: Word) -> bool:
    """A word of everyday, with its article or without; "علي" is a name and "على" is not, though they are compared as one."""
    if word.plain in listed("doubtful"):
        return word.text.endswith("ى") and word.plain in listed("word")
    bare = word.plain.removeprefix(_ARTICLE)
    forms = (word.plain, bare) if len(bare) >= _SHORTEST else (word.plain,)
    return any(one in listed(kind) for one in forms for kind in ("word", "said", "beside-name"))


def made_as_a_name(word: Word, before: Word) -> bool:
    """Whether a word that follows one of a name is made as names are: "الزهراء", "بنعلي", whatever follows "بن", "ال…" after "عبد"."""
    if before.plain == _SERVANT and word.plain.startswith(_ARTICLE):
        return True
    if not uncased(word) or everyday(word):
        return False
    if before.plain in listed("inside"):
        return True
    return any(word.plain.startswith(one) and len(word.plain) >= len(one) + _SHORTEST for one in (_ARTICLE, *_SURNAMES_BEGIN))


def may_be_a_name(word: Word) -> bool:
    """Whether a word that is in no list could be one, after "اسمي" and a first name: neither a verb nor joined to a small word."""
    return uncased(word) and not everyday(word) and not word.plain.startswith((*_VERBS_BEGIN, *_JOINED))
