"""A conversation in the terminal: the same engine, texts and look-ups as the bots, and nothing else."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.house import asides_in
from bot.render import choice_labels, question
from bot.texts import Texts, shipped
from dialogue.asides import Aside
from dialogue.kinds import Choice, Option, Position, Words
from dialogue.play import Asking, Finished
from dialogue.session import Act, Back, Edit, Replied, Session
from dialogue.words import meant, tidy
from flows import bind
from flows.themes import Theme
from routing.directory import Directory
from routing.themes import suggest

FACTS: dict[str, Any] = {"reference": "PV-7K3MQ", "associations": [["1", "Les Voisins"], ["2", "La Passerelle"]], "invitation": "trial"}
"""Facts for flows that need some, when nobody gives them."""
EDIT = "changer"


class Lookups:
    """Places and themes without a database: all of France, no neighbourhood. Satisfies `flows.world.World`."""

    _directory = Directory(bodies=())

    def places(self, said: Words | Position) -> Sequence[Option]:
        return self._directory.find(said)

    def themes(self, words: str) -> tuple[Theme, ...]:
        return tuple(suggestion.theme for suggestion in suggest(words))


def talk(flow: str, language: str, record: str | None) -> int:
    """Talk until the flow ends or the input does. Returns the exit code."""
    texts = shipped()
    session = Session(flow, bind(flow, FACTS, Lookups()), "talk", FACTS, {})
    turn = session.turn()
    _show(texts, language, session, turn)
    for line in sys.stdin:
        if isinstance(turn, Finished):
            break
        act = _act(texts, language, session, turn, tidy(line).strip())
        if act is None:
            print(texts(language, "aside-cancelled"))  # noqa: T201
            return 0
        session, turn, invalid = session.hear(act)
        _show(texts, language, session, turn, invalid)
    if record:
        _record(Path(record), session, turn)
    return 0


def _act(texts: Texts, language: str, session: Session, turn: Asking, line: str) -> Act | None:
    """What a line means: a way out, an edit ("changer place"), a choice by number or label, or words."""
    aside = asides_in(texts).heard(line)
    if aside is Aside.CANCEL:
        return None
    if aside is Aside.BACK:
        return Back()
    if line.startswith(EDIT + " "):
        return Edit(line.removeprefix(EDIT + " "))
    code = meant(line, choice_labels(texts, language, session.flow_name, turn))
    return Replied(Choice(code) if code else Words(line))


def _show(texts: Texts, language: str, session: Session, turn: Asking | Finished[Any], invalid: Any = None) -> None:
    if isinstance(turn, Finished):
        print(f"\n→ {turn.result}")  # noqa: T201
        return
    print("\n" + question(texts, language, session, turn, (), invalid).text)  # noqa: T201
    for number, (_code, label) in enumerate(choice_labels(texts, language, session.flow_name, turn), 1):
        print(f"  {number}. {label}")  # noqa: T201
    print("> ", end="", flush=True)  # noqa: T201


def _record(file: Path, session: Session, turn: Asking | Finished[Any]) -> None:
    """The talk as the tests play it again: its answers, and what they came to."""
    kept = {"flow": session.flow_name, "facts": dict(session.facts), "answers": dict(session.answers)}
    ended = {"draft": repr(turn.result)} if isinstance(turn, Finished) else {"asks": turn.question.step}
    file.write_text(json.dumps(kept | ended, ensure_ascii=False, indent=1) + "\n", "utf-8")
