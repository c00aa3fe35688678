"""A case offered to another team: accepted, or declined and given back, in one queue at any moment; on both engines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import update

from routing.access import Member, Role
from routing.cases import State
from routing.desk import Resident
from routing.notices import Notice
from storage import people, queues
from storage.database import table_of
from storage.queues import Cut, Part
from storage.tables import Member as People
from tests.office import Office, keys, refused
from tests.street import speaks, street
from tests.telegram_app import Furnished

WHY = "Ce n'est pas chez nous."


@pytest.fixture
async def marie(office: Office) -> Member:
    return await office.town.member("marie", "la-passerelle")


@pytest.fixture
async def zoe(office: Office) -> Member:
    return await office.town.member("zoe", None, Role.COORDINATION)


def to(notices: Sequence[Notice], address: str) -> list[Notice]:
    return [notice for notice in notices if notice.to == address]


async def queues_of(office: Office, reference: str) -> list[int | None]:
    async with office.town.database.read() as tx:
        everybody = (*office.town.numbers.values(), None)
        every = [(queue, await queues.page(tx, queue, Part(states=[*State]), Cut(), page=0, size=99)) for queue in everybody]
    return [queue for queue, rows in every if reference in [row.reference for row in rows]]


async def test_what_is_offered_is_accepted_by_taking_it_and_the_offerer_hears(
    office: Office, awa: Resident, karim: Member, marie: Member
) -> None:
    reference, _ = await office.opens(awa)
    offered = await office.hands_over(karim, reference, marie.association_id or 0)
    assert keys(offered) == ["case-handed-over", "staff-handed-over"]
    assert await queues_of(office, reference) == [marie.association_id]
    heard = await office.takes(marie, reference)
    assert keys(heard) == ["case-taken", "staff-offer-accepted"]
    assert [notice.facts["association"] for notice in to(heard, karim.address_id)] == ["La Passerelle"]
    assert await office.state(reference) == "taken" and ("accepted", "") in await office.town.thread(reference)


@pytest.mark.parametrize("act", ["answers", "asks", "closes"])
async def test_to_act_on_what_is_offered_is_to_accept_it(office: Office, awa: Resident, karim: Member, marie: Member, act: str) -> None:
    reference, _ = await office.opens(awa)
    await office.hands_over(karim, reference, marie.association_id or 0)
    heard = await office.does(act, marie, awa, reference)
    assert "staff-offer-accepted" in keys(heard)
    assert "accepted" in [kind for kind, _ in await office.town.thread(reference)]


async def test_declined_it_comes_back_and_everybody_hears_once(office: Office, awa: Resident, karim: Member, marie: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.takes(karim, reference)
    await office.hands_over(karim, reference, marie.association_id or 0)
    notices = await office.declines(marie, reference)
    assert keys(notices) == ["case-declined", "staff-declined"]
    assert (notices[1].queue, notices[1].words) == (karim.association_id, "Nous n'y travaillons pas.")
    assert notices[0].to == awa.address_id and "travaillons" not in str(notices[0]), "the reason is between colleagues"
    row = await office.town.case(reference)
    assert (row.state, row.association_id, row.taken_by) == ("new", karim.association_id, None)
    assert await queues_of(office, reference) == [karim.association_id]
    assert await refused(office.takes(marie, reference)) == "refused-no-such-case"
    assert keys(await office.takes(karim, reference)) == ["case-taken"]


async def test_only_what_is_offered_is_declined_and_offered_is_not_passed_further(
    office: Office, awa: Resident, karim: Member, marie: Member
) -> None:
    reference, _ = await office.opens(awa)
    assert await refused(office.declines(karim, reference)) == "refused-not-offered"
    assert await refused(office.declines(marie, reference)) == "refused-no-such-case"
    await office.hands_over(karim, reference, marie.association_id or 0)
    assert await refused(office.hands_over(marie, reference, "coordination")) == "refused-handed-over"
    assert await refused(office.declines(karim, reference)) == "refused-no-such-case", "it is no longer theirs"
    await office.takes(marie, reference)
    assert await refused(office.declines(marie, reference)) == "refused-not-offered"


async def test_declined_twice_it_goes_to_the_coordination(office: Office, awa: Resident, karim: Member, marie: Member, zoe: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.hands_over(karim, reference, marie.association_id or 0)
    await office.declines(marie, reference)
    await office.hands_over(karim, reference, marie.association_id or 0)
    notices = await office.declines(marie, reference)
    assert keys(notices) == ["case-declined-coordination", "staff-declined", "staff-declined-twice"]
    assert notices[1].queue is None and [told.key for told in to(notices, karim.address_id)] == ["staff-declined-twice"]
    assert await queues_of(office, reference) == [None] and await office.state(reference) == "new"
    await office.hands_over(zoe, reference, marie.association_id or 0)
    assert keys(await office.declines(marie, reference)) == ["case-declined-coordination", "staff-declined"]
    assert await queues_of(office, reference) == [None]


async def test_accepted_in_between_it_may_be_declined_once_more(office: Office, awa: Resident, karim: Member, marie: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.hands_over(karim, reference, marie.association_id or 0)
    await office.declines(marie, reference)
    await office.hands_over(karim, reference, marie.association_id or 0)
    await office.takes(marie, reference)
    await office.hands_over(marie, reference, karim.association_id or 0)
    await office.declines(karim, reference)
    assert await queues_of(office, reference) == [marie.association_id]


async def test_the_coordination_may_give_back_once(office: Office, awa: Resident, karim: Member, zoe: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.hands_over(karim, reference, "coordination")
    assert keys(await office.declines(zoe, reference)) == ["case-declined", "staff-declined"]
    await office.hands_over(karim, reference, "coordination")
    await office.declines(zoe, reference)
    assert await queues_of(office, reference) == [None]
    assert await refused(office.declines(zoe, reference)) == "refused-not-offered"


async def test_whoever_offered_and_left_since_is_not_written_to(office: Office, awa: Resident, karim: Member, marie: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.hands_over(karim, reference, marie.association_id or 0)
    async with office.town.database.write() as tx:
        await people.deactivate(tx, karim.id)
    assert keys(await office.takes(marie, reference)) == ["case-taken"]


async def test_a_relay_reads_the_sheet_before_accepting(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        nadia, sonia, awa = await town.relay("Nadia"), await town.relay("Sonia"), town.resident("awa")
        reference = await speaks(awa)
        await nadia.types(f"/repondre {reference} Le bailleur est prévenu.")
        await nadia.presses("choice-send")
        await nadia.types(f"/transmettre {reference}")
        await nadia.types("La Passerelle dionysienne", "Elle a un juriste, connard.")
        await nadia.reads("hand-over-tried")
        await nadia.types("Deux appels au bailleur.")
        await nadia.presses("choice-send")
        await nadia.reads("staff-passed-on", reference=reference)
        await awa.reads("case-handed-over", reference=reference, association="La Passerelle dionysienne")
        await sonia.reads("staff-handed-over", reference=reference, place="Roubaix (59)")
        await sonia.presses("act-sheet")
        sheet = (await sonia.looks())[-1]
        for part in ("ascenseur", "Le bailleur est prévenu.", "Deux appels au bailleur.", "juriste", "c***"):
            assert part in sheet
        assert "connard" not in sheet
        await sonia.presses("act-decline")
        await sonia.reads("decline-case-reason")
        await sonia.types("Trop loin.")
        await sonia.presses("choice-send")
        await sonia.reads("staff-given-back", reference=reference)
        assert "Trop loin." in await nadia.reads("staff-declined", reference=reference, place="Roubaix (59)")
        await awa.reads("case-declined", reference=reference, association="Les Fenêtres du Nord")
        await awa.types(reference)
        shown = (await awa.looks())[-1]
        assert "Trop loin" not in shown and "juriste" not in shown and "Deux appels" not in shown
        await sonia.presses("act-decline")
        await sonia.reads("refused-no-such-case", reference=reference)


# --- an offer taken back -----------------------------------------------------------------------------------------------


async def test_an_offer_is_taken_back_until_it_is_accepted(office: Office, awa: Resident, karim: Member) -> None:
    marie = await office.town.member("marie", "la-passerelle")
    reference, _ = await office.opens(awa)
    await office.hands_over(karim, reference, marie.association_id or 0)
    lucie = await office.town.member("lucie")
    assert await refused(office.recalls(lucie, reference)) == "refused-no-such-case", "it is not hers to take back"
    heard = await office.recalls(karim, reference)
    assert keys(heard) == ["case-recalled", "staff-recalled"] and heard[1].queue == marie.association_id
    row = await office.town.case(reference)
    assert (row.state, row.taken_by, row.association_id) == ("taken", karim.id, karim.association_id)
    assert await queues_of(office, reference) == [karim.association_id]
    assert await refused(office.recalls(karim, reference)) == "refused-offer-over"
    await office.hands_over(karim, reference, marie.association_id or 0)
    await office.takes(marie, reference)
    assert await refused(office.recalls(karim, reference)) == "refused-offer-over"
    assert await refused(office.recalls(karim, "PV-ZZZZ9")) == "refused-no-such-case"


async def test_who_offered_to_the_coordination_and_who_left_the_team(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.hands_over(karim, reference, "coordination")
    assert [one.queue for one in (await office.recalls(karim, reference)) if not one.to] == [None]
    await office.hands_over(karim, reference, "coordination")
    async with office.town.database.write() as tx:
        await tx.run(update(table_of(People)).where(table_of(People).c.id == karim.id).values(active=False))
    assert await refused(office.recalls(karim, reference)) == "staff-stranger"


async def test_in_the_chat_a_button_takes_the_offer_back(furnished: Furnished, tmp_path: Path) -> None:
    async with street(furnished.copied(tmp_path / "data")) as town:
        nadia, awa = await town.relay("Nadia"), town.resident("awa", channel="telegram")
        reference = await speaks(awa)
        await nadia.types(f"/prendre {reference}", f"/transmettre {reference}")
        await nadia.presses("choice-coordination")
        await nadia.types("Ce n'est pas chez nous.")
        await nadia.presses("choice-skip", "choice-send")
        await nadia.reads("staff-passed-on", reference=reference)
        await nadia.presses("act-recall")
        assert reference in nadia.heard[-1].text and nadia.text("staff-state-taken", name="Nadia") in nadia.heard[-1].text
        await town.delivers()
        assert "garde finalement" in await awa.everything()
        await nadia.types(f"/reprendre {reference}")
        await nadia.reads("refused-offer-over", reference=reference)
