"""What members type at the staff bot, on a phone of the trial: numbers nobody has, words that come with a command, whom to invite."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from tests.program import running
from tests.web_talker import WebTalker, played


@asynccontextmanager
async def phone(folder: Path, who: str) -> AsyncIterator[WebTalker]:
    async with running("try", "--port", "0", folder=folder) as program, aiohttp.ClientSession() as http:
        await played(http, program.url)
        yield WebTalker(http, f"{program.url}trial/{who}")


async def test_commands_about_a_case(tmp_path: Path) -> None:
    async with phone(tmp_path, "coordination") as nadia:
        await (await nadia.types("/prendre PV-ZZZZZ")).hears("Je ne trouve pas de dossier PV-ZZZZZ")
        await (await nadia.types("/prendre")).hears("Quel dossier ?")
        queue = await (await nadia.types("/file")).reads("à prendre")
        assert queue.startswith("La coordination — à prendre")
        reference = re.search(r"PV-\w{5}", queue)
        assert reference
        await (await nadia.types(f"/prendre {reference[0]}")).hears(reference[0])
        await (await nadia.types(f"/clore {reference[0]} c'est réparé")).hears("Comment cela finit-il")
        await (await nadia.taps("Réglé")).hears("c'est réparé")
        await (await nadia.says("Oui, envoyer")).hears("est clos")


async def test_one_letter_is_no_sentence_to_close_with(tmp_path: Path) -> None:
    async with phone(tmp_path, "coordination") as nadia:
        reference = re.search(r"PV-\w{5}", await (await nadia.types("/file")).reads("à prendre"))
        assert reference
        await (await nadia.types(f"/prendre {reference[0]}")).hears(reference[0])
        await (await nadia.types(f"/clore {reference[0]} k")).hears("Comment cela finit-il")
        await (await nadia.taps("Réglé en partie")).hears("Une phrase pour")


async def test_the_coordination_is_asked_whom_it_invites(tmp_path: Path) -> None:
    async with phone(tmp_path, "coordination") as nadia:
        asked = await (await nadia.types("/inviter")).reads("Qui invitez-vous ?")
        assert "/start" not in asked
        await (await nadia.taps("Quelqu'un de la coordination")).hears("Invitation (coordination)")
        await (await nadia.types("/inviter Passerelle")).hears("Invitation (responsable)")
