"""Members of the small town leave, come back and change their role, as the model has it."""

from __future__ import annotations

from routing.access import Role
from routing.cases import State
from routing.desk import Resident
from routing.teams import members as teams
from storage import people
from storage.database import Tx
from tests.instant import at_once
from tests.small_model import Colleague, Dossier
from tests.small_town import SmallTown, refused, shown


class Hiring:
    """The part of the town that has to do with who works there."""

    town: SmallTown
    team: list[Colleague]
    model: dict[str, Dossier]

    def _dismisses(self, tx: Tx, number: int, by: Colleague, resident: Resident, name: str) -> bool:
        who = self.team[number % len(self.team)]
        sees = by.active and who.active and (by.role is Role.COORDINATION or by.works_on(who.team))
        manages = sees and by.role in (Role.LEAD, Role.COORDINATION)
        last = who.role is Role.COORDINATION and sum(one.active and one.role is Role.COORDINATION for one in self.team) < 2
        right = "staff-stranger" if not by.active else "refused-no-such-member" if not sees else "refused-role" if not manages else None
        right = "refused-last-of-coordination" if right is None and last else right
        notices, refusal = refused(lambda: at_once(teams.dismiss(tx, self.town.now, shown(by), who.id))[1].notices)
        assert (refusal.key if refusal else None) == right, (by, who)
        if right is not None:
            return False
        held = [one for one in self.model.values() if one.taker is who and State(one.state) in ("taken", "waiting", "answered")]
        who.active = False
        for one in held:
            one.state, one.taker = "new", None
            one.releases.append(self.town.now)
        told = [notice for notice in notices if not notice.to]
        assert len(told) == len({one.queue for one in held}), "a queue is told once"
        assert {notice.queue for notice in told} == {one.queue for one in held}
        assert [notice.to for notice in notices if notice.to] == [f"at-{who.name}"], "whoever leaves is told"
        return True

    def _comes_back(self, tx: Tx, number: int, who: Colleague, resident: Resident, name: str) -> bool:
        if who.active:
            return False
        at_once(
            people.save_member(
                tx, id="other", role=who.role, association_id=who.team, first_name=who.name, address_id=f"at-{who.name}", now=self.town.now
            )
        )
        who.active = True
        return True

    def _changes_role(self, tx: Tx, number: int, by: Colleague, resident: Resident, name: str) -> bool:
        who, role = self.team[number % len(self.team)], (Role.RELAY, Role.LEAD)[number // 16 % 2]
        sees = by.active and who.active and (by.role is Role.COORDINATION or by.works_on(who.team))
        manages = sees and by.role in (Role.LEAD, Role.COORDINATION)
        right = "staff-stranger" if not by.active else "refused-no-such-member" if not sees else "refused-role" if not manages else None
        right = "refused-no-such-member" if right is None and who.team is None else right
        notices, refusal = refused(lambda: at_once(teams.change_role(tx, self.town.now, shown(by), who.id, role))[1])
        assert (refusal.key if refusal else None) == right, (by, who)
        if right is None:
            assert [notice.to for notice in notices] == ([f"at-{who.name}"] if who.role is not role else [])
            who.role = role
        return right is None
