"""The report of an invented week, made as the house makes it: counted from its tables, frozen, compared with the weeks before."""

from __future__ import annotations

import asyncio
import random
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.texts import shipped
from routing.directory.contracts_file import HEADER, import_contracts
from storage import voices
from storage.database import Tx
from summaries.figures import Week
from summaries.shown.lists import Whereabouts
from summaries.shown.quoting import rule
from summaries.shown.report import Quote, Report
from summaries.shown.reporting import build
from summaries.weekly import stored
from tests.rich_weeks import rich_week, rising
from tests.test_weekly import MONDAY, Town, opened, tick

WEEKS = 6
NAMES = {
    "QN05901M": ("L'Alma, Roubaix", 3.174, 50.69), "QN05902M": ("Le Pile, Roubaix", 3.19, 50.686),
    "QN05903M": ("Trois-Ponts, Roubaix", 3.186, 50.679), "QN09301M": ("Franc-Moisin, Saint-Denis", 2.372, 48.936),
    "QN01301M": ("La Busserine, Marseille", 5.397, 43.337), "QN03101M": ("Le Mirail, Toulouse", 1.408, 43.575),
    "QN06901M": ("Les Minguettes, Vénissieux", 4.868, 45.693), "QN06701M": ("Hautepierre, Strasbourg", 7.702, 48.594),
    "QN97401M": ("Le Chaudron, Saint-Denis", 55.496, -20.897), "QN97201M": ("Dillon, Fort-de-France", -61.05, 14.599),
}  # fmt: skip
"""Places of the invented week, by code: degrees of longitude and latitude. Their codes are invented too."""
ELSEWHERE = {"QN09301M": 62, "QN01301M": 47, "QN03101M": 38, "QN06901M": 29, "QN06701M": 21, "QN97401M": 19, "QN97201M": 12}
THEMES = ("LOG", "LOG", "LOG", "LOG", "MOB", "EDU", "SAN", "SAN")
CONTRACT = (
    "lille;Métropole européenne de Lille;200093201;LOG;;Cadre de vie;Habiter un logement digne",
    "lille;;;PRO;;Cadre de vie;Vivre dans un quartier propre",
    "lille;;;MOB;;Émancipation;Se déplacer librement",
    "lille;;;EDU;;Émancipation;Réussir à l'école",
    "lille;;;SAN;;Émancipation;Se soigner près de chez soi",
)  # fmt: skip
"""An invented contract, of the places that are in Roubaix."""
GROWN = ("Chauffage en panne depuis octobre", "Plus de bus après 20 h", "Une salle pour les devoirs")
"""Voices that were there the week before, and grow."""
QUOTES = (
    Quote(words="Ça fait quatre mois que le chauffage marche pas. Les petits dorment en manteau.", about="Logement",
          place="L'Alma, Roubaix", language="fr", receipt="quote:1"),
    Quote(words="المصعد معطّل منذ ثلاثة أسابيع، وجدّتي في الطابق 9 لا تستطيع النزول.", about="Logement",
          place="Franc-Moisin, Saint-Denis", language="ar", receipt="quote:2"),
    Quote(words="Le dernier bus est à 19 h 40. Je finis le ménage à 21 h : je rentre à pied, cinquante minutes.", about="Transports",
          place="Le Mirail, Toulouse", language="fr", receipt="quote:3"),
)  # fmt: skip


def shown(language: str = "fr") -> Report:
    """The week of the documentation: told of places that have names and stand on a map, with words that people could have said."""
    known = {code: Whereabouts(longitude, latitude) for code, (_, longitude, latitude) in NAMES.items()}
    week = counted(everywhere=True)
    week = replace(week, names={**week.names, **{code: name for code, (name, _, _) in NAMES.items()}})
    text = partial(shipped(), language)
    return build(text, week, language=language, quotes=QUOTES, quotes_rule=rule(text), whereabouts=known)


@cache
def counted(*, everywhere: bool = False) -> Week:
    """Week 47, in which something rises, after five others; in one town, or everywhere."""
    return asyncio.run(_counted(everywhere))


async def _elsewhere(town: Town, tx: Tx, monday: datetime, part: float) -> None:
    """Each place with its share of what it says in the last week."""
    chance = random.Random(int(part * 100))
    for place, concerns in ELSEWHERE.items():
        for number in range(round(concerns * part)):
            town.opens(
                tx, f"{monday:%j}-{place}-{number}", chance.choice(THEMES), at=monday + timedelta(hours=number), qpv=place,
                association=chance.choice((1, 2)), nature=chance.choice(("problem", "problem", "need", "proposal")),
                state="new" if monday == MONDAY else "closed", insee=None,
            )  # fmt: skip
    await tx.flush()


async def _solved(town: Town, tx: Tx) -> None:
    """A voice of seventeen people, closed in the week."""
    reference = await town.answered(tx, "solved", timedelta(hours=5), closed="solved", qpv="QN05903M", association=2)
    for neighbour in range(16):
        person = f"solved-{neighbour}"
        town.knows(tx, person)
        await tx.flush()
        await voices.add(tx, reference=reference, person_id=person, address_id=person, now=MONDAY - timedelta(days=3))
    await voices.name(tx, reference, "Le passage noir sous la voie ferrée")


async def _grown(town: Town, tx: Tx) -> None:
    before = MONDAY - timedelta(weeks=1)
    for number, name in enumerate(GROWN):
        reference = town.opens(tx, f"grown-{number}", "LOG", at=before, qpv=tuple(NAMES)[3 * number], association=1)
        for neighbour in range(31 - 7 * number):
            person = f"grown-{number}-{neighbour}"
            town.knows(tx, person)
            await tx.flush()
            joined = before if neighbour < 12 else MONDAY
            await voices.add(tx, reference=reference, person_id=person, address_id=person, now=joined + timedelta(hours=neighbour))
        await voices.name(tx, reference, name)


async def _counted(everywhere: bool) -> Week:
    with TemporaryDirectory() as folder:
        async with opened(Path(folder) / "house.db") as database:
            town = Town(database)
            await town.found("Les Voisins", "Amitié")
            await town.install(MONDAY - (WEEKS - 1) * timedelta(weeks=1))
            for number in range(WEEKS):
                async with database.write() as tx:
                    monday = MONDAY - number * timedelta(weeks=1)
                    await rich_week(town, tx, monday, seed=number, concerns=240 - 12 * number)
                    if everywhere:
                        await _elsewhere(town, tx, monday, 1 - number / 12)
            if everywhere:
                await import_contracts(database, "\n".join((";".join(HEADER), *CONTRACT)).encode())
            async with database.write() as tx:
                await rising(town, tx, MONDAY, 40)
                if everywhere:
                    await _solved(town, tx)
                    await _grown(town, tx)
            await tick(database)
            async with database.read() as tx:
                return await _kept(tx)


async def _kept(tx: Tx) -> Week:
    found = await stored(tx, "2026-W47")
    assert found is not None
    return found


def built(language: str = "fr") -> Report:
    """As somebody reads it in that language."""
    return build(partial(shipped(), language), counted(), language=language)
