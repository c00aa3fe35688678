"""`porte-voix run`: the bots and the web page, for real."""

from __future__ import annotations

import argparse
import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.settings import Settings

ABOUT = "Run the bots and the web chat, as the settings say."


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, help="port of the web server, instead of the setting's")


def run(options: argparse.Namespace) -> int:
    from bot import logs, settings

    given = {} if options.port is None else {"port": options.port}
    loaded = settings.load(**given)
    logs.set_up(loaded.log_level)
    asyncio.run(_run(loaded))
    return 0


def _check(loaded: Settings) -> None:
    """Raises `CantDo` where nobody could speak or answer."""
    from bot.for_commands import CantDo

    if not (loaded.web_chat or loaded.residents_token.get_secret_value() or loaded.whatsapp_token.get_secret_value()):
        tokens = "PORTE_VOIX_RESIDENTS_TOKEN or PORTE_VOIX_WHATSAPP_TOKEN"
        raise CantDo(f"nobody could speak: set {tokens}, or PORTE_VOIX_WEB_CHAT=true, or try `porte-voix try`")
    if not (loaded.without_staff or loaded.staff_token.get_secret_value()):
        raise CantDo("nobody could answer: set PORTE_VOIX_STAFF_TOKEN, or PORTE_VOIX_WITHOUT_STAFF=true to start without a staff bot")
    first, second = (token.get_secret_value().partition(":")[0] for token in (loaded.residents_token, loaded.staff_token))
    if first and first == second:
        tokens = "PORTE_VOIX_RESIDENTS_TOKEN and PORTE_VOIX_STAFF_TOKEN"
        raise CantDo(f"{tokens} are of one bot: ask @BotFather for two, one for residents and one for relays")


async def _run(loaded: Settings) -> None:
    from bot.app import App, open_house
    from bot.channels.port import Bot
    from bot.clock import Clock
    from bot.interpreting.opus import interpreter_in
    from bot.lookups.meaning import meaning_in
    from bot.process import end_soon
    from bot.serving import serve_until_stopped
    from bot.voice.whisper import recogniser_in
    from bot.web import WebServer
    from bot.wiring import (
        all_channels,
        mail_channels,
        serve,
        serve_chat,
        serve_whatsapp,
        telegram_channels,
        web_channels,
        whatsapp_channels,
    )

    _check(loaded)
    async with (
        open_house(loaded, Clock(), sparing=True) as house,
        recogniser_in(loaded.voice_model) as recogniser,
        interpreter_in(loaded.translation_models) as house.interpreter,
        meaning_in(loaded.alike) as house.meaning,
    ):
        await asyncio.to_thread(house.desk.directory.warm)
        web = web_channels(house, Bot.RESIDENTS) if loaded.web_chat else {}
        telegram, whatsapp = telegram_channels(house, loaded), whatsapp_channels(house, loaded)
        app = App(house, all_channels(web, telegram, [*whatsapp, *mail_channels(loaded)]), loaded, recogniser)
        server = WebServer(loaded.host, loaded.port)
        serve(app, server, telegram)
        serve_whatsapp(app, server, whatsapp)
        for channel in web.values():
            serve_chat(app, server, channel)
        doors = [*(f"Telegram ({channel.bot})" for channel in telegram), *("WhatsApp" for _ in whatsapp), *("web {url}" for _ in web)]
        await serve_until_stopped(app, server, f"Porte-voix is running: {', '.join(doors)}", stopping=end_soon)
