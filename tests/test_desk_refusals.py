"""What can't be done to a case, by whom, and what is said instead, on both engines."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from routing.access import Member, Role
from routing.cases import OVER, TO_TAKE, State
from routing.desk import Resident
from storage import cases
from storage.database import Tx, table_of
from storage.tables import AuditEntry
from tests.office import Office, keys, refused
from tests.people_of_town import STORY

# --- who may not -----------------------------------------------------------------------------------------------------


async def test_a_resident_never_sees_or_touches_another_s_case(office: Office, awa: Resident, karim: Member) -> None:
    bilal = await office.town.resident("bilal")
    reference, _ = await office.opens(awa)
    await office.closes(karim, reference)
    unknown = "PV-00000"
    for act in (office.adds(bilal, reference), office.says_solved(bilal, reference, False), office.says_solved(bilal, reference, True)):
        assert await refused(act) == "refused-no-such-case"
    assert await refused(office.adds(bilal, unknown)) == "refused-no-such-case", "the same words: knowing a number gives nothing"
    async with office.town.database.read() as tx:
        assert await cases.cases_of_person(tx, bilal.person_id) == []
        assert [row.reference for row in await cases.cases_of_person(tx, awa.person_id)] == [reference]
    assert await office.state(reference) == "closed"


MEMBERS = {
    "another association's": ("la-passerelle", Role.RELAY),
    "another's lead": ("la-passerelle", Role.LEAD),
    "the coordination": (None, Role.COORDINATION),
    "an observer": (None, Role.OBSERVER),
    "our observer": ("les-voisins", Role.OBSERVER),
}


@pytest.mark.parametrize("who", MEMBERS)
async def test_a_member_handles_their_own_queue_alone(office: Office, awa: Resident, who: str) -> None:
    stranger = await office.town.member("stranger", *MEMBERS[who])
    reference, _ = await office.opens(awa)
    acts = [
        office.takes(stranger, reference),
        office.answers(stranger, reference),
        office.asks(stranger, reference),
        office.hands_over(stranger, reference, "coordination"),
        office.closes(stranger, reference),
    ]
    assert {await refused(act) for act in acts} == {"refused-no-such-case"}
    async with office.town.database.read() as tx:
        assert await refused(office.town.desk.readable(tx, stranger, reference)) == "refused-no-such-case"
    assert await office.town.thread(reference) == [("concern", STORY)]


async def test_a_colleague_s_case_is_left_to_them(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.takes(karim, reference)
    lucie = await office.town.member("lucie")
    for act in (
        office.answers(lucie, reference),
        office.asks(lucie, reference),
        office.closes(lucie, reference),
        office.hands_over(lucie, reference, "coordination"),
    ):
        assert await refused(act) == "refused-held"
    await office.adds(awa, reference)
    await office.closes(karim, reference)
    await office.adds(awa, reference)
    assert keys(await office.answers(lucie, reference)) == ["case-answered"], "reopened, it is anybody's again"


async def set_state(tx: Tx, reference: str, state: State, holder: str | None) -> None:
    row = await cases.case(tx, reference)
    assert row is not None
    await cases.move(tx, reference, row.version, state=state, taken_by=holder)


ACTS = ("takes", "answers", "asks", "hands over", "closes", "adds", "is solved", "is not solved")


@pytest.mark.parametrize("state", list(State))
async def test_every_state_and_act_ends_in_a_move_or_a_refusal_people_can_read(
    office: Office, awa: Resident, karim: Member, state: State
) -> None:
    holder = karim.id if state not in TO_TAKE else None
    done: set[str] = set()
    for act in ACTS:
        reference, _ = await office.opens(awa)
        async with office.town.database.write() as tx:
            await set_state(tx, reference, state, holder)
        before = await office.town.thread(reference)
        doing = office.does(act, karim, awa, reference)
        if act in possible(state):
            keys(await doing)
            done.add(act)
        else:
            assert await refused(doing) == f"refused-{state.replace('_', '-')}"
            assert await office.state(reference) == state and await office.town.thread(reference) == before
    assert done == possible(state)


def possible(state: State) -> set[str]:
    """What can be done to a case; one in hand may be taken by who has it, which changes nothing."""
    if state is State.MERGED:
        return {"adds"}
    if state in OVER:
        return {"adds", "is solved", "is not solved"} if state is State.CLOSED else set()
    offered = {"hands over"} if state is State.HANDED_OVER else set()
    return set(ACTS) - {"is solved", "is not solved"} - offered


async def test_what_staff_did_is_in_the_audit_log_without_a_name_or_a_word(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.takes(karim, reference)
    await office.answers(karim, reference)
    await office.hands_over(karim, reference, office.town.numbers["la-passerelle"])
    async with office.town.database.read() as tx:
        entries = await tx.rows(select(table_of(AuditEntry)).order_by(table_of(AuditEntry).c.id))
    assert [(entry.act, entry.member_id, entry.case_reference) for entry in entries] == [
        (act, karim.id, reference) for act in ("take", "answer", "hand_over")
    ]
    columns = {"id", "at", "member_id", "act", "case_reference", "about", "previous", "hash"}
    assert all(set(entry._fields) == columns for entry in entries), "no column of words"
