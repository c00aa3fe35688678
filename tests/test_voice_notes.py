"""Voice notes from the first word to the case: consent, what was understood read back, a relay who types, restarts in between."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.app import App, open_house
from bot.channels.port import Bot, Incoming, Media, MediaKind, Outgoing
from bot.clock import Clock
from bot.fronts.residents.front import Residents
from bot.fronts.staff.front import Staff
from bot.house import House
from bot.reception import Reception
from bot.render import unpack
from bot.settings import Settings
from bot.voice.recogniser import Unheard
from bot.voice.transcriber import MOST_TRIES, Transcriber
from flows.residents.share_case import ShareDraft
from routing.access import Role
from routing.desk import Resident
from routing.teams.invitations import invite
from routing.voices import sharing as voices
from storage import cases, outbox, people
from storage.database import table_of
from storage.tables import Case, OutboxMessage, Transcript
from tests.voices import Ear

SOUND = b"OggS canary of a voice"
SAID = "L'ascenseur est en panne depuis trois semaines."
ASKED = ("/signaler",)
REST = ("59100", "logement", "oui, envoyer", "non", "non")


@dataclass
class Town:
    """A house at work, with its transcriber if it has an ear, and people who write to it."""

    house: House
    reception: Reception
    transcriber: Transcriber | None
    number: int = 0

    async def hears(self, who: str, text: str = "", *, bot: Bot = Bot.RESIDENTS, pressed: str = "", sound: bytes = b"") -> None:
        self.number += 1
        media = (Media(kind=MediaKind.VOICE, mime="audio/ogg", data=sound, seconds=4),) if sound else ()
        said = Incoming(channel="web", bot=bot, chat=who, message=f"{id(self)}-{self.number}", text=text, pressed=pressed, media=media)
        await self.reception.hear(said)

    async def says(self, who: str, *lines: str, bot: Bot = Bot.RESIDENTS) -> None:
        for line in lines:
            await self.hears(who, line, bot=bot)

    async def told(self, who: str, bot: Bot = Bot.RESIDENTS) -> list[Outgoing]:
        async with self.house.database.read() as tx:
            address = await people.address_of(tx, "web", bot, who)
            return [unpack(mail.message) for mail in await outbox.mailbox(tx, address, 0)] if address else []

    async def last(self, who: str, bot: Bot = Bot.RESIDENTS) -> str:
        return (await self.told(who, bot))[-1].text

    async def presses(self, who: str, label: str, bot: Bot = Bot.RESIDENTS) -> None:
        """The newest button with this label."""
        shown = [button for message in reversed(await self.told(who, bot)) for row in message.buttons for button in row]
        data = next((button.data for button in shown if button.label == label), None)
        assert data is not None, f"no button {label!r}"
        await self.hears(who, pressed=data, bot=bot)

    async def tells_by_voice(self, who: str, *words: str, sound: bytes = SOUND) -> None:
        await self.says(who, *ASKED)
        await self.hears(who, sound=sound)
        await self.says(who, *words, "c'est tout", "oui")

    async def writes_down(self, times: int = 1) -> None:
        assert self.transcriber is not None
        for _ in range(times):
            await self.transcriber.turn()

    async def reference(self) -> str:
        async with self.house.database.read() as tx:
            return str(await tx.value(select(table_of(Case).c.reference)))

    async def thread(self) -> list[tuple[str, str]]:
        reference = await self.reference()
        async with self.house.database.read() as tx:
            return [(event.kind, event.words) for event in await cases.thread(tx, reference)]

    async def state(self) -> tuple[str, str, int]:
        async with self.house.database.read() as tx:
            row = await tx.first(select(table_of(Transcript)))
        assert row is not None
        return row.state, row.by, row.tries

    async def joins(self, who: str = "karim") -> None:
        """Somebody of the coordination: in this house, whose queue it is."""
        async with self.house.database.write() as tx:
            token = invite(tx, self.house.now(), Role.COORDINATION, None)
        await self.says(who, f"/start {token}", "Karim", bot=Bot.STAFF)

    async def files_for_staff(self) -> list[str]:
        async with self.house.database.read() as tx:
            rows = await tx.rows(select(table_of(OutboxMessage).c.media_id).where(table_of(OutboxMessage).c.bot == "staff"))
        return [row.media_id for row in rows if row.media_id]


@asynccontextmanager
async def house(folder: Path, ear: Ear | None = None) -> AsyncIterator[Town]:
    """Leaving it stops it as a restart would."""
    async with open_house(Settings(data=folder), Clock()) as opened:
        opened.transcribes = ear is not None
        reception = Reception(opened, {Bot.RESIDENTS: Residents(opened), Bot.STAFF: Staff(opened)}, lambda: None)
        work = asyncio.create_task(reception.work())
        try:
            yield Town(opened, reception, Transcriber(opened, reception, ear) if ear else None)
        finally:
            reception.close()
            await asyncio.wait_for(work, 5)


# --- with a model -----------------------------------------------------------------------------------------------------


async def test_what_was_understood_is_read_back_and_becomes_the_words(tmp_path: Path) -> None:
    async with house(tmp_path, Ear(SAID)) as town:
        await town.tells_by_voice("awa")
        assert "peut-elle écouter" in await town.last("awa")
        await town.says("awa", "non")
        assert "C'est où" in await town.last("awa")
        await town.writes_down()
        assert f"« {SAID} »" in await town.last("awa") and "C'est juste ?" in await town.last("awa")
        await town.presses("awa", "Oui, c'est juste")
        await town.says("awa", *REST)
        assert await town.thread() == [("concern", SAID)]
        assert await town.state() == ("approved", "machine", 1)


async def test_it_is_corrected_by_typing_and_the_recap_shows_it(tmp_path: Path) -> None:
    async with house(tmp_path, Ear("La sangsue est en panne")) as town:
        await town.tells_by_voice("awa", "Bonjour")
        await town.writes_down()
        await town.says("awa", "oui")
        assert "La sangsue" in await town.last("awa")
        await town.says("awa", "bof")
        assert "Je n'ai pas compris" in await town.last("awa")
        await town.presses("awa", "Non, je corrige")
        assert "Écrivez ce que vous avez dit" in await town.last("awa")
        await town.says("awa", "Panne !", *REST[:2])
        assert "Votre vocal : Panne !" in await town.last("awa")
        await town.says("awa", *REST[2:])
        assert await town.thread() == [("concern", "Bonjour\nPanne !")]


async def test_words_typed_at_once_instead_are_the_right_ones(tmp_path: Path) -> None:
    async with house(tmp_path, Ear("n'importe quoi")) as town:
        await town.tells_by_voice("awa")
        await town.says("awa", "oui")
        await town.writes_down()
        await town.says("awa", "59100")
        assert "Je n'ai pas compris" in await town.last("awa"), "an answer to the question before is no correction"
        await town.says("awa", SAID, *REST)
        assert await town.thread() == [("concern", SAID)]


async def test_nothing_is_written_down_for_who_does_not_want_it(tmp_path: Path) -> None:
    async with house(tmp_path, Ear("n'importe quoi")) as town:
        await town.tells_by_voice("awa")
        await town.writes_down()
        await town.says("awa", "non")
        await town.presses("awa", "N'écrivez rien")
        assert "avec des mots écrits" in await town.last("awa"), "nobody could read it at all"
        await town.says("awa", SAID, *REST)
        assert await town.thread() == [("concern", SAID)] and (await town.state())[0] == "refused"


async def test_words_of_danger_in_a_voice_bring_the_numbers(tmp_path: Path) -> None:
    async with house(tmp_path, Ear("au secours il va me tuer")) as town:
        await town.tells_by_voice("awa")
        await town.says("awa", "oui")
        await town.writes_down()
        shown = [message.text for message in await town.told("awa")]
        assert "17" in shown[-2] and "112" in shown[-2] and "C'est juste" in shown[-1]
        await town.presses("awa", "Oui, c'est juste")
        assert "urgent" in await town.last("awa")


async def test_it_was_sent_before_it_was_understood(tmp_path: Path) -> None:
    async with house(tmp_path, Ear(SAID)) as town:
        await town.joins()
        await town.tells_by_voice("awa")
        await town.says("awa", "oui", *REST)
        await town.presses("karim", "Je prends", bot=Bot.STAFF)
        assert await town.thread() == [("concern", ""), ("taken", "")]
        await town.writes_down()
        assert f"« {SAID} »" in await town.last("awa")
        await town.presses("awa", "Non, je corrige")
        await town.says("awa", "L'ascenseur, trois semaines.")
        assert ("transcript", "L'ascenseur, trois semaines.") in await town.thread()
        assert "L'ascenseur, trois semaines." in await town.last("karim", Bot.STAFF)
        await town.presses("awa", "Oui, c'est juste")
        assert "déjà relu" in await town.last("awa") and len(await town.thread()) == 3


async def test_the_program_takes_what_waits(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    async with open_house(settings, Clock()) as opened:
        app = App(opened, [], settings, Ear(SAID))
        town = Town(opened, app.reception, None)
        await app.start(ticking=False)
        try:
            await town.tells_by_voice("awa")
            async with asyncio.timeout(20):
                while (await town.state())[0] != "proposed":
                    await asyncio.sleep(0.05)
            assert "lira seulement" in await town.last("awa")
            await town.says("awa", "non")
            assert f"« {SAID} »" in await town.last("awa")
        finally:
            await app.stop()


async def test_a_restart_in_the_middle_of_listening(tmp_path: Path) -> None:
    died = asyncio.Event()
    async with house(tmp_path, Ear(died.set)) as town:
        await town.tells_by_voice("awa")
        await town.says("awa", "oui")
        await town.writes_down()
        assert died.is_set() and await town.state() == ("wanted", "", 1)
    async with house(tmp_path, Ear(SAID)) as town:
        assert "C'est où" in await town.last("awa")
        await town.writes_down()
        assert SAID in await town.last("awa") and await town.state() == ("proposed", "machine", 2)
        await town.writes_down()
        assert sum(SAID in message.text for message in await town.told("awa")) == 1, "read back once"
    async with house(tmp_path, Ear()) as town:
        await town.says("awa", "oui", *REST)
        assert await town.thread() == [("concern", SAID)]


async def test_three_tries_then_it_is_left_to_a_relay(tmp_path: Path) -> None:
    ear = Ear(*[Unheard("EOFError")] * 5)
    async with house(tmp_path, ear) as town:
        await town.tells_by_voice("awa")
        await town.says("awa", "oui")
        await town.writes_down(6)
        assert len(ear.given) == MOST_TRIES and await town.state() == ("left", "", MOST_TRIES)
        await town.says("awa", *REST)
        await town.joins()
        await town.says("karim", f"/voir {await town.reference()}", bot=Bot.STAFF)
        await town.presses("karim", "Écrire le vocal", Bot.STAFF)
        assert len(await town.files_for_staff()) == 1


@pytest.mark.parametrize("understood", ["", "euh je sais pas"])
async def test_nobody_may_listen_and_nothing_was_understood(tmp_path: Path, understood: str) -> None:
    async with house(tmp_path, Ear(understood, sureness=0.2)) as town:
        await town.tells_by_voice("awa")
        await town.says("awa", "non", *REST)
        await town.writes_down()
        assert "Pouvez-vous l'écrire" in await town.last("awa")
        await town.presses("awa", "Ajouter quelque chose")
        await town.says("awa", SAID, "c'est tout")
        assert ("addition", SAID) in await town.thread()


async def test_whoever_asked_for_silence_hears_nothing_and_finds_it_later(tmp_path: Path) -> None:
    async with house(tmp_path, Ear(SAID)) as town:
        await town.tells_by_voice("awa")
        await town.says("awa", "oui", *REST, "stop")
        await town.writes_down()
        assert not any(SAID in message.text for message in await town.told("awa"))
        await town.says("awa", f"/suivi {await town.reference()}")
        await town.presses("awa", "Relire mon vocal")
        assert f"« {SAID} »" in await town.last("awa")
        await town.says("awa", "oui")
        assert ("transcript", SAID) in await town.thread()


async def test_what_was_given_up_is_written_down_for_nobody(tmp_path: Path) -> None:
    ear = Ear(SAID)
    async with house(tmp_path, ear) as town:
        await town.tells_by_voice("awa")
        await town.says("awa", "annuler")
        await town.writes_down()
        assert ear.given == [] and "annulé" in (await town.told("awa"))[-1].text


async def test_staff_voices_are_nobodys_to_write_down(tmp_path: Path) -> None:
    ear = Ear(SAID)
    async with house(tmp_path, ear) as town:
        await town.joins()
        await town.says("awa", *ASKED, SAID, "c'est tout", "oui", *REST)
        await town.presses("karim", "Lire", Bot.STAFF)
        await town.presses("karim", "Répondre", Bot.STAFF)
        await town.hears("karim", sound=SOUND, bot=Bot.STAFF)
        await town.says("karim", "c'est tout", "oui", bot=Bot.STAFF)
        await town.writes_down()
        assert ear.given == []
        async with town.house.database.read() as tx:
            files = await tx.rows(select(table_of(OutboxMessage).c.media_id).where(table_of(OutboxMessage).c.bot == "residents"))
        assert any(row.media_id for row in files), "the resident hears the answer"


# --- consent ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("may_listen", [True, False])
async def test_a_voice_reaches_staff_only_with_consent(tmp_path: Path, may_listen: bool) -> None:
    async with house(tmp_path) as town:
        await town.joins()
        await town.tells_by_voice("awa", SAID)
        assert "personne ne pourra savoir" in await town.last("awa")
        await town.says("awa", "oui" if may_listen else "non", *REST)
        reference = await town.reference()
        await town.presses("karim", "Je prends", Bot.STAFF)
        await town.presses("karim", "Voir les fichiers", Bot.STAFF)
        await town.says("awa", f"/suivi {reference}")
        await town.presses("awa", "Ajouter quelque chose")
        await town.hears("awa", sound=SOUND)
        await town.says("awa", "Encore en panne.", "c'est tout", "oui" if may_listen else "non")
        assert len(await town.files_for_staff()) == (2 if may_listen else 0)
        if not may_listen:
            await town.presses("karim", "Voir les fichiers", Bot.STAFF)
            assert "ne veut pas qu'on écoute" in await town.last("karim", Bot.STAFF) and await town.files_for_staff() == []
            await town.says("karim", f"/ecrire {reference}", bot=Bot.STAFF)
            assert "pas de vocal à écrire" in await town.last("karim", Bot.STAFF)


async def test_without_a_model_nor_consent_nobody_can_read_it_and_words_are_asked_for(tmp_path: Path) -> None:
    async with house(tmp_path) as town:
        await town.tells_by_voice("awa")
        await town.says("awa", "non")
        assert "personne ne peut lire votre vocal" in await town.last("awa")
        await town.says("awa", "panne")
        assert "un peu plus" in await town.last("awa")
        await town.says("awa", SAID, *REST)
        assert await town.thread() == [("concern", SAID)]


# --- a relay writes it down ---------------------------------------------------------------------------------------------


async def _to_be_written(town: Town) -> str:
    await town.joins()
    await town.tells_by_voice("awa")
    await town.says("awa", "oui", *REST)
    return await town.reference()


async def test_a_relay_types_and_the_resident_approves(tmp_path: Path) -> None:
    async with house(tmp_path) as town:
        reference = await _to_be_written(town)
        await town.says("karim", f"/ecrire {reference}", bot=Bot.STAFF)
        assert len(await town.files_for_staff()) == 1
        await town.says("karim", "L'ascenseur marche pas.", "oui", bot=Bot.STAFF)
        assert ("transcript", "L'ascenseur marche pas.") not in await town.thread(), "nothing counts before it is read"
        assert "« L'ascenseur marche pas. »" in await town.last("awa") and await town.state() == ("proposed", "relay", 0)
        await town.presses("awa", "Oui, c'est juste")
        assert ("transcript", "L'ascenseur marche pas.") in await town.thread() and await town.state() == ("approved", "relay", 0)
        assert "L'ascenseur marche pas." in await town.last("karim", Bot.STAFF)
        await town.says("karim", f"/ecrire {reference}", bot=Bot.STAFF)
        assert "pas de vocal à écrire" in await town.last("karim", Bot.STAFF)


async def test_a_subject_that_a_relay_corrected_stays_as_they_said(tmp_path: Path) -> None:
    async with house(tmp_path) as town:
        reference = await _to_be_written(town)
        for theme in ("Propreté", "Logement"):
            await town.says("karim", f"/sujet {reference}", theme, "Passer", "oui", bot=Bot.STAFF)
        await town.says("karim", f"/ecrire {reference}", "L'ascenseur marche pas.", "oui", bot=Bot.STAFF)
        await town.presses("awa", "Oui, c'est juste")
        async with town.house.database.read() as tx:
            row = await cases.case(tx, reference)
        assert row is not None and (row.theme, row.subtheme) == ("LOG", None) and row.told_theme == "LOG", "words alone say a lift"


async def test_the_resident_corrects_or_refuses_what_a_relay_typed(tmp_path: Path) -> None:
    async with house(tmp_path) as town:
        reference = await _to_be_written(town)
        await town.says("karim", f"/ecrire {reference}", "Tout va bien.", "oui", bot=Bot.STAFF)
        await town.presses("awa", "N'écrivez rien")
        assert "effacés" in await town.last("awa") and (await town.state())[0] == "refused"
        assert not any(kind == "transcript" for kind, _ in await town.thread())


async def test_two_relays_write_the_same_note_and_one_counts(tmp_path: Path) -> None:
    async with house(tmp_path) as town:
        reference = await _to_be_written(town)
        await town.joins("sonia")
        await town.presses("karim", "Oui, je la connais", Bot.STAFF)
        await town.says("karim", f"/ecrire {reference}", "La première version.", bot=Bot.STAFF)
        await town.says("sonia", f"/ecrire {reference}", "La seconde version.", "oui", bot=Bot.STAFF)
        await town.says("karim", "oui", bot=Bot.STAFF)
        assert "pas de vocal à écrire" in await town.last("karim", Bot.STAFF)
        assert "La seconde version." in await town.last("awa")


async def test_only_who_spoke_approves(tmp_path: Path) -> None:
    async with house(tmp_path) as town:
        reference = await _to_be_written(town)
        await town.says("karim", f"/ecrire {reference}", "Tout va bien.", "oui", bot=Bot.STAFF)
        shown = [button for message in await town.told("awa") for row in message.buttons for button in row]
        right = next(button for button in shown if button.label == "Oui, c'est juste")
        await town.hears("bilal", pressed=right.data)
        assert (await town.state())[0] == "proposed" and "déjà relu" in await town.last("bilal")


# --- a neighbour who joined ---------------------------------------------------------------------------------------------


async def _joined_by_voice(town: Town, may_listen: str) -> str:
    """Awa's written concern, taken by Karim and shared; Bilal joins it with a voice note and no word."""
    await town.joins()
    await town.says("awa", *ASKED, SAID, "c'est tout", "oui", *REST)
    await town.presses("karim", "Je prends", Bot.STAFF)
    reference = await town.reference()
    async with town.house.database.write() as tx:
        row = await cases.case(tx, reference)
        assert row is not None
        author = Resident(row.person_id, row.address_id, "fr")
        payload = await voices.share(tx, town.house.now(), town.house.desk, author, ShareDraft(reference, shows_words=False))
    await town.says("bilal", f"/start {payload}", "oui", "oui")
    await town.hears("bilal", sound=SOUND)
    await town.says("bilal", "c'est tout")
    assert "peut-elle écouter votre vocal" in await town.last("bilal")
    await town.says("bilal", may_listen, "oui, envoyer")
    return reference


