"""All that residents can do beside reporting, with a program at its most talkative: nothing of it is printed, measured or told.

Each canary must have been heard first, which somebody's screen shows: one that never went in could not be found.
"""

from __future__ import annotations

import asyncio
import re
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import pytest

from bot.flood import A_MINUTE, BURST_MINUTES
from tests import files_made as files
from tests.fake_telegram import Shown
from tests.telegram_app import POSITION, Furnished, Phone, free_port, porte_voix, reference_given
from tests.telegram_process import RealProgram, real
from tests.test_discreet_logs import CANARIES as OF_TROUBLE
from tests.test_discreet_logs import refusing

CANARIES = {
    "first wording": "Il y a une perruche jaune sur le palier.",
    "second wording": "Il y a une perruche verte sur le palier.",
    "correction": "Il y a une perruche bleue sur le palier.",
    "caption": "cage dorée du quatrième",
    "what a relay wrote down": "le rossignol ne dort plus",
    "what the voice note says": "le rossignol ne chante plus du tout",
    "secret word": "citrouillard",
    "wrong secret word": "potironnade",
    "words of whoever joins": "chez nous la mésange aussi",
    "words of danger": "au secours il me frappe derrière la volière",
    "threat": "je vais vous casser la gueule, hiboux grincheux",
    "flood": "pinson pinson",
    "edit while the database is in trouble": "Il y a une perruche grise qui tremble.",
    "longitude": str(POSITION[0]),
    "latitude": str(POSITION[1]),
    "resident's name": "Zéphyrine",
    "neighbour's name": "Roitelette",
    "flooder's name": "Bouvreuil",
    "relay's account": "Compte-Colibri",
    "relay's name": "Sittelle",
}
ACCOUNTS = {"resident": 913_579_246, "neighbour": 913_579_357, "flooder": 913_579_468, "second phone": 913_579_579, "relay": 824_680_135}
NAME = "voisins_bot"
BURST = int(A_MINUTE * BURST_MINUTES)


@dataclass
class Day:
    program: RealProgram
    canaries: dict[str, str] = field(default_factory=lambda: dict(CANARIES))
    went_in: set[str] = field(default_factory=set)

    def phone(self, who: str, first_name: str) -> Phone:
        bot = self.program.staff if who == "relay" else self.program.residents
        account = self.program.server.account(ACCOUNTS[who], first_name, language_code="fr")
        return Phone(world=self.program.server, account=account, bot=bot)

    def heard(self, *names: str) -> None:
        """What was just read on a screen shows that these went in."""
        self.went_in |= set(names)

    async def shows(self, phone: Phone, name: str, *, within: float = 10.0) -> None:
        """This canary comes back from the program."""
        await phone.hears(self.canaries[name], within=within)
        self.heard(name)

    async def link(self, phone: Phone, name: str) -> str:
        """The payload of the link shown: whoever has it may join."""
        found = re.search(rf"https://t\.me/{NAME}\?start=([\w-]+)", (await phone.hears("?start=")).text)
        assert found
        self.canaries[name] = found[1]
        return found[1]


@pytest.fixture
def house(furnished: Furnished, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Furnished, str]:
    """A house whose posters and shared links lead somewhere, and the payload of a poster."""
    copied = furnished.copied(tmp_path / "data")
    monkeypatch.setenv("PORTE_VOIX_DATA", str(copied.folder))
    monkeypatch.setenv("PORTE_VOIX_RESIDENTS_NAME", NAME)
    return copied, porte_voix("poster", "--territory", "59512", "--out", str(tmp_path / "poster.pdf")).splitlines()[0]


