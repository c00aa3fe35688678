"""`python -m tests.fake_whatsapp`: WhatsApp without Meta, in a terminal. A house of its own is started before this server, on an empty
database that goes at the end, and you are a resident on the phone: a line is what you write, `=2` a tap on the second choice. Nobody
answers: a relay has a staff bot on Telegram only."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.fake_whatsapp.people import Person
from tests.fake_whatsapp.server import FakeWhatsApp
from tests.fake_whatsapp.shown import Shown
from tests.program import running
from tests.whatsapp_app import settings_for

BSUID = "FR.13491208655302741918"
NO_SUCH = "There is no such choice under the newest message that has some."


async def talk(hides_phone: bool) -> None:
    """Until the end of what is typed (Ctrl-D)."""
    with TemporaryDirectory() as folder:
        async with FakeWhatsApp() as server:
            given = settings_for(server) | {"without_staff": "true", "data": folder}
            settings: Any = {f"PORTE_VOIX_{name.upper()}": value for name, value in given.items()}
            async with running("run", "--port", "0", folder=Path(folder), **settings) as house:
                await server.post.subscribe(f"{house.url}whatsapp")
                person = server.person("Awa", user_id=BSUID, hides_phone=hides_phone)
                print("WhatsApp is open: write something, such as « bonjour ». Ctrl-D ends it.", flush=True)  # noqa: T201
                showing = asyncio.create_task(show(person))
                try:
                    while line := await asyncio.to_thread(sys.stdin.readline):
                        await do(person, line.strip())
                finally:
                    showing.cancel()


async def do(person: Person, line: str) -> None:
    if not line:
        return
    if not line.startswith("="):
        await person.types(line)
        return
    under = next((one for one in reversed(person.shown) if one.taps), None)
    number = line[1:].strip()
    if under is None or not number.isdecimal() or not 0 < int(number) <= len(under.taps):
        print(NO_SUCH, flush=True)  # noqa: T201
        return
    await person.taps(under.taps[int(number) - 1].id, message=under)


async def show(person: Person) -> None:
    """Each message of the house as it comes."""
    seen = 0
    while True:
        for one in person.shown[seen:]:
            print(on_screen(one), flush=True)  # noqa: T201
        seen = len(person.shown)
        await person.account.bell.wait(0.5)


def on_screen(one: Shown) -> str:
    """Titles as WhatsApp cuts them, and the words under a row where it has some."""
    said = [f"({one.media}) {one.text}" if one.media else one.text, *([f"[{one.opens}]"] if one.opens else [])]
    choices = [" – ".join(filter(None, (f"={number} {tap.title}", tap.words))) for number, tap in enumerate(one.taps, 1)]
    return "\n".join(["", *said, *choices])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fake_whatsapp", description=__doc__)
    parser.add_argument("--hides-phone", action="store_true", help="a person with a username, whose number no webhook tells")
    asyncio.run(talk(parser.parse_args().hides_phone))


if __name__ == "__main__":
    main()
