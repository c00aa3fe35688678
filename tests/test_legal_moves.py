"""Every state, role and act, tried in tens of thousands of ways: no illegal move, no leak, the same words for unknown and forbidden."""

from __future__ import annotations

import random
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import bindparam, delete, select, update

from routing.access import Role
from routing.cases import State
from routing.desk import Resident
from storage.database import Tx, table_of
from storage.tables import Case, Member, Supporter
from tests.conftest import MONDAY
from tests.instant import at_once
from tests.small_model import (
    COLUMN,
    ESCALATES,
    IN_HAND,
    OF_RESIDENTS,
    TABLE,
    TAKES_BACK,
    UNKNOWN,
    Colleague,
    Dossier,
    refusal_of_clock,
    refusal_of_member,
    refusal_of_resident,
)  # fmt: skip
from tests.small_town import COORDINATION, OURS, PLACES, RESIDENTS, TEAM, THEIRS, SmallTown, refused, shown

TRIES = 20_000
WORDS = "Mon voisin du troisième me fait peur."
NOBODY_S = "PV-ZZZZ9"
_case, _member, _supporter = table_of(Case), table_of(Member), table_of(Supporter)
ITS = _case.c.reference == bindparam("its_reference")
SET = ("state", "taken_by", "association_id", "closed_at", "merged_into")
PREPARED = update(_case).where(ITS).values({name: bindparam(name) for name in SET})
AS_IT_IS = select(_case.c.state, _case.c.taken_by, _case.c.association_id, _case.c.merged_into).where(ITS)
ACTS = (*COLUMN, "reads", *TAKES_BACK, ESCALATES, *OF_RESIDENTS)
STANDING = [state for state in State if state not in (State.MERGED, State.WITHDRAWN)]
"""What a case is that another is joined to."""
BATCH = 1_000


TO_WHO_OFFERED = ("staff-offer-accepted", "staff-offer-accepted-coordination", "staff-declined-twice")
"""What a team hears of a case that it offered to another: that it was accepted, or why it was not."""


