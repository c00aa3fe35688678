"""Communes by name: in all France, in some départements, at one postcode. Scores are 0..100, obscurity counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from routing.places.gazetteer import Commune, Gazetteer
from routing.places.names import NameIndex, usual_keys
from routing.places.texts import Key
from routing.places.words import Word, fold, heard, words_of

NOTABLE = 5_000
"""Inhabitants from which a commune is also found by sound and by shortened names."""
OBSCURITY = ((50_000, 0.0), (20_000, 1.0), (10_000, 2.0), (5_000, 3.0), (1_500, 5.5), (500, 7.5))
MOST_OBSCURE = 9.0
FORMER_LOSS = 8
WHOLE = 2
"""The loss up to which a key is still a whole name."""
SURE_ENOUGH = 91.0
"""Of a notable commune, from which a small one must be spelt right to be thought of."""
CITIES = ("75056", "69123", "13055")


class Towns:
    """`priority` are the INSEE codes of communes with a neighbourhood: searched first, never held obscure."""

    def __init__(self, gazetteer: Gazetteer, priority: Iterable[str]) -> None:
        self._gazetteer = gazetteer
        self.priority = frozenset(priority)
        self._priority = frozenset(rank for rank in map(gazetteer.rank, self.priority) if rank is not None)
        self._scopes: dict[frozenset[str], NameIndex] = {}

    def warm(self) -> None:
        """Builds the two national indexes now rather than at the first question (about 0.3 s)."""
        _ = self._notable, self._others, self._with_quarters

    def obscurity(self, commune: Commune) -> float:
        """Points a commune loses for being unlikely: nobody writes to us from most villages."""
        return 0.0 if commune.insee in self.priority else _obscurity(commune.population)

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
            ranks = sorted(rank for departement in departements for rank in self._gazetteer.ranks_in(departement))
            self._scopes[departements] = self._rich(ranks)
        found = self._scopes[departements].search(words)
        return {insee: score + 0.3 * (100.0 - score) for insee, score in self._scored(found, 0.4).items()}

    def among(self, communes: Iterable[Commune], words: tuple[Word, ...]) -> dict[str, float]:
        """Among the few communes of a postcode: it vouches for half of what the name lacks."""
        ranks = (self._gazetteer.rank(commune.insee) for commune in communes)
        found = self._scored(self._rich(rank for rank in ranks if rank is not None).search(words), 0.2)
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

    def priority_in(self, departements: frozenset[str]) -> frozenset[str]:
        """The INSEE codes of the priority communes of these départements."""
        return frozenset().union(*(self._by_departement.get(departement, ()) for departement in departements))

    @cached_property
    def _by_departement(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for commune in map(self._gazetteer.at, sorted(self._priority)):
            found.setdefault(commune.departement, []).append(commune.insee)
        return found

    def _scored(self, owners: dict[int, float], obscurity: float) -> dict[str, float]:
        """INSEE code → score, for owners that are ranks in the gazetteer."""
        insee, populations = self._gazetteer.insee_at, self._gazetteer.populations
        scored = {}
        for rank, score in owners.items():
            loss = 0.0 if rank in self._priority else _obscurity(populations[rank])
            scored[insee(rank)] = max(0.0, score - obscurity * loss)
        return scored

    def _rich(self, ranks: Iterable[int], *, ready: bool = False) -> NameIndex:
        keys: list[Key] = []
        sounds: list[tuple[str, int]] = []
        for rank in ranks:
            commune = self._gazetteer.at(rank)
            if not commune.parent:
                words = words_of(commune.name)
                keys.extend(usual_keys(words, rank))
                sounds.append((heard(words), rank))
                keys.extend(self._former(commune, rank))
        return NameIndex(keys, sounds, ready=ready)

    def _former(self, commune: Commune, rank: int) -> Iterator[Key]:
        """Names of communes that were merged into a larger one: Pierrefitte-sur-Seine now is in Saint-Denis."""
        for name in self._gazetteer.former_names(commune.insee):
            for key in usual_keys(words_of(name), rank):
                yield Key(key.text, rank, key.loss + FORMER_LOSS)

    def _is_notable(self, rank: int) -> bool:
        return rank in self._priority or self._gazetteer.populations[rank] >= NOTABLE

    @cached_property
    def _notable(self) -> NameIndex:
        return self._rich(filter(self._is_notable, range(len(self._gazetteer))), ready=True)

    @cached_property
    def _others(self) -> NameIndex:
        small = ((rank, c.name) for rank, c in enumerate(self._gazetteer) if not c.parent and not self._is_notable(rank))
        return NameIndex.plain(small)

    @cached_property
    def _with_quarters(self) -> NameIndex:
        """Whole names, and names without their article, by spelling and sound."""
        keys: list[Key] = []
        sounds: list[tuple[str, int]] = []
        for rank in sorted(self._priority):
            commune = self._gazetteer.at(rank)
            words = words_of(commune.name)
            keys.extend(key for key in usual_keys(words, rank) if key.loss <= WHOLE)
            keys.extend(key for key in self._former(commune, rank) if key.loss <= FORMER_LOSS)
            sounds.append((heard(words), rank))
        return NameIndex(keys, sounds, ready=True)

    @cached_property
    def _cities(self) -> NameIndex:
        ranks = (rank for rank in map(self._gazetteer.rank, CITIES) if rank is not None)
        return NameIndex.of_names((rank, words_of(self._gazetteer.at(rank).name)) for rank in ranks)

    def largest(self, departements: frozenset[str], limit: int) -> list[Commune]:
        populations = self._gazetteer.populations
        ranks = sorted(rank for departement in departements for rank in self._gazetteer.ranks_in(departement))
        ranks.sort(key=lambda rank: (rank not in self._priority, -populations[rank]))
        found = (self._gazetteer.at(rank) for rank in ranks)
        return list(islice((commune for commune in found if not commune.parent), limit))

    def named(self, name: str, departement: str) -> Commune | None:
        """The commune of exactly this name, faults of case, accents and hyphens apart; None when unknown."""
        wanted = fold(name)
        return next((c for c in self._gazetteer.by_departement(departement) if fold(c.name) == wanted), None)


def _obscurity(population: int) -> float:
    return next((loss for least, loss in OBSCURITY if population >= least), MOST_OBSCURE)
