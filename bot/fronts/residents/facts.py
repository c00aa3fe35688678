"""What a resident's conversation is told when it begins: the facts its flow asks for, which only whose they are may have."""

from __future__ import annotations

from typing import Any

from bot.fronts.residents import recovering
from bot.fronts.residents.arrivals import facts_of
from bot.fronts.residents.cases import resident_of
from bot.fronts.residents.my_data import FLOWS, Acts
from bot.fronts.visit import Visit
from dialogue.buttons import Start
from routing.casework import transcripts
from routing.refusals import Refusal
from routing.voices import sharing as voices
from storage.database import Tx


async def facts_for(tx: Tx, visit: Visit, start: Start) -> dict[str, Any]:
    """A conversation about a case begins only for whose case it is, or by a link that leads to it. Raises `Refusal`."""
    resident, house = resident_of(visit), visit.house
    if start.flow in FLOWS:
        return await Acts(visit, resident).facts_for(tx, start)
    match start.flow:
        case "recover_case":
            return await recovering.facts(tx, visit)
        case "check_transcript":
            note = await transcripts.proposed(tx, resident, start.about)
            return {"media": note.media_id, "heard": note.words}
        case "join_voice":
            return await facts_of(tx, resident, start)
        case "report_concern" if start.about:
            return await facts_of(tx, resident, start)
        case "leave_voice":
            return {"reference": await voices.joined_case(tx, resident, start.about)}
        case "share_case" if not house.addresses:
            raise Refusal("refused-no-link")
        case "add_to_case" | "problem_solved" | "share_case":
            return {"reference": (await house.desk.owned(tx, resident, start.about)).reference}
    return {}