class Try:
    """One case, put into any state; one person, who was anything when the button was shown and is anything now; one act."""

    def __init__(self, chance: random.Random, town: SmallTown, everybody: list[Colleague], filed: list[Dossier]) -> None:
        self.town, self.chance, self.dossier = town, chance, chance.choice(filed)
        self.act = chance.choice(ACTS)
        self.colleagues, self.filed = everybody, filed
        self.who = chance.choice(everybody)
        self.speaker = chance.choice(RESIDENTS)
        if chance.random() < 0.2:  # somebody to whom it matters
            self.speaker = self.dossier.person
            self.who = chance.choice([one for one in everybody if one.works_on(self.dossier.queue)])
        self.unknown = chance.random() < 0.1
        self.to = chance.choice((OURS, THEIRS, COORDINATION))
        near = [one for one in filed if one.queue == self.dossier.queue and one is not self.dossier]
        self.into = chance.choice(near if chance.random() < 0.7 else filed)
        self.joined_to = chance.choice(near)

    @property
    def by(self) -> str:
        if self.act == ESCALATES:
            return "house"
        return "resident" if self.act in OF_RESIDENTS else str(self.who.role) if self.who.active else "removed"

    def happens(self, tx: Tx) -> tuple[str, str | None, Any, list[Any]]:
        """Returns the state the case was in, the refusal that is right, the one that came, and who hears of it."""
        dossier = self._prepared(tx)
        reference = NOBODY_S if self.unknown else dossier.reference
        asked = None if self.unknown else dossier
        before = dossier.state
        if self.act in OF_RESIDENTS:
            right = refusal_of_resident(self.speaker, asked, self.act)
            resident = Resident(f"person-{self.speaker}", f"at-{self.speaker}", "fr")
            heard, refusal = refused(lambda: self.town.says(tx, self.act, resident, reference))
        elif self.act == ESCALATES:
            right = refusal_of_clock(asked)
            heard, refusal = refused(lambda: self.town.escalates(tx, reference))
        else:
            right = refusal_of_member(self.who, asked, self.act, self.to, self.into)
            seen = shown(self.who, self.chance.choice(list(Role)))  # the role it had when it was shown says nothing
            heard, refusal = refused(lambda: self.town.does(tx, self.act, seen, reference, self.to, self.into.reference))
        self._after(tx, dossier, refusal is None)
        return before, right, refusal, heard

    def _prepared(self, tx: Tx) -> Dossier:
        """The case, the one it is to be joined to and the one it is joined to are in states they could be in together."""
        state, other = self.chance.choice(list(State)), self.joined_to
        if self.act == "merges":
            self._put(tx, self.into, self.chance.choice(list(State)))
        if state is State.MERGED and not (other is self.into and other.state in STANDING):
            self._put(tx, other, self.chance.choice(STANDING))
        self._put(tx, self.dossier, state, other.reference if state is State.MERGED else None)
        return self.dossier

    def _put(self, tx: Tx, dossier: Dossier, state: State, into: str | None = None) -> None:
        team = [one for one in self.colleagues if one.works_on(dossier.queue) and one.active]
        taker = self.chance.choice(team) if team and state in IN_HAND else None
        dossier.state, dossier.taker = str(State.NEW if state in IN_HAND and taker is None else state), taker
        values = {
            "state": dossier.state, "taken_by": taker.id if taker else None, "association_id": dossier.queue, "merged_into": into,
            "closed_at": MONDAY if dossier.state == State.CLOSED else None,
        }  # fmt: skip
        at_once(tx.run(PREPARED, [{"its_reference": dossier.reference, **values}]))

    def _after(self, tx: Tx, dossier: Dossier, done: bool) -> None:
        """The case is where the table says, or where it was."""
        (row,) = at_once(tx.rows(AS_IT_IS, {"its_reference": dossier.reference}))
        if not done or self.unknown or self.act in ("reads", "is solved"):
            assert (row.state, row.taken_by) == (dossier.state, dossier.taker.id if dossier.taker else None)
            assert row.association_id == dossier.queue
        elif self.act in TAKES_BACK:  # as it was; but what was offered is accepted by whoever began to answer
            accepted = dossier.state == "handed_over"
            taker = self.who if accepted else dossier.taker
            assert (row.state, row.taken_by) == ("taken" if accepted else dossier.state, taker.id if taker else None)
        elif self.act == "rethemes":
            assert (row.state, row.taken_by) == (dossier.state, dossier.taker.id if dossier.taker else None)
        elif self.act == "takes" and dossier.state in IN_HAND:
            assert row.taken_by == self.who.id
        else:
            assert row.state == TABLE[dossier.state, {**COLUMN, **OF_RESIDENTS, ESCALATES: "escalate"}[self.act]]
            self._joined_or_parted(tx, row)

    def _joined_or_parted(self, tx: Tx, row: Any) -> None:
        """What is joined names the other, whose news its resident hears; what is escalated is in the coordination's queue."""
        assert (row.merged_into is not None) == (row.state == State.MERGED)
        if self.act == "hands over":
            self.dossier.offered_by = self.who
            self.dossier.offers.append(self.dossier.queue)
        assert self.act != "recalls" or (row.association_id, row.taken_by) == (self.dossier.offers[-1], self.who.id)
        assert self.act != ESCALATES or (row.association_id, row.taken_by) == (None, None)
        if self.act == "merges":
            heard_by = {(one.case_reference, one.person_id) for one in at_once(tx.rows(select(_supporter)))}
            alone = self.into.person == self.dossier.person
            assert heard_by == (set() if alone else {(self.into.reference, f"person-{self.dossier.person}")}) and row.taken_by is None
            at_once(tx.run(delete(_supporter)))