async def test_what_a_neighbour_said_is_read_back_to_them_and_never_to_the_author(tmp_path: Path) -> None:
    async with house(tmp_path, Ear("Chez nous au quatrième aussi.")) as town:
        reference = await _joined_by_voice(town, "non")
        assert await town.files_for_staff() == []
        await town.writes_down()
        assert "« Chez nous au quatrième aussi. »" in await town.last("bilal")
        await town.says("awa", f"/suivi {reference}")
        labels = [button.label for message in await town.told("awa") for row in message.buttons for button in row]
        assert "Relire mon vocal" not in labels
        await town.says("bilal", f"/suivi {reference}")
        await town.presses("bilal", "Relire mon vocal")
        await town.presses("bilal", "Oui, c'est juste")
        assert ("transcript", "Chez nous au quatrième aussi.") in await town.thread()
        assert "quatrième" in await town.last("karim", Bot.STAFF)
        await town.says("awa", f"/suivi {reference}")
        assert not any("quatrième" in message.text for message in await town.told("awa"))


async def test_a_neighbours_voice_written_by_a_relay_is_approved_by_that_neighbour(tmp_path: Path) -> None:
    async with house(tmp_path) as town:
        reference = await _joined_by_voice(town, "oui")
        assert len(await town.files_for_staff()) == 1
        await town.says("karim", f"/ecrire {reference}", "Au quatrième aussi.", "oui", bot=Bot.STAFF)
        assert not any("quatrième" in message.text for message in await town.told("awa"))
        await town.presses("bilal", "Oui, c'est juste")
        assert ("transcript", "Au quatrième aussi.") in await town.thread() and await town.state() == ("approved", "relay", 0)


async def test_a_neighbour_is_told_when_their_voice_could_not_be_understood(tmp_path: Path) -> None:
    async with house(tmp_path, Ear("euh", sureness=0.2)) as town:
        await _joined_by_voice(town, "non")
        before = len(await town.told("awa"))
        await town.writes_down()
        assert "Votre voix compte quand même" in await town.last("bilal") and len(await town.told("awa")) == before
