"""A relay's whole day on the trial page, over HTTP: queue, note, question, an answer taken back and written again, closing."""

from __future__ import annotations

import re
from pathlib import Path

import aiohttp

from tests.program import Program, running
from tests.web_talker import WebTalker

STORY = "L'ascenseur de la tour B est en panne depuis trois semaines."
TOLD = (
    ("C'est tout (15 ans ou plus)", "C'est où ?"),
    ("roubé 59", "De quoi s'agit-il"),
    ("Logement", "Des voisins ont dit"),
    ("C'est différent", STORY),
    ("Oui, envoyer", "citer vos mots"),
    ("Non", "plus tard"),
    ("Oui", "C'est noté"),
)


async def plays(talker: WebTalker, *acts: tuple[str, str]) -> None:
    for act, heard in acts:
        await (await talker.says(act)).hears(heard)


async def monday(http: aiohttp.ClientSession, program: Program) -> None:
    async with http.post(f"{program.url}trial/monday") as response:
        assert response.status == 200


async def test_a_relay_s_day_from_the_queue_to_the_closing(tmp_path: Path) -> None:
    async with running("try", "--port", "0", folder=tmp_path) as program, aiohttp.ClientSession() as http:
        resident, relay, coordination = (WebTalker(http, f"{program.url}trial/{who}") for who in ("resident", "relay", "coordination"))
        await plays(resident, (STORY, "bien reçu"), *TOLD)
        told = await relay.reads("Nouvelle demande")
        number = re.findall(r"PV-\w{5}", told)[0]
        await plays(
            relay,
            ("/file", number),
            (f"/prendre {number.lower()}", STORY),
            (f"/note {number} Le gardien a la clé du local.", "Votre note est dans"),
            (f"/demander {number} Quel étage ?", "L'habitant va lire ceci"),
            ("Oui, envoyer", "part dans 30 secondes"),
        )
        await monday(http, program)  # the question is held thirty seconds
        await plays(resident, ("Le sixième.", "Vous pouvez continuer"), ("C'est tout", "C'est ajouté"))
        await relay.hears("Le sixième.")
        await plays(
            relay,
            (f"/repondre {number} On vient jeudi.", "On vient jeudi."),
            ("Oui, envoyer", "part dans 30 secondes"),
            (f"/reprendre {number}", "rien n'est parti"),
            ("/annuler", "C'est annulé"),
            (f"/repondre {number} On vient mardi à 9 h.", "mardi"),
            ("Oui, envoyer", "part dans 30 secondes"),
        )
        await monday(http, program)
        await resident.hears("On vient mardi à 9 h.")
        await plays(relay, (f"/clore {number} L'ascenseur marche.", "Comment cela finit-il"), ("Réglé", "L'ascenseur marche."))
        await plays(relay, ("Oui, envoyer", "est clos"))
        await monday(http, program)
        await resident.hears("L'ascenseur marche.")
        await coordination.hears("Ce que disent les quartiers")
