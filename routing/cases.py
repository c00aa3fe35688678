"""The states of a case and the moves between them, as one table: what is not in it can't happen."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class State(StrEnum):
    NEW = "new"
    TAKEN = "taken"
    WAITING = "waiting"
    """A relay asked the resident something."""
    ANSWERED = "answered"
    HANDED_OVER = "handed_over"
    """Offered to another association, or to the coordination: in its queue until it accepts, or declines and gives it back."""
    ESCALATED = "escalated"
    REOPENED = "reopened"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    """Joined to another case about the same thing, which is followed instead."""


class Act(StrEnum):
    TAKE = "take"
    ANSWER = "answer"
    ASK = "ask"
    HAND_OVER = "hand_over"
    ACCEPT = "accept"
    """Whoever is offered a case takes it."""
    DECLINE = "decline"
    RECALL = "recall"
    """Whoever offered a case that nobody accepted yet takes it back."""
    CLOSE = "close"
    RELEASE = "release"
    KEEP = "keep"
    """Whoever has it says that they are on it: a sign of life."""
    ESCALATE = "escalate"
    ADD = "add"
    """The resident adds something, or replies."""
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    MERGE = "merge"
    SPLIT = "split"
    RETHEME = "retheme"
    """A relay says what a case is about, where the resident chose otherwise: it moves nowhere."""


TO_TAKE = frozenset({State.NEW, State.HANDED_OVER, State.ESCALATED, State.REOPENED})
"""Nobody has it: it waits in its queue to be taken."""
IN_HAND = frozenset({State.TAKEN, State.WAITING, State.ANSWERED})
"""Somebody of the queue's association has it."""
OVER = frozenset({State.CLOSED, State.WITHDRAWN, State.MERGED})
"""Nothing more is to be done here."""
OPEN = TO_TAKE | IN_HAND
MERGEABLE = OPEN - {State.HANDED_OVER}
"""May be joined to another, or have another joined to it."""
MAY_WITHDRAW = OPEN | {State.MERGED}


def _moves() -> Mapping[tuple[State, Act], State]:
    moves: dict[tuple[State, Act], State] = {}
    for state in TO_TAKE:
        moves |= {(state, Act.TAKE): State.TAKEN, (state, Act.ADD): state, (state, Act.ESCALATE): State.ESCALATED}
    for state in IN_HAND:
        moves |= {(state, Act.RELEASE): State.NEW, (state, Act.ADD): State.TAKEN, (state, Act.ESCALATE): State.ESCALATED}
        moves |= {(state, Act.KEEP): state}
    for state in OPEN:  # a relay who answers, asks or closes what nobody has takes it by doing so
        moves |= {(state, Act.ANSWER): State.ANSWERED, (state, Act.ASK): State.WAITING, (state, Act.CLOSE): State.CLOSED}
        moves |= {(state, Act.WITHDRAW): State.WITHDRAWN}
    for state in (*OPEN, State.CLOSED, State.MERGED):
        moves |= {(state, Act.RETHEME): state}
    for state in OPEN - {State.HANDED_OVER}:  # what is offered is accepted or given back before it goes anywhere else
        moves |= {(state, Act.HAND_OVER): State.HANDED_OVER, (state, Act.MERGE): State.MERGED}
    moves |= {(State.MERGED, Act.ADD): State.MERGED, (State.MERGED, Act.WITHDRAW): State.WITHDRAWN, (State.MERGED, Act.SPLIT): State.NEW}
    moves |= {(State.HANDED_OVER, Act.ACCEPT): State.TAKEN, (State.HANDED_OVER, Act.DECLINE): State.NEW}
    moves |= {(State.HANDED_OVER, Act.RECALL): State.TAKEN}
    moves |= {(State.CLOSED, Act.REOPEN): State.REOPENED, (State.CLOSED, Act.ADD): State.REOPENED}
    return MappingProxyType(moves)


MOVES = _moves()


class IllegalMove(Exception):
    """This can't be done to a case in this state."""

    def __init__(self, state: State, act: Act) -> None:
        super().__init__(f"{act} a case that is {state}")
        self.state, self.act = state, act


def after(state: State, act: Act) -> State:
    """The state of a case after an act. Raises `IllegalMove`."""
    try:
        return MOVES[state, act]
    except KeyError:
        raise IllegalMove(state, act) from None
