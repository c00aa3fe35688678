"""Communes by name: in all France, in some départements, at one postcode. Scores are 0..100, obscurity counted."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from routing.gazetteer import Commune, Gazetteer
from routing.place_names import Key, NameIndex, usual_keys
from routing.place_words import Word, fold, heard, words_of

NOTABLE = 5_000
"""Inhabitants from which a commune is also found by sound and by shortened names."""
OBSCURITY = ((50_000, 0.0), (20_000, 1.0), (10_000, 2.0), (5_000, 3.0), (1_500, 5.5), (500, 7.5))
MOST_OBSCURE = 9.0
FORMER_LOSS = 8.0
SURE_ENOUGH = 91.0
"""Of a notable commune, from which a small one must be spelt right to be thought of."""
CITIES = ("75056", "69123", "13055")


class Towns:
    """`priority` are the INSEE codes of communes with a neighbourhood: searched first, never held obscure."""

    def __init__(self, gazetteer: Gazetteer, priority: Iterable[str]) -> None:
        self._gazetteer = gazetteer
        self.priority = frozenset(priority)
        self._communes = [commune for commune in gazetteer if not commune.parent]
        self._rank = {commune.insee: rank for rank, commune in enumerate(self._communes)}
        self._scopes: dict[frozenset[str], NameIndex] = {}

    def warm(self) -> None:
        """Builds the two national indexes now rather than at the first question (about 0.3 s)."""
        _ = self._notable, self._others, self._with_quarters

    def obscurity(self, commune: Commune) -> float:
        """Points a commune loses for being unlikely: nobody writes to us from most villages."""
        if commune.insee in self.priority:
            return 0.0
        return next((loss for population, loss in OBSCURITY if commune.population >= population), MOST_OBSCURE)

    def anywhere(self, words: tuple[Word, ...]) -> dict[str, float]:
        found = self._scored(self._notable.search(words), 1.0)
        if max(found.values(), default=0.0) < SURE_ENOUGH:
            others = self._others.search(words)
        else:
            others = {key.owner: 100.0 for key in self._others.exact("".join(word.plain for word in words))}
        for insee, score in self._scored(others, 1.0).items():
            found[insee] = max(score, found.get(insee, 0.0))
        return found

    def inside(self, departements: frozenset[str], words: tuple[Word, ...]) -> dict[str, float]:
        """Within départements, where even a village may be misspelt or cut short."""
        if departements not in self._scopes:
            self._scopes[departements] = self._rich(commune for commune in self._communes if commune.departement in departements)
        found = self._scopes[departements].search(words)
        return {insee: score + 0.3 * (100.0 - score) for insee, score in self._scored(found, 0.4).items()}

    def among(self, communes: Iterable[Commune], words: tuple[Word, ...]) -> dict[str, float]:
        """Among the few communes of a postcode: it vouches for half of what the name lacks."""
        members = [commune for commune in communes if not commune.parent]
        found = self._scored(self._rich(members).search(words), 0.2)
        return {insee: score + 0.5 * (100.0 - score) for insee, score in found.items()}

    def with_quarters(self, words: tuple[Word, ...]) -> dict[str, float]:
        """Only communes that have a neighbourhood or an alias; quick, for parts of a query."""
        return self._scored(self._with_quarters.search(words, limit=4), 1.0)

    def exactly(self, words: tuple[Word, ...]) -> dict[str, float]:
        text = "".join(word.plain for word in words)
        keys = (*self._notable.exact(text), *self._others.exact(text))
        return self._scored({key.owner: 100.0 - key.loss for key in keys if key.loss < FORMER_LOSS}, 1.0)

    def city(self, words: tuple[Word, ...]) -> dict[str, float]:
        """Paris, Lyon and Marseille, the cities with arrondissements."""
        return self._scored(self._cities.search(words), 0.0)

    def codes(self, departements: frozenset[str]) -> frozenset[str]:
        """The INSEE codes of all communes of these départements."""
        listed = (self._gazetteer.by_departement(departement) for departement in departements)
        return frozenset(commune.insee for communes in listed for commune in communes)

    def _scored(self, owners: dict[int, float], obscurity: float) -> dict[str, float]:
        scored = {}
        for owner, score in owners.items():
            commune = self._communes[owner]
            scored[commune.insee] = max(0.0, score - obscurity * self.obscurity(commune))
        return scored

    def _rich(self, communes: Iterable[Commune]) -> NameIndex:
        keys: list[Key] = []
        sounds: list[tuple[str, int]] = []
        for commune in communes:
            owner = self._rank[commune.insee]
            words = words_of(commune.name)
            keys.extend(usual_keys(words, owner))
            sounds.append((heard(words), owner))
            keys.extend(self._former.get(owner, ()))
        return NameIndex(keys, sounds)

    @cached_property
    def _former(self) -> dict[int, list[Key]]:
        """Names of communes that were merged into a larger one: Pierrefitte-sur-Seine now is in Saint-Denis."""
        former: dict[int, list[Key]] = {}
        for record in self._gazetteer.former:
            owner = self._rank.get(record.today)
            if owner is not None:
                words = words_of(record.name)
                shorter = (Key(key.text, owner, key.loss + FORMER_LOSS) for key in usual_keys(words, owner))
                former.setdefault(owner, []).extend(shorter)
        return former

    def _is_notable(self, commune: Commune) -> bool:
        return commune.insee in self.priority or commune.population >= NOTABLE

    @cached_property
    def _notable(self) -> NameIndex:
        return self._rich(commune for commune in self._communes if self._is_notable(commune))

    @cached_property
    def _others(self) -> NameIndex:
        small = ((rank, commune.name) for rank, commune in enumerate(self._communes) if not self._is_notable(commune))
        return NameIndex.plain(small)

    @cached_property
    def _with_quarters(self) -> NameIndex:
        """Whole names, and names without their article, by spelling and sound."""
        keys: list[Key] = []
        sounds: list[tuple[str, int]] = []
        for rank, commune in enumerate(self._communes):
            if commune.insee in self.priority:
                words = words_of(commune.name)
                keys.extend(key for key in usual_keys(words, rank) if key.loss <= 2.0)
                keys.extend(key for key in self._former.get(rank, ()) if key.loss <= FORMER_LOSS)
                sounds.append((heard(words), rank))
        return NameIndex(keys, sounds)

    @cached_property
    def _cities(self) -> NameIndex:
        ranked = ((self._rank[insee], insee) for insee in CITIES if insee in self._rank)
        return NameIndex.of_names((rank, words_of(self._communes[rank].name)) for rank, _ in ranked)

    def largest(self, departements: frozenset[str], limit: int) -> list[Commune]:
        found = [commune for commune in self._communes if commune.departement in departements]
        found.sort(key=lambda commune: (commune.insee not in self.priority, -commune.population))
        return found[:limit]

    def named(self, name: str, departement: str) -> Commune | None:
        """The commune of exactly this name, faults of case, accents and hyphens apart; None when unknown."""
        wanted = fold(name)
        return next((c for c in self._gazetteer.by_departement(departement) if fold(c.name) == wanted), None)
