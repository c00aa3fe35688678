"""The buttons of a message by their numbers, for platforms that show too few of them, or none: each becomes a line of the text.

The number of a button is its place among all those of its message, row by row, from 1. Whoever types it has pressed the button:
`bot.fronts.residents.numbers` understands it, on every platform, whether the numbers were shown or not.
"""

from __future__ import annotations

from bot.channels.port import Button, Outgoing


def in_order(message: Outgoing) -> tuple[Button, ...]:
    """Its buttons in the order of their numbers, the one that shares a position among them."""
    return tuple(button for row in message.buttons for button in row)


def numbered(message: Outgoing, most: int | None, beside: int = 0) -> Outgoing:
    """The message as it goes to a platform that shows at most so many buttons (`Pace.buttons`): as it is, or, when it has more, with
    each as a numbered line under its text, and no button. Labels are whole in these lines, however short the platform's own must be.

    `beside`: how many buttons may still be shown under such lines. The last row (back, help) is then left out of them and stays.
    """
    buttons = in_order(message)
    if most is None or len(buttons) <= most:
        return message
    stays = message.buttons[-1:] if len(message.buttons) > 1 and len(message.buttons[-1]) <= beside else ()
    lines = [f"{number}. {button.label}" for number, button in enumerate(buttons, 1)]
    listed = "\n".join(lines[: len(lines) - sum(map(len, stays))])
    return message._replace(text=f"{message.text}\n\n{listed}".strip(), buttons=stays)
