"""Somebody types faster than a platform lets us answer: they are not answered as often, and danger does not wait."""

from __future__ import annotations

from bot.render import unpack
from bot.texts import shipped
from storage import outbox
from storage.outbox import Sent, Waiting
from tests.street import Street

LINES = [f"la cage d'escalier est sale, {number}" for number in range(30)]
NUMBERS, NOTED = (shipped()("fr", key) for key in ("danger-numbers", "story-goes-on"))


class Paced:
    """A platform that takes one message of a chat at a time."""

    def __init__(self, town: Street) -> None:
        self.town = town
        self._calling: list[Waiting] = []

    async def takes_one(self) -> str:
        """What arrives next, "" when nothing is to: then another is on its way."""
        arrived = [Sent(id=one.id, state="sent", at=self.town.house.now(), receipt=str(one.id)) for one in self._calling]
        texts = [unpack(one.message).text for one in self._calling]
        async with self.town.house.database.write() as tx:
            await outbox.record(tx, arrived)
            self._calling = await outbox.claim(tx, channel="telegram", bot="residents", now=self.town.house.now(), most=9)
        return "".join(texts)

    async def takes_all(self) -> list[str]:
        texts = []
        while (text := await self.takes_one()) or self._calling:
            texts.append(text)
        return list(filter(None, texts))


async def test_many_quick_lines_are_noted_once(town: Street) -> None:
    awa, platform = town.resident("Awa", "telegram"), Paced(town)
    await awa.types("la cage d'escalier est sale")
    await platform.takes_all()
    await awa.hurries(*LINES)
    [noted] = await platform.takes_all()
    assert NOTED in noted


async def test_the_numbers_are_the_next_thing_that_arrives_and_no_question_follows(town: Street) -> None:
    awa, platform = town.resident("Awa", "telegram"), Paced(town)
    await awa.types(LINES[0])
    await platform.takes_one()
    await awa.hurries(*LINES[1:])
    await awa.types("il me frappe")
    first, second, *others = await platform.takes_all()
    assert shipped()("fr", "welcome-heard") in first, "it was on its way already"
    assert second == NUMBERS and others == []


async def test_after_a_doubt_the_question_follows(town: Street) -> None:
    awa, platform = town.resident("Awa", "telegram"), Paced(town)
    await awa.types(LINES[0])
    await platform.takes_all()
    await awa.hurries(*LINES[1:])
    await awa.types("j'ai des idées noires")
    perhaps, noted = await platform.takes_all()
    assert perhaps == shipped()("fr", "danger-perhaps") and NOTED in noted
