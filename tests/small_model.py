"""What may be done to a case, told again in a few lines apart from the program: the program is held against it, try by try."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from routing.access import Role
from tests.test_cases import wanted

TABLE = wanted()
TO_TAKE = ("new", "handed_over", "escalated", "reopened")
IN_HAND = ("taken", "waiting", "answered")
UNKNOWN = "refused-no-such-case"
"""What is said of a case that is not there, or that is not for whoever asks: the same words."""
COLUMN = {
    "takes": "take", "answers": "answer", "asks": "ask", "hands over": "hand_over", "declines": "decline", "closes": "close",
    "keeps": "keep", "merges": "merge", "parts": "split", "recalls": "recall",
    "rethemes": "retheme",
}  # fmt: skip
"""What members do, by its column in the table."""
NEVER = datetime.min.replace(tzinfo=UTC)
TAKES_BACK = ("takes back", "closes and takes back")
"""A member answers or closes, and before it leaves takes it back."""
ESCALATES = "escalates"
"""The clock does, of its own accord."""
OF_RESIDENTS = {"adds": "add", "is solved": "reopen", "is not solved": "reopen", "withdraws": "withdraw"}


@dataclass
class Colleague:
    id: str
    name: str
    role: Role
    team: int | None
    active: bool = True

    def works_on(self, queue: int | None) -> bool:
        if self.role in (Role.RELAY, Role.LEAD):
            return self.team is not None and self.team == queue
        return self.role is Role.COORDINATION and queue is None


@dataclass
class Dossier:
    """A case as the model has it."""

    reference: str
    person: str
    queue: int | None
    words: str
    opened_at: datetime
    state: str = "new"
    taker: Colleague | None = None
    reopened: int = 0
    answered: bool = False
    follow_up_at: datetime | None = None
    offered_by: Colleague | None = None
    """The last time."""
    offers: list[int | None] = field(default_factory=list)
    """Queues it was offered from, the last one last."""
    declines: int = 0
    """Since anybody accepted it."""
    came: datetime = NEVER
    """Into its queue, or when the resident last heard of it."""
    turn: datetime = NEVER
    """Since when whoever has it is to act."""
    residents_turn: bool = False
    clock: Any = None
    """What it waited for when the house last looked, since when, the steps done, and when the last was."""
    releases: list[datetime] = field(default_factory=list)
    leases_ended: int = 0
    escalations: int = 0
    signs: dict[str, datetime] = field(default_factory=dict)
    """The last act of each member at it."""
    unsaid: int = 0
    """Answers that were taken back,"""
    unclosed: int = 0
    """and closings."""
    merged_into: str = ""
    joinings: int = 0
    partings: int = 0
    """By the house too, when the other case was no more."""

    def __post_init__(self) -> None:
        self.came = self.turn = self.opened_at

    def member_acts(self, member: str, act: str, now: datetime) -> None:
        """A sign of life; what the resident reads gives them the turn, and what comes with a case takes it back."""
        self.signs[member] = self.turn = now
        if act in ("answers", "asks"):
            self.came, self.residents_turn = now, True
        elif act in ("takes", "recalls"):
            self.residents_turn = False
        if act in ("hands over", "declines", "recalls"):
            self.came = now

    def resident_acts(self, now: datetime) -> None:
        if self.residents_turn:
            self.turn, self.residents_turn = now, False


MERGEABLE = ("new", "escalated", "reopened", *IN_HAND)


def refusal_of_merge(who: Colleague, dossier: Dossier, into: Dossier | None) -> str | None:
    """Why a case that one may move can't be joined to another."""
    if into is None or not who.works_on(into.queue):
        return UNKNOWN
    if into.reference == dossier.reference or into.queue != dossier.queue:
        return "refused-merge-itself"
    return None if into.state in MERGEABLE else f"refused-{into.state.replace('_', '-')}"


def refusal_of_recall(who: Colleague, dossier: Dossier | None) -> str | None:
    """Why what one offered can't be taken back; where it was offered, nobody but who offered it can."""
    if dossier is None or dossier.offered_by is not who or not who.works_on(dossier.offers[-1]):
        return UNKNOWN
    return None if dossier.state == "handed_over" else "refused-offer-over"


def refusal_of_member(
    who: Colleague, dossier: Dossier | None, act: str, to: int | None = None, into: Dossier | None = None
) -> str | None:  # fmt: skip
    """Why a member may not do this, or None if it is done; `to` is where they hand it over, `into` what they join it to."""
    if not who.active:
        return "staff-stranger"
    if act == "recalls":
        return refusal_of_recall(who, dossier)
    if dossier is None or not who.works_on(dossier.queue):
        return UNKNOWN
    if act == "reads":
        return None
    if act == "keeps":
        return None if dossier.state in IN_HAND and dossier.taker is who else "refused-not-yours"
    act = {"takes back": "answers", "closes and takes back": "closes"}.get(act, act)
    if act == "takes" and dossier.state in IN_HAND:
        return None if dossier.taker is who else "refused-held"
    leads = act == "rethemes" and who.role in (Role.LEAD, Role.COORDINATION)
    if act != "declines" and dossier.state in IN_HAND and dossier.taker is not who and not leads:
        return "refused-held"
    if act == "hands over" and to == dossier.queue:
        return "refused-destination"
    if act == "merges" and (refusal := refusal_of_merge(who, dossier, into)):
        return refusal
    if TABLE[dossier.state, COLUMN[act]] == "-":
        otherwise = {"declines": "refused-not-offered", "parts": "refused-not-merged"}
        return otherwise.get(act, f"refused-{dossier.state.replace('_', '-')}")
    return None


def refusal_of_clock(dossier: Dossier | None) -> str | None:
    """Why a case can't go to the coordination because nobody took it."""
    if dossier is None:
        return UNKNOWN
    return f"refused-{dossier.state.replace('_', '-')}" if TABLE[dossier.state, "escalate"] == "-" else None


def refusal_of_resident(person: str, dossier: Dossier | None, act: str) -> str | None:
    if dossier is None or dossier.person != person:
        return UNKNOWN
    if TABLE[dossier.state, OF_RESIDENTS[act]] != "-":
        return None
    if act == "withdraws":
        return "refused-withdraw-closed" if dossier.state == "closed" else "refused-withdraw-withdrawn"
    return f"refused-{dossier.state.replace('_', '-')}"
