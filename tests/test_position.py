"""A shared position, from the phone to a place: offered only where it can be understood, and never taken for sure from afar."""

from __future__ import annotations

from pathlib import Path

import aiohttp

from tests.program import running
from tests.web_talker import WebTalker

STORY = "L'ascenseur de la tour B est en panne depuis trois semaines."


async def at_the_place(http: aiohttp.ClientSession, chat: str) -> WebTalker:
    """A resident who is asked where it is."""
    resident = WebTalker(http, chat)
    await (await resident.types(STORY)).hears("bien reçu")
    return await (await resident.taps("C'est tout (15 ans ou plus)")).hears("C'est où ?")


async def test_the_trial_understands_where_its_resident_is(tmp_path: Path) -> None:
    async with running("try", "--port", "0", folder=tmp_path) as program, aiohttp.ClientSession() as http:
        resident = await at_the_place(http, f"{program.url}trial/resident")
        assert resident.asked_for_position
        await (await resident.shares(50.69, 3.17)).hears("Lequel est-ce ?")
        await (await resident.taps("Roubaix (59)")).hears("De quoi s'agit-il")


async def test_no_position_is_asked_for_where_none_could_be_understood(tmp_path: Path) -> None:
    jar = aiohttp.CookieJar(unsafe=True)
    async with (
        running("run", "--port", "0", folder=tmp_path, PORTE_VOIX_WITHOUT_STAFF="true") as program,
        aiohttp.ClientSession(cookie_jar=jar) as http,
    ):
        async with http.get(program.url) as page:
            assert page.status == 200, "the page lets its reader in"
        resident = await at_the_place(http, f"{program.url}chat")
        assert not resident.asked_for_position
        await (await resident.shares(50.69, 3.17)).hears("Je n'ai pas trouvé")
