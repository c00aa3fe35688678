"""Where is it? Words, a postcode or a position become the places that may have been meant, best first. Pure look-ups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogue.words import plain
from routing.places.everyday import everyday
from routing.places.gazetteer import Gazetteer, load
from routing.places.matching import Matching
from routing.places.outlines import Ground
from routing.places.quarters import Quarters
from routing.places.records import Alias, Candidate, Found, Outline, Qpv, settled
from routing.places.towns import Towns
from routing.places.words import NO_PLACE

__all__ = [
    "Alias",
    "Candidate",
    "Outline",
    "Places",
    "Qpv",
    "settled",
]

WORTH_SHOWING = 50.0
FAR_BEHIND = 20.0


class Places:
    """Everything known of places, for one process. Building is instant; the first misspelt name costs about half a second."""

    def __init__(
        self,
        gazetteer: Gazetteer | None = None,
        qpvs: Sequence[Qpv] = (),
        aliases: Sequence[Alias] = (),
        *,
        outlines: Sequence[Outline] = (),
    ) -> None:
        self._gazetteer = gazetteer or load()
        self._quarters = Quarters(self._gazetteer, qpvs, aliases)
        self._names = {outline.qpv: outline.name for outline in outlines} | {qpv.code: qpv.name for qpv in qpvs}
        self._of_qpv = {outline.qpv: outline.communes for outline in outlines} | {qpv.code: qpv.communes for qpv in qpvs}
        self._towns = Towns(self._gazetteer, self._quarters.towns)
        self._matching = Matching(self._gazetteer, self._towns, self._quarters)
        self._ground = Ground([replace(outline, communes=self._of_qpv[outline.qpv]) for outline in outlines])

    def warm(self) -> None:
        """Builds the indexes now, so that no resident waits for them."""
        self._towns.warm()
        _ = self._quarters.everywhere, everyday()

    def find(self, words: str, *, limit: int = 6) -> list[Candidate]:
        """What may have been meant, best first; empty when nothing comes near."""
        if plain(words) in NO_PLACE:
            return []
        direct = self._by_code(words)
        if direct:
            return direct[:limit]
        return self._ranked(self._matching.found(words), limit)

    def at(self, lon: float, lat: float, *, limit: int = 6) -> list[Candidate]:
        """What is around a position in WGS84 degrees, none where no outline is known; the caller forgets the position afterwards."""
        found: Found = {}
        for hit in self._ground.at(lon, lat, limit):
            for insee in map(self._gazetteer.city_of, hit.communes):
                found.setdefault((hit.qpv, insee), hit.score)
        return self._ranked(found, limit)

    def within(self, insee: str) -> list[Candidate]:
        """The neighbourhoods of a commune, by name: what to ask once the commune is known.

        Of an arrondissement, those that the list places in it; where it does not go that far, as the national list, all those of the city.
        """
        town = self._gazetteer.city_of(insee)
        quarters = self._quarters.of_town(town)
        nearer = [quarter for quarter in quarters if town != insee and quarter.qpv and insee in self._of_qpv[quarter.qpv]]
        listed = [self._candidate((quarter.qpv, town), 100.0) for quarter in nearer or quarters]
        return sorted((found for found in listed if found), key=lambda found: found.qpv_name or "")

    def _by_code(self, words: str) -> list[Candidate]:
        """« QN09328M » as printed on a letter, or a code of ours."""
        code, _, town = words.strip().upper().partition("/")
        if code not in self._of_qpv:
            return []
        towns = map(self._gazetteer.city_of, self._of_qpv[code])
        return self._ranked({(code, insee): 100.0 for insee in towns if town in ("", insee)}, len(self._of_qpv[code]))

    def _ranked(self, found: Found, limit: int) -> list[Candidate]:
        best = max(found.values(), default=0.0)
        floor = max(WORTH_SHOWING, best - FAR_BEHIND)
        kept = sorted(((score, place) for place, score in found.items() if score >= floor), key=self._order)
        candidates = (self._candidate(place, score) for score, place in kept[: 2 * limit])
        return [candidate for candidate in candidates if candidate][:limit]

    def _order(self, scored: tuple[float, tuple[str | None, str]]) -> tuple[float, int, str, str]:
        score, (qpv, insee) = scored
        commune = self._gazetteer.by_insee(insee)
        return -round(score, 1), -(commune.population if commune else 0), insee, qpv or ""

    def _candidate(self, place: tuple[str | None, str], score: float) -> Candidate | None:
        qpv, insee = place
        commune = self._gazetteer.by_insee(insee)
        if commune is None or (qpv and qpv not in self._names):
            return None
        return Candidate(
            insee=commune.insee,
            commune=commune.name,
            departement=commune.departement,
            score=round(min(100.0, score), 1),
            qpv=qpv,
            qpv_name=self._names[qpv] if qpv else None,
        )
