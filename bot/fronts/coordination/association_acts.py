"""What the coordination's buttons and conversations do to an association; each shows it again as it now is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.fronts.coordination import associations as screens
from bot.fronts.visit import Visit
from dialogue.buttons import Do
from flows.staff.extend_association import TerritoryDraft
from flows.staff.found_association import FoundingDraft
from flows.staff.rename_association import NameDraft
from routing.access import Member
from routing.directory import associations
from routing.directory.file import Territory
from routing.refusals import Refusal
from storage.database import Tx

ACTS = (
    "bodies", "body", "body_places", "body_themes", "body_languages", "body_zones", "body_close",
    "body_closed", "body_open", "body_drop", "body_theme", "body_language", "body_zone",
)  # fmt: skip
FLOWS = ("found_association", "extend_association", "rename_association")
Draft = FoundingDraft | TerritoryDraft | NameDraft
_SHOWING: Mapping[str, Any] = {
    "body": screens.show, "body_themes": screens.themes, "body_languages": screens.languages, "body_zones": screens.zones,
    "body_close": screens.closing,
}  # fmt: skip
"""Buttons that only show something."""


async def act(tx: Tx, visit: Visit, member: Member, do: Do) -> None:
    if do.act == "bodies":
        await screens.listed(tx, visit, do.about, do.number, below=False)
        return
    number, rest = screens.number_in(do.about)
    if do.act in _SHOWING:
        await _SHOWING[do.act](tx, visit, member, number)
    elif do.act == "body_places":
        await screens.places(tx, visit, member, number, do.number)
    else:
        await _change(tx, visit, member, do, number, rest)
        await _known_at_once(tx, visit)


async def _change(tx: Tx, visit: Visit, member: Member, do: Do, number: int, rest: str) -> None:
    on, now = do.number == 1, visit.now
    match do.act:
        case "body_theme":
            await associations.take_theme(tx, now, member, number, rest, on=on)
            await screens.themes(tx, visit, member, number)
        case "body_language":
            await associations.speak(tx, now, member, number, rest, on=on)
            await screens.languages(tx, visit, member, number)
        case "body_zone":
            await associations.move_clock(tx, now, member, number, rest)
            await screens.show(tx, visit, member, number)
        case "body_drop":
            kind, _, code = rest.partition(".")
            await associations.leave(tx, now, member, number, (kind, code))
            await screens.places(tx, visit, member, number, 0)
        case "body_open":
            await associations.open_again(tx, now, member, number)
            await screens.show(tx, visit, member, number)
        case _:
            visit.tell(await associations.close(tx, now, member, number))
            await screens.show(tx, visit, member, number)


def facts_for(flow: str, about: str) -> dict[str, Any]:
    return {} if flow == "found_association" else {"association": str(screens.number_in(about)[0])}


async def settle(tx: Tx, visit: Visit, member: Member, draft: Draft) -> None:
    match draft:
        case FoundingDraft():
            number = await associations.found(tx, visit.now, member, draft.name, _meant(visit, draft))
        case TerritoryDraft():
            number = int(draft.association)
            await associations.work_in(tx, visit.now, member, number, _meant(visit, draft))
        case NameDraft():
            number = int(draft.association)
            await associations.rename(tx, visit.now, member, number, draft.name)
    await _known_at_once(tx, visit)
    await screens.show(tx, visit, member, number, below=True)


def _meant(visit: Visit, draft: FoundingDraft | TerritoryDraft) -> Territory:
    spot = visit.house.directory.spot(draft.place.code)
    territory = associations.territory_of(spot, draft.scope) if draft.place.code and draft.scope else None
    if territory is None:
        raise Refusal("refused-place", words=draft.place.label[:60])
    return territory


async def _known_at_once(tx: Tx, visit: Visit) -> None:
    """Concerns that come now are routed by what was just changed; what is slow to prepare is read again within half a minute."""
    visit.house.desk.directory = await visit.house.directory.with_bodies_of(tx)
