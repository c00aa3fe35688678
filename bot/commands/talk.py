"""`porte-voix talk FLOW`: talk to any flow in the terminal, without a network or a database."""

from __future__ import annotations

import argparse

ABOUT = "Talk to a flow in the terminal; nothing is stored or sent."


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = (
        'Answer with words, or a choice by its number. "retour", "aide", "langue", "annuler" and "stop" are heard as at the bots; '
        '"changer STEP" asks a step again.'
    )
    parser.add_argument("flow", nargs="?", help="its name, such as report_concern")
    parser.add_argument("--list", action="store_true", help="the names of the flows")
    parser.add_argument("--language", default="fr", help="a language that has all the texts of the flow, such as fr or ar (fr)")
    parser.add_argument("--record", metavar="FILE", help="keep the answers, to be played again by the tests")


def run(options: argparse.Namespace) -> int:
    from bot.for_commands import CantDo, lines_typed, one_of
    from bot.terminal import talk
    from bot.texts import shipped
    from flows import every_flow, flows_of

    if options.list:
        print("\n".join(sorted(every_flow())))  # noqa: T201
        return 0
    if options.flow is None:
        raise CantDo("say which flow to talk to, such as `porte-voix talk report_concern`: `porte-voix talk --list` shows their names")
    if options.flow not in every_flow():
        raise CantDo(f"there is no flow {options.flow!r}: `porte-voix talk --list` shows their names")
    languages = shipped().staff_languages if options.flow in flows_of("staff") else shipped().languages
    return talk(options.flow, one_of(languages, options.language), options.record, lines_typed())
