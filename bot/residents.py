"""The residents' bot outside a conversation: its menu, its commands, their cases, and what a finished conversation does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.channels.port import Button, Incoming, Outgoing
from bot.dates import day
from bot.front import Front
from bot.texts import key_of
from bot.visit import Visit
from dialogue.buttons import Do, Start, written
from dialogue.danger import Danger
from dialogue.kinds import Invalid, Story, Words
from dialogue.play import Asking
from dialogue.session import Replied
from dialogue.words import plain, tidy
from flows.residents.add_to_case import AdditionDraft
from flows.residents.problem_solved import SolvedDraft
from flows.residents.report_concern import ConcernDraft, TurnedAway
from routing.cases import reference_in
from routing.desk import Refusal, Resident
from routing.notices import NoticeButton
from storage import cases, conversations
from storage.database import Tx

COMMANDS = ("report", "cases", "language", "help", "back", "cancel", "stop")
_WORTH_KEEPING = 15
"""From this many letters on, words said before anything was asked are taken as the beginning of a story."""


@dataclass
class Residents(Front):
    group: str = "residents"
    commands: tuple[str, ...] = COMMANDS

    def menu(self) -> tuple[Any, ...]:
        return (
            (NoticeButton("act-report", Start("report_concern")),),
            (NoticeButton("act-my-cases", Do("my_cases")), NoticeButton("act-language", Start("choose_language"))),
        )

    def help_key(self) -> str:
        return "residents-help"

    async def typed(self, tx: Tx, visit: Visit, text: str) -> None:
        """Words of danger come before everything. When they are sure, the numbers come alone: nothing else is asked."""
        danger = self.house.danger_words.heard(text)
        if danger is None:
            await super().typed(tx, visit, text)
            return
        self._emergency(visit, danger)
        turn = visit.session.turn() if visit.session else None
        if visit.session and isinstance(turn, Asking) and isinstance(turn.question.kind, Story):
            visit.keep(visit.session.hear(Replied(Words(text)))[0])
        if not danger.sure:
            visit.ask()

    async def _attach(self, tx: Tx, visit: Visit, incoming: Incoming) -> None:
        """What is written under a photo is heard like any words."""
        danger = self.house.danger_words.heard(tidy(incoming.text))
        if danger:
            self._emergency(visit, danger)
        alone = len(visit.said)
        await super()._attach(tx, visit, incoming)
        if danger and danger.sure:
            del visit.said[alone:]

    def _emergency(self, visit: Visit, danger: Danger) -> None:
        """The numbers, in the language of the words that alarmed. Once said, silence hurries nobody: no question follows by itself."""
        texts = self.house.texts
        language = danger.language if texts.has("danger-numbers", danger.language) else visit.language
        going_on = (Button(texts(language, "act-go-on"), written(Do("go_on"))),)
        shown = texts(language, "danger-numbers") if danger.sure else texts(language, "danger-perhaps")
        visit.show(Outgoing(text=shown, buttons=(going_on,) if danger.sure and visit.session else ()))
        visit.nudged = visit.nudged or danger.sure

    async def unasked(self, tx: Tx, visit: Visit, text: str, *, with_files: bool = False) -> None:
        """The first thing offered is to speak: words said to a silent bot begin a concern, and are kept as its story."""
        if with_files and visit.session is not None:
            visit.ask(Invalid("words-wanted"))
        elif with_files:
            visit.say("welcome-files", self.menu())
        elif (reference := reference_in(text) if len(text) <= 12 else None) and await self._meant(tx, visit, text, reference):
            await self._show(tx, visit, reference)
        elif len(plain(text)) >= _WORTH_KEEPING:
            visit.start("report_concern", answers={"story": {"parts": [{"words": text}], "over": True}})
            visit.ask(before=(visit.text("welcome-heard"),))
        else:
            visit.say("welcome", self.menu())

    async def _meant(self, tx: Tx, visit: Visit, text: str, reference: str) -> bool:
        """Five digits alone are a postcode, unless they are the number of a case of theirs."""
        if not text.strip().isdigit():
            return True
        row = await cases.case(tx, reference)
        return row is not None and row.person_id == _resident(visit).person_id

    async def started(self, tx: Tx, visit: Visit, payload: str) -> None:
        visit.say("welcome", self.menu())
        visit.ask()

    async def command(self, tx: Tx, visit: Visit, name: str, rest: str) -> None:
        match name:
            case "report":
                await self.begin(tx, visit, Start("report_concern"))
            case "cases" if rest and (reference := reference_in(rest)):
                await self._show(tx, visit, reference)
            case "cases":
                await self._my_cases(tx, visit)
            case _:
                visit.say("welcome", self.menu())
                visit.ask()

    async def do(self, tx: Tx, visit: Visit, do: Do) -> None:
        if do.act == "show":
            await self._show(tx, visit, do.about)
        elif do.act == "go_on" and visit.session:
            visit.ask(before=(visit.text("resumed"),))
        elif do.act == "go_on":
            visit.say("welcome", self.menu())
        else:
            await self._my_cases(tx, visit)

    async def facts_for(self, tx: Tx, visit: Visit, start: Start) -> dict[str, Any]:
        """A conversation about a case begins only for whose case it is."""
        if start.flow not in ("add_to_case", "problem_solved"):
            return {}
        row = await self.house.desk.owned(tx, _resident(visit), start.about)
        return {"reference": row.reference}

    async def settle(self, tx: Tx, visit: Visit, draft: object) -> None:
        desk, now = self.house.desk, visit.now
        match draft:
            case ConcernDraft():
                _reference, notices = await desk.open_case(tx, now, _resident(visit), draft)
                visit.tell(notices)
            case TurnedAway(reason):
                await conversations.drop_unsent_files(tx, visit.chat.address_id)
                visit.say(key_of(reason))
            case AdditionDraft():
                visit.tell(await desk.add(tx, now, _resident(visit), draft))
            case SolvedDraft():
                visit.tell(await desk.solved(tx, now, _resident(visit), draft))
            case _:
                await super().settle(tx, visit, draft)

    async def _my_cases(self, tx: Tx, visit: Visit) -> None:
        """Every case of this person, newest first, each with the state it is in, in plain words."""
        rows = await cases.cases_of_person(tx, _resident(visit).person_id)
        if not rows:
            visit.say("my-cases-none", self.menu())
            return
        lines = [self._line(visit, row) for row in rows]
        buttons = tuple(
            (Button(f"{row.reference} · {visit.text(key_of('theme', row.theme))}", written(Do("show", row.reference))),) for row in rows
        )
        visit.show(Outgoing(text="\n\n".join([visit.text("my-cases"), *lines]), buttons=buttons))
        visit.ask()

    def _line(self, visit: Visit, row: Any) -> str:
        about = visit.text(key_of("theme", row.theme))
        state = visit.text(key_of("state", row.state), association=row.association or visit.text("the-coordination"))
        return visit.text("my-case", reference=row.reference, about=about, place=row.place, day=day(row.opened_at, visit), state=state)

    async def _show(self, tx: Tx, visit: Visit, reference: str) -> None:
        """One case: its state, what was said on both sides, and what can be added."""
        row = await cases.case(tx, reference)
        if row is None or row.person_id != _resident(visit).person_id:
            raise Refusal("refused-no-such-case", reference=reference)
        told = [self._told(visit, event) for event in await cases.thread(tx, reference)]
        buttons: list[tuple[Button, ...]] = [(Button(visit.text("act-add"), written(Start("add_to_case", reference))),)]
        if row.state == "closed":
            choices = [Button(visit.text(f"act-{code}"), written(Start("problem_solved", reference, word))) for code, word in _ENDINGS]
            buttons.append(tuple(choices))
        visit.show(Outgoing(text="\n\n".join([self._line(visit, row), *filter(None, told)]), buttons=tuple(buttons)))
        visit.ask()

    def _told(self, visit: Visit, event: Any) -> str:
        """What a resident may read of an event: the words of both sides and the moves, never a member's name."""
        key = key_of("history", event.kind)
        if not self.house.texts.has(key):
            return ""
        words = "" if event.kind == "handed_over" else event.words
        files = visit.text("recap-files", count=len(event.files)) if event.files else ""
        return "\n".join(part for part in (visit.text(key, day=day(event.at, visit)), words, files) if part)


_ENDINGS = (("solved", "yes"), ("not-solved", "no"))


def _resident(visit: Visit) -> Resident:
    assert visit.chat.person_id is not None
    return Resident(visit.chat.person_id, visit.chat.address_id, visit.language)
