"""A threat against a person is told to a lead, discreetly; anger, insults and harmless ways of speaking are told to nobody."""

from __future__ import annotations

import pytest

from dialogue.insults import masked
from routing.access import Member, Role
from routing.desk import Resident
from routing.residents.threats import threatens
from tests.office import Office, keys
from tests.people_of_town import LENS, NOWHERE, concern

THREATS = """
je vais tuer M. Durand le gardien
Je vais le planter
jvais le tuer ce gardien
je vais la buter
je vais lui casser la gueule
je lui casse la gueule demain
on va le massacrer
je vais tuer le maire
si je le croise je le tue
je vais égorger mon voisin
je vais tuer Karim
je vais lui mettre une balle
jv le defoncer
Je vais vous tuer tous
I'm gonna kill him
I will stab the landlord
I'll break his legs
راح اقتله
ghadi n9tlo
onu öldüreceğim
vou matar o senhorio
lo voy a matar
voy a matar al vecino
""".strip().splitlines()

HARMLESS = """
ce prix va me tuer
je vais me tuer
ils vont nous tuer avec ces loyers
bande de connards, allez tous vous faire foutre
je vais porter plainte contre M. Durand
je vais tuer le temps au square
je vais tuer les cafards moi-même
les cafards, je les tue tous les jours
je vais finir par tuer quelqu'un
j'ai un olivier, je vais le planter dans la cour
je vais le planter dans le jardin
il va me tuer
mon mari menace de me tuer
on m'a tué mon chien
je vais le dire au maire
je vais frapper à la porte du maire
je vais lui parler
je vais lui casser les pieds
je vais buter contre le trottoir
la chaleur nous tue
mort de rire
je suis mort de fatigue
this noise is going to kill me
I'm going to kill the mice
I will call the mayor
voy a matar las cucarachas
vou ao presidente
l'escalier va tuer quelqu'un un jour
ça tue le commerce
je vais mourir de froid
""".strip().splitlines()


@pytest.mark.parametrize("words", THREATS)
def test_a_threat_against_somebody_is_heard(words: str) -> None:
    assert threatens(words)


@pytest.mark.parametrize("words", HARMLESS)
def test_anger_and_ways_of_speaking_are_not(words: str) -> None:
    assert not threatens(words)


def test_a_threat_is_not_an_insult_nor_the_reverse() -> None:
    assert [line for line in THREATS if masked(line) != line] == []


# --- who is told -----------------------------------------------------------------------------------------------------

THREAT = "4 mois sans chauffage. Je vais tuer M. Durand."


async def lead(office: Office, name: str = "lila", association: str = "les-voisins") -> Member:
    return await office.town.member(name, association, Role.LEAD)


async def test_the_case_is_filed_like_any_other_and_the_lead_alone_is_told(office: Office, awa: Resident, karim: Member) -> None:
    lila = await lead(office)
    await lead(office, "mona", "la-passerelle")
    reference, notices = await office.opens(awa, concern(words=THREAT))
    assert keys(notices) == ["case-opened", "staff-new-case", "staff-threat"]
    assert (notices[2].to, notices[2].case) == (lila.address_id, reference)
    assert "Durand" not in str(notices[2]), "the words are read in the case, not on a lock screen"
    row = await office.town.case(reference)
    assert (row.state, row.urgent, row.association) == ("new", False, "Les Voisins")


async def test_without_a_lead_whoever_works_on_the_queue_is_told(office: Office, awa: Resident) -> None:
    for place, queue in ((LENS, office.town.numbers["la-passerelle"]), (NOWHERE, None)):
        _reference, notices = await office.opens(awa, concern(place, words=THREAT))
        assert keys(notices)[-1] == "staff-threat"
        assert (notices[-1].to, notices[-1].queue) == ("", queue)


async def test_a_threat_added_later_or_when_it_is_not_solved_is_told_too(office: Office, awa: Resident, karim: Member) -> None:
    lila = await lead(office)
    reference, _ = await office.opens(awa)
    added = await office.adds(awa, reference, "Je vais lui casser la gueule.")
    assert keys(added) == ["case-added", "staff-threat", "staff-addition"] and added[1].to == lila.address_id
    await office.takes(karim, reference)
    assert keys(await office.adds(awa, reference, "Je vais le planter")) == ["case-added", "staff-threat", "staff-reply"]
    await office.closes(karim, reference)
    not_solved = await office.says_solved(awa, reference, solved=False, words="Je vais le tuer.")
    assert keys(not_solved) == ["reopened-thanks", "staff-threat", "staff-reopened"]


async def test_anger_and_insults_tell_nobody(office: Office, awa: Resident) -> None:
    await lead(office)
    _reference, notices = await office.opens(awa, concern(words="Bande de connards, 4 mois que le chauffage ne marche pas."))
    assert keys(notices) == ["case-opened", "staff-new-case"]
