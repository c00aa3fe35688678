"""`porte-voix themes suggest`: which themes would be offered for words, for those who edit `routing/data/lexicon.csv`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from routing.alike.meaning import Meaning

ABOUT = "Themes: which ones words people write speak of."


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    suggesting = acts.add_parser("suggest", help="three sub-themes and three themes; without a text, one a line on standard input")
    suggesting.add_argument("text", nargs="*", help='such as "lassenseur é en panne"')
    suggesting.add_argument("--semantic", action="store_true", help="sub-themes by what the words mean, too: needs the extra `semantic`")
    suggesting.add_argument("--json", action="store_true", help="one JSON object a text")


def run(options: argparse.Namespace) -> int:
    from bot.for_commands import texts_of
    from bot.lookups.meaning import meaning_for_command

    texts = texts_of(options.text)
    with meaning_for_command(asked=options.semantic) as encoder:
        for line in answers(texts, as_json=options.json, meaning=encoder):
            print(line, flush=True)  # noqa: T201
    return 0


def answers(texts: Iterable[str], *, as_json: bool, meaning: Meaning | None = None) -> Iterator[str]:
    """What is suggested for each text: a JSON object, or a line for people."""
    for text in texts:
        found = suggested(text, meaning)
        if as_json:
            yield json.dumps(found, ensure_ascii=False)
        else:
            named = [f"{one['theme']} {one['label']} ({one['score']})" for one in found["suggestions"]]
            yield f"{text}: {', '.join(named)}; themes {', '.join(found['themes'])}"


def suggested(text: str, meaning: Meaning | None = None) -> dict[str, list[Any]]:
    """`suggestions` are the three likeliest sub-themes, each with its theme, its name in the coordination's table and its score;
    `themes` the three likeliest themes, those of the buttons, and `theme_scores` theirs."""
    from dialogue.words import tidy
    from routing.themes.lexicon import coordination_names, suggest, suggest_precisely
    from routing.themes.meaning import suggest_by_meaning

    words, names = tidy(text), coordination_names()
    found = suggest_by_meaning(words, meaning) if meaning else suggest_precisely(words)
    precise = [
        {"theme": str(one.theme), "subtheme": one.subtheme, "label": names[one.subtheme], "score": one.score}
        for one in found
        if one.subtheme
    ]
    themes = suggest(words)
    return {"suggestions": precise, "themes": [str(one.theme) for one in themes], "theme_scores": [one.score for one in themes]}
