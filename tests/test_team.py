"""Who comes into a team, who is in it and who leaves it, as they live it on their phones."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.channels.port import Bot
from bot.housekeeping import Housekeeping
from bot.settings import Settings
from dialogue.buttons import Do, written
from flows.staff.join_team import MemberDraft
from routing.access import Role
from routing.desk import Resident
from routing.teams.admissions import redeem
from routing.teams.invitations import invite, token_hash
from routing.teams.members import leave
from storage import directory, people
from storage.database import table_of
from storage.tables import Admission, AuditEntry, OutboxMessage
from tests.office import Office, keys, refused
from tests.street import Somebody, Street, speaks, street
from tests.telegram_app import NORD, Furnished

_names = itertools.count()


@pytest.fixture
async def here(furnished: Furnished, tmp_path: Path) -> AsyncIterator[Street]:
    async with street(furnished.copied(tmp_path / "data")) as opened:
        yield opened


async def uses(here: Street, name: str, role: Role, association: str | None = NORD) -> Somebody:
    """Somebody uses an invitation of their own; whether they are in is told by what they read."""
    async with here.house.database.write() as tx:
        token = invite(tx, here.house.now(), role, await directory.association_id(tx, association) if association else None)
    somebody = Somebody(here, f"{name}-{next(_names)}", Bot.STAFF, "telegram")
    return await somebody.types(f"/start {token}", name)


async def led_team(here: Street) -> tuple[Somebody, Somebody, Somebody]:
    """The coordination, the lead it confirmed, the relay the lead confirmed."""
    jeanne = await uses(here, "Jeanne", Role.COORDINATION, None)
    lucie = await uses(here, "Lucie", Role.LEAD)
    await jeanne.presses("act-admit")
    karim = await uses(here, "Karim", Role.RELAY)
    await lucie.presses("act-admit")
    return jeanne, lucie, karim


async def acts(here: Street) -> list[str]:
    async with here.house.database.read() as tx:
        return [row.act for row in await tx.rows(select(table_of(AuditEntry)).order_by(table_of(AuditEntry).c.id))]


async def forges(somebody: Somebody, do: Do) -> None:
    """A button that was never shown to them."""
    await somebody.presses_data(written(do))


async def number_of(here: Street, name: str) -> str:
    async with here.house.database.read() as tx:
        return str(next(row.id for row in await people.everybody(tx) if row.first_name == name))


# --- coming in -------------------------------------------------------------------------------------------------------


async def test_until_the_lead_has_confirmed_them_they_see_nothing(here: Street) -> None:
    jeanne, lucie, _ = await led_team(here)
    reference = await speaks(here.resident("awa"))
    sami = await uses(here, "Sami", Role.RELAY)
    await sami.reads("admission-waiting", name="Sami")
    for tried in ("/file", f"/prendre {reference}", reference, "/equipe", "bonjour"):
        await sami.types(tried)
        assert await sami.looks() == [sami.text("admission-waiting-still")]
    await forges(sami, Do("read", reference))
    assert await sami.looks() == [sami.text("admission-waiting-still")]
    assert "Sami" not in await jeanne.everything(), "there is a lead: it is for her alone"
    asked = await lucie.reads("admission-asked", name="Sami", association="Les Fenêtres du Nord", role="relay")
    assert asked
    await lucie.presses("act-admit")
    await lucie.reads("admission-done", name="Sami")
    await sami.reads("joined", name="Sami", association="Les Fenêtres du Nord")
    await sami.types(f"/prendre {reference}")
    assert any(reference in text for text in await sami.looks())
    await lucie.presses("act-admit")
    await lucie.reads("admission-over")
    assert (await acts(here)).count("admit") == 4


async def test_a_refusal_says_so_and_another_invitation_is_another_try(here: Street) -> None:
    _, lucie, _ = await led_team(here)
    sami = await uses(here, "Sami", Role.RELAY)
    await lucie.presses("act-turn-away")
    await lucie.reads("admission-refused-done", name="Sami")
    await sami.reads("admission-refused")
    await sami.types("/file")
    await sami.reads("staff-stranger")
    async with here.house.database.write() as tx:
        token = invite(tx, here.house.now(), Role.RELAY, await directory.association_id(tx, NORD))
    await sami.types(f"/start {token}", "Sami")
    await lucie.presses("act-admit")
    await sami.reads("joined", name="Sami", association="Les Fenêtres du Nord")


async def test_the_coordination_confirms_leads_its_own_and_relays_where_nobody_leads(here: Street) -> None:
    jeanne = await uses(here, "Jeanne", Role.COORDINATION, None)
    await jeanne.reads("joined-coordination", name="Jeanne")
    for name, role, association in (
        ("Lucie", Role.LEAD, NORD),
        ("Zoé", Role.COORDINATION, None),
        ("Aminata", Role.RELAY, "garonne-solidaire"),
    ):
        newcomer = await uses(here, name, role, association)
        await newcomer.reads("admission-waiting", name=name)
        await jeanne.presses("act-admit")
        await newcomer.looks()
        assert any(name in text and text != newcomer.text("admission-waiting", name=name) for text in await newcomer.looks())
    assert (await acts(here)).count("admit") == 4


async def test_nobody_confirms_themselves_nor_a_stranger_nor_another_team_s(here: Street) -> None:
    jeanne, lucie, karim = await led_team(here)
    sonia = await uses(here, "Sonia", Role.LEAD, "la-passerelle-dionysienne")
    await jeanne.presses("act-admit")
    sami = await uses(here, "Sami", Role.RELAY)
    async with here.house.database.read() as tx:
        number = await tx.value(select(table_of(Admission).c.id))
    for somebody in (karim, sonia, jeanne):
        await forges(somebody, Do("admit", number))
        await somebody.reads("admission-over")
        await forges(somebody, Do("admit", "0" * 32))
        await somebody.reads("admission-over")
    await forges(sami, Do("admit", number))
    await sami.reads("admission-waiting-still")
    await lucie.presses("act-admit")
    await sami.reads("joined", name="Sami", association="Les Fenêtres du Nord")


async def test_who_waits_is_found_again_in_the_team(here: Street) -> None:
    _, lucie, karim = await led_team(here)
    sami = await uses(here, "Sami", Role.RELAY)
    await karim.types("/equipe")
    assert "Sami" not in "".join(await karim.looks())
    await lucie.types("/equipe")
    assert lucie.text("team-waits", name="Sami", role="relais") in (await lucie.looks())[-1]
    await lucie.presses_label(lucie.text("act-admit-named", name="Sami"))
    await sami.reads("joined", name="Sami", association="Les Fenêtres du Nord")


# --- being in it -----------------------------------------------------------------------------------------------------


async def test_a_relay_sees_the_team_and_can_change_nothing_in_it(here: Street) -> None:
    _, _lucie, karim = await led_team(here)
    reference = await speaks(here.resident("awa"))
    await karim.types(f"/prendre {reference}", "/equipe")
    shown = (await karim.looks())[-1]
    assert "Lucie · responsable · depuis le" in shown and "Karim · relais · depuis le" in shown
    assert "1 dossier en main" in shown and "aucun dossier en main" in shown
    assert karim.heard[-1].buttons == ()
    other = await number_of(here, "Lucie")
    for act in ("member", "dismiss", "make_relay"):
        await forges(karim, Do(act, other))
        await karim.reads("refused-role")


async def test_an_observer_and_another_team_see_nothing_of_it(here: Street) -> None:
    jeanne, _, _ = await led_team(here)
    omar = await uses(here, "Omar", Role.OBSERVER, None)
    await jeanne.presses("act-admit")
    sonia = await uses(here, "Sonia", Role.LEAD, "la-passerelle-dionysienne")
    await jeanne.presses("act-admit")
    await omar.types("/equipe")
    await omar.reads("refused-role")
    number = await number_of(here, "Karim")
    for act in ("member", "dismiss", "make_lead"):
        for who in (number, "0" * 32):
            await forges(sonia, Do(act, who))
            await sonia.reads("refused-no-such-member")
    async with here.house.database.read() as tx:
        team = await directory.association_id(tx, NORD)
    await forges(sonia, Do("team", str(team)))
    await sonia.reads("refused-role")


async def test_the_coordination_finds_any_team_and_names_a_lead(here: Street) -> None:
    jeanne, _, karim = await led_team(here)
    await jeanne.types("/equipe")
    await jeanne.presses("act-teams")
    await jeanne.presses_label(jeanne.text("act-team-counted", name="Les Fenêtres du Nord", count=2))
    await jeanne.presses_label("Karim")
    await jeanne.presses("act-make-lead")
    await jeanne.reads("role-changed-done", name="Karim", role="lead")
    await karim.reads("role-changed-lead")
    await karim.types("/inviter")
    await karim.looks()
    assert "/start" in karim.heard[-1].text
    await jeanne.types("/equipe fenêtres")
    await jeanne.presses_label("Karim")
    await jeanne.presses("act-make-relay")
    await karim.types("/inviter")
    await karim.reads("refused-role")
    assert [act for act in await acts(here) if act.startswith("make")] == ["make_lead", "make_relay"]


# --- leaving it ------------------------------------------------------------------------------------------------------


async def test_two_taps_remove_somebody_and_what_they_had_is_to_be_taken(here: Street) -> None:
    _, lucie, karim = await led_team(here)
    references = [await speaks(here.resident(name)) for name in ("awa", "bilal", "chloé")]
    for reference in references:
        await karim.types(f"/prendre {reference}")
    await karim.types(f"/repondre {references[0]} Bonjour")
    await lucie.types("/equipe")
    await lucie.presses_label("Karim")
    await lucie.presses_label(lucie.text("act-dismiss", name="Karim"))
    told = await lucie.looks()
    assert lucie.text("dismissed-done", name="Karim", count=3) in told
    assert len([text for text in told if "de nouveau à prendre :" in text and all(one in text for one in references)]) == 1
    assert await karim.looks() and karim.heard[-1].text == karim.text("dismissed")
    await karim.presses("choice-send")
    assert await karim.looks() == [karim.text("staff-stranger")], "what they had begun to write went with them"
    await karim.types("/file", references[0])
    await karim.reads("staff-stranger")
    async with here.house.database.read() as tx:
        waiting = await tx.rows(select(table_of(OutboxMessage).c.reason).where(table_of(OutboxMessage).c.reason == "removed"))
    assert waiting, "nothing that was on its way to them about cases is sent any more"
    await lucie.types(f"/prendre {references[0]}")
    assert "Lucie" in (await lucie.looks())[-1]


async def test_a_sheet_shown_before_they_left_does_nothing(here: Street) -> None:
    jeanne, lucie, _ = await led_team(here)
    for somebody in (jeanne, lucie):
        await somebody.types("/equipe fenêtres")
        await somebody.presses_label("Karim")
    dismiss, _ = await lucie._button(lucie.text("act-dismiss", name="Karim"))
    await jeanne.presses_data(dismiss.data)
    await jeanne.reads("dismissed-done", name="Karim", count=0)
    await lucie.presses_data(dismiss.data)
    await lucie.reads("refused-no-such-member")
    await lucie.presses_label(lucie.text("act-make-lead"))
    await lucie.reads("refused-no-such-member")


async def test_the_coordination_never_removes_its_last(here: Street) -> None:
    jeanne, _, _ = await led_team(here)
    await forges(jeanne, Do("dismiss", await number_of(here, "Jeanne")))
    await jeanne.reads("refused-last-of-coordination")
    await uses(here, "Zoé", Role.COORDINATION, None)
    await jeanne.presses("act-admit")
    await forges(jeanne, Do("dismiss", await number_of(here, "Jeanne")))
    await jeanne.reads("dismissed")


async def test_an_empty_team_s_cases_are_told_to_the_coordination(here: Street) -> None:
    jeanne, lucie, karim = await led_team(here)
    await forges(jeanne, Do("dismiss", await number_of(here, "Lucie")))
    references = [await speaks(here.resident(name)) for name in ("awa", "bilal")]
    for reference in references:
        await karim.types(f"/prendre {reference}")
    await forges(jeanne, Do("dismiss", await number_of(here, "Karim")))
    await jeanne.reads("staff-nobody-there-many", count=2, association="Les Fenêtres du Nord")
    del lucie


# --- at the desk -----------------------------------------------------------------------------------------------------


async def test_who_was_removed_or_moved_between_showing_and_pressing_is_refused(office: Office, awa: Resident) -> None:
    """The desk is given the member as they were when the button was shown."""
    karim, lucie = await office.town.member("karim"), await office.town.member("lucie")
    reference, _ = await office.opens(awa)
    async with office.town.database.write() as tx:
        left = await leave(tx, office.clock.now(), karim.id)
        await people.save_member(
            tx, id="x", role=Role.OBSERVER, association_id=None, first_name="lucie", address_id=lucie.address_id, now=office.clock.now()
        )
    assert keys(left.notices) == ["dismissed"]
    for act in ("takes", "answers", "asks", "closes"):
        assert await refused(office.does(act, karim, awa, reference)) == "staff-stranger"
        assert await refused(office.does(act, lucie, awa, reference)) == "refused-no-such-case"
    assert await office.state(reference) == "new"


async def test_an_invitation_to_another_team_leaves_nothing_behind(office: Office, awa: Resident) -> None:
    karim = await office.town.member("karim")
    reference, _ = await office.opens(awa)
    await office.takes(karim, reference)
    async with office.town.database.write() as tx:
        token = invite(tx, office.clock.now(), Role.RELAY, office.town.numbers["la-passerelle"])
    async with office.town.database.write() as tx:
        notices = await redeem(tx, office.clock.now(), karim.address_id, MemberDraft(token_hash(token), "Karim"))
    assert keys(notices) == ["joined", "staff-released"]
    assert (await office.state(reference), (await office.town.case(reference)).taken_by) == ("new", None)


async def test_nobody_is_removed_in_the_middle_of_what_they_do(office: Office, awa: Resident) -> None:
    """On either engine: the removal waits for the act, then gives back what it took."""
    karim = await office.town.member("karim")
    reference, _ = await office.opens(awa)
    database, began = office.town.database, asyncio.Event()

    async def takes() -> None:
        async with database.write() as tx:
            row = await people.member_at(tx, karim.address_id)
            began.set()
            await asyncio.sleep(0)
            assert row is not None
            await office.town.desk.take(tx, office.clock.now(), karim, reference)

    async def removes() -> None:
        await began.wait()
        async with database.write() as tx:
            await leave(tx, office.clock.now(), karim.id)

    await asyncio.gather(takes(), removes())
    assert (await office.state(reference), (await office.town.case(reference)).taken_by) == ("new", None)
    assert [kind for kind, _ in await office.town.thread(reference)] == ["concern", "taken", "released"]


async def test_who_waits_for_two_weeks_waits_no_longer_and_both_sides_are_told(here: Street) -> None:
    jeanne, lucie, _ = await led_team(here)
    youssef, lea = await uses(here, "Youssef", Role.RELAY), await uses(here, "Léa", Role.COORDINATION, None)
    keeping = Housekeeping(here.house, here.reception, Settings())
    here.passes(14 * 86_400 - 60)
    await keeping.forget()
    await youssef.types("bonjour")
    await youssef.reads("admission-waiting-still")
    here.passes(120)
    await keeping.forget()
    await youssef.reads("admission-expired")
    await lea.reads("admission-expired")
    await lucie.reads("admission-expired-team", name="Youssef", association="Les Fenêtres du Nord")
    await jeanne.reads("admission-expired-team-coordination", name="Léa")
    assert "Youssef" not in await jeanne.everything(), "a lead knows their relays"
    await lucie.presses("act-admit")
    await lucie.reads("admission-over")
    await youssef.types("bonjour")
    await youssef.reads("staff-stranger")
    assert (await acts(here)).count("admission_expired") == 2
    await keeping.forget()
    assert (await acts(here)).count("admission_expired") == 2


async def test_the_team_of_a_closed_association_is_not_called_the_coordination(here: Street) -> None:
    jeanne = await uses(here, "Jeanne", Role.COORDINATION, None)
    await jeanne._does(pressed=written(Do("team", "999")))
    assert jeanne.text("load-inactive") in jeanne.heard[-1].text
