"""`python -m tests.fake_telegram --port-file F [--bot TOKEN]…`: the server alone, until SIGTERM or the time is over."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal
from pathlib import Path

from tests.fake_telegram.server import FakeTelegram


async def serve(port_file: Path, tokens: list[str], port: int, seconds: float) -> None:
    """Write the port once it is open, so that whoever waits for the file finds a server behind it."""
    stop = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    async with FakeTelegram(port=port) as server:
        for token in tokens:
            server.bot(f"bot{token.partition(':')[0]}", token=token)
        written = port_file.with_name(f"{port_file.name}.new")
        written.write_text(f"{server.port}\n")
        written.replace(port_file)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), seconds)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fake_telegram", description=__doc__)
    parser.add_argument("--port-file", type=Path, required=True, help="where to write the port once it is open")
    parser.add_argument("--port", type=int, default=0, help="a fixed port; 0 lets the system choose")
    parser.add_argument("--bot", action="append", default=[], metavar="TOKEN", help="a bot known from the start")
    parser.add_argument("--seconds", type=float, default=3600.0, help="stop by itself after this long")
    given = parser.parse_args()
    asyncio.run(serve(given.port_file, given.bot, given.port, given.seconds))


if __name__ == "__main__":
    main()
