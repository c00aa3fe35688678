"""A message as a person sees it on the screen."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.fake_telegram.errors import Json
from tests.fake_telegram.rooms import MEDIA, Message


@dataclass(frozen=True, kw_only=True)
class Button:
    """`data` comes back to the bot when pressed; `url` opens a page and tells the bot nothing."""

    label: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One message as shown at this moment; `turn` grows with each change of the room, `media` names the kind."""

    id: int
    author: str
    author_id: int
    text: str = ""
    rows: tuple[tuple[Button, ...], ...] = ()
    media: str | None = None
    thread: int | None = None
    reply_to: int | None = None
    turn: int = 0
    content: Json = field(default_factory=dict)

    @property
    def buttons(self) -> tuple[Button, ...]:
        return tuple(button for row in self.rows for button in row)

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(button.label for button in self.buttons)

    def button(self, wanted: str) -> Button | None:
        """The button with this label, else the one with this data."""
        by_label = (one for one in self.buttons if one.label == wanted)
        by_data = (one for one in self.buttons if one.data == wanted)
        return next(by_label, None) or next(by_data, None)

    def __str__(self) -> str:
        """The line of a transcript."""
        said = self.text or (f"({self.media})" if self.media else f"({', '.join(self.content)})")
        if self.text and self.media:
            said = f"({self.media}) {said}"
        labels = "".join(f" [{label}]" for label in self.labels)
        return f"{self.author}: {said}{labels}"


def as_shown(message: Message) -> Shown:
    content = message.content
    rows = (message.markup or {}).get("inline_keyboard", [])
    return Shown(
        id=message.number,
        author=str(message.author["first_name"]),
        author_id=int(message.author["id"]),
        text=str(content.get("text") or content.get("caption") or ""),
        rows=tuple(tuple(_button(one) for one in row) for row in rows),
        media=next((kind for kind in (*MEDIA, "location") if kind in content), None),
        thread=message.thread,
        reply_to=message.reply_to,
        turn=message.turn,
        content=content,
    )


def _button(given: Json) -> Button:
    return Button(label=str(given["text"]), data=given.get("callback_data"), url=given.get("url"))
