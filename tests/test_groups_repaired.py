"""What may break in a team's group, and how it is put right: said to the lead, and nothing of what residents wrote is lost."""

from __future__ import annotations

from tests.fake_telegram.group import Group, open_group
from tests.telegram_app import Phone, Scene, reports
from tests.telegram_groups import DAMP, Team, asked, team
from tests.telegram_house import eventually

__all__ = ["asked"]
HEATING = "Le chauffage ne marche plus du tout."
ROUBAIX = "Roubaix (59)"


async def adds(resident: Phone, reference: str, words: str) -> None:
    await resident.types(reference)
    await resident.presses("act-add")
    await resident.reads("add-to-case-more")
    await resident.types(words)
    await resident.presses("choice-over")
    await resident.reads("case-added", reference=reference)


async def in_general(here: Team, reference: str, *, group: Group | None = None) -> None:
    """A new case is announced in the general talk, with its buttons."""
    seat = here.seat(here.nadia) if group is None else Team(here.scene, group, here.leila, here.nadia, here.karim).seat(here.nadia)
    told = await seat.hears(seat.text("staff-new-case", reference=reference, place=ROUBAIX), anew=False)
    assert not here.scene.server.groups[seat.group.id].messages[told.id].thread
    assert seat.text("act-take") in told.labels


async def works_again(here: Team, words: str = "Une fuite dans l'entrée de l'immeuble.") -> None:
    """A new case has its topic."""
    reference = await reports(here.scene.resident("Zoé"), words)
    topic = await here.topic(reference, "🟡")
    await here.seat(here.nadia).at(topic).hears(words, anew=False)


async def test_a_group_becomes_a_supergroup(asked: Scene) -> None:
    here = await team(asked, forum=False, basic=True)
    before = await reports(asked.resident(), DAMP)
    await in_general(here, before)
    new = here.group.migrates()
    after = await reports(asked.resident("Bilal"), HEATING)
    await in_general(here, after, group=new)
    new.switches_topics(on=True)
    here.group = new
    new.adds(asked.staff)
    await here.seat(here.leila).hears(here.leila.text("group-topics-back"), anew=False)
    await works_again(here)


async def test_a_move_that_telegram_did_not_tell_is_found_at_the_next_message(asked: Scene) -> None:
    here = await team(asked, forum=False, basic=True)
    new = open_group(asked.server, "Les Fenêtres du Nord", forum=False, basic=False)
    new.room.standing = dict(here.group.room.standing)
    here.group.room.moved_to = new.id
    reference = await reports(asked.resident(), DAMP)
    await in_general(here, reference, group=new)


async def test_a_deleted_topic_is_made_anew_at_the_next_message(asked: Scene) -> None:
    here, awa = await team(asked), asked.resident()
    reference = await reports(awa, DAMP)
    first = await here.topic(reference, "🟡")
    nadia = here.seat(here.nadia).at(first)
    await nadia.types("Ici Nadia : jeudi.", replies_to=await nadia.hears(DAMP, anew=False))
    await nadia.reads("answer-case-review")
    here.group.deletes_topic(first.number)
    await adds(awa, reference, "Et au plafond aussi.")
    second = await here.topic(reference, "🟡")
    assert second.number != first.number and len(here.group.room.topics) == 1
    nadia = here.seat(here.nadia).at(second)
    await nadia.hears("Et au plafond aussi.", anew=False)
    await nadia.hears(DAMP, anew=False)
    await nadia.types("/aide")
    await nadia.presses("choice-send")
    await awa.hears("Ici Nadia : jeudi.")  # what she had written went on in the new topic
    await here.topic(reference, "🟢")


