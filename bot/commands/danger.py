"""`porte-voix danger hear`: what would be heard as danger, for those who edit the words in `locales/`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dialogue.danger import DangerWords

ABOUT = "Danger: what would be heard as danger in words people write, and what would not."


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    hearing = acts.add_parser("hear", help="whether it is heard, and why; without a text, one a line on standard input")
    hearing.add_argument("text", nargs="*", help='such as "il me frappe"')
    hearing.add_argument("--json", action="store_true", help="one JSON object a text")


def run(options: argparse.Namespace) -> int:
    from bot.for_commands import texts_of
    from bot.lookups.world import shipped_danger_words

    texts = texts_of(options.text)
    for line in answers(shipped_danger_words(), texts, as_json=options.json):
        print(line, flush=True)  # noqa: T201
    return 0


def answers(words: DangerWords, texts: Iterable[str], *, as_json: bool) -> Iterator[str]:
    """What is heard in each text: a JSON object, or a line for people."""
    for text in texts:
        found = heard(words, text)
        if as_json:
            yield json.dumps(found, ensure_ascii=False)
        elif found["heard"]:
            yield f"{text}: {'heard' if found['sure'] else 'perhaps'}, {found['kind']} ({found['language']}: {found['word']})"
        else:
            yield f"{text}: not heard"


def heard(words: DangerWords, text: str) -> dict[str, object]:
    """`word` is the line of the data that heard it; `sure`, whether numbers are shown without a doubt."""
    from dialogue.words import tidy

    danger = words.heard(tidy(text))
    return {
        "text": text, "heard": danger is not None, "sure": danger is not None and danger.sure, "kind": danger.kind if danger else None,
        "language": danger.language if danger else None, "word": danger.phrase if danger else None,
    }  # fmt: skip
