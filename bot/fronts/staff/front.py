"""The staff bot outside a conversation: the queue, a case, taking it, and what a finished conversation does.

Whoever writes here is looked up first: a member, or a stranger who needs an invitation. What members may do to a case is decided
by the desk.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.channels.port import Incoming, Outgoing
from bot.fronts.coordination import reserved as coordination
from bot.fronts.staff import group as staff_group
from bot.fronts.staff import parts, passing, queue, subject
from bot.fronts.staff import voices as staff_voices
from bot.fronts.staff.thread import working as _working
from bot.fronts.staff.written import command_in, instead, said_already, sent_with
from bot.fronts.teams.members import let_in
from bot.fronts.visit import Visit
from dialogue.buttons import Do, Start
from dialogue.keys import key_of
from flows.staff.answer_case import AnswerDraft
from flows.staff.ask_resident import QuestionDraft
from flows.staff.close_case import ClosingDraft
from flows.staff.decline_case import DeclineDraft
from flows.staff.hand_over import HandOverDraft
from flows.staff.join_team import MemberDraft
from flows.staff.merge_case import MergeDraft
from flows.staff.name_voice import VoiceNameDraft
from flows.staff.note_posted import PostedDraft
from flows.staff.split_voice import SplitDraft
from flows.staff.write_down import WrittenDraft
from flows.staff.write_note import NoteDraft
from routing.access import Role
from routing.casework import posted, transcripts
from routing.casework.queue import View
from routing.notices import NoticeButton
from routing.references import reference_in
from routing.refusals import Refusal
from routing.teams.admissions import redeem
from routing.teams.invitations import token_hash
from storage import audit, people, voices
from storage.database import Tx

COMMANDS = (
    "queue",
    "take",
    "read",
    "answer",
    "ask",
    "note",
    "take_back",
    "write_down",
    "hand_over",
    "decline",
    "close",
    "merge",
    *subject.COMMANDS,
    *staff_voices.COMMANDS,
    "posted",
    *parts.COMMANDS,
    *staff_group.COMMANDS,
    "language",
    "help",
    "back",
    "cancel",
    "stop",
)
RESERVED = {**staff_group.RESERVED, **parts.RESERVED}
"""Commands that only some roles may use."""
ABOUT_A_CASE = {
    "answer": "answer_case",
    "ask": "ask_resident",
    "note": "write_note",
    "write_down": "write_down",
    "close": "close_case",
    "posted": "note_posted",
    **passing.COMMANDS,
    **subject.COMMANDS,
}
"""Commands that begin a conversation about a case, and the flow each begins."""
_HELP = {Role.LEAD: "staff-help-lead", Role.COORDINATION: "staff-help-coordination", Role.OBSERVER: "staff-help-observer"}
"""The others read of what a relay does."""
_LONGEST_NUMBER = 12
"""Letters shown again of what was to be the number of a case."""


@dataclass
class Staff(staff_group.GroupFront):
    group: str = "staff"
    commands: tuple[str, ...] = COMMANDS
    language_flow: str = "choose_staff_language"

    def __post_init__(self) -> None:
        super().__post_init__()
        self.languages = self.house.texts.staff_languages

    def commands_of(self, role: Role | None) -> Sequence[str]:
        """A relay is not shown what only the coordination or a lead may do."""
        hidden = {name for name, roles in RESERVED.items() if role not in roles}
        return [name for name in self.commands if name not in hidden]

    def menu(self) -> tuple[Any, ...]:
        return ((NoticeButton("act-queue", Do("queue", "take")), NoticeButton("act-mine", Do("queue", "mine"))),)

    def help_key(self, visit: Visit) -> str:
        return _HELP.get(visit.member.role, "staff-help") if visit.member else "staff-help"

    async def hear(self, tx: Tx, visit: Visit, incoming: Incoming) -> None:
        if incoming.group is not None:
            return await self.hear_in_group(tx, visit, incoming)
        visit.member = await staff_group.member_at(tx, visit, visit.chat.address_id)
        if visit.member is None and not await let_in(tx, visit, incoming.text):
            return
        await super().hear(tx, visit, incoming)

    async def attach(self, tx: Tx, visit: Visit, incoming: Incoming) -> None:
        if await coordination.received(tx, visit, incoming):
            return
        if visit.session is None and (named := sent_with(self._typed, incoming.text)):
            flow, reference, words = named
            visit.start(flow, await self.facts_for(tx, visit, Start(flow, reference)))
            incoming = incoming._replace(text=words)
        await super().attach(tx, visit, incoming)

    async def started(self, tx: Tx, visit: Visit, payload: str) -> None:
        """The link of an invitation opens the bot with its token."""
        if not payload:
            await queue.show(tx, visit, visit.member, View()) if visit.member else visit.say("staff-stranger")
            return
        found = await people.invitation(tx, token_hash(payload), visit.now)
        if found is None:
            raise Refusal("invitation-unusable")
        visit.say("invitation-welcome", association=found.association or visit.text("the-coordination"))
        visit.start("join_team", {"invitation": token_hash(payload)})
        visit.ask()

    async def unasked(self, tx: Tx, visit: Visit, text: str, *, with_files: bool = False) -> None:
        reference = reference_in(text) if len(text) <= 12 else None
        if reference:
            await self.read(tx, visit, reference)
        elif found := command_in(self._typed, text):
            await self.command(tx, visit, *found)
        else:
            visit.say("staff-unasked", self.menu())

    def after_refusal(self, visit: Visit, refusal: Refusal) -> tuple[Any, ...]:
        return instead(visit, refusal)

    async def command(self, tx: Tx, visit: Visit, name: str, rest: str) -> None:
        reference, words = staff_group.named_here(visit, rest)
        if name == "queue":
            await queue.show(tx, visit, _working(visit), View())
        elif name in parts.COMMANDS:
            await parts.command(tx, visit, _working(visit), name, rest)
        elif name == "take_back" and not rest:
            await self.take_back_latest(tx, visit)
        elif reference is None and rest:
            raise Refusal("refused-no-such-case", reference=rest[:_LONGEST_NUMBER])
        elif reference is None:
            raise Refusal("refused-reference-wanted", command=visit.text(key_of("command", name)).split(",")[0])
        else:
            await self._about(tx, visit, name, reference, words)

    async def _about(self, tx: Tx, visit: Visit, name: str, reference: str, words: str) -> None:
        """A command about a case, perhaps with the words that answer its question."""
        if name == "take":
            await self.take(tx, visit, reference)
        elif name == "read":
            await self.read(tx, visit, reference)
        elif name == "take_back":
            await self.take_back_latest(tx, visit, reference)
        else:
            other = (reference_in(words) or "") if name == "merge" else ""
            await self.begin(tx, visit, Start(ABOUT_A_CASE[name], reference, other))
            if words and visit.session is not None and visit.session.flow_name in ("answer_case", "ask_resident", "write_note"):
                await self.say_at_once(tx, visit, words)
            elif words and visit.session is not None and visit.session.flow_name == "close_case":
                said_already(visit, visit.session, words)

    async def do(self, tx: Tx, visit: Visit, do: Do) -> None:
        match do.act:
            case "take":
                await self.take(tx, visit, do.about)
            case "read":
                await self.read(tx, visit, do.about)
            case "files":
                await self.show_files(tx, visit, do.about)
            case "thread":
                await self.show_thread(tx, visit, do.about)
            case "take_back":
                await self.take_back(tx, visit, do.about)
            case "posted_answered":
                await posted.answered(tx, visit.now, self.house.desk, _working(visit), do.about)
                await self.read(tx, visit, do.about)
            case "recall":
                await self.recall(tx, visit, do.about)
            case "sheet" | "split":
                await passing.act(tx, visit, _working(visit), do)
            case act if act in parts.ACTS:
                await parts.act(tx, visit, _working(visit), do)
            case _:
                await queue.act(tx, visit, _working(visit), do)

    async def facts_for(self, tx: Tx, visit: Visit, start: Start) -> dict[str, Any]:
        """Staff flows are about a case the member may work on: what may not be is refused before it begins."""
        if start.flow == "join_team":  # begun by the link of an invitation alone: such a button is forged
            raise Refusal("invitation-unusable")
        if start.flow in parts.FLOWS:
            return await parts.facts_for(tx, visit, _working(visit), start)
        if start.flow not in ABOUT_A_CASE.values():
            return {}
        if start.flow in subject.COMMANDS.values():
            return await subject.facts_for(tx, visit, _working(visit), start.about)
        row = await self.house.desk.readable(tx, _working(visit), start.about)
        if start.flow == "write_down":
            return {"reference": row.reference, "media": await transcripts.to_write(tx, row.reference)}
        facts: dict[str, Any] = {"reference": row.reference}
        if start.flow in ("answer_case", "close_case") and await voices.count(tx, row.reference):
            facts["for_all"] = True
        return facts | await passing.facts_for(tx, visit, _working(visit), row, start)

    async def begin(self, tx: Tx, visit: Visit, start: Start) -> None:
        """To write a voice note down, one must hear it: it comes with the question."""
        await super().begin(tx, visit, start)
        if start.flow == "write_down" and visit.session is not None and visit.session.flow_name == "write_down":
            audit.note(tx, at=visit.now, member_id=_working(visit).id, act="read_files", reference=start.about)
            visit.show(Outgoing(text=visit.text("recording-of-case", reference=start.about)), str(visit.session.facts["media"]))

    async def settle(self, tx: Tx, visit: Visit, draft: object) -> None:
        if isinstance(draft, MemberDraft):
            visit.tell(staff_group.told_here(visit, await redeem(tx, visit.now, visit.home, draft)))
            return
        member = visit.member
        if member is not None and (await parts.settle(tx, visit, member, draft) or await subject.settle(tx, visit, member, draft)):
            return
        desk, now, reference = self.house.desk, visit.now, ""
        match draft:
            case NoteDraft():
                await self.settle_note(tx, visit, draft)
                return
            case AnswerDraft():
                notices, done = await desk.answer(tx, now, _working(visit), draft), "staff-answered"
            case QuestionDraft():
                notices, done = await desk.ask(tx, now, _working(visit), draft), "staff-asked"
            case HandOverDraft() | DeclineDraft() | MergeDraft():
                notices, done = await passing.settle(tx, visit, _working(visit), draft)
            case SplitDraft() | VoiceNameDraft():
                notices, done, reference = await staff_voices.settle(tx, visit, _working(visit), draft)
            case PostedDraft():
                notices, done = await posted.note(tx, now, desk, _working(visit), draft), "staff-posted"
            case WrittenDraft():
                notices, done = await transcripts.write_down(desk, tx, now, _working(visit), draft), "staff-written"
                done = done if notices else "staff-written-alone"
            case ClosingDraft():
                notices, done = await desk.close(tx, now, _working(visit), draft), "staff-closed"
            case _:
                await super().settle(tx, visit, draft)
                return
        visit.tell(notices)
        if letter := next((notice.letter for notice in notices if notice.letter), ""):
            await self.written(tx, visit, letter)
            done = await self.kept_or(tx, notices, done)
        self.say_written(visit, notices, done, reference or draft.reference)
