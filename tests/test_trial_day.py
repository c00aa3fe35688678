"""A relay's whole day on the trial page, over HTTP: queue, note, question, an answer taken back and written again, closing."""

from __future__ import annotations

import asyncio
import contextlib
import re
from pathlib import Path
from typing import Any

import aiohttp

from bot.trial.page import follow
from tests.program import running
from tests.web_talker import LIFT, TELLS, WebTalker, pass_to_monday, played


class Failing:
    """An app whose database can't be read for now."""

    def __init__(self) -> None:
        self.house = self.database = self
        self.asked = 0

    def read(self) -> None:
        self.asked += 1
        raise OSError("the disk is full")


async def test_the_relay_s_phone_goes_on_following_the_resident_after_the_database_failed() -> None:
    failing: Any = Failing()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(1.5):
            await follow(failing)
    assert failing.asked >= 2


async def test_a_relay_s_day_from_the_queue_to_the_closing(tmp_path: Path) -> None:
    async with running("try", "--port", "0", folder=tmp_path) as program, aiohttp.ClientSession() as http:
        resident, relay, coordination = (WebTalker(http, f"{program.url}trial/{who}") for who in ("resident", "relay", "coordination"))
        await played(http, program.url)
        await resident.plays(*TELLS)
        told = await relay.reads("Nouvelle demande")
        number = re.findall(r"PV-\w{5}", told)[0]
        await relay.plays(
            ("/file", "à prendre"),
            (f"/prendre {number.lower()}", LIFT),
            (f"/note {number} Le gardien a la clé du local.", "Votre note est dans"),
            (f"/demander {number} Quel étage ?", "L'habitant va lire ceci"),
            ("Oui, envoyer", "part dans 30 secondes"),
        )
        await pass_to_monday(http, program.url)  # the question is held thirty seconds
        await resident.plays(("Le sixième.", "Vous pouvez continuer"), ("C'est tout", "C'est ajouté"))
        await relay.hears("Le sixième.")
        await relay.plays(
            (f"/repondre {number} On vient jeudi.", "On vient jeudi."),
            ("Oui, envoyer", "part dans 30 secondes"),
            (f"/reprendre {number}", "rien n'est parti"),
            ("/annuler", "C'est annulé"),
            (f"/repondre {number} On vient mardi à 9 h.", "mardi"),
            ("Oui, envoyer", "part dans 30 secondes"),
        )
        await pass_to_monday(http, program.url)
        await resident.hears("On vient mardi à 9 h.")
        await relay.plays((f"/clore {number} L'ascenseur marche.", "Comment cela finit-il"), ("Réglé", "L'ascenseur marche."))
        await relay.plays(("Oui, envoyer", "est clos"))
        await pass_to_monday(http, program.url)
        await resident.hears("L'ascenseur marche.")
        await coordination.hears("Ce que disent les quartiers")
