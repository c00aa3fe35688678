"""Somebody at the page with the real house behind it, who has every screen looked at, in a language."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, Page, expect

from bot.texts import shipped
from dialogue.directions import direction
from tests.accessible import DESK, LIGHTS, SMALL, Lights, in_lights, overflow, watched

STORY: Mapping[str, str] = {
    "fr": "L'ascenseur de la tour B est en panne depuis trois semaines.",
    "ar": "النفايات مكدسة أمام العمارة منذ أسبوع.",
    "tr": "Sokağımızda lambalar iki haftadır yanmıyor.",
}
"""Each about something else: neighbours who say the same are asked one question more."""
PICTURES = os.environ.get("PICTURES_OF_PAGES", "")
"""A folder to leave pictures in, for whoever wants to look."""


class PageReader:
    """`found` is what axe-core has against the screens that were looked at."""

    def __init__(self, page: Page, language: str) -> None:
        self.page, self.language = page, language
        self.found: list[str] = []

    def text(self, key: str) -> str:
        return shipped()(self.language, key)

    async def taps(self, key: str) -> None:
        await self.page.get_by_role("button", name=self.text(key), exact=True).last.click()

    async def writes(self, words: str) -> None:
        await self.page.locator(".words").fill(words)
        await self.page.locator(".words").press("Enter")

    async def hears(self, key: str) -> None:
        """The newest message begins with this text."""
        beginning = self.text(key).split("\n", maxsplit=1)[0][:24]
        await expect(self.page.locator(".theirs .said", has_text=beginning).last).to_be_visible()

    async def looks(self, where: str, *, lights: Lights = LIGHTS[:1]) -> None:
        """On a small phone; what is most of what people see, on a desk too."""
        self.found += await in_lights(self.page, where, lights)
        assert await overflow(self.page) == 0, where
        if PICTURES:
            for name, picture in (await self.pictures()).items():
                (Path(PICTURES) / f"web-{self.language}-{where}-{name}.png").write_bytes(picture)

    async def pictures(self) -> dict[str, bytes]:
        """The screen as it stands, by day, on the narrowest phone and on a desk."""
        taken = {}
        for name, size in (("small", SMALL), ("desk", DESK)):
            await self.page.emulate_media(color_scheme="light")
            await self.page.set_viewport_size(size)
            taken[name] = await self.page.screenshot()
        return taken

    async def begins(self) -> None:
        """The first page, as somebody who never came sees it."""
        await self.page.goto("/")
        await expect(self.page.locator("html")).to_have_attribute("dir", direction(self.language))
        await expect(self.page.locator(".start")).to_be_visible()

    async def tells(self) -> None:
        """From the first button to the question where."""
        await self.taps("web-start")
        await self.taps("act-report")
        await self.hears("report-concern-story")
        await self.writes(STORY[self.language])
        await self.taps("choice-old-enough")
        await self.hears("report-concern-place")


@asynccontextmanager
async def reading(chromium: Browser, address: str, language: str) -> AsyncIterator[PageReader]:
    context = await chromium.new_context(base_url=address, viewport=SMALL, locale=language, reduced_motion="reduce")
    await watched(context)
    yield PageReader(await context.new_page(), language)
    await context.close()
