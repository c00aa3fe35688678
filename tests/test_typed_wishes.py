"""What residents type to see their requests or what is held about them: heard whole, and never taken for a concern."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.fronts.residents.wishes import wishes_in
from bot.texts import shipped
from dialogue.buttons import Do, Start
from tests.street import Street, speaks, street
from tests.telegram_app import Furnished

CASES = """Mes demandes|suivi|ou en est mon dossier|où en est ma demande svp ?|est ce que vous avez du nouveau|bonjour, du nouveau ?
My requests|where is my case|do you have any news?|طلباتي|فين وصل طلبي|Başvurularım|başvurum ne durumda|Os meus pedidos|há novidades?
Mis peticiones|¿cómo va mi petición?"""
DATA = """Mes données|je veux supprimer mes données|supprimer mon compte|effacez tout
je veux retirer ma demande|Oui, tout effacer|mesdonnees
My data|please delete my account|erase everything|بياناتي|امسح كل شيء|Verilerim|verilerimi silin|Os meus dados|quero apagar tudo
Mis datos|quiero borrar mis datos, por favor"""
TOLD = """mes demandes de logement sont toujours refusées|la mairie a perdu mon dossier
je veux retirer ma demande de mutation, le bailleur répond pas
on m'a supprimé mon compte à la CAF|le suivi du chantier est nul
my data was stolen at the job centre|quiero borrar las pintadas del portal|oui|c'est tout
on parle mal aux gens au guichet|je peux parler à qui pour l'ascenseur|mes données de santé sont perdues par l'hôpital"""


def lines(text: str) -> list[str]:
    return text.replace("\n", "|").split("|")


@pytest.fixture
async def nord(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data")) as opened:
        yield opened


def test_what_asks_for_a_screen() -> None:
    heard = wishes_in(shipped()).heard
    assert [said for said in lines(CASES) if heard(said) != Do("my_cases")] == []
    assert [said for said in lines(DATA) if heard(said) != Do("my_data")] == []
    assert heard("Parler") == heard("je veux parler") == Start("report_concern")


def test_what_is_told_is_no_wish() -> None:
    assert [said for said in lines(TOLD) if wishes_in(shipped()).heard(said)] == []


async def test_words_open_the_screen_and_no_story(nord: Street) -> None:
    awa = nord.resident("awa")
    await speaks(awa)
    for said, shown in (("ou en est mon dossier", "my-cases"), ("je veux supprimer mes données", "my-data-readers")):
        await awa.types(said)
        assert awa.text(shown) in awa.heard[-1].text
        assert await awa.conversation() is None
    await awa.presses("act-erase")
    await awa.reads("erase-confirm")


async def test_that_is_all_begins_nothing(nord: Street) -> None:
    awa = nord.resident("awa")
    await awa.types("C'est tout")
    await awa.reads("welcome")
    assert await awa.conversation() is None
    await awa.types("Parler")
    assert (await awa.conversation()) is not None


async def test_in_a_story_the_number_of_a_case_of_theirs_shows_it(nord: Street) -> None:
    awa, hugo = nord.resident("awa"), nord.resident("hugo")
    theirs = await speaks(awa)
    for somebody, is_theirs in ((awa, True), (hugo, False)):
        await somebody.types("L'ascenseur est en panne", theirs)
        labels = [button.label for message in somebody.heard for row in message.buttons for button in row]
        assert (somebody.text("act-add") in labels) is is_theirs
        session = await somebody.conversation()
        assert session is not None and session.flow_name == "report_concern"
