"""A conversation in the terminal: the same engine, texts and look-ups as the bots, and nothing else."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from bot.channels.numbered import in_order
from bot.channels.port import POSITION, Incoming, Outgoing
from bot.channels.terminal import CHAT, TerminalChannel
from bot.for_commands import ELSEWHERE, writing
from bot.fronts.meant import act_meant
from bot.fronts.residents.emergency import is_answer
from bot.fronts.residents.numbers import chooses, numbers_in
from bot.house import asides_in
from bot.lookups.world import AllOfFrance
from bot.render import question
from bot.texts import Texts, shipped
from dialogue.asides import Aside
from dialogue.buttons import Of, Word, read
from dialogue.keys import key_of
from dialogue.kinds import Invalid, Story, Words
from dialogue.play import Asking, Finished
from dialogue.session import Act, Back, Edit, Replied, Session, Tapped
from dialogue.words import tidy
from flows import bind, flows_of
from flows.residents.choose_language import LanguageDraft
from flows.residents.report_concern import TurnedAway

FACTS: dict[str, Any] = {
    "reference": "PV-7K3MQ",
    "references": ["PV-7K3MQ"],
    "associations": [["1", "Les Voisins"], ["2", "La Passerelle"]],
    "sheet": True,
    "association": "1",
    "others": [["PV-2B3CD", "PV-2B3CD · L'ascenseur est en panne"]],
    "was": "LOG.damp",
    "suggested": ["LOG", "SAN", "PRO"],
    "likely": {"SAN": "frailty"},
    "voiced": [["1", "L'ascenseur est encore en panne"]],
    "canned": [["ready1", "Rendez-vous", "Nous vous rappelons jeudi."]],
    "invitation": "trial",
    "answered": [["PV-7K3MQ", "PV-7K3MQ"]],
    "words": "Merci, mais l'ascenseur est encore en panne.",
    "message": 0,
    "for_all": True,
    "media": "m1",
    "heard": "…",
    "said": "Le chauffage ne marche plus depuis trois mois. Mon voisin [nom] a froid, et personne ne vient.",
    "masks": ["[nom]", "[adresse]"],
    "cases": [["PV-7K3MQ", "PV-7K3MQ · 1"], ["PV-2B3CD", "PV-2B3CD · 2"]],
    "detail": "who_was_told",
    "choices": ["landlord", "town_hall", "both", "nobody"],
    "draw": 1,
    "item": "T0A1B2C3D",
    "territories": [["59512", "Roubaix (59)"], ["QN09328M/93066", "Franc Moisin, Saint-Denis (93)"]],
    "spoken": [["fr.en", "Français + English"], ["fr", "Français"]],
    "more_languages": [["ar", "العربية"], ["en", "English"], ["tr", "Türkçe"]],
    "wide": True,
    "codes": [["LOG", "Logement"], ["LOG.damp", "Humidité, froid"], ["AUT", "Autre chose"]],
}
"""Facts for flows that need some, when nobody gives them."""
EDIT = "changer"
"""Asks a step again by its name in the code, which no recap shows."""


def talk(flow: str, language: str, record: str | None, lines: Iterable[str]) -> int:
    """Talk until the flow or the lines end. Returns the exit code. Raises `CantDo` when the talk can't be recorded."""
    talk = _Talk(shipped(), language, flow)
    talk.say("talk-words")
    talk.show()
    channel = TerminalChannel(lines, partial(print, end="", flush=True))
    asyncio.run(_talked(talk, channel))
    if record and not talk.stopped:
        _record(Path(record), talk.session, talk.turn)
    return 0


class _Over(Exception):
    """There is nothing more to be said in this talk."""


async def _talked(talk: _Talk, channel: TerminalChannel) -> None:
    async def answer() -> None:
        for message in talk.said:
            await channel.send(CHAT, message)
        talk.said.clear()

    async def hear(incoming: Incoming) -> None:
        talk.hear(tidy(incoming.text).strip())
        await answer()
        if talk.stopped or isinstance(talk.turn, Finished):
            raise _Over

    await answer()
    with suppress(_Over):
        await channel.listen(hear)


