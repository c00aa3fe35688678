"""The child that opens files: confined, bounded in memory and time, replaced when it falls, and nobody's words wait for it."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator

import pytest

from bot.channels.port import Bot, Incoming, Media, MediaKind, NotNow
from bot.files.cleaner import Cleaner
from bot.files.gate import Gate
from bot.files.outcome import Unclean
from tests import files_made as files
from tests.no_more_files import no_more_files

_ASKED = """
import bot.files.child as child, bot.files.making as making, bot.files.warming as warming
from bot.files.outcome import Made
import json, os, socket
{setting}
honest = making.made_anew
def made_anew(data):
    if data != b"go wrong":
        return honest(data)
{what}
making.made_anew = made_anew
child.main()
"""


def reader(what: str, setting: str = "") -> tuple[str, ...]:
    """The real child, which does something else for one file: whatever a flaw in a library could make it do."""
    body = "\n".join(f"    {line}" for line in what.splitlines())
    return sys.executable, "-c", _ASKED.format(what=body, setting=setting)


def sent(data: bytes, kind: MediaKind = MediaKind.DOCUMENT) -> Media:
    return Media(kind=kind, mime="application/octet-stream", data=data)


async def refusal(cleaner: Cleaner, data: bytes = b"go wrong") -> str:
    with pytest.raises(Unclean) as unclean:
        await cleaner.clean(sent(data))
    return unclean.value.reason


@pytest.fixture
async def cleaner() -> AsyncIterator[Cleaner]:
    cleaner = Cleaner()
    yield cleaner
    await cleaner.close()


class TestTheChild:
    async def test_one_child_makes_every_kind_anew(self, cleaner: Cleaner) -> None:
        for made in (files.photo(), files.photo("PNG"), files.photo("WEBP"), files.sound(), files.sound("webm"), files.sound("ipod"),
                     files.sound("mp3"), files.pdf(), files.docx(), files.odt(), b"Bonjour"):  # fmt: skip
            assert files.CANARY not in (await cleaner.clean(sent(made))).data
        assert cleaner.started == 1

    async def test_twenty_megabytes_come_back_whole(self, cleaner: Cleaner) -> None:
        noise = os.urandom(15 * 1024 * 1024).hex()[: 20 * 1024 * 1024 - 3000].encode()
        huge = files.pdf() + b"\n% " + noise
        assert len((await cleaner.clean(sent(huge))).data) < 20_000
        assert await refusal(cleaner, noise) == "unsupported_file"
        assert (await cleaner.clean(sent(b"Bonjour"))).data == b"Bonjour"

    async def test_it_can_open_write_and_call_nothing(self) -> None:
        nosy = "\n".join((
            "said = []",
            "for act in (lambda: open('/etc/hostname'), lambda: open('/tmp/left-behind', 'w'), lambda: socket.socket(), os.pipe):",
            "    try:",
            "        act()",
            "        said.append('done')",
            "    except OSError as error:",
            "        said.append(error.errno)",
            "return Made('document', 'text/plain', json.dumps([said, dict(os.environ)]).encode())",
        ))  # fmt: skip
        cleaner = Cleaner(reader(nosy))
        acts, environment = json.loads((await cleaner.clean(sent(b"go wrong"))).data)
        await cleaner.close()
        assert acts == [24, 24, 24, 24]  # EMFILE: it may open no more
        assert not any(name.startswith("PORTE_VOIX") for name in environment)

    @pytest.mark.parametrize(
        "fault",
        [
            pytest.param("return [bytes(1 << 20) for _ in range(1 << 20)]", id="eats memory"),
            pytest.param("os.kill(os.getpid(), 11)", id="crashes"),
            pytest.param("raise ValueError(data)", id="fails"),
            pytest.param("print('nonsense', flush=True); os.write(2, data); os._exit(0)", id="says nonsense"),
        ],
    )
    async def test_a_file_that_takes_it_down_is_refused_and_the_next_is_made(self, fault: str) -> None:
        cleaner = Cleaner(reader(fault))
        assert await refusal(cleaner) == "unreadable"
        assert (await cleaner.clean(sent(files.photo()))).kind is MediaKind.PHOTO
        await cleaner.close()

    async def test_a_file_that_never_ends_is_cut_short_by_the_clock(self) -> None:
        cleaner = Cleaner(reader("import time; time.sleep(600)"), file_seconds=1.5)
        assert (await cleaner.clean(sent(b"Bonjour"))).data == b"Bonjour"
        began = asyncio.get_running_loop().time()
        assert await refusal(cleaner) == "unreadable"
        assert asyncio.get_running_loop().time() - began < 3
        assert (await cleaner.clean(sent(b"Bonjour"))).data == b"Bonjour"
        await cleaner.close()

    async def test_a_file_that_never_ends_is_cut_short_by_its_work(self) -> None:
        cleaner = Cleaner(reader("while True: pass", "child.CPU_SECONDS = 1"))
        assert await refusal(cleaner) == "unreadable"
        await cleaner.close()

    async def test_a_child_that_cant_start_says_unreadable_not_an_error(self) -> None:
        assert await refusal(Cleaner(("/nowhere/python",))) == "unreadable"

    async def test_a_file_that_comes_when_no_child_can_be_started_for_now_is_to_come_again(self, cleaner: Cleaner) -> None:
        with no_more_files(), pytest.raises(NotNow):
            await cleaner.clean(sent(b"Bonjour"))
        assert (await cleaner.clean(sent(b"Bonjour"))).data == b"Bonjour"

    async def test_a_child_that_is_slow_to_start_takes_no_time_from_its_file(self) -> None:
        cleaner = Cleaner(reader("return honest(data)", "import time; time.sleep(2)"), file_seconds=1.5)
        assert (await cleaner.clean(sent(b"Bonjour"))).data == b"Bonjour"
        await cleaner.close()

    async def test_a_machine_too_busy_to_start_a_child_blames_no_file(self) -> None:
        cleaner = Cleaner(reader("return honest(data)", "import time; time.sleep(600)"), start_seconds=0.5)
        with pytest.raises(NotNow):
            await cleaner.clean(sent(files.photo()))
        await cleaner.close()

    async def test_a_child_nobody_needs_is_let_go_and_comes_back(self) -> None:
        cleaner = Cleaner(idle_seconds=0.05)
        for _ in range(2):
            await cleaner.clean(sent(b"Bonjour"))
            await asyncio.sleep(0.3)
        assert cleaner.started == 2

    async def test_whoever_gives_up_leaves_a_child_that_works(self, cleaner: Cleaner) -> None:
        giving_up = asyncio.create_task(cleaner.clean(sent(files.photo("JPEG", 8000, 6000))))
        await asyncio.sleep(0.5)
        giving_up.cancel()
        await asyncio.gather(giving_up, return_exceptions=True)
        assert (await cleaner.clean(sent(b"Bonjour"))).data == b"Bonjour"

    def test_the_house_itself_opens_no_file(self) -> None:
        loaded = (
            "import sys, bot.app, bot.wiring, bot.commands.run; print([n for n in ('PIL', 'av', 'lxml', 'pikepdf') if n in sys.modules])"
        )
        done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "[]"


class Ear:
    """What was heard, in order; some words can't be."""

    def __init__(self) -> None:
        self.heard: list[Incoming] = []

    async def hear(self, incoming: Incoming) -> None:
        if incoming.text == "poison":
            raise RuntimeError("not heard")
        self.heard.append(incoming)


