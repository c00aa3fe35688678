"""`porte-voix try`: everything on one page, on invented data that is forgotten afterwards."""

from __future__ import annotations

import argparse
import asyncio

ABOUT = "Try it all on one page: a resident, a relay and the coordination, on invented data."


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8080, help="port of the page (8080)")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")


def run(options: argparse.Namespace) -> int:
    from bot import logs
    from bot.trial.page import trial

    logs.set_up("WARNING")
    asyncio.run(trial(options.host, options.port))
    return 0
