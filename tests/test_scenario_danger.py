"""Somebody at 23:10, in the middle of a report about bins, who cannot speak: the numbers, alone, and nothing else that night."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot import settings
from bot.app import App, open_house
from bot.channels.port import Bot, Incoming, Media, MediaKind, Outgoing
from bot.clock import Clock
from bot.texts import shipped
from bot.web_mailbox import OutboxMailbox
from tests.telegram_app import Furnished, Phone, Scene, finishes_report, reports
from tests.whatsapp_app import WhatsAppPhone

BINS = "Les poubelles débordent depuis lundi devant le 4."
HELP = "il ma frapper il est dans lautre piece jpeux pas parler"


def at_night(now: datetime) -> datetime:
    """The next 23:10 in Paris."""
    there = now.astimezone(ZoneInfo("Europe/Paris"))
    tonight = there.replace(hour=23, minute=10, second=0, microsecond=0)
    return (tonight if tonight > there else tonight + timedelta(days=1)).astimezone(UTC)


async def tells_a_relay_of_danger(nadia: Phone, awa: Phone | WhatsAppPhone, reference: str) -> None:
    """Asked a question by a relay who has the case before her, a resident answers with words of danger, and agrees that it is urgent."""
    await nadia.presses("act-take", "act-ask")
    await nadia.reads("ask-resident-question")
    await nadia.types("Quel étage ?")
    await nadia.presses("choice-over")
    await nadia.reads("ask-resident-review")
    await nadia.presses("choice-send")
    await awa.hears("Quel étage ?")
    await awa.presses("act-reply")
    await awa.reads("add-to-case-more")
    await awa.types(HELP)
    await awa.reads("danger-numbers")
    await awa.presses("act-go-on")
    await awa.reads("resumed")
    await awa.presses("choice-over")
    await awa.reads("may-we-pass-it-on")
    await awa.presses("choice-yes")
    await awa.reads("add-to-case-may-we-say-it-is-urgent")
    await awa.presses("choice-yes")
    await awa.reads("case-added", reference=reference)
    await nadia.reads("staff-urgent", reference=reference, place="Roubaix (59)")


class TestOnTelegram:
    async def test_the_numbers_come_alone_and_the_report_waits(self, scene: Scene) -> None:
        nadia, awa = await scene.member("Nadia"), scene.resident()
        scene.clock.move_to(at_night(scene.clock.now()))
        await awa.types("/start")
        await awa.presses("act-report")
        await awa.reads("report-concern-story")
        await awa.types(BINS)
        await awa.reads("story-goes-on")
        await awa.types(HELP)
        numbers = await awa.reads("danger-numbers")
        assert "SMS au 114" in numbers.text and "effacez cette conversation" in numbers.text
        assert all(f"{number}" in numbers.text for number in (17, 112, 119, 3919))
        scene.clock.move_to(scene.clock.now() + timedelta(minutes=5))
        await scene.app.reception.fall_quiet()
        await scene.app.housekeeping.follow_ups()
        assert [shown.id for shown in awa.shown if shown.author_id != awa.id][-1] == numbers.id, "nothing follows by itself"
        assert "PV-" not in nadia.transcript, "nothing reaches a relay"

        await awa.presses("act-go-on")
        await awa.reads("resumed")
        await awa.presses("choice-old-enough")
        await awa.reads("report-concern-may-we-say-it-is-urgent")
        await awa.presses("choice-no")
        await awa.reads("report-concern-place")
        await awa.types("59100")
        await awa.reads("report-concern-theme")
        reference = await finishes_report(awa)
        await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")

    async def test_the_next_answer_is_taken_as_usual_without_the_button(self, scene: Scene) -> None:
        awa = scene.resident()
        await awa.types(BINS)
        await awa.reads("welcome-heard")
        await awa.types(HELP)
        await awa.reads("danger-numbers")
        await awa.types("c'est tout")
        await awa.reads("report-concern-fifteen-or-older")

    async def test_a_doubt_asks_and_goes_on(self, scene: Scene) -> None:
        awa = scene.resident()
        await awa.types(BINS)
        await awa.reads("welcome-heard")
        await awa.types("j'ai des idées noires")
        perhaps = await awa.reads("danger-perhaps")
        again = await awa.reads("story-goes-on")
        assert perhaps.id < again.id

    async def test_words_in_another_language_are_answered_in_it(self, scene: Scene) -> None:
        awa, john = scene.resident(), scene.resident("John", language="en")
        for person in (awa, john):
            await person.types("Kocam beni dövüyor")
            await person.hears(shipped()("tr", "danger-numbers"))
            await person.types("bghit nmout")
            await person.hears(shipped()("ar-Latn", "danger-numbers"))
        await john.types("il me frappe")
        await john.hears(shipped()("fr", "danger-numbers"))

    async def test_said_in_answer_to_a_relay_it_is_urgent_only_if_agreed(self, scene: Scene) -> None:
        nadia, awa = await scene.member("Nadia"), scene.resident()
        reference = await reports(awa, BINS)
        await nadia.reads("staff-new-case", reference=reference, place="Roubaix (59)")
        await tells_a_relay_of_danger(nadia, awa, reference)


@dataclass
class Browser:
    """Somebody on the web page: what they read is what their mailbox holds."""

    app: App
    language: str = "fr"
    sent: int = 0
    read: int = 0
    seen: list[Outgoing] = field(default_factory=list)

    async def does(self, *, text: str = "", pressed: str = "", media: tuple[Media, ...] = ()) -> list[Outgoing]:
        """Returns what is said in answer."""
        self.sent += 1
        await self.app.reception.hear(
            Incoming(
                channel="web",
                bot=Bot.RESIDENTS,
                chat="anonymous",
                message=str(self.sent),
                text=text,
                pressed=pressed,
                media=media,
                language=self.language,
            )
        )
        return await self.reads()

    async def reads(self) -> list[Outgoing]:
        new = (await OutboxMailbox(self.app.house.database).after(Bot.RESIDENTS, "anonymous", self.read)).shown
        self.read = new[-1].number if new else self.read
        self.seen += [shown.message for shown in new]
        return [shown.message for shown in new]

    async def presses(self, key: str) -> list[Outgoing]:
        label = shipped()(self.language, key)
        found = [button.data for message in self.seen for row in message.buttons for button in row if button.label == label]
        return await self.does(pressed=found[-1])


@pytest.fixture(params=["fr", "en"])
async def browser(request: pytest.FixtureRequest, furnished: Furnished, tmp_path: Path) -> AsyncIterator[Browser]:
    given = settings.apart(furnished.copied(tmp_path / "data").folder)
    clock = Clock()
    clock.move_to(at_night(clock.now()))
    async with open_house(given, clock) as house:
        app = App(house, [], given)
        await app.start(ticking=False)
        try:
            yield Browser(app, request.param)
        finally:
            await app.stop()


class TestOnTheWebPage:
    async def test_the_numbers_come_alone_and_the_report_waits(self, browser: Browser) -> None:
        def says(key: str) -> str:
            return shipped()(browser.language, key)

        words = {"fr": HELP, "en": "he hit me he is in the next room i cant talk"}[browser.language]
        bins = {"fr": BINS, "en": "The bins have been overflowing since Monday."}[browser.language]
        await browser.does(text=bins)
        alone = await browser.does(text=words)
        assert [message.text for message in alone] == [says("danger-numbers")]
        assert [[button.label for button in row] for row in alone[0].buttons] == [[says("act-go-on")]]
        [again] = await browser.presses("act-go-on")
        assert again.text.startswith(says("resumed")) and says("story-kept") in again.text

    async def test_written_under_a_photo_and_with_nothing_open(self, browser: Browser) -> None:
        photo = Media(kind=MediaKind.PHOTO, mime="image/jpeg", data=b"\xff\xd8", seconds=0)
        words = {"fr": HELP, "en": "my husband hits me"}[browser.language]
        for said in (await browser.does(text=words, media=(photo,)), await browser.does(text=words)):
            assert [message.text for message in said] == [shipped()(browser.language, "danger-numbers")]
        assert (await browser.does(text="Les poubelles débordent depuis lundi."))[-1].buttons, "and the house hears as before"
