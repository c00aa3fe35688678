"""Corrections are learned at a tick, by every process, and unlearned once a resident withdrew or was forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import pytest

from bot.house import House
from bot.lookups import learning
from bot.lookups.learning import Learning
from flows.residents.withdraw_case import Why, WithdrawalDraft
from flows.staff.correct_theme import ThemeDraft
from flows.themes import Theme
from routing.access import Member
from routing.casework.retheming import retheme
from routing.desk import Resident
from routing.residents.withdrawing import withdraw
from routing.themes.learning import Corrections
from routing.themes.lexicon import suggest
from storage.database import Database
from tests.conftest import FakeClock
from tests.office import Office, awa, karim, office
from tests.people_of_town import concern

__all__ = ["awa", "karim", "office"]

WORDS = "le teuteu du bas de la rue ne passe plus jamais"


@dataclass
class BareHouse:
    """What learning needs of a house."""

    database: Database
    clock: FakeClock
    corrections: Corrections | None = None

    def now(self) -> object:
        return self.clock.now()


def learning_in(office: Office) -> tuple[BareHouse, Learning]:
    house = BareHouse(office.town.database, office.clock)
    return house, Learning(cast(House, house))


async def corrected(office: Office, who: Resident, relay: Member, theme: Theme) -> str:
    reference, _ = await office.opens(who, concern(words=WORDS, theme=Theme.HEALTH))
    await office.takes(relay, reference)
    async with office.town.database.write() as tx:
        await retheme(tx, office.clock.now(), office.town.desk, relay, ThemeDraft(reference, "SAN", theme, None))
    return reference


def first(house: BareHouse) -> Theme:
    return suggest(WORDS, learned=house.corrections)[0].theme


async def test_what_a_relay_corrected_is_suggested_next_in_every_process(office: Office, awa: Resident, karim: Member) -> None:
    house, tick = learning_in(office)
    await tick.learn()
    for _ in range(3):
        await corrected(office, awa, karim, Theme.COMMUNITY)
    assert first(house) is not Theme.COMMUNITY
    await tick.learn()
    assert house.corrections is not None and house.corrections.learned == 3
    assert first(house) is Theme.COMMUNITY
    await tick.learn()
    assert house.corrections.learned == 3, "a correction is learned once"
    other, tock = learning_in(office)
    await tock.learn()
    assert first(other) is Theme.COMMUNITY, "another process, or this one started again, knows the same"


async def test_the_next_day_nothing_is_left_of_what_was_taken_back(office: Office, awa: Resident, karim: Member) -> None:
    house, tick = learning_in(office)
    reference = await corrected(office, awa, karim, Theme.COMMUNITY)
    await tick.learn()
    assert house.corrections is not None and house.corrections.learned == 1
    async with office.town.database.write() as tx:
        await withdraw(tx, office.clock.now(), office.town.desk, awa, WithdrawalDraft(reference, Why.NO_NEED))
    office.clock.passes(days=1)
    await tick.learn()
    assert house.corrections.learned == 0


async def test_only_the_newest_corrections_are_learned_at_a_start(
    office: Office, awa: Resident, karim: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning, "MOST_CORRECTIONS", 2)
    monkeypatch.setattr(learning, "AT_ONCE", 1)
    for _ in range(4):
        await corrected(office, awa, karim, Theme.COMMUNITY)
    house, tick = learning_in(office)
    await tick.learn()
    assert house.corrections is not None and house.corrections.learned == 2
