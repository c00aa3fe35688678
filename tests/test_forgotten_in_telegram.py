"""Somebody is forgotten: what Telegram still shows of them to the staff goes too, over real HTTP, whatever happens in between."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from storage.database import table_of
from storage.tables import OutboxMessage
from tests.fake_telegram import FakeTelegram
from tests.telegram_app import Furnished, Phone, Scene, reports, started
from tests.telegram_groups import DAMP, Team, asked, team
from tests.telegram_house import eventually

__all__ = ["asked"]


async def is_forgotten(resident: Phone) -> None:
    await resident.types("/mesdonnees")
    await resident.presses("act-erase", "act-erase-all")
    await resident.reads("erased-all")


def said_in(here: Team) -> str:
    """All that the group shows, by whoever it was said."""
    return repr([message.content for message in here.group.room.messages.values()])


async def waiting(scene: Scene) -> list[str]:
    """What the staff bot still has to do, as it is written in the outbox."""
    outbox = table_of(OutboxMessage)
    async with scene.app.house.database.read() as tx:
        rows = await tx.rows(select(outbox.c.message).where(outbox.c.bot == "staff", outbox.c.state.in_(("ready", "sending"))))
    return [repr(row.message) for row in rows]


def all_done(scene: Scene) -> bool:
    return not any(sender._under_way for sender in scene.app.senders)


async def test_the_topic_and_the_screens_go_though_the_program_stops_in_between(furnished: Furnished, tmp_path: Path) -> None:
    folder = furnished.copied(tmp_path / "data")
    async with FakeTelegram() as server:
        bots = (server.bot("residents"), server.bot("staff"))
        async with started(server, bots, folder) as scene:
            here, reference, other, screen = await forgotten_while_nothing_leaves(scene)
        assert reference in repr(here.group.topics) and DAMP in here.nadia.transcript
        scene.staff.faults.clear()
        async with started(server, bots, folder):
            await eventually(lambda: DAMP not in here.nadia.transcript, "a screen without their words")
            await eventually(lambda: reference not in repr(here.group.topics), "no topic of the case")
            await here.topic(other)
    assert DAMP not in said_in(here) and "chauffage" in said_in(here)
    said = here.nadia.text("case-forgotten", reference=reference)
    shown = next(message for message in here.nadia.shown if message.text == said)
    assert not shown.labels and shown.id == screen, "in the place of the screen, with nothing to press"


async def forgotten_while_nothing_leaves(scene: Scene) -> tuple[Team, str, str, int]:
    """Awa is forgotten, and Telegram takes nothing from the staff bot; what is still to be done has none of her words."""
    here, awa = await team(scene), scene.resident()
    reference, other = await reports(awa, DAMP), await reports(scene.resident("Bilal"), "Le chauffage ne marche plus.")
    await here.seat(here.nadia).at(await here.topic(reference)).hears(DAMP, anew=False)
    await here.topic(other)
    await here.nadia.types(f"/voir {reference}")
    screen = await here.nadia.hears(DAMP)
    for call in ("deleteForumTopic", "editMessageText"):
        scene.staff.faults.fails(call, 500, times=99)
    await is_forgotten(awa)
    left = await waiting(scene)
    assert len(left) >= 2 and not any(word in "".join(left) for word in (DAMP, "moisissure", "Roubaix", "Logement"))
    return here, reference, other, screen.id


async def test_a_topic_that_somebody_deleted_already_is_as_it_should_be(asked: Scene) -> None:
    here, awa = await team(asked), asked.resident()
    topic = await here.topic(await reports(awa, DAMP))
    await here.seat(here.nadia).at(topic).hears(DAMP, anew=False)
    here.group.deletes_topic(topic.number)
    await is_forgotten(awa)
    await eventually(lambda: asked.staff.faults.calls["deleteForumTopic"] == 1 and all_done(asked), "one try")
    await reports(asked.resident("Bilal"), "Une fuite dans l'entrée de l'immeuble.")
    assert await done(asked) and asked.staff.faults.calls["deleteForumTopic"] == 1
    assert "supprimer son sujet" not in here.leila.transcript and DAMP not in said_in(here)


async def done(scene: Scene) -> bool:
    """Deleting was asked for once, and stands as done."""
    outbox = table_of(OutboxMessage)
    async with scene.app.house.database.read() as tx:
        rows = await tx.rows(select(outbox.c.state, outbox.c.message).where(outbox.c.bot == "staff"))
    return [row.state for row in rows if row.message.get("topic", [])[2:] == [True]] == ["sent"]


async def test_without_the_right_the_lead_is_asked_to_do_it(asked: Scene) -> None:
    here, awa = await team(asked), asked.resident()
    reference = await reports(awa, DAMP)
    topic = await here.topic(reference)
    here.group.room.without[asked.staff.id] = frozenset(["can_delete_messages"])
    await is_forgotten(awa)
    await here.leila.reads("group-topic-kept", reference=reference)
    assert topic.number in here.group.room.topics
    told = here.leila.text("group-topic-kept", reference=reference)
    await here.topic(await reports(asked.resident("Bilal"), "Une fuite dans l'entrée de l'immeuble."))
    assert here.leila.transcript.count(told) == 1 and told not in here.nadia.transcript


async def test_removed_from_the_group_the_lead_is_asked_too(asked: Scene) -> None:
    here, awa = await team(asked), asked.resident()
    reference = await reports(awa, DAMP)
    await here.topic(reference)
    here.group.removes(asked.staff)
    await here.leila.reads("group-gone")
    await is_forgotten(awa)
    await here.leila.reads("group-topic-kept", reference=reference)


async def test_a_topic_that_was_just_being_made_goes_too(asked: Scene) -> None:
    here, awa = await team(asked), asked.resident()
    asked.staff.faults.slow("createForumTopic", 3.0)
    await reports(awa, DAMP)
    await eventually(lambda: asked.staff.faults.calls["createForumTopic"] == 1, "a topic asked for")
    await is_forgotten(awa)
    assert not here.group.room.topics, "it was all erased before the topic was there"
    await eventually(lambda: asked.staff.faults.calls["deleteForumTopic"] == 1, "deleted once made")
    await eventually(lambda: not here.group.room.topics and DAMP not in said_in(here), "nothing of them in the group")
