"""What the coordination does to an association, on both engines: one transaction each, refused to anybody else, cases never lost."""

from __future__ import annotations

from typing import Any

import pytest

from routing.access import Member, Role
from routing.anonymous.leaving import thread_as_read
from routing.desk import Resident
from routing.directory import associations
from routing.directory.known import Directory
from routing.refusals import Refusal
from routing.rules import Spot
from storage import associations as stored
from storage import cases, directory
from tests.office import Office, keys
from tests.people_of_town import LENS, concern


@pytest.fixture
async def zoe(office: Office) -> Member:
    return await office.town.member("zoe", None, Role.COORDINATION)


async def acts(office: Office, name: str, *given: Any, **more: Any) -> Any:
    async with office.town.database.write() as tx:
        done = await getattr(associations, name)(tx, office.clock.now(), *given, **more)
        office.town.desk.directory = await office.town.desk.directory.with_bodies_of(tx)
    return done


async def row(office: Office, number: int) -> Any:
    async with office.town.database.read() as tx:
        return await stored.association(tx, number)


# --- closing ---------------------------------------------------------------------------------------------------------


async def test_closing_gives_every_open_case_to_the_coordination_at_once(office: Office, awa: Resident, karim: Member, zoe: Member) -> None:
    ours, theirs = office.town.numbers["les-voisins"], office.town.numbers["la-passerelle"]
    new, taken, waiting, closed = [(await office.opens(awa))[0] for _ in range(4)]
    elsewhere, _ = await office.opens(awa, concern(LENS))
    offered, _ = await office.opens(awa, concern(LENS))
    sonia = await office.town.member("sonia", "la-passerelle")
    await office.takes(karim, taken)
    await office.asks(karim, waiting)
    await office.closes(karim, closed)
    await office.hands_over(sonia, offered, ours)
    notices = await acts(office, "close", zoe, ours)
    assert keys(notices) == ["staff-association-off", *["case-handed-over-coordination"] * 4, "staff-association-emptied"]
    assert notices[-1].facts == {"name": "Les Voisins", "count": 4} and notices[-1].queue is None
    for reference in (new, taken, waiting, offered):
        case = await office.town.case(reference)
        assert (case.association_id, case.taken_by, case.state) == (None, None, "escalated")
        await office.takes(zoe, reference)
    assert (await office.town.case(closed)).association_id == ours
    assert (await office.town.case(elsewhere)).association_id == theirs
    reference, heard = await office.opens(awa)
    assert (await office.town.case(reference)).association_id is None and heard[0].key == "case-opened-coordination"
    assert await acts(office, "close", zoe, ours) == [], "closing twice changes nothing"


async def test_a_case_filed_by_a_process_that_did_not_know_is_found(office: Office, awa: Resident, zoe: Member) -> None:
    ours, before = office.town.numbers["les-voisins"], office.town.desk.directory
    await acts(office, "close", zoe, ours)
    office.town.desk.directory = before
    reference, _ = await office.opens(awa)
    assert (await office.town.case(reference)).association_id == ours
    async with office.town.database.write() as tx:
        assert await associations.any_left(tx)
        assert keys(await associations.sweep(tx, office.clock.now())) == ["case-handed-over-coordination", "staff-association-emptied"]
        assert not await associations.any_left(tx) and await associations.sweep(tx, office.clock.now()) == []
    assert (await office.town.case(reference)).association_id is None


async def test_opened_again_it_receives_again(office: Office, awa: Resident, zoe: Member) -> None:
    ours = office.town.numbers["les-voisins"]
    await acts(office, "close", zoe, ours)
    await acts(office, "open_again", zoe, ours)
    assert (await office.town.case((await office.opens(awa))[0])).association_id == ours


async def test_insults_leave_masked_with_the_cases_of_a_closed_team(office: Office, awa: Resident, zoe: Member) -> None:
    reference, _ = await office.opens(awa, concern(words="Ces connards ne réparent rien."))
    await acts(office, "close", zoe, office.town.numbers["les-voisins"])
    async with office.town.database.read() as tx:
        thread = await cases.thread(tx, reference)
    assert "connards" not in " ".join(thread_as_read(thread, None))


# --- the rest --------------------------------------------------------------------------------------------------------


