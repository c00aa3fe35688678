"""What must hold of a small town at any moment, each a function of its own: they raise, and their name says what broke."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select

from routing.cases import OVER, State
from storage import audit, cases, queues
from storage.database import Tx, table_of
from storage.queues import Cut, Part
from storage.tables import Address, AuditEntry, Case, CaseEvent, ErasedCase, Member, Supporter
from tests.instant import at_once
from tests.small_clock import Clock, after
from tests.small_joining import voices
from tests.small_model import IN_HAND, TO_TAKE, Colleague, Dossier
from tests.small_town import COORDINATION, OURS, THEIRS

QUEUES = (OURS, THEIRS, COORDINATION)
LOGGED_AS = {"answer": "answer", "question": "ask", "closed": "close", "handed_over": "hand_over", "declined": "decline",
             "kept": "keep", "merged": "merge", "recalled": "recall", "retheme": "retheme"}  # fmt: skip
"""Events of a case, and the act that the log calls each by."""
BY_STATE = {str(state): Part(states=[state]) for state in State}
_case, _event, _member, _audit, _erased, _address, _supporter = (
    table_of(t) for t in (Case, CaseEvent, Member, AuditEntry, ErasedCase, Address, Supporter)
)
STIRRED = (
    select(_event.c.case_reference, func.max(_event.c.at).label("at"))
    .join(_case, _case.c.reference == _event.c.case_reference)
    .where(or_(_event.c.side == "resident", _event.c.member_id == _case.c.taken_by))
    .group_by(_event.c.case_reference)
)


@dataclass
class Seen:
    """The tables as they are, and the model beside them."""

    now: datetime
    model: dict[str, Dossier]
    team: list[Colleague]
    gone: set[str]
    """Persons who were forgotten."""
    cases: dict[str, Any]
    kinds: dict[str, Counter[str]]
    """How many events of each kind a case has."""
    members: dict[str, Any]
    acts: Counter[tuple[str, str]]
    """How many entries of the log, by act and case."""
    entries: int
    in_queues: dict[int | None, list[str]]
    counted: dict[int | None, dict[str, int]]
    open: dict[int, int]
    erased: set[str]
    owners: dict[str, str | None]
    clock: Clock
    stirred: dict[str, datetime]
    """The last word of the resident or act of whoever has it, for each case."""
    voices: set[tuple[str, str]]
    """Who hears the news of a case that is not theirs, by its number."""
    before: Seen | None = field(default=None, repr=False)


def look(
    tx: Tx, now: datetime, model: dict[str, Dossier], team: list[Colleague], gone: set[str], clock: Clock, before: Seen | None
) -> Seen:  # fmt: skip
    rows = at_once(tx.rows(select(_case)))
    kinds: dict[str, Counter[str]] = {row.reference: Counter() for row in rows}
    found = select(_event.c.case_reference, _event.c.kind, func.count().label("n")).group_by(_event.c.case_reference, _event.c.kind)
    for row in at_once(tx.rows(found)):
        kinds[row.case_reference][row.kind] = row.n
    logged = select(_audit.c.act, _audit.c.case_reference, func.count().label("n"))
    acts = at_once(tx.rows(logged.group_by(_audit.c.act, _audit.c.case_reference)))
    if before is not None:
        before.before = None
    return Seen(
        now, model, team, gone, {row.reference: row for row in rows}, kinds,
        {row.id: row for row in at_once(tx.rows(select(_member)))},
        Counter({(row.act, row.case_reference or ""): row.n for row in acts}),
        at_once(audit.head(tx)).entries,
        {queue: [row.reference for row in at_once(tx.rows(select(_case.c.reference).where(cases.in_queue(queue))))] for queue in QUEUES},
        {queue: at_once(queues.counts(tx, queue, BY_STATE, Cut())) for queue in (QUEUES[len(rows) % 3],)},
        at_once(cases.open_counts(tx, [OURS, THEIRS], sorted(OVER))),
        {row.reference for row in at_once(tx.rows(select(_erased.c.reference)))},
        {row.id: row.person_id for row in at_once(tx.rows(select(_address.c.id, _address.c.person_id)))},
        clock,
        {row.case_reference: row.at for row in at_once(tx.rows(STIRRED))},
        {(row.case_reference, row.person_id) for row in at_once(tx.rows(select(_supporter)))},
        before,
    )  # fmt: skip


def each_case_is_in_exactly_one_queue(seen: Seen) -> None:
    assert sorted(one for queue in seen.in_queues.values() for one in queue) == sorted(seen.cases)


def the_model_and_the_tables_know_the_same_cases(seen: Seen) -> None:
    assert seen.cases.keys() == seen.model.keys()


def each_case_is_in_the_state_the_model_says(seen: Seen) -> None:
    assert {name: row.state for name, row in seen.cases.items()} == {name: one.state for name, one in seen.model.items()}


def each_case_is_in_the_queue_the_model_says(seen: Seen) -> None:
    assert {name: row.association_id for name, row in seen.cases.items()} == {name: one.queue for name, one in seen.model.items()}


def each_case_is_held_by_whom_the_model_says(seen: Seen) -> None:
    for name, one in seen.model.items():
        if one.state != "closed":  # who closed a case stays named
            assert seen.cases[name].taken_by == (one.taker.id if one.taker else None)


def what_is_in_hand_is_held_and_what_waits_is_not(seen: Seen) -> None:
    for row in seen.cases.values():
        assert (row.taken_by is not None) == (row.state in IN_HAND) or row.state == "closed"
        assert row.state not in TO_TAKE or row.taken_by is None


def whoever_holds_a_case_works_on_its_queue_now(seen: Seen) -> None:
    working = {one.id: one for one in seen.team}
    for row in seen.cases.values():
        if row.state in IN_HAND:
            assert working[row.taken_by].active and working[row.taken_by].works_on(row.association_id)


def who_was_removed_holds_nothing(seen: Seen) -> None:
    removed = {row.id for row in seen.members.values() if not row.active}
    assert not [row.reference for row in seen.cases.values() if row.state in IN_HAND and row.taken_by in removed]


def roles_are_as_they_were_given(seen: Seen) -> None:
    assert {(one.id, str(one.role), one.team, one.active) for one in seen.team} == {
        (row.id, row.role, row.association_id, bool(row.active)) for row in seen.members.values()
    }


def counters_equal_a_recount(seen: Seen) -> None:
    for queue in seen.counted:
        recount = Counter(row.state for row in seen.cases.values() if row.association_id == queue)
        assert {state: count for state, count in seen.counted[queue].items() if count} == dict(recount)


def loads_equal_a_recount(seen: Seen) -> None:
    recount = Counter(row.association_id for row in seen.cases.values() if row.association_id and State(row.state) not in OVER)
    assert seen.open == dict(recount)


def reopenings_are_counted(seen: Seen) -> None:
    assert {name: row.reopened for name, row in seen.cases.items()} == {name: one.reopened for name, one in seen.model.items()}


def what_is_closed_says_when_and_how(seen: Seen) -> None:
    for row in seen.cases.values():
        assert (row.closed_at is not None) == (row.state == "closed")
        assert row.state != "closed" or row.outcome


def only_what_is_closed_is_followed_up(seen: Seen) -> None:
    for name, row in seen.cases.items():
        assert row.follow_up_at == seen.model[name].follow_up_at
        assert row.follow_up_at is None or row.state == "closed"


def a_first_answer_is_dated_once_there_is_one(seen: Seen) -> None:
    for name, row in seen.cases.items():
        assert (
            (row.first_answer_at is not None) == seen.model[name].answered == bool(seen.kinds[name]["answer"] + seen.kinds[name]["closed"])
        )
        assert row.first_answer_at is None or row.opened_at <= row.first_answer_at <= seen.now


def each_case_has_one_concern(seen: Seen) -> None:
    assert all(kinds["concern"] == 1 for kinds in seen.kinds.values())


def nothing_that_happened_is_taken_back(seen: Seen) -> None:
    for name, kinds in (seen.before.kinds if seen.before else {}).items():
        assert name not in seen.kinds or all(seen.kinds[name][kind] >= count for kind, count in kinds.items())


def versions_only_grow(seen: Seen) -> None:
    for name, row in (seen.before.cases if seen.before else {}).items():
        now = seen.cases.get(name)
        assert now is None or now.version > row.version or (now.state, now.taken_by) == (row.state, row.taken_by)


def a_case_never_changes_its_author(seen: Seen) -> None:
    for name, one in seen.model.items():
        assert seen.cases[name].person_id == one.person


def answers_go_to_an_address_of_the_author(seen: Seen) -> None:
    for row in seen.cases.values():
        assert seen.owners[row.address_id] == row.person_id


def who_was_forgotten_is_in_no_case(seen: Seen) -> None:
    assert not seen.gone & {row.person_id for row in seen.cases.values()}
    assert not seen.gone & set(seen.owners.values())


def an_erased_number_stays_nobody_s(seen: Seen) -> None:
    assert not seen.erased & seen.cases.keys()
    assert (seen.before.erased if seen.before else set()) <= seen.erased


def the_log_only_grows(seen: Seen) -> None:
    assert seen.entries == seen.acts.total()
    assert seen.before is None or not seen.before.acts - seen.acts


def each_move_by_staff_is_in_the_log(seen: Seen) -> None:
    for name, kinds in seen.kinds.items():
        for kind, act in LOGGED_AS.items():
            unsaid = {"answer": seen.model[name].unsaid, "closed": seen.model[name].unclosed}.get(kind, 0)
            assert kinds[kind] + unsaid == seen.acts[act, name]
        assert kinds["taken"] <= seen.acts["take", name] <= kinds["taken"] + kinds["accepted"]


def what_was_withdrawn_stays_so(seen: Seen) -> None:
    for name, row in (seen.before.cases if seen.before else {}).items():
        assert row.state != "withdrawn" or name not in seen.cases or seen.cases[name].state == "withdrawn"


def a_lease_never_outlives_its_clock(seen: Seen) -> None:
    """Whoever stirs not in three working days is warned, and has a working day left: then they have the case no more."""
    for name, row in seen.cases.items():
        if row.state == "taken" and after(seen.stirred[name], 3) <= seen.clock.looked:
            warned = seen.clock.warned[name]
            assert warned >= after(seen.stirred[name], 2) and seen.clock.looked < after(warned, 1), name


def nobody_is_warned_or_reminded_twice_for_one_lease(seen: Seen) -> None:
    assert not [said for said, times in seen.clock.said.items() if times > 1]


def what_was_escalated_is_with_the_coordination_and_nowhere_else(seen: Seen) -> None:
    for name, row in seen.cases.items():
        assert row.state != "escalated" or (row.association_id, row.taken_by) == (None, None)
        assert [queue for queue in QUEUES if name in seen.in_queues[queue]] == [row.association_id]
        assert seen.kinds[name]["escalated"] == seen.model[name].escalations


def each_return_to_a_queue_has_its_reason(seen: Seen) -> None:
    """A lease that ended, or somebody who left or fell silent: all in the log."""
    for name, kinds in seen.kinds.items():
        assert kinds["released"] == seen.acts["release", name] == len(seen.model[name].releases) >= seen.model[name].leases_ended
        assert kinds["escalated"] == seen.acts["escalate", name]


def what_is_joined_is_where_the_other_is_and_in_nobody_s_hands(seen: Seen) -> None:
    for name, row in seen.cases.items():
        assert (row.merged_into or "") == seen.model[name].merged_into and (row.state == "merged") == bool(row.merged_into)
        if row.merged_into:
            into = seen.cases[row.merged_into]
            assert into.state not in ("merged", "withdrawn") and into.association_id == row.association_id and row.taken_by is None


def whoever_s_case_is_joined_is_one_voice_of_the_other(seen: Seen) -> None:
    assert seen.voices == {(name, person) for name, one in seen.model.items() for person in voices(seen.model, one)}


def each_joining_and_parting_is_in_the_thread(seen: Seen) -> None:
    for name, kinds in seen.kinds.items():
        assert (kinds["merged"], kinds["split"]) == (seen.model[name].joinings, seen.model[name].partings)
        assert seen.acts["split", name] <= kinds["split"] <= kinds["merged"]


INVARIANTS: tuple[Callable[[Seen], None], ...] = (
    each_case_is_in_exactly_one_queue, the_model_and_the_tables_know_the_same_cases, each_case_is_in_the_state_the_model_says,
    each_case_is_in_the_queue_the_model_says, each_case_is_held_by_whom_the_model_says, what_is_in_hand_is_held_and_what_waits_is_not,
    whoever_holds_a_case_works_on_its_queue_now, who_was_removed_holds_nothing, roles_are_as_they_were_given, counters_equal_a_recount,
    loads_equal_a_recount, reopenings_are_counted, what_is_closed_says_when_and_how, only_what_is_closed_is_followed_up,
    a_first_answer_is_dated_once_there_is_one, each_case_has_one_concern, nothing_that_happened_is_taken_back, versions_only_grow,
    a_case_never_changes_its_author, answers_go_to_an_address_of_the_author, who_was_forgotten_is_in_no_case,
    an_erased_number_stays_nobody_s, the_log_only_grows, each_move_by_staff_is_in_the_log, what_was_withdrawn_stays_so,
    a_lease_never_outlives_its_clock, nobody_is_warned_or_reminded_twice_for_one_lease,
    what_was_escalated_is_with_the_coordination_and_nowhere_else, each_return_to_a_queue_has_its_reason,
    what_is_joined_is_where_the_other_is_and_in_nobody_s_hands, whoever_s_case_is_joined_is_one_voice_of_the_other,
    each_joining_and_parting_is_in_the_thread,
)  # fmt: skip
