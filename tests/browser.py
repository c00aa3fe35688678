"""A real browser: a test file names this one in `pytest_plugins = ("tests.browser",)`, a test asks for `chromium`."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

CHROMIUM = Path("/usr/bin/chromium")
"""Where Debian's package puts it; playwright's own download is not used."""
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 20_000
"""Milliseconds for what must come in the end: a busy machine is no failure."""
expect.set_options(timeout=PATIENCE)
MAKE_BELIEVE = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
"""A microphone that beeps, and a yes to whoever asks for it."""


class NoChromium(Exception):
    """The continuous integration must test the pages in a browser: install Debian's `chromium` package."""


@pytest_asyncio.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with launched() as browser:
        yield browser


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def one_chromium() -> AsyncIterator[Browser]:
    """The same for all tests of a file, which run on the loop of their module: starting one takes a second."""
    async with launched() as browser:
        yield browser


@asynccontextmanager
async def launched() -> AsyncIterator[Browser]:
    if not os.access(CHROMIUM, os.X_OK):
        if os.environ.get("PORTE_VOIX_CI") == "1":
            raise NoChromium
        pytest.skip(f"no Chromium at {CHROMIUM}: the pages are not tested in a browser")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(CHROMIUM), args=[*QUIET, *MAKE_BELIEVE])
        try:
            yield browser
        finally:
            await browser.close()
