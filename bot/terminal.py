"""A conversation in the terminal: the same engine, texts and look-ups as the bots, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.cli import CantDo
from bot.house import asides_in, shipped_danger_words
from bot.meaning import reply_meant
from bot.render import choice_labels, question
from bot.texts import Texts, key_of, shipped
from dialogue.asides import Aside
from dialogue.kinds import Invalid, Option, Position, Story, Words
from dialogue.play import Asking, Finished
from dialogue.session import Act, Back, Edit, Replied, Session
from dialogue.words import tidy
from flows import bind
from flows.residents.report_concern import TurnedAway
from flows.themes import Theme
from routing.directory import Directory
from routing.themes import suggest

FACTS: dict[str, Any] = {"reference": "PV-7K3MQ", "associations": [["1", "Les Voisins"], ["2", "La Passerelle"]], "invitation": "trial"}
"""Facts for flows that need some, when nobody gives them."""
EDIT = "changer"


class Lookups:
    """Places and themes without a database: all of France, no neighbourhood. Satisfies `flows.world.World`."""

    _directory = Directory(bodies=())
    _danger = shipped_danger_words()

    def places(self, said: Words | Position) -> Sequence[Option]:
        return self._directory.find(said)

    def locates(self) -> bool:
        return False

    def within(self, code: str) -> Sequence[Option]:
        return self._directory.within(code)

    def danger(self, words: str) -> bool:
        return self._danger.heard(words) is not None

    def themes(self, words: str) -> tuple[Theme, ...]:
        return tuple(suggestion.theme for suggestion in suggest(words))


def talk(flow: str, language: str, record: str | None, lines: Iterable[str]) -> int:
    """Talk until the flow or the lines end. Returns the exit code. Raises `CantDo` when the talk can't be recorded."""
    texts = shipped()
    session = Session(flow, bind(flow, FACTS, Lookups()), "talk", FACTS, {})
    turn = session.turn()
    _show(texts, language, session, turn)
    for line in map(tidy, lines):
        act = _act(texts, language, session, turn, line.strip()) if isinstance(turn, Asking) else None
        if act is None:
            print(texts(language, "aside-cancelled"))  # noqa: T201
            return 0
        session, turn, invalid = session.hear(act)
        _show(texts, language, session, turn, invalid)
        if isinstance(turn, Finished):
            break
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
    return Replied(reply_meant(texts, language, session.flow_name, turn, line))


def _show(texts: Texts, language: str, session: Session, turn: Asking | Finished[Any], invalid: Invalid | None = None) -> None:
    if isinstance(turn, Finished):
        if isinstance(turn.result, TurnedAway):
            print("\n" + texts(language, key_of(turn.result.reason)))  # noqa: T201
        print(f"\n→ {turn.result}")  # noqa: T201
        return
    print("\n" + question(texts, language, session, turn, (), invalid).text)  # noqa: T201
    for number, (_code, label) in enumerate(choice_labels(texts, language, session.flow_name, turn), 1):
        mark = "·" if isinstance(turn.question.kind, Story) else f"{number}."  # a number is a part of the story
        print(f"  {mark} {label}")  # noqa: T201
    print("> ", end="", flush=True)  # noqa: T201


def _record(file: Path, session: Session, turn: Asking | Finished[Any]) -> None:
    """The talk as the tests play it again: its answers, and what they came to."""
    kept = {"flow": session.flow_name, "facts": dict(session.facts), "answers": dict(session.answers)}
    try:
        file.write_text(json.dumps(kept | outcome(turn), ensure_ascii=False, indent=1) + "\n", "utf-8")
    except OSError as error:
        raise CantDo(f"{file} can't be written ({error.strerror}): name a file in a folder of yours") from None


def outcome(turn: Asking | Finished[Any]) -> dict[str, Any]:
    """What a talk came to, as JSON: the draft and its kind, or the step it still asks."""
    if isinstance(turn, Asking):
        return {"asks": turn.question.step}
    draft: dict[str, Any] = json.loads(json.dumps(asdict(turn.result)))
    return {"draft": {"is": type(turn.result).__name__, **draft}}