def leaks(heard: list[Any], refusal: Any, trying: Try) -> list[str]:
    """What somebody learns who may not."""
    told = f"{refusal.key} {refusal.facts}" if refusal is not None else ""
    found = ["a refusal tells words of the case"] if WORDS in told or trying.speaker in told else []
    if refusal is not None and refusal.key == UNKNOWN and set(refusal.facts) != {"reference"}:
        found.append("a case that is not for them is told apart from one that is not there")
    found += ["somebody hears of what was not done"] if refusal is not None and heard else []
    residents = {f"at-{name}" for name in RESIDENTS}
    author = {one.reference: f"at-{one.person}" for one in trying.filed}  # of a joined case, its own
    found += [f"{one.key} reaches another resident" for one in heard if one.to in residents and one.to != author[one.case or ""]]
    insiders = {f"at-{one.name}" for one in trying.colleagues if one.active and one.works_on(trying.dossier.queue)} | {*residents, ""}
    return found + [f"{one.key} reaches another team" for one in heard if one.to not in insiders and one.key not in TO_WHO_OFFERED]


@pytest.fixture
def town() -> SmallTown:
    return SmallTown()


def test_no_illegal_move_and_no_leak_in_any_state_by_any_role(town: SmallTown) -> None:
    chance = random.Random(20261128)
    everybody = [Colleague(f"m-{name}", name, role, team) for name, role, team in TEAM]
    tried: Counter[tuple[str, str, str]] = Counter()
    done = 0
    for _ in range(TRIES // BATCH):
        with town.database.write() as tx:
            filed = [one for place, queue in PLACES for one in file(town, tx, place, queue)]
            for number in range(BATCH):
                if number % 200 == 0:
                    change_somebody(tx, chance, everybody)
                trying = Try(chance, town, everybody, filed)
                state, right, refusal, heard = trying.happens(tx)
                came = refusal.key if refusal else None
                assert came == right, f"{trying.who} {trying.act} {trying.dossier}: {came}, not {right}"
                assert leaks(heard, refusal, trying) == []
                tried[state, trying.by, trying.act] += 1
                done += right is None
        town.now += timedelta(minutes=1)
    assert tried.total() == TRIES
    assert {(state, who) for state, who, _ in tried} >= {(str(state), str(role)) for state in State for role in Role}
    of_members = (*COLUMN, "reads", *TAKES_BACK)
    wanted = {(str(state), str(role), act) for state in State for role in Role for act in of_members}
    assert wanted - tried.keys() == set()
    assert {(state, act) for state, _, act in tried} == {(str(state), act) for state in State for act in ACTS}
    assert 2_000 < done < TRIES - 8_000, "enough of both was tried"


def file(town: SmallTown, tx: Tx, place: Any, queue: int | None) -> list[Dossier]:
    """A case of each resident."""
    return [
        Dossier(town.opens(tx, Resident(f"person-{name}", f"at-{name}", "fr"), place, WORDS)[0], name, queue, WORDS, town.now)
        for name in RESIDENTS
    ]


def change_somebody(tx: Tx, chance: random.Random, everybody: list[Colleague]) -> None:
    """Somebody is removed, comes back, or is something else from now on."""
    one = chance.choice(everybody)
    one.active = chance.random() < 0.7
    if one.team is not None:
        one.role = chance.choice((Role.RELAY, Role.LEAD))
    at_once(tx.run(update(_member).where(_member.c.id == one.id).values(active=one.active, role=str(one.role))))


def test_the_same_words_for_a_case_of_others_and_for_none(town: SmallTown) -> None:
    """Refusals differ by nothing but the number that was typed."""
    with town.database.write() as tx:
        reference, _ = town.opens(tx, Resident("person-awa", "at-awa", "fr"), PLACES[0][0], WORDS)
        for name, role, team in TEAM:
            one = Colleague(f"m-{name}", name, role, team)
            if one.works_on(OURS):
                continue
            for act in (*COLUMN, "reads"):
                _, theirs = refused(lambda act=act, one=one: town.does(tx, act, shown(one), reference, into=reference))
                _, none = refused(lambda act=act, one=one: town.does(tx, act, shown(one), NOBODY_S, into=reference))
                assert theirs is not None and none is not None
                assert (theirs.key, {**theirs.facts, "reference": ""}) == (none.key, {**none.facts, "reference": ""})
