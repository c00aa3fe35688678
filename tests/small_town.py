"""A small town where everything happens at once: residents, members of three teams, a clock, and what the model says of them."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from flows.residents.add_to_case import AdditionDraft
from flows.residents.problem_solved import SolvedDraft
from flows.residents.withdraw_case import Why, WithdrawalDraft
from flows.staff.answer_case import AnswerDraft
from flows.staff.ask_resident import QuestionDraft
from flows.staff.close_case import ClosingDraft, Outcome
from flows.staff.correct_theme import ThemeDraft
from flows.staff.decline_case import DeclineDraft
from flows.staff.hand_over import HandOverDraft
from flows.staff.merge_case import MergeDraft
from flows.themes import Theme
from routing.access import Member, Role
from routing.cases import IllegalMove
from routing.casework import handing_over, letters, retheming
from routing.casework.releasing import keep
from routing.clocks import ticking as clocks
from routing.desk import Desk, Resident
from routing.directory.known import Directory
from routing.notices import Notice
from routing.references import References
from routing.refusals import Refusal
from routing.residents.withdrawing import withdraw
from routing.voices import merging
from storage import cases, directory, people
from storage.corrections import code_of
from storage.database import Tx
from tests.conftest import MONDAY
from tests.databases import migrated
from tests.instant import Instant, at_once
from tests.people_of_town import LENS, NOWHERE, PARIS, ROUBAIX, concern, newcomer, told
from tests.small_model import Colleague

OURS, THEIRS, COORDINATION = 1, 2, None
PLACES = ((ROUBAIX, OURS), (LENS, THEIRS), (NOWHERE, COORDINATION))
RESIDENTS = ("awa", "bilal", "chloe")
TEAM = (
    ("karim", Role.RELAY, OURS), ("lucie", Role.RELAY, OURS), ("maya", Role.LEAD, OURS), ("sonia", Role.RELAY, THEIRS),
    ("tom", Role.LEAD, THEIRS), ("jeanne", Role.COORDINATION, None), ("nadia", Role.COORDINATION, None), ("omar", Role.OBSERVER, None),
)  # fmt: skip
LETTERS = "23456789ABCDEFGH"
HOLD = timedelta(seconds=30)


def shown(colleague: Colleague, role: Role | None = None) -> Member:
    """The member as a button shown some time ago knew them."""
    return Member(
        id=colleague.id, role=role or colleague.role, association_id=colleague.team, first_name=colleague.name,
        address_id=f"at-{colleague.name}", language="fr",
    )  # fmt: skip


async def _settle(tx: Tx) -> None:
    for number, (slug, name, town) in enumerate((("les-voisins", "Les Voisins", "59512"), ("la-passerelle", "La Passerelle", "62498")), 1):
        await directory.save_association(
            tx, slug=slug, name=name, zone="Europe/Paris", themes=(), languages=(), territories=[("commune", town)], aliases=()
        )
        assert await directory.association_id(tx, slug) == number
    for name in RESIDENTS:
        newcomer(tx, name)
    for name, role, team in TEAM:
        address = newcomer(tx, name, bot="staff")
        await people.save_member(tx, id=f"m-{name}", role=role, association_id=team, first_name=name, address_id=address, now=MONDAY)


@cache
def settled() -> tuple[bytes, Directory]:
    """The town on its first day, and its directory: made once, copied for each story."""
    made = Instant(migrated())
    with made.write() as tx:
        at_once(_settle(tx))
    with made.write() as tx:
        known = at_once(Directory.load(tx))
    return made.image(), known


@dataclass
class SmallTown:
    database: Instant = field(default_factory=lambda: Instant(settled()[0]))
    now: datetime = MONDAY
    desk: Desk = field(init=False)

    def __post_init__(self) -> None:
        drawn = ("PV-" + "".join(letters) for letters in itertools.product(LETTERS, repeat=5))
        self.desk = Desk(
            directory=settled()[1], zone=PARIS, follow_up_after=timedelta(weeks=4), hold=HOLD, references=References(lambda: next(drawn))
        )  # fmt: skip

    def opens(self, tx: Tx, resident: Resident, place: Any, words: str) -> tuple[str, list[Notice]]:
        return at_once(self.desk.open_case(tx, self.now, resident, concern(place, words=words)))

    def does(self, tx: Tx, act: str, member: Member, reference: str, to: int | None = None, into: str = "") -> list[Notice]:
        """What a member does to a case. Raises `Refusal`."""
        desk, now = self.desk, self.now
        match act:
            case "takes":
                return at_once(desk.take(tx, now, member, reference))
            case "answers":
                return at_once(desk.answer(tx, now, member, AnswerDraft(reference, told("Réunion jeudi."))))
            case "asks":
                return at_once(desk.ask(tx, now, member, QuestionDraft(reference, told("Quel étage ?"))))
            case "takes back" | "closes and takes back":
                heard = self.does(tx, act.partition(" and")[0].replace("takes back", "answers"), member, reference)
                (letter,) = {notice.letter for notice in heard if notice.letter}
                at_once(letters.take_back(tx, now + HOLD - timedelta(seconds=1), desk, member, letter))
                return [notice for notice in heard if not notice.letter]
            case "keeps":
                at_once(keep(desk, tx, now, member, reference))
                return []
            case "closes":
                return at_once(desk.close(tx, now, member, ClosingDraft(reference, Outcome.SOLVED, "Réparé.")))
            case "hands over" | "recalls" | "declines":
                return self._passes(tx, act, member, reference, to)
            case "merges":
                return at_once(merging.merge(tx, now, desk, member, MergeDraft(reference, into)))
            case "parts":
                return at_once(merging.split(tx, now, desk, member, reference))
            case "rethemes":
                return self._rethemes(tx, member, reference)
            case "reads":
                at_once(desk.readable(tx, member, reference))
                return []
        raise AssertionError(act)

    def _passes(self, tx: Tx, act: str, member: Member, reference: str, to: int | None) -> list[Notice]:
        desk, now = self.desk, self.now
        if act == "recalls":
            return at_once(handing_over.recall(tx, now, desk, member, reference))
        if act == "declines":
            return at_once(handing_over.decline(tx, now, desk, member, DeclineDraft(reference, "Nous n'y travaillons pas.")))
        draft = HandOverDraft(reference, "coordination" if to is None else str(to), "Ce n'est pas chez nous.", "")
        return at_once(handing_over.hand_over(tx, now, desk, member, draft))

    def _rethemes(self, tx: Tx, member: Member, reference: str) -> list[Notice]:
        """It is about health, or about housing when it was already. Nobody hears of it."""
        row = at_once(cases.case(tx, reference))
        was = code_of(row.theme, row.subtheme) if row else ""
        wanted = Theme.HOUSING if was == Theme.HEALTH else Theme.HEALTH
        at_once(retheming.retheme(tx, self.now, self.desk, member, ThemeDraft(reference, was, wanted, None)))
        return []

    def escalates(self, tx: Tx, reference: str) -> list[Notice]:
        """What the clock does to a case that nobody took. Raises `Refusal`, as if somebody had pressed."""
        row = at_once(cases.case(tx, reference))
        if row is None:
            raise Refusal("refused-no-such-case", reference=reference)
        try:
            return at_once(clocks.escalate(tx, self.now, row, 7))
        except IllegalMove as illegal:
            raise Refusal(f"refused-{illegal.state.replace('_', '-')}") from None

    def says(self, tx: Tx, act: str, resident: Resident, reference: str) -> list[Notice]:
        """What a resident does. Raises `Refusal`."""
        match act:
            case "adds":
                return at_once(self.desk.add(tx, self.now, resident, AdditionDraft(reference, told("Toujours rien."), False)))
            case "is solved" | "is not solved":
                return at_once(self.desk.solved(tx, self.now, resident, SolvedDraft(reference, act == "is solved", "", False)))
            case "withdraws":
                return at_once(withdraw(tx, self.now, self.desk, resident, WithdrawalDraft(reference, Why.MISTAKE)))
        raise AssertionError(act)


def refused(act: Any) -> tuple[list[Notice], Refusal | None]:
    """What comes of an act: who hears of it, or why it is not done."""
    try:
        return act(), None
    except Refusal as refusal:
        return [], refusal
