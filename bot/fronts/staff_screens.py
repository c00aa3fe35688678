"""What a member sees of a case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.channels.port import Button, Outgoing
from bot.fronts import staff_passing as passing
from bot.fronts.dates import day, days_since
from bot.fronts.staff_queue import about
from bot.fronts.visit import Visit
from bot.texts import key_of
from dialogue.buttons import Bound, Do, Start, read, written
from routing.access import Member
from routing.cases import OPEN, State
from routing.leaving import thread_as_read
from routing.transcripts import Voice

LONGEST = 3900
"""Telegram takes 4096: what is shown of a case leaves room for a title put before it."""
_CUTS = (1500, 700, 300)
"""Letters of one message: a story of emojis takes twice the room."""
_OLDER = 120
"""Room for the line that says how many messages are left out."""


def case(visit: Visit, member: Member, row: Any, thread: Sequence[Any], delivery: Any, joined: int, voice: Voice, *,
         changed: bool = False) -> Outgoing:  # fmt: skip
    """One case: what it is, where it stands, how many say it, what was said, and what can be done now.

    `changed`: whoever reads it pressed a button of how it was before; what happened since comes first.
    """
    head = visit.text(
        "case-head", reference=row.reference, nature=visit.text(key_of("nature", row.nature)), about=about(visit, row), place=row.place,
        day=day(row.opened_at, visit), age=visit.text("age", days=days_since(row.opened_at, visit.now)),
        state=visit.text(key_of("staff-state", row.state), name=row.taker or ""),
    )  # fmt: skip
    consent = visit.text("case-consents", quotable=str(row.quotable).lower(), contactable=str(row.contactable).lower())
    if voice.withheld:
        consent += "\n" + visit.text("case-voice-withheld")
    before = [_since(visit, thread[-1])] if changed and thread else []
    weight = [visit.text("case-voice", people=joined + 1)] if joined else []
    speaker = [] if row.speaker == "myself" else [visit.text("case-speaker", speaker=row.speaker)]
    arrived = [_delivery(visit, delivery)] if delivery is not None else []
    told_now, whole = _fitting(visit, row, thread, LONGEST - length("\n\n".join([*before, head, *speaker, consent, *weight, *arrived])))
    text = "\n\n".join([*before, head, *speaker, consent, *weight, *told_now, *arrived])
    return Outgoing(text=text, buttons=_bound(_acts(visit, member, row, voice, whole=whole), row))


def length(text: str) -> int:
    """As messengers count: an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def told(visit: Visit, row: Any, thread: Sequence[Any], most: int = 0) -> list[str]:
    """Everything said and done, oldest first, each part cut to so many letters (0: whole)."""
    words = thread_as_read(thread, row.association_id)
    return [_told(visit, event, cut(said, most) if most else said) for event, said in zip(thread, words, strict=True)]


def _fitting(visit: Visit, row: Any, thread: Sequence[Any], room: int) -> tuple[list[str], bool]:
    """What fits of the thread, and whether that is all of it: the concern, and of the rest the latest, cut shorter until one fits."""
    whole = told(visit, row, thread)
    if length("\n\n".join(whole)) + 2 <= room:
        return whole, True
    for most in _CUTS:
        first, *rest = told(visit, row, thread, most)
        left = room - length(first) - _OLDER
        kept: list[str] = []
        while rest and length(rest[-1]) + 2 <= left:
            left -= length(rest[-1]) + 2
            kept.insert(0, rest.pop())
        if kept:
            break
    return [first, *([visit.text("case-older", count=len(rest))] if rest else []), *kept], False


def cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[:most].rsplit(maxsplit=1)[0][:most] + " […]"


def _since(visit: Visit, event: Any) -> str:
    """What changed since a button was shown: the last thing that happened."""
    heading = visit.text(key_of("thread", event.kind), day=day(event.at, visit), name=event.first_name or "")
    return visit.text("case-changed", what=heading.rstrip(" :."))


def _bound(rows: tuple[tuple[Button, ...], ...], row: Any) -> tuple[tuple[Button, ...], ...]:
    """These buttons, good for the case as it is now and not for what it becomes."""

    def bound(button: Button) -> Button:
        match read(button.data):
            case (Start() | Do()) as pressed if pressed.about == row.reference:
                return button._replace(data=written(Bound(row.version, pressed)))
        return button

    return tuple(tuple(bound(button) for button in buttons) for buttons in rows)


def _told(visit: Visit, event: Any, words: str) -> str:
    heading = visit.text(key_of("thread", event.kind), day=day(event.at, visit), name=event.first_name or "")
    files = visit.text("recap-files", count=len(event.files)) if event.files else ""
    return "\n".join(part for part in (heading, words, files) if part)


def _delivery(visit: Visit, row: Any) -> str:
    """Whether the last message reached the resident: staff must not believe it did when it did not."""
    state = row.reason if row.state == "failed" and row.reason in ("gone", "stopped", "silent") else row.state
    state = "repeated" if row.state == "sent" and row.repeated else state
    return visit.text(f"delivery-{state}")


def _acts(visit: Visit, member: Member, row: Any, voice: Voice, *, whole: bool) -> tuple[tuple[Button, ...], ...]:
    def act(name: str, pressed: Any) -> Button:
        return Button(visit.text(f"act-{name}"), written(pressed))

    back = (act("queue", Do("queue", "take")),)
    files: tuple[Button, ...] = (act("files", Do("files", row.reference)),)
    if not whole:
        files = (Button(visit.text("act-read-all"), written(Do("thread", row.reference))), *files)
    if voice.unwritten:
        files = (*files, act("write-down", Start("write_down", row.reference)))
    if State(row.state) not in OPEN or (row.taken_by not in (None, member.id)):
        return (files, back)
    if row.state == State.HANDED_OVER:
        return (*passing.offer_buttons(visit, row)[1:], (act("sheet", Do("sheet", row.reference)), *files), back)
    take = ((act("take", Do("take", row.reference)),),) if row.taken_by is None else ()
    return (
        *take,
        (act("answer", Start("answer_case", row.reference)), act("ask", Start("ask_resident", row.reference))),
        (act("hand-over", Start("hand_over", row.reference)), act("close", Start("close_case", row.reference))),
        files,
        back,
    )
