"""The directory as the running bot knows it: which association works where, and what people call places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

from dialogue.kinds import Option, Position, Words
from dialogue.words import plain, plain_label
from flows.themes import Theme
from routing.directory.file import Territory
from routing.places import gazetteer
from routing.places.finding import Alias, Candidate, Outline, Places, Qpv, settled
from routing.places.named import names_more
from routing.rules import Body, Spot, best, nearest
from routing.themes.lexicon import suggest
from routing.written_in import written_in
from storage import directory as stored
from storage.database import Database, Tx

MOST_OPTIONS = 5
"""With "elsewhere", six buttons."""
MOST_CANDIDATES = 6
MOST_QUARTERS = 6
MOST_DESTINATIONS = 60


@dataclass(frozen=True)
class Directory:
    bodies: tuple[Body, ...]
    qpvs: tuple[Qpv, ...] = ()
    aliases: tuple[Alias, ...] = ()
    outlines: tuple[Outline, ...] = ()
    version: int = 0

    @classmethod
    async def read(cls, database: Database) -> Directory:
        """The directory as it now is."""
        async with database.read() as tx:
            return await cls.load(tx)

    @classmethod
    async def load(cls, tx: Tx) -> Directory:
        """Read the directory from the database; places are prepared when they are first asked for."""
        version = await stored.version(tx)  # first: an import that ends while we read is then seen as newer, and read again
        rows = await stored.associations(tx)
        known = {row.id: row.slug for row in rows}
        return cls(
            bodies=await _bodies(tx, rows),
            qpvs=await known_qpvs(tx),
            aliases=tuple(
                Alias(name=row.name, code=row.code, association=known[row.association_id])
                for row in await stored.aliases(tx)
                if row.association_id in known
            ),
            outlines=tuple(
                Outline(qpv=code, name=name, geometry=shape, communes=communes) for code, name, shape, communes in await stored.outlines(tx)
            ),
            version=version,
        )  # fmt: skip

    async def with_bodies_of(self, tx: Tx) -> Directory:
        """This directory with the associations as they now are. Its places, slow to prepare, stay as they were; since its version is
        none that is stored, all of it is read again soon, also when this transaction comes to nothing."""
        fresh = replace(self, bodies=await _bodies(tx, await stored.associations(tx)), version=-1)
        fresh.__dict__["places"] = self.places
        return fresh

    def warm(self) -> None:
        """Do now, in whatever thread, what everybody would wait for at the first words, the first place and the first hand-over."""
        self.places.warm()
        suggest("bonjour")
        written_in("bonjour")
        _ = self._departements

    @cached_property
    def places(self) -> Places:
        return Places(gazetteer.load(), qpvs=self.qpvs, aliases=self.aliases, outlines=self.outlines)

    def find(self, said: Words | Position) -> tuple[Option, ...]:
        """Where this may be: one option when it is sure, at most five to choose from, none when nothing fits."""
        return self._find_again(said.text) if isinstance(said, Words) and said.text.isdecimal() else self._find(said)

    @cached_property
    def _find_again(self) -> Callable[[str], tuple[Option, ...]]:
        """Postcodes are few and the neighbours of a place all type the same; what is not a number is never remembered."""
        return lru_cache(maxsize=1024)(lambda postcode: self._find(Words(postcode)))

    def _find(self, said: Words | Position) -> tuple[Option, ...]:
        found = self.candidates(said)
        sure = settled(found)
        if sure:
            return (Option(sure.code, sure.label),)
        return tuple(Option(candidate.code, candidate.label, sure=False) for candidate in found[:MOST_OPTIONS])

    def candidates(self, said: Words | Position) -> Sequence[Candidate]:
        if isinstance(said, Position):
            return self.places.at(said.longitude, said.latitude)
        return self.places.find(said.text, limit=MOST_CANDIDATES)

    def within(self, code: str) -> tuple[Option, ...]:
        """The neighbourhoods of a commune where other associations answer than in the rest of it, at most six."""
        return self._within(code)

    @cached_property
    def _within(self) -> Callable[[str], tuple[Option, ...]]:
        """Remembered, because a conversation asks again each time it is played."""
        return lru_cache(maxsize=1024)(self._quarters_apart)

    def _quarters_apart(self, code: str) -> tuple[Option, ...]:
        if "/" in code or not any(kind == "qpv" for body in self.bodies for kind, _ in body.territories):
            return ()
        around = self.spot(code)
        apart = [found for found in self.places.within(code) if self._answered_by_others(self.spot(found.code), around)]
        return tuple(Option(found.code, found.label) for found in apart[:MOST_QUARTERS])

    def quarters(self, code: str, words: str) -> tuple[Option, ...]:
        """The neighbourhoods of a whole commune, where these words name more than the commune."""
        commune = None if words.isdecimal() or not self.qpvs else gazetteer.load().by_insee(code)
        if commune is None:
            return ()
        known = [alias.name for alias in self.aliases if alias.code in (commune.insee, commune.parent)]
        if not names_more(words, gazetteer.load(), commune, known):
            return ()
        return tuple(Option(found.code, found.label) for found in self.places.within(code))

    def _answered_by_others(self, one: Spot, other: Spot) -> bool:
        return any(self.bodies_for(one, theme) != self.bodies_for(other, theme) for theme in Theme)

    def spot(self, code: str) -> Spot:
        """The codes of a place chosen ("QN09328M/93066" or "93066"), for routing; empty for what could not be placed."""
        if not code:
            return Spot()
        qpv, _, insee = code.rpartition("/")
        commune = gazetteer.load().by_insee(insee)
        if commune is None:
            return Spot(qpv=qpv, insee=insee)
        groupings = tuple(siren for siren in (commune.epci, commune.ept) if siren)
        return Spot(qpv, insee, parent=commune.parent or "", groupings=groupings, departement=commune.departement)

    def name_of(self, insee: str) -> str:
        """A commune as it is shown: "Roubaix (59)"."""
        commune = gazetteer.load().by_insee(insee)
        return f"{commune.name} ({commune.departement})" if commune else insee

    def place_name(self, code: str) -> str:
        """A QPV or a commune as it is shown; the code itself when the list no longer has it."""
        return self._qpv_names.get(code) or self.name_of(code)

    @cached_property
    def _qpv_names(self) -> dict[str, str]:
        named = {outline.qpv: outline.name for outline in self.outlines} | {qpv.code: qpv.name for qpv in self.qpvs}
        return {code: name for code, name in named.items() if name}

    def departement_name(self, code: str) -> str:
        return f"{gazetteer.load().departement(code).name} ({code})"

    def grouping_name(self, siren: str) -> str:
        """A grouping by its largest town: the files of communes have no names of groupings."""
        towns = gazetteer.load().by_group(siren)
        return max(towns, key=lambda town: town.population).name if towns else siren

    def bodies_for(self, spot: Spot, theme: str) -> tuple[Body, ...]:
        return best(spot, theme, self.bodies)

    def body(self, number: int) -> Body | None:
        return next((body for body in self.bodies if body.id == number), None)

    def bodies_near(self, place: Any) -> tuple[Body, ...]:
        """Where a case may be passed on to, as many as a messenger has buttons for: those of its département, then the others."""
        here = ("departement", place.departement or "")
        near = [body for body in self.bodies if here in self._departements[body.id]]
        return tuple([*near, *(body for body in self.bodies if body not in near)][:MOST_DESTINATIONS])

    def departements_of(self, number: int) -> frozenset[str]:
        """The départements an association works in."""
        return frozenset(code for _, code in self._departements.get(number, ()))

    def bodies_nearest(self, place: Any, most: int) -> tuple[Body, ...]:
        """The associations that work where a case is from, those that take its theme before the others; none when nobody works there."""
        spot = self.spot("/".join(filter(None, (place.qpv, place.insee))))
        return nearest(replace(spot, departement=spot.departement or place.departement or ""), place.theme, self.bodies)[:most]

    def bodies_named(self, words: str, most: int) -> tuple[Body, ...]:
        """The associations whose name holds these words."""
        return tuple(body for body in self.bodies if plain(words) in plain_label(body.name))[:most]

    @cached_property
    def _departements(self) -> dict[int, frozenset[tuple[str, str]]]:
        """The départements each association's territories lie in."""
        return {
            body.id: frozenset(("departement", found) for kind, code in body.territories for found in _departements_of(kind, code))
            for body in self.bodies
        }

    def body_named(self, words: str) -> Body | None:
        """The association whose name holds these words, if only one does."""
        found = self.bodies_named(words, 2)
        return found[0] if len(found) == 1 else None


async def known_qpvs(tx: Tx) -> tuple[Qpv, ...]:
    return tuple(Qpv(code=code, name=name, communes=communes) for code, name, communes in await stored.qpvs(tx))


async def reach_of_each(tx: Tx) -> dict[int, list[Territory]]:
    """Where each association works, by its number."""
    reach: dict[int, list[Territory]] = {}
    for row in await stored.territories(tx):
        reach.setdefault(row.association_id, []).append((row.kind, row.code))
    return reach


async def _bodies(tx: Tx, rows: Sequence[Any]) -> tuple[Body, ...]:
    reach = await reach_of_each(tx)
    return tuple(Body(row.id, row.name, frozenset(reach.get(row.id, ())), frozenset(row.themes), tuple(row.languages)) for row in rows)


def _departements_of(kind: str, code: str) -> set[str]:
    """The départements a territory lies in: a grouping of communes may lie in several."""
    known = gazetteer.load()
    match kind:
        case "departement":
            return {code}
        case "commune":
            commune = known.by_insee(code)
            return {commune.departement} if commune else set()
        case "epci":
            return {commune.departement for commune in known.by_group(code)}
        case _:
            return {code[2:5].removeprefix("0")}
