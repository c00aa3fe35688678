"""A message of ours as the person sees it on their screen."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.fake_telegram.errors import Json

CUT = "…"
"""How a title that did not fit ends."""


@dataclass(frozen=True, kw_only=True)
class Tappable:
    """A reply button, or a row of the list that opens under the message."""

    id: str
    title: str
    words: str = ""
    """What is written under a row's title."""
    row: bool = False

    @property
    def label(self) -> str:
        """As it is read: a cut title by the words under it."""
        return self.words if self.words and self.title.endswith(CUT) else self.title


@dataclass(frozen=True, kw_only=True)
class Shown:
    """`turn` grows with each message and each act in this chat."""

    id: str
    text: str = ""
    taps: tuple[Tappable, ...] = ()
    media: str = ""
    """The kind of its file, and `data` what is in it."""
    data: bytes = b""
    mime: str = ""
    opens: str = ""
    """The button that opens the list."""
    asks_position: bool = False
    template: str = ""
    turn: int = 0
    content: Json = field(default_factory=dict)

    @property
    def labels(self) -> tuple[str, ...]:
        """Everything that can be chosen here: buttons, rows, and lines with a number."""
        return (*(one.label for one in self.taps), *self.numbered.values())

    @property
    def numbered(self) -> dict[str, str]:
        """Choices that did not fit under the message: the number to type, and what it stands for."""
        lines = [line.partition(". ") for line in self.text.splitlines()]
        return {number: words for number, point, words in lines if point and number.isdecimal()}

    def tappable(self, wanted: str) -> Tappable | None:
        """By what is read of it, else by its id."""
        return next((one for one in self.taps if wanted in (one.label, one.title)), None) or next(
            (one for one in self.taps if one.id == wanted), None
        )

    def __str__(self) -> str:
        said = f"({self.media}) {self.text}" if self.media else self.text
        return said + "".join(f" [{one.label}]" for one in self.taps)


def as_shown(sent: Json) -> Shown:
    """`sent` is what was posted, with the `id` and `turn` it was given and the file as it was uploaded."""
    kind, content = sent["type"], sent[sent["type"]]
    file = sent.get("stored")
    base = {"id": sent["id"], "turn": sent["turn"], "content": content}
    if kind == "text":
        return Shown(text=content["body"], **base)
    if kind == "template":
        given = [one.get("text", "") for part in content.get("components", []) for one in part.get("parameters", [])]
        return Shown(text=" ".join((content["name"], *given)), template=content["name"], **base)
    if kind == "interactive":
        return _interactive(content, base)
    words = content.get("caption", "")
    return Shown(text=words, media=kind, data=file.data if file else b"", mime=file.mime if file else "", **base)


def _interactive(content: Json, base: Json) -> Shown:
    action, text = content["action"], content["body"]["text"]
    buttons = [Tappable(id=one["reply"]["id"], title=one["reply"]["title"]) for one in action.get("buttons", [])]
    rows = [
        Tappable(id=row["id"], title=row["title"], words=row.get("description", ""), row=True)
        for section in action.get("sections", [])
        for row in section["rows"]
    ]
    asks = content["type"] == "location_request_message"
    return Shown(text=text, taps=(*buttons, *rows), opens=action.get("button", ""), asks_position=asks, **base)