class _Talk:
    """A person at the terminal. Asides and words of danger are heard as at the bots: before the open question."""

    def __init__(self, texts: Texts, language: str, flow: str) -> None:
        self._texts, self._language, self._asides = texts, language, asides_in(texts)
        self._world, self._resident = AllOfFrance(texts), flow in flows_of("residents")
        self._under: list[Session] = []
        self.said: list[Outgoing] = []
        """What is still to be shown."""
        self.stopped = False
        self._take_up(self._begun(flow))

    def _begun(self, flow: str) -> Session:
        return Session(flow, bind(flow, FACTS, self._world), "talk", FACTS, {})

    def _take_up(self, session: Session) -> None:
        self.session: Session = session
        self.turn: Asking | Finished[Any] = session.turn()

    def hear(self, line: str) -> None:
        danger = self._world.danger_words.heard(line) if self._resident else None
        if danger is not None:
            self.say("danger-numbers" if danger.sure else "danger-perhaps")
            self._keep(line, sure=danger.sure)
        elif (aside := self._asides.heard(line)) is not None:
            self._aside(aside)
        else:
            self._answer(line)

    def _keep(self, line: str, *, sure: bool) -> None:
        """Words of danger are an answer, or join the story that was told."""
        if not isinstance(self.turn, Asking):
            self.show()
            return
        act: Act = act_meant(self._texts, self._language, self.session.flow_name, self.turn, line)
        if isinstance(self.turn.question.kind, Story):
            self._act(Replied(Words(line)))
        elif is_answer(self.turn, act, sure=sure):
            self._act(act)
        elif longer := self.session.adding(Words(line)):
            self._take_up(longer)
            self.show(Invalid("added-to-story"))
        else:
            self.show()

    def _aside(self, aside: Aside) -> None:
        match aside:
            case Aside.BACK:
                self._act(Back())
            case Aside.HELP:
                self.say("residents-help" if self._resident else "staff-help")
                self.show()
            case Aside.LANGUAGE:
                self._under.append(self.session)
                self._take_up(self._begun("choose_language" if self._resident else "choose_staff_language"))
                self.show()
            case Aside.CANCEL:
                self.say("aside-cancelled")
                self.stopped = not self._resumed()
            case Aside.STOP:
                self.say("aside-stopped")
                self.stopped = True

    def _answer(self, line: str) -> None:
        """An edit ("changer le lieu", or a step by its name), a button by its number, a choice by its label, or words."""
        if not isinstance(self.turn, Asking):
            return
        pressed = self._chosen(line, self.turn)
        if isinstance(pressed, Word):
            self.hear(pressed.word)
        elif pressed is not None:
            self._act(pressed)
        else:
            act = act_meant(self._texts, self._language, self.session.flow_name, self.turn, line)
            named = Edit(line.removeprefix(EDIT + " ")) if line.startswith(EDIT + " ") else act
            self._act(act if isinstance(act, Edit) else named)

    def _chosen(self, line: str, turn: Asking) -> Act | Word | None:
        """What the button with this number does; None where the line is no such number."""
        number = numbers_in(self._texts).read(line)
        if number is None or not chooses(number, self._texts, self._language, self.session.flow_name, turn, line):
            return None
        shown = in_order(self._shown(turn))
        match read(shown[number.value - 1].data) if 1 <= number.value <= len(shown) else None:
            case Tapped() | Word() as pressed:
                return pressed
            case Of(_, act):
                return act
        return None

    def _act(self, act: Act) -> None:
        self.session, self.turn, invalid = self.session.hear(act)
        if self._under and isinstance(self.turn, Finished) and isinstance(self.turn.result, LanguageDraft):
            self._language = self.turn.result.language
            self.say("language-chosen")
            self._resumed()
        else:
            self.show(invalid)

    def _resumed(self) -> bool:
        """Back to what was under an aside that asked something; returns whether there was anything."""
        if not self._under:
            return False
        self._take_up(self._under.pop())
        self.say("resumed")
        self.show()
        return True

    def say(self, key: str) -> None:
        self.said.append(Outgoing(text=self._texts(self._language, key)))

    def show(self, invalid: Invalid | None = None) -> None:
        """The open question with its choices, or what the talk came to."""
        turn = self.turn
        if isinstance(turn, Finished):
            if isinstance(turn.result, TurnedAway):
                self.say(key_of(turn.result.reason))
            self.said.append(Outgoing(text=f"→ {turn.result}"))
            return
        self.said.append(self._shown(turn, invalid))

    def _shown(self, turn: Asking, invalid: Invalid | None = None) -> Outgoing:
        """The open question. A terminal has no position to share."""
        shown = question(self._texts, self._language, self.session, turn, (), invalid)
        rows = (tuple(button for button in row if button.data != POSITION) for row in shown.buttons)
        return shown._replace(buttons=tuple(row for row in rows if row))


def _record(file: Path, session: Session, turn: Asking | Finished[Any]) -> None:
    """The talk as the tests play it again: its answers, and what they came to."""
    kept = {"flow": session.flow_name, "facts": dict(session.facts), "answers": dict(session.answers)}
    with writing(file, ELSEWHERE):
        file.write_text(json.dumps(kept | outcome(turn), ensure_ascii=False, indent=1) + "\n", "utf-8")


def outcome(turn: Asking | Finished[Any]) -> dict[str, Any]:
    """What a talk came to, as JSON: the draft and its kind, or the step it still asks."""
    if isinstance(turn, Asking):
        return {"asks": turn.question.step}
    draft: dict[str, Any] = json.loads(json.dumps(asdict(turn.result)))
    return {"draft": {"is": type(turn.result).__name__, **draft}}
