"""Words that ask for an answer to be changed: "changer le lieu", "je voudrais modifier mon message", "change place".

The verbs, the small words around them and other names of a line of the recap are data, per language. A message is heard so only when
nothing is left over: "il faut changer l'ampoule du hall" is something to tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dialogue.near import one_letter_less
from dialogue.words import plain

LONGEST = 60
_FEW = 3
"""Words that a wish to change something has at most, small ones left out; more of them tell something."""
_TYPING_SLIPS_FROM = 5
"""Letters from which a word with one letter too few, too many or wrong is still that word."""


@dataclass(frozen=True)
class Changes:
    """`verbs` ask for a change, `small` says nothing beside them; both of every language together."""

    verbs: frozenset[str]
    small: frozenset[str]

    @classmethod
    def of(cls, verbs: Iterable[str], small: Iterable[str]) -> Changes:
        return cls(frozenset(map(plain, verbs)), _words(small))

    def what(self, text: str) -> str | None:
        """The words for what is to be changed, "" when only the wish is said; None when no change is asked for."""
        words = plain(text).split() if len(text) <= LONGEST else []
        if not any(word in self.verbs for word in words):
            return None
        return " ".join(word for word in words if word not in self.verbs and word not in self.small)

    def asks(self, text: str) -> bool:
        """Whether a few words say little more than that something is to be changed."""
        words = plain(text).split() if len(text) <= LONGEST else []
        telling = [word for word in words if word not in self.small]
        return bool(telling) and telling[0] in self.verbs and len(telling) <= _FEW

    def meant(self, text: str, names: Mapping[str, Iterable[str]]) -> str | None:
        """The step, of those whose `names` are given, that words ask to change: its whole name, or a word of one name only."""
        if not (what := self.what(text)):
            return None
        named = {step: [self._bare(name) for name in several] for step, several in names.items()}
        for fits in (_is_it, _is_a_part, _is_misspelt):
            found = [step for step, several in named.items() if any(fits(what, name) for name in several)]
            if found:
                return found[0] if fits is _is_it or len(found) == 1 else None
        return None

    def _bare(self, name: str) -> str:
        words = plain(name).split()
        return " ".join(word for word in words if word not in self.small) or " ".join(words)


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in plain(text).split())


def _is_it(what: str, name: str) -> bool:
    return what == name


def _is_a_part(what: str, name: str) -> bool:
    return bool(name) and set(what.split()) <= set(name.split())


def _is_misspelt(what: str, name: str) -> bool:
    """One letter too few, too many or wrong."""
    if min(len(what), len(name)) < _TYPING_SLIPS_FROM or abs(len(what) - len(name)) > 1:
        return False
    return bool({what, *one_letter_less(what)} & {name, *one_letter_less(name)})
