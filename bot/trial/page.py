"""The trial: a resident, a relay and the coordination on one page, on invented data that is forgotten afterwards.

Whoever tries it may say they live anywhere: the relay's phone then plays the association that receives the concern.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
import tempfile
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from aiohttp import web

from bot.app import App, open_house
from bot.channels.port import Bot
from bot.channels.web.channel import ChatOf, WebChannel, same_origin
from bot.clock import Clock
from bot.house import House
from bot.mailing import post
from bot.process import end_soon
from bot.rehearsal.setting_up import seed_directory
from bot.serving import serve_until_stopped
from bot.settings import Settings, apart
from bot.turns import turns
from bot.web import WebServer
from bot.wiring import in_language, serve, show_accessibility, web_channels
from routing.access import Role
from routing.notices import Notice
from storage import people
from storage import trial as stored

PHONES = {"resident": Bot.RESIDENTS, "relay": Bot.STAFF, "coordination": Bot.STAFF}
TOWN = "59512"
"""Roubaix: the relay's phone plays an association of this town first."""
PAST_WEEKS = "bot.trial.past_weeks"
"""The program that plays them."""
READY = "Porte-voix à l'essai : ouvrez {url} dans votre navigateur (Ctrl-C pour arrêter)"
MUTE = (
    "Aucun programme ne parle ici : le bilan se lit et ne s'écoute pas. Pour l'écouter, installez espeak-ng, puis lancez avec "
    "PORTE_VOIX_SPEECH=espeak-ng."
)


FOLLOW_SECONDS = 0.3
log = logging.getLogger(__name__)


async def trial(host: str, port: int) -> None:
    """Serve the trial until it is stopped."""
    with tempfile.TemporaryDirectory() as folder:
        settings = apart(Path(folder), host=host, port=port)
        clock = Clock()
        async with open_house(settings, clock, sparing=True) as house:
            await seed_directory(house)
            channels = web_channels(house, Bot.RESIDENTS, Bot.STAFF)
            app = App(house, list(channels.values()), settings)
            await _seat(house)
            server = WebServer(host, port)
            serve(app, server, [])
            playing = asyncio.create_task(_play_weeks(folder))
            meanwhile = [playing, asyncio.create_task(follow(app))]
            _pages(app, clock, server, channels, playing)
            try:
                await serve_until_stopped(app, server, ready(settings), stopping=end_soon)
            finally:
                for task in meanwhile:
                    task.cancel()


def ready(settings: Settings) -> str:
    """What is said once everything answers."""
    return READY if settings.speech or settings.speech_voices else f"{MUTE}\n{READY}"


async def _seat(house: House) -> None:
    """The relay and the coordination, at chats that have a fixed name."""
    body = house.desk.directory.bodies_for(house.desk.directory.spot(TOWN), theme="")[0]
    async with house.database.write() as tx:
        for phone, role, association, name in (
            ("relay", Role.RELAY, body.id, "Samira"),
            ("coordination", Role.COORDINATION, None, "Nadia"),
        ):
            address = people.new_id()
            people.add_address(
                tx, id=address, lookup=people.lookup(tx, "web", Bot.STAFF, phone), channel="web", bot=Bot.STAFF, chat=phone, language="fr",
                now=house.now(), person_id=None,
            )  # fmt: skip
            await people.save_member(
                tx, id=people.new_id(), role=role, association_id=association, first_name=name, address_id=address, now=house.now()
            )


async def _play_weeks(folder: str) -> None:
    """In a process of its own: what summing weeks up takes of memory is given back when it ends."""
    playing = await asyncio.create_subprocess_exec(sys.executable, "-m", PAST_WEEKS, folder, stdin=asyncio.subprocess.DEVNULL)
    try:
        await playing.wait()
    finally:
        with contextlib.suppress(ProcessLookupError):
            playing.kill()


async def follow(app: App) -> None:
    """When the trial's resident is heard by another association, the relay's phone becomes that association's: cancel it."""
    await turns(partial(_moved, app), log, "the relay's phone could not be another association's for now", idle=FOLLOW_SECONDS)


async def _moved(app: App) -> bool:
    """Look once, and never again at once."""
    house = app.house
    async with house.database.read() as tx:
        moved = await stored.relay_elsewhere(
            tx, people.lookup(tx, "web", Bot.RESIDENTS, "resident"), people.lookup(tx, "web", Bot.STAFF, "relay")
        )
    if moved is None:
        return False
    body = house.desk.directory.body(moved.association_id)
    async with house.database.write() as tx:
        await stored.move_member(tx, moved.member_id, moved.association_id)
        told = Notice(
            to=moved.address_id, key="trial-moved", facts={"association": body.name if body else "", "reference": moved.reference}
        )
        await post(tx, house.texts, house.now(), [told])
    app.reception.committed()
    return False


def _pages(app: App, clock: Clock, server: WebServer, channels: dict[Bot, WebChannel], playing: asyncio.Task[None]) -> None:
    """`playing` ends when the weeks that have passed are there."""
    run = uuid4().hex

    def now() -> dict[str, Any]:
        zone = app.house.desk.zone
        return {"now": clock.now().astimezone(zone).isoformat(), "zone": zone.key, "run": run, "played": playing.done()}

    async def monday(request: web.Request) -> web.Response:
        if not same_origin(request):
            raise web.HTTPForbidden
        clock.move_to(next_monday(clock.now().astimezone(app.house.desk.zone)))
        await app.housekeeping.forget()
        await app.housekeeping.summaries()
        await app.housekeeping.follow_ups()
        return web.json_response(now())

    async def tell(request: web.Request) -> web.Response:
        return web.json_response(now())

    server.add([web.post("/trial/monday", monday), web.get("/trial/now", tell)])
    for phone, bot in PHONES.items():
        server.add(channels[bot].routes(f"/trial/{phone}", _always(phone)), on_stop=channels[bot].end_streams)
    server.show("/", lambda request: in_language(app.house.texts, app.house.texts.staff_languages, "trial", request))
    server.show("/trial/words", lambda request: in_language(app.house.texts, app.house.texts.languages, "chat", request))
    show_accessibility(app.house.texts, server)


def _always(chat: str) -> ChatOf:
    """A phone of the trial is always the same chat."""
    return lambda request: chat


def next_monday(local: datetime) -> datetime:
    """The next Monday at 8:00 and a moment, after a local time."""
    monday = (local - timedelta(days=local.weekday())).replace(hour=8, minute=0, second=1, microsecond=0)
    return monday if monday > local else monday + timedelta(weeks=1)
