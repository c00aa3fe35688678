"""Dangers told in any order of words: ideas that stand close together, such as hitting, me and my husband.

Ideas and rules are data (`locales/danger_ideas.csv`, `locales/danger_rules.csv`). A rule holds for every language that has
its ideas; an idea of another language never completes it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeAlias

from dialogue.phrases import Meaning, Spot, apart

_AROUND = 4
"""Words before and after a danger where an idea that silences it is looked for."""
_BESIDE = 3
"""Words before and after, where an idea that a rule will not have is looked for."""


@dataclass(frozen=True, slots=True)
class Idea:
    """What a word is about, whatever the word: "mari", "husband" and "kocam" are all `partner`."""

    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Needed:
    """An idea a rule needs beside its first."""

    name: str
    after: bool = False
    """Only where it follows the first: "frappe son fils" and not "mon fils tape"."""
    touching: bool = False
    """Only without a word between it and the first: "me frappe"."""

    def fits(self, spot: Spot[Idea], key: Spot[Idea]) -> bool:
        if self.touching:
            return spot.after == key.first or spot.first == key.after
        return not self.after or spot.first >= key.after


@dataclass(frozen=True, slots=True)
class Rule(Generic[Meaning]):
    """The `key` and all that is `needed`, with at most `within` other words between them, and none of `without` near."""

    key: str
    needed: tuple[Needed, ...]
    without: frozenset[str]
    within: int
    means: Meaning
    needs: frozenset[str]
    """The ideas without which it is never met."""

    @property
    def ideas(self) -> frozenset[str]:
        """Every idea that has to be looked for."""
        return self.without | self.needs


Places: TypeAlias = "dict[str, list[Spot[Idea]]]"


def rule_of(written: str, within: int, means: Meaning) -> Rule[Meaning]:
    """ "hits~me actor >victim -thing": the key `hits` with `me` touching it, an `actor`, a `victim` after it, and no `thing`."""
    first, *others = written.split()
    key, *touching = first.split("~")
    needed = [Needed(name, touching=True) for name in touching]
    needed += [Needed(name.removeprefix(">"), after=name.startswith(">")) for name in others if not name.startswith("-")]
    without = frozenset(name[1:] for name in others if name.startswith("-"))
    return Rule(key, tuple(needed), without, within, means, needs=frozenset((key, *(one.name for one in needed))))


def by_language(ideas: Iterable[Spot[Idea]]) -> dict[str, Places]:
    """Where each idea stands, language by language."""
    found: dict[str, Places] = defaultdict(lambda: defaultdict(list))
    for spot in ideas:
        found[spot.means.language][spot.means.name].append(spot)
    return found


def told(rules: Sequence[Rule[Meaning]], places: Places) -> Iterator[Spot[Meaning]]:
    """Where each rule is met by the ideas of one language."""
    for rule in rules:
        if rule.needs <= places.keys():
            yield from (spot for spot in _met(rule, places) if not near(spot, places, rule.without, around=_BESIDE))


def _met(rule: Rule[Meaning], places: Places) -> Iterator[Spot[Meaning]]:
    for key in places.get(rule.key, ()):
        chosen = [key]
        for one in rule.needed:
            fitting = [spot for spot in apart(places[one.name], chosen) if one.fits(spot, key)]
            if not fitting:
                break
            chosen.append(min(fitting, key=lambda spot: max(spot.first - key.after, key.first - spot.after)))
        else:
            first, after = min(spot.first for spot in chosen), max(spot.after for spot in chosen)
            if after - first - sum(spot.after - spot.first for spot in chosen) <= rule.within:
                yield Spot(first, after, rule.means)


def near(told: Spot[Meaning], places: Places, ideas: Iterable[str], around: int = _AROUND) -> bool:
    """Whether one of these ideas stands inside or close to something told."""
    return any(spot.first < told.after + around and told.first - around < spot.after for idea in ideas for spot in places.get(idea, ()))