async def test_what_is_changed_routes_what_comes_next(office: Office, awa: Resident, zoe: Member) -> None:
    number = await acts(office, "found", zoe, "Les Voisins", ("commune", "62498"))
    assert (await row(office, number)).slug == "les-voisins-2", "a short name is nobody else's"
    await acts(office, "rename", zoe, number, ' "Les Voisines"\n de Lens ')
    assert (await row(office, number)).name == 'Les Voisines" de Lens'
    await acts(office, "take_theme", zoe, number, "LOG", on=True)
    await acts(office, "take_theme", zoe, number, "LOG", on=True)
    assert (await row(office, number)).themes == ["LOG"]
    assert (await office.town.case((await office.opens(awa, concern(LENS)))[0])).association_id == number, "it names the theme"
    await acts(office, "take_theme", zoe, number, "LOG", on=False)
    await acts(office, "speak", zoe, number, "tr", on=True)
    await acts(office, "move_clock", zoe, number, "Indian/Reunion")
    changed = await row(office, number)
    assert (changed.themes, changed.languages, changed.zone) == ([], ["tr"], "Indian/Reunion")
    assert await acts(office, "work_in", zoe, number, ("departement", "62")) is True
    assert await acts(office, "work_in", zoe, number, ("departement", "62")) is False
    await acts(office, "leave", zoe, number, ("commune", "62498"))
    with pytest.raises(Refusal, match="refused-last-territory"):
        await acts(office, "leave", zoe, number, ("departement", "62"))
    await acts(office, "leave", zoe, number, ("commune", "59512"))
    async with office.town.database.read() as tx:
        assert await stored.territories(tx, number) == [("departement", "62")]
        known = await Directory.load(tx)
        body = known.body(number)
    assert body is not None and body == office.town.desk.directory.body(number)
    assert known.version > 0 > office.town.desk.directory.version, "and every process will read it again"


@pytest.mark.parametrize(
    ("act", "given", "more"),
    [
        ("rename", ("",), {}), ("rename", ("…",), {}), ("rename", ("x" * 121,), {}), ("take_theme", ("XXX",), {"on": True}),
        ("speak", ("' OR 1=1",), {"on": True}), ("move_clock", ("Mars/Olympus",), {}), ("move_clock", ("Europe/London",), {}),
    ],
)  # fmt: skip
async def test_what_is_no_name_theme_language_or_zone_is_refused(
    office: Office, zoe: Member, act: str, given: tuple[str, ...], more: dict[str, bool]
) -> None:
    number = office.town.numbers["les-voisins"]
    before = await row(office, number)
    with pytest.raises(Refusal):
        await acts(office, act, zoe, number, *given, **more)
    assert await row(office, number) == before
    with pytest.raises(Refusal, match="refused-no-association"):
        await acts(office, "close", zoe, 999)


@pytest.mark.parametrize("role", [Role.RELAY, Role.LEAD, Role.OBSERVER])
async def test_nobody_else_may(office: Office, role: Role) -> None:
    somebody = await office.town.member("somebody", None if role is Role.OBSERVER else "les-voisins", role)
    ours = office.town.numbers["les-voisins"]
    before = await row(office, ours)
    tries: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = [
        ("rename", ("Autre",), {}), ("close", (), {}), ("open_again", (), {}), ("work_in", (("commune", "62498"),), {}),
        ("leave", (("commune", "59512"),), {}), ("take_theme", ("LOG",), {"on": True}), ("speak", ("fr",), {"on": True}),
        ("move_clock", ("Indian/Reunion",), {}),
    ]  # fmt: skip
    for act, given, more in tries:
        with pytest.raises(Refusal, match="refused-role"):
            await acts(office, act, somebody, ours, *given, **more)
    with pytest.raises(Refusal, match="refused-role"):
        await acts(office, "found", somebody, "Autre", ("commune", "62498"))
    assert await row(office, ours) == before
    async with office.town.database.read() as tx:
        assert len(await directory.every_association(tx)) == 2


def test_how_far_around_a_place() -> None:
    spot = Spot(qpv="QN05981M", insee="59512", groupings=("200093201",), departement="59")
    found = [associations.territory_of(spot, scope) for scope in ("quarter", "town", "grouping", "departement")]
    assert found == [("qpv", "QN05981M"), ("commune", "59512"), ("epci", "200093201"), ("departement", "59")]
    assert associations.territory_of(Spot(insee="59512"), "quarter") is None
    assert (
        associations.zones()[0] == "Europe/Paris"
        and "Indian/Reunion" in associations.zones()
        and not any("Etc" in zone for zone in associations.zones())
    )
