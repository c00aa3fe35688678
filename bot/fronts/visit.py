"""One chat while a batch of messages is handled: its conversation, and what is to be said."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot import render
from bot.channels.port import Outgoing
from bot.fronts.ear import with_ear
from bot.groups.seats import Seat
from bot.house import House
from dialogue.keys import key_of
from dialogue.kinds import Found, Invalid, Kept, Option, Story, Text
from dialogue.play import Asking
from dialogue.session import Replied, Session
from flows import UnknownFlow, bind
from routing.access import Member
from routing.notices import Notice
from routing.refusals import Refusal
from routing.rules import Body
from storage.conversations import Chat
from storage.people import At

QUIET_AFTER = timedelta(seconds=20)
"""After this long without a word, a story being told is taken as told."""
MOST_UNDER = 3
"""How many interrupted conversations wait under one another."""


@dataclass(slots=True)
class Said:
    """A message to this chat, or a notice to any chat, in the order they came to be."""

    message: Outgoing | None = None
    notice: Notice | None = None
    media_id: str | None = None
    case: str | None = None
    """The case it is about: to reply to it is to answer there."""
    talk: str = ""
    """The conversation whose unsent questions it makes useless; only that of a question may itself be made so."""
    at_once: bool = False
    """It goes before all that waits to be sent here."""


@dataclass(slots=True)
class Visit:
    house: House
    chat: Chat
    now: datetime
    session: Session | None = None
    changed: bool = False
    said: list[Said] = field(default_factory=list)
    new_language: str = ""
    nudged: bool = False
    """Silence was noticed already: it is not noticed again before the next word."""
    resumed: bool = False
    """What is being heard ends a silence that was asked for: it need not answer the open question."""
    forgotten: bool = False
    """Somebody was forgotten here: what is remembered of conversations is let go of."""
    member: Member | None = None
    """Who writes, at the staff bot."""
    seat: Seat | None = None
    """Where they sit, when they write in a group."""
    message: int = 0
    """What the message being heard is known by, when it is edited afterwards."""
    replies_to: str = ""
    """The message of ours that is being answered, or whose button was pressed."""
    preface: tuple[str, ...] = ()
    """What is said before the next question is shown."""
    owed: bool = False
    """The open question waits for what the house looks up: it is asked then."""
    then: tuple[str, dict[str, Kept], dict[str, Kept]] | None = None
    """The conversation that follows the one just finished: its facts, and the answers it begins with."""
    withheld: tuple[str, ...] = ()
    """The names under which what may not be written down yet is held in memory: the conversation, then its files."""
    unwritten: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Files that came just now and may not be written down yet, by their name."""
    spent: tuple[str, ...] = ()
    """Names of what is held no longer once all this is committed."""

    def sit(self, seat: Seat | None) -> None:
        """In a group, one speaks the group's language."""
        self.seat = seat
        if seat is not None:
            self.chat.language = seat.at.language

    @property
    def here(self) -> str:
        """The address at which what is said to whoever writes is said."""
        return self.seat.at.id if self.seat else self.chat.address_id

    @property
    def home(self) -> str:
        """The address at which whoever writes is reached in private."""
        return self.seat.person if self.seat else self.chat.address_id

    @property
    def language(self) -> str:
        return self.new_language or self.chat.language

    @property
    def at(self) -> At:
        """Whoever just wrote, or fell quiet, can be written to; in a group, where they sit there."""
        if self.seat is not None:
            return self.seat.at
        chat = self.chat
        return At(chat.address_id, chat.channel, chat.bot, self.language, silent=False, seen_at=self.now, aloud=chat.aloud)

    @property
    def asking(self) -> Asking | None:
        """The question that is open, if there is one."""
        turn = self.session.turn() if self.session else None
        return turn if isinstance(turn, Asking) else None

    def text(self, key: str, **facts: str | int) -> str:
        return self.house.texts(self.language, key, facts)

    def body_named(self, words: str) -> Body:
        """The association whose name holds these words. Raises `Refusal` when it is not one alone."""
        body = self.house.directory.body_named(words)
        if body is None:
            raise Refusal("refused-association", name=words[:60])
        return body

    def queue_name(self, queue: int | None) -> str:
        """Whose queue it is: an association that was closed meanwhile is called so, and is not the coordination."""
        body = self.house.directory.body(queue) if queue is not None else None
        return body.name if body else self.text("the-coordination" if queue is None else "load-inactive")

    def say(self, key: str, buttons: tuple[Any, ...] = (), **facts: str | int) -> None:
        """A message of our own to this chat."""
        self.tell([Notice(to=self.chat.address_id, key=key, facts=facts, buttons=buttons, urgency=0)])

    def show(self, message: Outgoing, media_id: str | None = None, *, case: str | None = None, talk: str = "",
             at_once: bool = False) -> None:  # fmt: skip
        self.said.append(Said(message=message, media_id=media_id, case=case, talk=talk, at_once=at_once))

    def tell(self, notices: list[Notice]) -> None:
        self.said += [Said(notice=notice) for notice in notices]

    def start(self, flow: str, facts: dict[str, Kept] | None = None, answers: dict[str, Kept] | None = None) -> None:
        """Begin a conversation; one that was under way waits and is taken up again afterwards."""
        under = stored(self.session) if self.session and self.session.answers else None
        talk = uuid.uuid4().hex[:6]
        bound = bind(flow, facts or {}, self.house)
        self.session = Session(flow, bound, talk, facts or {}, answers or {}, _shallow(under, MOST_UNDER))
        self.changed = True

    def keep(self, session: Session) -> None:
        if session is not self.session:
            self.session, self.changed = session, True

    def leave(self) -> None:
        """The conversation is over: take up the one it interrupted, if any."""
        under = self.session.under if self.session else None
        self.session, self.changed = session_of(under, self.house), True

    def go_on(self) -> None:
        """The conversation is finished: begin the one that follows, or take up the one it interrupted."""
        self.leave()
        if self.then is None:
            self.ask(before=(self.text("resumed"),))
            return
        (flow, facts, answers), self.then = self.then, None
        self.start(flow, facts, answers)
        self.ask()

    def ask(self, invalid: Invalid | None = None, before: tuple[str, ...] = (), *, noted: bool = False) -> None:
        """Show the open question, if there is one. `noted` when what was just said is an answer, or part of one."""
        if self.session is None:
            return
        self.owed = self.session.sought is not None
        if self.owed:
            wrong = (self.text(key_of("error", invalid.code), **invalid.facts),) if invalid else ()
            self.preface = (*self.preface, *before, *wrong)
            return
        if asking := self.asking:
            shown = render.question(self.house.texts, self.language, self.session, asking, (*self.preface, *before), invalid, noted)
            if self.house.reading is not None:
                shown = with_ear(self.house.texts, self.house.reading, self.at, shown, beside=True)
            written = self.seat is not None and isinstance(asking.question.kind, Story | Text)
            says_more = self.preface or before or invalid or asking.said
            shown = shown._replace(text=f"{shown.text}\n\n{self.text('group-how')}") if written else shown
            self.show(shown, talk="" if says_more else self.session.talk)
            self.preface = ()

    def found(self, options: tuple[tuple[Option, str], ...]) -> None:
        """What the house looked up for the open question, each with the line that says what it is."""
        assert self.session is not None
        self.keep(self.session.hear(Replied(Found(options)))[0])

    def say_before(self) -> None:
        """Say now what was to be said before a question that is yet to come."""
        if self.preface:
            self.show(Outgoing(text="\n\n".join(self.preface)))
        self.preface = ()

    def row(self) -> dict[str, Any]:
        """The conversation as it is stored."""
        assert self.session is not None
        waits = self.session.sought is not None or (self.session.gathering and not self.nudged)
        quiet_at = self.now + QUIET_AFTER if waits else None
        return {
            "address_id": self.chat.address_id, "flow": self.session.flow_name, "state": stored(self.session),
            "quiet_at": quiet_at, "updated_at": self.now,
        }  # fmt: skip


def stored(session: Session) -> dict[str, Kept]:
    """A conversation as it is stored; `session_of` takes it up again."""
    return {
        "flow": session.flow_name, "facts": dict(session.facts), "answers": dict(session.answers), "talk": session.talk,
        "under": session.under, "said": dict(session.said), **({"withheld": True} if session.withheld else {}),
    }  # fmt: skip


def session_of(kept: Any, house: House) -> Session | None:
    """A stored conversation, its flow bound to its facts again. One whose flow is no more is let go: there is nothing left to ask."""
    if not kept:
        return None
    try:
        flow = bind(kept["flow"], kept["facts"], house)
    except (UnknownFlow, KeyError):
        return None
    return Session(kept["flow"], flow, kept["talk"], kept["facts"], kept["answers"], kept["under"], kept.get("said") or {})


def _shallow(kept: Any, depth: int) -> Any:
    """A stored conversation with at most `depth` others under it."""
    if not kept or depth == 0:
        return None
    return {**kept, "under": _shallow(kept["under"], depth - 1)}
