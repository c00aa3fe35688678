"""Which open cases of an area are compared with what somebody says, on both engines: no more than may be shown, as they are now."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from flows.place import Where
from flows.residents.join_voice import JoinDraft
from flows.staff.merge_case import MergeDraft
from flows.themes import SUBTHEMES, Theme
from routing.access import Member
from routing.alike import areas, neighbours, private
from routing.alike.areas import Areas
from routing.alike.neighbours import Concern
from routing.alike.private import is_private
from routing.desk import Resident
from routing.voices import merging
from routing.voices import sharing as voices
from storage import cases
from storage import neighbours as stored
from storage import voices as kept
from tests.office import Office
from tests.people_of_town import LENS, ROUBAIX, concern, told

EMPALOT, MIRAIL, TOULOUSE = Where("QN03109M/31555", "Empalot"), Where("QN03107M/31555", "Mirail"), Where("31555", "Toulouse (31)")
FAR_EMPALOT = Where("QN03109M/31557", "Empalot, on the other side")
LIFT = "L'ascenseur de la tour B est en panne depuis trois semaines."


class Quarter:
    """Somebody who looks, with what their process remembers."""

    def __init__(self, office: Office, who: Resident) -> None:
        self.office, self.who, self.areas = office, who, Areas()
        self.read = 0
        """How many things said were read, and not remembered."""

    async def finds(self, place: Where = ROUBAIX, words: str = LIFT, theme: Theme = Theme.HOUSING) -> list[str]:
        spot = self.office.town.desk.directory.spot(place.code)
        said = Concern(words, str(theme), None, spot, self.who.person_id)
        async with self.office.town.database.read() as tx:
            rows = await neighbours.around(tx, said)
            found = await stored.words(tx, self.areas.missing(said.area, rows))
        self.read = len(found)
        likest = self.areas.likest(said, rows, found, lambda words: "danger" in words)
        async with self.office.town.database.read() as tx:
            shown = [one.reference for one in await neighbours.shown(tx, likest, self.who.person_id)]
            assert not likest or await neighbours.anybody(tx, said), "what is found is always there to be looked for"
        return shown


@pytest.fixture
async def quarter(office: Office) -> Quarter:
    return Quarter(office, await office.town.resident("bilal"))


async def change(office: Office, reference: str, **changes: Any) -> None:
    async with office.town.database.write() as tx:
        row = await cases.case(tx, reference)
        assert row is not None
        await cases.move(tx, reference, row.version, **changes)


async def test_the_same_neighbourhood_else_the_same_town(office: Office, awa: Resident, quarter: Quarter) -> None:
    near, _ = await office.opens(awa, concern(EMPALOT, words=LIFT))
    beyond, _ = await office.opens(awa, concern(FAR_EMPALOT, words=LIFT))
    unnamed, _ = await office.opens(awa, concern(TOULOUSE, words=LIFT))
    other, _ = await office.opens(awa, concern(MIRAIL, words=LIFT))
    await office.opens(awa, concern(LENS, words=LIFT))
    assert set(await quarter.finds(EMPALOT)) == {near, beyond, unnamed}, "a neighbourhood goes over the border of its town"
    assert set(await quarter.finds(MIRAIL)) == {other, unnamed}
    assert set(await quarter.finds(TOULOUSE)) == {near, unnamed, other}
    assert await quarter.finds(ROUBAIX) == []


async def test_at_most_three_and_what_resembles(office: Office, awa: Resident, quarter: Quarter) -> None:
    for number in range(5):
        await office.opens(awa, concern(words=f"{LIFT} Étage {number}."))
    await office.opens(awa, concern(words="La cantine est trop chère.", theme=Theme.SCHOOL))
    assert len(await quarter.finds()) == 3
    assert await quarter.finds(words="Le bus 12 ne passe plus le dimanche.", theme=Theme.TRANSPORT) == []


async def test_nothing_is_read_twice(office: Office, awa: Resident, quarter: Quarter) -> None:
    await office.opens(awa, concern(words=LIFT))
    assert len(await quarter.finds()) == 1 and quarter.read == 1
    second, _ = await office.opens(awa, concern(words=f"{LIFT} Encore."))
    assert second in await quarter.finds() and quarter.read == 1, "what is new alone"
    await quarter.finds()
    assert quarter.read == 0
    quarter.areas.clear()
    assert len(await quarter.finds()) == 2 and quarter.read == 2


async def test_what_another_process_did_is_seen(office: Office, awa: Resident, karim: Member, quarter: Quarter) -> None:
    reference, _ = await office.opens(awa, concern(words=LIFT))
    assert await quarter.finds() == [reference]
    await change(office, reference, theme="TRA", subtheme="assault")
    assert await quarter.finds() == []
    await change(office, reference, theme="LOG", subtheme="breakdown")
    assert await quarter.finds() == [reference] and quarter.read == 1
    await change(office, reference, urgent=True)
    assert await quarter.finds() == []
    await change(office, reference, urgent=False)
    await office.closes(karim, reference)
    assert await quarter.finds() == []


async def test_whoever_joined_or_whose_case_was_joined_says_it_too(office: Office, awa: Resident, karim: Member, quarter: Quarter) -> None:
    reference, _ = await office.opens(awa, concern(words="Rien ne va plus ici."))
    assert await quarter.finds() == []
    zora, dora = await office.town.resident("zora"), await office.town.resident("dora")
    async with office.town.database.write() as tx:
        await voices.join(tx, office.clock.now(), zora, JoinDraft(reference, told(LIFT)))
    assert await quarter.finds() == [reference], "in the words of whoever joined"
    other, _ = await office.opens(dora, concern(words="Les rats sont dans la cave de l'immeuble."))
    async with office.town.database.write() as tx:
        await merging.merge(tx, office.clock.now(), office.town.desk, karim, MergeDraft(other, reference))
    assert await quarter.finds(words="Il y a des rats dans la cave de l'immeuble.") == [reference], "the one that is followed"


async def test_ones_own_and_what_tells_of_danger_are_not_found(office: Office, awa: Resident, quarter: Quarter) -> None:
    await office.opens(quarter.who, concern(words=LIFT))
    await office.opens(awa, concern(words=f"{LIFT} On est en danger."))
    assert await quarter.finds() == []
    async with office.town.database.read() as tx:
        spot = office.town.desk.directory.spot("62498")
        assert not await neighbours.anybody(tx, Concern(LIFT, "LOG", None, spot, quarter.who.person_id))


async def test_what_is_kept_is_bounded(office: Office, awa: Resident, quarter: Quarter) -> None:
    quarter.areas = Areas(most=1)
    await office.opens(awa, concern(ROUBAIX, words=LIFT))
    await office.opens(awa, concern(LENS, words=LIFT))
    for place in (ROUBAIX, LENS, ROUBAIX):
        assert len(await quarter.finds(place)) == 1 and quarter.read == 1, "the last area alone is remembered"
    assert areas.MOST_KEPT >= stored.MOST_WORDINGS


def test_the_list_of_what_is_private_is_of_themes_there_are() -> None:
    known = {(str(theme), code) for theme, codes in SUBTHEMES.items() for code in ("", *codes)}
    assert private._rows() <= known
    assert is_private("TRA", "family") and is_private("DIS", None) and not is_private("LOG", "breakdown") and not is_private("PRO", None)


async def test_a_voice_that_nothing_describes_is_not_shown(office: Office, awa: Resident, quarter: Quarter) -> None:
    reference, _ = await office.opens(awa, replace(concern(words=LIFT), theme=Theme.OTHER, subtheme=None))
    assert await quarter.finds() == []
    async with office.town.database.write() as tx:
        await kept.name(tx, reference, "Ascenseur de la tour B")
    assert await quarter.finds() == [reference]
