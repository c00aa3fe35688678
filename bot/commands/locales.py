"""`porte-voix locales`: for those who translate, what is left to mend in the texts, how a talk looks, how plain the French is."""

from __future__ import annotations

import argparse
import asyncio
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

ABOUT = "Texts, for those who translate them: what is left to mend, how a talk looks on a phone, how plain the French is."


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    checking = acts.add_parser("check", help="one line a fault; the exit code is 1 when there is any")
    checking.add_argument("--folder", type=Path, help="folder of .ftl files; by default those that ship")
    checking.add_argument("--all", action="store_true", help="also what is worth a look and no fault: labels that WhatsApp shows cut")
    seeing = acts.add_parser("preview", help="a whole talk as a phone shows it, as a picture")
    seeing.add_argument("language", nargs="?", help="its tag, such as ar")
    seeing.add_argument("flow", nargs="?", help="a flow of residents, such as report_concern")
    seeing.add_argument("--out", type=Path, metavar="FILE", help="where to write the picture (FLOW.LANGUAGE.png)")
    seeing.add_argument(
        "--all", type=Path, metavar="FOLDER", help="every flow of residents, in the language named or in each, one picture a talk"
    )
    acts.add_parser("readability", help="how long the French sentences of residents are, and which of their words are not everyday ones")

    recording = acts.add_parser("prompts", help="the texts to record in a language that few write, the most important first")
    recording.add_argument("language", help="its code, such as kab, snk, bm or zdj: what is recorded already says so")


def run(options: argparse.Namespace) -> int:
    match options.act:
        case "preview":
            return asyncio.run(_preview(options))
        case "readability":
            return _readability()
        case "prompts":
            return _prompts(options.language)
    return _check(options.folder or files("locales"), everything=options.all)


def _check(folder: Traversable, *, everything: bool) -> int:
    """Faults last. What is worth a look and no fault comes before them, for whoever asks: told each time, it would be read by nobody."""
    from bot.translations.check import faults, warnings

    sources, staff = _sources(folder), folder.joinpath("staff")
    found = faults(sources, _sources(staff) if staff.is_dir() else {})
    lines = [*(f"to look at: {warning}" for warning in (warnings(sources) if everything else ())), *found]
    print("\n".join(lines if found else [*lines, f"{', '.join(sorted(sources))}: nothing to mend"]))  # noqa: T201
    return 1 if found else 0


def _prompts(language: str) -> int:
    """A text a line: recorded or not, its key, its words in French. The numbers that choose a button come with what everybody needs."""
    from bot import settings
    from bot.texts import shipped
    from bot.voice.importance import ESSENTIAL, MOST_NUMBER, prompt_keys
    from bot.voice.prompts import Prompts

    texts = shipped()
    recorded = set(Prompts(settings.load().prompts, texts).recorded(language))
    told = [(key, " … ".join(texts.pieces(key))) for key in prompt_keys(texts)]
    numbers = [(str(number), str(number)) for number in range(1, MOST_NUMBER + 1)]
    for key, words in (*told[: len(ESSENTIAL)], *numbers, *told[len(ESSENTIAL) :]):
        print("\t".join(["recorded" if key in recorded else "to record", f"{language}/{key}.ogg", " ".join(words.split())]))  # noqa: T201
    return 0


async def _preview(options: argparse.Namespace) -> int:
    from bot.for_commands import CantDo
    from bot.texts import shipped
    from bot.translations.preview import pictured
    from flows import flows_of

    languages, flows = shipped().languages, sorted(flows_of("residents"))
    if options.language and options.language not in languages:
        raise CantDo(f"no text is written in {options.language!r}: choose one of {', '.join(languages)}")
    if options.flow and options.flow not in flows:
        raise CantDo(f"residents have no flow {options.flow!r}: choose one of {', '.join(flows)}")
    if not options.all and not (options.language and options.flow):
        raise CantDo("say which talk: `porte-voix locales preview ar report_concern`, or `--all FOLDER` for every one")
    for language in [options.language] if options.language else languages:
        for flow in [options.flow] if options.flow else flows:
            name = f"{flow}.{language}.png"
            _write(options.all / name if options.all else options.out or Path(name), await pictured(language, flow))
    return 0


def _write(file: Path, picture: bytes) -> None:
    from bot.for_commands import ELSEWHERE, writing

    with writing(file, ELSEWHERE):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(picture)
    print(file)  # noqa: T201


def _readability() -> int:
    from bot.texts import SOURCE
    from bot.translations.readability import measured

    told = measured(files("locales").joinpath(f"{SOURCE}.ftl").read_text("utf-8"))
    print(f"{told.sentences} sentences, {told.mean:.1f} words on average, {told.longest} at most: {told.longest_sentence}")  # noqa: T201
    print(f"{len(told.uncommon)} words that are not everyday ones:")  # noqa: T201
    for word, keys in sorted(told.uncommon.items(), key=lambda one: (-len(one[1]), one[0])):
        print(f"{word}\t{', '.join(keys)}")  # noqa: T201
    return 0


def _sources(folder: Traversable) -> dict[str, str]:
    """The Fluent files of a folder by language. Raises `CantDo` when they can't be read."""
    from bot.for_commands import CantDo

    if not folder.is_dir():
        raise CantDo(f"{folder} is not a folder: name one that holds fr.ftl")
    found: dict[str, str] = {}
    for entry in folder.iterdir():
        if entry.name.endswith(".ftl"):
            try:
                found[entry.name.removesuffix(".ftl")] = entry.read_bytes().decode("utf-8")
            except UnicodeDecodeError:
                raise CantDo(f"{entry.name} is not in UTF-8: save it again with that encoding") from None
    return found
