"""The residents' bot outside a conversation: its menu, its commands, their cases, and what a finished conversation does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot import voice_screens
from bot.arrivals import arrive, facts_of
from bot.channels.port import Button, Incoming, Outgoing
from bot.dates import day
from bot.front import Front
from bot.texts import key_of
from bot.visit import Visit
from dialogue.buttons import Do, Start, written
from dialogue.danger import Danger
from dialogue.kinds import Choice, Invalid, Option, Place, Position, Story, Words
from dialogue.play import Asking
from dialogue.session import Act, Replied, Revised
from dialogue.words import plain, tidy
from flows.residents.about_which import WhichDraft
from flows.residents.add_to_case import AdditionDraft
from flows.residents.check_transcript import ApprovedDraft
from flows.residents.consents import ConsentsDraft
from flows.residents.join_voice import JoinDraft, NotJoined
from flows.residents.problem_solved import SolvedDraft
from flows.residents.report_concern import ConcernDraft, TurnedAway
from flows.residents.share_case import ShareDraft
from routing import transcripts, voices
from routing.cases import OPEN, State, reference_in
from routing.desk import Refusal, Resident
from routing.notices import NoticeButton
from storage import cases, conversations
from storage import voices as joined
from storage.database import Tx

GIVES_WAY = frozenset({"consents"})
"""Conversations whose questions may stay unanswered: whoever speaks of something else has left them."""
COMMANDS = ("report", "cases", "language", "help", "back", "cancel", "stop")
_ANSWERING = timedelta(days=7)
"""For how long words typed after an answer may well be about it."""
_WORTH_KEEPING = 15
"""From this many letters on, or two words that are more than a hello, words said before anything was asked begin a story."""


@dataclass
class Residents(Front):
    group: str = "residents"
    commands: tuple[str, ...] = COMMANDS
    _greetings: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        self._greetings = frozenset(word for said in self.house.texts.words("greeting-words") for word in plain(said).split())

    def menu(self) -> tuple[Any, ...]:
        return (
            (NoticeButton("act-report", Start("report_concern")),),
            (NoticeButton("act-my-cases", Do("my_cases")), NoticeButton("act-language", Start("choose_language"))),
        )

    def help_key(self) -> str:
        return "residents-help"

    async def typed(self, tx: Tx, visit: Visit, text: str) -> None:
        """Words of danger come before everything; a story goes on gathering them, any other question is asked again."""
        danger = self.house.danger_words.heard(text)
        if danger is None:
            await super().typed(tx, visit, text)
            return
        self._emergency(visit, danger)
        turn = visit.session.turn() if visit.session else None
        if isinstance(turn, Asking) and isinstance(turn.question.kind, Story):
            await self.reply(tx, visit, Replied(Words(text)))
        else:
            visit.ask()

    async def _attach(self, tx: Tx, visit: Visit, incoming: Incoming) -> None:
        """What is written under a photo is heard like any words; a file sent before anything was asked begins a story."""
        if danger := self.house.danger_words.heard(tidy(incoming.text)):
            self._emergency(visit, danger)
        self._give_way(visit)
        if visit.session is None:
            self._speak_first(visit)
        await super()._attach(tx, visit, incoming)

    def _emergency(self, visit: Visit, danger: Danger) -> None:
        visit.say("danger-numbers" if danger.sure else "danger-perhaps")

    async def unasked(self, tx: Tx, visit: Visit, text: str, *, with_files: bool = False) -> None:
        """The first thing offered is to speak: words said to a silent bot begin a concern, and are kept as its story."""
        if with_files:
            visit.ask(Invalid("words-wanted"))
        elif (reference := reference_in(text) if len(text) <= 12 else None) and await self._meant(tx, visit, text, reference):
            await self._show(tx, visit, reference)
        elif text.isdecimal() and (here := self.house.places(Words(text))):
            self._speak_first(visit, here)
            visit.ask()
        elif self._tells(text) and (spoken := await cases.spoken_to(tx, _resident(visit).person_id, visit.now - _ANSWERING)):
            await self._answer_back(tx, visit, text, spoken)
        elif self._tells(text):
            self._speak_first(visit)
            await self.reply(tx, visit, Replied(Words(text, visit.message)))
        else:
            visit.say("welcome", self.menu())

    async def _answer_back(self, tx: Tx, visit: Visit, text: str, spoken: Sequence[Any]) -> None:
        """Words typed after an association spoke: to its question they are the reply; else it is asked what they are about."""
        if len(spoken) == 1 and spoken[0].state == State.WAITING:
            visit.start("add_to_case", {"reference": spoken[0].reference})
            visit.preface = (visit.text("reply-heard", reference=spoken[0].reference),)
            await self.reply(tx, visit, Replied(Words(text, visit.message)))
            return
        about = [[row.reference, f"{row.reference} · {visit.text(key_of('theme', row.theme))}"] for row in spoken]
        visit.start("about_which", {"answered": about, "words": text, "message": visit.message})
        visit.ask()

    def _tells(self, text: str) -> bool:
        """Whether words are more than a hello."""
        said = plain(text)
        return len(said) >= _WORTH_KEEPING or sum(word not in self._greetings for word in said.split()) > 1

    def _speak_first(self, visit: Visit, here: Sequence[Option] = ()) -> None:
        """Begin a concern with whatever came first: the flow asks for what is missing."""
        known = {"place": Place(lambda _: here).take(Words("…"))} if here else {}
        visit.start("report_concern", answers=known)
        visit.preface = (visit.text("noted-place" if here else "welcome-heard"),)

    async def reply(self, tx: Tx, visit: Visit, act: Act) -> None:
        if isinstance(act, Replied) and not isinstance(act.reply, Choice):
            self._give_way(visit)
        if isinstance(act, Replied) and isinstance(act.reply, Position):
            await self._locate(tx, visit, act)
        else:
            await super().reply(tx, visit, act)

    def _give_way(self, visit: Visit) -> None:
        if visit.session is not None and visit.session.flow_name in GIVES_WAY:
            visit.leave()

    async def _locate(self, tx: Tx, visit: Visit, act: Replied) -> None:
        """A position shared at any moment is where the concern is; it is turned into a place at once, and forgotten."""
        kept = Place(self.house.places).take(act.reply)
        if visit.session is None:
            visit.start("report_concern", answers={"place": kept})
        elif visit.session.flow_name == "report_concern" and not _asks_place(visit):
            visit.keep(visit.session.given("place", kept))
        else:
            await super().reply(tx, visit, act)
            return
        visit.preface = (visit.text("noted-place"),)
        visit.ask()

    async def edited(self, tx: Tx, visit: Visit, message: int, text: str) -> None:
        """An edited message revises the answer it gave; once that is sent, it is added to the case, with its date."""
        if danger := self.house.danger_words.heard(text):
            self._emergency(visit, danger)
        if visit.session is not None and visit.session.holds(message):
            await self.reply(tx, visit, Revised(message, text))
        elif reference := await cases.case_of_message(tx, message):
            visit.tell(await self.house.desk.correct(tx, visit.now, _resident(visit), reference, text))
        else:
            visit.say("edited-unknown")
            visit.ask()

    async def _meant(self, tx: Tx, visit: Visit, text: str, reference: str) -> bool:
        """Five digits alone are a postcode, unless they are the number of a case of theirs."""
        if not text.strip().isdigit():
            return True
        row = await cases.case(tx, reference)
        return row is not None and row.person_id == _resident(visit).person_id

    async def started(self, tx: Tx, visit: Visit, payload: str) -> None:
        if payload and await arrive(self, tx, visit, _resident(visit), payload):
            return
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
        match do.act:
            case "show":
                await self._show(tx, visit, do.about)
            case "follow" | "unfollow":
                await voices.follow(tx, _resident(visit), do.about, follows=do.act == "follow")
                visit.say("followed" if do.act == "follow" else "unfollowed", reference=do.about)
                visit.ask()
            case _:
                await self._my_cases(tx, visit)

    async def facts_for(self, tx: Tx, visit: Visit, start: Start) -> dict[str, Any]:
        """A conversation about a case begins only for whose case it is, or by a link that leads to it."""
        if start.flow == "check_transcript":
            note = await transcripts.proposed(tx, _resident(visit), start.about)
            return {"media": note.media_id, "heard": note.words}
        if start.flow == "join_voice" or (start.flow == "report_concern" and start.about):
            return await facts_of(tx, _resident(visit), start)
        if start.flow not in ("add_to_case", "problem_solved", "share_case"):
            return {}
        if start.flow == "share_case" and not self.house.addresses:
            raise Refusal("refused-no-link")
        row = await self.house.desk.owned(tx, _resident(visit), start.about)
        return {"reference": row.reference}

    async def settle(self, tx: Tx, visit: Visit, draft: object) -> None:
        desk, now = self.house.desk, visit.now
        match draft:
            case ConcernDraft():
                await self._file(tx, visit, draft)
            case WhichDraft(reference, words, message):
                flow, step, facts = ("add_to_case", "more", {"reference": reference}) if reference else ("report_concern", "story", {})
                visit.then = (flow, facts, {step: Story().take(Words(words, message))})
            case ConsentsDraft(references, quotable, contactable):
                for reference in references:
                    await desk.change_consents(tx, now, _resident(visit), reference, quotable, contactable)
                visit.say("consents-noted")
            case TurnedAway(reason):
                await conversations.drop_unsent_files(tx, visit.chat.address_id)
                visit.say(key_of(reason))
            case AdditionDraft():
                visit.tell(await desk.add(tx, now, _resident(visit), draft))
            case ApprovedDraft():
                visit.tell(await transcripts.approve(desk, tx, now, _resident(visit), draft))
            case SolvedDraft():
                visit.tell(await desk.solved(tx, now, _resident(visit), draft))
            case ShareDraft():
                await self._share(tx, visit, draft)
            case JoinDraft():
                visit.tell(await voices.join(tx, now, _resident(visit), draft))
            case NotJoined():
                visit.say("join-declined", self.menu())
            case _:
                await super().settle(tx, visit, draft)

    async def _file(self, tx: Tx, visit: Visit, draft: ConcernDraft) -> None:
        """One case for each thing the person told; the other consents are asked once it is sent."""
        references = []
        for concern in draft.each():
            reference, notices = await self.house.desk.open_case(tx, visit.now, _resident(visit), concern)
            references.append(reference)
            visit.tell(notices)
        if not (draft.quotable or draft.contactable):
            visit.then = ("consents", {"references": references}, {})

    async def _share(self, tx: Tx, visit: Visit, draft: ShareDraft) -> None:
        """What to do with the next message, then that message, which goes on as it is."""
        payload = await voices.share(tx, visit.now, self.house.desk, _resident(visit), draft)
        visit.say("share-how")
        visit.show(voice_screens.to_forward(visit, await cases.case(tx, draft.reference), payload))

    async def _my_cases(self, tx: Tx, visit: Visit) -> None:
        """Every case of this person, newest first, each with the state it is in, in plain words."""
        rows = await cases.cases_of_person(tx, _resident(visit).person_id)
        others = await joined.joined_by(tx, _resident(visit).person_id)
        if not rows and not others:
            visit.say("my-cases-none", self.menu())
            return
        lines = [visit.text("my-cases"), *(self._line(visit, row) for row in rows)] if rows else []
        lines += [visit.text("my-voices"), *(voice_screens.line(visit, row) for row in others)] if others else []
        buttons = tuple(
            (Button(f"{row.reference} · {visit.text(key_of('theme', row.theme))}", written(Do("show", row.reference))),)
            for row in (*rows, *others)
        )
        visit.show(Outgoing(text="\n\n".join(lines), buttons=buttons))
        visit.ask()

    def _line(self, visit: Visit, row: Any) -> str:
        about = visit.text(key_of("theme", row.theme))
        state = visit.text(key_of("state", row.state), association=row.association or visit.text("the-coordination"))
        return visit.text("my-case", reference=row.reference, about=about, place=row.place, day=day(row.opened_at, visit), state=state)

    async def _show(self, tx: Tx, visit: Visit, reference: str) -> None:
        """One case: its state, what was said on both sides, and what can be added."""
        row = await cases.case(tx, reference)
        if row is None or row.person_id != _resident(visit).person_id:
            await self._show_joined(tx, visit, reference, row)
            return
        told = [self._told(visit, event) for event in await cases.thread(tx, reference) if event.person_id is None]
        buttons: list[tuple[Button, ...]] = [(Button(visit.text("act-add"), written(Start("add_to_case", reference))),)]
        for media in await transcripts.to_approve(tx, reference):
            buttons.append((Button(visit.text("act-check-transcript"), written(Start("check_transcript", media))),))
        if row.state in OPEN and self.house.addresses:
            buttons.append((Button(visit.text("act-share"), written(Start("share_case", reference))),))
        if row.state == "closed":
            choices = [Button(visit.text(f"act-{code}"), written(Start("problem_solved", reference, word))) for code, word in _ENDINGS]
            buttons.append(tuple(choices))
        weight = voice_screens.weight(visit, await joined.count(tx, reference))
        visit.show(Outgoing(text="\n\n".join([self._line(visit, row), *weight, *filter(None, told)]), buttons=tuple(buttons)))
        visit.ask()

    async def _show_joined(self, tx: Tx, visit: Visit, reference: str, row: Any) -> None:
        """A case somebody joined: nothing of what passes between its author and the association but the news."""
        mine = await joined.supporter(tx, reference, _resident(visit).person_id)
        if row is None or mine is None:
            raise Refusal("refused-no-such-case", reference=reference)
        told = [self._told(visit, event) for event in await joined.thread_for(tx, reference, mine.person_id)]
        people = 1 + await joined.count(tx, reference)
        visit.show(voice_screens.joined(visit, row, people, told, follows=mine.follows))
        visit.ask()

    def _told(self, visit: Visit, event: Any) -> str:
        """What a resident may read of an event: the words of both sides and the moves, never a member's name."""
        key = key_of("history", event.kind)
        if not self.house.texts.has(key):
            return ""
        words = "" if event.kind == "handed_over" else event.words
        files = visit.text("recap-files", count=len(event.files)) if event.files else ""
        return "\n".join(part for part in (visit.text(key, day=day(event.at, visit)), words, files) if part)


def _asks_place(visit: Visit) -> bool:
    turn = visit.session.turn() if visit.session else None
    return isinstance(turn, Asking) and isinstance(turn.question.kind, Place)


_ENDINGS = (("solved", "yes"), ("not-solved", "no"))


def _resident(visit: Visit) -> Resident:
    assert visit.chat.person_id is not None
    return Resident(visit.chat.person_id, visit.chat.address_id, visit.language)
