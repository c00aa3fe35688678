"""What somebody sends who was shown what neighbours said: one more voice of theirs, or a case of its own. Never neither, never both."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flows.residents.report_concern import ConcernDraft
from routing.desk import Desk, Resident
from routing.notices import Notice
from routing.refusals import Refusal
from routing.voices import sharing as voices
from storage.database import Tx


async def speak(tx: Tx, now: datetime, desk: Desk, resident: Resident, concern: ConcernDraft) -> tuple[str, list[Notice]]:
    """Returns the reference of the case it makes, "" for a voice. What is urgent is always a case of its own; so is what says the same as
    a case that was closed or taken back between the question and the answer: the person is told, and need do nothing."""
    said: list[Notice] = []
    if concern.joins and not concern.urgent:
        try:
            row = await voices.joinable(tx, resident, concern.joins)
        except Refusal:
            said = [Notice(to=resident.address_id, key="neighbours-gone", urgency=0)]
        else:
            return "", await voices.add(tx, now, resident, row, concern.story, said_of_it(desk, concern))
    reference, notices = await desk.open_case(tx, now, resident, concern)
    return reference, [*said, *notices]


def said_of_it(desk: Desk, concern: ConcernDraft) -> dict[str, Any]:
    """What a case of one's own would have been filed by, beside the words."""
    spot = desk.directory.spot(concern.place.code)
    return {
        "theme": str(concern.theme), "subtheme": concern.subtheme, "nature": str(concern.nature), "speaker": str(concern.speaker),
        "insee": spot.insee or None, "qpv": spot.qpv or None, "departement": spot.departement or None, "place": concern.place.label,
    }  # fmt: skip
