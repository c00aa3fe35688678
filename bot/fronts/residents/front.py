"""The residents' bot outside a conversation: its menu, its commands, and words, files and positions that come before any question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.channels.port import Incoming
from bot.flood import Pass
from bot.fronts.residents import recovering
from bot.fronts.residents.aloud import Listening, turn
from bot.fronts.residents.arrivals import arrive, opening
from bot.fronts.residents.cases import begin_with, corrected, list_cases, resident_of, show_case
from bot.fronts.residents.drafts import settle
from bot.fronts.residents.emergency import hear_danger, numbers_first, show_numbers
from bot.fronts.residents.facts import facts_for
from bot.fronts.residents.follow_up import answer_follow_up
from bot.fronts.residents.language_offer import hear_language, speak
from bot.fronts.residents.my_data import Acts
from bot.fronts.residents.numbers import press_number
from bot.fronts.residents.replying import ask_which, awaited, begin_reply, begin_which, spoken_to, tell_place
from bot.fronts.residents.small_talk import SmallTalk, small_talk_in
from bot.fronts.residents.wishes import wishes_in
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start, written
from dialogue.kinds import Choice, Invalid, Option, Place, Position, ReadBack, Reply, Story, Text, Words
from dialogue.session import Act, Replied, Revised
from dialogue.words import tidy
from routing.notices import NoticeButton
from routing.references import reference_in
from routing.refusals import Refusal
from routing.residents.in_person import reference_of
from routing.voices import sharing as voices
from storage import cases
from storage.database import Tx

GIVES_WAY = frozenset({"consents", "give_detail"})
"""Conversations whose questions may stay unanswered: whoever speaks of something else has left them."""
COMMANDS = ("report", "cases", "my_data", "recover", "language", "listen", "help", "back", "cancel", "stop")


@dataclass
class Residents(Listening):
    group: str = "residents"
    commands: tuple[str, ...] = COMMANDS
    _talk: SmallTalk = field(init=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        self._talk = small_talk_in(self.house.texts)

    def menu(self) -> tuple[Any, ...]:
        return (
            (NoticeButton("act-report", Start("report_concern")),),
            (NoticeButton("act-my-cases", Do("my_cases")), NoticeButton("act-language", Start("choose_language"))),
            (NoticeButton("act-my-data", Do("my_data")),),
        )

    def help_key(self, visit: Visit) -> str:
        return "residents-help"

    def urgent(self, incoming: Incoming) -> Pass | None:
        return super().urgent(incoming) or (Pass.DANGER if self.house.danger(tidy(incoming.text)) else None)

    async def typed(self, tx: Tx, visit: Visit, text: str) -> None:
        """Words of danger come before everything. When they are sure, the numbers come alone: no question follows by itself."""
        danger = self.house.danger_words.heard(text)
        if danger is None:
            if visit.resumed and visit.session is not None and not self._talk.more_than_hello(text.removeprefix("/start")):
                visit.ask()
            elif payload := await opening(tx, text):
                await self.started(tx, visit, payload)
            elif not await press_number(self, tx, visit, text, self._is_asked):
                if not await answer_follow_up(self, tx, visit, text) and not await self._wished(tx, visit, text):
                    await super().typed(tx, visit, text)
                if not text.startswith("/") and self.house.asides.heard(text) is None:
                    await hear_language(tx, visit, text)
            return
        self._give_way(visit)
        if visit.session is None:
            await self._open(tx, visit)
        assert visit.session is not None
        act = self._understood(visit, visit.session, text)
        await hear_danger(self, tx, visit, danger, act, Words(text, visit.message))

    async def _wished(self, tx: Tx, visit: Visit, text: str) -> bool:
        """Show the screen that a whole message names where nothing is open, and in a story the case of theirs whose number it is."""
        asking = visit.asking
        if asking and isinstance(asking.question.kind, Story):
            reference = reference_in(text) if len(text) <= 12 else None
            if reference is None or not await self._is_theirs(tx, visit, reference):
                return False
            await show_case(tx, visit, reference)
            return True
        if visit.session is not None and visit.session.flow_name not in GIVES_WAY:
            return False
        screen = wishes_in(self.house.texts).heard(text)
        if screen is None:
            return False
        self._give_way(visit)
        await self.pressed(tx, visit, written(screen))
        return True

    async def attach(self, tx: Tx, visit: Visit, incoming: Incoming) -> None:
        """What is written under a photo is heard like any words; a file sent before anything was asked begins a story."""
        danger, since = self.house.danger_words.heard(tidy(incoming.text)), len(visit.said)
        self._give_way(visit)
        if visit.session is None:
            await self._open(tx, visit)
        await super().attach(tx, visit, incoming)
        if danger:
            numbers_first(visit, danger, since)

    async def unasked(self, tx: Tx, visit: Visit, text: str, *, with_files: bool = False) -> None:
        """The first thing offered is to speak: words said to a silent bot begin a concern, and are kept as its story."""
        if with_files:
            visit.ask(Invalid("not-a-choice" if visit.asking and visit.asking.question.kind.choices() else "words-wanted"))
        elif (reference := reference_in(text) if len(text) <= 12 else None) and await self._meant(tx, visit, text, reference):
            await show_case(tx, visit, reference)
        elif self._talk.may_reply(text) and await self._replies(tx, visit):
            await self.reply(tx, visit, Replied(Words(text, visit.message)))
        elif self._talk.says_more(text) and (spoken := await spoken_to(tx, visit)):
            ask_which(visit, text, spoken)
        elif text.isdecimal() and len(text) > 1 and (here := self.house.places(Words(text))):
            self._speak_first(visit, here)
            visit.ask()
        elif self._talk.tells(text):
            self._speak_first(visit)
            await self.reply(tx, visit, Replied(Words(text, visit.message)))
        else:
            visit.say("welcome", self.menu())

    async def _is_asked(self, tx: Tx, visit: Visit) -> bool:
        """Whether a reply is waited for; what may stay unanswered then gives way to it."""
        asked = bool(await awaited(tx, visit))
        if asked:
            self._give_way(visit)
        return asked

    async def _open(self, tx: Tx, visit: Visit) -> None:
        """Begin what something that nobody asked for belongs to."""
        if await self._replies(tx, visit):
            return
        if spoken := await spoken_to(tx, visit):
            begin_which(visit, spoken)
        else:
            self._speak_first(visit)

    async def _replies(self, tx: Tx, visit: Visit) -> bool:
        """Whether what comes now, however short, is the reply to the one question an association waits for: it is then begun."""
        reference = await awaited(tx, visit)
        if reference:
            begin_reply(visit, reference)
        return bool(reference)

    def _speak_first(self, visit: Visit, here: Sequence[Option] = ()) -> None:
        """Begin a concern with whatever came first: the flow asks for what is missing."""
        known = {"place": Place(lambda _: here).take(Words("…"))} if here else {}
        visit.start("report_concern", answers=known)
        visit.preface = (visit.text("noted-place" if here else "welcome-heard"),)

    async def reply(self, tx: Tx, visit: Visit, act: Act) -> None:
        if isinstance(act, Replied) and not isinstance(act.reply, Choice):
            self._give_way(visit)
        if isinstance(act, Replied) and (isinstance(act.reply, Position) or self._is_postcode(visit, act.reply)):
            await self._locate(tx, visit, act)
        else:
            await super().reply(tx, visit, act)

    def _is_postcode(self, visit: Visit, reply: Reply) -> bool:
        """A postcode alone, said at any step of a concern, says where it is; where a place is asked, it is the answer."""
        if not isinstance(reply, Words) or not reply.text.isdecimal() or len(reply.text) != 5:
            return False
        asking = visit.asking if visit.session and visit.session.flow_name == "report_concern" else None
        if asking is None or isinstance(asking.question.kind, Place | Text | ReadBack) or asking.question.of.startswith("place"):
            return False
        return bool(self.house.places(reply))

    def _give_way(self, visit: Visit) -> None:
        if visit.session is not None and visit.session.flow_name in GIVES_WAY:
            visit.leave()

    async def _locate(self, tx: Tx, visit: Visit, act: Replied) -> None:
        """A position shared at any moment is where the concern is; it is turned into a place at once, and forgotten. So is a postcode."""
        kept = Place(self.house.places).take(act.reply)
        if visit.session is None:
            if kept["options"]:
                await self._open(tx, visit)
            else:
                self._speak_first(visit)
        assert visit.session is not None
        if visit.session.flow_name == "report_concern" and not _asks_place(visit):
            visit.keep(visit.session.given("place", kept))
            visit.preface = (visit.text("noted-place"),)
            visit.ask()
        elif visit.session.flow_name == "report_concern" or not tell_place(visit, kept):
            await super().reply(tx, visit, act)

    async def edited(self, tx: Tx, visit: Visit, text: str) -> None:
        """An edited message revises the answer it gave; once that is sent, it is added to the case, with its date."""
        danger = self.house.danger_words.heard(text)
        still_told = visit.session is not None and visit.session.holds(visit.message)
        reference = None if still_told else await cases.case_of_message(tx, visit.message)
        if danger and reference:  # nothing that tells of danger is passed on unasked
            await begin_with(tx, visit, reference, text)
            show_numbers(visit, danger)
            return
        if danger:
            show_numbers(visit, danger)
        if still_told:
            await self.reply(tx, visit, Revised(visit.message, text))
        elif reference:
            visit.tell(await corrected(tx, visit, reference, text))
        else:
            visit.say("edited-unknown")
            visit.ask()

    async def _meant(self, tx: Tx, visit: Visit, text: str, reference: str) -> bool:
        """Five digits alone are a postcode, unless they are the number of a case of theirs."""
        return not text.strip().isdigit() or await self._is_theirs(tx, visit, reference)

    async def _is_theirs(self, tx: Tx, visit: Visit, reference: str) -> bool:
        row = await cases.case(tx, reference)
        return row is not None and row.person_id == resident_of(visit).person_id

    async def started(self, tx: Tx, visit: Visit, payload: str) -> None:
        if reference := reference_of(payload):
            visit.start("recover_case", await recovering.facts(tx, visit), {"number": reference})
            visit.ask()
            return
        if payload and await arrive(self, tx, visit, resident_of(visit), payload):
            return
        visit.say("welcome", self.menu())
        visit.ask()

    async def command(self, tx: Tx, visit: Visit, name: str, rest: str) -> None:
        match name:
            case "report":
                await self.begin(tx, visit, Start("report_concern"))
            case "cases" if rest and (reference := reference_in(rest)):
                await show_case(tx, visit, reference)
            case "cases":
                await self._my_cases(tx, visit)
            case "my_data":
                await Acts(visit, resident_of(visit)).show(tx)
            case "recover":
                await self.begin(tx, visit, Start("recover_case"))
            case _:
                visit.say("welcome", self.menu())
                visit.ask()

    async def do(self, tx: Tx, visit: Visit, do: Do) -> None:
        match do.act:
            case "show":
                await show_case(tx, visit, do.about)
            case "go_on" if visit.session:
                visit.ask(before=(visit.text("resumed"),))
            case "go_on":
                visit.say("welcome", self.menu())
            case "speak":
                await speak(tx, visit, do.about)
            case "follow" | "unfollow":
                await voices.follow(tx, resident_of(visit), do.about, follows=do.act == "follow")
                visit.say("followed" if do.act == "follow" else "unfollowed", reference=do.about)
                visit.ask()
            case "my_cases":
                await self._my_cases(tx, visit, do.number)
            case "aloud":
                await turn(tx, visit, do.about)
            case _:
                await Acts(visit, resident_of(visit)).do(tx, do)

    async def facts_for(self, tx: Tx, visit: Visit, start: Start) -> dict[str, Any]:
        return await facts_for(tx, visit, start) or await super().facts_for(tx, visit, start)

    def after_refusal(self, visit: Visit, refusal: Refusal) -> tuple[Any, ...]:
        """A number and a word that don't go together are tried again with a tap."""
        return ((NoticeButton("act-recover", Start("recover_case")),),) if refusal.key == "refused-recovery" else ()

    async def settle(self, tx: Tx, visit: Visit, draft: object) -> None:
        if not await settle(tx, visit, draft, self.menu()):
            await super().settle(tx, visit, draft)

    async def _my_cases(self, tx: Tx, visit: Visit, page: int = 0) -> None:
        if not await list_cases(tx, visit, page):
            again = (NoticeButton("act-recover", Start("recover_case")),)
            visit.say("my-cases-none", (*self.menu(), again))
            visit.ask()


def _asks_place(visit: Visit) -> bool:
    asking = visit.asking
    return asking is not None and isinstance(asking.question.kind, Place)
