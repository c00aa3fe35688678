"""`porte-voix voices find`: which earlier concerns would have been offered, for those who edit the concepts or measure the matcher."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from routing.alike.comparing import Alike, Voiced

ABOUT = "Voices: which earlier concerns of the same area would have been offered as alike."


def arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    finding = acts.add_parser("find", help="replay concerns as they would arrive, and tell what each person would have been offered")
    finding.add_argument(
        "file", nargs="?", default="-", help="one JSON object a line, in order: id, text, theme, territory; - or none: standard input"
    )
    finding.add_argument("--semantic", action="store_true", help="weigh meaning too, with the extra `semantic`: slower")
    finding.add_argument("--json", action="store_true", help="one JSON object a concern")


def run(options: argparse.Namespace) -> int:
    from bot.lookups.meaning import meaning_for_command
    from routing.alike.comparing import Alike

    lines: Iterable[Line] = read(_lines(options.file))
    with meaning_for_command(asked=options.semantic) as encoder:
        if encoder:
            lines = told = list(lines)
            encoder(told[0].voiced.words if told else "", [line.voiced.words for line in told])  # together they cost half
        for line in answers(Alike(encoder), lines, as_json=options.json):
            print(line, flush=True)  # noqa: T201
    return 0


@dataclass(frozen=True, slots=True)
class Line:
    """A concern of the file; `id` is told again as it was written."""

    id: str | int
    voiced: Voiced


def answers(alike: Alike, lines: Iterable[Line], *, as_json: bool) -> Iterator[str]:
    """What each would have been offered of those before it, each of which stays a voice of its own: nobody joined any."""
    ids: dict[str, str | int] = {}
    for line in lines:
        offered = [{"id": ids[one.key], "score": one.score} for one in alike.nearest(line.voiced)]
        alike.add(line.voiced)
        ids[line.voiced.key] = line.id
        if as_json:
            yield json.dumps({"id": line.id, "offered": offered}, ensure_ascii=False)
        else:
            yield f"{line.id}: {', '.join('{id} ({score:.2f})'.format_map(one) for one in offered) or 'nothing'}"


def read(lines: Iterable[str]) -> Iterator[Line]:
    """Raises `CantDo` naming the first line that is no concern. A theme or a place that is missing or unknown is no mistake."""
    from bot.for_commands import CantDo
    from dialogue.words import tidy
    from routing.alike.comparing import Voiced

    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        found = _object(line)
        key, text = found.get("id"), found.get("text")
        if not isinstance(key, str | int) or isinstance(key, bool) or not isinstance(text, str):
            raise CantDo(f'line {number} is no concern: write {{"id": "1", "text": "…", "theme": "LOG", "territory": "59512"}} on one line')
        if str(key) in seen:
            raise CantDo(f"line {number}: {key!r} is the id of an earlier line; each concern has its own")
        seen.add(str(key))
        theme, subtheme = theme_of(_said(found.get("theme")), _said(found.get("subtheme")))
        territory = _said(found.get("territory"))
        yield Line(key, Voiced(key=str(key), words=tidy(text), theme=theme, subtheme=subtheme, territory=territory))


def theme_of(theme: str, subtheme: str = "") -> tuple[str, str | None]:
    """The codes of a theme as people write it: "LOG", "damp", "LOG/damp", "Logement et bailleur"; "" and None when it says nothing."""
    from flows.themes import SUBTHEMES
    from routing.themes.lexicon import suggest

    within = {code: one for one, codes in SUBTHEMES.items() for code in codes}
    parts = [part.strip() for part in (*theme.split("/"), subtheme) if part.strip()]
    detail = next((part.lower() for part in reversed(parts) if part.lower() in within), None)
    for part in parts:
        if part.upper() in SUBTHEMES:
            return part.upper(), detail if detail and within[detail] == part.upper() else None
    if detail:
        return within[detail], detail
    best = suggest(" ".join(parts), limit=1)[0]
    return (best.theme, None) if best.score else ("", None)


def _object(line: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _said(value: object) -> str:
    """Whatever stands for a theme or a place: the same is said alike, and nothing is said of nothing."""
    if isinstance(value, str):
        return value.strip()
    return "" if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)


def _lines(file: str) -> Iterator[str]:
    from bot.for_commands import content_of, lines_typed

    if file == "-":
        return lines_typed()
    return iter(content_of(Path(file)).decode("utf-8-sig", errors="replace").split("\n"))
