"""A team's own group before the program: its members sit in it, in the general talk or in the topic of a case."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.texts import shipped
from tests.fake_telegram import Shown
from tests.fake_telegram.group import Group
from tests.fake_telegram.people import Member
from tests.fake_telegram.rooms import Topic
from tests.telegram_app import Furnished, Phone, Scene, running
from tests.telegram_house import eventually

DAMP = "Il y a de la moisissure dans la chambre des enfants."


class Seated(Member):
    """Somebody in a group who reads our texts by their keys."""

    language = "fr"

    def text(self, key: str, **facts: str | int) -> str:
        return shipped()(self.language, key, facts)

    async def reads(self, key: str, **facts: str | int) -> Shown:
        return await self.hears(self.text(key, **facts))

    async def presses(self, *keys: str) -> None:
        for key in keys:
            await self.taps(self.text(key))

    def at(self, topic: Topic) -> Seated:
        """The same person, in one topic."""
        return Seated(world=self.world, account=self.account, group=self.group, thread=topic.number)

    def copies(self, words: str) -> list[Shown]:
        """Messages of the bot here with these words, oldest first."""
        return [message for message in self.shown if message.author_id != self.id and words in message.text]


def sits(group: Group, phone: Phone) -> Seated:
    """This person is in the group too: the same account, whether we know them or not."""
    member = group.member(id=phone.id, first_name=str(phone.account["first_name"]))
    return Seated(world=member.world, account=member.account, group=group.room)


@dataclass
class Team:
    """Les Fenêtres du Nord in their group: a lead, two relays."""

    scene: Scene
    group: Group
    leila: Phone
    nadia: Phone
    karim: Phone
    invitation: str = ""
    """One nobody has used, for a relay."""

    def seat(self, phone: Phone) -> Seated:
        return sits(self.group, phone)

    async def topic(self, reference: str, mark: str = "") -> Topic:
        """The topic of a case, once its title begins with this mark."""
        wanted = f"{mark} {reference}".strip()
        await eventually(lambda: self._titled(wanted), f"a topic {wanted!r}, not {list(self.group.topics)}")
        return self._titled(wanted)[0]

    def _titled(self, wanted: str) -> Sequence[Topic]:
        return [topic for topic in self.group.room.topics.values() if wanted in topic.name]


@pytest.fixture
async def asked(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Scene]:
    """The program, which asks Telegram for what is new: how it hears makes no difference to what is tried with it."""
    async with running(furnished.copied(tmp_path / "data")) as scene:
        yield scene


async def team(scene: Scene, *, forum: bool = True, basic: bool = False) -> Team:
    """They have joined in private, and the lead has linked their group."""
    nadia, karim, leila = [await scene.member(name) for name in ("Nadia", "Karim", "Leïla")]
    group = scene.server.group("Les Fenêtres du Nord", forum=forum, basic=basic, bots=(scene.staff,))
    here = Team(scene, group, leila, nadia, karim, scene.furnished.invitations["Youssef du Nord"])
    lead = here.seat(leila)
    await lead.reads("group-hello")
    await lead.types("/relier")
    await lead.reads("group-linked-topics" if forum else "group-linked")
    for phone in (nadia, karim):
        here.seat(phone)
    return here
