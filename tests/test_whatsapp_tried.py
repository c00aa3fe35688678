"""`python -m tests.fake_whatsapp`: somebody at a terminal tries WhatsApp without Meta."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from bot.texts import shipped
from tests.fake_whatsapp.__main__ import NO_SUCH
from tests.program import environment

ROOT = Path(__file__).parents[1]


async def test_one_command_opens_whatsapp_hears_words_and_taps_and_ends() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.fake_whatsapp", "--hides-phone", cwd=ROOT, env=environment(),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    typed, printed = process.stdin, process.stdout
    assert typed is not None and printed is not None

    async def reads(words: str) -> None:
        seen = ""
        while words not in seen:
            line = (await printed.readline()).decode()
            assert line, f"it ended before {words!r}:\n{seen}"
            seen += line

    try:
        async with asyncio.timeout(60):
            await reads("WhatsApp is open")
            typed.write(b"=1\n\nbonjour\n")
            await reads(NO_SUCH)
            await reads(f"=1 {shipped()('fr', 'act-report')}")
            typed.write(b"=1\n")
            await reads(shipped()("fr", "report-concern-story").splitlines()[0])
            typed.write_eof()
            assert await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
