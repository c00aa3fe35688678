"""The command line: one file a command in `bot/commands/`, found by itself."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Sequence
from types import ModuleType

from bot import commands
from bot.for_commands import CantDo
from bot.settings import BadSetting
from storage.sealing import StorageError

MISUSED = 2
"""Exit code of everything a person can mend: a setting, a file, a port."""


def every_command(asked: str = "") -> dict[str, ModuleType]:
    """Commands by name: the one asked for, or all when none is called that.

    A command's file has `ABOUT`, `arguments(parser)` and `run(options)`, which returns the exit code.
    """
    names = {module.name.strip("_"): module.name for module in pkgutil.iter_modules(commands.__path__)}
    wanted = [asked] if asked in names else sorted(names)
    return {name: importlib.import_module(f"bot.commands.{names[name]}") for name in wanted}


def parser(asked: str = "") -> argparse.ArgumentParser:
    """Reads a command line. A program that stays for weeks knows only the command it was `asked`: the others are a megabyte."""
    top = argparse.ArgumentParser(
        prog="porte-voix", description="Residents are heard, and answered, from the messaging app on their phone."
    )
    several = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in every_command(asked).items():
        one = several.add_parser(name, help=command.ABOUT, description=command.ABOUT)
        command.arguments(one)
        one.set_defaults(run=command.run)
    return top


def main(given: Sequence[str] | None = None) -> None:
    """Run a command and leave with its exit code: 0 done, 1 it failed, 2 something to mend first, said in one sentence."""
    words = sys.argv[1:] if given is None else list(given)
    options = parser(words[0] if words else "").parse_args(words)
    try:
        code = options.run(options)
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        code = 1
    except Exception as error:
        sentence = _sentence(error)
        if sentence is None:
            raise
        print(f"porte-voix: {sentence}", file=sys.stderr)  # noqa: T201
        code = MISUSED
    sys.exit(code)


def _sentence(error: Exception) -> str | None:
    """What to tell the person, for errors that are theirs to mend; None for a fault of ours."""
    import csv

    from bot.channels.port import TryLater, Undelivered
    from bot.channels.telegram.refusals import CantOpen
    from bot.opening import AlreadyRunning, UnusableFolder
    from bot.serving import CantListen
    from bot.web import PortTaken
    from routing.places.files import BadFile
    from routing.residents.links import NoAddress

    if isinstance(error, CantDo | BadSetting | PortTaken | CantListen | UnusableFolder | BadFile):
        return str(error)
    if isinstance(error, CantOpen):
        return error.cure
    if isinstance(error, csv.Error):
        return f"this is no CSV file ({error}): save it again as CSV, in UTF-8"
    if type(error) is TryLater:
        return "Telegram can't be reached: check the network, and PORTE_VOIX_TELEGRAM_API if it is set; what people write waits there"
    if isinstance(error, StorageError | AlreadyRunning | NoAddress | Undelivered):
        about = str(error) if error.args and isinstance(error, StorageError) else ""
        return about or " ".join((type(error).__doc__ or type(error).__name__).partition("\n\n")[0].split())
    return None
