"""What a queue holds: in which section a case is, by theme and place, and when it is late; on both engines."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from flows.place import Where
from flows.staff.close_case import Outcome
from flows.themes import Theme
from routing.access import Member, Role
from routing.cases import OPEN, State
from routing.casework.queue import Section, View, sections, view_in
from routing.clocks.lateness import LATE_AFTER, OWED, Delays, is_late
from routing.desk import Resident
from storage import queues
from storage.queues import NOWHERE, Cut
from tests.conftest import MONDAY
from tests.office import Office
from tests.people_of_town import DENAIN, concern

QUARTER = Where("QN05981M/59512", "Nouveau Roubaix, Roubaix (59)")


async def seen(office: Office, member: Member, cut: Cut | None = None, delays: Delays | None = None) -> dict[str, set[str]]:
    """The cases of each section, which must be as many as its count says."""
    parts = sections(office.clock.now(), member.id, delays or Delays())
    async with office.town.database.read() as tx:
        counts = await queues.counts(tx, member.association_id, parts, cut or Cut())
        pages = {name: await queues.page(tx, member.association_id, part, cut or Cut(), page=0, size=99) for name, part in parts.items()}
    assert counts == {name: len(rows) for name, rows in pages.items()}
    return {name: {row.reference for row in rows} for name, rows in pages.items()}


# --- sections --------------------------------------------------------------------------------------------------------


async def test_a_case_goes_from_section_to_section(office: Office, awa: Resident, karim: Member) -> None:
    lucie = await office.town.member("lucie")
    reference, _ = await office.opens(awa)
    assert await seen(office, karim) == sections_with(take={reference})
    await office.takes(lucie, reference)
    assert await seen(office, karim) == sections_with()
    assert await seen(office, lucie) == sections_with(mine={reference})
    await office.asks(lucie, reference)
    assert await seen(office, lucie) == sections_with(mine={reference}, waiting={reference})
    await office.adds(awa, reference)
    assert await seen(office, lucie) == sections_with(mine={reference})
    await office.closes(lucie, reference, Outcome.SOLVED)
    assert await seen(office, lucie) == sections_with(closed={reference})


async def test_what_becomes_urgent_is_seen_as_such_whoever_has_it(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.takes(karim, reference)
    await office.adds(awa, reference, urgent=True)
    assert await seen(office, await office.town.member("lucie")) == sections_with(urgent={reference})


async def test_of_one_theme_or_place_alone(office: Office, awa: Resident, karim: Member) -> None:
    housing, school = [(await office.opens(awa, concern(theme=theme)))[0] for theme in (Theme.HOUSING, Theme.SCHOOL)]
    quarter, _ = await office.opens(awa, concern(QUARTER))
    assert (await seen(office, karim, Cut(theme="EDU")))["take"] == {school}
    assert (await seen(office, karim, Cut(place="QN05981M")))["take"] == {quarter}
    assert (await seen(office, karim, Cut(place="59512")))["take"] == {housing, school, quarter}, "a town holds its neighbourhoods"
    assert (await seen(office, karim, Cut(theme="EDU", place="QN05981M")))["take"] == set()
    async with office.town.database.read() as tx:
        take = sections(office.clock.now(), karim.id, Delays())[Section.TAKE]
        assert await queues.themes(tx, karim.association_id, take, Cut()) == {"LOG": 2, "EDU": 1}
        found = {(row.qpv, row.insee): row.n for row in await queues.places(tx, karim.association_id, take, Cut())}
    assert found == {(None, "59512"): 2, ("QN05981M", "59512"): 1}


async def test_what_has_no_place_can_be_looked_for(office: Office, awa: Resident) -> None:
    zoe = await office.town.member("zoe", None, Role.COORDINATION)
    lost, _ = await office.opens(awa, concern(Where("", "derrière le stade")))
    placed, _ = await office.opens(awa, concern(DENAIN))
    assert (await seen(office, zoe))["take"] == {lost, placed}
    assert (await seen(office, zoe, Cut(place=NOWHERE)))["take"] == {lost}


# --- late ------------------------------------------------------------------------------------------------------------


async def test_late_is_counted_from_when_the_resident_began_to_wait(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    office.clock.passes(days=2, hours=23)
    assert (await seen(office, karim))["late"] == set()
    office.clock.passes(hours=1)
    assert (await seen(office, karim))["late"] == {reference}
    await office.takes(karim, reference)
    assert (await seen(office, karim))["late"] == {reference}, "somebody has it, and still nothing was said"
    await office.answers(karim, reference)
    office.clock.passes(days=30)
    assert (await seen(office, karim))["late"] == set(), "the next word is the resident's"
    await office.adds(awa, reference)
    office.clock.passes(days=2)
    await office.adds(awa, reference)
    assert (await seen(office, karim))["late"] == set()
    office.clock.passes(days=1)
    assert (await seen(office, karim))["late"] == {reference}, "whoever writes again has not begun to wait anew"


async def test_a_case_opened_again_is_not_late_at_once(office: Office, awa: Resident, karim: Member) -> None:
    reference, _ = await office.opens(awa)
    await office.takes(karim, reference)
    await office.closes(karim, reference)
    office.clock.passes(days=40)
    await office.says_solved(awa, reference, solved=False, words="Non.")
    assert (await seen(office, karim))["late"] == set()
    office.clock.passes(days=3)
    assert (await seen(office, karim))["late"] == {reference}


async def test_each_theme_may_have_its_own_delay(office: Office, awa: Resident, karim: Member) -> None:
    housing, school = [(await office.opens(awa, concern(theme=theme)))[0] for theme in (Theme.HOUSING, Theme.SCHOOL)]
    office.clock.passes(days=2)
    quick = Delays(by_theme={"EDU": timedelta(days=1), "LOG": timedelta(days=9)})
    assert (await seen(office, karim, delays=quick))["late"] == {school}
    office.clock.passes(days=8)
    assert (await seen(office, karim, delays=quick))["late"] == {housing, school}


@pytest.mark.parametrize("state", State)
def test_the_rule_alone(state: State) -> None:
    delays = Delays(by_theme={"EDU": timedelta(days=1)})
    for theme, delay in (("LOG", LATE_AFTER), ("EDU", timedelta(days=1))):
        assert is_late(state, theme, MONDAY, MONDAY + delay, delays) == (state in OWED)
        assert not is_late(state, theme, MONDAY, MONDAY + delay - timedelta(seconds=1), delays)
    assert OWED < OPEN


async def test_the_rule_and_the_database_say_the_same(office: Office, awa: Resident, karim: Member) -> None:
    """Every state a case comes to, looked at every twelve hours."""
    for act in ("", "takes", "asks", "answers", "closes"):
        reference, _ = await office.opens(awa)
        if act:
            await getattr(office, act)(karim, reference)
    for _ in range(8):
        office.clock.passes(hours=12)
        now, parts = office.clock.now(), sections(office.clock.now(), karim.id, Delays())
        async with office.town.database.read() as tx:
            rows: list[Any] = []
            for name in ("take", "mine", "closed"):
                rows += await queues.page(tx, karim.association_id, parts[name], Cut(), page=0, size=99)
        said = {row.reference for row in rows if is_late(row.state, row.theme, row.since, now, Delays())}
        assert (await seen(office, karim))["late"] == said
    assert len(said) == 2


# --- what a button remembers -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "view", [View(), View(Section.LATE, "LOG"), View(Section.MINE, "", NOWHERE), View(Section.CLOSED, "EDU", "QN05981M")]
)
def test_a_view_is_read_as_it_was_written(view: View) -> None:
    assert view_in(view.written()) == view


@pytest.mark.parametrize("forged", ["", "nothing", "take.XXX", "take.LOG.' OR 1=1", "take..QN0598111111111M", "....", "\u00e9.LOG.\u0663"])
def test_a_forged_view_shows_something_all_the_same(forged: str) -> None:
    view = view_in(forged)
    assert view.section is Section.TAKE and not view.place


def sections_with(**cases: set[str]) -> dict[str, set[str]]:
    return {str(section): cases.get(section, set()) for section in Section}
