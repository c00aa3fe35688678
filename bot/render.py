"""A turn of a conversation, or a notice, as one message: text and buttons in one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.channels.port import POSITION, Button, Outgoing, Topic
from bot.progress import progress_line
from bot.texts import Texts
from bot.understood import understood_line
from dialogue import recap
from dialogue.buttons import Of, Word, written
from dialogue.excerpts import cut
from dialogue.keys import key_of
from dialogue.kinds import Among, Invalid, Kind, LookedUp, Place, ReadBack, Story, Unfinished, YesNo
from dialogue.play import Asking
from dialogue.session import Back, Edit, Session, Tapped
from flows import flows_of
from routing.notices import Notice, NoticeButton

_TALK = "{talk}"
"""Stands for a conversation's name, and is as long, in buttons that are the same in all of them but for it."""
_SHORT = 14
LONGEST_LABEL = 60
_LONGEST_RECAP = 600
"""A story longer than this is shown by its beginning: all of it is sent."""
_LONGEST_READ_BACK = 3000


def pack(message: Outgoing) -> dict[str, Any]:
    """A message as it is kept in the outbox: its buttons as plain lists, which are written seven times faster than named tuples."""
    rows = [[[label, data] for label, data in row] for row in message.buttons]
    kept = {"text": message.text, "buttons": rows, "position": message.asks_position}
    if message.language:
        kept["language"] = message.language
    how = {"screen": message.screen, "below": message.below, "quiet": message.quiet} if message.screen or message.quiet else {}
    asks = {"invites": message.invites} if message.invites else {}
    topic = {"topic": list(message.topic)} if message.topic else {}
    return kept | how | asks | topic


def unpack(kept: dict[str, Any]) -> Outgoing:
    buttons = tuple(tuple(Button(label, data) for label, data in row) for row in kept["buttons"])
    language, invites = kept.get("language", ""), kept.get("invites", "")
    plain = Outgoing(text=kept["text"], buttons=buttons, asks_position=kept["position"], language=language, invites=invites)
    if "topic" in kept:
        plain = plain._replace(topic=Topic(*kept["topic"]))
    return plain._replace(screen=kept["screen"], below=kept["below"], quiet=kept["quiet"]) if "screen" in kept else plain


def choice_labels(texts: Texts, language: str, flow: str, turn: Asking) -> list[tuple[str, str]]:
    """The choices of the open question as (code, label), in the order they are shown."""
    return list(_choices(texts, language, flow, turn))


def _choices(texts: Texts, language: str, flow: str, turn: Asking) -> tuple[tuple[str, str], ...]:
    kind = turn.question.kind
    known = tuple(kind.labels.items()) if isinstance(kind, Among | Story) else ()
    if isinstance(kind, LookedUp):
        pick = key_of(kind.vocabulary, "pick")
        known = tuple((code, texts(language, pick, {"about": label})) for code, label in kind.labels(turn.kept).items())
    return _labels(texts, language, kind.vocabulary or f"{flow}-{turn.question.step}", kind.choices(turn.kept), known)


