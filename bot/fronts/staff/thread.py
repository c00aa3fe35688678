"""The thread of a case at the staff bot: read, written in, taken back, corrected, and acted upon as it is now."""

from __future__ import annotations

from typing import Any

from bot.channels.port import Incoming, Outgoing
from bot.fronts.front import Front
from bot.fronts.staff import case_screen
from bot.fronts.staff.case_words import told
from bot.fronts.visit import Visit
from dialogue import buttons
from dialogue.buttons import Bound, Do, Start
from dialogue.kinds import Words
from dialogue.session import Replied, Revised
from dialogue.words import tidy
from flows.staff.write_note import NoteDraft
from routing.access import Member
from routing.cases import Act
from routing.casework import letters, transcripts
from routing.casework.handing_over import recall
from routing.casework.notes import note
from routing.casework.offers import offered_by
from routing.moving import after_act
from routing.notices import Notice, NoticeButton
from routing.references import named_in
from routing.refusals import Refusal
from routing.voices.merged import thread_of
from storage import audit, doors, outbox
from storage import letters as kept
from storage.database import Tx

WRITING = {"answer": ("answer_case", "answer"), "question": ("ask_resident", "question"), "closed": ("close_case", "words")}
"""What a letter is, the conversation it is written in, and the step that holds its words."""
_STEPS = dict(WRITING.values()) | {"write_note": "note"}
_KEPT = ("staff-kept-for-later", "staff-kept-closed")


def working(visit: Visit) -> Member:
    """The member who writes. Raises `Refusal` for a stranger."""
    if visit.member is None:
        raise Refusal("staff-stranger")
    return visit.member