async def test_without_the_right_to_make_topics_the_general_talk_will_do(asked: Scene) -> None:
    here = await team(asked)
    kept = await reports(asked.resident(), DAMP)
    await here.topic(kept)
    here.group.adds(asked.staff, without="can_manage_topics")
    await here.leila.reads("group-no-right")
    reference = await reports(asked.resident("Bilal"), HEATING)
    await in_general(here, reference)
    seat = here.seat(here.nadia)
    await seat.taps(seat.text("act-take"), message=seat.copies(reference)[-1])
    await seat.hears(HEATING)
    here.group.adds(asked.staff)
    await seat.reads("group-topics-back")
    await works_again(here)
    assert here.leila.transcript.count(here.leila.text("group-no-right")) == 1


async def test_a_right_lost_without_a_word_is_noticed_at_the_first_topic(asked: Scene) -> None:
    here = await team(asked)
    here.group.room.without[asked.staff.id] = frozenset(["can_manage_topics"])
    reference = await reports(asked.resident(), DAMP)
    await here.leila.reads("group-no-right")
    seat = here.seat(here.nadia)
    await eventually(lambda: bool(seat.copies(DAMP)), "the case in the general talk")
    assert seat.copies(DAMP)[0].labels and not here.group.topics
    other = await reports(asked.resident("Bilal"), HEATING)
    await in_general(here, other)
    here.group.adds(asked.staff)
    await here.topic(reference)


async def test_topics_are_switched_off_and_on_again(asked: Scene) -> None:
    here, awa = await team(asked), asked.resident()
    reference = await reports(awa, DAMP)
    await here.topic(reference)
    here.group.switches_topics(on=False)
    here.group.room.topics.clear()
    await adds(awa, reference, "Et au plafond aussi.")
    await here.leila.reads("group-not-forum")
    seat = here.seat(here.nadia)
    await eventually(lambda: bool(seat.copies("Et au plafond aussi.")), "the words in the general talk")
    here.group.switches_topics(on=True)
    await seat.types("/file")
    await here.leila.reads("group-topics-back")
    await works_again(here)


async def test_removed_from_the_group_it_speaks_in_private(asked: Scene) -> None:
    here, awa = await team(asked), asked.resident()
    reference = await reports(awa, DAMP)
    await here.topic(reference)
    here.group.removes(asked.staff)
    await here.leila.reads("group-gone")
    other = await reports(asked.resident("Bilal"), HEATING)
    for phone in (here.nadia, here.karim):
        await phone.reads("staff-new-case", reference=other, place=ROUBAIX)
    await here.nadia.presses("act-take")
    here.group.adds(asked.staff)
    await here.seat(here.leila).hears(here.leila.text("group-back"), anew=False)
    await works_again(here)
    await here.topic(reference, "🟡")


async def test_what_was_on_its_way_to_a_group_that_is_no_more_goes_to_each_in_private(asked: Scene) -> None:
    here, awa = await team(asked), asked.resident()
    reference = await reports(awa, DAMP)
    topic = await here.topic(reference)
    await here.seat(here.nadia).at(topic).hears(DAMP, anew=False)
    here.group.room.standing[asked.staff.id] = "kicked"
    await adds(awa, reference, "Et au plafond aussi.")
    await here.leila.reads("group-gone")
    for phone in (here.nadia, here.karim, here.leila):
        await phone.hears("Et au plafond aussi.")
    await here.nadia.presses("act-answer")
    await here.nadia.reads("answer-case-answer")
    assert here.leila.transcript.count(here.leila.text("group-gone")) == 1


async def test_silenced_in_the_group_it_speaks_in_private(asked: Scene) -> None:
    here = await team(asked)
    here.group.room.standing[asked.staff.id] = "restricted"  # found at the first message
    reference = await reports(asked.resident(), DAMP)
    await here.leila.reads("group-muted")
    await here.nadia.hears(DAMP)
    here.group.adds(asked.staff)
    await here.topic(reference, "🟡")
    here.group.silences(asked.staff)  # told by Telegram
    other = await reports(asked.resident("Bilal"), HEATING)
    await here.nadia.reads("staff-new-case", reference=other, place=ROUBAIX)
    assert reference != other and here.leila.transcript.count(here.leila.text("group-muted")) == 2