async def test_nothing_of_what_residents_can_do_is_told(house: tuple[Furnished, str], tmp_path: Path) -> None:
    furnished, poster = house
    async with opened(furnished, tmp_path) as day:
        relay, resident = day.phone("relay", CANARIES["relay's account"]), day.phone("resident", CANARIES["resident's name"])
        neighbour, flooder = day.phone("neighbour", CANARIES["neighbour's name"]), day.phone("flooder", CANARIES["flooder's name"])
        await joins(day, relay, furnished.invitations["Nadia"])
        await floods(flooder)
        await by_a_poster(day, neighbour, poster)
        said, reference = await reports(day, resident)
        await corrects(day, resident, relay, said, reference)
        await has_a_note_written_down(day, resident, relay)
        await shares(day, resident, neighbour, relay, reference)
        await is_in_danger_and_threatens(day, resident, neighbour, relay, reference)
        await chooses_a_secret_word(day, resident, reference)
        await recovers(day, reference)
        await looks_at_what_is_held(day, resident)
        await is_forgotten(neighbour)
        await in_trouble(day, resident, said)
        await day_is_flooded(day, flooder)
        printed = await ends(day)
    assert sorted(set(day.canaries) - day.went_in) == [], "what never went in could not be found"
    forbidden = day.canaries | OF_TROUBLE_IN_THE_DATABASE | {f"{who}'s chat": str(chat) for who, chat in ACCOUNTS.items()}
    forbidden |= {f"token of {bot.first_name}": bot.token.partition(":")[2] for bot in (day.program.residents, day.program.staff)}
    assert [name for name, canary in forbidden.items() if canary.lower() in printed.lower()] == []
    assert [told for told in ("a message could not be", "stopped: ", "porte_voix_dropped_total", '"ok": true') if told not in printed] == []


OF_TROUBLE_IN_THE_DATABASE = {"database error": OF_TROUBLE["database error"]}


@asynccontextmanager
async def opened(furnished: Furnished, folder: Path) -> AsyncIterator[Day]:
    more = {"PORTE_VOIX_LOG_LEVEL": "DEBUG", "PORTE_VOIX_RESIDENTS_NAME": NAME}
    async with real(furnished, folder, **more) as program:
        program.port = free_port()
        await program.start()
        yield Day(program)


async def ends(day: Day) -> str:
    """All that the program says of itself to its operator."""
    async with aiohttp.ClientSession(f"http://127.0.0.1:{day.program.port}") as operator:
        pages = [await (await operator.get(page)).text() for page in ("/health", "/metrics")]
    assert await day.program.ends(signal.SIGTERM) == 0
    return "\n".join([*pages, day.program.log.read_text("utf-8")])


async def joins(day: Day, relay: Phone, invitation: str) -> None:
    await relay.types(invitation)
    await relay.reads("join-team-first-name")
    await relay.types(CANARIES["relay's name"])
    await day.shows(relay, "relay's name")


async def floods(flooder: Phone) -> None:
    """More than anybody is heard; that it must wait is read at the end of the day."""
    for _ in range(BURST + 5):
        await flooder.types(CANARIES["flood"])


async def day_is_flooded(day: Day, flooder: Phone) -> None:
    await flooder.hears(flooder.text("flood-wait", minutes=1), within=60 + BURST)
    day.heard("flood")
    day.heard("relay's account", "resident's name", "neighbour's name", "flooder's name")  # Telegram gave them with each message heard


async def by_a_poster(day: Day, neighbour: Phone, payload: str) -> None:
    day.canaries["poster"] = payload
    await neighbour.types(f"/start {payload}")
    await neighbour.reads("poster-welcome", place="Roubaix (59)")
    day.heard("poster")


async def reports(day: Day, resident: Phone) -> tuple[Shown, str]:
    """A story whose only words are edited, with a photo, a voice note and a position."""
    said = await resident.types(CANARIES["first wording"])
    await resident.reads("welcome-heard")
    day.heard("first wording")
    await resident.edits(said, CANARIES["second wording"])
    await resident.photographs(files.photo(), caption=CANARIES["caption"])
    await resident.says_aloud(files.sound())
    await asyncio.sleep(4.0)  # three replies, one a second
    await resident.presses("choice-old-enough")
    await resident.reads("may-they-hear-your-voice-alone")
    await resident.presses("choice-yes")
    await resident.reads("report-concern-place")
    await resident.shares_position(*POSITION)
    await resident.reads("report-concern-theme")
    await resident.presses("theme-more", "theme-log")
    review = await resident.reads("report-concern-review")
    assert all(seen in review.text for seen in (CANARIES["second wording"], CANARIES["caption"], "Nouveau Roubaix"))
    day.heard("second wording", "caption", "longitude", "latitude")
    await resident.presses("choice-send")
    reference = await reference_given(resident)
    for question in ("may-we-quote-you", "may-we-ask-you-later"):
        await resident.reads(question)
        await resident.presses("choice-yes")
    await resident.reads("consents-noted")
    return said, reference


async def corrects(day: Day, resident: Phone, relay: Phone, said: Shown, reference: str) -> None:
    await resident.edits(said, CANARIES["correction"])
    await resident.reads("edited-sent", reference=reference)
    await relay.types(f"/prendre {reference}")
    await day.shows(relay, "correction")


