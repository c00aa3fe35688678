"""What the desk has people told about a case: its resident, or whoever may take it."""

from __future__ import annotations

from typing import Any

from dialogue.buttons import Do, Start
from dialogue.kinds import Told
from routing.notices import Notice, NoticeButton
from storage import people
from storage.database import Tx

_REPLY = frozenset({"case-answered", "case-asked", "case-answered-coordination", "case-asked-coordination"})


def to_queue(queue: int | None, key: str, reference: str, place: str, *, association: str = "", words: str = "") -> Notice:
    """A word to everybody who may take a case. `association` is whose queue it is, which the coordination must know if nobody is there."""
    buttons = ((NoticeButton("act-take", Do("take", reference)), NoticeButton("act-read", Do("read", reference))),)
    facts = {"reference": reference, "place": place, "association": association}
    return Notice(queue=queue, key=key, facts=facts, words=words, buttons=buttons, case=reference)


def to_its_queue(row: Any, key: str) -> Notice:
    return to_queue(row.association_id, key, row.reference, row.place, association=row.association or "")


def answer_or_read(reference: str) -> tuple[tuple[NoticeButton, ...], ...]:
    """What whoever has a case can do with what is said of it."""
    return ((NoticeButton("act-answer", Start("answer_case", reference)), NoticeButton("act-read", Do("read", reference))),)


async def to_taker(tx: Tx, row: Any, key: str, words: str, told: Told) -> list[Notice]:
    """What the resident said, to whoever has the case: in the topic of the case, or in private."""
    to = await people.address_of_member(tx, row.taken_by)
    if not to:
        return []
    buttons = answer_or_read(row.reference)
    files = tuple(media for media, _ in told.files)
    facts: dict[str, str | int] = {"reference": row.reference, "place": row.place}
    return [
        Notice(
            to=to, queue=row.association_id, in_group=True, key=key, facts=facts, words=words, files=files, buttons=buttons,
            case=row.reference,
        )
    ]  # fmt: skip


def said_by(key: str, row: Any) -> str:
    """The text in which an association speaks, or the coordination when the case is in its queue."""
    return key if row.association else f"{key}-coordination"


def to_resident(address: str, key: str, reference: str, *, facts: dict[str, str | int] | None = None, told: Told | None = None,
                 urgency: int = 1) -> Notice:  # fmt: skip
    """A word to the resident about their case, with the buttons to add to it or see where it stands."""
    label = "act-reply" if key in _REPLY else "act-add"
    buttons = (NoticeButton(label, Start("add_to_case", reference)), NoticeButton("act-my-cases", Do("my_cases")))
    secret = ((NoticeButton("act-secret", Start("choose_secret", reference)),),) if key.startswith("case-opened") else ()
    files = tuple(media for media, _ in told.files) if told else ()
    return Notice(
        to=address, key=key, facts={"reference": reference, **(facts or {})}, words=told.words if told else "", files=files,
        buttons=(buttons, *secret), case=reference, urgency=urgency,
    )  # fmt: skip
