"""Writes the pages that are made from the code: `python -m docs.build`. A test says when they are out of date."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal, get_args, get_origin

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from bot.cli import parser
from bot.fronts.residents import front as residents
from bot.fronts.staff import front as staff
from bot.settings import PREFIX, Settings
from bot.texts import Texts, shipped
from dialogue.keys import key_of

FOLDER = Path(__file__).parent
MADE = "<!-- Made by `python -m docs.build`: change the code it comes from, then run that again. -->"


def pages() -> Mapping[str, str]:
    """Every page that is made, by its file name."""
    return {"settings.md": _page(_settings()), "commands.md": _page(_commands(shipped()))}


def _page(lines: Iterator[str]) -> str:
    return "\n".join([MADE, "", *lines]).rstrip() + "\n"


# --- settings --------------------------------------------------------------------------------------------------------


def _settings() -> Iterator[str]:
    yield from ("# Settings", "")
    yield "Set them in the environment, or in a file `.env` where Porte-voix is started; `.env.example` shows them all."
    yield "A name that is misspelt or a value that can't be used is told at the start, and nothing starts."
    yield ""
    yield from _table(
        ("setting", "default", "what it does"),
        ((f"`{PREFIX}{name.upper()}`", _default(field), f"{field.description} {_limits(field)}") for name, field in _fields()),
    )


def _fields() -> Iterator[tuple[str, FieldInfo]]:
    yield from Settings.model_fields.items()


def _default(field: FieldInfo) -> str:
    value = field.default.get_secret_value() if isinstance(field.default, SecretStr) else field.default
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    return "" if value in ("", None) else f"`{shown}`"


def _limits(field: FieldInfo) -> str:
    """Which values are taken, where that is not plain."""
    if get_origin(field.annotation) is Literal:
        return "One of " + ", ".join(f"`{one}`" for one in get_args(field.annotation)) + "."
    if field.annotation is bool:
        return "`true` or `false`."
    least = next((one.ge for one in field.metadata if hasattr(one, "ge")), None)
    most = next((one.le for one in field.metadata if hasattr(one, "le")), None)
    return f"From {least} to {most}." if least is not None else ""


# --- commands --------------------------------------------------------------------------------------------------------


def _commands(texts: Texts) -> Iterator[str]:
    yield from ("# Commands", "", "## On the command line", "")
    yield "Exit code 0: done. 1: it failed. 2: something must be mended first; one sentence says what."
    yield ""
    yield from _of_parser(parser(), "porte-voix")
    bots = (("In the residents' bot", residents, texts.languages), ("In the staff bot", staff, texts.staff_languages))
    for title, front, languages in bots:
        yield from (f"## {title}", "")
        yield from _table(
            ("command", *(_named(texts, language) for language in languages)),
            ((f"`{name}`", *(_typed(texts, language, name) for language in languages)) for name in front.COMMANDS),
        )
        yield ""
    yield "Whatever language somebody reads, the words of every language are understood, with or without accents."


def _of_parser(one: argparse.ArgumentParser, name: str) -> Iterator[str]:
    """A command with its arguments, then its own commands."""
    actions = [action for action in one._actions if not isinstance(action, argparse._HelpAction)]
    below = [action for action in actions if isinstance(action, argparse._SubParsersAction)]
    arguments = [action for action in actions if action not in below]
    if name != "porte-voix":
        yield from (f"### `{name}`", "", one.description or "", "")
    if arguments:
        yield from _table(("argument", "what it does"), ((_argument(action), action.help or "") for action in arguments))
        yield ""
    if one.epilog:
        yield from (one.epilog, "")
    for action in below:
        for word, child in action.choices.items():
            child.description = child.description or _about(action, word)
            yield from _of_parser(child, f"{name} {word}")


def _about(action: argparse._SubParsersAction[argparse.ArgumentParser], word: str) -> str:
    """What the list of a parser's commands says of one of them, as a sentence."""
    said = next((one.help or "" for one in action._choices_actions if one.dest == word), "")
    return said[:1].upper() + said[1:] + "." if said else ""


def _argument(action: argparse.Action) -> str:
    if not action.option_strings:
        choices = "\\|".join(map(str, action.choices)) if action.choices else action.dest.upper()
        return f"`{choices}`" if action.nargs not in ("?", "*") else f"`[{choices}]`"
    value = "" if action.nargs == 0 else f" {action.metavar or action.dest.upper()}"
    return f"`{action.option_strings[0]}{value}`"


def _named(texts: Texts, language: str) -> str:
    return texts.own_name(language)


def _typed(texts: Texts, language: str, name: str) -> str:
    """What is typed in a language, and what it does there."""
    key = key_of("command", name)
    words = ", ".join(f"`/{word.strip()}`" for word in texts(language, key).split(","))
    return f"{words} — {texts(language, key + '.about')}"


def _table(heading: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield _row(heading)
    yield _row(("---",) * len(heading))
    yield from map(_row, rows)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.strip() for cell in cells) + " |"


def main() -> None:
    for name, text in pages().items():
        (FOLDER / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