async def has_a_note_written_down(day: Day, resident: Phone, relay: Phone) -> None:
    await relay.presses("act-write-down")
    await relay.reads("write-down-said")
    await relay.types(CANARIES["what a relay wrote down"])
    await relay.reads("write-down-review")
    await relay.presses("choice-send")
    await day.shows(resident, "what a relay wrote down")
    await resident.presses("heard-no")
    await resident.reads("right-words-wanted")
    await resident.types(CANARIES["what the voice note says"])
    await day.shows(relay, "what the voice note says")


async def shares(day: Day, resident: Phone, neighbour: Phone, relay: Phone, reference: str) -> None:
    await resident.types(f"/suivi {reference}")
    await resident.presses("act-share")
    await resident.reads("share-case-show-my-words")
    await resident.presses("choice-yes")
    payload = await day.link(resident, "link of the voice")
    await neighbour.types(f"/start {payload}")
    await neighbour.hears(CANARIES["second wording"])
    day.heard("link of the voice")
    for question in ("join-voice-same-for-you", "join-voice-fifteen-or-older"):
        await neighbour.reads(question)
        await neighbour.presses("choice-yes")
    await neighbour.reads("join-voice-own-words")
    await neighbour.types(CANARIES["words of whoever joins"])
    await neighbour.presses("choice-over")
    await neighbour.reads("join-voice-review")
    await neighbour.presses("choice-send")
    await neighbour.hears(reference)
    await relay.types(f"/voir {reference}")
    await day.shows(relay, "words of whoever joins")


async def is_in_danger_and_threatens(day: Day, resident: Phone, neighbour: Phone, relay: Phone, reference: str) -> None:
    await neighbour.types(CANARIES["words of danger"])
    await neighbour.reads("danger-numbers")
    day.heard("words of danger")
    await resident.types(f"/suivi {reference}")
    await resident.presses("act-add")
    await resident.reads("add-to-case-more")
    await resident.types(CANARIES["threat"])
    await resident.presses("choice-over")
    await relay.reads("staff-threat", reference=reference, place="Nouveau Roubaix, Roubaix (59)")
    await relay.types(f"/voir {reference}")
    await day.shows(relay, "threat")


async def chooses_a_secret_word(day: Day, resident: Phone, reference: str) -> None:
    await resident.types(f"/suivi {reference}")
    await resident.presses("act-secret")
    await resident.reads("choose-secret-word")
    await resident.types(CANARIES["secret word"])
    await resident.reads("secret-chosen", reference=reference)


async def recovers(day: Day, reference: str) -> None:
    second = day.phone("second phone", CANARIES["resident's name"])
    for word, answer in (
        ("wrong secret word", second.text("refused-recovery")),
        ("secret word", second.text("case-recovered", reference=reference)),
    ):
        await second.types("/retrouver")
        await second.reads("recover-case-number")
        await second.types(reference)
        await second.reads("recover-case-word")
        await second.types(CANARIES[word])
        await second.hears(answer)
        day.heard(word)


async def looks_at_what_is_held(day: Day, resident: Phone) -> None:
    """A copy of everything, with every word in it, and a consent taken back."""
    await resident.types("/mesdonnees")
    await resident.presses("act-export")
    await resident.reads("export-here", part=1, count=1)
    await resident.presses("act-consents")
    await resident.reads("change-consents-which")
    await resident.presses("consent-quote")
    await resident.reads("change-consents-may-we-quote")
    await resident.presses("choice-no")
    await resident.reads("consents-noted")


async def is_forgotten(neighbour: Phone) -> None:
    await neighbour.types("/mesdonnees")
    await neighbour.presses("act-erase", "act-erase-all")
    await neighbour.reads("erased-all")


async def in_trouble(day: Day, resident: Phone, said: Shown) -> None:
    """The database refuses what an edit would write, and its error quotes it; then it is mended, and the edit is heard or set aside."""
    with refusing(day.program.folder / "porte-voix.db"):
        await resident.edits(said, CANARIES["edit while the database is in trouble"])
        await asyncio.sleep(3.0)
    assert "a message could not be" in day.program.log.read_text("utf-8")
    day.heard("edit while the database is in trouble")
    await resident.types("/suivi")
    await resident.hears("PV-", within=20)