async def passes(gate: Gate, incoming: Incoming) -> None:
    """As a channel hands it over."""
    await gate.hear(incoming)


class TestTheGate:
    def said(self, chat: str, text: str = "", *data: bytes, **more: str) -> Incoming:
        media = tuple(sent(one, MediaKind.PHOTO) for one in data)
        return Incoming(channel="telegram", bot=Bot.RESIDENTS, chat=chat, message=text or "photo", text=text, media=media, **more)  # type: ignore[arg-type]

    async def test_words_wait_for_the_photo_before_them_and_for_nobody_elses(self, cleaner: Cleaner) -> None:
        ear = Ear()
        gate = Gate(cleaner, ear.hear)
        talks = [self.said("awa", "", files.photo()), self.said("awa", "c'est tout"), self.said("bilal", "bonjour")]
        await asyncio.gather(*(passes(gate, one) for one in talks))
        assert [(one.chat, one.text) for one in ear.heard] == [("bilal", "bonjour"), ("awa", ""), ("awa", "c'est tout")]

    async def test_what_is_refused_says_why_and_takes_nothing_with_it(self, cleaner: Cleaner) -> None:
        ear = Ear()
        await Gate(cleaner, ear.hear).hear(self.said("awa", "le hall", files.png_bomb(), files.bare()))
        (heard,) = ear.heard
        assert (heard.text, len(heard.media), heard.unfetched) == ("le hall", 1, "unreadable")

    async def test_what_cant_be_heard_is_told_to_the_channel_and_blocks_nothing(self, cleaner: Cleaner) -> None:
        ear = Ear()
        gate = Gate(cleaner, ear.hear)
        failed, after = await asyncio.gather(
            passes(gate, self.said("awa", "poison", files.bare())), passes(gate, self.said("awa", "encore là")), return_exceptions=True
        )
        assert (type(failed), after) == (RuntimeError, None)
        assert [one.text for one in ear.heard] == ["encore là"]
