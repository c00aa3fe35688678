"""The tables of groups and topics, on both engines: whose a group is, which topics are behind, and where a group goes when it moves."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from bot.channels.port import Pace
from bot.groups.placing import title_of
from bot.pace import Pacer
from bot.texts import shipped
from routing.access import Member, Role
from routing.desk import Resident
from routing.refusals import Refusal
from routing.teams import groups as team_groups
from storage import cases, groups
from tests.office import Office

CHAT = "-1001234567"


async def linked(office: Office, member: Member, chat: str = CHAT) -> groups.Group:
    async with office.town.database.write() as tx:
        address = await groups.place(tx, "telegram", "staff", chat, "fr", office.clock.now())
        return await team_groups.link(tx, office.clock.now(), replace(member, role=Role.LEAD), address, forum=True, manages=True)


async def behind(office: Office) -> list[str]:
    async with office.town.database.read() as tx:
        return await groups.behind(tx)


async def put_right(office: Office, address: str) -> bool:
    async with office.town.database.write() as tx:
        topic = await groups.topic(tx, address)
        assert topic is not None
        row = await cases.case(tx, topic.case_reference)
        assert row is not None
        last = await groups.last_event(tx, topic.case_reference)
        return await groups.put_right(tx, topic, {"title": "T", "version": row.version, "seen": last})


async def test_a_topic_is_behind_when_its_case_moved_or_something_was_said(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    group = await linked(office, karim)
    (topic,) = await behind(office)
    assert await put_right(office, topic)
    assert await behind(office) == []
    await office.takes(karim, reference)
    assert await behind(office) == [topic]
    assert await put_right(office, topic)
    async with office.town.database.write() as tx:
        await groups.look_again(tx, group.id)
    assert await behind(office) == [topic]


async def test_a_group_that_moves_keeps_its_address(office: Office, awa: Resident, karim: Member) -> None:
    await office.opens(awa)
    group = await linked(office, karim)
    (topic,) = await behind(office)
    async with office.town.database.write() as tx:
        await groups.made(tx, topic, "45")
        stray = await groups.place(tx, "telegram", "staff", "-1009", "fr", office.clock.now())
        assert await groups.chat_of(tx, topic) == f"{CHAT}/45"
        await groups.move(tx, group.id, "-1009")
        assert await groups.chat_of(tx, group.id) == "-1009"
        assert await groups.chat_of(tx, topic) == "-1009/"
        assert await groups.place(tx, "telegram", "staff", "-1009", "fr", office.clock.now()) == group.id != stray


async def test_one_group_a_team_and_one_team_a_group(office: Office, karim: Member) -> None:
    group = await linked(office, karim)
    assert (await linked(office, karim)).id == group.id
    with pytest.raises(Refusal, match="refused-other-group"):
        await linked(office, karim, "-1002")
    with pytest.raises(Refusal, match="refused-group-of-others"):
        await linked(office, replace(karim, association_id=None))
    async with office.town.database.write() as tx:
        with pytest.raises(Refusal, match="refused-link"):
            await team_groups.unlink(tx, office.clock.now(), karim, group.id)
        await team_groups.unlink(tx, office.clock.now(), replace(karim, role=Role.LEAD), group.id)
        assert await groups.linked(tx, group.id) is None


@pytest.mark.parametrize("place", ["Roubaix", "un très long endroit " * 20, "🏠" * 200])
def test_a_title_is_never_too_long(place: str) -> None:
    row = SimpleNamespace(state="new", reference="PV-7K3MQ", theme="LOG", place=place)
    title = title_of(shipped(), "fr", row, here=True)
    assert title.startswith("🟡 PV-7K3MQ · Logement · ")
    assert len(title.encode("utf-16-le")) // 2 <= 128


def test_a_group_takes_so_many_a_minute_and_a_private_chat_is_not_held_up() -> None:
    pacer = Pacer(Pace(per_group_minute=20))
    for _ in range(20):
        assert pacer.next_slot("-1", 100.0, group=True) == 100.0
        pacer.sent("-1", 100.0, group=True)
    assert pacer.next_slot("-1", 101.0, group=True) > 160.0
    assert pacer.next_slot("-2", 101.0, group=True) == pacer.next_slot("a", 101.0) == 101.0
