"""The trial's Monday passes for what was left unfinished too: whoever comes back is told, simply, and begins anew."""

from __future__ import annotations

from pathlib import Path

import aiohttp

from bot.settings import apart
from bot.trial.page import MUTE, READY, ready
from tests.program import running
from tests.web_talker import WebTalker, pass_to_monday


async def test_a_draft_left_over_the_days_is_said_to_be_gone(tmp_path: Path) -> None:
    async with running("try", "--port", "0", folder=tmp_path) as program, aiohttp.ClientSession() as http:
        resident = WebTalker(http, f"{program.url}trial/resident")
        await (await resident.types("L'ascenseur de la tour B est en panne.")).hears("bien reçu")
        for _ in range(2):  # the first may be less than two days away
            await pass_to_monday(http, program.url)
        await (await resident.types("Le bus 12 ne passe plus le soir.")).hears("n'était pas fini")
        await resident.hears("bien reçu")
        await (await resident.taps("C'est tout (15 ans ou plus)")).hears("C'est où ?")
        await (await resident.types("59100")).hears("De quoi s'agit-il")
        shown = await (await resident.taps("Transports")).reads("Voici ce que je vais envoyer")
        assert "bus 12" in shown and "ascenseur" not in shown


def test_who_would_listen_is_told_where_nothing_speaks(tmp_path: Path) -> None:
    assert ready(apart(tmp_path)) == f"{MUTE}\n{READY}"
    assert ready(apart(tmp_path, speech="espeak-ng")) == ready(apart(tmp_path, speech_voices="fr=fr-fr")) == READY
