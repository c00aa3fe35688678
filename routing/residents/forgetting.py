"""A resident is forgotten: at once, everywhere, and whoever of the staff had a case of theirs is told that it is taken back."""

from __future__ import annotations

from datetime import datetime, timedelta

from routing.cases import IN_HAND
from routing.desk import Desk, Resident
from routing.notices import Notice
from routing.voices import parting
from routing.voices.merged import release
from storage import forgetting, merging, people
from storage import parting as parted
from storage.database import Tx

TOLD_WITHIN = timedelta(seconds=30)
"""How long the address stays so that the last message is delivered, or read on a page, once everything else is erased."""
LEFT_WITHIN = timedelta(hours=1)
"""How long it stays when the platform does not answer: then it goes, told or not."""


async def forget(tx: Tx, now: datetime, desk: Desk, resident: Resident) -> tuple[str, list[Notice]]:
    """Erase everything of this person; what others said with them stays theirs, and goes on without. Returns the address, without a person,
    at which they can be told so, and who else must hear."""
    held = await forgetting.held(tx, resident.person_id, sorted(IN_HAND))
    door = await forgetting.door(tx, resident.address_id)
    assert door is not None
    apart = [told for row in await parted.with_others(tx, resident.person_id) for told in await parting.outlive(tx, now, desk, row)]
    apart += await release(tx, now, await merging.of_others(tx, resident.person_id))
    await parted.unsay(tx, resident.person_id)
    await forgetting.erase(tx, await forgetting.trace(tx, resident.person_id), now.date())
    address = people.new_id()
    forgetting.farewell(tx, door, id=address, language=resident.language, now=now)
    erased = [Notice(to=row.address_id, key="staff-erased", facts={"reference": row.reference}, case=row.reference) for row in held]
    return address, [*erased, *apart]


async def let_go(tx: Tx, now: datetime) -> int:
    """Erase the addresses that stayed for a last message. Returns how many."""
    return await forgetting.let_go(tx, now - TOLD_WITHIN, now - LEFT_WITHIN)


async def any_to_let_go(tx: Tx, now: datetime) -> bool:
    return bool(await forgetting.waiting_to_go(tx, now - TOLD_WITHIN, now - LEFT_WITHIN))
