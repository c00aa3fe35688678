"""Who may do what: every role, at every queue."""

from __future__ import annotations

import pytest

from routing.access import Member, Role, may_invite, may_read_digest, may_read_summary, may_set_delays, may_work

OURS, THEIRS, COORDINATION = 1, 2, None


def somebody(role: Role, association: int | None) -> Member:
    return Member(id="m", role=role, association_id=association, first_name="Awa", address_id="a", language="fr")


@pytest.mark.parametrize(
    ("role", "association", "works_on"),
    [
        (Role.RELAY, OURS, {OURS}),
        (Role.LEAD, OURS, {OURS}),
        (Role.COORDINATION, None, {COORDINATION}),
        (Role.OBSERVER, None, set()),
        (Role.OBSERVER, OURS, set()),
        (Role.RELAY, None, set()),  # a relay without an association is nobody's, the coordination's least of all
        (Role.LEAD, None, set()),
    ],
)
def test_a_queue_is_worked_on_by_its_own_people(role: Role, association: int | None, works_on: set[int | None]) -> None:
    member = somebody(role, association)
    assert {queue for queue in (OURS, THEIRS, COORDINATION) if may_work(member, queue)} == works_on


@pytest.mark.parametrize(
    ("role", "invites", "reads_the_summary"),
    [
        (Role.RELAY, False, False),
        (Role.LEAD, True, False),
        (Role.COORDINATION, True, True),
        (Role.OBSERVER, False, True),
    ],
)
def test_who_invites_and_who_reads_the_summary(role: Role, invites: bool, reads_the_summary: bool) -> None:
    member = somebody(role, None)
    assert (may_invite(member), may_read_summary(member)) == (invites, reads_the_summary)


@pytest.mark.parametrize(
    ("role", "association", "sets", "reads"),
    [
        (Role.RELAY, OURS, set(), {OURS}),
        (Role.LEAD, OURS, {OURS}, {OURS}),
        (Role.LEAD, None, set(), set()),
        (Role.COORDINATION, None, {OURS, THEIRS, None}, set()),
        (Role.OBSERVER, OURS, set(), set()),
    ],
)
def test_whose_delays_one_sets_and_whose_week_one_reads(
    role: Role, association: int | None, sets: set[int | None], reads: set[int | None]
) -> None:
    member, everybody = somebody(role, association), (OURS, THEIRS, None)
    assert {whose for whose in everybody if may_set_delays(member, whose)} == sets
    assert {whose for whose in everybody if may_read_digest(member, whose)} == reads


def test_every_role_is_spoken_for() -> None:
    assert {str(role) for role in Role} == {"relay", "lead", "coordination", "observer"}