class Thread(Front):
    """The part of the staff bot that has to do with the words of a case."""

    async def _hear(self, tx: Tx, visit: Visit, incoming: Incoming) -> None:
        """To reply to a message about a case, the platform's way, is to answer the resident: it is read again before it leaves."""
        words = tidy(incoming.text).strip()
        spoken = incoming.media or (words and not words.startswith("/") and self.house.asides.heard(words) is None)
        if visit.seat is None and incoming.replies_to and spoken and not incoming.edits and not incoming.pressed:
            answered = await outbox.answered(tx, visit.chat.address_id, incoming.replies_to)
            if answered is not None and answered.case_reference and not self._writes_to(visit, answered.case_reference):
                await self._begin_answer(tx, visit, answered.case_reference)
                if words and not incoming.media:
                    await self.say_at_once(tx, visit, words)
                    return
                visit.said.pop()
        await super()._hear(tx, visit, incoming)

    def _writes_to(self, visit: Visit, reference: str) -> bool:
        """Whether what is said now goes to this resident already."""
        session = visit.session
        return session is not None and session.flow_name in ("answer_case", "ask_resident") and session.facts.get("reference") == reference

    async def _begin_answer(self, tx: Tx, visit: Visit, reference: str) -> None:
        """Raises `Refusal` before anything is written in vain: the case is over, or somebody else has it."""
        row = await self.house.desk.in_hand(tx, working(visit), reference)
        after_act(row, Act.ANSWER)
        await self.begin(tx, visit, Start("answer_case", reference))

    async def say_at_once(self, tx: Tx, visit: Visit, words: str) -> None:
        """`/repondre PV-7K3MQ réunion jeudi`: the words are the answer; it is still read again before it leaves."""
        visit.said.pop()
        await self.reply(tx, visit, Replied(Words(words, visit.message)))
        if visit.session is not None and visit.session.gathering:
            visit.said.pop()
            await self._first_answer(tx, visit, "over")

    async def pressed(self, tx: Tx, visit: Visit, data: str) -> None:
        """A button of a case as it was before does nothing but show what changed."""
        match buttons.read(data):
            case Bound(version, pressed):
                row = await self.house.desk.readable(tx, working(visit), pressed.about)
                if row.version != version:
                    audit.note(tx, at=visit.now, member_id=working(visit).id, act="read", reference=row.reference)
                    await case_screen.show(tx, visit, working(visit), row, changed=True)
                    return
                data = buttons.written(pressed)
        await super().pressed(tx, visit, data)

    async def take(self, tx: Tx, visit: Visit, reference: str) -> None:
        visit.tell(await self.house.desk.take(tx, visit.now, working(visit), reference))
        await self.read(tx, visit, reference)

    async def _opened(self, tx: Tx, visit: Visit, reference: str, act: str = "read") -> Any:
        """A case that this member may read, and that they read it."""
        row = await self.house.desk.readable(tx, working(visit), reference)
        audit.note(tx, at=visit.now, member_id=working(visit).id, act=act, reference=reference)
        return row

    async def read(self, tx: Tx, visit: Visit, reference: str) -> None:
        row = await self._opened(tx, visit, reference)
        await case_screen.show(tx, visit, working(visit), row)

    async def show_thread(self, tx: Tx, visit: Visit, reference: str) -> None:
        """All that was said, when it is too long for the screen."""
        row = await self._opened(tx, visit, reference)
        thread = await case_screen.read_thread(tx, reference)
        visit.show(Outgoing(text="\n\n".join([reference, *told(visit, row, thread)])), case=reference)

    async def show_files(self, tx: Tx, visit: Visit, reference: str) -> None:
        """The files of a case, each as a message of its own."""
        await self._opened(tx, visit, reference, "read_files")
        voice = await transcripts.voice_of(tx, reference)
        found = [media for event in await thread_of(tx, reference) for media in event.files if media not in voice.withheld]
        if not found:
            raise Refusal("refused-only-voice" if voice.withheld else "refused-no-files", reference=reference)
        for number, media in enumerate(found, 1):
            caption = visit.text("file-of-case", reference=reference, number=number, count=len(found))
            visit.show(Outgoing(text=caption), media, case=reference)

    async def written(self, tx: Tx, visit: Visit, letter: str) -> None:
        """Remember in which messages a letter came: edited later, they correct it."""
        session = visit.session
        if session is None or (step := _STEPS.get(session.flow_name)) is None:
            return
        answer = session.answers.get(step)
        typed = {"words": answer, "message": session.said.get(step, 0)}
        await kept.keep_parts(tx, letter, answer["parts"] if isinstance(answer, dict) else [typed])

    async def settle_note(self, tx: Tx, visit: Visit, draft: NoteDraft) -> None:
        left = await note(tx, visit.now, self.house.desk, working(visit), draft)
        await self.written(tx, visit, left.id)
        visit.say("staff-noted", (self._onward(draft.reference),), reference=draft.reference)

    async def kept_or(self, tx: Tx, notices: list[Notice], done: str) -> str:
        """What a member is told of a letter: another thing when its resident asked for silence or left."""
        to = next(notice.to for notice in notices if notice.letter)
        at = (await doors.reached(tx, [to])).get(to)
        return done if at is None or not at.silent else "staff-kept-closed" if done == "staff-closed" else "staff-kept-for-later"

    def say_written(self, visit: Visit, notices: list[Notice], done: str, reference: str) -> None:
        """What a member is told once something is written, and the way to take it back while there is one."""
        leaving = next((notice for notice in notices if notice.due_at and notice.due_at > visit.now), None)
        if leaving is None:
            recall = (NoticeButton("act-recall", Do("recall", reference)), NoticeButton("act-queue", Do("queue", "take")))
            visit.say(done, (recall if done == "staff-passed-on" else self._onward(reference),), reference=reference)
            return
        back = (NoticeButton("act-take-back", Do("take_back", leaving.letter)),)
        seconds = round(self.house.desk.hold.total_seconds())
        key = done if done in _KEPT else "staff-closing" if done == "staff-closed" else "staff-leaving"
        visit.say(key, (back, self._onward(reference)), reference=reference, seconds=seconds)

    def _onward(self, reference: str) -> tuple[NoticeButton, ...]:
        return (NoticeButton("act-read", Do("read", reference)), NoticeButton("act-queue", Do("queue", "take")))

    async def take_back(self, tx: Tx, visit: Visit, letter: str) -> None:
        """Nothing has left: what was written is shown again, to be changed, sent after all or given up."""
        back = await letters.take_back(tx, visit.now, self.house.desk, working(visit), letter)
        if back.kind not in WRITING:
            visit.say("taken-back", (self._onward(back.reference),), reference=back.reference)
            return
        flow, step = WRITING[back.kind]
        facts = await self.facts_for(tx, visit, Start(flow, back.reference))
        words = "\n".join(part["words"] for part in back.parts if part["words"])
        answers: dict[str, Any] = {"outcome": back.outcome, step: words} if back.outcome else {step: {"parts": back.parts, "over": True}}
        visit.start(flow, facts, answers)
        visit.ask(before=(visit.text("taken-back", reference=back.reference),))

    async def take_back_latest(self, tx: Tx, visit: Visit, reference: str | None = None) -> None:
        """`/reprendre`: what one wrote last; of a case that one offered to another team, the offer."""
        letter = await kept.latest_held(tx, working(visit).id, visit.now, reference)
        if letter is not None:
            await self.take_back(tx, visit, letter.id)
        elif reference is None or not await offered_by(tx, reference, working(visit).id):
            raise Refusal("refused-nothing-to-take-back")
        else:
            await self.recall(tx, visit, reference)

    async def recall(self, tx: Tx, visit: Visit, reference: str) -> None:
        visit.tell(await recall(tx, visit.now, self.house.desk, working(visit), reference))
        await self.read(tx, visit, reference)

    async def edited(self, tx: Tx, visit: Visit, text: str) -> None:
        """An edited message revises the answer it gave; once that is written, it is corrected where it went."""
        words = named_in(text.partition(" ")[2])[1] if text.startswith("/") else text
        if words and visit.session is not None and visit.session.holds(visit.message):
            await self.reply(tx, visit, Revised(visit.message, words))
            return
        letter = await kept.of_message(tx, visit.message)
        if words and letter is not None and letter.member_id == working(visit).id:
            desk = self.house.desk
            notices, done = await letters.reword(tx, visit.now, desk, working(visit), letter, visit.message, words)
            visit.tell(notices)
            self.say_written(visit, notices, done, letter.case_reference)
        else:
            visit.say("edited-unknown")
        visit.ask()
