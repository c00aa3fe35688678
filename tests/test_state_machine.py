"""Residents, members and a clock, in any order, against a small model: fifty thousand acts, batch by batch as the house hears them.

An act is one number, so that Hypothesis spends its time on the house. Each batch is one transaction, in which refusals leave no trace; some
batches die before their commit, and nothing of them may be left.
"""

from __future__ import annotations

import copy
from collections import Counter
from datetime import timedelta
from typing import Any, ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from routing.desk import Resident
from routing.notices import Notice
from routing.residents.forgetting import forget
from storage import audit, people
from storage.database import Tx
from tests.instant import Killed, at_once
from tests.invariants import INVARIANTS, Seen, look
from tests.small_clock import Clock
from tests.small_hiring import Hiring
from tests.small_joining import concerned, follow, let_go, merge, part, resident_spoke
from tests.small_model import (
    COLUMN,
    MERGEABLE,
    OF_RESIDENTS,
    TABLE,
    TAKES_BACK,
    Colleague,
    Dossier,
    refusal_of_member,
    refusal_of_resident,
)
from tests.small_town import COORDINATION, OURS, PLACES, RESIDENTS, TEAM, THEIRS, SmallTown, refused, shown

WANTED = 50_000
BATCH, BATCHES, STORIES = 48, 25, 47
MOST_CASES = 14
ACTS = (
    "opens", "opens", "takes", "takes", "takes", "answers", "answers", "asks", "hands over", "hands over", "declines", "declines", "closes",
    "closes", "reads", "adds", "adds", "is solved", "is not solved", "is not solved", "withdraws",
    "corrects", "forgets", "dismisses", "comes back", "comes back", "comes back",
    "changes role", "follows up", "keeps", "keeps", "takes back", "takes back", "merges", "merges", "parts", "recalls", "recalls",
    "closes and takes back", "rethemes",
    "an hour passes", "a night passes", "a day passes", "a day passes", "a weekend passes",
)  # fmt: skip
AN_ACT = st.integers(0, 2**24 - 1)
"""Of more than 24 bits, Hypothesis would draw small ones most of the time."""
HOURS = {"an hour passes": 1, "a night passes": 13, "a day passes": 24, "a weekend passes": 63}
DIES_AFTER = 6
TO_WHO_OFFERED = ("staff-offer-accepted", "staff-offer-accepted-coordination", "staff-declined-twice")


