"""`porte-voix health`: asks the running program whether it is well; for the container's health check."""

from __future__ import annotations

import argparse
import json
import urllib.error
import urllib.request

ABOUT = "Ask the running program whether it is well; the exit code says so."


def arguments(parser: argparse.ArgumentParser) -> None:
    """None: the settings say where it listens."""


def run(options: argparse.Namespace) -> int:
    from bot import settings

    loaded = settings.load()
    host = "127.0.0.1" if loaded.host in ("0.0.0.0", "::", "") else loaded.host  # noqa: S104
    try:
        with urllib.request.urlopen(f"http://{host}:{loaded.port}/health", timeout=5) as answer:
            said = json.load(answer)
    except (urllib.error.URLError, TimeoutError, ValueError) as error:
        print(f"no answer: {getattr(error, 'reason', error)}")  # noqa: T201
        return 1
    print(json.dumps(said))  # noqa: T201
    return 0 if said.get("ok") else 1