@lru_cache(maxsize=1024)
def _labels(
    texts: Texts, language: str, prefix: str, codes: tuple[str, ...], known: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """`known` are labels that are data; the others are texts of ours."""
    data = dict(known)
    return tuple((code, data.get(code) or texts(language, key_of(prefix, code))) for code in codes)


def question(
    texts: Texts, language: str, session: Session, turn: Asking, before: Sequence[str] = (), invalid: Invalid | None = None,
    noted: bool = True,
) -> Outgoing:  # fmt: skip
    """The open question: what was said before it, what was wrong with the last reply, the question itself, its buttons. `noted` when
    the last reply was taken: of a story under way, it is said whether it grew."""
    flow, step, kind = session.flow_name, turn.question.step, turn.question.kind
    begun = bool(turn.path) or step in session.answers
    sheet = _sheet(texts, language, flow, step, _choices(texts, language, flow, turn), place=_locates(kind), begun=begun)
    paragraphs = [*before, *(texts(language, key_of(flow, said)) for said in turn.said)]
    if invalid is not None:
        paragraphs.append(texts(language, key_of("error", invalid.code), invalid.facts))
    rows = sheet.rows
    if isinstance(turn.invalid, Unfinished) and isinstance(kind, Story):
        paragraphs += [texts(language, "story-goes-on" if noted else "story-kept")] if invalid is None else []
    elif isinstance(turn.invalid, Unfinished) and isinstance(kind, ReadBack):
        paragraphs.append(texts(language, "right-words-wanted"))
    elif isinstance(kind, ReadBack):
        paragraphs += (*sheet.asked, f"« {cut(kind.words, _LONGEST_READ_BACK)} »", understood_line(texts, language, kind.words))
    elif step == "review":
        lines = [(line, about) for line in recap.lines(turn.path) if (about := _about(texts, language, flow, line.step))]
        told = recap.told(turn.path) if flow in flows_of("residents") else ""
        paragraphs += (sheet.asked[0], understood_line(texts, language, told, things_only=True))
        paragraphs += ("\n".join(_recap_line(texts, language, flow, *line) for line in lines), *sheet.asked[1:])
        rows = (*rows[:-1], *_rows([about.edit for _, about in lines]), rows[-1])
    else:
        named = "\n".join(kind.lines(turn.kept) if isinstance(kind, LookedUp) else _named(texts, language, kind))
        paragraphs += (sheet.asked[0], named, *sheet.asked[1:]) if named else sheet.asked
    if line := progress_line(texts, language, session, turn):
        paragraphs.append(line)
    text = "\n\n".join(filter(None, paragraphs))
    return Outgoing(text=text, buttons=_of(session.talk, rows), asks_position=_locates(kind), language=language)


def _named(texts: Texts, language: str, kind: Kind[Any]) -> list[str]:
    """What the question is about, one a line."""
    return [f"– {texts(language, key_of(name))}" for name in kind.about] if isinstance(kind, YesNo) else []


def _locates(kind: Kind[Any]) -> bool:
    return isinstance(kind, Place) and kind.position


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What is the same for everybody who is asked a question: the text, its hint if it has one, and the buttons."""

    asked: tuple[str, ...]
    rows: tuple[tuple[Button, ...], ...]
    """Their data has `_TALK` where the conversation goes."""


@lru_cache(maxsize=1024)
def _sheet(texts: Texts, language: str, flow: str, step: str, labels: tuple[tuple[str, str], ...], *, place: bool, begun: bool) -> _Sheet:
    """`begun` when there is something to go back to; `labels` are the choices as (code, label)."""
    key = _key(texts, flow, step)
    asked = [texts(language, key)]
    if texts.has(f"{key}.hint"):
        asked.append(texts(language, f"{key}.hint"))
    rows = _rows([Button(label[:LONGEST_LABEL], written(Tapped(_TALK, step, code))) for code, label in labels])
    if place:
        rows = ((Button(texts(language, "act-share-position"), POSITION),), *rows)
    back = Button(texts(language, "act-back"), written(Of(_TALK, Back())))
    aid = Button(texts(language, "act-help"), written(Word("help")))
    return _Sheet(tuple(asked), (*rows, (back, aid) if begun else (aid,)))


def _key(texts: Texts, flow: str, step: str) -> str:
    """The key of a step's texts: its flow's own, or those that flows share. `did_we_hear_2`, of a second note, says what the first does."""
    own = key_of(flow, step)
    return own if texts.has(own) else key_of(step.rstrip("0123456789").rstrip("_"))


def _of(talk: str, rows: tuple[tuple[Button, ...], ...]) -> tuple[tuple[Button, ...], ...]:
    """These buttons, in one conversation."""
    return tuple([tuple([Button(label, data.replace(_TALK, talk)) for label, data in row]) for row in rows])


def recap_names(texts: Texts, flow: str, turn: Asking) -> list[tuple[str, tuple[str, ...]]]:
    """The lines that the recap would have now: the step that each button there asks again, and its name in every language."""
    keys = [(line.step, _key(texts, flow, line.step) + ".recap") for line in recap.lines(turn.path)]
    return [(step, texts.every(key)) for step, key in keys if texts.has(key)]


@dataclass(frozen=True, slots=True)
class _About:
    """How a step begins its line of the recap, and the button that asks it again."""

    line: str
    edit: Button


@lru_cache(maxsize=1024)
def _about(texts: Texts, language: str, flow: str, step: str) -> _About | None:
    """None for the steps that have no text saying what they are about: the recap leaves them out."""
    key = _key(texts, flow, step) + ".recap"
    if not texts.has(key):
        return None
    about = texts(language, key)
    edit = Button(texts(language, "act-edit", {"what": about})[:LONGEST_LABEL], written(Of(_TALK, Edit(step))))
    return _About(texts(language, "recap-line", {"about": about}), edit)


def _recap_line(texts: Texts, language: str, flow: str, line: recap.Line, about: _About) -> str:
    said = texts(language, key_of(line.vocabulary or f"{flow}-{line.step}", line.choice)) if line.choice else line.words
    named = "(" + " · ".join(texts(language, key_of(name)) for name in line.about) + ")" if line.about else ""
    files = texts(language, "recap-files", {"count": line.files}) if line.files else ""
    return " ".join(part for part in (about.line, cut(said, _LONGEST_RECAP), named, files) if part)


def _rows(buttons: Sequence[Button]) -> tuple[tuple[Button, ...], ...]:
    """Short labels side by side, two a row; long ones alone."""
    rows: list[tuple[Button, ...]] = []
    for button in buttons:
        if rows and len(rows[-1]) == 1 and len(button.label) <= _SHORT and len(rows[-1][0].label) <= _SHORT:
            rows[-1] = (*rows[-1], button)
        else:
            rows.append((button,))
    return tuple(rows)


def notice(texts: Texts, language: str, told: Notice) -> Outgoing:
    """A notice with the words that come with it."""
    text = "\n\n".join(filter(None, (texts(language, told.key, told.facts), told.words, understood_line(texts, language, told.read_back))))
    rows = tuple(tuple(_notice_button(texts, language, button) for button in row) for row in told.buttons)
    return Outgoing(text=text, buttons=rows, language=language)


def _notice_button(texts: Texts, language: str, button: NoticeButton) -> Button:
    return Button((button.label or texts(language, button.key))[:LONGEST_LABEL], written(button.pressed))
