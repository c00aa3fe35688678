"""The trial stays small: 120 megabytes are what a modest machine can spare, and the page is how people meet the program."""

from __future__ import annotations

import asyncio
from pathlib import Path

import aiohttp
import pytest

from tests.program import Program, running
from tests.web_talker import LIFT, TELLS, WebTalker, pass_to_monday, played

MEGABYTE = 1000 * 1000
IDLE, AFTER = 120, 146
"""Whoever speaks is compared with their neighbours: the tables of what words mean (9 MB), and what looks them up, are read then."""
ANSWER = "Réunion jeudi 18 h, salle Jaurès."
ANSWERED = (
    ("Je prends", LIFT),
    ("Répondre", "Que répondez-vous"),
    (ANSWER, "Vous pouvez continuer"),
    ("C'est tout", ANSWER),
    ("Oui, envoyer", "part dans 30 secondes"),
)


def megabytes_of(program: Program) -> float:
    """What the process holds in memory, as the kernel counts it."""
    status = Path(f"/proc/{program.process.pid}/status")
    if not status.exists():
        pytest.skip("no /proc here: the memory of a process can't be read")
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024 / MEGABYTE


async def one_case(url: str) -> None:
    """A concern is sent, taken and answered; then it is Monday."""
    async with aiohttp.ClientSession() as http:
        resident, relay, coordination = (WebTalker(http, f"{url}trial/{who}") for who in ("resident", "relay", "coordination"))
        await played(http, url)
        await resident.plays(*TELLS)
        await relay.hears("Nouvelle demande")
        await relay.plays(*ANSWERED)
        await pass_to_monday(http, url)
        await resident.hears(ANSWER)
        await coordination.hears("Ce que disent les quartiers")


async def test_the_trial_fits_a_modest_machine(tmp_path: Path) -> None:
    """With the settings of memory that the Makefile and the Dockerfile start it with."""
    async with running(
        "try", "--port", "0", folder=tmp_path, MALLOC_ARENA_MAX="1", MALLOC_TRIM_THRESHOLD_="65536", MALLOC_TOP_PAD_="65536"
    ) as program:
        await asyncio.sleep(1)
        idle = megabytes_of(program)
        await one_case(program.url)
        after = megabytes_of(program)
        assert idle < IDLE, f"{idle:.1f} MB when nobody has spoken yet"
        assert after < AFTER, f"{after:.1f} MB after a case and a Monday ({idle:.1f} before)"
