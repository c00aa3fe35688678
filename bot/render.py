"""A turn of a conversation, or a notice, as one message: text and buttons in one language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.channels.port import Button, Outgoing
from bot.texts import Texts, key_of
from dialogue import recap
from dialogue.buttons import Of, Word, written
from dialogue.kinds import Among, Invalid, Place, Story, Unfinished
from dialogue.play import Asking, Finished
from dialogue.session import Back, Edit, Session, Tapped
from routing.notices import Notice, NoticeButton

POSITION = "position"
"""Data of the button with which a person shares where they are, on platforms that have a way of their own."""
_SHORT = 14
_LONGEST_LABEL = 60
_LONGEST_RECAP = 600
"""A story longer than this is shown by its beginning: all of it is sent."""


def pack(message: Outgoing) -> dict[str, Any]:
    """A message as it is kept in the outbox."""
    buttons = [[[button.label, button.data] for button in row] for row in message.buttons]
    return {"text": message.text, "buttons": buttons, "position": message.asks_position}


def unpack(kept: dict[str, Any]) -> Outgoing:
    buttons = tuple(tuple(Button(label, data) for label, data in row) for row in kept["buttons"])
    return Outgoing(text=kept["text"], buttons=buttons, asks_position=kept["position"])


def choice_labels(texts: Texts, language: str, flow: str, turn: Asking) -> list[tuple[str, str]]:
    """The choices of the open question as (code, label), in the order they are shown."""
    kind, step = turn.question.kind, turn.question.step
    known = kind.labels if isinstance(kind, Among) else {}
    prefix = kind.vocabulary or f"{flow}-{step}"
    return [(code, known.get(code) or texts(language, key_of(prefix, code))) for code in kind.choices(turn.kept)]


def question(
    texts: Texts, language: str, session: Session, turn: Asking, before: Sequence[str] = (), invalid: Invalid | None = None
) -> Outgoing:
    """The open question: what was said before it, what was wrong with the last reply, the question itself, its buttons."""
    flow, step, kind = session.flow_name, turn.question.step, turn.question.kind
    paragraphs = [*before, *(texts(language, key_of(flow, said)) for said in turn.said)]
    if invalid is not None:
        paragraphs.append(texts(language, key_of("error", invalid.code), invalid.facts))
    if isinstance(turn.invalid, Unfinished) and isinstance(kind, Story) and invalid is None:
        paragraphs.append(texts(language, "story-goes-on"))
    else:
        paragraphs += _asked(texts, language, flow, turn)
    choices = [
        Button(label[:_LONGEST_LABEL], written(Tapped(session.talk, step, code)))
        for code, label in choice_labels(texts, language, flow, turn)
    ]  # fmt: skip
    rows = _rows(choices)
    if step == "review":
        rows += _rows([
            Button(texts(language, "act-edit", {"what": texts(language, key_of(flow, line.step) + ".recap")}), written(Of(session.talk, Edit(line.step))))
            for line in _recap(texts, flow, turn)
        ])  # fmt: skip
    if isinstance(kind, Place):
        rows = ((Button(texts(language, "act-share-position"), POSITION),), *rows)
    return Outgoing(
        text="\n\n".join(paragraphs), buttons=(*rows, _ways_out(texts, language, session, turn)), asks_position=isinstance(kind, Place)
    )


def _asked(texts: Texts, language: str, flow: str, turn: Asking) -> list[str]:
    key = key_of(flow, turn.question.step)
    asked = [texts(language, key if texts.has(key) else key_of(turn.question.step))]
    if turn.question.step == "review":
        asked.append("\n".join(_recap_line(texts, language, flow, line) for line in _recap(texts, flow, turn)))
    if texts.has(f"{key}.hint"):
        asked.append(texts(language, f"{key}.hint"))
    return asked


def _recap(texts: Texts, flow: str, turn: Asking | Finished[Any]) -> list[recap.Line]:
    """Lines of the recap: the steps that have a text saying what they are about."""
    return [line for line in recap.lines(turn.path) if texts.has(key_of(flow, line.step) + ".recap")]


def _recap_line(texts: Texts, language: str, flow: str, line: recap.Line) -> str:
    about = texts(language, key_of(flow, line.step) + ".recap")
    said = texts(language, key_of(line.vocabulary or f"{flow}-{line.step}", line.choice)) if line.choice else line.words
    files = texts(language, "recap-files", {"count": line.files}) if line.files else ""
    short = said if len(said) <= _LONGEST_RECAP else said[:_LONGEST_RECAP].rsplit(maxsplit=1)[0] + " […]"
    return " ".join(part for part in (texts(language, "recap-line", {"about": about}), short, files) if part)


def _rows(buttons: Sequence[Button]) -> tuple[tuple[Button, ...], ...]:
    """Short labels side by side, two a row; long ones alone."""
    rows: list[tuple[Button, ...]] = []
    for button in buttons:
        if rows and len(rows[-1]) == 1 and len(button.label) <= _SHORT and len(rows[-1][0].label) <= _SHORT:
            rows[-1] = (*rows[-1], button)
        else:
            rows.append((button,))
    return tuple(rows)


def _ways_out(texts: Texts, language: str, session: Session, turn: Asking) -> tuple[Button, ...]:
    """How to go back and how to get help, under every question."""
    help_button = Button(texts(language, "act-help"), written(Word("help")))
    if not turn.path and turn.question.step not in session.answers:
        return (help_button,)
    return Button(texts(language, "act-back"), written(Of(session.talk, Back()))), help_button


def notice(texts: Texts, language: str, told: Notice) -> Outgoing:
    """A notice with the words that come with it."""
    text = texts(language, told.key, told.facts)
    rows = tuple(tuple(_notice_button(texts, language, button) for button in row) for row in told.buttons)
    return Outgoing(text=f"{text}\n\n{told.words}" if told.words else text, buttons=rows)


def _notice_button(texts: Texts, language: str, button: NoticeButton) -> Button:
    return Button((button.label or texts(language, button.key))[:_LONGEST_LABEL], written(button.pressed))
