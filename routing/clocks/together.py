"""What a tick says to the same people of many cases is one message: a relay's phone rings once, and each case is a button of it."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from dialogue.buttons import Do
from routing.notices import Notice, NoticeButton

LISTED = MappingProxyType(
    {
        "staff-reminder": "read",
        "staff-reminder-lead": "read",
        "staff-escalated": "read",
        "staff-escalated-away": "",
        "staff-lease-ends": "keep",
        "staff-lease-ended": "take",
        "staff-released": "take",
    }
)
"""What is said of one case at a time, and what the button of a case then does; "" where there is nothing to do any more."""
MOST_NAMED, MOST_BUTTONS = 30, 10


def together(notices: Sequence[Notice]) -> list[Notice]:
    """These notices, those of one kind to the same people as one, in the place of the first of them."""
    alike: dict[tuple[str, str, int | None], list[Notice]] = {}
    for told in notices:
        if told.key in LISTED:
            alike.setdefault((told.key, told.to, told.queue), []).append(told)
    return [said for told in notices for said in _said(told, alike.get((told.key, told.to, told.queue), [told]))]


def _said(told: Notice, alike: Sequence[Notice]) -> list[Notice]:
    if len(alike) == 1:
        return [told]
    return [_one(alike)] if told is alike[0] else []


def _one(alike: Sequence[Notice]) -> Notice:
    first = alike[0]
    waited = sorted(alike, key=lambda told: -int(told.facts.get("days", 0)))  # who waits longest is named first
    lines = [_line(told) for told in waited[:MOST_NAMED]] + ["…"] * (len(waited) > MOST_NAMED)
    act = LISTED[first.key]
    buttons = [NoticeButton("act-read", Do(act, told.case or ""), label=told.case or "") for told in waited[:MOST_BUTTONS] if act]
    rows = [tuple(buttons[number : number + 2]) for number in range(0, len(buttons), 2)]
    facts = {"count": len(alike), "association": first.facts.get("association", "")}
    return Notice(
        to=first.to, queue=first.queue, key=f"{first.key}-listed", facts=facts, words="\n".join(lines),
        buttons=(*rows, (NoticeButton("act-queue", Do("queue", "take")),)),
    )  # fmt: skip


def _line(told: Notice) -> str:
    whose = f" ({told.facts['association']})" if told.key == "staff-escalated" and told.facts.get("association") else ""
    return f"{told.case} — {told.facts['place']}{whose}"
