"""Long lists on a phone: a page at a time, with the buttons that turn it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.channels.port import Button
from bot.fronts.visit import Visit
from bot.render import LONGEST_LABEL
from dialogue.buttons import Pressed, written

Rows = tuple[tuple[Button, ...], ...]


def button(label: str, pressed: Pressed) -> Button:
    return Button(label[:LONGEST_LABEL], written(pressed))


def clamped(page: int, count: int, size: int) -> tuple[int, int]:
    """The page that is shown of so many things, and the last there is: a button may be forged, or older than the list."""
    last = max(count - 1, 0) // size
    return min(page, last), last


def turning(visit: Visit, page: int, last: int, to: Callable[[int], Pressed]) -> tuple[Button, ...]:
    """The buttons to the page before and the one after, where there is one."""
    turns = [number for number in (page - 1, page + 1) if 0 <= number <= last]
    return tuple(button(visit.text("act-previous" if number < page else "act-next"), to(number)) for number in turns)


def paired(buttons: Sequence[Button]) -> Rows:
    """Two a row."""
    return tuple(tuple(buttons[number : number + 2]) for number in range(0, len(buttons), 2))


def filled(rows: Sequence[tuple[Button, ...]]) -> Rows:
    """Without the rows that have no button."""
    return tuple(row for row in rows if row)


def number_of(text: str) -> int | None:
    """The number that a button carries as text; None when it is none, or longer than any of ours."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