class Town(Hiring, RuleBasedStateMachine):
    steps: ClassVar[int] = 0
    done: ClassVar[Counter[tuple[str, bool]]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        self.town = SmallTown()
        self.team = [Colleague(f"m-{name}", name, role, team) for name, role, team in TEAM]
        self.residents = {name: Resident(f"person-{name}", f"at-{name}", "fr") for name in RESIDENTS}
        self.model: dict[str, Dossier] = {}
        self.gone: set[str] = set()
        self.lives = 0
        self.clock = Clock()
        self.seen: Seen | None = None

    def teardown(self) -> None:
        with self.town.database.write() as tx:
            assert at_once(audit.broken(tx)) is None, "the log is one chain, whatever died"
        self.town.database.close()

    @rule(acts=st.lists(AN_ACT, min_size=BATCH, max_size=BATCH))
    def batch(self, acts: list[int]) -> None:
        if acts[0] % 5 == 0:
            self._dies(acts[:DIES_AFTER])
        with self.town.database.write() as tx:
            for act in acts:
                self._one(tx, act)
        self._check()

    def _dies(self, acts: list[int]) -> None:
        """The process is killed in the middle of a batch."""
        kept = copy.deepcopy((self.team, self.residents, self.model, self.gone, self.lives, self.clock))
        with self.town.database.write() as tx:
            for act in acts:
                self._one(tx, act)
            raise Killed
        self.team, self.residents, self.model, self.gone, self.lives, self.clock = kept
        self._check()

    def _check(self) -> None:
        with self.town.database.write() as tx:
            self.seen = look(tx, self.town.now, self.model, self.team, self.gone, self.clock, self.seen)
        for invariant in INVARIANTS:
            invariant(self.seen)

    def _one(self, tx: Tx, number: int) -> None:
        number, which = divmod(number, len(ACTS))
        number, who = divmod(number, len(self.team))
        number, speaker = divmod(number, len(RESIDENTS))
        number, about = divmod(number, 20)
        act, colleague, dossier = ACTS[which], self.team[who], self._dossier(about)
        resident = self.residents[RESIDENTS[speaker]]
        if act in ("declines", "recalls"):  # what is offered is rare
            dossier = next((one for one in self.model.values() if one.state == "handed_over"), dossier)
            colleague = (dossier.offered_by if dossier and act == "recalls" and number % 2 else None) or colleague
        if act == "parts" and number % 4:
            dossier = next((one for one in self.model.values() if one.state == "merged"), dossier)
        if act in OF_RESIDENTS or act == "corrects":
            done = self._resident_acts(tx, act, resident, dossier)
        elif act in COLUMN or act in ("reads", *TAKES_BACK):
            done = self._member_acts(tx, act, colleague, dossier, number)
        elif act in HOURS:
            done = self._time_passes(tx, HOURS[act])
        else:
            done = getattr(self, "_" + act.replace(" ", "_"))(tx, number, colleague, resident, RESIDENTS[speaker])
        Town.steps += 1
        Town.done[act, done] += 1

    def _dossier(self, about: int) -> Dossier | None:
        """One of those there are, or now and then none."""
        every = list(self.model.values())
        return every[about % len(every)] if every and about < 19 else None

    def _opens(self, tx: Tx, number: int, _: Colleague, resident: Resident, name: str) -> bool:
        if len(self.model) >= MOST_CASES:
            return False
        place, queue = PLACES[number % 3]
        reference, notices = self.town.opens(tx, resident, place, "L'ascenseur est en panne depuis lundi.")
        self.model[reference] = Dossier(reference, resident.person_id, queue, "", self.town.now)
        self._heard(notices, self.model[reference])
        return True

    def _resident_acts(self, tx: Tx, act: str, resident: Resident, dossier: Dossier | None) -> bool:
        reference = dossier.reference if dossier else "PV-ZZZZ9"
        if act == "corrects":
            right = None if dossier and dossier.person == resident.person_id else "refused-no-such-case"
            heard, refusal = refused(lambda: at_once(self.town.desk.correct(tx, self.town.now, resident, reference, "Depuis mardi.")))
        else:
            right = refusal_of_resident(resident.person_id, dossier, act)
            heard, refusal = refused(lambda: self.town.says(tx, act, resident, reference))
        assert (refusal.key if refusal else None) == right, (act, dossier)
        if right is None and dossier is not None:
            self._heard(heard, dossier)
            if act not in ("is solved", "withdraws"):
                dossier.resident_acts(self.town.now)
            if act in ("adds", "corrects") and dossier.merged_into:
                resident_spoke(self.model, dossier, self.town.now)
            if act != "corrects":
                self._resident_did(act, dossier)
        return right is None

    def _resident_did(self, act: str, dossier: Dossier) -> None:
        before = dossier.state
        if act == "is solved":
            dossier.follow_up_at = None
            return
        dossier.state = TABLE[before, OF_RESIDENTS[act]]
        if before == "closed":
            dossier.reopened += 1
            dossier.taker, dossier.follow_up_at, dossier.came = None, None, self.town.now
        if act == "withdraws":
            dossier.taker, dossier.merged_into = None, ""
            list(let_go(self.model, dossier, before, self.town.now))

    def _forgets(self, tx: Tx, number: int, who: Colleague, resident: Resident, name: str) -> bool:
        """One resident in four who thinks of it; they write again as somebody new."""
        if number % 4 != 1:
            return False
        del who
        _, notices = at_once(forget(tx, self.town.now, self.town.desk, resident))
        holders = {f"at-{one.taker.name}" for one in self.model.values() if one.person == resident.person_id and one.taker}
        gone = [one for one in self.model.values() if one.person == resident.person_id]
        self.model = {one.reference: one for one in self.model.values() if one.person != resident.person_id}
        apart = {one.reference for row in gone for one in let_go(self.model, row, row.state, self.town.now)}
        assert {notice.to for notice in notices if notice.case not in apart} <= holders
        for reference in apart:
            self._heard([notice for notice in notices if notice.case == reference], self.model[reference])
        self.gone.add(resident.person_id)
        self.lives += 1
        person, address = f"person-{name}-{self.lives}", f"at-{name}-{self.lives}"
        people.add_address(
            tx, id=address, lookup=people.lookup(tx, "telegram", "residents", address), channel="telegram", bot="residents", chat=address,
            language="fr", now=self.town.now, person_id=person,
        )  # fmt: skip
        self.residents[name] = Resident(person, address, "fr")
        return True

    def _member_acts(self, tx: Tx, act: str, who: Colleague, dossier: Dossier | None, number: int) -> bool:
        to, into = (OURS, THEIRS, COORDINATION)[number % 3], self._to_join(dossier, number)
        right = refusal_of_member(who, dossier, act, to, into)
        reference = dossier.reference if dossier else "PV-ZZZZ9"
        heard, refusal = refused(lambda: self.town.does(tx, act, shown(who), reference, to, into.reference if into else "PV-ZZZZ9"))
        assert (refusal.key if refusal else None) == right, (act, who, dossier)
        if right is None and dossier is not None and act in TAKES_BACK:
            self._took_back(act, who, dossier)
        elif right is None and dossier is not None and act != "reads" and not (act == "takes" and dossier.taker is who):
            if act == "merges" and into is not None:
                merge(self.model, dossier, into, who, self.town.now)
            else:
                self._member_did(act, who, dossier, to)
            self._heard(heard, dossier)
        return right is None

    def _to_join(self, dossier: Dossier | None, number: int) -> Dossier | None:
        """What a case is joined to: one of the same queue, or now and then any, itself, or none."""
        if dossier is None or number % 5 == 0:
            return self._dossier(number % 20)
        others = [one for one in self.model.values() if one.queue == dossier.queue and one.state in MERGEABLE and one is not dossier]
        return others[number % len(others)] if others else None

    def _took_back(self, act: str, who: Colleague, dossier: Dossier) -> None:
        """It never was; but to answer or close what is offered is to accept it, and that stays."""
        dossier.unsaid += act == "takes back"
        dossier.unclosed += act != "takes back"
        if dossier.state == "handed_over":
            self._member_did("takes", who, dossier, None)

    def _member_did(self, act: str, who: Colleague, dossier: Dossier, to: int | None) -> None:
        if act == "parts":
            part(dossier, self.town.now)
            dossier.signs[who.id] = self.town.now
            return
        if act == "rethemes" and dossier.taker is not who:
            dossier.signs[who.id] = self.town.now
            return
        dossier.member_acts(who.id, act, self.town.now)
        if act == "rethemes":
            return
        accepted = dossier.state == "handed_over" and act != "declines"
        dossier.declines = 0 if accepted else dossier.declines
        dossier.state = TABLE[dossier.state, COLUMN[act]]
        dossier.taker = None if act in ("hands over", "declines") else who
        dossier.answered |= act in ("answers", "closes")
        if act == "hands over":
            dossier.offers.append(dossier.queue)
            dossier.queue, dossier.offered_by = to, who
        elif act == "recalls":
            dossier.queue, dossier.declines = dossier.offers[-1], 0
        elif act == "declines":
            dossier.declines += 1
            dossier.queue = COORDINATION if dossier.declines >= 2 else dossier.offers[-1]
        if act in ("hands over", "declines", "recalls"):
            follow(self.model, dossier)
        elif act == "closes":
            dossier.taker, dossier.follow_up_at = who, self.town.now + timedelta(weeks=4)

    def _time_passes(self, tx: Tx, hours: int) -> bool:
        """And the house looks at what is due."""
        self.town.now += timedelta(hours=hours)
        addresses = {one.person_id: one.address_id for one in self.residents.values()}
        return self.clock.house_looks(tx, self.town.now, self.model, self.team, addresses) > 0

    def _follows_up(self, tx: Tx, *_: Any) -> bool:
        """Once each, of what is due, and nobody is asked at night."""
        due = {one.reference for one in self.model.values() if one.follow_up_at is not None and one.follow_up_at <= self.town.now}
        notices = at_once(self.town.desk.follow_up(tx, self.town.now))
        asked = {notice.case for notice in notices}
        assert len(notices) == len(asked) and asked in (due, set())
        for notice in notices:
            dossier = self.model[notice.case or ""]
            dossier.follow_up_at = None
            self._heard([notice], dossier)
        return bool(asked)

    def _heard(self, notices: list[Notice], dossier: Dossier) -> None:
        """Nothing about a case reaches another resident, nor a team it is not for."""
        addresses = {one.person_id: one.address_id for one in self.residents.values()}
        team = {f"at-{one.name}" for one in self.team if one.active and one.works_on(dossier.queue)}
        around = concerned(self.model, dossier)
        for notice in notices:
            assert notice.case in around
            if notice.to.removesuffix("".join(filter(str.isdigit, notice.to))).rstrip("-") in {f"at-{name}" for name in RESIDENTS}:
                assert notice.to == addresses[around[notice.case].person], f"{notice.key} reaches another resident"
            elif notice.to:
                assert notice.to in team or notice.key in TO_WHO_OFFERED, f"{notice.key} reaches another team"
            else:
                assert notice.queue == dossier.queue or notice.key == "staff-recalled", f"{notice.key} is told to another queue"


def test_fifty_thousand_acts_keep_every_invariant() -> None:
    Town.steps, Town.done = 0, Counter()
    run_state_machine_as_test(
        Town,
        settings=settings(
            max_examples=STORIES, stateful_step_count=BATCHES, deadline=None, database=None, derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
    assert len(INVARIANTS) >= 20
    assert Town.steps >= WANTED, Town.steps
    for act in set(ACTS):
        assert Town.done[act, True] > 10, f"{act} was hardly ever done: {Town.done}"
