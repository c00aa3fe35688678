"""What a member sees of a case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.channels.port import Button, Outgoing
from bot.fronts.coordination import giving
from bot.fronts.dates import day, days_since
from bot.fronts.staff import merging, passing, subject, voices
from bot.fronts.staff.case_words import Thread, fitting, heading, length
from bot.fronts.staff.queue import about
from bot.fronts.visit import Visit
from dialogue.buttons import Bound, Do, Start, read, written
from dialogue.keys import key_of
from routing.access import Member
from routing.cases import OPEN, State
from routing.casework.transcripts import Voice
from routing.residents.on_paper import is_on_paper
from storage.window import WAITS

_FAILED = {"gone": "gone", "number": "gone", "stopped": "stopped", "silent": "silent", "resumed": "resumed"}
"""The text that says why a message did not arrive, by the reason that the outbox gives."""
LONGEST = 3900
"""Telegram takes 4096: what is shown of a case leaves room for a title put before it."""


def case(visit: Visit, member: Member, row: Any, thread: Thread, delivery: Any, joined: int, voice: Voice, *,
         like: Sequence[str] = (), changed: bool = False) -> Outgoing:  # fmt: skip
    """One case: what it is, where it stands, how many say it, what was said, and what can be done now.

    `like` are open cases of the queue that it was shown beside. `changed`: whoever reads it pressed a button of how it was before; what
    happened since comes first.
    """
    head = visit.text(
        "case-head", reference=row.reference, nature=visit.text(key_of("nature", row.nature)), about=about(visit, row), place=row.place,
        day=day(row.opened_at, visit), age=visit.text("age", days=days_since(row.opened_at, visit.now)),
        state=visit.text(key_of("staff-state", row.state), name=row.taker or ""),
    )  # fmt: skip
    consent = visit.text("case-consents", quotable=str(row.quotable).lower(), contactable=str(row.contactable).lower())
    if voice.withheld:
        consent += "\n" + visit.text("case-voice-withheld")
    before = [_since(visit, thread.events[-1])] if changed and thread.events else []
    weight = voices.lines(visit, row, joined, like)
    speaker = [] if row.speaker == "myself" else [visit.text("case-speaker", speaker=row.speaker)]
    speaker += [visit.text("case-intake", how=row.intake)] if row.intake else []
    speaker += [visit.text("case-merged-into", into=row.merged_into)] if row.merged_into else []
    speaker += [visit.text("case-reopened", count=row.reopened)] if row.reopened else []
    speaker += [visit.text("case-on-paper")] if is_on_paper(row) else []
    arrived = [_delivery(visit, delivery)] if delivery is not None and not is_on_paper(row) else []
    around = [*before, head, *speaker, consent, *weight, *arrived]
    words, whole = fitting(visit, row, thread, LONGEST - length("\n\n".join(around)))
    text = "\n\n".join([*before, head, *speaker, consent, *weight, *words, *arrived])
    return Outgoing(text=text, buttons=_bound(_acts(visit, member, row, voice, voices.buttons(visit, row, joined, like), whole=whole), row))


def _since(visit: Visit, event: Any) -> str:
    """What changed since a button was shown: the last thing that happened."""
    return visit.text("case-changed", what=heading(visit, event).rstrip(" :."))


def _bound(rows: tuple[tuple[Button, ...], ...], row: Any) -> tuple[tuple[Button, ...], ...]:
    """These buttons, good for the case as it is now and not for what it becomes."""

    def bound(button: Button) -> Button:
        match read(button.data):
            case (Start() | Do()) as pressed if pressed.about == row.reference:
                return button._replace(data=written(Bound(row.version, pressed)))
        return button

    return tuple(tuple(bound(button) for button in buttons) for buttons in rows)


def _delivery(visit: Visit, row: Any) -> str:
    """Whether the last message reached the resident: staff must not believe it did when it did not."""
    state = _FAILED.get(row.reason, row.state) if row.state == "failed" else row.state
    state = "waits-untold" if state == WAITS and not row.asked else state
    state = "repeated" if row.state == "sent" and row.repeated else "held" if row.held else state
    return visit.text(f"delivery-{state}")


def _acts(visit: Visit, member: Member, row: Any, voice: Voice, many: tuple[tuple[Button, ...], ...], *,
          whole: bool) -> tuple[tuple[Button, ...], ...]:  # fmt: skip
    def act(name: str, pressed: Any) -> Button:
        return Button(visit.text(f"act-{name}"), written(pressed))

    quote = (act("quote", Do("quote", row.reference)),) if row.quotable else ()
    back = (act("note", Start("write_note", row.reference)), *quote, act("queue", Do("queue", "take")))
    files: tuple[Button, ...] = (act("files", Do("files", row.reference)),)
    if not whole:
        files = (Button(visit.text("act-read-all"), written(Do("thread", row.reference))), *files)
    if voice.unwritten:
        files = (*files, act("write-down", Start("write_down", row.reference)))
    if State(row.state) not in OPEN or (row.taken_by not in (None, member.id)):
        return (*merging.buttons(visit, row), files, *subject.buttons(visit, member, row), back)
    if row.state == State.HANDED_OVER:
        return (
            *giving.buttons(visit, row),
            *passing.offer_buttons(visit, row)[1:],
            (act("sheet", Do("sheet", row.reference)), *files),
            *subject.buttons(visit, member, row),
            back,
        )
    take = ((act("take", Do("take", row.reference)),),) if row.taken_by is None else ()
    return (
        *giving.buttons(visit, row),
        *take,
        (act("answer", Start("answer_case", row.reference)), act("ask", Start("ask_resident", row.reference))),
        (act("hand-over", Start("hand_over", row.reference)), act("close", Start("close_case", row.reference))),
        files,
        *merging.buttons(visit, row),
        *subject.buttons(visit, member, row),
        *many,
        back,
    )
