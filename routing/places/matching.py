"""What a query may mean: every reading is scored against towns and neighbourhoods, and the best of each place is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from routing.places.everyday import everyday, nothing_but_everyday
from routing.places.gazetteer import Commune, Gazetteer
from routing.places.mentions import LONGEST_NAME, ends_in_street, mentioned
from routing.places.names import NameIndex
from routing.places.quarters import GENERIC, Quarters, numbered, significant
from routing.places.reading import FIGURE_IGNORED, Reading, departements_of, named_alone, readings, without_opening
from routing.places.records import Found
from routing.places.towns import CITIES, Towns
from routing.places.words import OPENINGS, STREETS, Word

SURE_ENOUGH = 90.0
DOUBTFUL = 75.0
TOWN_SHARE = 0.4
TOWN_LIKENESS = 76.0
QUARTER_LIKENESS = 66.0
QUARTER_ALONE = 0.93
ALIAS_ALONE = 0.98
WORTH_A_SENTENCE = 75.0
"""Likeness under which a whole sentence resembles the name of a town by chance."""
OUTSIDE_SCOPE = 20.0
WORDS_LEFT = 20.0
QUARTER_FOUND = 6.0
DEPARTEMENT_ALONE = 95.0
"""Of the largest town of a département that is all that is written: a village of that name comes after it."""
NAME_OF_A_STREET = 20.0
WRITTEN_FROM = 2.0
"""Obscurity up to which a place is thought of without being named alone."""


class Matching:
    def __init__(self, gazetteer: Gazetteer, towns: Towns, quarters: Quarters) -> None:
        self._gazetteer = gazetteer
        self._towns = towns
        self._quarters = quarters

    def found(self, words: str) -> Found:
        """The score of each place that comes near; empty when none does."""
        ways = readings(words, self._gazetteer)
        found = self._as_departement(ways)
        for way in ways:
            if way.loss < FIGURE_IGNORED or max(found.values(), default=0.0) < SURE_ENOUGH:
                self._merge(found, self._score(way), way.loss)
        if max(found.values(), default=0.0) < DOUBTFUL:
            for way in ways:
                if way.words and (way.departements or way.postcode):
                    self._merge(found, self._known_afar(self._score(Reading(words=way.words))), OUTSIDE_SCOPE)
        if ways and max(found.values(), default=0.0) < DOUBTFUL and not nothing_but_everyday(ways[0].words):
            first = ways[0]
            for place, score in mentioned(first.words, self._towns, self._quarters, self._written_from).items():
                elsewhere = first.postcode and not self._in_scope(first, place[1])
                self._merge(found, {place: score}, OUTSIDE_SCOPE if elsewhere else 0.0)
        return found

    def _known_afar(self, found: Found) -> Found:
        """Places that may be meant although the figure says elsewhere: no village, or the bus number 12 would be Bus (62)."""
        return {place: score for place, score in found.items() if self._written_from(place[1])}

    def _written_from(self, insee: str) -> bool:
        commune = self._gazetteer.by_insee(insee)
        return commune is not None and self._towns.obscurity(commune) <= WRITTEN_FROM

    def _score(self, way: Reading) -> Found:
        if not way.words:
            return self._without_name(way)
        if way.arrondissement:
            return self._in_city(way.words, way.arrondissement)
        found = self._by_name(way)
        if not way.postcode and nothing_but_everyday(way.words):
            return {
                place: score
                for place, score in found.items()
                if score >= SURE_ENOUGH and (way.departements or self._written_from(place[1]))
            }
        return found

    def _by_name(self, way: Reading) -> Found:
        least = WORTH_A_SENTENCE if len(way.words) > 2 and any(word.plain in everyday() for word in without_opening(way.words)) else 0.0
        found: Found = {(None, insee): score for insee, score in self._communes(way).items() if way.postcode or score >= least}
        best = max(found.values(), default=0.0)
        self._merge(found, self._quarters_alone(way, exact_only=best >= SURE_ENOUGH), 0.0)
        if best < SURE_ENOUGH and len(way.words) > 1:
            self._merge(found, self._town_and_rest(way), 0.0)
        return found

    def _communes(self, way: Reading) -> dict[str, float]:
        if way.postcode:
            members = self._gazetteer.by_postcode(way.postcode)
            if not members:
                return self._towns.inside(departements_of(way.postcode), way.words)
            scored = self._towns.among(members, way.words)
            for commune in members:
                if not (commune.parent or way.repaired):
                    scored[commune.insee] = max(scored.get(commune.insee, 0.0), 66.0 - self._towns.obscurity(commune))
            return self._down_to_arrondissements(members, scored)
        if way.departements:
            return self._towns.inside(way.departements, way.words)
        return self._towns.anywhere(way.words)

    def _down_to_arrondissements(self, members: Iterable[Commune], scored: dict[str, float]) -> dict[str, float]:
        """« Marseille 13014 » is the 14th arrondissement rather than the whole city."""
        for commune in members:
            if commune.parent:
                city = scored.get(commune.parent, 0.0)
                scored[commune.insee] = city
                scored[commune.parent] = city - 12.0
        return scored

    def _as_departement(self, ways: Sequence[Reading]) -> Found:
        """« seine saint denis » and nothing more: its largest towns, ahead of names that merely resemble it."""
        for way in ways:
            codes = named_alone(way.words, self._gazetteer)
            if codes:
                return {(None, commune.insee): DEPARTEMENT_ALONE - rank for rank, commune in enumerate(self._towns.largest(codes, 6))}
        return {}

    def _without_name(self, way: Reading) -> Found:
        if way.postcode:
            return self._at_postcode(way.postcode)
        largest = self._towns.largest(way.departements, 6)
        found: Found = {(None, commune.insee): 60.0 - rank for rank, commune in enumerate(largest)}
        for city in CITIES:
            for insee in self._arrondissement(city, way.arrondissement or 0):
                found[(None, insee)] = 55.0
        return found

    def _at_postcode(self, postcode: str) -> Found:
        members = self._gazetteer.by_postcode(postcode)
        if not members:
            return self._near_postcode(postcode)
        towns = {commune.insee: 100.0 for commune in members if not commune.parent}
        if len(towns) > 1:
            towns = {c.insee: 90.0 - 1.5 * self._towns.obscurity(c) for c in members if not c.parent}
        return {(None, insee): score for insee, score in self._down_to_arrondissements(members, towns).items()}

    def _near_postcode(self, postcode: str) -> Found:
        """A business (CEDEX) code, one wrong figure at its end, or an INSEE code taken for a postcode."""
        commune = self._gazetteer.by_insee(postcode)
        found: Found = {(None, commune.insee): 78.0} if commune else {}
        for known in self._gazetteer.postcodes():
            if known[:3] == postcode[:3] and sum(a != b for a, b in zip(known, postcode, strict=False)) == 1:
                for member in self._gazetteer.by_postcode(known):
                    if not member.parent:
                        found.setdefault((None, member.insee), 66.0 - self._towns.obscurity(member))
        return found

    def _in_city(self, words: tuple[Word, ...], number: int) -> Found:
        """« paris 18 », « lyon 8eme mermoz »: the city, its arrondissement, and maybe a neighbourhood of it."""
        found: Found = {}
        for town, rest in _splits(words, with_whole=True):
            for city, score in self._towns.city(town).items():
                if score < TOWN_LIKENESS:
                    continue
                left = WORDS_LEFT if rest else 0.0
                # « marseille 13 » names the département more often than the 13th arrondissement.
                doubt = 9.0 if city[:2] == str(number) else 0.0
                for insee in self._arrondissement(city, number):
                    self._merge(found, {(None, insee): score - left - doubt, (None, city): score - left - 12.0}, 0.0)
                if rest:
                    self._merge(found, self._rest_in_town(rest, city, score), 0.0)
        return found

    def _arrondissement(self, city: str, number: int) -> list[str]:
        first = {"75056": 75100, "69123": 69380, "13055": 13200}[city]
        wanted = str(first + number)
        return [commune.insee for commune in self._gazetteer.arrondissements(city) if commune.insee == wanted]

    def _quarters_alone(self, way: Reading, *, exact_only: bool) -> Found:
        """A neighbourhood named without its town: sure only where a postcode or a département narrows it."""
        words, vouched = numbered(way.words), QUARTER_ALONE
        index = self._quarters.everywhere
        if way.postcode or way.departements:
            vouched = 0.99 if way.postcode else 0.97
            index = self._quarters.inside(self._scope(way))
        if exact_only:
            owners = {key.owner: 100.0 - key.loss for key in index.exact("".join(word.plain for word in words))}
        else:
            owners = _named(index, words)
        found: Found = {}
        for owner, likeness in owners.items():
            quarter = self._quarters.listed[owner]
            share = max(vouched, ALIAS_ALONE) if quarter.alias and quarter.qpv else vouched
            for town in quarter.towns:
                if likeness >= QUARTER_LIKENESS and self._in_scope(way, town):
                    found[(quarter.qpv, town)] = max(likeness * share, found.get((quarter.qpv, town), 0.0))
        return found

    def _scope(self, way: Reading) -> frozenset[str]:
        if way.postcode:
            communes: Iterable[Commune] = self._gazetteer.by_postcode(way.postcode)
            return frozenset(self._gazetteer.city_of(commune.insee) for commune in communes)
        return self._towns.priority_in(way.departements)

    def _in_scope(self, way: Reading, insee: str) -> bool:
        commune = self._gazetteer.by_insee(insee)
        if commune is None:
            return False
        if way.postcode:
            return way.postcode in commune.postcodes
        return not way.departements or commune.departement in way.departements

    def _town_and_rest(self, way: Reading) -> Found:
        """« empalot toulouse », « st denis franc moisin »: a town at one end, something of it at the other."""
        found: Found = {}
        for town, rest in _splits(way.words):
            resembling = {} if nothing_but_everyday(town) else self._towns.with_quarters(town)
            named = {**self._towns.exactly(town), **resembling}
            for insee, score in named.items():
                if score < TOWN_LIKENESS or not self._in_scope(way, insee) or not (self._written_from(insee) or _an_address(rest)):
                    continue
                share = sum(len(word.plain) for word in rest) / sum(len(word.plain) for word in way.words)
                quarters = self._rest_in_town(rest, insee, score)
                self._merge(quarters, self._rest_in_town(way.words, insee, score), 0.0)
                self._merge(found, quarters, 0.0)
                answered = QUARTER_FOUND if max(quarters.values(), default=0.0) >= DOUBTFUL else 0.0
                street = NAME_OF_A_STREET if ends_in_street(rest) and way.words[: len(rest)] == rest else 0.0
                self._merge(found, {(None, insee): score - WORDS_LEFT * (0.5 + share) - answered - street}, 0.0)
        return found

    def _rest_in_town(self, rest: tuple[Word, ...], insee: str, town_score: float) -> Found:
        found: Found = {}
        for owner, likeness in _named(self._quarters.inside((insee,)), numbered(rest)).items():
            if likeness >= QUARTER_LIKENESS:
                found[(self._quarters.listed[owner].qpv, insee)] = TOWN_SHARE * town_score + (1 - TOWN_SHARE) * likeness
        return found

    @staticmethod
    def _merge(found: Found, more: Found, loss: float) -> None:
        for place, score in more.items():
            if score - loss > found.get(place, 0.0):
                found[place] = score - loss


def _an_address(rest: Sequence[Word]) -> bool:
    """What may stand beside the name of a village: a street, or words that say nothing themselves; the rest of a sentence may not."""
    if all(word.plain.isdigit() for word in rest):
        return False
    return any(word.plain in STREETS for word in rest) or not any(
        word.plain not in OPENINGS | GENERIC and word.number is None for word in significant(rest)
    )


def _named(index: NameIndex, words: tuple[Word, ...]) -> dict[int, float]:
    """Also without small words, and without what announces a name: « les 4000 » for « cité des 4000 », « quartier Franc-Moisin »."""
    owners = index.search(words)
    for shorter in {significant(words), significant(without_opening(words))} - {words, ()}:
        for owner, likeness in index.search(shorter).items():
            owners[owner] = max(likeness - 1.0, owners.get(owner, 0.0))
    return owners


def _splits(words: tuple[Word, ...], *, with_whole: bool = False) -> list[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    """(town, rest) for every cut, the town first or last."""
    cuts = [(words[:size], words[size:]) for size in range(1, len(words))]
    cuts += [(words[size:], words[:size]) for size in range(1, len(words))]
    whole: list[tuple[tuple[Word, ...], tuple[Word, ...]]] = [(words, ())] if with_whole else []
    return whole + [(town, rest) for town, rest in cuts if len(town) <= LONGEST_NAME]
