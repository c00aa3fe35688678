"""What a button says when it is pressed: at most 64 bytes that name a conversation, a step and a choice, never a label."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from dialogue.session import Back, Edit, Tapped

LONGEST = 64


@dataclass(frozen=True, slots=True)
class Start:
    """Begin a flow, about a case perhaps, with its first answer perhaps already given by this very button."""

    flow: str
    about: str = ""
    choice: str = ""


@dataclass(frozen=True, slots=True)
class Do:
    """An act on what is shown, such as taking a case, or on a page of it."""

    act: str
    about: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Of:
    """A step back or an edit, in the conversation it was shown in."""

    talk: str
    act: Back | Edit


@dataclass(frozen=True, slots=True)
class Word:
    """As if this word had been typed: help, menu."""

    word: str


@dataclass(frozen=True, slots=True)
class Bound:
    """A button about something as it was when it was shown: of an older version, it does nothing but show it anew."""

    version: int
    pressed: Start | Do


Pressed: TypeAlias = Tapped | Start | Do | Of | Word | Bound


def written(pressed: Pressed) -> str:
    """The data of a button. Raises `ValueError` over 64 bytes: a step or a choice has too long a name."""
    match pressed:
        case Tapped(talk, step, choice):
            data = f"a|{talk}|{step}|{choice}"
        case Start(flow, about, choice):
            data = f"s|{flow}|{about}|{choice}"
        case Do(act, about, number):
            data = f"d|{act}|{about}|{number}"
        case Of(talk, Edit(step)):
            data = f"e|{talk}|{step}"
        case Of(talk, Back()):
            data = f"b|{talk}"
        case Word(word):
            data = f"w|{word}"
        case Bound(version, bound):
            data = f"v|{version}|{written(bound)}"
    if len(data.encode()) > LONGEST:
        raise ValueError(f"button data over {LONGEST} bytes: {data[:20]}…")
    return data


def read(data: str) -> Pressed | None:
    """What a button meant, or None for data that is not ours: clients can send anything."""
    match data.split("|"):
        case ["a", talk, step, choice]:
            return Tapped(talk, step, choice)
        case ["s", flow, about, choice]:
            return Start(flow, about, choice)
        case ["d", act, about, number] if number.isdecimal() and len(number) < 10:
            return Do(act, about, int(number))
        case ["e", talk, step]:
            return Of(talk, Edit(step))
        case ["b", talk]:
            return Of(talk, Back())
        case ["w", word]:
            return Word(word)
        case ["v", version, *rest] if version.isdecimal() and len(version) < 10:
            bound = read("|".join(rest))
            return Bound(int(version), bound) if isinstance(bound, Start | Do) else None
    return None
